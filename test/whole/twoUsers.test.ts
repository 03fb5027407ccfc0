// Tests two users of one document at work with several models: in whatever order their calls come, the document is that of one whole run.
import fc from "fast-check";
import { expect, test } from "vitest";
import { compareDocuments, type DocumentPicture } from "../../workbench/host/compareDocuments";
import type { Host } from "../../workbench/host/host";
import { call, cellsOf, namesOf, openDocument, picture, run } from "./documentDriver";
import { severalWishes } from "./faultScenarios";
import { tradingShop } from "./tradingShop";

const users = ["first@example.com", "second@example.com"] as const;
type User = (typeof users)[number];

const wishesOf: Readonly<Record<User, object>> = {
  "first@example.com": severalWishes,
  "second@example.com": { ...severalWishes, models: ["rfm", "valueMatrix"], language: "zh" },
};

/** What a user does next: goes on with an own run, begins one, or anything else that the sidebar offers. */
type Act = "goOn" | "status" | "undo" | "remove" | "letBe" | "wait";

interface Turn {
  readonly user: User;
  readonly act: Act;
}

const acts: readonly Act[] = ["goOn", "goOn", "goOn", "status", "undo", "remove", "letBe", "wait"];

const turns = fc.array(fc.record({ user: fc.constantFrom(...users), act: fc.constantFrom(...acts) }), {
  minLength: 4,
  maxLength: 14,
});

/** A run of a user that is under way: the token, and whether its blocks are staged. */
interface Begun {
  readonly token: string;
  readonly next: "stage" | "commit";
  readonly done: number;
}

function runOf(answer: ReturnType<typeof call>): Begun | null {
  return answer.ok ? (((answer.answer as { run?: Begun }).run ?? null) as Begun | null) : null;
}

/** Takes a user's turn. Returns the user's run afterwards; null if none is under way. */
function take(host: Host, { user, act }: Turn, begun: Begun | null): Begun | null {
  host.as(user);
  if (act === "wait") {
    host.advance(50);
    return begun;
  }
  if (act !== "goOn") {
    call(host, { verb: act });
    return begun;
  }
  if (begun === null) return runOf(call(host, { verb: "start", ...wishesOf[user] }));
  if (begun.next === "stage") return runOf(call(host, { verb: "stage", token: begun.token, block: begun.done }));
  call(host, { verb: "commit", token: begun.token });
  return null;
}

/** Names of the tabs that were there before any run. */
const own = namesOf(openDocument(tradingShop));

/** The user's own tabs. */
function ownTabs({ sheets, ...rest }: DocumentPicture): DocumentPicture {
  return { ...rest, sheets: sheets.filter(({ name }) => own.includes(name)) };
}

/** Every tab of ours with its cells, marks and charts. Ids are left out: they depend on what was added and taken back before. */
function results(host: Host): string {
  const tabs = host.grid.sheets().filter(({ name }) => !own.includes(name) && !name.startsWith("Customer Tiers undo"));
  return JSON.stringify(
    tabs.map((sheet) => [
      sheet.name,
      sheet.maxRows(),
      cellsOf(host, sheet.name),
      sheet.parts.metadata.map(({ key, value, place }) => [key, value, place]),
      sheet.parts.charts.map(({ type, row, column, ranges, options }) => [
        type,
        row,
        column,
        ranges.map(({ area }) => area),
        options,
      ]),
    ]),
  );
}

/** The results that are right: none, and those of whole runs of either user, one after another. */
function rightResults(): ReadonlySet<string> {
  const right = new Set<string>();
  const goOn = (host: Host, runs: number): void => {
    right.add(results(host));
    if (runs === 0) return;
    for (const user of users) {
      const next = host.copy();
      run(next, wishesOf[user]);
      goOn(next, runs - 1);
    }
  };
  goOn(openDocument(tradingShop, { users }), 3);
  return right;
}

test("in whatever order two users' calls come, the results are those of whole runs, and nothing else has changed", {
  timeout: 300_000,
}, () => {
  const right = rightResults();
  const before = ownTabs(picture(openDocument(tradingShop, { users })));
  let finished = 0;
  fc.assert(
    fc.property(turns, (order) => {
      const host = openDocument(tradingShop, { users });
      const begun = new Map<User, Begun | null>();
      for (const turn of order) begun.set(turn.user, take(host, turn, begun.get(turn.user) ?? null));
      host.advance(60);
      expect(call(host, { verb: "status" }).ok).toBe(true);
      const now = results(host);
      if (now !== "[]") finished += 1;
      expect(right.has(now)).toBe(true);
      expect(compareDocuments(before, ownTabs(picture(host))).differences).toEqual([]);
      expect(namesOf(host).filter((name) => name === "(Customer Tiers undo)").length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 60, seed: 7 },
  );
  expect(finished).toBeGreaterThan(10);
});
