// Takes the text of a number apart: its digits, its minus, its currency, and a word such as 万 that multiplies it.
import { plainText } from "../ground/plainText";
import { counterBefore, counterBehind } from "./counters";
import { isSameCode } from "./currencyNames";
import { codeOfSign, leadingCurrency, trailingCurrency } from "./currencySigns";

/** A number's text in parts, without plus, minus and spaces. */
export interface NumberText {
  /** Digits, points and commas. */
  readonly body: string;
  readonly isNegative: boolean;
  /** Currency code, or a sign that several currencies share; "" for none. */
  readonly currency: string;
  /** Power of ten that multiplies the digits: 4 for 1.5万. */
  readonly scale: number;
  /** Whether it is marked DR. */
  readonly isDebit: boolean;
  /** Whether a word says what is counted, as in 5次 and 2 Stk. */
  readonly isCounted: boolean;
}

/** Digits in groups of three, separated by spaces or apostrophes. */
const spacedGroups = /^\d{1,3}(?:[\s'’]\d{3})+(?:[.,]\d*)?$/;
const plain = /^-?\d+(?:\.\d+)?$/;
const digitsOnly = /^(?:\d[\d.,]*|[.,]\d+)$/;

/** Named entities of HTML that stand in amounts. */
const entities: Readonly<Record<string, string>> = {
  amp: "&",
  euro: "€",
  pound: "£",
  yen: "¥",
  dollar: "$",
  nbsp: " ",
  thinsp: " ",
  minus: "-",
  comma: ",",
  period: ".",
};

/** A text with its HTML entities as signs, also those that were written twice: `&amp;euro;`. An unknown one stays. */
function withoutEntities(text: string): string {
  const once = text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return entities[String(name).toLowerCase()] ?? whole;
    return String.fromCodePoint(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal));
  });
  return once === text ? text : withoutEntities(once);
}

/** Powers of ten of the words that multiply a number, in the languages that write them. */
const scales: Readonly<Record<string, number>> = {
  千: 3,
  천: 3,
  k: 3,
  K: 3,
  mil: 3,
  万: 4,
  萬: 4,
  만: 4,
  lakh: 5,
  M: 6,
  mio: 6,
  Mio: 6,
  mln: 6,
  million: 6,
  crore: 7,
  亿: 8,
  億: 8,
  억: 8,
};
const scaleWord = new RegExp(`(?<=\\d)\\s?(${Object.keys(scales).join("|")})\\.?$`);

/** `50,-`, `50.–` and the Indian `50/-`: no cents. */
const noCents = /(?<=\d)(?:([.,])[-–—]{1,2}|\/[-–—=])$/;

/** What is found while a text is taken apart. */
interface Parts {
  text: string;
  minus: number;
  leading: string;
  trailing: string;
  scale: number;
  isDebit: boolean;
  isCounted: boolean;
}

function takeBrackets(parts: Parts): void {
  const inside = /^\((.+)\)$/.exec(parts.text)?.[1];
  if (inside === undefined) return;
  parts.minus += 1;
  parts.text = inside.trim();
}

function takeSign(parts: Parts): void {
  const sign = parts.text.charCodeAt(0);
  if (sign !== 45 && sign !== 43) return;
  if (sign === 45) parts.minus += 1;
  parts.text = parts.text.slice(1).trim();
}

/** Takes off what is counted, as in 5次, 2 Stk and ×4. */
function takeCounter(parts: Parts): void {
  const [behind, before] = [counterBehind(parts.text), counterBefore(parts.text)];
  parts.isCounted = behind > 0 || before > 0;
  parts.text = parts.text.slice(before, parts.text.length - behind);
}

