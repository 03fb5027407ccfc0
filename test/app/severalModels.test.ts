// Several models in one run: what is written of each, remembered, explained and undone, and what is refused.
import { describe, expect, test } from "vitest";
import type { Outcome } from "../../src/app/outcome";
import type { Language } from "../../src/ground/language";
import { models } from "../../src/models/index";
import type { Host } from "../../workbench/host/host";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { answered, call, cellsOf, namesOf, oneSheet, openDocument, picture, refused, run } from "../whole/documentDriver";
import { everyReport, resultTabs } from "../whole/resultTabs";
import { day } from "../whole/shop";
import { changesSince } from "../whole/tradingShop";
import { regulars } from "./regularShop";
import { explainedAt } from "./selecting";

const asked = ["rfm", "churnRisk", "valueTiers"];
const further = asked.slice(1).map((id) => models().find((model) => model.id === id)!);

/** What is about customers is tried without the tabs of reports. */
const noReports = { without: { reports: everyReport } };

const list: HostCell[][] = [
  ["Name", "Last order", "Orders", "Revenue"],
  ["Ann", day("2024-03-01"), 9, 900],
  ["Bob", day("2024-01-01"), 1, 20],
];

function open(): Host {
  return openDocument(oneSheet(regulars(60), "Orders", 250));
}

const words = {
  en: { tab: "Customers", tier: "Tier", colon: ": " },
  zh: { tab: "客户分层", tier: "层级", colon: "：" },
} as const;

/** Columns of the tab of customers by their headings. */
function columnsOf(host: Host, language: Language): Map<string, HostCell[]> {
  const [header = [], ...rows] = cellsOf(host, words[language].tab);
  return new Map(header.map((title, place) => [String(title), rows.map((row) => row[place] ?? null)]));
}

/** Headings of the columns that a further model writes: its own, with its title before them, and its title for the tier. */
function headingsOf({ title, adds }: (typeof further)[number], language: Language): { own: string[]; tier: string } {
  return {
    own: adds.map((column) => `${title[language]}${words[language].colon}${column.title[language]}`),
    tier: title[language],
  };
}

describe.each(["en", "zh"] as const)("three models in one run (%s)", (language) => {
  test("write the tier of the main model, and behind it the columns and the tier of each other under its title", () => {
    const host = open();
    run(host, { models: asked, language });
    const headings = [...columnsOf(host, language).keys()];
    const expected = further.flatMap((model) => {
      const { own, tier } = headingsOf(model, language);
      return [...own, tier];
    });
    expect(headings.slice(headings.indexOf(words[language].tier) + 1)).toEqual(expected);
    const tabs = resultTabs({ models: asked }, language);
    expect(namesOf(host)).toEqual(["Orders", "(Customer Tiers undo)", ...tabs]);
  });

  test("say of every customer what each of them says in a run of its own", () => {
    const host = open();
    run(host, { models: asked, language, ...noReports });
    const together = columnsOf(host, language);
    for (const model of further) {
      const alone = open();
      run(alone, { models: [model.id], language, ...noReports });
      const columns = columnsOf(alone, language);
      const { own, tier } = headingsOf(model, language);
      expect(together.get(tier)).toEqual(columns.get(words[language].tier));
      for (const [place, heading] of own.entries())
        expect(together.get(heading), heading).toEqual(columns.get(model.adds[place]!.title[language]));
    }
    const main = open();
    run(main, { language, ...noReports });
    for (const [heading, cells] of columnsOf(main, language)) expect(together.get(heading), heading).toEqual(cells);
  });

  test("explain a customer by each of them, by the tiers that were written", () => {
    const host = open();
    run(host, { models: asked, language, ...noReports });
    const columns = columnsOf(host, language);
    for (const row of [2, 9, 31]) {
      const { models: told, written } = explainedAt(host, words[language].tab, row, { language });
      expect(told.map(({ model }) => model)).toEqual(asked);
      const headings = [words[language].tier, ...further.map(({ title }) => title[language])];
      expect(told.map(({ tier }) => tier.name)).toEqual(headings.map((heading) => columns.get(heading)![row - 2]));
      expect(told.slice(1).map(({ title }) => title)).toEqual(headings.slice(1));
      for (const { reasons, tier } of told) {
        expect(reasons.length).toBeGreaterThan(0);
        expect(tier.playbook).not.toBe("");
      }
      expect(written).toBeNull();
    }
  });

  test("give every customer one sentence for each model, the main one's first", () => {
    const host = open();
    run(host, { models: asked, language, withWhy: true, ...noReports });
    const columns = columnsOf(host, language);
    const why = columns.get(language === "en" ? "Why" : "原因")!;
    const { colon } = words[language];
    for (const [place, sentence] of why.entries()) {
      expect(String(sentence).startsWith(`${columns.get(words[language].tier)![place]}${colon}`)).toBe(true);
      for (const { title } of further) {
        const start = `${title[language]}${colon}${columns.get(title[language])![place]}${colon}`;
        expect(String(sentence)).toContain(start);
      }
    }
  });

  test("are undone together, and removed together", () => {
    const host = open();
    const before = picture(host);
    run(host, { models: asked, language });
    answered(host, { verb: "undo", language });
    expect(changesSince(before, host)).toEqual([]);
    run(host, { models: asked, language });
    answered(host, { verb: "remove", language });
    expect(changesSince(before, host)).toEqual([]);
  });
});

