// Reads the sheets of an XLSX workbook: cells with the stored values of formulas, merged cells, and whether a sheet is protected.
import type { Cell, Workbook, Worksheet } from "@protobi/exceljs";
import type { HostCell } from "../host/spreadsheetSetup";
import { Refusal } from "../refusal";
import { teachExcelQuirks } from "./excelQuirks";
import { type FileSheet, formulaRemarks, numberCell, putCell } from "./fileSheet";

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
  if (held instanceof Date) return numberCell(daySerial(held), format);
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
      if (content !== null) putCell(cells, rowNumber - 1, columnNumber - 1, content);
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

/** A sheet of the reader, which keeps the protection under a name that its types leave out. */
type Guarded = Worksheet & { readonly sheetProtection?: { readonly sheet?: boolean } | null };

function toSheet(worksheet: Worksheet): FileSheet {
  const { cells, merges, formulas, stored } = readSheet(worksheet);
  return {
    sheet: worksheet.name,
    cells,
    remarks: formulaRemarks(formulas, stored),
    merges,
    isProtected: (worksheet as Guarded).sheetProtection?.sheet === true,
    isHidden: worksheet.state !== "visible",
  };
}

/**
 * Reads every sheet of a workbook in order.
 * @throws Refusal if the bytes are no workbook
 */
export async function xlsxSheets(bytes: Uint8Array, name: string): Promise<FileSheet[]> {
  return (await loadWorkbook(bytes, name)).worksheets.map(toSheet);
}
