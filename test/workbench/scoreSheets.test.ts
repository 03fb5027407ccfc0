// Several sheets and several models through the whole command, with the built bundle.
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { forms } from "../../workbench/command/forms";
import { runScore } from "../../workbench/command/runScore";
import { written } from "./scoreFixtures";
import { load } from "./xlsxReading";

/** A model as the JSON file tells it. */
interface WrittenModel {
  readonly model: { readonly id: string };
  readonly scheme: unknown;
  readonly limits: readonly unknown[];
  readonly tiers: readonly unknown[];
}

/** The JSON file, as far as it is tested. */
interface Written extends WrittenModel {
  readonly audit: unknown;
  readonly columns: readonly { readonly sheet: string }[];
  readonly further: readonly WrittenModel[];
  readonly contact: { readonly tiers: readonly { readonly rate: number | null }[] };
  readonly customers: readonly { readonly further: Readonly<Record<string, Readonly<Record<string, unknown>>>> }[];
}

interface Scored {
  readonly code: number;
  readonly errors: string;
  readonly folder: string;
  readonly csv: string[][];
  readonly json: Written;
}

const shopLines = readFileSync("samples/homeGoods.csv", "utf8").trimEnd().split("\n");
const [header = "", ...allRows] = shopLines;
const rows = allRows.slice(0, 600);
/** The rows of the orders that begin in the first half, and those of the others: no order stands in both. */
const orders = rows.map((row) => row.slice(0, row.indexOf(",")));
function isEarly(order: string): boolean {
  return orders.indexOf(order) < rows.length / 2;
}
const whole = resolve("samples/homeGoods.csv");

/** Runs the command in a folder of its own that holds these files. */
async function score(files: Record<string, string | Uint8Array>, ...argv: string[]): Promise<Scored> {
  const folder = mkdtempSync(join(tmpdir(), "customer-tiers-"));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const errors: string[] = [];
  const outputs = argv.includes("--out") ? [] : ["--out", "out.csv"];
  const code = await runScore([...argv, ...outputs, "--json", "out.json"], {
    stdout: { write: () => true },
    stderr: { write: (text: string) => errors.push(text) > 0 },
    cwd: folder,
    root: resolve("."),
  });
  const [csv, json] = [join(folder, "out.csv"), join(folder, "out.json")];
  return {
    code,
    errors: errors.join(""),
    folder,
    csv: existsSync(csv) ? Papa.parse<string[]>(readFileSync(csv, "utf8").trimEnd()).data : [],
    json: existsSync(json) ? JSON.parse(readFileSync(json, "utf8")) : null,
  };
}

const undivided = { "shop.csv": [header, ...rows].join("\n") };
const parts = {
  "first.csv": [header, ...rows.filter((_, at) => isEarly(orders[at]!))].join("\n"),
  "second.csv": [header, ...rows.filter((_, at) => !isEarly(orders[at]!))].join("\n"),
};

describe("sheets beside the one that is scored", () => {
  test("orders in two files are scored like the same orders in one", async () => {
    const together = await score(undivided, "shop.csv");
    const parted = await score(parts, "first.csv", "--sheet", "orders=second.csv");
    expect(parted.errors).toMatch(/^Opened first\.csv \([\d,]+ rows\), second\.csv \([\d,]+ rows\), tiered/);
    expect(parted.csv).toEqual(together.csv);
    expect(parted.json.audit).toEqual(together.json.audit);
    expect(new Set(parted.json.columns.map(({ sheet }) => sheet))).toEqual(new Set(["first", "second"]));
  });

  test("tabs of the same workbook are read beside its first one, and each other workbook's tab by its name", async () => {
    const book = await written((workbook) => {
      for (const [name, text] of Object.entries(parts)) workbook.addWorksheet(name).addRows(Papa.parse<string[]>(text).data);
    });
    const together = await score(undivided, "shop.csv");
    const own = await score({ "shop.xlsx": book }, "shop.xlsx", "--sheet", "orders=#second.csv");
    const other = await score({ ...parts, "shop.xlsx": book }, "first.csv", "--sheet", "orders=shop.xlsx#second.csv");
    for (const { csv, errors } of [own, other]) expect(csv, errors).toEqual(together.csv);
    const absent = await score({ "shop.xlsx": book }, "shop.xlsx", "--sheet", "orders=#third");
    expect([absent.code, absent.errors]).toEqual([
      2,
      '--sheet takes a sheet of "shop.xlsx" (first.csv, second.csv), not "third".\n',
    ]);
  });

  test("an id map makes two ids one person, its columns named or found", async () => {
    const ids = "Card,Person\n00001,00003\n";
    const named = ["--columns", "people.from=Card,people.to=Person"];
    const [apart, mapped] = [
      await score({}, whole),
      await score({ "ids.csv": ids }, whole, "--sheet", "people=ids.csv", ...named),
    ];
    const found = await score({ "ids.csv": "Old ID,Main ID\n00001,00003\n" }, whole, "--sheet", "people=ids.csv");
    expect(found.csv).toEqual(mapped.csv);
    const count = ({ csv }: Scored): number => csv.length - 1;
    expect(count(mapped)).toBe(count(apart) - 1);
    const lacking = await score({ "ids.csv": ids }, whole, "--sheet", "people=ids.csv", "--columns", "people.to=Person");
    expect([lacking.code, lacking.errors]).toEqual([
      2,
      'No column for people.from was found in "ids": say --columns people.from=HEADER (its headers are Card, Person).\n',
    ]);
    const chinese = await score(
      { "ids.csv": ids },
      whole,
      "--sheet",
      "people=ids.csv",
      ...named.slice(0, 1),
      "people.to=Person",
      "--language",
      "zh",
    );
    expect(chinese.errors).toBe(
      "“ids”中没有找到这些列：people.from，请加上 --columns people.from=HEADER（表头有 Card、Person）。\n",
    );
  });

  test("a past campaign measures the response rates of a plan; without its answers the flag is asked for", async () => {
    const past = "Customer ID,Replied\n00001,yes\n00002,no\n";
    const flags = [whole, "--sheet", "campaign=past.csv", "--contact", "cost=1"];
    const measured = await score({ "past.csv": past }, ...flags, "--columns", "campaign.responded=Replied");
    const rates = measured.json.contact.tiers.flatMap(({ rate }) => rate ?? []);
    expect(rates.reduce((sum: number, rate: number) => sum + rate, 0)).toBeGreaterThan(0);
    const asked = await score({ "past.csv": past }, ...flags);
    expect([asked.code, asked.errors]).toEqual([
      2,
      'No column for campaign.responded was found in "past": say --columns campaign.responded=HEADER (its headers are Customer ID, Replied).\n',
    ]);
  });

  test("a sheet of orders that lacks what the models need is answered with the flag, and none that is read is written over", async () => {
    const lacking = await score({ ...parts, "ids.csv": "Card,Person\n1,2\n" }, "first.csv", "--sheet", "orders=ids.csv");
    expect(lacking.errors).toMatch(
      /^No column for orders\.customer, orders\.date, orders\.amount was found in "ids": say --columns /,
    );
    expect([lacking.code, lacking.json]).toEqual([2, null]);
    const over = await score(parts, "first.csv", "--sheet", "orders=second.csv", "--out", "second.csv");
    expect([over.code, over.errors]).toEqual([2, '"second.csv" is the file that is read; write to another.\n']);
  });
});

