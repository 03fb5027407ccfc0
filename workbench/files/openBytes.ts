// Turns the bytes of a text file or a workbook into the cells of its sheets. It runs in Node and in the browser.

import type { HostCell } from "../host/spreadsheetSetup";
import type { Words } from "../language";
import { Refusal } from "../refusal";
import { csvCells } from "./csvCells";
import { type DecodedText, decodeText, type EncodingChoice } from "./decodeText";
import { encodingOf } from "./encodings";
import type { FileSheet } from "./fileSheet";
import { markedUpSheets, olderSheets } from "./olderBook";
import { xlsxSheets } from "./xlsxCells";

/** A file's name: without folders, its ending with the dot, and its form for sentences. */
export interface FileName {
  readonly base: string;
  readonly ending: string;
  readonly shown: string;
}

const textEndings = [".csv", ".tsv", ".txt"];
const workbookEndings = [".xlsx", ".xlsm", ".xls", ".ods"];

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

function startsWith(bytes: Uint8Array, ...first: number[]): boolean {
  return first.every((byte, at) => bytes[at] === byte);
}

function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, 0x50, 0x4b, 3, 4);
}

/** Whether bytes begin as a file of Excel before 2007 does: as a compound file, or as a bare stream of Excel 4 or older. */
function isOldExcel(bytes: Uint8Array): boolean {
  return startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0) || (bytes[0] === 9 && (bytes[1] ?? 9) % 2 === 0 && (bytes[1] ?? 9) <= 8);
}

/** A file, opened: its sheets, at least one of them with a cell. */
export interface OpenedBook {
  /** "XLSX", "XLS", "ODS", or "CSV" with the encoding if that is not UTF-8. */
  readonly kind: string;
  /** Whether the sheets are tabs with names of their own, as those of a workbook are. */
  readonly hasTabs: boolean;
  readonly sheets: readonly FileSheet[];
}

/** What the command says of a guess that is wrong. */
export const guessed: EncodingChoice = {
  named: null,
  remedy: { en: "--encoding decides", zh: "请用 --encoding 指定" },
};

function textKind({ encoding }: DecodedText): string {
  return encoding === "UTF-8" ? "CSV" : `CSV, ${encoding}`;
}

function refuseBinary({ shown }: FileName, isZipped: boolean): Refusal {
  return new Refusal({
    en: `"${shown}" is not a text file${isZipped ? "; if it is a workbook, name it .xlsx" : ""}`,
    zh: `“${shown}”不是文本文件${isZipped ? "；如果它是工作簿，请把扩展名改为 .xlsx" : ""}`,
  });
}

function toTextSheet(decoded: DecodedText, { base, ending, shown }: FileName): FileSheet {
  const sheet = base.slice(0, base.length - ending.length).slice(0, 100);
  const cells = csvCells(decoded.text, shown);
  return { sheet, cells, remarks: decoded.remarks, merges: [], isProtected: false, isHidden: false };
}

async function openText(bytes: Uint8Array, name: FileName, choice: EncodingChoice): Promise<OpenedBook> {
  if (isZip(bytes)) throw refuseBinary(name, true);
  const decoded = await decodeText(bytes, name.base, choice);
  if (decoded.text.includes("\0")) throw refuseBinary(name, false);
  return { kind: textKind(decoded), hasTabs: false, sheets: [toTextSheet(decoded, name)] };
}

