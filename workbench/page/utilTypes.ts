// What the host takes from node:util/types, for the browser; values of other realms come here as copies made in the page.

const tagOf = (given: unknown): string => Object.prototype.toString.call(given);

export const isDate = (given: unknown): given is Date => tagOf(given) === "[object Date]";

export const isNativeError = (given: unknown): given is Error => given instanceof Error;

export const isPromise = (given: unknown): given is Promise<unknown> => tagOf(given) === "[object Promise]";
