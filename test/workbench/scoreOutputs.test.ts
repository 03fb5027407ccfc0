// Tests the outputs of the command: CSV, JSON, the summary, and the API's questions as sentences.
import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { answerOf, checkedOutcome, refusalOf } from "../../workbench/command/answer";
import { checkedPlaces, toCents, toCsv, toJson, writeTogether } from "../../workbench/command/outputs";
import { summaryText } from "../../workbench/command/summary";
import { paintOf, startProgress } from "../../workbench/command/terminal";
import { bar, tierTable } from "../../workbench/command/tierTable";
import { padEnd, printable, shorten, wrap } from "../../workbench/command/width";
import { fixture, folder, host, outcome, refusalFrom, sortedTwice } from "./scoreFixtures";

describe("outputs", () => {
  test("amounts go to 2 decimals, halves away from zero, and never to minus zero", () => {
    expect([1.005, -1.005, 2.675, -0.001, 12.5].map(toCents)).toEqual([1.01, -1.01, 2.68, 0, 12.5]);
  });

  test("the CSV has RFM_TABLE's header and gives customers back exactly as read", () => {
    expect(toCsv(outcome, "en")).toBe(
      [
        "Customer,Last order,Recency (days),Orders,Revenue,R,F,M,Tier",
        "007,2026-01-30,1,2,100.01,5,5,5,Champions",
        '"=A1, ""x""",,,0,0.00,,,,No orders yet',
        "张三,2025-12-01,61,1,0.00,1,1,1,重要价值客户",
        "",
      ].join("\n"),
    );
    expect(toCsv(outcome, "zh").split("\n")[0]).toBe("客户,最近下单,距今天数,订单数,消费金额,R,F,M,层级");
  });

  test("the JSON holds audit, cuts, customers, tiers and the host's counters, and only reasons that occur", () => {
    const parsed = JSON.parse(toJson(outcome, host));
    expect(parsed.model).toEqual({ id: "rfm", title: "RFM" });
    expect(parsed.scheme).toEqual({ id: "standard11", title: "Eleven tiers" });
    expect(parsed.limits.map(({ said }: { said: string }) => said)).toEqual(["30 · 90", "1 · 2"]);
    expect(parsed.further).toEqual([]);
    expect(parsed.audit).toEqual({ read: 1204, used: 1200, excluded: { noCustomer: 4 } });
    expect(parsed.cuts).toEqual({ recencyDays: [30, 90], frequency: [1, 2], revenue: null });
    expect(parsed.host).toEqual(host);
    expect(parsed.tiers).toEqual([
      { name: "Champions", customers: 2, revenue: 100.01 },
      { name: "重要价值客户", customers: 1, revenue: 0 },
      { name: "Lost", customers: 0, revenue: 0 },
    ]);
    expect(parsed.customers[1]).toEqual({
      customer: '=A1, "x"',
      lastOrder: null,
      recencyDays: null,
      frequency: 0,
      revenue: 0,
      r: null,
      f: null,
      m: null,
      tier: "No orders yet",
    });
  });

  test("a further model adds its own columns and its tier at the right of the CSV", () => {
    const lines = toCsv(sortedTwice, "en").split("\n");
    expect(lines.slice(0, 3)).toEqual([
      "Customer,Last order,Recency (days),Orders,Revenue,R,F,M,Tier,Churn risk: Chance active,Churn risk",
      "007,2026-01-30,1,2,100.01,5,5,5,Champions,0.9,Safe",
      '"=A1, ""x""",,,0,0.00,,,,No orders yet,,Safe',
    ]);
  });

  test("the JSON tells further models beside the main one, of the run and of each customer", () => {
    const parsed = JSON.parse(toJson(sortedTwice, host));
    expect([parsed.model.id, parsed.cuts.recencyDays, parsed.tiers.length]).toEqual(["rfm", [30, 90], 3]);
    expect(parsed.further).toEqual([
      {
        model: { id: "churnRisk", title: "Churn risk" },
        scheme: null,
        limits: [{ measure: "probabilityAlive", name: "Chance to be active", shown: [0.5], said: "50%" }],
        tiers: [{ name: "Safe", customers: 3, revenue: null }],
      },
    ]);
    expect(parsed.customers[1].further).toEqual({ churnRisk: { tier: "Safe", probabilityAlive: null } });
  });

  test("a model without a scheme has no scheme and no cuts in the JSON, and amounts that nobody knows are null", () => {
    const [, churn] = sortedTwice.models;
    const customers = { ...outcome.customers!, frequency: [null, null, null], revenue: [null, null, null] };
    const alone = { ...outcome, models: [churn!], customers };
    const parsed = JSON.parse(toJson(alone, host));
    expect([parsed.model.id, parsed.scheme, parsed.cuts]).toEqual([
      "churnRisk",
      null,
      { recencyDays: null, frequency: null, revenue: null },
    ]);
    expect([parsed.customers[0].frequency, parsed.customers[0].revenue]).toEqual([null, null]);
    expect(toCsv(alone, "en").split("\n")[1]).toBe("007,2026-01-30,1,,,5,5,5,Champions");
  });

  test("when one file cannot be put in place, the other is as it was before and nothing is left over", async () => {
    const place = await mkdtemp(join(folder, "atomic-"));
    await writeFile(join(place, "old.csv"), "old");
    const files = [
      { place: join(place, "old.csv"), content: "new" },
      { place: join(place, "fresh.csv"), content: "new" },
      { place: join(place, "nowhere", "out.json"), content: "new" },
    ];
    expect(await refusalFrom(() => writeTogether(files))).toBe("The output could not be written (ENOENT).");
    expect(await readdir(place)).toEqual(["old.csv"]);
    expect(await readFile(join(place, "old.csv"), "utf8")).toBe("old");
    await writeTogether(files.slice(0, 2));
    expect((await readdir(place)).sort()).toEqual(["fresh.csv", "old.csv"]);
    expect(await readFile(join(place, "old.csv"), "utf8")).toBe("new");
  });

  test("a place that is no file, has no folder, or is the file read is refused before any work", async () => {
    const input = await fixture("input.csv", "a");
    const refused = (path: string) => refusalFrom(() => checkedPlaces([{ path, shown: "OUT" }], ["other.csv", input]));
    expect(await refused(folder)).toBe('"OUT" is not a file that can be written.');
    expect(await refused("/dev/null")).toBe('"OUT" is not a file that can be written.');
    expect(await refused(join(folder, "no", "out.csv"))).toBe('There is no folder to write "OUT" in.');
    expect(await refused(input)).toBe('"OUT" is the file that is read; write to another.');
  });
});

