// Tests that a call reads each sheet once, and that a reading visits each cell of a column that it needs once.
import { describe, expect, test, vi } from "vitest";
import { readSheetsOfOrders } from "../../src/customers/customers";
import { toOrderSource } from "../../src/customers/sources";
import type { Cell } from "../../src/ground/cell";
import { columnValues } from "../../src/reading/columnValues";
import { mapColumns, usualAsked } from "../../src/reading/mapping";
import { defaultReading } from "../../src/reading/settings";
import { findTable } from "../../src/reading/table";
import type { Host } from "../../workbench/host/host";
import { Invocation } from "../../workbench/host/invocation";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { answered } from "../whole/documentDriver";
import { idOf, joining, open } from "./joinedShop";

const rows = 1_500;

function ordersOf(prefix: string): HostCell[][] {
  return [
    ["Order number", "E-mail", "Order date", "Amount", "Comment"],
    ...Array.from({ length: rows }, (_, row): HostCell[] => [
      `${prefix}-${row + 1}`,
      `ann${row % 97}@example.com`,
      `2024-0${1 + (row % 9)}-${10 + (row % 19)}`,
      5 + (row % 50),
      `line ${row}`,
    ]),
  ];
}

/** Sizes of the ranges whose values a call read, in cells. */
function readsOf(host: Host, message: object): number[] {
  const reads: number[] = [];
  const { spendOnCells } = Invocation.prototype;
  const spy = vi.spyOn(Invocation.prototype, "spendOnCells").mockImplementation(function (this: Invocation, cost, cells) {
    if (cost === "read") reads.push(cells);
    spendOnCells.call(this, cost, cells);
  });
  answered(host, message);
  spy.mockRestore();
  return reads;
}

describe("a call", () => {
  const cells = (rows + 1) * 5;

  test.each(["look", "score", "start"])("%s reads the cells of its sheet once", (verb) => {
    const host = open({ Web: ordersOf("W") });
    const reads = readsOf(host, { verb, sheet: idOf(host, "Web") });
    expect(reads.filter((size) => size >= rows)).toEqual([cells]);
  });

  test.each(["score", "start"])("%s over two sheets reads each of them once", (verb) => {
    const host = open({ Web: ordersOf("W"), Till: ordersOf("T") });
    const reads = readsOf(host, { verb, ...joining(host, ["Web", "Till"]) });
    expect(reads.filter((size) => size >= rows)).toEqual([cells, cells]);
  });
});

/** Rows that count how often each of their cells is asked for, by column. */
function counted(sheet: readonly (readonly Cell[])[]) {
  const asked = sheet.map((row) => row.map(() => 0));
  const watched = sheet.map(
    (row, place) =>
      new Proxy([...row], {
        get(own, name, receiver) {
          if (typeof name === "string" && /^\d+$/.test(name)) asked[place]![Number(name)]! += 1;
          return Reflect.get(own, name, receiver) as unknown;
        },
      }) as readonly Cell[],
  );
  return { watched, asked };
}

describe("a reading of orders", () => {
  test("asks for each cell of a needed column once, and for none of the others", () => {
    const { watched, asked } = counted(ordersOf("W") as Cell[][]);
    const table = findTable(watched, []);
    const mapping = mapColumns(table, {}, usualAsked);
    for (const row of asked) row.fill(0);
    const source = toOrderSource(table, mapping, () => "Europe/London");
    const { reading } = readSheetsOfOrders([source], defaultReading);
    expect(reading.audit.used).toBe(rows);
    expect(new Set(asked.slice(1).map((row) => row.join(" ")))).toEqual(new Set(["1 1 1 1 0"]));
  });

  test("looks at each different text of a column once, however many rows have it", () => {
    const looked: Cell[] = [];
    const { numbers, values, odd } = columnValues(["b", "a", "a", 7, "b", "", 7, "a"], (cell) => {
      looked.push(cell);
      return cell === "" || cell === 7;
    });
    expect(looked).toEqual(["b", "a", 7, ""]);
    expect(values).toEqual(["b", "a", 7, ""]);
    expect([...numbers]).toEqual([0, 1, 1, 2, 0, 3, 2, 1]);
    expect(odd).toEqual([2, 3]);
  });
});
