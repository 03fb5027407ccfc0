// Reads a column of cells as numbers. The decimal sign is decided from the whole column.

import { type Cell, isErrorCell, showCell } from "../ground/cell";
import { letterPattern } from "../ground/letters";
import { type Place, rowText } from "../ground/place";
import { Question } from "../ground/refusal";
import { pointCurrencies, wholeCurrencies } from "./currencyList";
import { meaningsOf } from "./currencyNames";
import { type NumberText, parseNumberText } from "./numberTexts";

/** The sign before the decimals. */
export type DecimalSign = "point" | "comma";

/** How a column of numbers is read. */
export interface NumberReading extends Place {
  /** Name of the column, for questions. */
  readonly title: string;
  /** The user's answer; null to decide from the column. */
  readonly decimal: DecimalSign | null;
  /** True if the answer was given for several sheets. Then a column that shows its own sign is read by its own. */
  readonly isShared: boolean;
  /** Whether a row is already left out for an earlier reason than its number. */
  readonly isOut: (index: number) => boolean;
}

/** Numbers of a column: NaN for a cell that is blank or not a number. */
export interface NumberColumn {
  readonly numbers: Float64Array;
  /** Currency sign or code beside each number, "" for none. Null if no cell has one. */
  readonly currencies: readonly string[] | null;
}

/** Whether a cell is a number, or a text that can be read as one. */
export function looksLikeNumber(cell: Cell): boolean {
  return typeof cell === "number" || (typeof cell === "string" && cell !== "" && parseNumberText(cell) !== null);
}

/** Whether a cell is a number with a word of what is counted, such as 5次 and "30 days". */
export function isCounted(cell: Cell): boolean {
  return typeof cell === "string" && /\d/.test(cell) && parseNumberText(cell)?.isCounted === true;
}

/** The signs that a text may have before its decimals. */
type Evidence = DecimalSign | "either";

/** Groups of three digits; with commas also the Indian grouping, such as 12,34,567. */
const groups = { point: /^(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3})(?:\.\d*)?$/, comma: /^\d{1,3}(?:\.\d{3})+(?:,\d*)?$/ };
const decimals = { point: /^\d*(?:\.\d*)?$/, comma: /^\d*(?:,\d*)?$/ };

function fits(body: string, sign: DecimalSign): boolean {
  return groups[sign].test(body) || decimals[sign].test(body);
}

/** The evidence of a text for the decimal sign of its column. */
function evidenceOf({ body, currency, isCounted: isWhole }: NumberText): Evidence | "none" | "bad" {
  if (!/[.,]/.test(body)) return "none";
  const asPoint = fits(body, "point");
  const asComma = fits(body, "comma");
  if (!asPoint && !asComma) return "bad";
  if (asPoint !== asComma) return asPoint ? "point" : "comma";
  if (/^0?[.,]/.test(body)) return body.includes(".") ? "point" : "comma";
  if (isWhole) return body.includes(".") ? "comma" : "point";
  const [shown = "either", ...others] = new Set(meaningsOf(currency).map((code) => evidenceOfCode(body, code)));
  return others.length === 0 ? shown : "either";
}

/** The evidence of a currency where its amount has one sign and three digits behind it. */
function evidenceOfCode(body: string, code: string): Evidence {
  if (wholeCurrencies.has(code)) return body.includes(".") ? "comma" : "point";
  return pointCurrencies.has(code) ? "point" : "either";
}

function toNumber({ body, isNegative, scale }: NumberText, sign: DecimalSign): number {
  if (!fits(body, sign)) return Number.NaN;
  const digits = sign === "point" ? body.replace(/,/g, "") : body.replace(/\./g, "").replace(",", ".");
  const number = scale === 0 ? Number(digits) : Number(`${digits}e${scale}`);
  return isNegative ? -number : number;
}

/** Place of the first cell that shows each sign, or that could have either; −1 for none. */
interface Clues {
  point: number;
  comma: number;
  either: number;
}

/**
 * Letters of Chinese, Japanese and Korean, which group thousands by commas.
 *
 * @source Unicode CLDR, symbols of the numbers of zh, ja and ko, https://github.com/unicode-org/cldr-json/tree/main/cldr-json/cldr-numbers-full
 */
