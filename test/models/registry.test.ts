// Every model, in every way it can be asked for: what the contract promises of each, tried on a made-up shop.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toModelRequest } from "../../src/app/request";
import { wishedOf } from "../../src/app/run";
import type { Text } from "../../src/ground/language";
import type { Refusal } from "../../src/ground/refusal";
import { models } from "../../src/models/index";
import { formOf } from "../../src/models/model";
import { schemes } from "../../src/models/rfm/schemes";
import type { ChosenSettings, Setting } from "../../src/models/settings";
import { noOrdersYet, others } from "../../src/models/tier";
import { columnForms } from "../../src/reports/customerColumns";
import { reports } from "../../src/reports/index";
import { expectBoth, unsaid } from "./bothLanguages";
import { refusalOf } from "./customersOf";
import {
  asking,
  mainOf,
  type RoleSheet,
  scoredFrom,
  scoredWays,
  shopOf,
  sortSheets,
  tiersOf,
  type Way,
  ways,
  withRows,
} from "./registryShop";

fc.configureGlobal({ seed: 12 });

describe.each(models().map((model) => [model.id, model] as const))("the form of %s", (_, model) => {
  test("says everything in both languages", () => {
    const settings = Object.values(model.settings);
    expectBoth(model.title, model.question, ...settings.map(({ label }) => label));
    const options = settings.flatMap((own) => (own.type === "choice" ? own.options.map(({ label }) => label) : []));
    const columns = model.adds.flatMap(({ title, label }) => (label ? [title, label] : [title]));
    expect(unsaid([...options, ...columns], true)).toEqual([]);
    expect([model.question.en.endsWith("?"), model.question.zh.endsWith("？")]).toEqual([true, true]);
  });

  test("is plain data, and names only what there is", () => {
    expect(JSON.parse(JSON.stringify(formOf(model)))).toEqual(formOf(model));
    expect(models().filter(({ id }) => id === model.id)).toHaveLength(1);
    expect(model.reports.filter((id) => !reports.some((report) => report.id === id))).toEqual([]);
    const columns = [...model.adds.map(({ id }) => id), ...columnForms.map(({ id }) => id)];
    expect(columns).toEqual([...new Set(columns)]);
    expect(model.ascending.flat().filter((name) => !(name in model.settings))).toEqual([]);
  });

  test("has defaults that are in range", () => {
    for (const own of Object.values(model.settings))
      if (own.type === "choice") expect(own.options.map(({ id }) => id)).toContain(own.default);
      else expect(own.default >= own.from && own.default <= own.to && Number.isInteger(own.default)).toBe(true);
  });
});

test.each(models().flatMap((model) => model.examples.map((example) => [model.id, example.title, model, example] as const)))(
  "the example of %s holds: %s",
  (_, __, model, { sheets, settings, gives }) => {
    const run = () => sortSheets(sheets, { models: [model.id], settings });
    if (typeof gives === "string") expect(refusalOf(run).text.en.startsWith(gives)).toBe(true);
    else expect(tiersOf(run())).toEqual(gives);
  },
);

test("every model has an example", () => {
  expect(models().filter(({ examples }) => examples.length === 0)).toEqual([]);
});

/** Rows in another order. */
function shuffled(sheet: RoleSheet, order: readonly number[]): RoleSheet {
  const placed = sheet.rows.map((row, index) => ({ row, at: order[index % order.length]! + index / sheet.rows.length }));
  return { ...sheet, rows: placed.sort((one, other) => one.at - other.at).map(({ row }) => row) };
}

/** The rows of a customer once more, as those of somebody else. */
function withTwin(sheet: RoleSheet, customer: string, twin: string): RoleSheet {
  const [name, order] = [sheet.roles.indexOf("customer"), sheet.roles.indexOf("order")];
  const own = sheet.rows.filter((row) => row[name] === customer);
  const copies = own.map((row) => row.map((cell, at) => (at === name ? twin : at === order ? `${twin} ${String(cell)}` : cell)));
  return { ...sheet, rows: [...sheet.rows, ...copies] };
}

const orders = fc.shuffledSubarray([...Array(60).keys()], { minLength: 60, maxLength: 60 });

