// Tests what a document remembers: whatever else stands in the properties is told in a sentence, breaks nothing, and can be set aside.
import { describe, expect, test } from "vitest";
import { fromProperties, toProperties } from "../../src/sheets/keptText";
import type { Host } from "../../workbench/host/host";
import { answered, call, cellsOf, edit, namesOf, openDocument, picture, refused, run, stage } from "../whole/documentDriver";
import { changesSince, listShop, shownChangesSince, tabOf, tradingShop } from "../whole/tradingShop";

const stateKey = "customerTiers.state";
const requestKey = "customerTiers.request";
const secretKey = "customerTiers.secret";

type Properties = Record<string, string>;
type Damage = (kept: Properties, host: Host) => Properties;

/** The text of a state as it is kept. */
function stateIn(kept: Properties): string {
  const found = fromProperties(stateKey, kept);
  if (found === null || found === "damaged") throw new Error("There is no state");
  return found.text;
}

/** A state as the version before kept it: in one property, without a checksum. */
function unchecked(kept: Properties, change: (state: string) => string): Properties {
  return { ...kept, [stateKey]: change(stateIn(kept).replace('"version":2', '"version":1')) };
}

const damaged = "what this spreadsheet remembers of earlier runs is damaged";
const other = "what this spreadsheet remembers of earlier runs was written by another version of Customer Tiers";
const foreign = "what this spreadsheet remembers of earlier runs names tabs that Customer Tiers has not written";
const choices = "the choices that this spreadsheet remembers cannot be read";

const damages: Readonly<Record<string, readonly [string, Damage]>> = {
  "a state that is no JSON": [damaged, (kept) => ({ ...kept, [stateKey]: "{" })],
  "a state of another shape": [damaged, (kept) => ({ ...kept, ...toProperties(stateKey, '{"version":2,"tabs":[]}') })],
  "a state that is a list": [damaged, (kept) => ({ ...kept, ...toProperties(stateKey, "[1]") })],
  "a state of which a letter was changed": [
    damaged,
    (kept) => ({ ...kept, [`${stateKey}.0`]: kept[`${stateKey}.0`]!.replace("Customers", "Customerz") }),
  ],
  "a state of which a part is gone": [damaged, ({ [`${stateKey}.0`]: _, ...rest }) => rest],
  "a state with a billion rows": [damaged, (kept) => unchecked(kept, (state) => state.replace(/"rows":\d+/, '"rows":1e9'))],
  "a state with half a row": [damaged, (kept) => unchecked(kept, (state) => state.replace(/"rows":\d+/, '"rows":7.5'))],
  "a state of a later version": [
    other,
    (kept) => ({ ...kept, ...toProperties(stateKey, stateIn(kept).replace('"version":2', '"version":3')) }),
  ],
  "a state of a later version in one property": [other, (kept) => ({ ...kept, [stateKey]: '{"version":9}' })],
  "a state that takes a tab of the user's for a report": [
    foreign,
    (kept, host) => {
      const mine = tabOf(host, "My tab").id;
      return unchecked(kept, (state) => state.replace(/("id":"summary","sheet":)\d+/, `$1${mine}`));
    },
  ],
  "choices that are no JSON": [choices, (kept) => ({ ...kept, [requestKey]: "{" })],
  "choices that are a number": [choices, (kept) => ({ ...kept, ...toProperties(requestKey, "7") })],
  "choices of which a letter was changed": [choices, (kept) => ({ ...kept, [`${requestKey}.0`]: '{"scheme":"hml4"}' })],
  "choices with an unknown model": [choices, (kept) => ({ ...kept, ...toProperties(requestKey, '{"models":5}') })],
  "a tab of the user's as one under construction": [
    damaged,
    (kept) => ({ ...kept, "customerTiers.half": '{"name":"My tab","active":0}' }),
  ],
  "a secret of another shape": [damaged, (kept) => ({ ...kept, [secretKey]: "hunter2" })],
};

const messages = [
  { verb: "start" },
  { verb: "undo" },
  { verb: "remove" },
  { verb: "letBe" },
  { verb: "stage", token: "0", block: 1 },
  { verb: "commit", token: "0" },
  { verb: "takeBack", token: "0" },
];

function damage(host: Host, by: Damage): void {
  host.keepProperties(by({ ...host.documentProperties }, host));
}

function isChinese(text: string): boolean {
  return /[\u4e00-\u9fff]/.test(text);
}

