// Furnished spreadsheets that can be scored: a shop's orders or a list of customers, with one of everything around them.
import { compareDocuments, type DocumentPicture } from "../../workbench/host/compareDocuments";
import { type GridSheet, isCellFormula } from "../../workbench/host/grid";
import type { Host } from "../../workbench/host/host";
import type { HostCell, SheetSetup, SpreadsheetSetup } from "../../workbench/host/spreadsheetSetup";
import { answered, cellsOf, edit, picture } from "./documentDriver";
import { at, furnishedShop, sheetOf } from "./furnishedShop";
import { day } from "./shop";

const orderHeader: HostCell[] = ["Customer", "Order date", "Amount", "Note"];

/** Orders of C1 to C5 and a total, in place of the furnished shop's eight orders of eight customers. */
const orderRows: HostCell[][] = [
  ["C1", day("2026-01-05"), 10, null],
  ["C2", day("2026-01-06"), 20, null],
  ["C3", day("2026-01-07"), 30, null],
  ["C1", day("2026-01-08"), 40, null],
  ["C4", day("2026-01-09"), 50, null],
  ["C5", day("2026-01-10"), 60, null],
  ["C1", day("2026-01-11"), 70, null],
  ["C2", day("2026-01-12"), 80, null],
  ["Total", null, { formula: "=SUM(C2:C9)", value: 360 }],
];

const [furnishedOrders, ...otherTabs] = furnishedShop.sheets as [SheetSetup, ...SheetSetup[]];

/** The furnished shop with orders that can be scored. */
export const tradingShop: SpreadsheetSetup = {
  ...furnishedShop,
  sheets: [{ ...furnishedOrders, cells: [orderHeader, ...orderRows] }, ...otherTabs],
};

export const listHeader: HostCell[] = ["Name", "Last order", "Orders", "Revenue", "My note"];

export const listRows: HostCell[][] = [
  ["Ann", day("2026-01-05"), 9, 900, "likes tea"],
  ["Bob", day("2025-11-01"), 1, 20, null],
  ["Cid", day("2025-01-01"), 4, 300, { formula: "=D4*2", value: 600 }],
  ["Dan", day("2025-12-24"), 2, 80, null],
  ["Eve", day("2024-06-01"), 7, 700, "moved"],
];

/** The furnished shop with a list of customers in place of its orders. Everything else on the tab stays in place. */
export const listShop: SpreadsheetSetup = {
  ...furnishedShop,
  sheets: [
    {
      ...furnishedOrders,
      columns: 8,
      merges: ["G11:H12"],
      validations: [{ range: "E2:E9", rule: "one of paid, open" }],
      cells: [listHeader, ...listRows],
    },
    ...otherTabs,
  ],
};

/** A table that starts at row 4, column C, below title rows that are merged across the table and beyond it. */
export function lowTable(header: readonly HostCell[], rows: readonly (readonly HostCell[])[]): SpreadsheetSetup {
  const indented = (cells: readonly HostCell[]): HostCell[] => [null, null, ...cells];
  return {
    name: "Shop",
    zone: "Etc/UTC",
    locale: "en_US",
    sheets: [
      {
        name: "Low",
        columns: 10,
        rows: rows.length + 8,
        cells: [indented(["My customers"]), ["Q1"], [], ...[header, ...rows].map(indented)],
        merges: ["C1:I1", "A2:A3"],
        styles: [{ range: "C1:I1", weight: "bold", alignment: "center", background: "#ddeeff" }],
      },
    ],
  };
}

/** Returns a document without the hidden tab that a run keeps for undo. */
export function shown({ sheets, ...rest }: DocumentPicture): DocumentPicture {
  return {
    ...rest,
    sheets: sheets.filter(({ name }) => !name.startsWith("Customer Tiers undo")),
  };
}

/** Returns sentences on the differences of a document from an earlier picture of it. */
export function changesSince(before: DocumentPicture, host: Host): readonly string[] {
  return compareDocuments(before, picture(host)).differences;
}

/** Does as changesSince, but leaves out the hidden tabs of runs. */
export function shownChangesSince(before: DocumentPicture, host: Host): readonly string[] {
  return compareDocuments(shown(before), shown(picture(host))).differences;
}

export function tabOf(host: Host, name: string): GridSheet {
  return sheetOf(host.grid, name);
}

/** Returns the column of a tab, counted from 1, with this text in a row. The first row is the usual one. */
export function columnOf(host: Host, name: string, header: string, row = 1): number {
  const column = cellsOf(host, name)[row - 1]?.indexOf(header) ?? -1;
  if (column < 0) throw new Error(`${name} has no column ${header}`);
  return column + 1;
}

/** Returns the row of a tab, counted from 1, with this content in a column. */
export function rowOf(host: Host, name: string, wanted: HostCell, column = 1): number {
  const row = cellsOf(host, name).findIndex((cells) => (cells[column - 1] ?? null) === wanted);
  if (row < 0) throw new Error(`${name} has no row ${String(wanted)}`);
  return row + 1;
}

/** Moves a column with everything attached to it, as a user's drag does. */
export function moveColumn(host: Host, name: string, from: number, to: number): void {
  const sheet = tabOf(host, name);
  const rows = sheet.maxRows();
  host.grid.changeLines(sheet, { axis: "column", kind: "insert", first: to, howMany: 1 });
  const moved = from >= to ? from + 1 : from;
  const [content, format, weight] = [
    sheet.read(at(1, moved, rows, 1)),
    sheet.readStyle("format", at(1, moved, rows, 1)),
    sheet.readStyle("weight", at(1, moved, rows, 1)),
  ];
  sheet.writeContents(
    at(1, to, rows, 1),
    content.map(({ contents }) => contents),
  );
  sheet.writeStyle("format", at(1, to, rows, 1), format);
  sheet.writeStyle("weight", at(1, to, rows, 1), weight);
  const { metadata, columnWidths } = sheet.parts;
  sheet.setParts({
    columnWidths: { ...columnWidths, [to]: columnWidths[moved] ?? 100 },
    metadata: metadata.map((mark) =>
      mark.place.kind === "column" && mark.place.line === moved ? { ...mark, place: { kind: "column", line: to } } : mark,
    ),
  });
  host.grid.changeLines(sheet, { axis: "column", kind: "delete", first: moved, howMany: 1 });
}

/** Returns every formula of the tabs that a run added. */
export function ownFormulas(host: Host, others: readonly string[]): string[] {
  return host.grid
    .sheets()
    .filter(({ name }) => !others.includes(name))
    .flatMap((sheet) =>
      sheet.columns().flatMap(({ contents }) => contents.flatMap((content) => (isCellFormula(content) ? [content.formula] : []))),
    );
}

/** Returns the text of a cell's formula, or null. */
export function formulaIn(host: Host, name: string, row: number, column: number): string | null {
  const content = tabOf(host, name).read(at(row, column))[0]?.contents[0] ?? null;
  return isCellFormula(content) ? content.formula : null;
}

/** Undoes the last run, and returns the cells that were left. */
export function undo(host: Host) {
  return answered(host, { verb: "undo" }).left as { count: number; cells: { tab: string; cell: string }[] };
}

/** Adds two customers to the furnished shop. They replace the customers of two orders. */
export function addOrders(host: Host): void {
  edit(host, "Orders", [2, 1], [["C9", day("2026-01-20"), 500]]);
  edit(host, "Orders", [4, 1], [["C8", day("2026-01-21"), 5]]);
}
