// One run of the script: its mode, its virtual clock, and the failure that it cannot swallow.
import { type AuthMode, checkAccess, type Need } from "./access";
import { HostError } from "./hostError";
import { type CostName, serviceCosts } from "./serviceCosts";

/** Service calls and virtual time since the host was made. */
export class Meter {
  serviceCalls = 0;
  virtualSeconds = 0;
  readonly calls = new Map<string, number>();
}

export class Invocation {
  #seconds = 0;
  #fault: Error | null = null;

  constructor(
    readonly mode: AuthMode,
    readonly limitSeconds: number,
    readonly scopes: readonly string[],
    readonly meter: Meter,
  ) {}

  /** The failure that ends the run whatever the script catches, or null. */
  get fault(): Error | null {
    return this.#fault;
  }

  /** Keeps the first failure. */
  fail(fault: Error): Error {
    this.#fault ??= fault;
    return this.#fault;
  }

  /** Counts one call of a member, and checks that this run may make it. */
  enter(path: string, need: Need, cost: CostName): void {
    this.meter.serviceCalls += 1;
    this.meter.calls.set(path, (this.meter.calls.get(path) ?? 0) + 1);
    this.spend(serviceCosts[cost].base);
    checkAccess(path, need, this.mode, this.scopes);
  }

  spendOnCells(cost: CostName, cells: number): void {
    this.spend(serviceCosts[cost].perCell * cells);
  }

  spend(seconds: number): void {
    this.#seconds += seconds;
    this.meter.virtualSeconds += seconds;
    if (this.#seconds > this.limitSeconds) throw new HostError("limit", "Exceeded maximum execution time");
  }
}
