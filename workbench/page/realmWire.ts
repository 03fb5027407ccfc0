// The messages between the page and the worker of a script: values as tagged pairs to the page, answers as JSON text to the worker.
import type { EnumValue } from "../host/service";
import { isDate } from "./utilTypes";

/** A service as the worker holds it: the number of the object, and its kind. */
export interface ServiceHandle {
  readonly handle: number;
  readonly path: string;
  readonly kind: string;
}

/** A value on its way out of the worker. */
export type Sent =
  | readonly ["plain", unknown]
  | readonly ["rows", readonly (readonly unknown[])[]]
  | readonly ["list", readonly Sent[]]
  | readonly ["object", Readonly<Record<string, Sent>>]
  | readonly ["service", number]
  | readonly ["enum", EnumValue]
  /** A value that no service accepts and no caller receives. Only its kind is sent. */
  | readonly ["odd", string];

/** Questions that the worker asks, and waits for the answer. */
export type Question =
  | { readonly ask: "has" | "enumOf"; readonly handle: number; readonly name: string }
  | { readonly ask: "missing"; readonly path: string }
  | { readonly ask: "call"; readonly handle: number; readonly name: string; readonly args: readonly Sent[] };

/** The last message of the worker. */
export type Ending =
  | { readonly ending: "returned"; readonly sent: Sent }
  | { readonly ending: "thrown"; readonly name: string | null; readonly message: string };

/** The first message to the worker, sent once. */
export interface Start {
  readonly buffer: SharedArrayBuffer;
  readonly scripts: { readonly prelude: string; readonly code: string; readonly call: string };
  readonly zone: string;
  /** Milliseconds by which the script's clock is ahead of the real clock, because sleeping takes no real time. */
  readonly slept: number;
  readonly services: Readonly<Record<string, ServiceHandle>>;
  readonly absent: readonly ServiceHandle[];
  /** Parcels of the arguments as JSON text. */
  readonly parcels: string;
}

export function isSleep(kind: string, name: string): boolean {
  return kind === "Utilities" && name === "sleep";
}

/** Places in the head of the buffer, which is two whole numbers: whether the answer is there, and its length in bytes. */
export const STATE = 0;
export const LENGTH = 1;
export const HEAD_BYTES = 8;

/** Symbols by which the scripts of a realm find one another. */
export const PRELUDE_KEY = "customerTiersHost.prelude";
export const RETURNED_KEY = "customerTiersHost.returned";

function isScalar(given: unknown): boolean {
  return given === null || (typeof given !== "object" && typeof given !== "function" && typeof given !== "symbol");
}

/** Rows of plain cells go as they are, by far the most frequent large value. */
function isRows(given: readonly unknown[]): boolean {
  for (let row = 0; row < given.length; row += 1) {
    const cells = given[row];
    if (!Array.isArray(cells) || Object.keys(cells).length !== cells.length) return false;
    for (const cell of cells) if (!isScalar(cell) && !isDate(cell)) return false;
  }
  return given.length > 0;
}

function tagOf(given: unknown): string {
  return Object.prototype.toString.call(given).slice(8, -1);
}

function isPlainObject(given: object): boolean {
  const prototype = Object.getPrototypeOf(given);
  return prototype === null || prototype === Object.prototype;
}

const INSTANCE = "instance of ";

/** Tags a value for sending. @param known - gives the service or enum value of an object of the script, or null */
export function send(given: unknown, known: (given: object) => Sent | null, above: readonly object[] = []): Sent {
  if (typeof given === "function") return ["odd", "function"];
  if (typeof given === "symbol" || typeof given === "bigint") return ["odd", typeof given];
  if (typeof given !== "object" || given === null) return ["plain", given];
  const service = known(given);
  if (service !== null) return service;
  if (isDate(given)) return ["plain", given];
  if (above.includes(given)) return ["odd", "cycle"];
  const inside = (inner: unknown): Sent => send(inner, known, [...above, given]);
  if (Array.isArray(given)) {
    if (Object.keys(given).length !== given.length) return ["odd", "holes"];
    return isRows(given) ? ["rows", given as unknown[][]] : ["list", given.map(inside)];
  }
  if (tagOf(given) !== "Object") return ["odd", tagOf(given)];
  if (!isPlainObject(given)) return ["odd", `${INSTANCE}${given.constructor?.name ?? ""}`];
  if (Object.getOwnPropertySymbols(given).length > 0) return ["odd", "symbol key"];
  return ["object", Object.fromEntries(Object.entries(given).map(([key, inner]) => [key, inside(inner)]))];
}

/** Makes a value of the same kind as one that could not be sent, so that the usual checks refuse it. */
function oddOne(kind: string): unknown {
  if (kind === "function") return () => undefined;
  if (kind === "symbol") return Symbol("of the script");
  if (kind === "bigint") return BigInt(0);
  if (kind === "holes") return new Array(1);
  if (kind === "Map") return new Map();
  if (kind === "Set") return new Set();
  if (kind === "symbol key") return { [Symbol("of the script")]: true };
  if (kind === "cycle") {
    const cycle: { self?: unknown } = {};
    cycle.self = cycle;
    return cycle;
  }
  if (kind === "Promise") return Promise.resolve();
  const name = kind.startsWith(INSTANCE) ? kind.slice(INSTANCE.length) : kind;
  const named = { [name]: class {} };
  const Named = named[name] as new () => object;
  return new Named();
}

/** The value in the page. `serviceOf` gives the service of a handle. */
export function receive(sent: Sent, serviceOf: (handle: number) => unknown): unknown {
  const [tag, content] = sent;
  if (tag === "plain" || tag === "rows" || tag === "enum") return content;
  if (tag === "list") return content.map((inner) => receive(inner, serviceOf));
  if (tag === "service") return serviceOf(content);
  if (tag === "odd") return oddOne(content);
  return Object.fromEntries(Object.entries(content).map(([key, inner]) => [key, receive(inner, serviceOf)]));
}
