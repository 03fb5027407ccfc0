// The local stand-in for Apps Script: one script, one spreadsheet, and every way in which Google calls the script.

import { isNativeError } from "node:util/types";
import { type AuthMode, type Manifest, parseManifest } from "./access";
import { type FormulaAnswer, type FormulaArgument, formulaArguments, spill, thrownAnswer } from "./formula";
import { absentServices, globalServices } from "./globalServices";
import type { Grid } from "./grid";
import { HostError, ScriptException } from "./hostError";
import type { Injection } from "./injection";
import { type CallRecord, Invocation, Meter } from "./invocation";
import { memoryGrid } from "./memoryGrid";
import { jsonParcel, type Parcel } from "./parcel";
import { findPublicFunctions, type PublicFunctions } from "./publicFunctions";
import { Realm, type RealmSetup, type ScriptRealm } from "./realm";
import { defineService } from "./service";
import { LONG_RUN_SECONDS, SHORT_RUN_SECONDS } from "./serviceCosts";
import { SheetZone } from "./sheetZone";
import type { SpreadsheetSetup } from "./spreadsheetSetup";
import { DocumentLock, PropertyStores } from "./stores";
import { receivedCopy } from "./wire";
import type { MenuEntry, Sidebar, World } from "./world";

export interface HostOptions {
  /** Text of the whole script, such as dist/Code.js. */
  readonly code: string;
  /** Content of appsscript.json. */
  readonly manifest: object;
  /** HTML files by name, without extension. */
  readonly pages?: Readonly<Record<string, string>>;
  readonly spreadsheet: SpreadsheetSetup;
  /** By default the manifest's timeZone. */
  readonly scriptZone?: string;
  readonly userLocale?: string;
  /** Users who may run the script on this file. The owner comes first and is the current user at the start. */
  readonly users?: readonly [owner: string, ...others: string[]];
  /** Virtual time at the start, as ISO text. */
  readonly now?: string;
  /** Makes another grid for the same services. */
  readonly makeGrid?: (setup: SpreadsheetSetup) => Grid;
  /** Another realm for the script, with the same services in it. */
  readonly makeRealm?: (setup: RealmSetup) => ScriptRealm;
  readonly realLimitSeconds?: number;
}

const OWNER = "owner";
const USUAL_START = "2026-01-31T09:00:00Z";

const SIMPLE_TRIGGERS = new Set(["onOpen", "onEdit", "onSelectionChange", "onInstall"]);

/** The object that a trigger receives. This host has none of its members. */
const triggerEvent = defineService<null>("Event", {})(null);

function instantOf(text: string): number {
  const instant = Date.parse(text);
  if (Number.isNaN(instant)) throw new HostError("call", `The host's clock needs an ISO time, got ${text}`);
  return instant;
}

export class Host {
  readonly grid: Grid;
  readonly #manifest: Manifest;
  readonly #functions: PublicFunctions;
  readonly #users: readonly string[];
  readonly #world: World;
  readonly #realm: ScriptRealm;
  readonly #meter: Meter;
  #lastRun: Invocation | null = null;
  #isViewer = false;

  readonly #given: HostOptions;

