// One run of the script: its mode, its virtual clock, and a failure that it cannot catch.
import { type AuthMode, checkAccess, checkViewer, type Need } from "./access";
import { HostError, ScriptException } from "./hostError";
import { Injector, SERVICE_FAILED } from "./injection";
import { type CostName, serviceCosts } from "./serviceCosts";

/** Service calls and virtual time since the host was made. */
export class Meter {
  serviceCalls = 0;
  virtualSeconds = 0;
  /** Virtual time that passed between runs. */
  idleSeconds = 0;
  /** How many times longer than usual each cell takes, by kind of call. */
  readonly paces = new Map<CostName, number>();
  /** Calls since the last reset: `counted` are those that read or change the document, properties, cache or lock, `apart` all others. */
  counted = 0;
  apart = 0;
  readonly calls = new Map<string, number>();
  readonly injector = new Injector();

  /** @param start - virtual time at which the host was made, in milliseconds */
  constructor(readonly start: number) {}

  /** The virtual time. */
  now(): number {
    return Math.round(this.start + (this.virtualSeconds + this.idleSeconds) * 1000);
  }
}

export interface CallRecord {
  /** Such as "Range.getValues". */
  readonly path: string;
  readonly counted: boolean;
  /** Whether the call is a write whose failure may come late. */
  readonly isDeferred: boolean;
}

/** A call before it takes effect. */
interface Entry {
  readonly need: Need;
  readonly cost: CostName;
  readonly answersAtOnce?: boolean;
}

function timeLimit(): HostError {
  return new HostError("limit", "Exceeded maximum execution time");
}

export class Invocation {
  #seconds = 0;
  #fault: Error | null = null;
  #lateFailure: ScriptException | null = null;
  /** Whether the user may only view the file. */
  isViewer = false;
  readonly records: CallRecord[] = [];

  constructor(
    readonly mode: AuthMode,
    readonly limitSeconds: number,
    readonly scopes: readonly string[],
    readonly meter: Meter,
  ) {}

  /** The failure that ends the run even if the script catches it; null for none. */
  get fault(): Error | null {
    return this.#fault;
  }

  /** The exception of a deferred write that no later call has thrown yet; null for none. */
  get lateFailure(): ScriptException | null {
    return this.#lateFailure;
  }

  /** Records a failure, and returns the first one. */
  fail(fault: Error): Error {
    this.#fault ??= fault;
    return this.#fault;
  }

  /** Counts one call of a member, and checks that this run may make it. Returns false if the call must return without effect. */
  enter(path: string, entry: Entry): boolean {
    const { need, cost } = entry;
    const counted = cost !== "local" && need !== "free";
    this.meter.serviceCalls += 1;
    this.meter[counted ? "counted" : "apart"] += 1;
    this.meter.calls.set(path, (this.meter.calls.get(path) ?? 0) + 1);
    const isDeferred = counted && need === "write" && cost !== "flush" && entry.answersAtOnce !== true;
    this.records.push({ path, counted, isDeferred });
    const struck = this.meter.injector.next();
    if (struck?.how === "killBefore") throw this.fail(timeLimit());
    if (struck?.how === "killAfter") this.fail(timeLimit());
    this.spend(serviceCosts[cost].base);
    checkAccess(path, need, this.mode, this.scopes);
    if (this.isViewer) checkViewer(path, need);
    const touchesDocument = counted && (need === "read" || need === "write");
    if (touchesDocument) this.#throwLateFailure();
    if (struck?.how !== "fail" && struck?.how !== "failLate") return true;
    const failure = new ScriptException(struck.message ?? SERVICE_FAILED);
    if (struck.how === "fail" || !isDeferred) throw failure;
    this.#lateFailure = failure;
    return false;
  }

  #throwLateFailure(): void {
    const late = this.#lateFailure;
    this.#lateFailure = null;
    if (late !== null) throw late;
  }

  spendOnCells(cost: CostName, cells: number): void {
    this.spend(serviceCosts[cost].perCell * cells * (this.meter.paces.get(cost) ?? 1));
  }

  spend(seconds: number): void {
    this.#seconds += seconds;
    this.meter.virtualSeconds += seconds;
    if (this.#seconds > this.limitSeconds) throw timeLimit();
  }
}
