// Turns a text into the content of a cell as if it was typed, in the sheet's locale.
import type { CellContent } from "./grid";
import { notInHost } from "./hostError";
import { type SheetLocale, sheetLocale } from "./sheetLocale";
import { DAY_FORMAT, DAY_TIME_FORMAT } from "./spreadsheetSetup";

/** The content of the cell, and the number format that an automatic cell takes from it. */
export interface TypedCell {
  readonly content: CellContent;
  readonly format: string;
}

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?: (\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const HAN_DAY = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;
const MONTH_NAME = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

function daySerial(year: number, month: number, day: number): number | null {
  const midnight = new Date(Date.UTC(year, month - 1, day));
  const isReal = midnight.getUTCMonth() === month - 1 && midnight.getUTCDate() === day;
  return isReal ? midnight.getTime() / 86_400_000 + 25_569 : null;
}

function isoCell(text: string): TypedCell | null {
  const found = ISO.exec(text);
  if (found === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1).map((part) => Number(part ?? 0));
  const serial = daySerial(year, month, day);
  if (serial === null || hour > 23 || minute > 59 || second > 59) return null;
  if (found[4] === undefined) return { content: serial, format: DAY_FORMAT };
  return { content: serial + (hour * 3600 + minute * 60 + second) / 86_400, format: DAY_TIME_FORMAT };
}

function escaped(signs: string): string {
  return signs.replace(/[.$/\\-]/g, "\\$&");
}

function localDayCell(text: string, locale: SheetLocale): TypedCell | null {
  const found = new RegExp(`^(\\d{1,4})([${escaped(locale.dateSeparators)}])(\\d{1,2})\\2(\\d{1,4})$`).exec(text);
  const han = locale.order === "ymd" ? HAN_DAY.exec(text) : null;
  const parts = (han?.slice(1) ?? (found === null ? [] : [found[1], found[3], found[4]])).map(Number);
  if (parts.length === 0) return null;
  const [year = 0, month = 0, day = 0] = [...locale.order].map((_, at) => parts[locale.order.indexOf("ymd"[at] ?? "")] ?? 0);
  const serial = year >= 1900 ? daySerial(year, month, day) : null;
  return serial === null ? null : { content: serial, format: DAY_FORMAT };
}

function numberCell(text: string, locale: SheetLocale): TypedCell | null {
  const sign = escaped(locale.currency);
  const whole = `\\d+|\\d{1,3}(?:${escaped(locale.group)}\\d{3})+`;
  const found = new RegExp(`^([+-]?)(${sign})?(${whole})(?:${escaped(locale.decimal)}(\\d+))?(%)?$`).exec(text);
  if (found === null) return null;
  const [, minus, currency, digits = "", decimals, percent] = found;
  if (currency !== undefined && percent !== undefined) return null;
  const number = Number(`${minus}${digits.split(locale.group).join("")}.${decimals ?? "0"}`);
  if (percent !== undefined) return { content: number / 100, format: decimals === undefined ? "0%" : "0.00%" };
  return { content: number, format: currency === undefined ? "" : `"${currency}"#,##0.00` };
}

/** Whether Sheets may convert a text in a way that this host does not know. */
function mayBeConverted(text: string): boolean {
  return (
    /^[+-]\S/.test(text) ||
    /^\d+(\s?[-/.:]\s?\d+)+(\D|$)/.test(text) ||
    /^[\s\d.,'\u202f]*\d[\s\d.,'\u202f]*%?$/.test(text) ||
    /^\(?\d[\d.,]*\)$/.test(text) ||
    /^[+-]?\d+([.,]\d+)?\s?e\s?[+-]?\d+$/i.test(text) ||
    /^\d+\s?[ap]m$/i.test(text) ||
    (/\d/.test(text) && (MONTH_NAME.test(text) || /[$£€¥￥₹]|^\d+年|^\d+月/.test(text)))
  );
}

/**
 * The cell that a typed text gives: blank, boolean, formula, date, number or text.
 *
 * @throws HostError if Sheets may convert the text and this host does not know how
 */
export function typedCell(text: string, localeName: string): TypedCell {
  if (text.startsWith("'")) return { content: text.slice(1), format: "" };
  if (text.startsWith("=")) return { content: { formula: text }, format: "" };
  const typed = text.trim();
  if (typed === "") return { content: text === "" ? null : text, format: "" };
  if (/^(true|false)$/i.test(typed)) return { content: /^true$/i.test(typed), format: "" };
  if (!/\d/.test(typed) && !mayBeConverted(typed)) return { content: text, format: "" };
  const iso = isoCell(typed);
  if (iso !== null) return iso;
  if (!mayBeConverted(typed) && !/^\d+$/.test(typed)) return { content: text, format: "" };
  const locale = sheetLocale(localeName);
  const known = numberCell(typed, locale) ?? localDayCell(typed, locale);
  if (known !== null) return known;
  throw notInHost(
    `How Sheets reads ${JSON.stringify(text)} in ${localeName} (write it as text: format @, or a leading apostrophe)`,
  );
}
