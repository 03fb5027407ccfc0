// Turns the bytes of a CSV or XLSX file into the cells of one sheet, or of all sheets. It runs in Node and in the browser.

import type { HostCell } from "../host/spreadsheetSetup";
import type { Words } from "../language";
import { Refusal } from "../refusal";
import { csvCells, decodeText } from "./csvCells";
import { type XlsxSheet, xlsxCells, xlsxSheets } from "./xlsxCells";

/** A file's name: without folders, its ending with the dot, and its form for sentences. */
export interface FileName {
  readonly base: string;
  readonly ending: string;
  readonly shown: string;
}

const textEndings = [".csv", ".tsv", ".txt"];
const workbookEndings = [".xlsx", ".xlsm"];

function isWorkbook(ending: string): boolean {
  return workbookEndings.includes(ending.toLowerCase());
}

/** The endings of the files that can be opened. */
export const tableEndings: readonly string[] = [...textEndings, ...workbookEndings];

function isBlank(row: readonly HostCell[]): boolean {
  return row.every((cell) => cell === null || (typeof cell === "string" && cell.trim() === ""));
}

/** Makes every row as long as the longest, and drops blank rows at the end. */
function squared(cells: HostCell[][]): HostCell[][] {
  const last = cells.findLastIndex((row) => !isBlank(row));
  const kept = cells.slice(0, last + 1);
  const width = kept.reduce((widest, row) => Math.max(widest, row.length), 0);
  for (const row of kept) while (row.length < width) row.push(null);
  return kept;
}

function openText(bytes: Uint8Array, { base, ending, shown }: FileName): XlsxSheet & { kind: string } {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
  const { text, encoding } = decodeText(bytes);
  if (isZip || text.includes("\0")) {
    throw new Refusal({
      en: `"${shown}" is not a text file${isZip ? "; if it is a workbook, name it .xlsx" : ""}`,
      zh: `“${shown}”不是文本文件${isZip ? "；如果它是工作簿，请把扩展名改为 .xlsx" : ""}`,
    });
  }
  const sheet = base.slice(0, base.length - ending.length).slice(0, 100);
  const kind = encoding === "UTF-8" ? "CSV" : `CSV, ${encoding}`;
  return { kind, sheet, cells: csvCells(text, shown), remarks: [], merges: [], isProtected: false };
}

function checkKind({ ending, shown }: FileName): void {
  if (tableEndings.includes(ending.toLowerCase())) return;
  throw new Refusal({
    en: `"${shown}" is neither a CSV nor an XLSX file by its name`,
    zh: `从文件名看，“${shown}”既不是 CSV 也不是 XLSX 文件`,
  });
}

function emptyFile({ shown }: FileName): Refusal {
  return new Refusal({ en: `"${shown}" is empty`, zh: `“${shown}”是空的` });
}

/** One sheet of a file. Its kind is XLSX, or CSV with the encoding if that is not UTF-8. */
export type OpenedSheet = { kind: string; sheet: string; cells: HostCell[][]; remarks: Words[] };

/**
 * Reads the cells of one sheet.
 * @param sheet - the sheet of a workbook; null for the first
 * @throws Refusal if the file is of another kind, broken or empty
 */
export async function openBytes(bytes: Uint8Array, name: FileName, sheet: string | null): Promise<OpenedSheet> {
  checkKind(name);
  if (sheet !== null && !isWorkbook(name.ending)) {
    throw new Refusal({
      en: `"${name.shown}" is one sheet; --sheet names a tab of XLSX files only`,
      zh: `“${name.shown}”只有一张表；--sheet 只能指定 XLSX 文件中的工作表`,
    });
  }
  if (bytes.length === 0) throw emptyFile(name);
  const opened = isWorkbook(name.ending)
    ? { kind: "XLSX", ...(await xlsxCells(bytes, name.shown, sheet)) }
    : openText(bytes, name);
  const cells = squared(opened.cells);
  if (cells.length === 0) throw emptyFile(name);
  return { ...opened, cells };
}

/**
 * Reads every sheet of a file in order. A CSV file has one.
 * @throws Refusal if the file is of another kind or broken, or if all its sheets are empty
 */
export async function openSheets(bytes: Uint8Array, name: FileName): Promise<XlsxSheet[]> {
  checkKind(name);
  if (bytes.length === 0) throw emptyFile(name);
  const opened = isWorkbook(name.ending) ? await xlsxSheets(bytes, name.shown) : [openText(bytes, name)];
  const sheets = opened.map((each) => ({ ...each, cells: squared(each.cells) }));
  if (sheets.every(({ cells }) => cells.length === 0)) throw emptyFile(name);
  return sheets;
}
