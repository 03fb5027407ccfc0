// Finds the table in a sheet: its header row and the names of its columns.

import { type Cell, headerText, isDate, isEmpty } from "../ground/cell";
import { columnLetters } from "../ground/place";
import { plainText } from "../ground/plainText";
import { Refusal } from "../ground/refusal";
import { looksLikeDate } from "./dates";
import { genericHeaders } from "./genericHeaders";
import { exportFormats } from "./headers";
import { looksLikeNumber } from "./numbers";

/** A header row and the cells below it. */
export interface Table {
  /** Name of the sheet if several are read, else "". */
  readonly sheet: string;
  readonly headers: readonly string[];
  /** Sheet row number of the header. */
  readonly headerRow: number;
  /** Sheet row number of the first row below the header. */
  readonly firstRow: number;
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * A header in the form in which headers are compared: NFKC, lower case, without invisible signs, spaces, underscores, hyphens and dots.
 */
export function normaliseHeader(header: string): string {
  const plain = plainText(header)
    .toLowerCase()
    .replace(/[\s_\-.]+/g, "");
  return ofPivot(plain) ?? plain;
}

/**
 * Headings that pivot tables write, and what such a column says of a customer: "MAX of Date" is the last order, 求和项:金额 the revenue.
 *
 * @source https://support.google.com/docs/answer/1272900 for Sheets, https://support.microsoft.com/zh-cn/office/a9a84538-bfe9-40a9-a8e9-f99134456576 for Excel
 */
const pivotHeadings: readonly (readonly [RegExp, string])[] = [
  [/^(?:maxof|最大值项[:：])(?=.*(?:date|day|time|日期|时间))/, "lastorder"],
  [/^(?:minof|最小值项[:：])(?=.*(?:date|day|time|日期|时间))/, "firstorder"],
  [/^(?:count(?:a|unique)?of|计数项[:：])(?=.*(?:order|invoice|transaction|receipt|订单|单号))/, "orders"],
  [/^(?:sumof|求和项[:：])(?=.*(?:amount|revenue|sales|total|price|spen[dt]|金额|销售额|消费|实付|付款|收入))/, "revenue"],
];

/** What the heading of a pivot table says of a customer; null for any other header. */
function ofPivot(plain: string): string | null {
  return pivotHeadings.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

/** Removes a unit in brackets at the end, as in 实付金额(元) or Amount ($). */
export function withoutUnit(normalised: string): string {
  return normalised.replace(/(.)[([【][^)\]】]*[)\]】]$/, "$1");
}

function knownHeaders(): Set<string> {
  const known = new Set<string>();
  for (const names of Object.values(genericHeaders())) for (const name of names) known.add(normaliseHeader(name));
  for (const { headers } of exportFormats()) {
    for (const names of Object.values(headers)) for (const name of names) known.add(normaliseHeader(name));
  }
  return known;
}

function holdsFact(cell: Cell): boolean {
  return typeof cell !== "string" || looksLikeDate(cell) || looksLikeNumber(cell);
}

/** How much a row looks like a header. Wanted and known names raise the score, dates and numbers lower it. */
function headerScore(row: readonly Cell[], known: ReadonlySet<string>, wanted: ReadonlySet<string>): number {
  let score = 0;
  let texts = 0;
  for (const cell of row) {
    const text = headerText(cell);
    if (text === "" && !isDate(cell)) continue;
    const name = normaliseHeader(text);
    if (wanted.has(name)) score += 100;
    if (known.has(name) || known.has(withoutUnit(name))) score += 10;
    if (holdsFact(cell)) score -= 6;
    else texts += 1;
  }
  return texts < 2 ? 0 : score + texts;
}

const rowsSearched = 25;

function refuseEmpty(sheet: string): Refusal {
  return sheet === ""
    ? new Refusal(
        { en: "the sheet is empty", zh: "工作表是空的" },
        { en: "open the sheet that holds the orders", zh: "请打开有订单的工作表" },
      )
    : new Refusal(
        { en: `the sheet "${sheet}" is empty`, zh: `工作表“${sheet}”是空的` },
        { en: "leave it out, or fill it", zh: "请不要选择它，或先填入数据" },
      );
}

function refuseHeaderless(sheet: string): Refusal {
  const [en, zh] = sheet === "" ? ["", ""] : [` of "${sheet}"`, `“${sheet}”`];
  return new Refusal(
    { en: `no header row was found in the first ${rowsSearched} rows${en}`, zh: `${zh}前 ${rowsSearched} 行没有找到标题行` },
    { en: "put a row with the names of the columns above the rows", zh: "请在表格上方加一行列名" },
  );
}

/**
 * Finds the table in a sheet's cells. Its header row need not be the first row.
 *
 * @param cells - all rows of the sheet, beginning with row 1
 * @param wanted - column names from the user, which raise a row's score; single letters do not count, as they may be column letters
 * @param sheet - name of the sheet if several are read
 * @throws Refusal if the sheet is empty or has no header row
 */
export function findTable(cells: readonly (readonly Cell[])[], wanted: readonly string[], sheet = ""): Table {
  const known = knownHeaders();
  const names = new Set(wanted.map(normaliseHeader).filter((name) => name.length > 1));
  let best = -1;
  let bestScore = 0;
  for (let i = 0; i < Math.min(cells.length, rowsSearched); i++) {
    const score = headerScore(cells[i]!, known, names);
    if (score > bestScore) {
      best = i;
      bestScore = score;
    }
  }
  if (best < 0) throw isEmpty(cells) ? refuseEmpty(sheet) : refuseHeaderless(sheet);
  return { sheet, headers: cells[best]!.map(headerText), headerRow: best + 1, firstRow: best + 2, rows: cells.slice(best + 1) };
}

/** Place of the column with this header, or else with these letters; −1 for none. */
export function findColumn(table: Table, name: string): number {
  const exact = table.headers.indexOf(name.trim());
  if (exact >= 0) return exact;
  const wanted = normaliseHeader(name);
  const alike = table.headers.findIndex((header) => header !== "" && normaliseHeader(header) === wanted);
  if (alike >= 0) return alike;
  const letters = name.trim().toUpperCase();
  return /^[A-Z]{1,3}$/.test(letters) ? table.headers.findIndex((_, index) => columnLetters(index) === letters) : -1;
}
