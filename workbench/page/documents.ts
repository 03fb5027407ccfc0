// The documents that the page can open: the sample shops, and the user's own files.

import type { EncodingChoice } from "../files/decodeText";
import type { FileSheet } from "../files/fileSheet";
import { openBook } from "../files/openBytes";
import { parseA1 } from "../host/a1";
import type { HostCell, SheetSetup, SpreadsheetSetup } from "../host/spreadsheetSetup";
import type { Language, Words } from "../language";
import { Refusal } from "../refusal";

export interface Sample {
  readonly file: string;
  readonly name: Words;
  readonly sheet: string;
  readonly zone: string;
  readonly locale: string;
}

/** The first two are orders; the last is a list of customers with totals. */
export const samples: readonly Sample[] = [
  {
    file: "homeGoods.csv",
    name: { en: "Home goods shop (orders)", zh: "家居用品店（英文订单）" },
    sheet: "Orders",
    zone: "Europe/London",
    locale: "en_GB",
  },
  {
    file: "chaDian.csv",
    name: { en: "Tea shop (Chinese orders)", zh: "茶店（中文订单）" },
    sheet: "订单",
    zone: "Asia/Shanghai",
    locale: "zh_CN",
  },
  {
    file: "customers.csv",
    name: { en: "Customer list with totals", zh: "带汇总的客户名单" },
    sheet: "Customers",
    zone: "Europe/London",
    locale: "en_GB",
  },
];

const NEW_ROWS = 1000;
const NEW_COLUMNS = 26;

const widthRows = 100;

/** Rough width of a text in pixels. A Chinese character is as wide as two letters. */
function pixelsOf(text: string): number {
  let letters = 0;
  for (const character of text) letters += character >= "\u2e80" ? 2 : 1;
  return 16 + Math.ceil(letters * 7.5);
}

function shownText(cell: HostCell): string {
  if (typeof cell !== "object" || cell === null) return String(cell ?? "");
  return "day" in cell ? "0000-00-00" : "";
}

/** Column widths at which the first rows can be read, from 64 to 240 pixels. */
function columnWidths(cells: SheetSetup["cells"]): Record<number, number> {
  const widths: Record<number, number> = {};
  for (const row of cells.slice(0, widthRows)) {
    for (const [index, cell] of row.entries()) {
      const needed = Math.min(240, pixelsOf(shownText(cell)));
      widths[index + 1] = Math.max(64, widths[index + 1] ?? 0, needed);
    }
  }
  return widths;
}

/** Gives a tab at least the size of a new one, as an import in Google Sheets does. A merge that reaches beyond it is left out. */
function withRoom({ cells, merges = [], ...given }: SheetSetup): SheetSetup {
  const [rows, columns] = [Math.max(NEW_ROWS, cells.length), Math.max(NEW_COLUMNS, cells[0]?.length ?? 0)];
  const fits = (range: string): boolean => {
    const area = parseA1(range, rows);
    return area !== null && area.row + area.rows - 1 <= rows && area.column + area.columns - 1 <= columns;
  };
  return { ...given, cells, merges: merges.filter(fits), columnWidths: columnWidths(cells), rows, columns };
}

function fileNameOf(shown: string): { base: string; ending: string; shown: string } {
  return {
    base: shown,
    ending: /.\.[^.]*$/.exec(shown)?.[0].slice(1) ?? "",
    shown,
  };
}

/** Opens a sample. @throws Refusal if the server does not answer */
export async function openSample(sample: Sample, language: Language): Promise<SpreadsheetSetup> {
  const response = await fetch(`samples/${sample.file}`).catch(() => null);
  if (!response?.ok) {
    throw new Refusal({
      en: "The sample could not be read: is npm start still running?",
      zh: "读不到示例：npm start 还在运行吗？",
    });
  }
  const opened = await openBook(new Uint8Array(await response.arrayBuffer()), fileNameOf(sample.file));
  return {
    name: sample.name[language],
    zone: sample.zone,
    locale: sample.locale,
    sheets: [withRoom({ name: sample.sheet, cells: opened.sheets[0]?.cells ?? [] })],
  };
}

function toSetup({ sheet, cells, merges, isProtected, isHidden }: FileSheet): SheetSetup {
  return withRoom({ name: sheet, cells, merges, isHidden, protections: isProtected ? [{}] : [] });
}

/** The page has no way to name an encoding, so that a file whose encoding was guessed wrongly has to be saved anew. */
const pageChoice: EncodingChoice = {
  named: null,
  remedy: {
    en: "save it as UTF-8, in Excel as CSV UTF-8, and open it again",
    zh: "请另存为 UTF-8（在 Excel 中选“CSV UTF-8”）后重新打开",
  },
};

function protectedRemark({ sheet }: FileSheet): Words {
  return {
    en: `The sheet "${sheet}" is protected in this file: here the add-on may read it but not change it`,
    zh: `工作表“${sheet}”在文件中受保护：插件在这里只能读取，不能修改`,
  };
}

/**
 * Opens a file of the user's, with all its sheets, in the time zone of this computer.
 *
 * @returns the document, and remarks about it
 * @throws Refusal if the file is of another kind, broken or empty
 */
export async function openOwnFile(
  file: File,
  language: Language,
): Promise<{ spreadsheet: SpreadsheetSetup; remarks: readonly Words[] }> {
  const name = fileNameOf(file.name);
  const { sheets } = await openBook(new Uint8Array(await file.arrayBuffer()), name, pageChoice);
  const opened = sheets.some(({ isHidden }) => !isHidden) ? sheets : sheets.map((own) => ({ ...own, isHidden: false }));
  const active = opened.find(({ isHidden }) => !isHidden);
  const spreadsheet: SpreadsheetSetup = {
    name: name.base.slice(0, name.base.length - name.ending.length),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    locale: language === "zh" ? "zh_CN" : "en_US",
    sheets: opened.map(toSetup),
    ...(active && { active: active.sheet }),
  };
  const remarks = opened.flatMap((sheet) => [...sheet.remarks, ...(sheet.isProtected ? [protectedRemark(sheet)] : [])]);
  return { spreadsheet, remarks };
}
