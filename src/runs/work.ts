// The hidden work tab of a run: its results and the former content of their cells, as text, from which the run can be taken back.

import * as v from "valibot";
import { hashText } from "../ground/hash";
import { Refusal } from "../ground/refusal";
import type { StoredCell } from "../sheets/cellInput";
import { findMarkedTab, markTab } from "../sheets/marks";
import { openSpreadsheet, type Sheet } from "../sheets/read";
import { deleteTab } from "../sheets/tabs";

/** One row of customers: the cells written, and those there before. `before` is null for a row that the run adds. */
export interface RowItem {
  readonly key: string;
  readonly written: readonly StoredCell[];
  readonly before: readonly StoredCell[] | null;
}

/** Looks of one row of a report. */
export interface RowLooks {
  readonly formats: string[];
  readonly weights: string[];
  readonly fills: (string | null)[];
  readonly wraps: boolean[];
}

/** One row of a report: the cells written, and cells and looks there before. `before` is null for a tab that the run adds. */
export interface ReportItem {
  readonly report: number;
  readonly written: readonly StoredCell[];
  readonly before: { readonly cells: readonly StoredCell[]; readonly looks: RowLooks } | null;
}

/** The content of a work tab. */
export interface Work {
  readonly rows: readonly RowItem[];
  readonly reports: readonly ReportItem[];
}

/** Google allows 50,000 characters in a cell. A new tab has 26 columns. */
const mostCharacters = 45_000;
const width = 26;

/** Rows of the work tab that one call writes: at most about forty million characters. */
const rowsPerBlock = 38;

function nameOf(token: string): string {
  return `Customer Tiers undo ${token}`;
}

function tooLong(): Refusal {
  return new Refusal(
    {
      en: "a row is too long to be kept for undo (more than 45,000 characters)",
      zh: "有一行内容过长，无法保留以供撤销（超过 45,000 个字符）",
    },
    { en: "shorten the customer's name or the cells beside it", zh: "请缩短客户名称或旁边的单元格" },
  );
}

const mostOfKey = 500;

/** Shortens a customer's key if it has more than 500 characters: to its beginning, its length and two hashes of it. */
export function toStoredKey(key: string): string {
  return key.length <= mostOfKey ? key : `${key.slice(0, 100)}… ${key.length} ${hashText(key, 1)} ${hashText(key, 2)}`;
}

/**
 * Packs items as JSON into the cells of a work tab.
 *
 * @returns rows of 26 texts
 * @throws Refusal if a single item does not fit into a cell
 */
export function packWork({ rows, reports }: Work): string[][] {
  const packed: string[][] = [];
  let open: string[] = [];
  let length = 0;
  const close = (): void => {
    const last = packed[packed.length - 1];
    const row = last && last.length < width ? last : packed[packed.push([]) - 1]!;
    row.push(`[${open.join(",")}]`);
    open = [];
    length = 0;
  };
  const add = (item: string): void => {
    if (item.length > mostCharacters) throw tooLong();
    if (open.length > 0 && length + item.length > mostCharacters) close();
    open.push(item);
    length += item.length + 1;
  };
  for (const { key, written, before } of rows) add(JSON.stringify([toStoredKey(key), written, before]));
  for (const { report, written, before } of reports) add(JSON.stringify([report, written, before]));
  close();
  const last = packed[packed.length - 1]!;
  while (last.length < width) last.push("");
  return packed;
}

/** Number of calls that write the packed rows. */
export function countBlocks(packed: readonly (readonly string[])[]): number {
  return Math.ceil(packed.length / rowsPerBlock);
}

function markOf(token: string): string {
  return `undo ${token}`;
}

/** Finds the work tab of a run, even if renamed; null if it is gone. */
export function findWork(token: string): Sheet | null {
  return openSpreadsheet().getSheetByName(nameOf(token)) ?? findMarkedTab(markOf(token));
}

/** Adds the work tab of a run behind all tabs, hides it and marks it. */
export function addWork(token: string, tabs: number): Sheet {
  const sheet = openSpreadsheet().insertSheet(nameOf(token), tabs);
  sheet.hideSheet();
  markTab(sheet, markOf(token));
  return sheet;
}

/** Deletes the work tab of a run, if it exists. */
export function deleteWork(token: string): void {
  const work = findWork(token);
  if (work !== null) deleteTab(work, null);
}

/** Writes one block of the packed rows. */
export function writeBlock(sheet: Sheet, packed: readonly (readonly string[])[], block: number): void {
  const rows = packed.slice(block * rowsPerBlock, (block + 1) * rowsPerBlock);
  if (rows.length === 0) return;
  sheet
    .getRange(block * rowsPerBlock + 1, 1, rows.length, width)
    .setValues(rows.map((row) => row.map((text) => (text === "" ? "" : `'${text}`))));
}

type Item = [string | number, StoredCell[], RowItem["before"] & ReportItem["before"]];

/** The items of one cell, or null if its text is not the run's. */
function readItems(text: unknown): Item[] | null {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), v.array(v.array(v.any()))), text);
  return parsed.success ? (parsed.output as Item[]) : null;
}

/** Reads a work tab; null if a user has changed it. */
export function readWork(sheet: Sheet): Work | null {
  const rows: RowItem[] = [];
  const reports: ReportItem[] = [];
  for (const texts of sheet.getDataRange().getValues() as string[][]) {
    for (const text of texts) {
      if (text === "") continue;
      const items = readItems(text);
      if (items === null) return null;
      for (const [owner, written, before] of items) {
        if (typeof owner === "string") rows.push({ key: owner, written, before });
        else reports.push({ report: owner, written, before });
      }
    }
  }
  return { rows, reports };
}
