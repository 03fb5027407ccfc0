// Failures and kills that a test plants at one service call.

/**
 * fail: the call throws and has no effect. failLate: a write returns normally but has no effect, and its exception comes with the next call
 * that touches the document, or at the end of the run.
 * killBefore, killAfter: the run ends there, as if out of time.
 */
export type InjectionKind = "fail" | "failLate" | "killBefore" | "killAfter";

export interface Injection {
  /** Number of the member call that it strikes, once: counted from 1 in the first run after it was planted, builders included. */
  readonly call: number;
  readonly how: InjectionKind;
  /** Text of the exception that a failure throws. */
  readonly message?: string;
}

/** Default text of a planted failure. */
export const SERVICE_FAILED = "Service Spreadsheets failed while accessing document with id spreadsheet-in-this-host.";

export class Injector {
  #planted: Injection | null = null;
  #calls = 0;

  plant(injection: Injection | null): void {
    this.#planted = injection;
    this.#calls = 0;
  }

  /** Whether an injection is still waiting for its call. */
  get isPending(): boolean {
    return this.#planted !== null;
  }

  /** Counts a call. Returns the injection if it strikes this call, else null. */
  next(): Injection | null {
    this.#calls += 1;
    if (this.#planted?.call !== this.#calls) return null;
    const struck = this.#planted;
    this.#planted = null;
    return struck;
  }
}
