// Tests the Summary tab as data: sums by hand, totals that agree, names that stay names, and charts that cover no cell.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { forms } from "../../sidebar/forms";
import { toScoreRequest } from "../../src/app/request";
import { scoreSheet } from "../../src/app/run";
import type { Cell } from "../../src/ground/cell";
import type { Drawing } from "../../src/ground/drawing";
import { moneyFormat } from "../../src/ground/money";
import { toScheme } from "../../src/models/rfm/editedScheme";
import { noChoices } from "../../src/models/rfm/measures";
import { schemes } from "../../src/models/rfm/schemes";
import { sortByScheme } from "../../src/models/rfm/sortByScheme";
import { tierColor } from "../../src/models/tier";
import { codeOf, summarizeAudit } from "../../src/reading/audit";
import { reports } from "../../src/reports/index";
import { customersOf, named, ordered, shops, type Triple } from "../models/customersOf";
import { reportInput, sortedBy } from "./reportInput";
import { covered, cut, draw, gridRows, placeOf, rowOf, sourceName, sum, summary, tierRows } from "./summaryDrawing";

fc.configureGlobal({ seed: 5 });

/** Seven orders of four people, and two rows that are left out. */
const orderCells: Cell[][] = [
  ["Customer", "Date", "Amount"],
  ["Ann", "2024-06-30", 10],
  ["Ann", "2024-06-20", 20.5],
  ["Bob", "2024-06-28", 100],
  ["Cid", "2024-01-01", 5],
  ["Cid", "2024-01-03", 5],
  ["Cid", "2024-01-05", 5.25],
  ["Dee", "2024-02-01", 3],
  ["", "2024-02-01", 3],
  ["Zed", "soon", 3],
];

/** Each measure has two scores. R 2 is the first tier and F 2 the second; of the rest, M 2 is Never and M 1 has no tier of its own. */
const ownScheme = toScheme(
  [
    ["tier", "R", "F", "M"],
    ["=1+1", "2", "", ""],
    ["@slow", "1", "2", ""],
    ["Never", "1", "1", "2"],
  ],
  [2, 2, 2],
);

function drawOrders(): Drawing {
  const sheet = { cells: orderCells, zone: () => "Etc/UTC" };
  const { customers, audit, notes } = scoreSheet(sheet, toScoreRequest({})).reading;
  const by = sortedBy(sortByScheme(ownScheme, customers, noChoices));
  return summary.draw(reportInput(customers, [by], { audit, notes: [...notes, ...by.sorted.notes], sourceName }), by);
}

