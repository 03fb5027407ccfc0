// Plain values that may cross between a script and its caller. Values that Google would silently drop or change are refused.
import { HostError } from "./hostError";

function tagOf(given: unknown): string {
  return Object.prototype.toString.call(given).slice(8, -1);
}

function isPlain(given: object): boolean {
  const prototype = Object.getPrototypeOf(given);
  return prototype === null || (Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, "hasOwnProperty"));
}

function describe(given: unknown): string {
  if (given === undefined) return "undefined";
  if (typeof given === "number") return String(given);
  if (typeof given !== "object") return `a ${typeof given}`;
  const name = given?.constructor?.name;
  return `a ${tagOf(given) === "Object" ? (name ?? "class instance") : tagOf(given)}`;
}

/** Describes the first value of a list that cannot cross, such as "a Map (at …)"; null if everything can. */
function problemInList(list: readonly unknown[], at: string, above: readonly object[]): string | null {
  for (let index = 0; index < list.length; index += 1) {
    if (!Object.hasOwn(list, index)) return `a hole in an array (at ${at}[${index}])`;
    const problem = problemIn(list[index], `${at}[${index}]`, above);
    if (problem !== null) return problem;
  }
  return Object.keys(list).length === list.length ? null : `an array with named properties (at ${at})`;
}

function problemIn(given: unknown, at: string, above: readonly object[] = []): string | null {
  if (given === null || typeof given === "string" || typeof given === "boolean") return null;
  if (typeof given === "number" && Number.isFinite(given)) return null;
  if (typeof given !== "object") return `${describe(given)} (at ${at})`;
  if (above.includes(given)) return `a cycle (at ${at})`;
  const here = [...above, given];
  if (Array.isArray(given)) return problemInList(given, at, here);
  if (tagOf(given) !== "Object" || !isPlain(given)) return `${describe(given)} (at ${at})`;
  if (Object.getOwnPropertySymbols(given).length > 0) return `a symbol key (at ${at})`;
  for (const [key, inner] of Object.entries(given)) {
    const problem = problemIn(inner, `${at}.${key}`, here);
    if (problem !== null) return problem;
  }
  return null;
}

function check(given: unknown, at: string): void {
  const problem = problemIn(given, at);
  if (problem !== null) throw new HostError("wire", `google.script.run cannot carry ${problem}`);
}

/** A copy of a plain JSON value. @throws the error that `refuse` makes of the problem, for any other value */
export function plainCopy(given: unknown, refuse: (problem: string) => Error): unknown {
  const problem = problemIn(given, "the argument");
  if (problem !== null) throw refuse(problem);
  return JSON.parse(JSON.stringify(given));
}

/**
 * JSON text of the argument of a call; null for undefined, which means no argument. @throws HostError for anything but a plain JSON value
 */
export function parameterText(given: unknown): string | null {
  if (given === undefined) return null;
  check(given, "the parameter");
  return JSON.stringify(given);
}

/** A copy of the server's result, as the success handler receives it. Undefined arrives as null. */
export function receivedCopy(returned: unknown): unknown {
  if (returned === undefined) return null;
  check(returned, "the returned value");
  return JSON.parse(JSON.stringify(returned));
}
