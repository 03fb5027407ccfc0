// The realm of one run in the page: a worker without the globals that Google lacks, whose service calls wait for the page.
import type { EnumValue } from "../host/service";
import {
  type Ending,
  HEAD_BYTES,
  isSleep,
  LENGTH,
  PRELUDE_KEY,
  type Question,
  RETURNED_KEY,
  type Sent,
  type ServiceHandle,
  STATE,
  type Start,
  send,
} from "./realmWire";
import { putDateInZone } from "./zonedDate";

/** Globals of the language. All others are removed before the script is loaded. */
const LANGUAGE = new Set(
  `Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date Promise RegExp Error AggregateError
  EvalError RangeError ReferenceError SyntaxError TypeError URIError globalThis JSON Math Intl ArrayBuffer Atomics Uint8Array Int8Array
  Uint16Array Int16Array Uint32Array Int32Array Float16Array Float32Array Float64Array Uint8ClampedArray BigUint64Array BigInt64Array
  DataView Map BigInt Set Iterator WeakMap WeakSet WeakRef FinalizationRegistry Proxy Reflect SharedArrayBuffer decodeURI
  decodeURIComponent encodeURI encodeURIComponent escape unescape eval isFinite isNaN WebAssembly constructor`.split(/\s+/),
);

type Realm = typeof globalThis & Record<symbol, unknown>;

const realm = globalThis as Realm;
const post = realm.postMessage.bind(realm) as (message: Question | Ending) => void;
const load = (realm as unknown as { importScripts: (url: string) => void }).importScripts.bind(realm);
const decoder = new TextDecoder();

/** Removes the globals that the browser has and Google lacks, from the global object and the objects it inherits from. */
function strip(): void {
  for (
    let holder: object | null = realm;
    holder !== null && holder !== Object.prototype;
    holder = Object.getPrototypeOf(holder)
  ) {
    for (const name of Object.getOwnPropertyNames(holder)) if (!LANGUAGE.has(name)) Reflect.deleteProperty(holder, name);
  }
  for (const name of Object.getOwnPropertyNames(realm)) {
    if (!LANGUAGE.has(name)) throw new Error(`The browser keeps ${name}, which Google lacks`);
  }
}

/** Makes a function that asks the page and blocks until it answers. */
function asker(buffer: SharedArrayBuffer) {
  const head = new Int32Array(buffer, 0, 2);
  return (question: Question): unknown => {
    Atomics.store(head, STATE, 0);
    post(question);
    Atomics.wait(head, STATE, 0);
    const length = Atomics.load(head, LENGTH);
    return JSON.parse(decoder.decode(new Uint8Array(buffer, HEAD_BYTES, length).slice()));
  };
}

/** Keeps one object for each handle, because the realm distinguishes services by their objects. */
function handleKeeper() {
  const kept = new Map<number, ServiceHandle>();
  return (handle: ServiceHandle): ServiceHandle => {
    const known = kept.get(handle.handle);
    if (known !== undefined) return known;
    kept.set(handle.handle, handle);
    return handle;
  };
}

type WireParcel = Record<string, unknown> & { readonly kind: string };

/** Restores a parcel to the form that the realm's first script opens. */
function unpack(parcel: WireParcel, keep: (handle: ServiceHandle) => ServiceHandle): unknown {
  if (parcel.kind === "service") return { ...parcel, service: keep(parcel.service as ServiceHandle) };
  if (parcel.kind === "list") return { ...parcel, services: (parcel.services as ServiceHandle[]).map(keep) };
  if (parcel.kind !== "rows" && parcel.kind !== "cell") return parcel;
  const columns = (parcel.columns as { values: unknown[]; dates: number[] | null }[]).map(({ values, dates }) => {
    if (dates === null) return { values, isDate: null };
    const isDate = new Uint8Array(values.length);
    for (const row of dates) isDate[row] = 1;
    return { values, isDate };
  });
  return { ...parcel, columns };
}

function makeBridge(ask: (question: Question) => unknown, keep: (handle: ServiceHandle) => ServiceHandle, slept: number) {
  const known = new Map<string, unknown>();
  const once = (what: "has" | "enumOf", { path, handle }: ServiceHandle, name: string): unknown => {
    const key = `${what} ${path}.${name}`;
    if (!known.has(key)) known.set(key, ask({ ask: what, handle, name }));
    return known.get(key);
  };
  const sent = (given: object): Sent | null => {
    if ("handle" in given && "path" in given) return ["service", (given as ServiceHandle).handle];
    return "enumPath" in given ? ["enum", given as EnumValue] : null;
  };
  let ahead = slept;
  return {
    now: () => clock() + ahead,
    has: (service: ServiceHandle, name: string) => once("has", service, name),
    enumOf: (service: ServiceHandle, name: string) => once("enumOf", service, name),
    missing: (path: string) => ask({ ask: "missing", path }),
    call: ({ handle, kind }: ServiceHandle, name: string, args: readonly unknown[]) => {
      const parcel = ask({ ask: "call", handle, name, args: args.map((arg) => send(arg, sent)) }) as WireParcel;
      if (isSleep(kind, name) && parcel.kind !== "error") ahead += Number(args[0]);
      return unpack(parcel, keep);
    },
  };
}

const clock = Date.now;

function hide(key: string, content: unknown): void {
  Object.defineProperty(realm, Symbol.for(key), { value: content, configurable: true, enumerable: false, writable: true });
}

function run({ buffer, scripts, zone, slept, services, absent, parcels }: Start): void {
  const keep = handleKeeper();
  const bridge = makeBridge(asker(buffer), keep, slept);
  putDateInZone(zone);
  strip();
  load(scripts.prelude);
  const prelude = realm[Symbol.for(PRELUDE_KEY)] as (...given: unknown[]) => (parcels: unknown[]) => void;
  Reflect.deleteProperty(realm, Symbol.for(PRELUDE_KEY));
  const kept = Object.fromEntries(Object.entries(services).map(([name, handle]) => [name, keep(handle)]));
  const prepare = prelude(bridge, kept, absent.map(keep));
  load(scripts.code);
  prepare((JSON.parse(parcels) as WireParcel[]).map((parcel) => unpack(parcel, keep)));
  let ending: Ending = { ending: "thrown", name: null, message: "The script did not return" };
  hide(RETURNED_KEY, (returned: unknown) => {
    ending = { ending: "returned", sent: send(returned, () => null) };
  });
  load(scripts.call);
  post(ending);
}

realm.onmessage = ({ data }: MessageEvent<Start>): void => {
  try {
    run(data);
  } catch (thrown) {
    const isError = thrown instanceof Error;
    post({ ending: "thrown", name: isError ? thrown.name : null, message: isError ? thrown.message : String(thrown) });
  }
};
