// Tests runs, undos and removals in any order, among acts of users and with calls that fail or are killed. The user's cells stay as they
// are, every sentence is an expected one, and the add-on always opens again.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { GridSheet } from "../../workbench/host/grid";
import type { Host } from "../../workbench/host/host";
import { HostError } from "../../workbench/host/hostError";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { call, oneSheet, openDocument } from "./documentDriver";
import { severalWishes } from "./faultScenarios";
import { at } from "./furnishedShop";
import { acts, isWorkTab, type Take } from "./meddler";
import { day } from "./shop";
import { listHeader, listRows } from "./tradingShop";

fc.configureGlobal({ seed: 12 });

const orders: HostCell[][] = [
  ["Customer", "Order date", "Amount"],
  ...[...Array(14).keys()].map((row): HostCell[] => [
    `c${row % 5}`,
    day(`2025-${String(1 + (row % 12)).padStart(2, "0")}-11`),
    10 + row * 3,
  ]),
];

const list: HostCell[][] = [listHeader, ...listRows];

/** Messages of calls whose effect at Google is unknown. The host ends the script there, as if it was killed. */
const unknownOfGoogle = [
  /^A sheet inserted at \d+ is not in this host$/,
  /^A hidden sheet made active is not in this host$/,
  /^A write to merged cells other than their first is not in this host$/,
  /^Inserting (rows|columns) among frozen ones is not in this host$/,
];

/**
 * Messages after a planted failure. They include a failure while a run with another fault is taken back, and a protection that has to be
 * ended first.
 */
const failure = /Service Spreadsheets failed|protected cell or object|to an end \(A sheet with the name/;

type Said = ReturnType<typeof call> | "killed";

function attempt(host: Host, message: object): ReturnType<typeof call> | HostError {
  try {
    return call(host, message);
  } catch (problem) {
    if (problem instanceof HostError) return problem;
    throw problem;
  }
}

function ask(host: Host, message: object): Said {
  const said = attempt(host, message);
  if (said instanceof HostError) {
    const isKnown = said.reason === "limit" || unknownOfGoogle.some((known) => known.test(said.message));
    expect(isKnown, said.message).toBe(true);
    return "killed";
  }
  if (!said.ok && (said.error.code === "unexpected" || said.error.about === "unfinished"))
    expect(said.error.message).toMatch(failure);
  return said;
}

/** One event of a test. The numbers of `chance` decide its details. */
interface Happening {
  readonly what: string;
  readonly chance: readonly number[];
  /** The service call that fails, or after which the script is killed, counted from 1 within the call. Null plants no fault. */
  readonly fault: { readonly call: number; readonly how: "fail" | "killAfter" } | null;
}

function takeFrom(chance: readonly number[]): Take {
  let used = 0;
  return (things) => {
    const at = chance[used % chance.length]! % things.length;
    used += 1;
    return things[at]!;
  };
}

/** What a run is asked for, by what happens. */
const runsByName: Readonly<Record<string, object>> = { run: {}, "run by several models": severalWishes, "meddled run": {} };

const verbs = ["run", "run", "run by several models", "meddled run", "undo", "remove", "status"];

const happenings = fc.array(
  fc.record<Happening>({
    what: fc.oneof(fc.constantFrom(...Object.keys(acts)), fc.constantFrom(...verbs)),
    chance: fc.array(fc.nat(1000), { minLength: 3, maxLength: 3 }),
    fault: fc.option(fc.record({ call: fc.integer({ min: 1, max: 400 }), how: fc.constantFrom("fail", "killAfter") }), {
      freq: 3,
    }),
  }),
  { minLength: 8, maxLength: 22 },
);

/** Starts and commits a run, with an act of the user in between. */
function drive(host: Host, { what, chance, fault }: Happening, meddle: string | null): void {
  const started = ask(host, { verb: "start", ...runsByName[what] });
  if (started === "killed" || !started.ok) return;
  const { token } = started.answer.run as { token: string };
  if (meddle !== null) acts[meddle]!(host.grid, takeFrom(chance));
  host.inject(fault);
  ask(host, { verb: "commit", token });
}

/** Removes the blank things at the end. */
function trimmed<Thing>(things: readonly Thing[], isBlank: (thing: Thing) => boolean): readonly Thing[] {
  const last = things.findLastIndex((thing) => !isBlank(thing));
  return things.slice(0, last + 1);
}

/** Returns the cells of a tab without the add-on's columns. */
function ownCells(sheet: GridSheet): string {
  const ours = sheet.parts.metadata.flatMap(({ key, place }) =>
    key === "customerTiers.column" && place.kind === "column" ? [place.line] : [],
  );
  if (sheet.lastRow() === 0) return "";
  const columns = sheet
    .read(at(1, 1, sheet.lastRow(), sheet.lastColumn()))
    .filter((_, place) => !ours.includes(place + 1))
    .map(({ contents }) => trimmed(contents, (content) => (content ?? null) === null));
  return JSON.stringify(trimmed(columns, (contents) => contents.length === 0));
}

test("whatever happens, in whatever order", () => {
  let finished = 0;
  fc.assert(
    fc.property(fc.constantFrom(orders, list), happenings, (cells, all) => {
      const host = openDocument(oneSheet(cells, "Orders", 30));
      const added = new Set<number>();
      for (const happening of all) {
        const { what, chance, fault } = happening;
        const take = takeFrom(chance);
        const act = acts[what];
        if (act) {
          act(host.grid, take);
          continue;
        }
        const before = new Map(host.grid.sheets().map((sheet) => [sheet.id, added.has(sheet.id) ? null : ownCells(sheet)]));
        const quiet = Object.keys(acts).filter((name) => /hide a tab|rename|go to|protect|freeze/.test(name));
        if (runsByName[what]) drive(host, happening, what === "meddled run" ? take(quiet) : null);
        else {
          host.inject(fault);
          ask(host, { verb: what });
        }
        host.inject(null);
        host.advance(60);
        const settled = ask(host, { verb: "status" });
        if (settled === "killed" || !settled.ok) {
          for (const sheet of host.grid.sheets()) sheet.setParts({ protections: [] });
          expect(ask(host, { verb: "status" })).toMatchObject({ ok: true });
        } else finished += 1;
        for (const sheet of host.grid.sheets()) {
          const cellsBefore = before.get(sheet.id);
          if (cellsBefore === undefined) added.add(sheet.id);
          else if (cellsBefore !== null && !isWorkTab(sheet)) expect(ownCells(sheet), sheet.name).toBe(cellsBefore);
          before.delete(sheet.id);
        }
        for (const [id, cellsBefore] of before)
          if (cellsBefore !== null && !added.has(id)) expect(cellsBefore).toBe("hidden tab");
      }
    }),
    { numRuns: Number(process.env.RUNS ?? 30) },
  );
  expect(finished).toBeGreaterThan(60);
}, 600_000);
