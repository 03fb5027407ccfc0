// The local stand-in for Apps Script: one script, one spreadsheet, and every way Google would call the script.
import { isNativeError } from "node:util/types";
import { type AuthMode, type Manifest, parseManifest } from "./access";
import { type FormulaAnswer, type FormulaArgument, formulaArguments, spill, thrownAnswer } from "./formula";
import type { Grid } from "./grid";
import { HostError, ScriptException } from "./hostError";
import { Invocation, Meter } from "./invocation";
import { memoryGrid } from "./memoryGrid";
import { absentServices, logger, scriptConsole, session, utilities } from "./otherServices";
import { findPublicFunctions, type PublicFunctions } from "./publicFunctions";
import { type Parcel, Realm } from "./realm";
import { defineService } from "./service";
import { LONG_RUN_SECONDS, SHORT_RUN_SECONDS } from "./serviceCosts";
import { SheetZone } from "./sheetZone";
import { spreadsheetApp } from "./spreadsheetService";
import type { SpreadsheetSetup } from "./spreadsheetSetup";
import { htmlService } from "./uiService";
import { parameterText, receivedCopy } from "./wire";
import type { MenuEntry, Sidebar, World } from "./world";

export interface HostOptions {
  /** Text of the whole script, as in dist/Code.js. */
  readonly code: string;
  /** appsscript.json */
  readonly manifest: object;
  /** HTML files by name, without extension. */
  readonly pages?: Readonly<Record<string, string>>;
  readonly spreadsheet: SpreadsheetSetup;
  /** By default the manifest's timeZone. */
  readonly scriptZone?: string;
  readonly userLocale?: string;
  /** Another grid behind the same services. */
  readonly makeGrid?: (setup: SpreadsheetSetup) => Grid;
  readonly realLimitSeconds?: number;
}

const SIMPLE_TRIGGERS = new Set(["onOpen", "onEdit", "onSelectionChange", "onInstall"]);

/** The object a trigger receives; none of its members is in this host. */
const triggerEvent = defineService<null>("Event", {})(null);

export class Host {
  readonly grid: Grid;
  readonly #manifest: Manifest;
  readonly #functions: PublicFunctions;
  readonly #world: World;
  readonly #realm: Realm;
  readonly #meter = new Meter();

  constructor({ code, manifest, spreadsheet, pages = {}, userLocale = "en", ...options }: HostOptions) {
    this.#manifest = parseManifest(manifest);
    this.#functions = findPublicFunctions(code);
    this.grid = (options.makeGrid ?? memoryGrid)(spreadsheet);
    const sheetZone = new SheetZone(this.grid.zone);
    const scriptZone = options.scriptZone ?? this.#manifest.timeZone;
    this.#world = {
      grid: this.grid,
      sheetZone,
      scriptZone,
      userLocale,
      pages,
      publicFunctions: this.#functions.callable,
      menus: [],
      logs: [],
      lastSidebar: null,
    };
    this.#realm = new Realm({
      code,
      sheetZone,
      scriptZone,
      services: {
        SpreadsheetApp: spreadsheetApp(this.#world),
        HtmlService: htmlService(this.#world),
        Session: session(this.#world),
        Utilities: utilities(this.#world),
        Logger: logger(this.#world),
        console: scriptConsole(this.#world),
      },
      absent: absentServices,
      ...(options.realLimitSeconds === undefined ? {} : { realLimitSeconds: options.realLimitSeconds }),
    });
  }

  /** Service calls of all runs so far. */
  get serviceCalls(): number {
    return this.#meter.serviceCalls;
  }

  /** Virtual time of all runs so far, from the stated costs of their service calls. */
  get virtualSeconds(): number {
    return this.#meter.virtualSeconds;
  }

  /** How often each member was called, as in { name: "Range.getValues", count: 1 }. */
  get callLog(): { name: string; count: number }[] {
    return Array.from(this.#meter.calls, ([name, count]) => ({ name, count }));
  }

  /** What the script wrote to Logger and console. */
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

  #invocation(mode: AuthMode, limitSeconds: number): Invocation {
    return new Invocation(mode, limitSeconds, this.#manifest.scopes, this.#meter);
  }

  /** Runs a function that anything but a cell may call; a throw becomes a HostError. */
  #runCallable(functionName: string, parcels: readonly Parcel[], mode: AuthMode): unknown {
    if (!this.#functions.callable.has(functionName)) throw new HostError("call", `Script function not found: ${functionName}`);
    const isShort = mode !== "FULL" || SIMPLE_TRIGGERS.has(functionName);
    const invocation = this.#invocation(mode, isShort ? SHORT_RUN_SECONDS : LONG_RUN_SECONDS);
    try {
      return this.#realm.run(functionName, parcels, invocation);
    } catch (thrown) {
      if (thrown === invocation.fault) throw thrown;
      const message = isNativeError(thrown) ? `${thrown.name}: ${thrown.message}` : String(thrown);
      throw new HostError("script", message, { cause: thrown });
    }
  }

  /** Runs a menu item or a trigger. A simple trigger without arguments gets an event; onOpen and onEdit run LIMITED unless told otherwise. */
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

  /** google.script.run: what the success handler gets; throws a HostError where the failure handler would run. */
  scriptRun(functionName: string, parameter?: unknown): unknown {
    const parcels = parameter === undefined ? [] : [jsonParcel(parameter)];
    return receivedCopy(this.#runCallable(functionName, parcels, "FULL"));
  }

  /** A formula in a cell, =NAME(args): the cells it fills, or the error it shows. */
  formula(functionName: string, args: readonly FormulaArgument[] = []): FormulaAnswer {
    if (!this.#functions.custom.has(functionName)) return { error: "#NAME?", message: `Unknown function: '${functionName}'.` };
    const parcels = formulaArguments(args, this.#world.sheetZone);
    if (!("length" in parcels)) return parcels;
    const invocation = this.#invocation("CUSTOM_FUNCTION", SHORT_RUN_SECONDS);
    try {
      return spill(this.#realm.run(functionName, parcels, invocation), this.#world.sheetZone);
    } catch (thrown) {
      const isLimit = thrown instanceof HostError && thrown.reason === "limit";
      if (isLimit) return { error: "#ERROR!", message: `${thrown.message} (line 0).` };
      if (thrown === invocation.fault || (thrown instanceof Error && !(thrown instanceof ScriptException))) throw thrown;
      return thrownAnswer(thrown);
    }
  }
}

const jsonParcel = (given: unknown): Parcel => {
  const text = parameterText(given);
  return text === null ? { kind: "plain", content: undefined } : { kind: "json", text };
};

export const createHost = (options: HostOptions): Host => new Host(options);