describe("several models", () => {
  const [main, ...others] = forms.models;

  test.each(others.map(({ id, title }) => [id, title] as const))(
    "%s as a further model gives the tiers that it gives alone, in a column at the right",
    async (id, title) => {
      const [alone, both] = [await score({}, whole, "--model", id), await score({}, whole, "--model", main!.id, "--model", id)];
      const last = both.csv[0]!.length - 1;
      expect(both.csv[0]![last]).toBe(title.en);
      expect(both.csv.map((line) => line.slice(0, 9))).toEqual((await score({}, whole)).csv);
      const tier = alone.csv[0]!.indexOf("Tier");
      expect(both.csv.slice(1).map((line) => line[last])).toEqual(alone.csv.slice(1).map((line) => line[tier]));
      expect(both.json.further[0]!.tiers).toEqual(alone.json.tiers);
      expect(both.json.further[0]!.limits).toEqual(alone.json.limits);
      expect([alone.json.model.id, alone.json.scheme]).toEqual([id, null]);
    },
  );

  test("settings of a further model are its own, and a wrong value is said in one sentence in both languages", async () => {
    const flags = [whole, "--model", "rfm", "--model", "churnRisk", "--settings"];
    const alone = await score({}, whole, "--model", "churnRisk", "--settings", "horizonDays=90");
    const both = await score({}, ...flags, "churnRisk.horizonDays=90");
    const values = ({ json }: Scored, at: number) => json.customers[at]!.further.churnRisk!.lifetimeValue;
    expect(both.json.further[0]!.tiers).toEqual(alone.json.tiers);
    const preset = await score({}, ...flags.slice(0, -1));
    expect([0, 1, 2, 3].map((at) => values(both, at))).not.toEqual([0, 1, 2, 3].map((at) => values(preset, at)));
    const wrong = await score({}, ...flags, "churnRisk.horizonDays=0");
    expect([wrong.code, wrong.errors]).toEqual([
      2,
      "horizonDays needs a whole number from 1 to 3650, got 0: correct the setting or leave it out.\n",
    ]);
    const chinese = await score({}, ...flags, "churnRisk.horizonDays=0", "--language", "zh");
    expect(chinese.errors).toBe("horizonDays 需要 1 到 3650 的整数，现在是 0：请修改或去掉该设置。\n");
  });

  test("the document has a tier column for each model, and the reports of all of them", async () => {
    const flags = ["--model", "rfm", "--model", "churnRisk", "--report", "forecastCheck", "--out", "out.xlsx"];
    const { folder, errors } = await score({}, whole, ...flags);
    const workbook = await load(readFileSync(join(folder, "out.xlsx")));
    const names = workbook.worksheets.map((tab) => tab.name);
    for (const { title, id } of forms.reports.filter(({ id: own }) =>
      ["summary", "forecastCheck", "lifetimeValue"].includes(own),
    ))
      expect(names, `${id} ${errors}`).toContain(title.en);
    const headings = workbook.getWorksheet("Customers")!.getRow(1).values as unknown[];
    for (const heading of ["Tier", "Churn risk", "Churn risk: Chance active"]) expect(headings).toContain(heading);
  });

  test("a report for very many tiers is refused where the models have few, and nothing is left behind", async () => {
    const { code, errors, folder } = await score(undivided, "shop.csv", "--report", "allTiers", "--out", "out.xlsx");
    expect([code, errors]).toEqual([2, "--report allTiers needs a model with 31 tiers or more, and this run has 11 at most.\n"]);
    expect(existsSync(join(folder, "out.xlsx"))).toBe(false);
  });
});
