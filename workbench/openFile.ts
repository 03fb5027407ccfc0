// A CSV or XLSX file on disk becomes the cells of one sheet.
import { readFile, stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import { csvCells, decodeText } from "./csvCells";
import type { HostCell } from "./host/spreadsheetSetup";
import type { Words } from "./language";
import { Refusal } from "./refusal";
import { xlsxCells } from "./xlsxCells";

export type OpenedFile = {
  name: string;
  /** How the file is written: XLSX, or CSV with its encoding. */
  kind: string;
  sheet: string;
  cells: HostCell[][];
  remarks: Words[];
};

const textEndings = [".csv", ".tsv", ".txt"];
const workbookEndings = [".xlsx", ".xlsm"];

export const isTableFile = (path: string): boolean => [...textEndings, ...workbookEndings].includes(extname(path).toLowerCase());

const unreadable = (name: string, error: unknown): Refusal => {
  const code = error instanceof Error && "code" in error ? error.code : "";
  if (code === "ENOENT" || code === "ENOTDIR")
    return new Refusal({ en: `There is no file "${name}"`, zh: `没有“${name}”这个文件` });
  return new Refusal({ en: `"${name}" cannot be opened (${String(code)})`, zh: `打不开“${name}”（${String(code)}）` });
};

const readBytes = async (path: string, shown: string): Promise<Uint8Array> => {
  try {
    if ((await stat(path)).isDirectory())
      throw new Refusal({ en: `"${shown}" is a folder, not a file`, zh: `“${shown}”是文件夹，不是文件` });
    return await readFile(path);
  } catch (error) {
    throw error instanceof Refusal ? error : unreadable(shown, error);
  }
};

const isBlank = (row: readonly HostCell[]): boolean =>
  row.every((cell) => cell === null || (typeof cell === "string" && cell.trim() === ""));

/** Every row as long as the longest; blank rows at the end dropped. */
const squared = (cells: HostCell[][]): HostCell[][] => {
  const last = cells.findLastIndex((row) => !isBlank(row));
  const kept = cells.slice(0, last + 1);
  const width = kept.reduce((widest, row) => Math.max(widest, row.length), 0);
  for (const row of kept) while (row.length < width) row.push(null);
  return kept;
};

const openText = (bytes: Uint8Array, shown: string): Omit<OpenedFile, "name"> => {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
  const { text, encoding } = decodeText(bytes);
  if (isZip || text.includes("\0")) {
    throw new Refusal({
      en: `"${shown}" is not a text file${isZip ? "; if it is a workbook, name it .xlsx" : ""}`,
      zh: `“${shown}”不是文本文件${isZip ? "；如果它是工作簿，请把扩展名改为 .xlsx" : ""}`,
    });
  }
  const sheet = basename(shown, extname(shown)).slice(0, 100);
  return { kind: encoding === "UTF-8" ? "CSV" : `CSV, ${encoding}`, sheet, cells: csvCells(text, shown), remarks: [] };
};

/**
 * The cells of a file.
 *
 * @param path - where it is
 * @param shown - the path as the user wrote it, for sentences
 * @param sheet - the sheet of a workbook, null for the first
 * @throws Refusal when there is no such file, it is of another kind, broken, or empty
 */
export const openFile = async (path: string, shown: string, sheet: string | null): Promise<OpenedFile> => {
  const bytes = await readBytes(path, shown);
  const isWorkbook = workbookEndings.includes(extname(path).toLowerCase());
  if (!isTableFile(path)) {
    throw new Refusal({
      en: `"${shown}" is neither a CSV nor an XLSX file by its name`,
      zh: `从文件名看，“${shown}”既不是 CSV 也不是 XLSX 文件`,
    });
  }
  if (sheet !== null && !isWorkbook) {
    throw new Refusal({
      en: "--sheet is for XLSX files; a CSV file is one sheet",
      zh: "--sheet 只用于 XLSX 文件；CSV 文件只有一张表",
    });
  }
  const empty = new Refusal({ en: `"${shown}" is empty`, zh: `“${shown}”是空的` });
  if (bytes.length === 0) throw empty;
  const opened = isWorkbook ? { kind: "XLSX", ...(await xlsxCells(bytes, shown, sheet)) } : openText(bytes, shown);
  const cells = squared(opened.cells);
  if (cells.length === 0) throw empty;
  return { ...opened, name: basename(shown), cells };
};
