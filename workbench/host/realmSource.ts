// The script that runs first in every realm: it dresses services as objects of that realm and refuses whatever they lack.

/** Property of the realm's global object under which the last step finds its call. */
export const RUN_KEY = "customerTiersHost.run";

/**
 * A function of (bridge, services, absent). All objects that reach the script are made here, inside the realm, so that they are
 * arrays, dates and errors of that realm. A parcel says what to make: see Parcel in realm.ts.
 */
export const realmSource = `(function (bridge, services, absent) {
  "use strict";
  const proxies = new WeakMap();
  const originals = new WeakMap();

  const raise = (message) => {
    const exception = new Error(message);
    exception.name = "Exception";
    throw exception;
  };
  const missing = (path) => raise(bridge.missing(path));

  const makeRows = (columns, height) => {
    const width = columns.length;
    const rows = new Array(height);
    for (let row = 0; row < height; row += 1) {
      const cells = new Array(width);
      for (let column = 0; column < width; column += 1) {
        const { values, isDate } = columns[column];
        cells[column] = isDate !== null && isDate[row] === 1 ? new Date(values[row]) : values[row];
      }
      rows[row] = cells;
    }
    return rows;
  };

  const open = (parcel) => {
    switch (parcel.kind) {
      case "error": return raise(parcel.message);
      case "plain": return parcel.content;
      case "json": return JSON.parse(parcel.text);
      case "rows": return makeRows(parcel.columns, parcel.height);
      case "cell": return makeRows(parcel.columns, 1)[0][0];
      case "service": return guard(parcel.service);
      case "list": return Array.from(parcel.services, guard);
    }
  };

  const guard = (service) => {
    if (proxies.has(service)) return proxies.get(service);
    const kind = service.kind;
    const refuse = (name) => missing(kind + "." + String(name));
    const proxy = new Proxy({}, {
      get(_, name) {
        if (name === Symbol.toPrimitive || name === "toString") return () => kind;
        if (typeof name === "symbol" || name === "then") return undefined;
        if (!bridge.has(service, name)) return refuse(name);
        return (...args) => open(bridge.call(service, name, args.map((arg) => originals.get(arg) || arg)));
      },
      has: (_, name) => typeof name === "symbol" || bridge.has(service, name) || refuse(name),
      set: (_, name) => refuse(name),
      defineProperty: (_, name) => refuse(name),
      deleteProperty: (_, name) => refuse(name),
      getOwnPropertyDescriptor: (_, name) => refuse(name),
      ownKeys: () => refuse("ownKeys"),
      setPrototypeOf: () => refuse("__proto__"),
      preventExtensions: () => refuse("preventExtensions"),
    });
    proxies.set(service, proxy);
    originals.set(proxy, service);
    return proxy;
  };

  const define = (name, content) =>
    Object.defineProperty(globalThis, name, { value: content, writable: true, configurable: true, enumerable: false });

  for (const [name, service] of Object.entries(services)) define(name, guard(service));
  for (const service of absent) define(service.kind, guard(service));

  return (parcels) => {
    const key = Symbol.for(${JSON.stringify(RUN_KEY)});
    Object.defineProperty(globalThis, key, {
      value: (called) => called(...parcels.map(open)),
      configurable: true,
      enumerable: false,
    });
  };
})`;
