// Every way into the add-on that reads or changes the document, each from a document with one of everything.
import { expect } from "vitest";
import { mostShown } from "../../src/reports/shownTiers";
import type { Host } from "../../workbench/host/host";
import type { HostCell, SpreadsheetSetup } from "../../workbench/host/spreadsheetSetup";
import { cutShort } from "./cutShort";
import { answered, call, cellsOf, edit, namesOf, run } from "./documentDriver";
import { furnishedShop } from "./furnishedShop";
import { type Drawn, drawnReports, resultTabs } from "./resultTabs";
import { day } from "./shop";

const orders: HostCell[][] = [
  ["Customer", "Day", "Amount", "Note"],
  ["Ann", day("2024-01-01"), 10, null],
  ["Bob", day("2024-02-01"), 20, null],
  ["Ann", day("2024-03-01"), 30.5, "gift"],
  ["007", day("2024-03-02"), 5, null],
  ["Cid", day("2023-03-02"), 50, null],
  ["Dot", day("2024-01-20"), 15, null],
];

const list: HostCell[][] = [
  ["Name", "Last order", "Orders", "Revenue"],
  ["Ann", day("2024-03-01"), 9, 900],
  ["Bob", day("2024-01-01"), 1, 20],
  ["Cid", day("2023-01-01"), 4, 300],
];

/** Returns a document with one of everything a user may have, and with rows that can be scored. */
function furnished(cells: HostCell[][]): SpreadsheetSetup {
  return {
    ...furnishedShop,
    sheets: furnishedShop.sheets.map((sheet) => (sheet.name === "Orders" ? { ...sheet, cells } : sheet)),
  };
}

export interface Scenario {
  readonly name: string;
  readonly document: SpreadsheetSetup;
  /** The script, if it is another one than dist holds. */
  readonly code?: string;
  /** Makes the acts that come before the tried ones. */
  readonly prepare: (host: Host) => void;
  /**
   * Whether the document is in the middle of a run when the calls are tried. Then only the repaired document is right, not the one before.
   */
  readonly isCutShort?: boolean;
  /** The only act whose calls are tried, by its place. The other acts are tried in another scenario. */
  readonly only?: number;
  /** The trials take every so many of its calls, where there are too many to try each; every call when absent. */
  readonly each?: number;
  /** The acts whose calls are tried, in order. Each gets the answer of the act before, and may fail. */
  readonly acts: readonly ((host: Host, last: unknown) => unknown)[];
}

function start(wishes: object = {}) {
  return (host: Host): unknown => call(host, { verb: "start", ...wishes });
}

function commit(host: Host, last: unknown): unknown {
  return call(host, { verb: "commit", token: (last as { answer: { run: { token: string } } }).answer.run.token });
}

/** Stages one more block after the last. It does everything that staging does, but has nothing to write, and answers as the start did. */
function stageMore(host: Host, last: unknown): unknown {
  const { token } = (last as { answer: { run: { token: string } } }).answer.run;
  return call(host, { verb: "stage", token, block: 1 });
}

function stop(host: Host, last: unknown): unknown {
  return call(host, { verb: "takeBack", token: (last as { answer: { run: { token: string } } }).answer.run.token });
}

function ask(verb: string) {
  return (host: Host): unknown => call(host, { verb });
}

/** Makes a slow call, which reports its progress. */
function askTold(verb: string, wishes: object = {}) {
  return (host: Host): unknown => {
    for (const what of ["read", "write"] as const) host.slow(what, 2000);
    return call(host, { verb, ...wishes, ticket: "t1" });
  };
}

const scheme: HostCell[][] = [
  ["Tier", "R", "F", "M"],
  ["High", "2", "", ""],
  ["Low", "1", "", ""],
];

/** Saves a scheme over the tab from which it was listed. */
function saveAgain(host: Host, last: unknown): unknown {
  const [{ sheet, content }] = (last as { answer: { schemes: [{ sheet: number; content: string }] } }).answer.schemes;
  return call(host, { verb: "saveScheme", scheme: [...scheme, ["Low", "3", "", ""]], name: "Mine", from: { sheet, content } });
}

function nothing(): void {
  undefined;
}

function changeOrders(host: Host): void {
  run(host);
  edit(host, "Customers", [2, 12], [["mine"]]);
  edit(host, "Orders", [3, 1], [["Eve", day("2024-04-01"), 75]]);
}

/** Makes a run that is killed while it writes. No sidebar drives it any more. */
function leaveRun(host: Host): void {
  const { run: begun } = answered(host, { verb: "start" }) as { run: { token: string } };
  cutShort(host, { verb: "commit", token: begun.token }, 60);
  host.advance(60);
}

/** Models that sort also a shop of so few customers; the main one by a scheme with more tiers than the Summary shows. */
const severalModels = ["rfm", "valueTiers", "valueMatrix"];

/** The tabs that a run by several models draws: every report there is for them. */
const manyTabs: Drawn = { models: severalModels, hasContact: true, isAll: true, tiers: mostShown + 6 };

const manyTiers = [
  ["Tier", "R", "FM"],
  ...Array.from({ length: mostShown + 6 }, (_, place) => [
    `Group ${place}`,
    String(1 + Math.floor(place / 6)),
    String(1 + (place % 6)),
  ]),
];

/** A run by several models, with a plan of whom to contact, into every tab there is for them. */
export const severalWishes = {
  models: severalModels,
  scheme: manyTiers,
  bins: 6,
  withWhy: true,
  contact: { cost: 1, rates: { "Group 0": 40 } },
  with: { reports: drawnReports(manyTabs).map(({ id }) => id) },
};