  constructor(given: HostOptions) {
    const { code, manifest, spreadsheet, pages = {}, userLocale = "en", users = [OWNER], ...options } = given;
    this.#given = given;
    this.#manifest = parseManifest(manifest);
    this.#functions = findPublicFunctions(code);
    this.#users = users;
    const meter = new Meter(instantOf(options.now ?? USUAL_START));
    this.#meter = meter;
    this.grid = (options.makeGrid ?? memoryGrid)(spreadsheet);
    const sheetZone = new SheetZone(this.grid.zone);
    const scriptZone = options.scriptZone ?? this.#manifest.timeZone;
    this.#world = {
      grid: this.grid,
      deletedByScript: new WeakSet(),
      sheetZone,
      scriptZone,
      pages,
      publicFunctions: this.#functions.callable,
      now: () => meter.now(),
      owner: users[0],
      user: users[0],
      userLocale,
      properties: new PropertyStores(),
      cache: new Map(),
      lock: new DocumentLock(),
      uuids: 0,
      menus: [],
      logs: [],
      lastSidebar: null,
    };
    const makeRealm = options.makeRealm ?? ((setup: RealmSetup) => new Realm(setup));
    this.#realm = makeRealm({
      code,
      sheetZone,
      scriptZone,
      services: globalServices(this.#world),
      absent: absentServices,
      ...(options.realLimitSeconds === undefined ? {} : { realLimitSeconds: options.realLimitSeconds }),
    });
  }

  /** A copy of the file for the same user, which shares no changes with this one. The cache, menus and sidebar are not copied. */
  copy(): Host {
    const now = new Date(this.#world.now()).toISOString();
    const copy = new Host({ ...this.#given, now, makeGrid: () => this.grid.copy() });
    copy.#world.properties.take(this.#world.properties);
    copy.#world.uuids = this.#world.uuids;
    copy.as(this.#world.user, this.#world.userLocale);
    return copy;
  }

  /** Makes this user of the file run later calls. */
  as(user: string, userLocale: string = this.#world.userLocale): void {
    if (!this.#users.includes(user)) throw new HostError("call", `The file has no user ${user}`);
    this.#world.user = user;
    this.#world.userLocale = userLocale;
  }

  /** Sets whether another user's run holds the document lock from now on. */
  holdLock(isHeld: boolean): void {
    this.#world.lock.isHeldElsewhere = isHeld;
  }

  /** Sets whether later runs belong to a user who may view the file but not change it. */
  viewOnly(isViewer: boolean): void {
    this.#isViewer = isViewer;
  }

  /** Makes each cell that later calls read or write take this many times longer. */
  slow(what: "read" | "write", times: number): void {
    this.#meter.paces.set(what, times);
  }

  /** Lets virtual time pass between runs. */
  advance(seconds: number): void {
    this.#meter.idleSeconds += seconds;
  }

  /** Plants a failure or a kill at one call of the following runs; null removes it. */
  inject(injection: Injection | null): void {
    this.#meter.injector.plant(injection);
  }

  /** Whether a planted injection has not met its call yet. */
  get isInjectionPending(): boolean {
    return this.#meter.injector.isPending;
  }

  /** All member calls of the last run, in order. */
  get lastCalls(): readonly CallRecord[] {
    return this.#lastRun?.records ?? [];
  }

  /** Number of calls since the last reset that read or change the document, properties, cache or lock. */
  get counted(): number {
    return this.#meter.counted;
  }

  /** Number of all other calls since the last reset: builders, handles, values that the script already holds, logs. */
  get apart(): number {
    return this.#meter.apart;
  }

  resetCounts(): void {
    this.#meter.counted = 0;
    this.#meter.apart = 0;
  }

  /** A copy of the document properties. */
  get documentProperties(): Record<string, string> {
    return Object.fromEntries(this.#world.properties.document);
  }

  /** Replaces all document properties, as in a file that was kept elsewhere. */
  keepProperties(kept: Readonly<Record<string, string>>): void {
    const { document } = this.#world.properties;
    document.clear();
    for (const [key, text] of Object.entries(kept)) document.set(key, text);
  }

  /** Number of service calls of all runs so far. */
  get serviceCalls(): number {
    return this.#meter.serviceCalls;
  }

  /** Virtual time of all runs so far, computed from the costs of their service calls. */
  get virtualSeconds(): number {
    return this.#meter.virtualSeconds;
  }

  /** How often each member was called, such as { name: "Range.getValues", count: 1 }. */
  get callLog(): { name: string; count: number }[] {
    return Array.from(this.#meter.calls, ([name, count]) => ({ name, count }));
  }

  /** Everything that the script wrote to Logger and console. */
  get logs(): readonly string[] {
    return this.#world.logs;
  }

  get menus(): readonly (readonly MenuEntry[])[] {
    return this.#world.menus;
  }

  get lastSidebar(): Sidebar | null {
    return this.#world.lastSidebar;
  }

  get publicFunctions(): PublicFunctions {
    return this.#functions;
  }

  /** Makes one run. At its end the lock is released, and a failed write whose exception nothing has thrown yet fails the run. */
  #run(functionName: string, parcels: readonly Parcel[], mode: AuthMode, limitSeconds: number): unknown {
    const invocation = new Invocation(mode, limitSeconds, this.#manifest.scopes, this.#meter);
    invocation.isViewer = this.#isViewer;
    this.#lastRun = invocation;
    try {
      const returned = this.#realm.run(functionName, parcels, invocation);
      if (invocation.lateFailure !== null) throw invocation.lateFailure;
      return returned;
    } finally {
      this.#world.lock.releaseOf(invocation);
    }
  }

  /** Runs a function that menus, triggers and google.script.run may call. If it throws, a HostError is thrown. */
  #runCallable(functionName: string, parcels: readonly Parcel[], mode: AuthMode): unknown {
    if (!this.#functions.callable.has(functionName)) throw new HostError("call", `Script function not found: ${functionName}`);
    const isShort = mode !== "FULL" || SIMPLE_TRIGGERS.has(functionName);
    try {
      return this.#run(functionName, parcels, mode, isShort ? SHORT_RUN_SECONDS : LONG_RUN_SECONDS);
    } catch (thrown) {
      if (thrown === this.#lastRun?.fault) throw thrown;
      const message = isNativeError(thrown) ? `${thrown.name}: ${thrown.message}` : String(thrown);
      throw new HostError("script", message, { cause: thrown });
    }
  }

  /**
   * Runs a menu item or a trigger. A simple trigger without arguments gets an event. onOpen, onEdit and onSelectionChange run LIMITED
   * unless a mode is given.
   */
  call(
    functionName: string,
    args: readonly unknown[] = [],
    { mode }: { mode?: Exclude<AuthMode, "CUSTOM_FUNCTION"> } = {},
  ): void {
    const isTrigger = SIMPLE_TRIGGERS.has(functionName);
    const usualMode = isTrigger && functionName !== "onInstall" ? "LIMITED" : "FULL";
    const event: Parcel[] = isTrigger && args.length === 0 ? [{ kind: "service", service: triggerEvent }] : [];
    this.#runCallable(functionName, [...args.map(jsonParcel), ...event], mode ?? usualMode);
  }

  /**
   * Calls a function as google.script.run does. Returns the value that the success handler gets, and throws a HostError where the failure
   * handler would run.
   */
  scriptRun(functionName: string, parameter?: unknown): unknown {
    const parcels = parameter === undefined ? [] : [jsonParcel(parameter)];
    return receivedCopy(this.#runCallable(functionName, parcels, "FULL"));
  }

  /** Evaluates a formula =NAME(args) in a cell. Returns the cells that it fills, or the error that it shows. */
  formula(functionName: string, args: readonly FormulaArgument[] = []): FormulaAnswer {
    if (!this.#functions.custom.has(functionName)) return { error: "#NAME?", message: `Unknown function: '${functionName}'.` };
    const parcels = formulaArguments(args, this.#world.sheetZone);
    if (!("length" in parcels)) return parcels;
    try {
      return spill(this.#run(functionName, parcels, "CUSTOM_FUNCTION", SHORT_RUN_SECONDS), this.#world.sheetZone);
    } catch (thrown) {
      const isLimit = thrown instanceof HostError && thrown.reason === "limit";
      if (isLimit) return { error: "#ERROR!", message: `${thrown.message} (line 0).` };
      if (thrown === this.#lastRun?.fault || (thrown instanceof Error && !(thrown instanceof ScriptException))) throw thrown;
      return thrownAnswer(thrown);
    }
  }
}

export function createHost(options: HostOptions): Host {
  return new Host(options);
}
