// Spreadsheet locales that this host knows: decimal sign, grouping, the order of a typed date, the currency sign.
import { notInHost } from "./hostError";

export interface SheetLocale {
  readonly decimal: "." | ",";
  readonly group: string;
  readonly order: "mdy" | "dmy" | "ymd";
  readonly dateSeparators: string;
  readonly currency: string;
}

const locales: Readonly<Record<string, SheetLocale>> = {
  en_US: { decimal: ".", group: ",", order: "mdy", dateSeparators: "/-", currency: "$" },
  en_GB: { decimal: ".", group: ",", order: "dmy", dateSeparators: "/-", currency: "£" },
  en_AU: { decimal: ".", group: ",", order: "dmy", dateSeparators: "/-", currency: "$" },
  de_DE: { decimal: ",", group: ".", order: "dmy", dateSeparators: ".", currency: "€" },
  fr_FR: { decimal: ",", group: "\u202f", order: "dmy", dateSeparators: "/", currency: "€" },
  es_ES: { decimal: ",", group: ".", order: "dmy", dateSeparators: "/", currency: "€" },
  zh_CN: { decimal: ".", group: ",", order: "ymd", dateSeparators: "/-", currency: "¥" },
};

/** The locale with this name. @throws HostError if it is not listed here */
export function sheetLocale(name: string): SheetLocale {
  const locale = Object.hasOwn(locales, name) ? locales[name] : undefined;
  if (locale === undefined) throw notInHost(`The locale ${name}`);
  return locale;
}
