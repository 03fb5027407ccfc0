// Runs one function of the script in a fresh realm: the script's top level first, then the call, as Google does.
import { env } from "node:process";
import { isPromise } from "node:util/types";
import vm, { type Context, createContext, Script } from "node:vm";
import { HostError, notInHost } from "./hostError";
import type { Invocation } from "./invocation";
import { type Parcel, serviceBridge } from "./parcel";
import { RUN_KEY, realmSource } from "./realmSource";
import { defineService, type Service } from "./service";
import { SheetZone } from "./sheetZone";

export interface RealmSetup {
  readonly code: string;
  readonly sheetZone: SheetZone;
  readonly scriptZone: string;
  readonly services: Readonly<Record<string, Service>>;
  readonly absent: readonly string[];
  /** Real time after which a run that does not end is killed; by default the run's own limit. */
  readonly realLimitSeconds?: number;
}

const TIMEOUT_CODE = "ERR_SCRIPT_EXECUTION_TIMEOUT";
const PROBES = [Date.UTC(2024, 0, 15, 12), Date.UTC(2024, 6, 15, 12)];

/**
 * Runs something in a time zone. Node changes the zone of the process whenever TZ is set, but not in a worker thread, so the zone is
 * checked.
 */
function inZone<T>({ zone, offsets }: { zone: string; offsets: readonly number[] }, run: () => T): T {
  const before = env.TZ;
  env.TZ = zone;
  try {
    const isSet = PROBES.every((instant, index) => -new Date(instant).getTimezoneOffset() * 60_000 === offsets[index]);
    if (!isSet) throw new HostError("call", `This process cannot take the script's time zone ${zone}`);
    return run();
  } finally {
    if (before === undefined) delete env.TZ;
    else env.TZ = before;
  }
}

const callScripts = new Map<string, Script>();

function callScript(functionName: string): Script {
  let script = callScripts.get(functionName);
  if (script === undefined) {
    script = new Script(`globalThis[Symbol.for(${JSON.stringify(RUN_KEY)})](${functionName})`, { filename: "call.js" });
    callScripts.set(functionName, script);
  }
  return script;
}

/** The last compiled script and the script that runs before all others, kept because hosts are often made of the same script many times. */
let lastBundle: { readonly code: string; readonly script: Script } | null = null;
const prelude = new Script(realmSource, { filename: "host.js" });

function compile(code: string): Script {
  if (lastBundle?.code !== code) lastBundle = { code, script: new Script(code, { filename: "Code.js" }) };
  return lastBundle.script;
}

/** Since Node 20.18: asks for a realm whose global object is an ordinary one. */
const { DONT_CONTEXTIFY }: Partial<typeof vm.constants> = vm.constants ?? {};

/**
 * A fresh realm. In an older Node, each look of the script at a global such as Math takes a detour through this process, which makes the
 * script several times slower.
 */
function freshContext(): Context {
  return createContext(DONT_CONTEXTIFY ?? {}, { microtaskMode: "afterEvaluate" });
}

/** Whatever runs functions of a script for a host. */
export interface ScriptRealm {
  /**
   * Calls a function of the script.
   *
   * @returns what it returned, still an object of the realm
   * @throws whatever the script threw, or the invocation's fault as a HostError
   */
  run(functionName: string, parcels: readonly Parcel[], invocation: Invocation): unknown;
}

/** A fresh realm for each run. */
export class Realm implements ScriptRealm {
  readonly #setup: RealmSetup;
  readonly #bundle: Script;
  readonly #absent: readonly Service[];
  readonly #zone: { zone: string; offsets: readonly number[] };

  constructor(setup: RealmSetup) {
    this.#setup = setup;
    this.#bundle = compile(setup.code);
    this.#absent = setup.absent.map((name) => defineService<null>(name, {})(null));
    const zone = new SheetZone(setup.scriptZone);
    this.#zone = { zone: setup.scriptZone, offsets: PROBES.map((instant) => zone.offsetAt(instant)) };
  }

  /**
   * Calls a function of the script.
   *
   * @returns what it returned, as an object of the realm
   * @throws whatever the script threw, or the invocation's fault
   */
  run(functionName: string, parcels: readonly Parcel[], invocation: Invocation): unknown {
    return inZone(this.#zone, () => {
      const context = freshContext();
      const prepare = prelude.runInContext(context)(
        serviceBridge(invocation, this.#setup.sheetZone),
        this.#setup.services,
        this.#absent,
      );
      const until = performance.now() + (this.#setup.realLimitSeconds ?? invocation.limitSeconds) * 1000;
      const timed = (script: Script): unknown =>
        script.runInContext(context, { timeout: Math.max(1, Math.ceil(until - performance.now())) });
      try {
        timed(this.#bundle);
        prepare(parcels);
        const returned = timed(callScript(functionName));
        if (invocation.fault !== null) throw invocation.fault;
        if (isPromise(returned)) throw invocation.fail(notInHost(`A promise returned by ${functionName}`));
        return returned;
      } catch (thrown) {
        if ((thrown as { code?: unknown } | null)?.code === TIMEOUT_CODE) {
          invocation.fail(new HostError("limit", "Exceeded maximum execution time"));
        }
        throw invocation.fault ?? thrown;
      }
    });
  }
}