describe.each(Object.entries(damages))("%s", (_, [message, by]) => {
  test("is told in a sentence of either language by whatever needs it, and touches nothing", () => {
    const host = openDocument(tradingShop);
    run(host, { scheme: "hml3" });
    damage(host, by);
    const before = picture(host);
    expect(refused(host, { verb: "status" })).toMatchObject({ code: "input", about: "memory", message });
    const inChinese = refused(host, { verb: "status", language: "zh" });
    expect([isChinese(inChinese.message), isChinese(inChinese.fix)]).toEqual([true, true]);
    const told = messages.map((sent) => call(host, sent)).flatMap((answer) => (answer.ok ? [] : [answer.error]));
    const ofMemory = told.filter(({ about }) => about === "memory");
    for (const error of ofMemory) expect(error).toMatchObject({ code: "input", message });
    expect(ofMemory.length).toBeGreaterThanOrEqual(message === choices ? 0 : messages.length - 1);
    expect(told.filter(({ code }) => code === "unexpected")).toEqual([]);
    if (message !== choices) expect(changesSince(before, host)).toEqual([]);
  });

  test("is set aside: no tab and no cell changes, the columns of results are known by their marks, and a run works", () => {
    const host = openDocument(tradingShop);
    run(host, { scheme: "hml3" });
    damage(host, by);
    const before = picture(host);
    const names = namesOf(host);
    answered(host, { verb: "setAside" });
    expect(shownChangesSince(before, host)).toEqual([]);
    const { tabs, isRunning } = answered(host, { verb: "status" }) as {
      tabs: { id: string; name: string }[];
      isRunning: boolean;
    };
    expect([isRunning, tabs[0]?.name]).toEqual([false, "Customers"]);
    host.grid.activate(tabOf(host, "Orders"));
    run(host, { scheme: "hml3" });
    expect(namesOf(host).filter((name) => name.startsWith("Customers"))).toEqual(["Customers"]);
    answered(host, { verb: "undo" });
    expect(shownChangesSince(before, host)).toEqual([]);
    expect(namesOf(host).filter((name) => !name.startsWith("("))).toEqual(names.filter((name) => !name.startsWith("(")));
  });
});

test("a state that the version before kept is believed though the user has deleted the tab of a report since", () => {
  const host = openDocument(tradingShop);
  run(host, { scheme: "hml3" });
  damage(host, (kept) => unchecked(kept, (state) => state));
  host.grid.deleteSheet(tabOf(host, "Summary"));
  const { tabs } = answered(host, { verb: "status" }) as { tabs: { name: string }[] };
  expect(tabs.map(({ name }) => name)).toEqual(["Customers"]);
});

describe("setting a memory aside", () => {
  test("of a list finds the columns beside it again: they are written anew, and removed", () => {
    const host = openDocument(listShop);
    const before = picture(host);
    run(host);
    damage(host, (kept) => ({ ...kept, [stateKey]: "{" }));
    answered(host, { verb: "setAside" });
    run(host);
    expect(cellsOf(host, "Orders")[0]!.filter((header) => header === "Tier")).toHaveLength(1);
    host.grid.deleteSheet(tabOf(host, "Summary"));
    answered(host, { verb: "remove" });
    expect(changesSince(before, host)).toEqual([]);
  });

  test("takes no columns of which a copy exists, because nobody can tell which of the two are ours", () => {
    const host = openDocument(tradingShop);
    run(host);
    const sheet = tabOf(host, "Customers");
    const copy = host.grid.insertSheet("Copy of Customers", host.grid.sheets().length);
    copy.setParts({ metadata: sheet.parts.metadata.map((mark) => ({ ...mark, id: host.grid.freshId() })) });
    damage(host, (kept) => ({ ...kept, [stateKey]: "{" }));
    answered(host, { verb: "setAside" });
    expect(answered(host, { verb: "status" }).tabs).toEqual([]);
  });

  test("keeps the choices, which were not damaged, and leaves a memory alone that can be believed", () => {
    const host = openDocument(tradingShop);
    run(host, { scheme: "hml3" });
    const kept = { ...host.documentProperties };
    answered(host, { verb: "setAside" });
    expect(host.documentProperties).toEqual(kept);
    damage(host, (all) => ({ ...all, [stateKey]: "{" }));
    answered(host, { verb: "setAside" });
    expect(answered(host, { verb: "status" }).request).toEqual({ scheme: "hml3", language: "en" });
  });
});

describe("the document's secret", () => {
  const secretOf = (host: Host): string => host.documentProperties[secretKey] ?? "";
  const fingerprintOf = (host: Host): string =>
    (JSON.parse(stateIn({ ...host.documentProperties })) as { open: { fingerprint: string } }).open.fingerprint;

  const users = ["first@example.com", "second@example.com"] as const;

  test("is made by the first run, is the same for every user and every run, and goes with the results", () => {
    const host = openDocument(tradingShop, { users });
    expect(secretOf(host)).toBe("");
    run(host);
    const secret = secretOf(host);
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    host.as("second@example.com");
    run(host, { scheme: "hml3" });
    expect(secretOf(host)).toBe(secret);
    answered(host, { verb: "remove" });
    expect(host.documentProperties).toEqual({});
  });

  test("keys the fingerprint of the customers: two users of a document see the same, and no two documents do", () => {
    const [one, two] = [openDocument(tradingShop, { users }), openDocument(tradingShop)];
    stage(one);
    run(two);
    answered(two, { verb: "remove" });
    stage(two);
    expect(fingerprintOf(one)).not.toBe(fingerprintOf(two));
    const same = fingerprintOf(one);
    one.advance(60);
    answered(one, { verb: "status" });
    one.as("second@example.com");
    stage(one);
    expect(fingerprintOf(one)).toBe(same);
    edit(one, "Orders", [2, 3], [[11]]);
    one.advance(60);
    answered(one, { verb: "status" });
    stage(one);
    expect(fingerprintOf(one)).not.toBe(same);
  });
});
