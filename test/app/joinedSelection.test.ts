// Tests the way from rows of several sheets to their customers and back: rows explained in any sheet, and left-out rows selected.
import { expect, test } from "vitest";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { answered, run } from "../whole/documentDriver";
import { both, idMapIn, joining, open, store, web } from "./joinedShop";
import { explainedAt, refusedAt } from "./selecting";

const cards: HostCell[][] = [
  ["Card", "Person"],
  ["Cid", "bob@example.com"],
];
const notes: HostCell[][] = [["x"]];

function openAll() {
  const host = open({ "Web shop": web, Store: store, Cards: cards, Notes: notes });
  const wishes = both(host);
  return { host, wishes: { ...wishes, sheets: [...wishes.sheets, idMapIn(host, "Cards")] } };
}

test("a row of either sheet is explained as the person it is about, before a run and after", () => {
  const { host, wishes } = openAll();
  for (const isWritten of [false, true]) {
    if (isWritten) run(host, wishes);
    const asked = isWritten ? { sheet: wishes.sheet } : wishes;
    expect(explainedAt(host, "Web shop", 2, asked)).toMatchObject({ customer: "ann@example.com", revenue: 40.5, frequency: 2 });
    expect(explainedAt(host, "Store", 3, asked)).toMatchObject({ sheet: "Store", row: 3, customer: "ann@example.com" });
    expect(explainedAt(host, "Store", 4, asked)).toMatchObject({ customer: "bob@example.com", revenue: 30.25, leftOut: null });
    expect(explainedAt(host, "Store", 6, asked)).toMatchObject({
      customer: "bob@example.com",
      leftOut: "Amount or number missing or not readable",
    });
    expect(refusedAt(host, "Store", 2, asked)).toContain('row 2 of "Store" is a heading');
    expect(refusedAt(host, "Store", 7, asked)).toContain('row 7 of "Store" is blank');
    expect(refusedAt(host, "Web shop", 6, asked)).toContain('row 6 of "Web shop" is blank');
    expect(refusedAt(host, "Notes", 1, asked)).toContain('"Notes" is not the tab that is scored');
  }
});

test("rows of a count are selected in the first sheet that has any, and those in others are told", () => {
  const nobody: HostCell[] = ["", "", "2024-01-01", 1];
  const host = open({ A: [web[0]!, web[1]!], B: [web[0]!, nobody, web[2]!, nobody], C: [web[0]!, web[1]!, nobody] });
  const selected = answered(host, { verb: "selectRows", reason: "noCustomer", ...joining(host, ["A", "B", "C"]) });
  expect(selected).toEqual({ sheet: "B", rows: 2, selected: 2, first: 2, elsewhere: 1 });
  expect(host.grid.activeSheet().name).toBe("B");
});

test("a row of a sheet that is ticked since the last run is explained by what is asked for, not by the sheets of that run", () => {
  const { host, wishes } = openAll();
  run(host, { sheet: wishes.sheet });
  expect(explainedAt(host, "Store", 3, wishes)).toMatchObject({
    sheet: "Store",
    row: 3,
    customer: "ann@example.com",
    frequency: 2,
  });
});
