// Ids of customers that may be one person or several: phones written in several ways, ids with and without leading zeros, and masked ids.

import type { Cell } from "../ground/cell";
import { toKey } from "../ground/key";
import { formatNumber, type Text } from "../ground/language";
import { hasLetter, letterPattern } from "../ground/letters";
import type { Note } from "../ground/note";
import { type Place, rowsText, rowText } from "../ground/place";
import { plainText } from "../ground/plainText";
import type { SourceColumn } from "../reading/amounts";
import { type ColumnValues, columnValues } from "../reading/columnValues";
import { readHeader, speaksOf } from "../reading/headerWords";

const phoneSigns = /^\+?[\d\s().\-/]+$/;

/** Fewest digits of a phone number, and of one without the code of its country. */
const fewestOfPhone = 7;
const fewestWithin = 8;

/** Whether an id is written in a way in which others are not: with zeros in front, a plus, brackets, spaces or dashes. */
function isWrittenOddly(cell: Cell): cell is string {
  if (typeof cell !== "string" || cell.length < 2) return false;
  const first = cell.charCodeAt(0);
  const mayBeNumber = first <= 57 ? first === 43 || first === 40 || first >= 48 || first === 32 : first > 126;
  return mayBeNumber && /^0|\D/.test(cell) && phoneSigns.test(plainText(cell));
}

/** Digits of an id without zeros in front; "" for an id that is no number. */
function digitsOf(cell: Cell): string {
  const text = typeof cell === "number" ? String(cell) : typeof cell === "string" ? plainText(cell) : "";
  if (!phoneSigns.test(text)) return "";
  const digits = text.replace(/\(0\)/g, "").replace(/\D/g, "").replace(/^0+/, "");
  return /\D/.test(text) && digits.length < fewestOfPhone ? "" : digits;
}

/** Digits of a phone number without the code of its country, which has one to three; none for a number that bears none. */
function withinCountry(cell: Cell, isPhone: boolean): readonly string[] {
  const text = typeof cell === "string" ? plainText(cell) : String(cell);
  if (!isPhone && !/^(?:\+|00)\d/.test(text)) return [];
  const digits = digitsOf(cell);
  return [1, 2, 3].map((length) => digits.slice(length).replace(/^0+/, "")).filter((rest) => rest.length >= fewestWithin);
}

/** Pairs of different ids that may be one: the first of them, as places among the values, and how many ids have such a partner. */
interface Alike {
  readonly first: readonly [number, number];
  readonly count: number;
}

function findAlike(values: readonly Cell[], isPhone: boolean): Alike | null {
  if (!isPhone && !values.some(isWrittenOddly)) return null;
  const known = new Map<string, number>();
  const pairs: [number, number][] = [];
  for (const [place, cell] of values.entries()) {
    const digits = digitsOf(cell);
    if (digits === "") continue;
    const other = known.get(digits);
    if (other === undefined) known.set(digits, place);
    else if (toKey(values[other]) !== toKey(cell)) pairs.push([other, place]);
  }
  for (const [place, cell] of values.entries()) {
    if (digitsOf(cell).length <= fewestWithin) continue;
    const other = withinCountry(cell, isPhone)
      .map((rest) => known.get(rest))
      .find((found) => found !== undefined && found !== place);
    if (other !== undefined && known.get(digitsOf(cell)) === place) pairs.push([Math.min(other, place), Math.max(other, place)]);
  }
  const [first] = pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return first === undefined ? null : { first, count: pairs.length };
}

/** Two stars side by side, or one beside a Chinese character: 138****8000, j***@mail.com, 王*. */
const masked = letterPattern(String.raw`[*＊•]{2}|\p{sc=Han}[*＊]|[*＊]\p{sc=Han}`, "u");

/** Any of the stars; few ids have one. */
const star = /[*＊•]/;

function isMasked(cell: Cell): boolean {
  return typeof cell === "string" && star.test(cell) && masked().test(cell) && (hasLetter(cell) || /\d/.test(cell));
}

function alikeNote({ title }: SourceColumn, { values, numbers }: ColumnValues, place: Place, isPhone: boolean): Note[] {
  const alike = findAlike(values, isPhone);
  if (alike === null) return [];
  const [one, other] = alike.first;
  const rows = rowsText(place, numbers.indexOf(one), numbers.indexOf(other));
  const [shown, shownToo, count] = [String(values[one]).trim(), String(values[other]).trim(), formatNumber(alike.count)];
  const text: Text = {
    en: `Ids of "${title}" that differ from another only in how they are written, and count as customers of their own: ${count} (first in ${rows.en}: ${shown}, ${shownToo}); write them alike, or join them by an id map`,
    zh: `“${title}”中与另一编号只有写法不同、但按不同客户计算的编号：${count} 个（最早在${rows.zh}：${shown}、${shownToo}）；请统一写法，或用编号对照表合并`,
  };
  return [{ id: "alikeIds", text }];
}

function maskedNote({ title }: SourceColumn, { values, numbers }: ColumnValues, place: Place): Note[] {
  const isMaskedValue = values.map(isMasked);
  const customers = isMaskedValue.filter(Boolean).length;
  if (customers === 0) return [];
  const first = numbers.findIndex((value) => isMaskedValue[value] === true);
  const rows = numbers.reduce((sum, value) => sum + (isMaskedValue[value] === true ? 1 : 0), 0);
  const [at, shown] = [rowText(place, first), String(values[numbers[first]!]).trim()];
  const [count, people] = [formatNumber(rows), formatNumber(customers)];
  const text: Text = {
    en: `Rows whose "${title}" is masked, such as ${shown}: ${count}, which count as ${people} ${customers === 1 ? "customer" : "customers"} (first in ${at.en}); several people may share a masked id`,
    zh: `“${title}”被打码的行，例如 ${shown}：${count} 行，按 ${people} 位客户计算（最早在${at.zh}）；同一打码编号可能对应多人`,
  };
  return [{ id: "maskedIds", text }];
}

/** Remarks about ids of customers that may be one person though they are written in several ways, and that may be several though they are equal. */
export function noteAlikeIds(column: SourceColumn, place: Place): readonly Note[] {
  const values = column.values?.() ?? columnValues(column.cells, () => false);
  const isPhone = speaksOf(readHeader(column.title), "phone");
  return [...alikeNote(column, values, place, isPhone), ...maskedNote(column, values, place)];
}