describe("a shop of four customers, added up by hand", () => {
  const drawing = drawOrders();

  test("each tier has its customers, revenue, shares, average order and medians; the tier of nobody stays", () => {
    expect(tierRows(drawing)).toEqual([
      ["=1+1", 2, 0.5, 130.5, 130.5 / 148.75, 43.5, 1, 1.5],
      ["@slow", 1, 0.25, 15.25, 15.25 / 148.75, 5.0833, 177, 3],
      ["Never", 0, 0, 0, 0, null, null, null],
      ["Others", 1, 0.25, 3, 3 / 148.75, 3, 150, 1],
      ["Total", 4, 1, 148.75, 1, 21.25, 76, 1.5],
    ]);
  });

  test("read is used and left out, with each reason on a line and no cell of the sheet", () => {
    const lines = drawing.cells.slice(1, 6).map((row) => row.slice(8, 10));
    expect(lines).toEqual([
      [9, "rows read"],
      [7, "rows used"],
      [2, "rows left out"],
      [1, "– No customer"],
      [1, "– Date missing or not readable"],
    ]);
    expect(drawing.cells.flat().filter((cell) => /Ann|Bob|Cid|Dee|Zed|soon/.test(String(cell)))).toEqual([]);
  });

  test("the day, scheme, source and cuts stand on top", () => {
    expect(drawing.cells.slice(0, 7).map((row) => row.slice(1, 3))).toEqual([
      ["Summary", null],
      ["As of", 45_473],
      ["Tiers by", "Your own scheme"],
      ["Source", "Orders!A1:C11"],
      ["How recently, days", "score limits over 2"],
      ["How often, orders", "score limits over 1"],
      ["How much, revenue", "score limits over 15.25"],
    ]);
    expect(drawing.formats[1]![2]).toBe("yyyy-mm-dd");
  });

  test("the grid has the best of both scores in its upper right corner and adds up to the customers", () => {
    expect(gridRows(drawing)).toEqual([
      ["R down, F across", "F 1", "F 2", "Total"],
      ["R 2", 1, 1, 2],
      ["R 1", 1, 1, 2],
      ["Total", 2, 2, 4],
    ]);
  });

  test("the fuller a pair of scores is, the bluer its cell, and nobody leaves it white", () => {
    const shop = draw(named("standard11"), [...five, ...five]);
    const shades = new Map<number, Set<string | null>>();
    shop.cells.forEach((row, place) => {
      if (!/^R \d$/.test(String(row[1]))) return;
      row.slice(2, 7).forEach((customers, column) => {
        const count = Number(customers);
        shades.set(count, (shades.get(count) ?? new Set()).add(shop.fills[place]![column + 2]!));
      });
    });
    expect([...shades.get(0)!]).toEqual(["#ffffff"]);
    expect([...shades.get(Math.max(...shades.keys()))!]).toEqual(["#8fc1e3"]);
  });

  test("money shows two decimals, shares one, counts none, and a median between two counts says so", () => {
    const formats = drawing.formats[placeOf(drawing, "=1+1")]!.slice(1, 9);
    expect(formats).toEqual(["@", "#,##0", "0.0%", moneyFormat, "0.0%", moneyFormat, "#,##0", "#,##0.0"]);
  });

  test("tiers are coloured from best to last, and what to do may take several lines", () => {
    const first = placeOf(drawing, "=1+1");
    expect(drawing.fills.slice(first, first + 4).map(([fill]) => fill)).toEqual([0, 1, 2, 3].map((rank) => tierColor(rank, 4)));
    expect(drawing.wraps[first]![9]).toBe(true);
    expect(drawing.cells[first]![9]).toBe(ownScheme.tiers[0]!.playbook.en);
  });

  test("the remarks come last, in full", () => {
    expect(drawing.cells[drawing.cells.length - 1]![1]).toBe(
      "Scores that the scheme gives no tier are named Others: 111; customers with them: 1",
    );
  });

  test("each chart holds the names of all tiers and their customers or revenue, without the total", () => {
    const [customers, revenue] = drawing.charts;
    expect(cut(drawing, customers!.labels).flat()).toEqual(["Tier", "=1+1", "@slow", "Never", "Others"]);
    expect(cut(drawing, customers!.values).flat()).toEqual(["Customers", 2, 1, 0, 1]);
    expect(cut(drawing, revenue!.labels)).toEqual(cut(drawing, customers!.labels));
    expect(cut(drawing, revenue!.values).flat()).toEqual(["Revenue", 130.5, 15.25, 0, 3]);
  });
});

/** Four people, each better than the next in everything, and one without orders. */
const five: readonly Triple[] = [
  [0, 9, 90_000],
  [5, 4, 20_000],
  [30, 2, 5_000],
  [90, 1, 1_000],
  [null, 0, 0],
];

describe("schemes of other kinds", () => {
  test("braze10 counts its scores from 0 to 3; who is better in both stands further up and right", () => {
    expect(gridRows(draw(named("braze10"), five))).toEqual([
      ["R down, F across", "F 0", "F 1", "F 2", "F 3", "Total"],
      ["R 3", 0, 0, 0, 1, 1],
      ["R 2", 0, 0, 1, 0, 1],
      ["R 1", 0, 1, 0, 0, 1],
      ["R 0", 1, 0, 0, 0, 1],
      ["Total", 1, 1, 1, 1, 4],
    ]);
  });

  test("customers without orders are told of below the grid, and are not in its total", () => {
    const drawing = draw(named("grid10"), five);
    expect(gridRows(drawing).pop()!.slice(-1)).toEqual([4]);
    expect(rowOf(drawing, "Customers without orders have no scores and are not counted here: 1")).toBeDefined();
    expect(rowOf(drawing, "No orders yet")!.slice(2, 4)).toEqual([1, 0.2]);
  });

  test("hml3 has no scores, so no grid, but its cuts of revenue", () => {
    const drawing = draw(named("hml3"), five);
    expect(gridRows(drawing)).toEqual([]);
    expect(drawing.charts).toHaveLength(2);
    expect(rowOf(drawing, "How often, orders")).toBeUndefined();
    expect(rowOf(drawing, "How much, revenue")![2]).toBe("limits at least 200.00 · 900.00");
  });

  test("nine scores each widen the tab rather than lose a total", () => {
    const nine = [
      ["tier", "R", "F", "M"],
      ["Top", "9", "9", "9"],
    ];
    const drawing = draw(toScheme(nine, [9, 9, 9]), five);
    expect(gridRows(drawing)[0]!.slice(-2)).toEqual(["F 9", "Total"]);
    expect(gridRows(drawing).pop()!.slice(-1)).toEqual([4]);
    expect(drawing.widths).toHaveLength(12);
  });

  test("a shop where nobody ordered has its tier, no grid and no shares of revenue", () => {
    const drawing = draw(named("standard11"), [[null, 0, 0]]);
    expect(gridRows(drawing)).toEqual([]);
    expect(tierRows(drawing).pop()).toEqual(["Total", 1, 1, 0, null, null, null, null]);
  });

  test("without a day the date is a dash", () => {
    const customers = { ...customersOf(five), asOf: Number.NaN };
    expect(rowOf(draw(named("hml3"), five, { customers }), "As of")![2]).toBe("–");
  });
});

