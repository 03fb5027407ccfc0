// How currency codes, signs and words are found beside amounts.
import { once } from "../ground/once";
import { codesAlone, currencies, partedByBars, sharedSigns } from "./currencyList";
import { toCode } from "./currencyNames";

/** Whatever stands beside amounts: codes, signs and words. */
const besideAmounts = once(() => [
  ...codesAlone.split(" "),
  ...Object.entries(currencies).flatMap(([code, [signs]]) => [code, ...partedByBars(signs)]),
  ...Object.values(sharedSigns).flatMap(([signs]) => partedByBars(signs)),
]);

/** Codes of signs as they stand beside amounts, with and without their dot. This table is quicker than the look-up by name. */
const codeByWritten = once(
  () =>
    new Map(
      besideAmounts().flatMap((sign) => [sign, sign.replace(/\.$/, "")].map((written) => [written, toCode(sign)] as const)),
    ),
);

/** Code of a currency code, sign or word that stands beside an amount; one that several currencies share is returned as it is, in capitals. */
export function codeOfSign(written: string): string {
  return codeByWritten().get(written) ?? toCode(written);
}

/** Words that are read in these letters only, because "ft" is a foot and "rm" no ringgit. */
const exact = new Set(["Ft", "RM", "TL", "lei", "Fr.", "р."]);

/** Pattern of a sign: the dot of "Rs." may be missing, and a space may stand in "US $". */
function patternOf(sign: string): string {
  return sign
    .replace(/\.$/, "\\.?")
    .replace(/^([A-Z]+)\$$/, "$1\\s?$")
    .replace("$", () => "\\$");
}

/** Patterns of a sign, word or code in front of an amount and behind it; the longest of several that fit. */
function patterns(isExact: boolean): { readonly leading: RegExp; readonly trailing: RegExp } {
  const all = besideAmounts()
    .filter((sign) => exact.has(sign) === isExact)
    .sort((a, b) => b.length - a.length)
    .map(patternOf)
    .join("|");
  const flags = isExact ? "u" : "iu";
  return { leading: new RegExp(`^(?:${all})`, flags), trailing: new RegExp(`(?:${all})$`, flags) };
}

const inAnyCase = once(() => patterns(false));
const inTheseLetters = once(() => patterns(true));

/** The currency sign, word or code in front of a text; "" for none. */
export function leadingCurrency(text: string): string {
  return inAnyCase().leading.exec(text)?.[0] ?? inTheseLetters().leading.exec(text)?.[0] ?? "";
}

/** The currency sign, word or code at the end of a text; "" for none. */
export function trailingCurrency(text: string): string {
  return inAnyCase().trailing.exec(text)?.[0] ?? inTheseLetters().trailing.exec(text)?.[0] ?? "";
}
