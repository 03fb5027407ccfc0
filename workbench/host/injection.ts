// A failure or a kill that a test plants at one service call, and the count that finds the call.

/**
 * fail = the call throws and has no effect; failLate = a write returns as if it had worked, has no effect, and its exception comes with
 * the next call that touches the document, or at the end of the run; killBefore, killAfter = the run ends there, as out of time.
 */
export type InjectionKind = "fail" | "failLate" | "killBefore" | "killAfter";

export interface Injection {
  /** Which member call it strikes, builders counted, from 1 in the first run after it was planted; once only. */
  readonly call: number;
  readonly how: InjectionKind;
  /** Text of the exception that a failure throws. */
  readonly message?: string;
}

/** What a failing document service says. */
export const SERVICE_FAILED = "Service Spreadsheets failed while accessing document with id spreadsheet-in-this-host.";

export class Injector {
  #planted: Injection | null = null;
  #calls = 0;

  plant(injection: Injection | null): void {
    this.#planted = injection;
    this.#calls = 0;
  }

  /** Whether an injection still waits for its call. */
  get isPending(): boolean {
    return this.#planted !== null;
  }

  /** Counts a call; the injection if this is the one it strikes. */
  next(): Injection | null {
    this.#calls += 1;
    if (this.#planted?.call !== this.#calls) return null;
    const struck = this.#planted;
    this.#planted = null;
    return struck;
  }
}
