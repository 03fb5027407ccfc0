// google.script.run: what may cross, both ways. Where Google silently drops or changes a value, this host refuses it.
import { HostError } from "./hostError";

const tagOf = (given: unknown): string => Object.prototype.toString.call(given).slice(8, -1);

const isPlain = (given: object): boolean => {
  const prototype = Object.getPrototypeOf(given);
  return prototype === null || (Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, "hasOwnProperty"));
};

const describe = (given: unknown): string => {
  if (given === undefined) return "undefined";
  if (typeof given === "number") return String(given);
  if (typeof given !== "object") return `a ${typeof given}`;
  const name = given?.constructor?.name;
  return `a ${tagOf(given) === "Object" ? (name ?? "class instance") : tagOf(given)}`;
};

const refuse = (what: string, at: string): HostError =>
  new HostError("wire", `google.script.run cannot carry ${what} (at ${at})`);

const checkArray = (list: readonly unknown[], at: string, above: readonly object[]): void => {
  for (let index = 0; index < list.length; index += 1) {
    if (!Object.hasOwn(list, index)) throw refuse("a hole in an array", `${at}[${index}]`);
    check(list[index], `${at}[${index}]`, above);
  }
  if (Object.keys(list).length !== list.length) throw refuse("an array with named properties", at);
};

const check = (given: unknown, at: string, above: readonly object[]): void => {
  if (given === null || typeof given === "string" || typeof given === "boolean") return;
  if (typeof given === "number" && Number.isFinite(given)) return;
  if (typeof given !== "object") throw refuse(describe(given), at);
  if (above.includes(given)) throw refuse("a cycle", at);
  const here = [...above, given];
  if (Array.isArray(given)) {
    checkArray(given, at, here);
    return;
  }
  if (tagOf(given) !== "Object" || !isPlain(given)) throw refuse(describe(given), at);
  if (Object.getOwnPropertySymbols(given).length > 0) throw refuse("a symbol key", at);
  for (const [key, inner] of Object.entries(given)) check(inner, `${at}.${key}`, here);
};

/** JSON text of the one argument of a call; `undefined` stands for no argument. @throws HostError for anything else than JSON's own values */
export const parameterText = (given: unknown): string | null => {
  if (given === undefined) return null;
  check(given, "the parameter", []);
  return JSON.stringify(given);
};

/** A copy of what the server returned, as the success handler receives it; nothing returned arrives as null. */
export const receivedCopy = (returned: unknown): unknown => {
  if (returned === undefined) return null;
  check(returned, "the returned value", []);
  return JSON.parse(JSON.stringify(returned));
};
