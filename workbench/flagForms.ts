// The written forms a flag's argument may have, read strictly: what is not understood gives undefined.
import type { Cuts } from "./request";

const numberForm = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

export const readNumber = (text: string): number | undefined => {
  const trimmed = text.trim();
  if (!numberForm.test(trimmed)) return undefined;
  const number = Number(trimmed);
  return Number.isFinite(number) ? number : undefined;
};

/** A whole number in a range, both ends allowed. */
export const readWhole = (text: string, from: number, to: number): number | undefined => {
  if (!/^\d+$/.test(text.trim())) return undefined;
  const number = Number(text);
  return number >= from && number <= to ? number : undefined;
};

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

/** An ISO day of the calendar, such as 2026-01-31. */
export const readDay = (text: string): string | undefined => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  if (!parts) return undefined;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? parts[0] : undefined;
};

/** One number of bins, or three for R, F and M. */
export const readBins = (text: string): number | number[] | undefined => {
  const bins = text.split(",").map((part) => readWhole(part, 2, 9));
  if (bins.length !== 1 && bins.length !== 3) return undefined;
  const known = bins.filter((count) => count !== undefined);
  if (known.length !== bins.length) return undefined;
  return known.length === 1 ? known[0] : known;
};

/** "a=1,b=2"; a name may stand once. */
export const readNumbersByName = (text: string): Record<string, number> | undefined => {
  const numbers: Record<string, number> = {};
  for (const part of text.split(",")) {
    const [name = "", written = "", ...more] = part.split("=");
    const number = readNumber(written);
    const key = name.trim();
    if (key === "" || number === undefined || more.length > 0 || Object.hasOwn(numbers, key)) return undefined;
    numbers[key] = number;
  }
  return numbers;
};

const measures = ["recencyDays", "frequency", "revenue"] as const;

/** "recencyDays=30,90;revenue=50,100": any of the measures, each list strictly ascending. */
export const readCuts = (text: string): Cuts | undefined => {
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
};

/**
 * "customer=Name, full,date=Day": a comma parts two roles only where a word and an equals sign follow it, so that
 * headers may hold commas and spaces.
 */
export const readHeadersByRole = (text: string): [role: string, header: string][] | undefined => {
  const pairs: [string, string][] = [];
  for (const part of text.split(/,(?=\s*[A-Za-z]+\s*=)/)) {
    const equals = part.indexOf("=");
    if (equals < 1) return undefined;
    pairs.push([part.slice(0, equals).trim(), part.slice(equals + 1).trim()]);
  }
  return pairs;
};

/** "a, b,,c" without the blanks. */
export const readList = (text: string): string[] =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