function runSeveral(host: Host): void {
  run(host, severalWishes);
  expect(namesOf(host).filter((name) => resultTabs(manyTabs).includes(name))).toEqual(resultTabs(manyTabs));
}

/** The results of several models, then somebody new, somebody gone, and notes of the user's among the results. */
function changeSeveral(host: Host): void {
  runSeveral(host);
  const width = cellsOf(host, "Customers")[0]!.length;
  edit(host, "Customers", [2, width + 1], [["mine"]]);
  edit(host, "Summary", [90, 2], [["for Monday"]]);
  edit(host, "Orders", [3, 1], [["Eve", day("2024-04-01"), 75]]);
}

/** Runs by several models make hundreds of calls: every eleventh is tried, so that neighbours of one kind are not all that is met. */
const fewCalls = 11;

/** Runs by several models into every tab that there is for them, and the end of their results. */
export const severalScenarios: readonly Scenario[] = [
  {
    name: "a first run by several models, into every tab there is",
    document: furnished(orders),
    prepare: nothing,
    only: 1,
    each: fewCalls,
    acts: [start(severalWishes), commit],
  },
  {
    name: "a second run by several models, in Chinese",
    document: furnished(orders),
    prepare: changeSeveral,
    only: 1,
    each: fewCalls,
    acts: [start({ ...severalWishes, language: "zh" }), commit],
  },
  {
    name: "undo of a second run by several models",
    document: furnished(orders),
    prepare(host) {
      changeSeveral(host);
      run(host, { ...severalWishes, models: severalModels.slice(1), contact: { cost: 1, rates: { "High future value": 40 } } });
    },
    each: fewCalls,
    acts: [ask("undo")],
  },
  {
    name: "removing the results of several models",
    document: furnished(orders),
    prepare: changeSeveral,
    each: fewCalls,
    acts: [ask("remove")],
  },
];

/** Runs that write. */
export const runScenarios: readonly Scenario[] = [
  { name: "a first run over orders", document: furnished(orders), prepare: nothing, acts: [start(), commit] },
  {
    name: "a run in which a further block is staged",
    document: furnished(orders),
    prepare: nothing,
    only: 1,
    acts: [start(), stageMore, commit],
  },
  {
    name: "a second run, with somebody new, somebody gone, a model that predicts, and a plan of whom to contact",
    document: furnished(orders),
    prepare: changeOrders,
    only: 1,
    acts: [
      start({
        models: ["valueTiers"],
        without: { reports: ["forecastCheck", "lifetimeValue"] },
        contact: { cost: 1, rates: { "High future value": 50 } },
        withWhy: true,
      }),
      commit,
    ],
  },
  { name: "a first run over a list", document: furnished(list), prepare: nothing, acts: [start({ withWhy: true }), commit] },
];

/**
 * All other ways, with progress if the call reports it: a second run over a list, stopping, undo, removing, reading, recovery and the menu.
 */
export const otherScenarios: readonly Scenario[] = [
  {
    name: "a second run over a list",
    document: furnished(list),
    prepare(host) {
      run(host);
      edit(
        host,
        "Orders",
        [2, 1],
        [
          ["Bob", day("2024-05-01"), 7, 70],
          ["Ann", day("2024-03-01"), 9, 900],
        ],
      );
    },
    acts: [start({ language: "zh" }), commit],
  },
  { name: "a run that is stopped", document: furnished(orders), prepare: nothing, acts: [start(), stop] },
  {
    name: "undo of a first run, told how far it is",
    document: furnished(orders),
    prepare: (host) => void run(host),
    acts: [askTold("undo")],
  },
  {
    name: "undo of a second run",
    document: furnished(orders),
    prepare(host) {
      changeOrders(host);
      run(host);
    },
    acts: [ask("undo")],
  },
  { name: "undo of columns beside a list", document: furnished(list), prepare: (host) => void run(host), acts: [ask("undo")] },
  {
    name: "removing all results, told how far it is",
    document: furnished(orders),
    prepare: changeOrders,
    acts: [askTold("remove")],
  },
  {
    name: "selecting the rows that were left out, told how far it is",
    document: furnished([...orders, [null, day("2024-04-01"), 75]]),
    prepare: nothing,
    acts: [askTold("selectRows", { reason: "noCustomer" })],
  },
  { name: "scoring without writing", document: furnished(orders), prepare: (host) => void run(host), acts: [ask("score")] },
  {
    name: "opening the sidebar after a run that was cut short",
    document: furnished(orders),
    prepare: leaveRun,
    isCutShort: true,
    acts: [(host) => host.call("openSidebar")],
  },
  {
    name: "looking again after a run that was cut short, told how far it is",
    document: furnished(orders),
    prepare: leaveRun,
    isCutShort: true,
    acts: [askTold("status")],
  },
  {
    name: "saving a scheme in a tab, told how far it is",
    document: furnished(orders),
    prepare: nothing,
    acts: [askTold("saveScheme", { scheme, name: "Orders" })],
  },
  {
    name: "saving a scheme over the tab that it came from",
    document: furnished(orders),
    prepare: (host) => void answered(host, { verb: "saveScheme", scheme, name: "Mine" }),
    acts: [ask("schemes"), saveAgain],
  },
  {
    name: "the menu",
    document: furnished(orders),
    prepare: nothing,
    acts: [(host) => host.call("onOpen"), (host) => host.call("onInstall")],
  },
];
