// What the host takes from node:util/types, for the browser; values of other realms come here as copies made in the page.

function tagOf(given: unknown): string {
  return Object.prototype.toString.call(given);
}

export function isDate(given: unknown): given is Date {
  return tagOf(given) === "[object Date]";
}

export function isNativeError(given: unknown): given is Error {
  return given instanceof Error;
}

export function isPromise(given: unknown): given is Promise<unknown> {
  return tagOf(given) === "[object Promise]";
}
