// The host of the page: the same services on a Univer workbook, with each run in a worker, so that the page keeps responding.
import { type AuthMode, parseManifest } from "../host/access";
import { type FormulaAnswer, type FormulaArgument, formulaArguments, spill, thrownAnswer } from "../host/formula";
import { absentServices, globalServices } from "../host/globalServices";
import type { Grid } from "../host/grid";
import { HostError, ScriptException } from "../host/hostError";
import { Invocation, Meter } from "../host/invocation";
import { jsonParcel, type Parcel } from "../host/parcel";
import { findPublicFunctions } from "../host/publicFunctions";
import { defineService } from "../host/service";
import { LONG_RUN_SECONDS, SHORT_RUN_SECONDS } from "../host/serviceCosts";
import { SheetZone } from "../host/sheetZone";
import { receivedCopy } from "../host/wire";
import type { Sidebar, World } from "../host/world";
import { DocumentStores } from "./documentStores";
import { ThrownByScript, WorkerRealm } from "./workerRealm";

export interface PageHostOptions {
  readonly code: string;
  readonly manifest: object;
  readonly pages: Readonly<Record<string, string>>;
  readonly grid: Grid;
  readonly userLocale: string;
  readonly workerUrl: string;
  readonly showSidebar: (sidebar: Sidebar) => void;
  /** The user who runs the script; by default the file's owner. */
  readonly user?: string;
  /** The state that the users of one document share besides its grid. */
  readonly stores?: DocumentStores;
  /** Called after every answered service call. */
  readonly served?: () => void;
}

const OWNER = "owner";

/** Most runs of one user that Google allows at a time. */
const MOST_RUNS = 10;

/** Most formulas that run at a time, so that the machine can do other work. */
const MOST_FORMULAS = 2;

const triggerEvent = defineService<null>("Event", {})(null);

/** Lets only so many runs go on at one time, in their order. */
class Turns {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(most: number) {
    this.#free = most;
  }

  async take<T>(run: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await run();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free += 1;
      else next();
    }
  }
}

export class PageHost {
  readonly #scopes: readonly string[];
  readonly #functions: ReturnType<typeof findPublicFunctions>;
  readonly #world: World;
  readonly #realm: WorkerRealm;
  readonly #runs = new Turns(MOST_RUNS);
  readonly #formulas = new Turns(MOST_FORMULAS);

  constructor({ code, manifest, pages, grid, userLocale, workerUrl, showSidebar, ...given }: PageHostOptions) {
    const { user = OWNER, stores = new DocumentStores(), served = () => undefined } = given;
    const { timeZone, scopes } = parseManifest(manifest);
    this.#scopes = scopes;
    this.#functions = findPublicFunctions(code);
    const sheetZone = new SheetZone(grid.zone);
    this.#world = {
      grid,
      deletedByScript: new WeakSet(),
      sheetZone,
      scriptZone: timeZone,
      pages,
      publicFunctions: this.#functions.callable,
      now: () => Date.now() + this.#realm.slept,
      owner: OWNER,
      user,
      userLocale,
      properties: stores.properties,
      cache: stores.cache,
      lock: stores.lock,
      get uuids() {
        return stores.uuids;
      },
      set uuids(given) {
        stores.uuids = given;
      },
      menus: [],
      logs: [],
      get lastSidebar() {
        return null;
      },
      set lastSidebar(sidebar: Sidebar | null) {
        if (sidebar !== null) showSidebar(sidebar);
      },
    };
    this.#realm = new WorkerRealm({
      code,
      sheetZone,
      scriptZone: timeZone,
      services: globalServices(this.#world),
      absent: absentServices,
      workerUrl,
      pause: ({ service, name, first }, invocation) => {
        const isLocking = service.kind === "Lock" && (name === "tryLock" || name === "waitLock");
        return isLocking && !stores.lock.isFreeFor(invocation) ? stores.whenLockIsFree(invocation, Number(first)) : null;
      },
      served,
    });
  }

  get customFunctions(): ReadonlySet<string> {
    return this.#functions.custom;
  }

  /** The add-on's menus, made by its onOpen in the user's language. */
  async openMenus(userLocale: string): Promise<World["menus"]> {
    this.#world.userLocale = userLocale;
    this.#world.menus.splice(0);
    await this.#runCallable("onOpen", [{ kind: "service", service: triggerEvent }], "LIMITED", SHORT_RUN_SECONDS);
    return [...this.#world.menus];
  }

  /** Runs a menu item or trigger, whose return value is ignored. */
  async call(functionName: string, mode: Exclude<AuthMode, "CUSTOM_FUNCTION"> = "FULL"): Promise<void> {
    await this.#runCallable(functionName, [], mode, mode === "FULL" ? LONG_RUN_SECONDS : SHORT_RUN_SECONDS);
  }

  /** Everything that the script wrote to Logger and console. */
  get logs(): readonly string[] {
    return this.#world.logs;
  }

  /**
   * Calls a function as google.script.run does. Resolves to the value that the success handler gets, and rejects where the failure handler
   * would run.
   */
  async scriptRun(functionName: string, parameter?: unknown): Promise<unknown> {
    const parcels = parameter === undefined ? [] : [jsonParcel(parameter)];
    return receivedCopy(await this.#runCallable(functionName, parcels, "FULL", LONG_RUN_SECONDS));
  }

  /** Evaluates a formula in a cell. Resolves to the cells that it fills, or the error that it shows. */
  async formula(functionName: string, args: readonly FormulaArgument[]): Promise<FormulaAnswer> {
    if (!this.#functions.custom.has(functionName)) return { error: "#NAME?", message: `Unknown function: '${functionName}'.` };
    const parcels = formulaArguments(args, this.#world.sheetZone);
    if (!("length" in parcels)) return parcels;
    const invocation = this.#invocation("CUSTOM_FUNCTION", SHORT_RUN_SECONDS);
    try {
      const returned = await this.#formulas.take(() => this.#realm.run(functionName, parcels, invocation));
      return spill(returned, this.#world.sheetZone);
    } catch (thrown) {
      if (thrown instanceof HostError && thrown.reason === "limit") {
        return { error: "#ERROR!", message: `${thrown.message} (line 0).` };
      }
      if (thrown instanceof ThrownByScript) return { error: "#ERROR!", message: thrown.message };
      if (thrown instanceof ScriptException && thrown !== invocation.fault) return thrownAnswer(thrown);
      throw thrown;
    }
  }

  /** Stops all runs at once. */
  stop(): void {
    this.#realm.stop();
  }

  dispose(): void {
    this.#realm.dispose();
  }

  #invocation(mode: AuthMode, limitSeconds: number): Invocation {
    return new Invocation(mode, limitSeconds, this.#scopes, new Meter(Date.now()));
  }

  /** Runs a function. Runs go on side by side, as at Google. A run that ends releases the lock if it holds it. */
  #runCallable(name: string, parcels: readonly Parcel[], mode: AuthMode, limitSeconds: number): Promise<unknown> {
    if (!this.#functions.callable.has(name)) {
      return Promise.reject(new HostError("call", `Script function not found: ${name}`));
    }
    return this.#runs.take(async () => {
      const invocation = this.#invocation(mode, limitSeconds);
      try {
        return await this.#realm.run(name, parcels, invocation);
      } catch (thrown) {
        if (!(thrown instanceof ThrownByScript)) throw thrown;
        const { name, message } = thrown;
        throw new HostError("script", name === null ? message : `${name}: ${message}`, { cause: thrown });
      } finally {
        this.#world.lock.releaseOf(invocation);
      }
    });
  }
}
