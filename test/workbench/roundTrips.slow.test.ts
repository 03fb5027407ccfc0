// Tests that what the platform's own formatters write in a language is read back from a file in that language's encodings, or asked about.
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { openBytes } from "../../workbench/files/openBytes";
import { answer, type Scored } from "../whole/shop";
import { countries, encoded } from "./encoded";

/** A language: the encodings in which its files are met, its currency, and the order of its dates. */
interface Tongue {
  readonly encodings: readonly string[];
  readonly currency: string;
  readonly order: "dmy" | "mdy" | "ymd";
}

const western = ["UTF-8", "Windows-1252"];
const tongues: Readonly<Record<string, Tongue>> = {
  "en-US": { encodings: [...western, "UTF-16LE", "UTF-16BE"], currency: "USD", order: "mdy" },
  "en-GB": { encodings: western, currency: "GBP", order: "dmy" },
  "zh-CN": { encodings: ["UTF-8", "GB18030", "UTF-16LE"], currency: "CNY", order: "ymd" },
  "zh-TW": { encodings: ["UTF-8", "Big5"], currency: "TWD", order: "ymd" },
  "de-DE": { encodings: western, currency: "EUR", order: "dmy" },
  "fr-FR": { encodings: western, currency: "EUR", order: "dmy" },
  "es-ES": { encodings: western, currency: "EUR", order: "dmy" },
  "pt-BR": { encodings: western, currency: "BRL", order: "dmy" },
  "it-IT": { encodings: western, currency: "EUR", order: "dmy" },
  "nl-NL": { encodings: western, currency: "EUR", order: "dmy" },
  "ja-JP": { encodings: ["UTF-8", "Shift_JIS", "EUC-JP"], currency: "JPY", order: "ymd" },
  "ko-KR": { encodings: ["UTF-8", "EUC-KR"], currency: "KRW", order: "ymd" },
};

const days = ["2026-03-05", "2026-04-17", "2026-08-29", "2026-12-02", "2026-01-31", "2026-10-06"];
/** Days by which nobody can tell 3 April from 4 March. */
const earlyDays = ["2026-03-05", "2026-04-07", "2026-08-09", "2026-12-02", "2026-01-11", "2026-10-06"];
const withCents = [1234.5, 50.25, 999.99, 12_345.75, 7.1, 0.5];
const withoutCents = [1234, 50, 999, 12_345, 7, 100];

/** A way of writing the orders of six customers. */
interface Way {
  readonly name: string;
  readonly days: readonly string[];
  readonly dates: readonly string[];
  readonly amounts: readonly string[];
}

function amountsOf(language: string): readonly number[] {
  return ["JPY", "KRW"].includes(tongues[language]!.currency) ? withoutCents : withCents;
}

function dateWays(language: string): Way[] {
  const amounts = amountsOf(language).map(String);
  const way = (name: string, own: readonly string[], options: Intl.DateTimeFormatOptions): Way => {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" });
    return { name, days: own, dates: own.map((day) => format.format(new Date(`${day}T10:30:00Z`))), amounts };
  };
  return (["short", "medium", "long", "full"] as const).flatMap((dateStyle) => [
    way(`${dateStyle} dates`, days, { dateStyle }),
    way(`${dateStyle} dates with times`, days, { dateStyle, timeStyle: "short" }),
    way(`${dateStyle} dates before the 13th`, earlyDays, { dateStyle }),
  ]);
}

function amountWays(language: string): Way[] {
  const { currency } = tongues[language]!;
  const amounts = amountsOf(language);
  const styles: Record<string, Intl.NumberFormatOptions> = {
    "amounts with all decimals": { minimumFractionDigits: amounts === withCents ? 2 : 0 },
    "amounts with the decimals that they have": {},
    "amounts with signs": { style: "currency", currency },
    "amounts with narrow signs": { style: "currency", currency, currencyDisplay: "narrowSymbol" },
    "amounts with codes": { style: "currency", currency, currencyDisplay: "code" },
    "amounts with the currency's name": { style: "currency", currency, currencyDisplay: "name" },
    "amounts of accountants": { style: "currency", currency, currencySign: "accounting" },
  };
  return Object.entries(styles).map(([name, options]) => {
    const format = new Intl.NumberFormat(language, options);
    return { name, days, dates: days, amounts: amounts.map((amount) => format.format(amount)) };
  });
}

/** What is scored, each customer with orders, revenue and last day; or what is asked. */
function outcomeOf(cells: Parameters<typeof answer>[0], orders: object): { people: unknown[] } | { asked: string } {
  const envelope = answer(cells, { orders });
  if (!envelope.ok) return { asked: envelope.error.code === "question" ? envelope.error.about : envelope.error.message };
  const { customers } = envelope.answer as Scored;
  return {
    people: customers.customer.map((name, at) => [name, customers.frequency[at], customers.revenue[at], customers.lastOrder[at]]),
  };
}

function bySign(language: string): "comma" | "point" {
  return new Intl.NumberFormat(language).format(1.5).includes(",") ? "comma" : "point";
}

const ways = Object.keys(tongues).flatMap((language) =>
  tongues[language]!.encodings.flatMap((encoding) =>
    [...dateWays(language), ...amountWays(language)].map((way) => [language, encoding, way.name, way] as const),
  ),
);

describe("what is written in a language and an encoding is read back, or asked and then read back", () => {
  test.each(ways)("%s, %s: %s", async (language, encoding, _, way) => {
    const decimal = bySign(language);
    const customers = countries(language).slice(3, 9);
    const rows = customers.map((customer, at) => [customer, way.dates[at], way.amounts[at]]);
    const text = Papa.unparse([["Customer", "Date", "Amount"], ...rows], { delimiter: decimal === "comma" ? ";" : "," });
    const { cells } = await openBytes(encoded(text, encoding), { base: "a.csv", ending: ".csv", shown: "a.csv" }, null);
    const right = customers.map((customer, at) => [customer, 1, amountsOf(language)[at], way.days[at]]);
    const first = outcomeOf(cells, {});
    const answers = { dates: { dates: tongues[language]!.order }, decimal: { decimal } };
    const out = "asked" in first ? outcomeOf(cells, answers[first.asked as "dates"] ?? {}) : first;
    expect(out, JSON.stringify(first)).toEqual({ people: expect.arrayContaining(right) });
  });
});
