// The script that runs first in every realm: it makes services and enums objects of that realm, refuses members they lack, and sets the
// clock.

/** Property of the realm's global object that holds the call for the last step. */
export const RUN_KEY = "customerTiersHost.run";

/**
 * A function of (bridge, services, absent), as text. It makes all objects that reach the script inside the realm, so that they are arrays,
 * dates and errors of that realm. A parcel describes the object to make: see parcel.ts.
 */
export const realmSource = `(function (bridge, services, absent) {
  "use strict";
  const proxies = new WeakMap();
  const originals = new WeakMap();
  const enums = new Map();
  const enumValues = new Map();

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
        cells[column] = isDate !== null && isDate[row] === 1 ? new NativeDate(values[row]) : values[row];
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
      case "enum": return openValue(parcel.value);
    }
  };

  const dress = (label, text, memberOf) => {
    const refuse = (name) => missing(label + "." + String(name));
    return new Proxy({}, {
      get(_, name) {
        if (name === Symbol.toPrimitive || name === "toString") return () => text;
        if (typeof name === "symbol" || name === "then") return undefined;
        return memberOf(name) || refuse(name);
      },
      has: (_, name) => typeof name === "symbol" || memberOf(name) !== null || refuse(name),
      set: (_, name) => refuse(name),
      defineProperty: (_, name) => refuse(name),
      deleteProperty: (_, name) => refuse(name),
      getOwnPropertyDescriptor: (_, name) => refuse(name),
      ownKeys: () => refuse("ownKeys"),
      setPrototypeOf: () => refuse("__proto__"),
      preventExtensions: () => refuse("preventExtensions"),
    });
  };

  const once = (known, key, make) => {
    if (!known.has(key)) known.set(key, make());
    return known.get(key);
  };

  const openValue = (value) => {
    const label = value.enumPath + "." + value.name;
    return once(enumValues, label, () => {
      const proxy = dress(label, value.name, () => null);
      originals.set(proxy, value);
      return proxy;
    });
  };

  const openEnum = (values) => {
    const path = values[0].enumPath;
    const memberOf = (name) => {
      const value = values.find((candidate) => candidate.name === name);
      return value === undefined ? null : openValue(value);
    };
    return once(enums, path, () => dress(path, path, memberOf));
  };

  const guard = (service) => once(proxies, service, () => {
    const memberOf = (name) => {
      if (bridge.has(service, name)) return (...args) => open(bridge.call(service, name, args.map(lower)));
      const values = bridge.enumOf(service, name);
      return values === null ? null : openEnum(values);
    };
    const proxy = dress(service.kind, service.kind, memberOf);
    originals.set(proxy, service);
    return proxy;
  });

  const original = (arg) => originals.get(arg) || arg;
  const lower = (arg) => Array.isArray(arg) && originals.has(arg[0]) ? arg.map(original) : original(arg);

  const NativeDate = Date;
  const VirtualDate = new Proxy(NativeDate, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [bridge.now()] : args, newTarget),
    apply: () => new NativeDate(bridge.now()).toString(),
  });
  const hide = (holder, name, content) =>
    Object.defineProperty(holder, name, { value: content, writable: true, configurable: true, enumerable: false });
  hide(NativeDate, "now", { now: () => bridge.now() }.now);
  hide(NativeDate.prototype, "constructor", VirtualDate);

  const define = (name, content) => hide(globalThis, name, content);
  define("Date", VirtualDate);
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