describe("answers of the API", () => {
  test.each([
    ["dates", [], "Dates like 03/04/2025 can be read two ways: say --dates dmy or --dates mdy."],
    ["decimal", [], "Dates like 03/04/2025 can be read two ways: say --decimal point or --decimal comma."],
    ["amounts", [], "Dates like 03/04/2025 can be read two ways: say --amounts line or --amounts order."],
    ["sameCustomer", [], "Dates like 03/04/2025 can be read two ways: say --same-customer sum or --same-customer last."],
    [
      "currency",
      ["EUR", "GBP", "USD"],
      'Dates like 03/04/2025 can be read two ways: say --currency CODE (EUR, GBP or USD), with --rates "GBP=…" to convert the others, such as 1 GBP into EUR.',
    ],
    ["columns", ["customer"], "Dates like 03/04/2025 can be read two ways: say --columns customer=HEADER."],
  ])("a question about %s is one sentence that names its flag", (about, choices, sentence) => {
    const error = { code: "question", about, message: "dates like 03/04/2025 can be read two ways", fix: "", choices };
    const refusal = refusalOf(error, "en");
    expect([refusal.inWords("en"), refusal.exitCode]).toEqual([sentence, 2]);
  });

  test("Chinese questions get Chinese words, input errors say their remedy and exit 2, faults exit 1", () => {
    const error = { code: "question", about: "dates", message: "日期有两种读法。", fix: "", choices: [] };
    expect(refusalOf(error, "zh").inWords("zh")).toBe("日期有两种读法：请加上 --dates dmy 或 --dates mdy。");
    const input = refusalOf({ ...error, code: "input", message: "grid12 is no scheme", fix: "choose grid10 or hml3." }, "en");
    expect([input.inWords("en"), input.exitCode]).toEqual(["grid12 is no scheme: choose grid10 or hml3.", 2]);
    expect(refusalOf({ ...error, code: "unexpected", message: "Oops" }, "en").exitCode).toBe(1);
  });

  test("an audit that does not add up is never passed on", async () => {
    const wrong = { ...outcome, audit: { ...outcome.audit, used: 1199 } };
    expect(await refusalFrom(() => checkedOutcome(wrong))).toBe(
      "The audit does not add up: 1204 rows read, 1199 used and 4 excluded.",
    );
    expect(checkedOutcome(answerOf({ ok: true, answer: outcome }, "en"))).toBe(outcome);
  });
});