const groupsByComma = letterPattern(String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]`, "u");

/** Whether 1,234 is 1234 by the language of the column's name: every cell that can be read either way has a comma. */
function isGrouped(title: string, evidence: NumberCells["evidence"], cells: readonly Cell[]): boolean {
  return groupsByComma().test(title) && !(evidence ?? []).some((one, at) => one === "either" && String(cells[at]).includes("."));
}

/** The sign that the user named or the rows in use show. If these show none, rows that are left out decide. */
function decideSign(
  { evidence }: Pick<NumberCells, "evidence">,
  clues: Clues,
  outClues: Clues,
  reading: NumberReading,
  cells: readonly Cell[],
): DecimalSign {
  const place = (index: number): string => `${rowText(reading, index).en}: ${showCell(cells[index])}`;
  const placeZh = (index: number): string => `${rowText(reading, index).zh}：${showCell(cells[index])}`;
  if (reading.decimal !== null && !reading.isShared) return reading.decimal;
  const isMixed = clues.point >= 0 && clues.comma >= 0;
  if (!isMixed && clues.comma >= 0) return "comma";
  if (!isMixed && (clues.point >= 0 || clues.either < 0)) return "point";
  if (!isMixed && outClues.point >= 0 !== outClues.comma >= 0) return outClues.point >= 0 ? "point" : "comma";
  if (reading.decimal !== null) return reading.decimal;
  if (!isMixed && isGrouped(reading.title, evidence, cells)) return "point";
  const first = isMixed ? clues.point : clues.either;
  const second = isMixed ? { en: `, but ${place(clues.comma)}`, zh: `；${placeZh(clues.comma)}` } : { en: "", zh: "" };
  throw new Question(
    "decimal",
    {
      en: `in column "${reading.title}" the comma and the point can be read either way (${place(first)}${second.en})`,
      zh: `“${reading.title}”列的逗号和小数点有两种读法（${placeZh(first)}${second.zh}）`,
    },
    { en: "say whether decimals follow a point or a comma", zh: "请说明小数部分前面是点还是逗号" },
    ["point", "comma"],
  );
}

/** Numbers with a point before their decimals, before the decimal sign is decided. */
export interface NumberCells extends NumberColumn {
  /** What each cell shows of the sign; null if none shows anything. */
  readonly evidence: (Evidence | undefined)[] | null;
  /** Places of cells that show an error such as #N/A. */
  readonly errors: readonly number[];
  /** Places of numbers that are marked DR, and so are negative. */
  readonly debits: readonly number[];
  /** Places of cells that are texts and not blank. */
  readonly texts: readonly number[];
  /** Whether 5次 and 2 Stk are numbers here: in a column of counts they are, in one of money they are not. */
  readonly takesCounts: boolean;
}

/** Whether numbers show the comma before their decimals, and none shows the point. */
export function showsComma(columns: readonly NumberCells[], isOut: (index: number) => boolean): boolean {
  const shown = columns.flatMap(({ evidence }) => (evidence ?? []).filter((one, at) => one !== undefined && !isOut(at)));
  return shown.includes("comma") && !shown.includes("point");
}

/** The parts of a text that is a number in a column of counts, or of money. */
function partsOf(cell: string, takesCounts: boolean): NumberText | null {
  const text = parseNumberText(cell);
  return text?.isCounted === true && !takesCounts ? null : text;
}

/** Reads each cell of a column as a number, as far as it can be told from the cell alone. */
export function readNumberCells(cells: readonly Cell[], takesCounts = false): NumberCells {
  const numbers = new Float64Array(cells.length).fill(Number.NaN);
  const errors: number[] = [];
  const debits: number[] = [];
  const texts: number[] = [];
  let evidence: (Evidence | undefined)[] | null = null;
  let currencies: string[] | null = null;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    if (typeof cell === "number") numbers[i] = Number.isFinite(cell) ? cell : Number.NaN;
    if (typeof cell !== "string" || cell === "") continue;
    texts.push(i);
    if (isErrorCell(cell)) errors.push(i);
    const text = partsOf(cell, takesCounts);
    if (text === null) continue;
    if (text.isDebit) debits.push(i);
    const shown = evidenceOf(text);
    if (shown !== "none" && shown !== "bad") {
      evidence ??= new Array<Evidence | undefined>(cells.length);
      evidence[i] = shown;
    }
    if (text.currency !== "") {
      currencies ??= new Array<string>(cells.length).fill("");
      currencies[i] = text.currency;
    }
    numbers[i] = toNumber(text, "point");
  }
  return { numbers, currencies, evidence, errors, debits, texts, takesCounts };
}

/** The numbers of a column by the decimal sign that it shows, to be compared with others; the point if it shows none. */
export function plainNumbers(cells: readonly Cell[]): Float64Array {
  const read = readNumberCells(cells, true);
  if (showsComma([read], () => false)) readAgainWithComma(cells, read.numbers, true);
  return read.numbers;
}

/** Decides the decimal sign, and reads the numbers again if it is the comma. @throws Question if it is open, or if both signs occur */
export function settleNumbers(read: NumberCells, cells: readonly Cell[], reading: NumberReading): NumberColumn {
  const { numbers, currencies, evidence, takesCounts } = read;
  const inUse: Clues = { point: -1, comma: -1, either: -1 };
  const outOfUse: Clues = { ...inUse };
  for (let i = 0; evidence !== null && i < evidence.length; i++) {
    const shown = evidence[i];
    if (shown === undefined) continue;
    const clues = reading.isOut(i) ? outOfUse : inUse;
    if (clues[shown] < 0) clues[shown] = i;
  }
  if (decideSign(read, inUse, outOfUse, reading, cells) === "comma") readAgainWithComma(cells, numbers, takesCounts);
  return { numbers, currencies };
}

/**
 * Reads a column of cells as numbers: number cells, and texts such as 1,234.50, 1.234,50, ¥1,234, $ 12, (12.00), 12-, 50,-, 1.5万 or 1 234,5.
 *
 * @param takesCounts - whether a number with a word of what is counted, such as 2 Stk, is one
 * @returns numbers, NaN for a cell that is blank or not a number, and the currency signs
 * @throws Question if the decimal sign is open, or if both signs occur
 */
export function parseNumbers(cells: readonly Cell[], reading: NumberReading, takesCounts = false): NumberColumn {
  return settleNumbers(readNumberCells(cells, takesCounts), cells, reading);
}

function readAgainWithComma(cells: readonly Cell[], numbers: Float64Array, takesCounts: boolean): void {
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    const text = typeof cell === "string" && cell !== "" ? partsOf(cell, takesCounts) : null;
    if (text !== null) numbers[i] = toNumber(text, "comma");
  }
}
