// The two ways a call can go wrong: an exception that Apps Script would throw, and a failure that only the caller of the host sees.

/** What Apps Script throws inside the script, with Google's own text; a script may catch it. */
export class ScriptException extends Error {
  override readonly name = "Exception";
}

/**
 * Why a call failed as a whole:
 * script = the script threw; limit = out of time; notInHost = the host does not know how Google behaves there;
 * wire = a value that cannot cross google.script.run; call = no such function, or a wrong use of the host.
 */
export type HostErrorReason = "script" | "limit" | "notInHost" | "wire" | "call";

/** A failed call. Whatever its reason, a script cannot swallow it. */
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

/** The refusal for everything this host does not reproduce. */
export function notInHost(what: string): HostError {
  return new HostError("notInHost", `${what} is not in this host`);
}
