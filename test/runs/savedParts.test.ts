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

/** What comes back of a text that is kept; its length where it is long, so that a failure stays readable. */
function broughtBack(kept: Properties): unknown {
  const found = fromProperties(key, kept);
  return found === null || found === "damaged" ? found : { ...found, text: found.text === long ? "long" : found.text };
}

const short = JSON.stringify({ version: 2, tabs: "客户分层" });
/** Characters of one, two, three and four bytes, so that some part would end inside one of them. */
const long = JSON.stringify("aé客𠮷".repeat(4_000));

describe("a text", () => {
  test("comes back whole from as many properties as it takes, none of them too long", () => {
    expect(broughtBack(toProperties(key, short))).toEqual({ text: short, hasChecksum: true });
    const kept = toProperties(key, long);
    expect(Object.keys(kept).length).toBeGreaterThan(5);
    expect(Math.max(...sizes(kept))).toBeLessThanOrEqual(mostBytes);
    expect(broughtBack(kept)).toEqual({ text: "long", hasChecksum: true });
    for (const text of Object.values(kept)) expect(Buffer.from(text, "utf8").toString("utf8") === text).toBe(true);
  });

  test("that an earlier version kept in one property comes back unchecked", () => {
    expect(broughtBack({ [key]: short })).toEqual({ text: short, hasChecksum: false });
  });

  test("is damaged when a part is missing, is one of another text, or has one other character", () => {
    for (const kept of [toProperties(key, short), toProperties(key, long)])
      for (const name of partsOf(key, Object.keys(kept))) {
        const { [name]: part = "", ...rest } = kept;
        for (const other of [rest, { ...kept, [name]: "other" }, { ...kept, [name]: `${part.slice(0, 5)}~${part.slice(6)}` }])
          expect(broughtBack(other)).toBe("damaged");
      }
    expect(broughtBack({ ...toProperties(key, short), [key]: "2 parts 0 0" })).toBe("damaged");
    expect(broughtBack({})).toBeNull();
  });

  test("that is short again is read as it is, whatever parts an earlier one has left", () => {
    expect(broughtBack({ ...toProperties(key, long), ...toProperties(key, short) })).toEqual({ text: short, hasChecksum: true });
  });
});

/** Thirty-six tiers by scores of recency and of frequency with revenue, so that there are more than the Summary shows. */
const scheme = [
  ["Tier", "R", "FM"],
  ...Array.from({ length: 36 }, (_, place) => [`Group ${place}`, String(1 + Math.floor(place / 6)), String(1 + (place % 6))]),
];

/** Every model, and whatever else makes a report be drawn. */
const asked = { models: models().map(({ id }) => id) };
const everything = { ...asked, hasContact: true, isAll: true, tiers: 37 };
const wishes = {
  ...asked,
  scheme,
  bins: 6,
  withWhy: true,
  contact: { cost: 1, rates: { "Group 35": 40 } },
  with: { reports: drawnReports(everything).map(({ id }) => id) },
};

describe.each<Language>(["en", "zh"])("every model and every tab there is (%s)", (language) => {
  test("are written, written again, undone and removed", { timeout: 120_000 }, () => {
    const host = openDocument(oneSheet(regulars(60), "Orders", 250));
    const before = picture(host);
    run(host, { ...wishes, language });
    const tabs = resultTabs(everything, language);
    expect(namesOf(host)).toEqual(["Orders", "(Customer Tiers undo)", ...tabs]);
    const once = picture(host);
    const token = stage(host, { ...wishes, language, orders: { asOf: "2024-12-31" } });
    const parts = partsOf(key, Object.keys(host.documentProperties)).length;
    expect(parts).toBeGreaterThanOrEqual(language === "zh" ? 2 : 1);
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
