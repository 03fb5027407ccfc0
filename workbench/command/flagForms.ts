// The written forms a flag's argument may have, read strictly: what is not understood gives undefined.
import { type ContactChoices, type Cuts, measures } from "./request";

const numberForm = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

function readNumber(text: string): number | undefined {
  const trimmed = text.trim();
  if (!numberForm.test(trimmed)) return undefined;
  const number = Number(trimmed);
  return Number.isFinite(number) ? number : undefined;
}

/** Reads a whole number from `from` to `to`, both ends allowed. */
export function readWhole(text: string, from: number, to: number): number | undefined {
  if (!/^\d+$/.test(text.trim())) return undefined;
  const number = Number(text);
  return number >= from && number <= to ? number : undefined;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Reads a day of the calendar in ISO form, such as 2026-01-31. */
export function readDay(text: string): string | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  if (!parts) return undefined;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? parts[0] : undefined;
}

/** Reads one number of bins, or three for R, F and M. Each is from 2 to 9. */
export function readBins(text: string): number | number[] | undefined {
  const bins = text.split(",").map((part) => readWhole(part, 2, 9));
  if (bins.length !== 1 && bins.length !== 3) return undefined;
  const known = bins.filter((count) => count !== undefined);
  if (known.length !== bins.length) return undefined;
  return known.length === 1 ? known[0] : known;
}

/** Reads "a=…,b=…" into values by name. A name may occur only once. */
function readByName<Value>(
  text: string,
  separator: string,
  read: (written: string) => Value | undefined,
): Record<string, Value> | undefined {
  const found: Record<string, Value> = {};
  for (const part of text.split(separator)) {
    const [name = "", written = "", ...more] = part.split("=");
    const value = read(written);
    const key = name.trim();
    if (key === "" || value === undefined || more.length > 0 || Object.hasOwn(found, key)) return undefined;
    found[key] = value;
  }
  return found;
}

/** Reads numbers by name, such as "a=1,b=2". */
export function readNumbersByName(text: string, separator = ","): Record<string, number> | undefined {
  return readByName(text, separator, readNumber);
}

/** Reads a word: a letter, then letters, digits and underscores. */
function readWord(text: string): string | undefined {
  return /^[a-z]\w*$/i.test(text.trim()) ? text.trim() : undefined;
}

/** Reads numbers and words by name, such as "a=1,b=word". */
export function readSettings(text: string): Record<string, number | string> | undefined {
  return readByName<number | string>(text, ",", (written) => readNumber(written) ?? readWord(written));
}

/** Reads percentages from 0 to 100 by tier, such as "Champions=4;Loyal=2.5". */
export function readPercentByTier(text: string): Record<string, number> | undefined {
  const percents = readNumbersByName(text, ";");
  return percents && Object.values(percents).every((percent) => percent >= 0 && percent <= 100) ? percents : undefined;
}

function isMoney(value: number | string | undefined): value is number {
  return typeof value === "number" && value >= 0;
}

/** Reads a contact plan, such as "cost=0.5;budget=200;margin=40;by=customers". Only the cost is required. */
export function readContact(text: string): ContactChoices | undefined {
  const read = readByName<number | string>(text, ";", (written) => readNumber(written) ?? readWord(written));
  const { cost, budget = 0, margin = 100, by = "tiers", ...others } = read ?? {};
  const isKnown = Object.keys(others).length === 0 && (by === "tiers" || by === "customers");
  if (!isMoney(cost) || !isMoney(budget) || !isMoney(margin) || margin === 0 || margin > 100 || !isKnown) return undefined;
  return {
    cost,
    by,
    ...(read?.budget === undefined ? {} : { budget }),
    ...(read?.margin === undefined ? {} : { marginPercent: margin }),
  };
}

/** "recencyDays=30,90;revenue=50,100": any of the measures, each list strictly ascending. */
export function readCuts(text: string): Cuts | undefined {
  const cuts: Cuts = {};
  for (const part of text.split(";")) {
    const [name = "", written = "", ...more] = part.split("=");
    const measure = measures.find((known) => known === name.trim());
    const numbers = written.split(",").map(readNumber);
    if (!measure || more.length > 0 || cuts[measure]) return undefined;
    const known = numbers.filter((number) => number !== undefined);
    const ascends = known.every((number, index) => index === 0 || number > (known[index - 1] ?? number));
    if (known.length !== numbers.length || !ascends) return undefined;
    cuts[measure] = known;
  }
  return cuts;
}

/**
 * "customer=Name, full,date=Day,people.from=Card": a comma parts two roles only where a word, or two with a point between
 * them, and an equals sign follow it, so that headers may hold commas and spaces.
 */
export function readHeadersByRole(text: string): [role: string, header: string][] | undefined {
  const pairs: [string, string][] = [];
  for (const part of text.split(/,(?=\s*[A-Za-z]+(?:\.[A-Za-z]+)?\s*=)/)) {
    const equals = part.indexOf("=");
    if (equals < 1) return undefined;
    pairs.push([part.slice(0, equals).trim(), part.slice(equals + 1).trim()]);
  }
  return pairs;
}

/** A part between commas: one in quotes, in which a quote stands twice, or one without. */
const listPart = /\s*"((?:[^"]|"")*)"\s*(?:,|$)|([^,]*)(?:,|$)/gy;

/** Reads the parts between commas, trimmed, and drops empty parts. A part that holds a comma stands in quotes: 'Paid,"Foo, bar"'. */
export function readList(text: string): string[] {
  return [...text.matchAll(listPart)]
    .map(([, quoted, plain]) => (quoted?.replaceAll('""', '"') ?? plain ?? "").trim())
    .filter((part) => part !== "");
}
