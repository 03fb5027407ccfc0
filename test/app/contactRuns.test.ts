// Tests a plan of whom to contact from the sheet to its tab: scored, written, undone, remembered, and refused in one sentence.
import { describe, expect, test } from "vitest";
import { callsOfRun } from "../../bench/bars";
import { openFile } from "../../workbench/files/openFile";
import type { Host } from "../../workbench/host/host";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { answered, cellsOf, edit, namesOf, picture, refused, run, stage } from "../whole/documentDriver";
import { resultTabs } from "../whole/resultTabs";
import { idMapIn, idOf, open, type Sheets } from "./joinedShop";
import { explainedAt, mainOf } from "./selecting";

/** Ten customers with one order each. By hml3, two are heavy, three medium and five light. */
const amounts: Record<string, number> = { a1: 100, a2: 60, b1: 40, b2: 20, b3: 30, c1: 10, c2: 10, c3: 8, c4: 6, c5: 5 };
const orders: HostCell[][] = [
  ["Customer", "Order date", "Amount"],
  ...Object.entries(amounts).map(([name, amount]) => [name, "2024-01-10", amount]),
];
const mail: HostCell[][] = [
  ["Spring mail", null],
  ["Sent to", "Ordered"],
  ["a1", "yes"],
  ["a2", "no"],
  ["b1", true],
  ["b2", ""],
  ["b3", 0],
  ["c1", "no"],
  ["zoe", "yes"],
];

const sheets: Sheets = { Orders: orders, Mail: mail };

/** The wish to measure rates by the campaign, whose sheet is read beside the orders. */
function measuredBy(host: Host, columns: object = {}) {
  const mailed = { customer: "Sent to", responded: "Ordered", ...columns };
  return { sheets: [{ sheet: idOf(host, "Mail"), name: "Mail", kind: "campaign", columns: mailed }] };
}
const terms = { cost: 1, marginPercent: 40 };
const rates = { Heavy: 5, Medium: 10, 低消费: 2 };
function wishes(contact: object = {}) {
  return { sheet: 0, scheme: "hml3", contact: { ...terms, rates, ...contact } };
}

interface Told {
  readonly tiers: readonly Record<string, unknown>[];
  readonly total: Record<string, number>;
  readonly left: number | null;
  readonly marginPercent: number;
  readonly says: readonly string[];
  readonly notes: readonly { readonly id: string; readonly text: string }[];
}
function told(host: Host, asked: object): Told {
  return answered(host, { verb: "score", ...asked }).contact as Told;
}

/** Returns the cells of a tab's column below its header. */
function column(host: Host, tab: string, header: string, headerRow = 0): HostCell[] {
  const rows = cellsOf(host, tab);
  const place = rows[headerRow]!.indexOf(header);
  expect(place, header).toBeGreaterThanOrEqual(0);
  return rows.slice(headerRow + 1).map((row) => row[place] ?? null);
}

describe("a score", () => {
  test("answers with the plan that a hand computes, and writes nothing", () => {
    const host = open(sheets);
    const before = picture(host);
    const plan = told(host, wishes({ budget: 5 }));
    // Profits by hand: heavy .05 × .4 × 160 − 2, medium .1 × .4 × 90 − 3, light .02 × .4 × 39 − 5. The budget of 5 pays for both tiers
    // above 0.
    expect(plan.tiers.map(({ name, profitOfAll, isWorth, contacts }) => [name, profitOfAll, isWorth, contacts])).toEqual([
      ["Heavy", 1.2, true, 2],
      ["Medium", 0.6, true, 3],
      ["Light", -4.688, false, 0],
      ["Zero", null, null, 0],
    ]);
    expect(plan.total).toEqual({ contacts: 5, cost: 5, responses: 0.4, revenue: 17, earned: 6.8, profit: 1.8 });
    expect(plan.left).toBe(0);
    expect(picture(host)).toEqual(before);
  });

  test("without the wish has no plan", () => {
    expect(answered(open(sheets), { verb: "score" })).not.toHaveProperty("contact");
  });

  test("measures rates by the customers of each tier today: 1 of 2, 1 of 3, 0 of 1", () => {
    const host = open(sheets);
    const plan = told(host, { ...wishes({ rates: { Medium: 10 } }), ...measuredBy(host) });
    expect(plan.tiers.map(({ rate, source }) => [rate, source])).toEqual([
      [0.5, "measured, 1 of 2"],
      [0.1, "typed in"],
      [0, "measured, 0 of 1"],
      [null, "–"],
    ]);
    expect(plan.notes.find(({ id }) => id === "contactMeasured")?.text).toContain('6 of the 7 customers contacted in "Mail"');
  });

  test("measures by the person where an id map says who is who", () => {
    const host = open({
      ...sheets,
      Cards: [
        ["Card", "Person"],
        ["zoe", "a2"],
      ],
    });
    const beside = [...measuredBy(host).sheets, idMapIn(host, "Cards")];
    const plan = told(host, { ...wishes({ rates: {} }), sheets: beside });
    expect(plan.tiers[0]).toMatchObject({ rate: 1, source: "measured, 2 of 2" });
  });

  test("by a lifetime model counts what it expects an order to be, at the model's own margin", async () => {
    const { cells } = await openFile("samples/homeGoods.csv", "samples/homeGoods.csv", null);
    const host = open({ Orders: cells as HostCell[][] });
    const asked = {
      models: ["valueTiers"],
      settings: { marginPercent: 30 },
      contact: { cost: 0.5, rates: { "High future value": 4 } },
    };
    const { total, marginPercent } = told(host, asked);
    expect(marginPercent).toBe(30);
    run(host, asked);
    const spend = column(host, "Customers", "Spend expected").map(Number);
    const isHigh = column(host, "Customers", "Tier").map((tier) => tier === "High future value");
    const earned = spend.reduce((sum, own, place) => sum + (isHigh[place] ? 0.04 * 0.3 * own - 0.5 : 0), 0);
    expect(total.profit).toBeCloseTo(earned, 1);
    expect(column(host, "Customers", "Contact")).toEqual(isHigh.map((own) => (own ? "yes" : null)));
  });
});

