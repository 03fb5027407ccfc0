// Money as whole parts, so that sums are exact.
import { endsInWord } from "./letters";

/** Ten-thousandths of the currency; amounts are summed as whole parts, so that the order of rows can never change a total. */
export const partsPerUnit = 10_000;

/** Number format of an amount. ¤ stands for the currency, as in the number patterns of Unicode; `inCurrency` puts it in. */
export const moneyFormat = "¤#,##0.00";

/** A number format with its currency, such as "GBP 1,234.00" or "$1,234.00"; without one where the currency is not known. */
export function inCurrency(format: string, currency: string): string {
  const isSign = !endsInWord(currency);
  const written = currency.replace(/"/g, "");
  return format.replace("¤", written === "" ? "" : `"${written}${isSign ? "" : " "}"`);
}

/** An amount as people read it, with its currency. */
export function sayAmount(shown: string, currency: string): string {
  if (currency === "") return shown;
  return endsInWord(currency) ? `${currency} ${shown}` : currency + shown;
}

/** Whole parts of an amount; NaN where it is too large to be exact, beyond about nine hundred billion. */
export function toParts(amount: number): number {
  const parts = Math.round(amount * partsPerUnit);
  return Math.abs(parts) <= Number.MAX_SAFE_INTEGER ? parts + 0 : Number.NaN;
}