test.each(schemes().map((scheme) => [scheme.id, scheme] as const))("%s says every text in both languages", (_, scheme) => {
  const audit = summarizeAudit(Uint8Array.from([0, codeOf("error"), codeOf("refundOnly")]));
  const [en, zh] = [draw(scheme, five, { audit }), draw(scheme, five, { audit, language: "zh" })];
  const texts = en.cells.flat();
  const same = zh.cells.flat().filter((cell, place) => typeof cell === "string" && cell === texts[place]);
  expect(same.filter((cell) => !/^[RF] \d$/.test(String(cell)))).toEqual([sourceName]);
  expect(zh.formats).toEqual(en.formats);
  expect(zh.charts.filter(({ title }, place) => title === en.charts[place]!.title)).toEqual([]);
});

describe("any shop by any scheme", () => {
  const holds = (check: (drawing: Drawing, triples: readonly Triple[]) => void): void =>
    fc.assert(fc.property(shops(), fc.constantFrom(...schemes()), (triples, scheme) => check(draw(scheme, triples), triples)));

  test("every row of every table is as long as the widths", () => {
    holds(({ cells, formats, bold, fills, wraps, widths }) => {
      for (const table of [cells, formats, bold, fills, wraps]) {
        expect(table).toHaveLength(cells.length);
        expect(new Set(table.map((row) => row.length))).toEqual(new Set([widths.length]));
      }
    });
  });

  test("texts and blank cells are formatted as text, numbers are finite and never are", () => {
    holds(({ cells, formats }) => {
      const numbers = cells.flat().filter((cell) => typeof cell === "number");
      expect(numbers.every((number) => Number.isFinite(number) && !Object.is(number, -0))).toBe(true);
      const isText = cells.map((row) => row.map((cell) => typeof cell !== "number"));
      expect(isText).toEqual(formats.map((row) => row.map((format) => format === "@")));
    });
  });

  test("tiers add up to all customers and all revenue", () => {
    holds((drawing, triples) => {
      const rows = tierRows(drawing);
      const total = rows.pop()!;
      const cents = sum(triples.map(([, , own]) => own));
      expect([total[1], total[3]]).toEqual([triples.length, cents / 100]);
      expect(sum(rows.map((row) => row[1]!))).toBe(total[1]);
      expect(sum(rows.map((row) => Math.round(Number(row[3]) * 100)))).toBe(cents);
    });
  });

  test("rows and columns of the grid add up to the customers with orders", () => {
    holds((drawing, triples) => {
      const rows = gridRows(drawing)
        .slice(1)
        .map((row) => row.slice(1));
      for (const row of rows) expect(sum(row.slice(0, -1))).toBe(row[row.length - 1]);
      const totals = rows.pop() ?? [];
      for (const [place, total] of totals.entries()) expect(sum(rows.map((row) => row[place]!))).toBe(total);
      if (rows.length > 0) expect(totals[totals.length - 1]).toBe(ordered(triples).length);
    });
  });

  test("charts lie inside the tab and cover neither content nor each other", () => {
    holds((drawing) => {
      expect(covered(drawing).filter((cell) => cell !== null)).toEqual([]);
      const [left, right] = drawing.charts;
      const between = drawing.widths.slice(left!.column - 1, right!.column - 1);
      expect(sum(between)).toBeGreaterThanOrEqual(left!.width);
    });
  });
});

test("every report's tab is called as the sidebar calls it", () => {
  expect(Object.fromEntries(reports.map(({ id, title }) => [id, title]))).toEqual(
    Object.fromEntries(forms.reports.map(({ id, title }) => [id, title])),
  );
});