describe.each(scoredWays)("%s over %s", (_, kind, way) => {
  const sheets = scoredFrom(kind, shopOf(7));
  const run = sortSheets(sheets, asking(way));
  const { form, sorted } = mainOf(run);
  const { count } = run.reading.customers;
  const before = tiersOf(run);

  test("every customer has exactly one of the tiers, which are as declared and called differently", () => {
    expect(count).toBe(60);
    expect(sorted.tierOf).toHaveLength(count);
    expect(Array.from(sorted.tierOf).filter((tier) => !(tier < sorted.tiers.length))).toEqual([]);
    expect(sorted.tiers.length).toBeLessThanOrEqual(250);
    for (const language of ["en", "zh"] as const)
      expect(new Set(sorted.tiers.map(({ name }) => name[language])).size).toBe(sorted.tiers.length);
    const declared = (own: typeof sorted) => own.tiers.filter((tier) => tier !== others && tier !== noOrdersYet);
    expect(declared(mainOf(sortSheets(scoredFrom(kind, shopOf(8, 45)), asking(way))).sorted)).toEqual(declared(sorted));
    if (way.scheme !== null) expect(declared(sorted)).toEqual(schemes().find(({ id }) => id === way.scheme)!.tiers);
  });

  test("tiers, measures and notes are said in both languages", () => {
    const { tiers, measures, notes } = sorted;
    expectBoth(...tiers.flatMap(({ name, means, playbook }) => [name, means, playbook]), ...notes.map(({ text }) => text));
    expectBoth(...measures.flatMap(({ name, label = name, say }) => [name, label, say("7")]));
  });

  test("columns and findings are those of the form, with a cell for each customer, and no number is endless", () => {
    expect(Object.keys(sorted.columns).filter((id) => !form.adds.some((own) => own.id === id))).toEqual([]);
    expect(Object.keys(sorted.found).filter((id) => !form.finds.includes(id))).toEqual([]);
    for (const cells of Object.values(sorted.columns)) {
      expect(cells).toHaveLength(count);
      expect(
        Array.from(cells as ArrayLike<unknown>).filter((cell) => Math.abs(Number(cell)) === Number.POSITIVE_INFINITY),
      ).toEqual([]);
    }
  });

  test("the order of the rows changes no tier", () => {
    fc.assert(
      fc.property(orders, (order) => {
        expect(
          tiersOf(
            sortSheets(
              sheets.map((sheet) => shuffled(sheet, order)),
              asking(way),
            ),
          ),
        ).toEqual(before);
      }),
      { numRuns: 3 },
    );
  });

  test("customers of whom the same is known have the same tier", () => {
    const twins = sheets.map((sheet) => withTwin(withTwin(sheet, "c3", "other 3"), "c8", "other 8"));
    const after = tiersOf(sortSheets(twins, asking(way)));
    expect([after["other 3"], after["other 8"]]).toEqual([after.c3, after.c8]);
  });

  test("a customer of whom nothing is known changes nobody else's tier", () => {
    const more = sheets.map((sheet) => withRows(sheet, { customer: "known by name" }, { customer: "no orders", orders: 0 }));
    expect(tiersOf(sortSheets(more, asking(way)))).toMatchObject(before);
  });

  test("the tier is the same where another model is the main one", () => {
    const main = ways.find(({ model, scores }) => model.id !== form.id && scores.includes(kind));
    if (main === undefined) return;
    const both = sortSheets(sheets, { ...asking(way), models: [main.model.id, form.id] });
    expect(tiersOf(both, form.id)).toEqual(before);
  });
});

/** How a refusal is said. */
function said({ text, fix }: Refusal): Text {
  return { en: `${text.en}: ${fix.en}`, zh: `${text.zh}：${fix.zh}` };
}

function refusalFor(way: Way, settings: ChosenSettings): Text {
  const sentence = said(refusalOf(() => wishedOf(toModelRequest(asking(way, settings)))));
  expectBoth(sentence);
  return sentence;
}

function wrongFor(setting: Setting): readonly (number | string)[] {
  if (setting.type === "choice") return ["nonsense", 3, "", setting.default.toUpperCase()];
  return [setting.from - 1, setting.to + 1, setting.from + 0.5, "many", "", Number.NaN];
}

function rightFor(setting: Setting): readonly string[] {
  return setting.type === "choice" ? setting.options.map(({ id }) => id) : [`${setting.from}`, `${setting.to}`];
}

function expectIn({ en, zh }: Text, words: readonly string[]): void {
  for (const own of words) expect([own, en.includes(own), zh.includes(own)]).toEqual([own, true, true]);
}

describe.each(ways.map((way) => [way.name, way] as const))("settings of %s", (_, way) => {
  test("that are out of range or of another type are refused in a sentence that says what is right", () => {
    for (const [name, setting] of Object.entries(way.settings))
      for (const wrong of wrongFor(setting)) expectIn(refusalFor(way, { [name]: wrong }), [name, ...rightFor(setting)]);
  });

  test("that it does not have are refused in a sentence that lists those it has", () => {
    for (const name of ["nonsense", "toString"]) expectIn(refusalFor(way, { [name]: 1 }), [name, ...Object.keys(way.settings)]);
  });

  test("that have to rise are refused where they do not, both of them named", () => {
    for (const ladder of way.model.ascending)
      for (const [place, higher] of ladder.slice(1).entries()) {
        const lower = ladder[place]!;
        const [low, high] = [way.settings[lower]!, way.settings[higher]!];
        const { en, zh } = refusalFor(way, { [lower]: high.default, [higher]: high.default });
        for (const { label } of [low, high]) expect([en.includes(label.en), zh.includes(label.zh)]).toEqual([true, true]);
      }
  });
});

test("a model and a scheme that there are not are refused in a sentence that lists those there are", () => {
  const refused = (asked: object): Text =>
    said(refusalOf(() => wishedOf(toModelRequest(asked)).map(({ model, wishes }) => model.facts(wishes))));
  expectIn(refused({ models: ["nonsense"] }), ["nonsense", ...models().map(({ id }) => id)]);
  const { id } = models().find(({ hasSchemes }) => hasSchemes)!;
  expectIn(refused({ models: [id], scheme: "nonsense" }), ["nonsense", ...schemes().map((scheme) => scheme.id)]);
});
