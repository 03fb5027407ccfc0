// Converts order rows of other currencies, or leaves them out.

import type { Note } from "../ground/note";
import { codeOf, usedCode } from "../reading/audit";
import { chooseCurrency, toCurrencyCodes } from "../reading/currencies";
import { currencyOfHeader } from "../reading/currencyNames";
import type { ReadingSettings } from "../reading/settings";
import type { Span } from "./orderSource";
import type { RowAmounts } from "./rowAmounts";

/** Amounts of one sheet's rows, and their codes. */
type CurrencyRows = RowAmounts & { readonly codes: Uint8Array };

function noCurrencyNote(spans: readonly Span[], nameless: readonly number[], code: string): Note[] {
  if (nameless.length === 0) return [];
  const names = nameless.map((place) => `"${spans[place]!.source.sheet}"`);
  const en =
    spans.length === 1
      ? "The sheet names no currency; all amounts were"
      : `No currency is named in ${names.join(", ")}; amounts were`;
  const zh =
    spans.length === 1 ? "表中没有币种，全部金额" : `${names.map((name) => `“${name.slice(1, -1)}”`).join("、")}中没有币种，金额`;
  return [{ id: "noCurrency", text: { en: `${en} taken as ${code}`, zh: `${zh}按 ${code} 处理` } }];
}

/** Converts amounts and leaves out rows of other currencies, as the settings say. Returns the currencies that occur, and remarks. */
export function applyCurrency(
  spans: readonly Span[],
  read: readonly CurrencyRows[],
  settings: ReadingSettings,
): { codes: readonly string[]; used: string; notes: Note[] } {
  const written = read.map(({ currencies, codes }, place) => {
    const { currency, amount, unitPrice, count } = spans[place]!.source;
    const isOpen = (row: number): boolean => codes[row] === usedCode;
    const [ofHeader = ""] = [...amount, ...unitPrice].map(({ title }) => currencyOfHeader(title)).filter((code) => code !== "");
    return { written: currency ? toCurrencyCodes(currency.cells, currencies) : currencies, ofHeader, count, isOpen };
  });
  const { factors, codes: met, used } = chooseCurrency(written, settings);
  read.forEach(({ codes, grossParts, netParts }, place) => {
    const own = factors[place] ?? null;
    if (own === null) return;
    for (let i = 0; i < codes.length; i++) {
      const factor = own[i]!;
      if (factor === 0 && codes[i] === usedCode) codes[i] = codeOf("otherCurrency");
      if (factor === 1) continue;
      grossParts[i] = Math.round(grossParts[i]! * factor);
      netParts[i] = Math.round(netParts[i]! * factor);
    }
  });
  const taken = settings.currency ?? met[0];
  const nameless = written.flatMap((own, place) => (own.written === null && own.ofHeader === "" ? [place] : []));
  return { codes: met, used, notes: taken === undefined ? [] : noCurrencyNote(spans, nameless, taken) };
}