describe("models that were asked for", () => {
  const settings = { "churnRisk.safePercent": 90, "valueTiers.marginPercent": 30 };

  test("are remembered with their settings, and the run is done again with them", () => {
    const host = open();
    run(host, { models: asked, settings, ...noReports });
    const { request } = answered(host, { verb: "status" }) as { request: { language: string } };
    expect(request).toMatchObject({ models: asked, settings });
    const { language: _, ...wishes } = request;
    const before = cellsOf(host, "Customers");
    run(host, wishes);
    expect(cellsOf(host, "Customers")).toEqual(before);
    const { models: told } = explainedAt(host, "Orders", 2);
    expect(told.map(({ model }) => model)).toEqual(asked);
  });

  test("are told with their own tiers and limits, which their settings move", () => {
    const told = (wishes: object) => (answered(open(), { verb: "score", ...wishes }) as unknown as Outcome).models;
    const all = told({ models: asked, settings });
    expect(all.map(({ id }) => id)).toEqual(asked);
    for (const { tiers } of all) expect(tiers.reduce((sum, { customers }) => sum + customers, 0)).toBe(60);
    expect(all[1]!.limits[0]!.shown).toContain(0.9);
    expect(told({ models: ["churnRisk"], settings: { safePercent: 90 } })[0]).toEqual(all[1]);
  });

  test("and are not asked for again leave their columns blank, and come back with an undo", () => {
    const host = open();
    run(host, { models: asked, ...noReports });
    const before = cellsOf(host, "Customers");
    run(host, noReports);
    const columns = columnsOf(host, "en");
    for (const model of further) {
      const { own, tier } = headingsOf(model, "en");
      for (const heading of [...own, tier]) expect(columns.get(heading)?.every((cell) => cell === null)).toBe(true);
    }
    answered(host, { verb: "undo" });
    expect(cellsOf(host, "Customers")).toEqual(before);
  });

  test("can be done without some of their columns, each of them named with its model", () => {
    const host = open();
    run(host, { models: asked, without: { columns: ["churnRisk.probabilityAlive", "r"], reports: everyReport } });
    const headings = [...columnsOf(host, "en").keys()];
    expect(headings).toContain("F");
    expect(headings).not.toContain("R");
    expect(headings).not.toContain("Churn risk: Chance active");
    expect(headings.filter((heading) => heading.endsWith(": Chance active"))).toHaveLength(1);
  });
});

describe("what cannot be asked of several models", () => {
  test.each<[object, string, string]>([
    [
      { settings: { "valueMatrix.futurePercent": 3 } },
      "settings needs a setting of rfm or churnRisk or valueTiers, got valueMatrix.futurePercent",
      "settings 需要rfm或churnRisk或valueTiers的设置项，现在是 valueMatrix.futurePercent",
    ],
    [{ settings: { "churnRisk.nope": 3 } }, 'churnRisk has no setting "nope"', "churnRisk 没有设置项“nope”"],
    [
      { settings: { "churnRisk.safePercent": 300 } },
      "safePercent needs a whole number from 1 to 100, got 300",
      "safePercent 需要 1 到 100 的整数，现在是 300",
    ],
    [{ settings: { safePercent: 30 } }, 'standard11 has no setting "safePercent"', "standard11 没有设置项“safePercent”"],
    [{ models: ["rfm", "churnRisk", "rfm"] }, 'the model "rfm" is asked for twice', "模型“rfm”选择了两次"],
    [{ models: ["rfm", "luck"] }, 'there is no model "luck"', "没有名为“luck”的模型"],
  ])("%j is refused in one sentence, and nothing is written", (wishes, en, zh) => {
    for (const [language, message] of Object.entries({ en, zh })) {
      const host = open();
      expect(refused(host, { verb: "start", models: asked, ...wishes, language })).toMatchObject({ code: "input", message });
      expect(namesOf(host)).toEqual(["Orders"]);
    }
  });

  test("a setting that a model does not have is answered with those it has", () => {
    const { fix } = refused(open(), { verb: "score", models: asked, settings: { "churnRisk.nope": 3 } });
    for (const name of Object.keys(further[0]!.settings)) expect(fix).toContain(name);
  });

  test("a further model that reads single orders is refused on a list of customers, and the others are not", () => {
    const host = openDocument(oneSheet(list, "List", 10));
    for (const id of asked.slice(1)) {
      const { title } = models().find((model) => model.id === id)!;
      expect(refused(host, { verb: "start", models: ["rfm", id] })).toMatchObject({
        code: "input",
        message: `"${title.en}" reads single orders, and this sheet has one row for each customer`,
      });
      expect(refused(host, { verb: "start", models: ["rfm", id], language: "zh" }).message).toBe(
        `“${title.zh}”需要逐笔订单，而此表每位客户只有一行`,
      );
    }
    expect(namesOf(host)).toEqual(["List"]);
    expect(call(host, { verb: "start", models: ["rfm"] }).ok).toBe(true);
  });
});
