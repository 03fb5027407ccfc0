// The built script in the realm of the benchmark, with the services of the local host behind it.
import { compileFunction, runInThisContext } from "node:vm";
import type { Answers, Requests } from "../src/app/api";
import { createHost, type Host } from "../workbench/host/host";
import type { Invocation } from "../workbench/host/invocation";
import { type Bridge, type Parcel, serviceBridge } from "../workbench/host/parcel";
import type { RealmSetup, ScriptRealm } from "../workbench/host/realm";
import { RUN_KEY, realmSource } from "../workbench/host/realmSource";
import type { Service } from "../workbench/host/service";
import { answerOf, scriptFiles } from "./document";

type Rows = readonly (readonly unknown[])[];
type Callable = (...args: readonly unknown[]) => unknown;
type Prelude = (
  bridge: Bridge,
  services: RealmSetup["services"],
  absent: readonly Service[],
) => (parcels: readonly Parcel[]) => void;

/** The host's own prelude, which changes the global object and Date of its realm. Here it is given others to change. */
const preludeIn = compileFunction(`return ${realmSource};`, ["globalThis", "Date"]) as (
  globals: object,
  ownDate: DateConstructor,
) => Prelude;

/**
 * A realm that lasts, so that V8 can warm up. Cells and arguments are handed to the script as they lie in memory, because making them would
 * take the host longer than some of what is timed. All other calls are the host's.
 *
 * The realm is that of the benchmark, so that the Dates among the cells are the script's own, as at Google.
 */
class WarmRealm implements ScriptRealm {
  /** What getValues gives, header first. */
  rows: Rows = [];
  /** What the script's function gets instead of what the host passes on, or null. */
  args: readonly unknown[] | null = null;
  /** How long the script's function took in the last run. */
  milliseconds = 0;
  readonly #sheetZone: RealmSetup["sheetZone"];
  readonly #globals: Record<string | symbol, unknown> = {};
  readonly #prepare: (parcels: readonly Parcel[]) => void;
  #bridge: Bridge | null = null;

  constructor({ code, services, sheetZone }: RealmSetup) {
    this.#sheetZone = sheetZone;
    const ask = (): Bridge => this.#bridge!;
    const bridge: Bridge = {
      now: () => ask().now(),
      has: (service, name) => ask().has(service, name),
      enumOf: (service, name) => ask().enumOf(service, name),
      missing: (path) => ask().missing(path),
      call: (service, name, args) =>
        service.kind === "Range" && name === "getValues" ? this.#held(service) : ask().call(service, name, args),
    };
    this.#prepare = preludeIn(this.#globals, class extends Date {} as DateConstructor)(bridge, services, []);
    for (const name of Object.keys(services)) if (name !== "console") Object.assign(globalThis, { [name]: this.#globals[name] });
    runInThisContext(code, { filename: "Code.js" });
  }

  /** The rows that a range covers, as wide as they are. */
  #held(range: Service): Parcel {
    const [row, height] = ["getRow", "getNumRows"].map((name) => {
      const parcel = this.#bridge!.call(range, name, []);
      if (parcel.kind !== "plain") throw new Error(`Range.${name} gave no number`);
      return Number(parcel.content);
    }) as [number, number];
    return { kind: "plain", content: this.rows.slice(row - 1, row - 1 + height) };
  }

  run(functionName: string, parcels: readonly Parcel[], invocation: Invocation): unknown {
    this.#bridge = serviceBridge(invocation, this.#sheetZone);
    this.#prepare(parcels);
    const called = (globalThis as unknown as Record<string, Callable>)[functionName]!;
    const pass = this.#globals[Symbol.for(RUN_KEY)] as (receiver: Callable) => unknown;
    const { args } = this;
    const start = performance.now();
    const returned = pass(args === null ? called : () => called(...args));
    this.milliseconds = performance.now() - start;
    if (invocation.fault !== null) throw invocation.fault;
    return returned;
  }
}

/** What a run gave, and how long the script took for it. */
export interface Timed<Answer> {
  readonly answer: Answer;
  readonly time: number;
}

/** The script beside one sheet of rows. */
export class WarmScript {
  readonly #realm: WarmRealm;
  readonly #host: Host;

  /**
   * @param size - rows and columns of the sheet
   * @param zone - of the spreadsheet
   */
  constructor({ rows, columns }: { readonly rows: number; readonly columns: number }, zone: string) {
    let realm: WarmRealm | null = null;
    // The sheet of the host is as large as the rows that will be held, and blank but for its last cell.
    const [blank, last] = [[], [...new Array<null>(columns - 1).fill(null), "."]];
    const cells = Array.from({ length: rows }, (_, row) => (row === rows - 1 ? last : blank));
    this.#host = createHost({
      ...scriptFiles(),
      spreadsheet: { name: "Shop", zone, locale: "en_US", sheets: [{ name: "Orders", cells }] },
      makeRealm(setup) {
        realm = new WarmRealm(setup);
        return realm;
      },
    });
    this.#realm = realm!;
  }

  /**
   * Scores rows as the sidebar does.
   *
   * @param rows - header first
   * @throws Error where they are refused
   */
  score(rows: Rows, wishes: Omit<Requests["score"], "verb"> = {}): Timed<Answers["score"]> {
    this.#realm.rows = rows;
    this.#realm.args = null;
    const answer = answerOf(this.#host, { verb: "score", ...wishes });
    this.#realm.rows = [];
    return { answer, time: this.#realm.milliseconds };
  }

  /** A formula in a cell, with columns of cells. @throws Error where it shows an error */
  formula(name: string, args: readonly unknown[]): Timed<readonly unknown[]> {
    this.#realm.args = args;
    const shown = this.#host.formula(name);
    if ("error" in shown) throw new Error(`${name} shows ${shown.error}: ${shown.message}`);
    return { answer: shown.cells, time: this.#realm.milliseconds };
  }
}