describe("a run", () => {
  test("writes the tab and two columns, and its undo leaves the document exactly as it was", () => {
    const host = open(sheets);
    const before = picture(host);
    run(host, wishes({ by: "customers" }));
    expect(namesOf(host)).toEqual(["Orders", "Mail", "(Customer Tiers undo)", ...resultTabs({ hasContact: true })]);
    expect(column(host, "Customers", "Contact").map((cell) => cell === "yes")).toEqual(
      // Expected gains: 2, 1.2, 1.6 and 1.2 exceed the cost of 1. The order of 20 brings .8, and the light tier less.
      [true, true, true, false, true, false, false, false, false, false],
    );
    expect(column(host, "Customers", "Contact profit expected").slice(0, 6)).toEqual([1, 0.2, 0.6, -0.2, 0.2, -0.92]);
    const rows = cellsOf(host, "Contact plan");
    const header = rows.findIndex(([, name]) => name === "Tier");
    expect(rows[1]![1]).toMatch(/^Contact 4 customers in 2 tiers for 4\.00: /);
    expect(column(host, "Contact plan", "Profit expected", header).slice(0, 5)).toEqual([1.2, 0.8, 0, 0, 2]);
    expect(column(host, "Contact plan", "Worth contacting", header).slice(0, 4)).toEqual(["✓ yes", "✓ yes", "✗ no", "–"]);
    const tab = host.grid.sheets().find(({ name }) => name === "Contact plan");
    expect(tab!.parts.charts.length).toBe(1);
    answered(host, { verb: "undo" });
    expect(picture(host).sheets.slice(0, 2)).toEqual(before.sheets);
    expect(namesOf(host).filter((name) => !name.startsWith("("))).toEqual(["Orders", "Mail"]);
  });

  test("in Chinese names everything in Chinese", () => {
    const host = open(sheets);
    run(host, { ...wishes({ budget: 3.5, rates: {} }), ...measuredBy(host), language: "zh" });
    const cells = cellsOf(host, "触达计划").flatMap((row) => row.map((cell) => String(cell ?? "")));
    for (const words of ["保本响应率", "实测，2 位中 1 位响应", "✓ 划算", "整个层级"]) expect(cells).toContain(words);
    expect(cells[15]).toBe("触达 1 个层级的 2 位客户，成本 2.00：预计带来约 1.0 单、毛利 32.00，扣除触达成本后利润 30.00。");
    expect(cells.filter((cell) => /[A-Za-z]{3}/.test(cell))).toEqual([
      "“Mail”中触达的 7 位客户里，有 6 位在本次分层中，按其当前层级统计",
    ]);
    expect(column(host, "客户分层", "是否触达").filter((cell) => cell === "是")).toHaveLength(2);
  });

  test("is remembered with its wish; without it the columns become blank and the tab stays as it is", () => {
    const host = open(sheets);
    run(host, wishes({ budget: 3.5 }));
    expect(answered(host, { verb: "status" }).request).toMatchObject({ contact: { ...terms, rates, budget: 3.5 } });
    const tab = cellsOf(host, "Contact plan");
    run(host, { scheme: "hml3" });
    expect(column(host, "Customers", "Contact").every((cell) => cell === null)).toBe(true);
    expect(cellsOf(host, "Contact plan")).toEqual(tab);
    run(host, { ...wishes(), without: { columns: ["contact"], reports: ["contactPlan"] } });
    expect(column(host, "Customers", "Contact profit expected")[0]).toBe(1);
    expect(cellsOf(host, "Contact plan")).toEqual(tab);
  });

  test("beside a list of customers puts both columns there", () => {
    const host = open({
      List: [
        ["Name", "Last order", "Orders", "Revenue"],
        ["Ann", "2024-03-01", 9, 900],
        ["Bob", "2024-01-01", 1, 20],
        ["Cid", null, 0, 0],
      ],
    });
    run(host, { scheme: "hml3", contact: { cost: 1, rates: { Heavy: 5, Medium: 5, Light: 5, "No orders yet": 50 } } });
    // Average orders of 100 and 20 at 5 % earn 4 and 0 above cost. A gain of 0 is no reason to contact.
    expect(column(host, "List", "Contact")).toEqual(["yes", null, null]);
    expect(column(host, "List", "Contact profit expected")).toEqual([4, 0, null]);
    expect(cellsOf(host, "Contact plan").flat()).toContain(
      "Customers left out, as without an order nothing is known of what one is worth: 1",
    );
  });

  test("needs the same service calls for ten customers as for ten thousand", () => {
    const counted = (rows: number): number => {
      const many = Array.from({ length: rows }, (_, row): HostCell[] => [`c${row}`, "2024-01-10", 1 + (row % 90)]);
      const host = open({ Orders: [orders[0]!, ...many], Mail: mail });
      host.resetCounts();
      run(host, { ...wishes(), ...measuredBy(host) });
      return host.counted;
    };
    const few = counted(10);
    expect(counted(10_000)).toBe(few);
    expect(few).toBeLessThanOrEqual(callsOfRun("new", [1]));
  });
});

