// What is remembered of a document, however much it is: kept in as many properties as it takes, and whole or not at all.
import { describe, expect, test } from "vitest";
import type { Language } from "../../src/ground/language";
import { models } from "../../src/models/index";
import { fromProperties, mostBytes, type Properties, partsOf, toProperties } from "../../src/sheets/keptText";
import { regulars } from "../app/regularShop";
import { answered, namesOf, oneSheet, openDocument, picture, run, stage } from "../whole/documentDriver";
import { drawnReports, resultTabs } from "../whole/resultTabs";
import { changesSince, shownChangesSince } from "../whole/tradingShop";

const key = "customerTiers.state";

function sizes(kept: Properties): number[] {
  return Object.values(kept).map((text) => Buffer.byteLength(text));
}

describe("a text", () => {
  const short = JSON.stringify({ version: 1, tabs: "客户分层" });
  /** Characters of one, two, three and four bytes, so that some part would end inside one of them. */
  const long = JSON.stringify("aé客𠮷".repeat(4_000));

  test("that one property holds is kept in one, as it was before", () => {
    expect(toProperties(key, short)).toEqual({ [key]: short });
    const full = "x".repeat(mostBytes);
    expect(toProperties(key, full)).toEqual({ [key]: full });
    expect(fromProperties(key, { [key]: full })).toBe(full);
  });

  test("that is longer is kept in several, none of them too long, and comes back", () => {
    const kept = toProperties(key, long);
    expect(Object.keys(kept).length).toBeGreaterThan(4);
    expect(Math.max(...sizes(kept))).toBeLessThanOrEqual(mostBytes);
    expect(fromProperties(key, kept)).toBe(long);
    for (const text of Object.values(kept)) expect(Buffer.from(text, "utf8").toString("utf8")).toBe(text);
  });

  test("counts as none when a part is missing, or is one of another text", () => {
    const kept = toProperties(key, long);
    for (const name of partsOf(key, Object.keys(kept))) {
      const { [name]: _, ...rest } = kept;
      expect(fromProperties(key, rest)).toBeUndefined();
      expect(fromProperties(key, { ...kept, [name]: "other" })).toBeUndefined();
    }
    expect(fromProperties(key, {})).toBeUndefined();
  });

  test("that is short again is read as it is, whatever parts an earlier one has left", () => {
    expect(fromProperties(key, { ...toProperties(key, long), ...toProperties(key, short) })).toBe(short);
  });
});

/** Thirty-six tiers by scores of recency and of frequency with revenue, so that there are more than the Summary shows. */
const scheme = [
  ["Tier", "R", "FM"],
  ...Array.from({ length: 36 }, (_, place) => [`Group ${place}`, String(1 + Math.floor(place / 6)), String(1 + (place % 6))]),
];

/** Every model, and whatever else makes a report be drawn. */
const asked = { models: models.map(({ id }) => id) };
const everything = { ...asked, hasContact: true, isAll: true, tiers: 37 };
const wishes = {
  ...asked,
  scheme,
  bins: 6,
  withWhy: true,
  contact: { cost: 1, rates: { "Group 35": 40 } },
  with: { reports: drawnReports(everything).map(({ id }) => id) },
};

describe.each<[Language, number]>([
  ["en", 1],
  ["zh", 2],
])("every model and every tab there is (%s)", (language, leastProperties) => {
  test("are written, written again, undone and removed", { timeout: 120_000 }, () => {
    const host = openDocument(oneSheet(regulars(60), "Orders", 250));
    const before = picture(host);
    run(host, { ...wishes, language });
    const tabs = resultTabs(everything, language);
    expect(namesOf(host)).toEqual(["Orders", "(Customer Tiers undo)", ...tabs]);
    const once = picture(host);
    const token = stage(host, { ...wishes, language, orders: { asOf: "2024-12-31" } });
    const parts = partsOf(key, Object.keys(host.documentProperties)).length;
    expect(Math.max(1, parts)).toBeGreaterThanOrEqual(leastProperties);
    expect(Math.max(...sizes(host.documentProperties))).toBeLessThanOrEqual(mostBytes);
    answered(host, { verb: "commit", token });
    expect(namesOf(host).filter((name) => !name.startsWith("("))).toEqual(["Orders", ...tabs]);
    expect(shownChangesSince(once, host).length).toBeGreaterThan(0);
    answered(host, { verb: "undo", language });
    expect(shownChangesSince(once, host)).toEqual([]);
    answered(host, { verb: "remove", language });
    expect(host.documentProperties).toEqual({});
    expect(changesSince(before, host)).toEqual([]);
  });
});
