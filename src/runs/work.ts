// The hidden work tab of a run: its results and the former content of their cells, as text, from which the run can be taken back.

import * as v from "valibot";
import { hashText, hashTwice } from "../ground/hash";
import { Refusal } from "../ground/refusal";
import type { StoredCell } from "../sheets/cellInput";
import { markedTabs, markTab, tabsMarkedFrom } from "../sheets/marks";
import { openSpreadsheet, type Sheet } from "../sheets/read";
import { isProtected } from "../sheets/room";
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

const workName = "Customer Tiers undo ";

function nameOf(token: string): string {
  return `${workName}${token}`;
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

/** Shortens a customer's key if it has more than 500 characters: to its beginning, its length and a fingerprint of it. */
export function toStoredKey(key: string): string {
  return key.length <= mostOfKey ? key : `${key.slice(0, 100)}… ${key.length} ${hashTwice((seed) => hashText(key, seed))}`;
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

/** The number of rows of a work tab, and a fingerprint of its texts, row by row. */
export function fingerprintWork(packed: readonly (readonly string[])[]): string {
  const hashes = hashTwice((seed) => {
    let hash = seed;
    for (const row of packed) for (const text of row) hash = hashText(text, hash);
    return hash;
  });
  return `${packed.length} ${hashes}`;
}

/** Number of calls that write the packed rows. */
export function countBlocks(packed: readonly (readonly string[])[]): number {
  return Math.ceil(packed.length / rowsPerBlock);
}

/** The beginning of the marks of work tabs. */
const workMark = "undo ";

function markOf(token: string): string {
  return `${workMark}${token}`;
}

/** Finds the work tab of a run by its mark, even if renamed. If a user has copied it, the one with its name counts. Null if it is gone. */
export function findWork(token: string): Sheet | null {
  const marked = markedTabs(markOf(token));
  return marked.find((sheet) => sheet.getName() === nameOf(token)) ?? marked[0] ?? null;
}

/** Adds the work tab of a run behind all tabs, hides it and marks it. */
export function addWork(token: string, tabs: number): Sheet {
  const sheet = openSpreadsheet().insertSheet(nameOf(token), tabs);
  sheet.hideSheet();
  markTab(sheet, markOf(token));
  return sheet;
}

/** A work tab whose making was cut short before it was marked. It is blank: a tab of the user's that has its name holds something. */
function findUnmarked(token: string): Sheet | null {
  const sheet = openSpreadsheet().getSheetByName(nameOf(token));
  return sheet === null || sheet.getLastRow() > 0 ? null : sheet;
}

/** Deletes the work tab of a run, if it exists. */
export function deleteWork(token: string): void {
  const work = findWork(token) ?? findUnmarked(token);
  if (work !== null) deleteTab(work, null);
}

/** Deletes the work tabs of several runs, as far as they exist. A tab that a colleague has protected stays. */
export function deleteWorks(tokens: readonly (string | null | undefined)[]): void {
  for (const token of new Set(tokens)) if (token) deleteIfOpen(findWork(token) ?? findUnmarked(token));
}

/** Deletes a tab unless somebody has protected it. */
function deleteIfOpen(sheet: Sheet | null): void {
  if (sheet !== null && !isProtected(sheet)) deleteTab(sheet, null);
}

/** Deletes the work tabs of all runs that still have their name. */
export function deleteEveryWork(): void {
  for (const sheet of tabsMarkedFrom(workMark)) if (sheet.getName().startsWith(workName)) deleteIfOpen(sheet);
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
function readItems(text: string): Item[] | null {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), v.array(v.array(v.any()))), text);
  return parsed.success ? (parsed.output as Item[]) : null;
}

/** The texts of a work tab; null if they are not those that were staged. */
function readTexts(sheet: Sheet, staged: string): string[][] | null {
  const values = sheet.getDataRange().getValues() as unknown[][];
  const texts = values.map((row) =>
    Array.from({ length: Math.max(width, row.length) }, (_, column) => String(row[column] ?? "")),
  );
  return staged === "" || fingerprintWork(texts) === staged ? texts : null;
}

/**
 * Reads a work tab.
 *
 * @param staged - the fingerprint of what the run staged
 * @returns null if a user has changed the tab
 */
export function readWork(sheet: Sheet, staged: string): Work | null {
  const texts = readTexts(sheet, staged);
  if (texts === null) return null;
  const rows: RowItem[] = [];
  const reports: ReportItem[] = [];
  for (const text of texts.flat()) {
    if (text === "") continue;
    const items = readItems(text);
    if (items === null) return null;
    for (const [owner, written, before] of items) {
      if (typeof owner === "string") rows.push({ key: owner, written, before });
      else reports.push({ report: owner, written, before });
    }
  }
  return { rows, reports };
}
