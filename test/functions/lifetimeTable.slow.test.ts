// Tests CLV_TABLE and CLV_FIT as a cell gets them: their promises, and their fallbacks.
import { describe, expect, test } from "vitest";
import type { FormulaArgument } from "../../workbench/host/formula";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { drawOrderRows, firstDay } from "../models/simulatedShop";
import { day } from "../whole/shop";
import { formulaCells as cells, columnOf, ordersOf } from "./formulaCells";

const usual: HostCell[][] = drawOrderRows({ seed: 5, customers: 400, today: 365, days: 365 }).rows;
const asOf = day("2024-12-31");

function rowsOf(name: string, ...args: FormulaArgument[]): Record<string, unknown> {
  return Object.fromEntries(cells(name, ...args));
}

describe("CLV_TABLE and CLV_FIT", () => {
  test("the table has the promised header, customers in order of first appearance, and a blank note where a model holds", () => {
    const [header, ...rows] = cells("CLV_TABLE", ...ordersOf([...usual].reverse()), asOf);
    expect(header).toEqual([
      "Customer",
      "Repeat days",
      "First to last (days)",
      "Tenure (days)",
      "Chance active",
      "Expected orders",
      "Expected spend",
      "Lifetime value",
      "Note",
    ]);
    expect(rows.map(([customer]) => customer)).toEqual([...new Set([...usual].reverse().map(([customer]) => customer))]);
    for (const [, x, last, tenure, alive, orders, spend, worth, note] of rows as [string, ...number[]][]) {
      expect(last! <= tenure! && (x! > 0 || last === 0)).toBe(true);
      for (const own of [alive, orders, spend, worth]) expect(Number.isFinite(own) && own! >= 0).toBe(true);
      expect([alive! <= 1, worth! <= orders! * spend!, note]).toEqual([true, true, ""]);
    }
  });

  test("the table warns as the fit does: of customers who all order every thirty days, on the clock", () => {
    const rows = Array.from({ length: 480 }, (_, at): HostCell[] => {
      const [customer, order] = [at % 60, Math.floor(at / 60)];
      return [`C${customer}`, { day: 45_000 + customer + 30 * order, format: "yyyy-mm-dd" }, 10 + (customer % 7)];
    });
    const { note } = rowsOf("CLV_FIT", ...ordersOf(rows));
    const told = cells("CLV_TABLE", ...ordersOf(rows))
      .slice(1)
      .map((row) => row[8]);
    expect(told).toHaveLength(60);
    for (const warning of ["These orders set no bound to r", "Orders are regular, not random"])
      for (const own of [note, ...told]) expect(own).toContain(warning);
  });

  test("defaults are 365 days, a discount of 0.10, all of the amount, and MBG/NBD", () => {
    const table = cells("CLV_TABLE", ...ordersOf(usual), asOf);
    for (const model of ["mbgnbd", "MBG/NBD", " MbgNbd "])
      expect(cells("CLV_TABLE", ...ordersOf(usual), "2024-12-31", 365, 0.1, 1, model)).toEqual(table);
    const valueAt = (...more: FormulaArgument[]): number =>
      cells("CLV_TABLE", ...ordersOf(usual), asOf, ...more)[1]![7] as number;
    expect(valueAt("", "", 0.25) / valueAt()).toBeCloseTo(0.25, 12);
    expect(valueAt("", 0)).toBeGreaterThan(valueAt());
  });

  test("the table says of each customer what CLV_ALIVE, CLV_ORDERS and CLV_SPEND say from the fit", () => {
    for (const model of ["mbgnbd", "bgnbd", "paretonbd"]) {
      const fit = cells("CLV_FIT", ...ordersOf(usual), asOf, model);
      const place = (name: string): number => fit.findIndex(([own]) => own === name);
      const range = fit.slice(2, 6).map((row) => [row[1]]) as HostCell[][];
      const spend = fit.slice(place("p"), place("gamma") + 1).map((row) => [row[1]]) as HostCell[][];
      const rows = cells("CLV_TABLE", ...ordersOf(usual), asOf, 90, "", "", model).slice(1) as number[][];
      const at = (column: number): HostCell[][] => columnOf(rows.map((row) => row[column]!));
      const near = (ours: unknown[][], column: number): void => {
        for (const [i, own] of ours.entries()) expect(own[0]).toBeCloseTo(rows[i]![column]!, 9);
      };
      expect(fit[0]).toEqual(["model", model]);
      near(cells("CLV_ALIVE", at(1), at(2), at(3), range, model), 4);
      near(cells("CLV_ORDERS", at(1), at(2), at(3), range, 90, model), 5);
      const oneTime = rows.findIndex((row) => row[1] === 0);
      expect(cells("CLV_SPEND", 0, "", spend)[0]![0]).toBeCloseTo(rows[oneTime]![6]!, 9);
    }
  });

  test("too little data: chance active is blank, the value is CLV_SIMPLE of the own history, and the note says so", () => {
    const few = ordersOf([
      ["Ann", "2024-01-01", 10],
      ["Bob", "2024-01-31", 80],
      ["Ann", "2025-12-31", 20],
    ]);
    const rows = cells("CLV_TABLE", ...few, "2025-12-31", 730).slice(1);
    // Ann has two orders of 15 on average in 730 days, Bob one of 80 in 700 days. The horizon is two years at 10 %.
    expect(rows).toEqual([
      ["Ann", 1, 730, 730, "", 2, 15, cells("CLV_SIMPLE", 15, 1, 2)[0]![0], "Too little data: simple formula"],
      ["Bob", 0, 0, 700, "", expect.closeTo((2 * 365) / 700, 10), 80, expect.any(Number), "Too little data: simple formula"],
    ]);
    expect(rows[1]![7]).toBeCloseTo(cells("CLV_SIMPLE", 80, 365 / 700, 2)[0]![0] as number, 10);
    const fit = rowsOf("CLV_FIT", ...few);
    expect([fit.model, fit.customers, fit.r, fit["log likelihood"], fit.p, fit.converged]).toEqual([
      "simple",
      2,
      "",
      "",
      "",
      false,
    ]);
    expect(fit.note).toMatch(/^Too little data: .* at least 30 .* found 1;/);
    expect(cells("CLV_TABLE", ...few, "", "", "", "", "", "", "", "", "zh")[1]![8]).toBe("数据太少：改用简单公式");
  });

  test("no dropout to be seen: plain NBD with chance 1, and its two parameters go back into CLV_ALIVE", () => {
    // Every customer still orders about every 20 days when the data end.
    const staying = Array.from({ length: 1_200 }, (_, i): HostCell[] => [
      `c${i % 60}`,
      firstDay + Math.floor(i / 60) * 20 + ((i * 7) % 19),
      10 + (i % 23),
    ]);
    const rows = cells("CLV_TABLE", ...ordersOf(staying), "", "", "", "", "paretonbd").slice(1);
    for (const row of rows)
      expect([row[4], row[8]]).toEqual([1, expect.stringContaining("No dropout to be seen: chance active is 1")]);
    const fit = cells("CLV_FIT", ...ordersOf(staying), "", "paretonbd");
    expect(fit.slice(0, 6).map(([name]) => name)).toEqual(["model", "customers", "r", "alpha", "s", "beta"]);
    expect([fit[0]![1], fit[4]![1], fit[5]![1]]).toEqual(["nbd", "", ""]);
    const range = fit.slice(2, 6).map((row) => [row[1]]) as HostCell[][];
    const [, x, last, tenure, , orders] = rows[0] as number[];
    expect(cells("CLV_ORDERS", x, last, tenure, range, 365, "nbd")[0]![0]).toBeCloseTo(orders!, 9);
  });

  test("spend depends on frequency: each repeat customer's own mean, and the note names it", () => {
    // Every customer spends ten for each of their rows.
    const rowsOfCustomer = new Map<HostCell, number>();
    for (const [customer] of usual) rowsOfCustomer.set(customer!, (rowsOfCustomer.get(customer!) ?? 0) + 1);
    const rows = usual.map(([customer, serial]) => [customer!, serial!, 10 * rowsOfCustomer.get(customer!)!]);
    const table = cells("CLV_TABLE", ...ordersOf(rows), asOf).slice(1);
    for (const [customer, x, , , , , spend, , note] of table) {
      expect(note).toBe("Spend depends on frequency: mean spend as observed");
      if (x === rowsOfCustomer.get(customer as string)! - 1 && x > 0) expect(spend).toBe(10 * (x + 1));
    }
    const fit = rowsOf("CLV_FIT", ...ordersOf(rows), asOf);
    expect([fit.p, fit.q, fit.gamma, fit["spend log likelihood"]]).toEqual(["", "", "", ""]);
    expect(fit["spend correlation"]).toBeGreaterThan(0.3);
  });

  test("all alike, all one-time, all on one day: no NaN, and always an answer", () => {
    const shops: HostCell[][][] = [
      Array.from({ length: 80 }, (_, i) => [`c${i}`, firstDay, 10]),
      Array.from({ length: 80 }, (_, i) => [`c${i}`, firstDay + i, 0]),
      Array.from({ length: 80 }, (_, i) => [`c${i % 40}`, firstDay + (i >= 40 ? 30 : 0), 10]),
      [["c", firstDay, 10]],
      Array.from({ length: 900 }, (_, i) => ["c", firstDay + i, 10]),
    ];
    for (const own of shops)
      for (const model of ["mbgnbd", "bgnbd", "paretonbd", "nbd"]) {
        const told = [
          ...cells("CLV_TABLE", ...ordersOf(own), "", "", "", "", model),
          ...cells("CLV_FIT", ...ordersOf(own), "", model),
        ];
        expect(told.flat().filter((cell) => cell === "#NUM!" || cell === null || cell === "NaN")).toEqual([]);
      }
  });

  test("blank and unreadable rows, refunds and later orders are read as by RFM_TABLE", () => {
    const clean: HostCell[][] = [
      ["Ann", "2024-01-01", 10],
      ["Ann", "2024-01-11", 30],
      ["Bob", "2024-01-05", 7],
    ];
    const soiled: HostCell[][] = [
      [null, "", null],
      ["Ann", "2024-01-01", 14],
      clean[1]!,
      ["Ann", "soon", 5],
      ["Ann", "2024-01-08", -4],
      ["", "2024-01-03", 5],
      [{ error: "#N/A" }, "2024-01-03", 5],
      ["Late", "2024-03-01", 5],
      ["Ann", "2024-03-01", 5],
      clean[2]!,
      [null, null, null],
    ];
    const [ours, plain] = [soiled, clean].map((rows) => cells("CLV_TABLE", ...ordersOf(rows), "2024-01-31"));
    expect(ours).toEqual(plain);
    expect(ours!.map((row) => row.slice(0, 4)).slice(1)).toEqual([
      ["Ann", 1, 10, 30],
      ["Bob", 0, 0, 26],
    ]);
  });

  test("each formula speaks Chinese", () => {
    expect(cells("CLV_TABLE", "Ann", "2024-01-01", 5, "", "", "", "", "", "", "", "", "zh")[0]).toEqual(
      "客户 复购天数 首末单间隔（天） 首单距今（天） 活跃概率 预期订单数 预期每单金额 生命周期价值 备注".split(" "),
    );
    const names = cells("CLV_FIT", "Ann", "2024-01-01", 5, "", "", "", "", "", "", "zh").map(([name]) => name);
    expect(names).toEqual("模型 客户数 r alpha a b 对数似然 p q gamma 消费对数似然 消费相关系数 已收敛 备注".split(" "));
  });
});
