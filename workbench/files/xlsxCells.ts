// Reads the sheets of an XLSX workbook: cells with the stored values of formulas, merged cells, and whether a sheet is protected.
import type { Cell, Workbook, Worksheet } from "@protobi/exceljs";
import { isDateFormat } from "numfmt";
import type { HostCell } from "../host/spreadsheetSetup";
import type { Words } from "../language";
import { Refusal } from "../refusal";
import { teachExcelQuirks } from "./excelQuirks";

export type XlsxSheet = {
  sheet: string;
  cells: HostCell[][];
  remarks: Words[];
  /** In A1 notation, such as "A1:B2". */
  merges: string[];
  isProtected: boolean;
};

const MERGED = 1;
const msPerDay = 86_400_000;

/** Turns a date into a serial day; 25569 is 1970-01-01. The reader hands over the dates of 1904 workbooks in the same count. */
function daySerial(date: Date): number {
  return 25_569 + date.getTime() / msPerDay;
}

type Held = { [part: string]: unknown };

function isHeld(held: unknown): held is Held {
  return typeof held === "object" && held !== null;
}

function richText(runs: unknown): string {
  return Array.isArray(runs)
    ? runs.map((run: unknown) => (isHeld(run) && typeof run.text === "string" ? run.text : "")).join("")
    : "";
}

function toCell(held: unknown, format: string | undefined): HostCell {
  if (typeof held === "string") return held === "" ? null : held;
  if (typeof held === "number" || typeof held === "boolean") return held;
  if (held instanceof Date) {
    const serial = daySerial(held);
    return isDateFormat(format ?? "") ? { day: serial } : serial;
  }
  if (!isHeld(held)) return null;
  if ("richText" in held) return toCell(richText(held.richText), format);
  if ("error" in held) return { error: String(held.error) };
  if ("hyperlink" in held) return toCell(held.text, format);
  return toCell(held.result, format);
}

function isFormula(held: unknown): boolean {
  return isHeld(held) && ("formula" in held || "sharedFormula" in held);
}

interface ReadSheet {
  readonly cells: HostCell[][];
  readonly merges: string[];
  readonly formulas: number;
  readonly stored: number;
}

function readSheet(worksheet: Worksheet): ReadSheet {
  const cells: HostCell[][] = [];
  const merges = new Map<string, string>();
  let formulas = 0;
  let stored = 0;
  worksheet.eachRow({ includeEmpty: false }, (row, rowNumber) => {
    row.eachCell({ includeEmpty: false }, (cell: Cell, columnNumber) => {
      if (cell.type === MERGED) {
        merges.set(cell.master.address, `${cell.master.address}:${cell.address}`);
        return;
      }
      const content = toCell(cell.value, cell.numFmt);
      if (isFormula(cell.value)) {
        formulas += 1;
        if (content !== null) stored += 1;
      }
      if (content === null) return;
      while (cells.length < rowNumber) cells.push([]);
      const line = cells[rowNumber - 1] ?? [];
      while (line.length < columnNumber) line.push(null);
      line[columnNumber - 1] = content;
    });
  });
  return { cells, merges: [...merges.values()], formulas, stored };
}

async function loadWorkbook(bytes: Uint8Array, name: string): Promise<Workbook> {
  const reader = (await import("@protobi/exceljs")).default;
  await teachExcelQuirks();
  const workbook = new reader.Workbook();
  try {
    await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  } catch {
    throw new Refusal({
      en: `"${name}" cannot be read as an XLSX workbook: it is broken, protected by a password, or another kind of file`,
      zh: `“${name}”无法作为 XLSX 工作簿读取：文件损坏、有密码保护，或不是 XLSX`,
    });
  }
  return workbook;
}

function pickSheet(workbook: Workbook, sheet: string | null, name: string): Worksheet {
  const names = workbook.worksheets.map((worksheet) => worksheet.name);
  const picked = workbook.worksheets.find((worksheet) => sheet === null || worksheet.name === sheet);
  if (picked) return picked;
  if (names.length === 0) throw new Refusal({ en: `"${name}" holds no sheet`, zh: `“${name}”里没有工作表` });
  throw new Refusal({
    en: `--sheet takes a sheet of "${name}" (${names.join(", ")}), not "${sheet}"`,
    zh: `--sheet 需要“${name}”里的工作表（${names.join("、")}），不能是“${sheet}”`,
  });
}

/** A sheet of the reader, which keeps the protection under a name that its types leave out. */
type Guarded = Worksheet & { readonly sheetProtection?: { readonly sheet?: boolean } | null };

function toSheet(worksheet: Worksheet): XlsxSheet {
  const { cells, merges, formulas, stored } = readSheet(worksheet);
  const remarks: Words[] = [];
  if (formulas > 0 && stored === 0) {
    remarks.push({
      en: `None of the ${formulas} formulas in this file has a stored value, so they were read as blank; open and save it in a spreadsheet program first`,
      zh: `文件里的 ${formulas} 个公式都没有存储结果，按空白读入；请先用电子表格软件打开并保存一次`,
    });
  }
  const isProtected = (worksheet as Guarded).sheetProtection?.sheet === true;
  return { sheet: worksheet.name, cells, remarks, merges, isProtected };
}

/**
 * Reads a named sheet of a workbook, or the first.
 * @throws Refusal if the bytes are no workbook, or if it has no such sheet
 */
export async function xlsxCells(bytes: Uint8Array, name: string, sheet: string | null): Promise<XlsxSheet> {
  return toSheet(pickSheet(await loadWorkbook(bytes, name), sheet, name));
}

/**
 * Reads every sheet of a workbook in order.
 * @throws Refusal if the bytes are no workbook
 */
export async function xlsxSheets(bytes: Uint8Array, name: string): Promise<XlsxSheet[]> {
  return (await loadWorkbook(bytes, name)).worksheets.map(toSheet);
}