/** Takes one thing off the end: a currency, cents that are not written, a minus, CR or DR, or a word such as 万. */
function takeEnd(parts: Parts): boolean {
  const { text } = parts;
  const cutBy = (length: number): boolean => {
    parts.text = text.slice(0, text.length - length).trim();
    return true;
  };
  const cents = noCents.exec(text);
  if (cents) {
    parts.text = text.slice(0, cents.index) + (cents[1] ?? "");
    return true;
  }
  if (text.endsWith("-")) {
    parts.minus += 1;
    return cutBy(1);
  }
  const marked = /(?<=[\d\s])(CR|DR)$/.exec(text);
  if (marked) {
    if (marked[1] === "DR") {
      parts.minus += 1;
      parts.isDebit = true;
    }
    return cutBy(2);
  }
  const multiplied = parts.scale === 0 ? scaleWord.exec(text) : null;
  if (multiplied) {
    parts.scale = scales[multiplied[1]!]!;
    return cutBy(multiplied[0].length);
  }
  const currency = parts.trailing === "" ? trailingCurrency(text) : "";
  if (currency === "") return false;
  parts.trailing = currency;
  return cutBy(currency.length);
}

/**
 * Digits of a number in scientific notation: 1.2345E+03 is 1234.5. A number whose last whole digits are lost, such as 1.23457E+17, is none.
 */
function unfolded(text: string): string | null {
  const match = /^(\d)(?:([.,])(\d+))?E([+-]?)(\d{1,2})$/i.exec(text);
  if (!match) return null;
  const [, whole = "", sign = "", decimals = "", direction, power = ""] = match;
  const exponent = Number(power);
  if (direction === "" && !(decimals !== "" && text.includes("E"))) return null;
  if (exponent === 0) return whole + sign + decimals;
  if (direction === "-") return `0${sign || "."}${"0".repeat(exponent - 1)}${whole}${decimals}`;
  if (exponent > decimals.length) return null;
  const rest = decimals.slice(exponent);
  return whole + decimals.slice(0, exponent) + (rest === "" ? "" : sign + rest);
}

/** Currency of an amount with a sign in front and a code behind, such as $5 USD; null where the two contradict each other. */
function joinCurrencies(leading: string, trailing: string): string | null {
  const [front, behind] = [leading === "" ? "" : codeOfSign(leading), trailing === "" ? "" : codeOfSign(trailing)];
  if (front === "" || behind === "") return front + behind;
  if (!isSameCode(front, behind)) return null;
  return front.length === 3 ? front : behind;
}

/** Takes the text of a number apart; null for a text that is no number. */
export function parseNumberText(cell: string): NumberText | null {
  if (plain.test(cell)) {
    const isNegative = cell.charCodeAt(0) === 45;
    return { body: isNegative ? cell.slice(1) : cell, isNegative, currency: "", scale: 0, isDebit: false, isCounted: false };
  }
  const read = plainText(cell).replace(/−/g, "-");
  const text = read.includes("&") ? plainText(withoutEntities(read)).replace(/−/g, "-") : read;
  if (!/\d/.test(text)) return null;
  const parts: Parts = { text, minus: 0, leading: "", trailing: "", scale: 0, isDebit: false, isCounted: false };
  takeBrackets(parts);
  takeSign(parts);
  if (!digitsOnly.test(parts.text)) takeCounter(parts);
  parts.leading = leadingCurrency(parts.text);
  if (parts.leading !== "") {
    parts.text = parts.text.slice(parts.leading.length).trim();
    takeBrackets(parts);
    takeSign(parts);
  }
  while (!digitsOnly.test(parts.text) && takeEnd(parts));
  const body = unfolded(parts.text) ?? (spacedGroups.test(parts.text) ? parts.text.replace(/[\s'’]/g, "") : parts.text);
  const currency = joinCurrencies(parts.leading, parts.trailing);
  if (!digitsOnly.test(body) || parts.minus > 1 || currency === null) return null;
  if (parts.isCounted && currency !== "") return null;
  return {
    body,
    isNegative: parts.minus === 1,
    currency,
    scale: parts.scale,
    isDebit: parts.isDebit,
    isCounted: parts.isCounted,
  };
}
