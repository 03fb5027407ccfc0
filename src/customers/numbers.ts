// A column of cells becomes a column of numbers; the decimal sign is decided from the whole column.
import { type Cell, showCell } from "./cell";
import { Question } from "./refusal";

/** Which sign stands before the decimals. */
export type DecimalSign = "point" | "comma";

/** How to read a column of numbers. */
export interface NumberReading {
  /** What the column is called, for questions. */
  readonly title: string;
  /** Sheet row number of the first cell. */
  readonly firstRow: number;
  /** The user's answer, or null to decide from the column. */
  readonly decimal: DecimalSign | null;
}

/** Numbers of a column: NaN where a cell is blank or not a number. */
export interface NumberColumn {
  readonly numbers: Float64Array;
  /** Currency sign or code beside each number, "" for none; null when no cell has one. */
  readonly currencies: readonly string[] | null;
}

/** The parts of a number's text once signs and spaces are off. */
interface NumberText {
  /** Digits, points and commas. */
  readonly body: string;
  readonly isNegative: boolean;
  readonly currency: string;
}

const currencySign = /^(?:[A-Z]{1,3}\$|[A-Z]{3}(?![A-Z])|CN¥|R\$|kr|zł|[$€£¥₹₩₽₺₫฿₴₦元])/i;
const trailingCurrency = /(?:[A-Z]{3}|kr|zł|[$€£¥₹₩₽₺₫฿₴₦元]|円|원)$/i;
const plain = /^-?\d+(?:\.\d+)?$/;

const parseNumberText = (cell: string): NumberText | null => {
  if (plain.test(cell)) {
    const isNegative = cell.charCodeAt(0) === 45;
    return { body: isNegative ? cell.slice(1) : cell, isNegative, currency: "" };
  }
  let text = cell
    .normalize("NFKC")
    .replace(/[\s'’]/g, "")
    .replace(/−/g, "-");
  const inBrackets = /^\((.+)\)$/.exec(text);
  if (inBrackets) text = inBrackets[1]!;
  let minus = 0;
  let currency = "";
  const strip = (pattern: RegExp): string => {
    const found = pattern.exec(text)?.[0] ?? "";
    text = pattern.source.startsWith("^") ? text.slice(found.length) : text.slice(0, text.length - found.length);
    return found;
  };
  if (strip(/^[-+]/) === "-") minus += 1;
  currency = strip(currencySign);
  if (strip(/^[-+]/) === "-") minus += 1;
  if (strip(/-$/) === "-") minus += 1;
  if (currency === "") currency = strip(trailingCurrency);
  const isNumber = /^(?:\d[\d.,]*|[.,]\d+)$/.test(text) && minus + (inBrackets ? 1 : 0) <= 1;
  return isNumber ? { body: text, isNegative: minus === 1 || inBrackets !== null, currency: currency.toUpperCase() } : null;
};

/** Whether a cell is a number, or a text that can be read as one. */
export const looksLikeNumber = (cell: Cell): boolean =>
  typeof cell === "number" || (typeof cell === "string" && cell !== "" && parseNumberText(cell) !== null);

type Evidence = DecimalSign | "either" | "none" | "bad";

/** Signs whose countries all group thousands with commas. */
const pointCurrencies = new Set([
  "¥",
  "CN¥",
  "CNY",
  "RMB",
  "JPY",
  "元",
  "円",
  "£",
  "GBP",
  "₹",
  "INR",
  "₩",
  "KRW",
  "US$",
  "USD",
  "HK$",
  "HKD",
]);

const groups = { point: /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/, comma: /^\d{1,3}(?:\.\d{3})+(?:,\d*)?$/ };
const decimals = { point: /^\d*(?:\.\d*)?$/, comma: /^\d*(?:,\d*)?$/ };

const fits = (body: string, sign: DecimalSign): boolean => groups[sign].test(body) || decimals[sign].test(body);

/** What one text tells about the decimal sign of its column. */
const evidenceOf = ({ body, currency }: NumberText): Evidence => {
  if (!/[.,]/.test(body)) return "none";
  const asPoint = fits(body, "point");
  const asComma = fits(body, "comma");
  if (!asPoint && !asComma) return "bad";
  if (asPoint !== asComma) return asPoint ? "point" : "comma";
  if (/^0?[.,]/.test(body)) return body.includes(".") ? "point" : "comma";
  return pointCurrencies.has(currency) ? "point" : "either";
};

const toNumber = ({ body, isNegative }: NumberText, sign: DecimalSign): number => {
  if (!fits(body, sign)) return Number.NaN;
  const digits = sign === "point" ? body.replace(/,/g, "") : body.replace(/\./g, "").replace(",", ".");
  return isNegative ? -Number(digits) : Number(digits);
};

/** The first cells that speak for each reading. */
interface Clues {
  point: number;
  comma: number;
  either: number;
}

const decideSign = (clues: Clues, reading: NumberReading, cells: readonly Cell[]): DecimalSign => {
  const place = (index: number, row: string): string => `${row}${reading.firstRow + index}: ${showCell(cells[index])}`;
  const isMixed = clues.point >= 0 && clues.comma >= 0;
  if (!isMixed && clues.comma >= 0) return "comma";
  if (!isMixed && (clues.point >= 0 || clues.either < 0)) return "point";
  const first = isMixed ? clues.point : clues.either;
  const second = isMixed
    ? { en: `, but ${place(clues.comma, "row ")}`, zh: `；第 ${place(clues.comma, "")}` }
    : { en: "", zh: "" };
  throw new Question(
    "decimal",
    {
      en: `in column "${reading.title}" the comma and the point can be read either way (${place(first, "row ")}${second.en})`,
      zh: `“${reading.title}”列的逗号和小数点有两种读法（第 ${place(first, "")}${second.zh}）`,
    },
    { en: "say whether decimals follow a point or a comma", zh: "请说明小数部分前面是点还是逗号" },
    ["point", "comma"],
  );
};

/**
 * Numbers of a column of cells: number cells, and texts such as 1,234.50, 1.234,50, ¥1,234, $ 12, (12.00), 12- or 1 234,5.
 *
 * @returns numbers, NaN where a cell is blank or not a number, and the currency signs met
 * @throws Question when the decimal sign could be either, or both occur
 */
export const parseNumbers = (cells: readonly Cell[], reading: NumberReading): NumberColumn => {
  const numbers = new Float64Array(cells.length).fill(Number.NaN);
  const clues: Clues = { point: -1, comma: -1, either: -1 };
  let currencies: string[] | null = null;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    if (typeof cell === "number") numbers[i] = Number.isFinite(cell) ? cell : Number.NaN;
    const text = typeof cell === "string" && cell !== "" ? parseNumberText(cell) : null;
    if (text === null) continue;
    const evidence = evidenceOf(text);
    if (evidence !== "none" && evidence !== "bad" && clues[evidence] < 0) clues[evidence] = i;
    if (text.currency !== "") {
      currencies ??= new Array<string>(cells.length).fill("");
      currencies[i] = text.currency;
    }
    numbers[i] = toNumber(text, "point");
  }
  const sign = reading.decimal ?? decideSign(clues, reading, cells);
  if (sign === "comma") readAgainWithComma(cells, numbers);
  return { numbers, currencies };
};

const readAgainWithComma = (cells: readonly Cell[], numbers: Float64Array): void => {
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    const text = typeof cell === "string" && cell !== "" ? parseNumberText(cell) : null;
    if (text !== null) numbers[i] = toNumber(text, "comma");
  }
};
