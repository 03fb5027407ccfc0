// Two kinds of failures: exceptions that Apps Script throws in the script, and errors that only the caller of the host sees.

/** An exception of Apps Script with Google's own text. A script may catch it. */
export class ScriptException extends Error {
  override readonly name = "Exception";
}

/**
 * Why a call failed as a whole:
 * script: the script threw. limit: out of time. notInHost: the host does not know how Google behaves there.
 * wire: a value that google.script.run cannot carry. call: no such function, or a wrong use of the host.
 */
export type HostErrorReason = "script" | "limit" | "notInHost" | "wire" | "call";

/** A failed call. A script cannot catch it. */
export class HostError extends Error {
  override readonly name = "HostError";

  constructor(
    readonly reason: HostErrorReason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The refusal of anything that this host does not reproduce. */
export function notInHost(what: string): HostError {
  return new HostError("notInHost", `${what} is not in this host`);
}
