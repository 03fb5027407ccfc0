// One run from start to end in short calls, stopped only between two of them; knows nothing of the page.
import type { ApiError, Outcome, Progress, Status } from "../../src/app/api";
import { beginLong } from "./longCall";
import type { Ask, Failure, Reply, RequestOf } from "./server";
import { watch } from "./watch";

/** What a run is doing. */
export type Phase = "reading" | "staging" | "writing" | "stopping";

/** How often a run that is being written is asked how far it is. */
const everyMs = 1500;

/** How far a run has come: blocks staged and parts written, of how many. */
export interface Tick {
  readonly phase: Phase;
  /** Share of what was written that has been taken back; null while nothing is, or it takes no longer than a second. */
  readonly back: number | null;
  readonly done: number;
  readonly steps: number;
}

/**
 * What is known of the document after something failed.
 *
 * unchanged: nothing was changed; pending: the next call puts it in order; told: what the failure itself says.
 */
export type Aftermath = "unchanged" | "pending" | "told";

/** How a run ended. */
export type Ending =
  | { readonly kind: "written"; readonly outcome: Outcome; readonly status: Status; readonly written: readonly number[] }
  | { readonly kind: "stopped"; readonly status: Status }
  | { readonly kind: "failed"; readonly error: ApiError; readonly aftermath: Aftermath };

/** A run under way. */
export interface Run {
  readonly ending: Promise<Ending>;
  /** Asks for an end before the next call; too late once the results are being written. */
  readonly stop: () => void;
}

type Begun = Extract<Reply<"start">, { ok: true }>["answer"];

/** The calls of one run: the first scores and stages a block, then the other blocks, then one that writes. */
class Driver {
  readonly #message: RequestOf<"start">;
  readonly #ask: Ask;
  readonly #tell: (tick: Tick) => void;
  #tick: Tick = { phase: "reading", back: null, done: 0, steps: 3 };

  constructor(message: RequestOf<"start">, ask: Ask, tell: (tick: Tick) => void) {
    this.#message = message;
    this.#ask = ask;
    this.#tell = tell;
  }

  readonly stop = (): void => {
    if (this.#tick.phase !== "writing") this.#advance({ phase: "stopping" });
  };

  async drive(): Promise<Ending> {
    const { language = "en" } = this.#message;
    this.#advance({});
    const started = await this.#ask(this.#message);
    if (!started.ok)
      return this.#isStopping && started.error.code === "question" ? this.#stopped(null) : this.#failed(started, null);
    const begun = started.answer;
    let { run } = begun;
    const { token } = run;
    while (run.next === "stage" && !this.#isStopping) {
      this.#passed(run, "staging");
      const staged = await this.#ask({ verb: "stage", language, token, block: run.done });
      if (!staged.ok) return this.#failed(staged, begun);
      run = staged.answer.run;
    }
    if (this.#isStopping) return this.#stopped(token);
    this.#passed(run, "writing");
    const end = watch(this.#ask, language, everyMs, (told) => this.#reached(told));
    const written = await this.#ask({ verb: "commit", language, token });
    end();
    return written.ok ? { kind: "written", ...written.answer } : this.#failed(written, begun);
  }

  get #isStopping(): boolean {
    return this.#tick.phase === "stopping";
  }

  #advance(change: Partial<Tick>): void {
    this.#tick = { ...this.#tick, ...change };
    this.#tell(this.#tick);
  }

  #passed({ done, total, parts }: Progress, phase: Phase): void {
    this.#advance({ phase, done, steps: total + parts });
  }

  /** What is seen of the writing while its call is at work. */
  #reached(told: Reply<"status">): void {
    const done = told.ok ? (told.answer.underway?.done ?? 0) : 0;
    if (done > this.#tick.done) this.#advance({ done });
  }

  /** Puts the document in order; takes the run back if it has begun. */
  async #settle(token: string | null): Promise<Reply<"status" | "takeBack">> {
    const ask = this.#ask;
    const { language = "en" } = this.#message;
    const call = beginLong<"status" | "takeBack">(
      ask,
      language,
      (ticket) =>
        token === null ? ask({ verb: "status", language, ticket }) : ask({ verb: "takeBack", language, token, ticket }),
      (wait) => wait && this.#advance({ back: wait.share }),
    );
    return (await call.reply)!;
  }

  async #stopped(token: string | null): Promise<Ending> {
    const settled = await this.#settle(token);
    if (settled.ok) return { kind: "stopped", status: settled.answer };
    return { kind: "failed", error: settled.error, aftermath: settled.isLost ? "pending" : "told" };
  }

  /** A run that failed; one whose answer alone was lost was written all the same. */
  async #failed({ error, isLost }: Failure, begun: Begun | null): Promise<Ending> {
    const failed = (aftermath: Aftermath): Ending => ({ kind: "failed", error, aftermath });
    if (error.code === "question") return failed("unchanged");
    const settled = await this.#settle(begun?.run.token ?? null);
    if (!settled.ok) return failed(isLost ? "pending" : "told");
    const status = settled.answer;
    const { lastRun } = status;
    if (begun !== null && lastRun?.token === begun.run.token)
      return { kind: "written", outcome: begun.outcome, status, written: lastRun.written };
    return failed(!status.isRunning ? "unchanged" : isLost ? "pending" : "told");
  }
}

/**
 * Begins a run.
 *
 * @param tell - hears how far the run has come
 */
export function beginRun(message: RequestOf<"start">, ask: Ask, tell: (tick: Tick) => void): Run {
  const driver = new Driver(message, ask, tell);
  return { ending: driver.drive(), stop: driver.stop };
}
