// Reads the workbooks that the XLSX reader does not: .xls of any Excel since 95, .ods, and tables in HTML or XML that are called .xls.
import type { CellObject, WorkBook, WorkSheet } from "@e965/xlsx";
import type { HostCell } from "../host/spreadsheetSetup";
import { Refusal } from "../refusal";
import { type FileSheet, formulaRemarks, numberCell, putCell } from "./fileSheet";

type Reader = typeof import("@e965/xlsx");

/** Days between the calendars of 1900 and 1904. */
const daysTo1904 = 1462;

async function openReader(): Promise<Reader> {
  const [reader, codepages] = await Promise.all([import("@e965/xlsx"), import("@e965/xlsx/dist/cpexcel.full")]);
  reader.set_cptable(codepages);
  return reader;
}

/** The codes of errors in a file, by Excel's own numbering. */
const errorWords: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
};

function toCell({ t: type, v: held, z: format }: CellObject, is1904: boolean): HostCell {
  if (type === "e") return { error: errorWords[Number(held)] ?? "#ERROR!" };
  if (typeof held === "string") return held === "" ? null : held;
  if (typeof held === "boolean") return held;
  if (typeof held !== "number") return null;
  const content = numberCell(held, typeof format === "string" ? format : undefined);
  return typeof content === "object" && is1904 ? { day: held + daysTo1904 } : content;
}

type Parts = Omit<FileSheet, "sheet" | "isHidden">;

/** The cells of a merge show its first one, so that the others are blank. */
function readSheet(worksheet: WorkSheet, is1904: boolean, { utils }: Reader): Parts {
  const cells: HostCell[][] = [];
  let formulas = 0;
  let stored = 0;
  for (const [row, line] of (worksheet["!data"] ?? []).entries()) {
    for (const [column, cell] of (line ?? []).entries()) {
      if (!cell) continue;
      const content = toCell(cell, is1904);
      if (cell.f !== undefined) {
        formulas += 1;
        if (content !== null) stored += 1;
      }
      if (content !== null) putCell(cells, row, column, content);
    }
  }
  return {
    cells,
    remarks: formulaRemarks(formulas, stored),
    merges: (worksheet["!merges"] ?? []).map((merge) => utils.encode_range(merge)),
    isProtected: worksheet["!protect"] !== undefined,
  };
}

function toSheets(book: WorkBook, hidden: readonly string[], reader: Reader): FileSheet[] {
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  return book.SheetNames.map((sheet, place) => ({
    sheet,
    ...readSheet(book.Sheets[sheet] ?? {}, is1904, reader),
    isHidden: hidden.includes(sheet) || (book.Workbook?.Sheets?.[place]?.Hidden ?? 0) > 0,
  }));
}

function unreadable(name: string): Refusal {
  return new Refusal({
    en: `"${name}" cannot be read: it is broken, protected by a password, or another kind of file than its name says; open it in a spreadsheet program and save it as XLSX or CSV`,
    zh: `无法读取“${name}”：文件损坏、有密码保护，或类型与扩展名不符；请用电子表格软件打开，另存为 XLSX 或 CSV`,
  });
}

const reading = { dense: true, cellNF: true, cellFormula: true, cellHTML: false, cellText: false } as const;

/**
 * Reads every sheet of an .xls or .ods workbook in order.
 * @throws Refusal if the bytes are no such workbook, or need a password
 */
export async function olderSheets(bytes: Uint8Array, name: string): Promise<FileSheet[]> {
  const reader = await openReader();
  try {
    const book = reader.read(bytes, { ...reading, type: "array" });
    if (!name.toLowerCase().endsWith(".ods")) return toSheets(book, [], reader);
    return toSheets(book, await hiddenInOds(bytes), reader).map((own) => ({ ...own, sheet: plainXml(own.sheet) }));
  } catch {
    throw unreadable(name);
  }
}

/**
 * Reads the tables of a text in HTML, or in the XML of Excel 2003. Their cells stay the texts that they are.
 * @throws Refusal if the text holds no table
 */
export async function markedUpSheets(text: string, name: string): Promise<FileSheet[]> {
  const reader = await openReader();
  try {
    return toSheets(reader.read(text, { ...reading, type: "string", raw: true }), [], reader);
  } catch {
    throw unreadable(name);
  }
}

/**
 * The names of an .ods file's hidden sheets, which its reader does not tell: their style says that they are not displayed. The names are
 * those of the XML, with &amp; for &, as the reader has them.
 */
async function hiddenInOds(bytes: Uint8Array): Promise<string[]> {
  const { default: Zip } = await import("jszip");
  const content = (await (await Zip.loadAsync(bytes)).file("content.xml")?.async("string")) ?? "";
  const part = (text: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(text)?.[1] ?? "";
  const styles = [...content.matchAll(/<style:style\b([^>]*)>\s*<style:table-properties\b([^>]*)>/g)]
    .filter(([, , properties = ""]) => part(properties, "table:display") === "false")
    .map(([, style = ""]) => part(style, "style:name"));
  return [...content.matchAll(/<table:table\s([^>]*)>/g)]
    .map(([tag]) => tag)
    .filter((tag) => styles.includes(part(tag, "table:style-name")))
    .map((tag) => part(tag, "table:name"));
}

const signs: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&amp;": "&" };

function plainXml(text: string): string {
  return text.replace(/&(?:lt|gt|quot|apos|amp);/g, (sign) => signs[sign] ?? sign);
}