/** The encoding that a text in HTML or XML says of itself. */
function ownEncoding(bytes: Uint8Array): ReturnType<typeof encodingOf> {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  return encodingOf(/(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? "");
}

/** Opens a text that is called .xls, as many shops export it: a table in HTML or XML, or fields between separators. */
async function openTextAsXls(bytes: Uint8Array, name: FileName, choice: EncodingChoice): Promise<OpenedBook> {
  const decoded = await decodeText(bytes, name.base, { ...choice, named: choice.named ?? ownEncoding(bytes) ?? null });
  if (decoded.text.includes("\0")) throw refuseBinary(name, false);
  if (!/^\uFEFF?\s*</.test(decoded.text))
    return { kind: textKind(decoded), hasTabs: false, sheets: [toTextSheet(decoded, name)] };
  const sheets = await markedUpSheets(decoded.text, name.shown);
  return { kind: "XLS", hasTabs: true, sheets: sheets.map((own) => ({ ...own, remarks: [...decoded.remarks, ...own.remarks] })) };
}

/** Opens a workbook by what it is, whatever its ending says: many an .xls is an XLSX file, or no workbook at all. */
async function openWorkbook(bytes: Uint8Array, name: FileName, choice: EncodingChoice): Promise<OpenedBook> {
  const ending = name.ending.toLowerCase();
  if (ending === ".ods") return { kind: "ODS", hasTabs: true, sheets: await olderSheets(bytes, name.shown) };
  if (isOldExcel(bytes)) return { kind: "XLS", hasTabs: true, sheets: await olderSheets(bytes, name.shown) };
  if (ending === ".xls" && !isZip(bytes)) return openTextAsXls(bytes, name, choice);
  return { kind: "XLSX", hasTabs: true, sheets: await xlsxSheets(bytes, name.shown) };
}

function checkKind({ ending, shown }: FileName): void {
  if (tableEndings.includes(ending.toLowerCase())) return;
  throw new Refusal({
    en: `"${shown}" is neither a text file (CSV, TSV, TXT) nor a workbook (XLSX, XLSM, XLS, ODS) by its name; save it as XLSX or CSV`,
    zh: `从文件名看，“${shown}”既不是文本文件（CSV、TSV、TXT），也不是工作簿（XLSX、XLSM、XLS、ODS）；请另存为 XLSX 或 CSV`,
  });
}

function emptyFile({ shown }: FileName): Refusal {
  return new Refusal({ en: `"${shown}" is empty`, zh: `“${shown}”是空的` });
}

/**
 * Reads every sheet of a file in order.
 * @throws Refusal if the file is of another kind or broken, or if all its sheets are empty
 */
export async function openBook(bytes: Uint8Array, name: FileName, choice: EncodingChoice = guessed): Promise<OpenedBook> {
  checkKind(name);
  if (bytes.length === 0) throw emptyFile(name);
  const isText = textEndings.includes(name.ending.toLowerCase());
  const { sheets, ...kind } = await (isText ? openText : openWorkbook)(bytes, name, choice);
  if (sheets.length === 0) throw new Refusal({ en: `"${name.shown}" holds no sheet`, zh: `“${name.shown}”里没有工作表` });
  const filled = sheets.map((each) => ({ ...each, cells: squared(each.cells) }));
  if (filled.every(({ cells }) => cells.length === 0)) throw emptyFile(name);
  return { ...kind, sheets: filled };
}

/** One sheet of a file, with the kind of the file. */
export type OpenedSheet = { kind: string; hasTabs: boolean; sheet: string; cells: HostCell[][]; remarks: Words[] };

/**
 * One sheet of an opened file.
 * @param sheet - the sheet of a workbook; null for the first one that is visible and not empty
 * @throws Refusal if there is no such sheet, or if it is empty
 */
export function sheetOf({ kind, hasTabs, sheets }: OpenedBook, name: FileName, sheet: string | null): OpenedSheet {
  if (sheet !== null && !hasTabs) {
    throw new Refusal({
      en: `"${name.shown}" is one sheet; --sheet names a tab of workbooks only`,
      zh: `“${name.shown}”只有一张表；--sheet 只能指定工作簿中的工作表`,
    });
  }
  const filled = sheets.filter(({ cells }) => cells.length > 0);
  const picked =
    sheet === null ? (filled.find(({ isHidden }) => !isHidden) ?? filled[0]) : sheets.find((own) => own.sheet === sheet);
  if (!picked) {
    const names = sheets.map((own) => own.sheet);
    throw new Refusal({
      en: `--sheet takes a sheet of "${name.shown}" (${names.join(", ")}), not "${sheet}"`,
      zh: `--sheet 需要“${name.shown}”里的工作表（${names.join("、")}），不能是“${sheet}”`,
    });
  }
  if (picked.cells.length === 0) throw emptyFile(name);
  return { kind, hasTabs, sheet: picked.sheet, cells: picked.cells, remarks: picked.remarks };
}

/**
 * Reads the cells of one sheet.
 * @param sheet - the sheet of a workbook; null for the first one that is visible and not empty
 * @throws Refusal if the file is of another kind, broken or empty
 */
export async function openBytes(
  bytes: Uint8Array,
  name: FileName,
  sheet: string | null,
  choice: EncodingChoice = guessed,
): Promise<OpenedSheet> {
  return sheetOf(await openBook(bytes, name, choice), name, sheet);
}