describe("a past campaign", () => {
  test.each([
    [
      "a column that is not there",
      { responded: "Came" },
      'the past campaign in "Mail" has no column "Came"',
      "choose its two columns again",
    ],
    [
      "the same column twice",
      { responded: "A" },
      'the past campaign in "Mail" needs two different columns',
      "choose its two columns again",
    ],
  ])("with %s is refused", (_, columns, message, fix) => {
    const host = open(sheets);
    expect(refused(host, { verb: "score", ...wishes(), ...measuredBy(host, columns) })).toMatchObject({
      code: "input",
      message,
      fix,
    });
  });

  test("with a cell that cannot be read names its row and column, and nothing is written", () => {
    const host = open(sheets);
    edit(host, "Mail", [5, 2], [["perhaps"]]);
    expect(refused(host, { verb: "start", ...wishes(), ...measuredBy(host) })).toMatchObject({
      code: "input",
      message: 'row 5 of "Mail", column "Ordered": "perhaps" is neither yes nor no',
      fix: "write yes or no, 1 or 0, or a tick, or choose another column",
    });
    expect(namesOf(host)).toEqual(["Orders", "Mail"]);
  });

  test("that changes during a run stops it; one that is gone is told by its name, but a customer is still explained", () => {
    const host = open(sheets);
    const asked = { ...wishes({ rates: {} }), ...measuredBy(host) };
    const token = stage(host, asked);
    edit(host, "Mail", [4, 2], [["yes"]]);
    expect(refused(host, { verb: "commit", token }).message).toContain("rows were changed");
    run(host, asked);
    host.grid.deleteSheet(host.grid.sheets()[1]!);
    expect(refused(host, { verb: "start", ...asked })).toMatchObject({
      message: 'the tab "Mail", by which response rates were to be measured, is gone',
      fix: 'nothing was written; choose another tab under "Whom to contact, and what it earns", or type the rates',
    });
    expect(mainOf(explainedAt(host, "Orders", 2)).tier.name).toBe("Heavy");
  });
});

describe("a wish", () => {
  test.each([
    [{ cost: -1 }, "cost needs a number from 0, got -1"],
    [{ budget: -0.5 }, "budget needs a number from 0, got -0.5"],
    [{ marginPercent: 0 }, "marginPercent needs a number above 0, at most 100, got 0"],
    [{ marginPercent: 101 }, "marginPercent needs a number above 0, at most 100, got 101"],
    [{ rates: { Heavy: 101 } }, "the response rate of Heavy needs a percentage from 0 to 100, got 101"],
    [{ rates: { Hevy: 4 } }, 'there is no tier "Hevy" to give a response rate to'],
    [{ by: "coin" }, 'contact.by needs ("tiers" | "customers"), got "coin"'],
    [{ cost: "1" }, 'contact.cost needs number, got "1"'],
    [{ prize: 1 }, "the request needs fields it knows, got contact.prize"],
  ])("%j is refused in one sentence", (contact, message) => {
    expect(refused(open(sheets), { verb: "score", ...wishes(contact) })).toMatchObject({ code: "input", message });
  });

  test.each([
    [{ cost: -1 }, "cost 需要不小于 0 的数字，现在是 -1"],
    [{ marginPercent: 0 }, "marginPercent 需要大于 0、不超过 100 的数字，现在是 0"],
    [{ rates: { Heavy: 101 } }, "Heavy的响应率 需要 0 到 100 的百分比，现在是 101"],
    [{ prize: 1 }, "请求 需要已知的字段，现在是 contact.prize"],
  ])("%j is refused in Chinese", (contact, message) => {
    expect(refused(open(sheets), { verb: "score", language: "zh", ...wishes(contact) })).toMatchObject({ message });
  });

  test("for an unknown tier is answered with those there are, in the language asked", () => {
    const asked = wishes({ rates: { Hevy: 4 } });
    expect(refused(open(sheets), { verb: "score", ...asked }).fix).toBe("choose from Heavy, Medium, Light, Zero");
    expect(refused(open(sheets), { verb: "score", language: "zh", ...asked }).fix).toBe(
      "请从中选择：高消费、中消费、低消费、零消费",
    );
  });
});
