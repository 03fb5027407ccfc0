// The browser's stand-in for node:util/types. Values of other realms arrive as copies made in the page, so simple checks are enough.

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
