// The shape of a conformance case, and how to run a case on any grid.
import { isDeepStrictEqual } from "node:util";
import type { AuthMode } from "./access";
import type { FormulaArgument } from "./formula";
import type { Grid } from "./grid";
import { createHost, type HostOptions } from "./host";
import { HostError } from "./hostError";
import type { HostCell, SpreadsheetSetup } from "./spreadsheetSetup";

/**
 * documented: Google says so. community: public code or reports say so. unverified: this host assumes it until it is tried at Google.
 */
export type Evidence = "documented" | "community" | "unverified";

/** Sources of the expected values. */
export const sources = {
  v8: "developers.google.com/apps-script/guides/v8-runtime",
  quotas: "developers.google.com/apps-script/guides/services/quotas",
  functions: "developers.google.com/apps-script/guides/sheets/functions",
  authorization: "developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle",
  communication: "developers.google.com/apps-script/guides/html/communication",
  range: "developers.google.com/apps-script/reference/spreadsheet/range",
  sheet: "developers.google.com/apps-script/reference/spreadsheet/sheet",
  filter: "developers.google.com/apps-script/reference/spreadsheet/filter",
  properties: "developers.google.com/apps-script/reference/properties/properties",
  cache: "developers.google.com/apps-script/reference/cache/cache",
  lock: "developers.google.com/apps-script/reference/lock/lock",
  session: "developers.google.com/apps-script/reference/base/session",
  utilities: "developers.google.com/apps-script/reference/utilities/utilities",
  returned: "tanaikech.github.io, 2023-08-28, values returned by google.script.run",
  gasFakes: "github.com/brucemcpherson/gas-fakes, notes/oddities.md",
  quoted: "exception text quoted in public scripts",
  stricter: "this host refuses what it cannot reproduce",
  none: "no source yet",
} as const;

export interface ConformanceCase {
  /** The claim, as a sentence. */
  readonly name: string;
  readonly evidence: Evidence;
  readonly source: keyof typeof sources;
  /** Body of the function that is run. `thrown_(run)` gives the message of the exception that `run` throws. */
  readonly body: string;
  /** Script text outside that function. */
  readonly topLevel?: string;
  /** How the function is called: by google.script.run (the default), in a cell with these arguments, or as a menu item or trigger. */
  readonly args?: readonly FormulaArgument[];
  readonly trigger?: Exclude<AuthMode, "CUSTOM_FUNCTION">;
  readonly parameter?: unknown;
  /** Cells of the sheet "Orders", and the size of its grid if it is larger. */
  readonly cells?: readonly (readonly HostCell[])[];
  readonly rows?: number;
  readonly columns?: number;
  readonly zone?: string;
  readonly scriptZone?: string;
  readonly locale?: string;
  /** Scopes of the manifest, without their common prefix. */
  readonly scopes?: readonly string[];
  /** Why the case cannot be tried in a tab of a real spreadsheet, unless another property says so. */
  readonly notLive?: string;
  /**
   * The result of the caller: the value received, the cells filled or the error shown, or a trigger's logs. { failed } is the message of
   * the failure handler.
   */
  readonly expected: unknown;
}

export interface ConformanceOutcome {
  readonly observed: unknown;
  readonly isAsExpected: boolean;
}

export type MakeGrid = (setup: SpreadsheetSetup) => Grid;

/** Functions that the bodies of all cases may call. */
export const PREAMBLE = `function thrown_(run) {
  try {
    run();
  } catch (exception) {
    return exception.message;
  }
  return "nothing was thrown";
}
`;

const DEFAULT_SCOPES = ["spreadsheets.currentonly", "script.container.ui"];

/** The complete script of a case. */
export function caseScript({ topLevel = "", body }: ConformanceCase): string {
  return `${PREAMBLE}${topLevel}\nfunction check(a, b, c) {\n${body}\n}\n`;
}

/** The options of the host for a case. */
export function caseOptions(tried: ConformanceCase): HostOptions {
  return {
    code: caseScript(tried),
    manifest: {
      timeZone: tried.scriptZone ?? tried.zone ?? "Etc/UTC",
      runtimeVersion: "V8",
      oauthScopes: (tried.scopes ?? DEFAULT_SCOPES).map((scope) => `https://www.googleapis.com/auth/${scope}`),
    },
    pages: { Sidebar: "<p>Hello</p>" },
    spreadsheet: {
      name: "Shop",
      zone: tried.zone ?? "Etc/UTC",
      locale: tried.locale ?? "en_US",
      sheets: [
        {
          name: "Orders",
          cells: tried.cells ?? [],
          ...(tried.rows === undefined ? {} : { rows: tried.rows }),
          ...(tried.columns === undefined ? {} : { columns: tried.columns }),
        },
        { name: "Notes", cells: [["note"]] },
      ],
    },
  };
}

function observe(tried: ConformanceCase, makeGrid: MakeGrid): unknown {
  try {
    const host = createHost({ ...caseOptions(tried), makeGrid });
    if (tried.args !== undefined) return host.formula("check", tried.args);
    if (tried.trigger === undefined) return host.scriptRun("check", tried.parameter);
    host.call("check", [], { mode: tried.trigger });
    return host.logs;
  } catch (error) {
    if (error instanceof HostError) return { failed: error.message };
    throw error;
  }
}

export function runCase(tried: ConformanceCase, makeGrid: MakeGrid): ConformanceOutcome {
  const observed = observe(tried, makeGrid);
  return { observed, isAsExpected: isDeepStrictEqual(observed, tried.expected) };
}