describe("terminal", () => {
  test("Chinese characters and emoji take two columns, marks and colours none", () => {
    expect(
      ["abc", "客户", "ｘ", "é", "e\u0301", "👍", "👨‍👩‍👧", "\u001b[1mab\u001b[22m", "한"].map((text) => stringWidth(text)),
    ).toEqual([3, 4, 2, 1, 1, 2, 2, 2, 2]);
  });

  test("texts are padded, cut and wrapped by columns, not by characters", () => {
    expect([padEnd("客户", 6), shorten("重要价值客户", 7), shorten("abc", 3)]).toEqual(["客户  ", "重要价…", "abc"]);
    expect(wrap("the quick brown fox", 10)).toEqual(["the quick", "brown fox"]);
    expect(wrap("大多数客户，只买过一次。", 10)).toEqual(["大多数客", "户，只买过", "一次。"]);
  });

  test("control characters of a file never reach the terminal", () => {
    expect(printable("a\u001b[31mb\r\nc\u0007")).toBe("ab c");
  });

  test("a bar is as long as its share, in eighths of a column, and never hides a share above 0", () => {
    expect([bar(1, 4), bar(0.5, 4), bar(0.03125, 4), bar(0.0001, 4), bar(0, 4), bar(-1, 4)]).toEqual([
      "████",
      "██",
      "▏",
      "▏",
      "",
      "",
    ]);
  });

  test.each([
    [40, "en"],
    [60, "en"],
    [80, "en"],
    [80, "zh"],
    [120, "zh"],
  ] as const)("the summary fits %i columns (%s) and tells the audit, cuts, tiers and cost", (columns, language) => {
    const file = { name: "shop.csv", kind: "CSV", hasTabs: false, sheet: "shop", cells: [["Name", "Net"]], remarks: [] };
    const paint = paintOf({ write: () => true }, {});
    const sheets = { scored: file, beside: [], choices: [] };
    const text = summaryText({ sheets, outcome, host, written: ["out.csv"] }, { language, columns, paint });
    for (const line of text.split("\n")) expect(stringWidth(line), line).toBeLessThanOrEqual(columns);
    for (const told of ["1,204", "1,200", "row 17", "30 · 90", "Champions", "99.9%", "已取消", "out.csv"])
      expect(text).toContain(told);
    const rows = text.split("\n").filter((line) => line.includes("Champions") || line.includes("重要价值客户"));
    const percentEnds = rows.map((line) => stringWidth(line.slice(0, line.lastIndexOf("%"))));
    expect(new Set(percentEnds).size).toBe(1);
    expect(text).not.toContain("\u001b");
  });

  test.each(["en", "zh"] as const)("the summary tells each of several models, and each sheet that was read (%s)", (language) => {
    const file = { name: "shop.csv", kind: "CSV", hasTabs: false, sheet: "shop", cells: [["Name", "Net"]], remarks: [] };
    const past = {
      ...file,
      name: "past.xlsx",
      kind: "XLSX",
      hasTabs: true,
      sheet: "May",
      remarks: [{ en: "blank cells", zh: "空白单元格" }],
    };
    const choices = [{ sheet: 1, name: "May", kind: "campaign", columns: {} }];
    const sheets = { scored: file, beside: [past], choices };
    const columns = [{ role: "customer", header: "Name", guessed: true, sheet: "shop" }];
    const page = { language, columns: 80, paint: paintOf({ write: () => true }, {}) };
    const lines = summaryText({ sheets, outcome: { ...sortedTwice, columns }, host, written: [] }, page).split("\n");
    const isZh = language === "zh";
    for (const line of isZh
      ? ["分档点：Churn risk", "层级：RFM", "层级：Churn risk", "    - past.xlsx#May：空白单元格".slice(2)]
      : ["Cuts: Churn risk", "Tiers: RFM", "Tiers: Churn risk", "  - past.xlsx#May: blank cells"])
      expect(lines).toContain(line);
    expect(lines[2]).toContain(isZh ? "+ 过往活动名单 · past.xlsx · XLSX · May" : "+ a past campaign · past.xlsx · XLSX · May");
    expect(lines[3]).toMatch(/Eleven tiers \(standard11\) · Churn risk \(churnRisk\)$/);
    expect(lines.find((line) => line.includes("Name"))).toMatch(/shop$/);
    expect(lines.find((line) => line.includes("Safe"))).toMatch(/–/);
  });

  test("colours need a terminal, and NO_COLOR takes them away", () => {
    const terminal = { write: () => true, isTTY: true, getColorDepth: () => 24 };
    expect(paintOf(terminal, {}).color("x", "#ff0000")).toBe("\u001b[38;2;255;0;0mx\u001b[39m");
    expect(paintOf(terminal, { NO_COLOR: "1" }).bold("x")).toBe("x");
    expect(paintOf({ write: () => true }, {}).bold("x")).toBe("x");
  });

  test("progress is a bar redrawn in place on a terminal and one plain line elsewhere", () => {
    const said = (isTTY: boolean): string => {
      let text = "";
      const progress = startProgress({ isTTY, write: (part) => (text += part) }, "en");
      for (const stage of [0, 1, 2]) progress.begin(stage);
      progress.finish("Scored.");
      return text;
    };
    expect(said(false)).toBe("Scored.\n");
    expect(said(true).split("\r").length).toBe(5);
    expect(said(true)).toContain("2/3 scoring");
  });
});

test.each([40, 62, 80, 120])("the tier table fits a terminal of %d columns, whether tier names are short or long", (room) => {
  const plain = paintOf({ write: () => true }, {});
  const named = (...names: string[]) => ({
    currency: "GBP",
    tiers: outcome.models[0]!.tiers.map((tier, at) => ({ ...tier, name: names[at % names.length]! })),
  });
  for (const own of [named("A", "B"), named("Needing attention before they leave for good", "最近下单但金额不高的客户")]) {
    for (const line of tierTable(own, "en", room, plain).slice(0, -1)) expect(stringWidth(line)).toBeLessThanOrEqual(room);
  }
});
