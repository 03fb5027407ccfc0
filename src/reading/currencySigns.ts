// The currency codes, signs and words that stand beside amounts, and how they are found there.
import { once } from "../ground/once";
import { toCode as codeOfName } from "./currencyNames";

/** Codes of the most traded currencies (ISO 4217). */
const codes =
  "AED|ARS|AUD|BDT|BGN|BHD|BRL|CAD|CHF|CLP|CNY|COP|CZK|DKK|EGP|EUR|GBP|HKD|HUF|IDR|ILS|INR|ISK|JPY|KES|KRW|KWD|LKR|MAD|MOP|MXN|MYR|NGN|NOK|NZD|OMR|PEN|PHP|PKR|PLN|QAR|RMB|RON|RSD|RUB|SAR|SEK|SGD|THB|TRY|TWD|UAH|USD|UYU|VND|ZAR";

/**
 * Signs and words for one currency each, by code; a dot behind a word may be missing.
 *
 * @source Unicode CLDR, symbols and narrow symbols of the locales that use the currency,
 *   https://github.com/unicode-org/cldr-json/tree/main/cldr-json/cldr-numbers-full/main; and `get_woocommerce_currency_symbols` in
 *   https://github.com/woocommerce/woocommerce/blob/trunk/plugins/woocommerce/includes/wc-core-functions.php
 */
const ofOne: Readonly<Record<string, string>> = {
  USD: "US$|$US|美元|美金",
  HKD: "HK$|$HK|港元|港币",
  TWD: "NT$|$TW|新台币|台币",
  AUD: "AU$|$AU|A$",
  CAD: "CA$|$CA|C$",
  NZD: "NZ$|$NZ",
  MXN: "MX$|$MX",
  SGD: "S$|$SG",
  BRL: "R$",
  EUR: "€|欧元",
  GBP: "£|£GB|英镑",
  CNY: "CN¥|元|RMB|人民币",
  JPY: "JP¥|円|日元",
  INR: "₹",
  KRW: "₩|원|韩元",
  RUB: "₽|руб.|р.",
  UAH: "₴|грн.",
  TRY: "₺|TL",
  PLN: "zł",
  CZK: "Kč",
  HUF: "Ft",
  RON: "lei",
  BGN: "лв.",
  CHF: "SFr.|Fr.",
  ILS: "₪",
  NGN: "₦",
  PHP: "₱",
  IDR: "Rp.",
  MYR: "RM",
  VND: "₫",
  THB: "฿",
};

/** Signs beside amounts that several currencies share. */
const shared = ["$", "¥", "kr.", "Rs."] as const;

/** Codes of what is written in amounts as it stands: quicker than a look-up by its name. */
const codeByWritten = once(
  () =>
    new Map(
      [...codes.split("|"), ...shared, ...Object.values(ofOne).flatMap((signs) => signs.split("|"))].map(
        (sign) => [sign, codeOfName(sign)] as const,
      ),
    ),
);

/** Code of a currency code, sign or word; one that several currencies share is returned as it is, in capitals. */
export function toCode(written: string): string {
  return codeByWritten().get(written) ?? codeOfName(written);
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
  const written = [...codes.split("|"), ...Object.values(ofOne).flatMap((list) => list.split("|")), ...shared];
  const all = written
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

/** Currencies whose amounts have no decimals, so that three digits behind a sign are thousands: 150.000 and 150,000 rupiah are one. */
export const wholeCurrencies: ReadonlySet<string> = new Set(["JPY", "KRW", "IDR", "VND", "CLP", "ISK"]);

/** Currencies whose countries all group thousands by commas, so that the decimal sign is the point. */
export const pointCurrencies: ReadonlySet<string> = new Set(["CNY", "GBP", "INR", "USD", "HKD"]);
