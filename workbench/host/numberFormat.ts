// What a cell displays under the few number formats that this host knows.
import { format as formatted, isDateFormat } from "numfmt";
import { type CellContent, cellValue, isCellError } from "./grid";
import { notInHost } from "./hostError";
import { sheetLocale } from "./sheetLocale";

const DATE_FORMAT = /^(?:"[^"]*"|yyyy(?!y)|mm?(?!m)|dd?(?!d)|hh?(?!h)|ss?(?!s)|[-/.:, 年月日])*$/i;

/** A day or time. Excel's calendar has a 29th of February 1900, that of Sheets has none. */
function displayDate(serial: number, format: string): string {
  if (!DATE_FORMAT.test(format.replace("AM/PM", ""))) throw notInHost(`The number format ${format}`);
  return formatted(format, serial, { leap1900: false });
}

const NUMBER_FORMAT = /^(#,##)?0(?:\.(0+))?(%)?$/;

/** By number format. */
const formatters = new Map<string, Intl.NumberFormat>();

function formatterOf(format: string): Intl.NumberFormat {
  const known = formatters.get(format);
  if (known !== undefined) return known;
  const found = NUMBER_FORMAT.exec(format);
  if (found === null) throw notInHost(`The number format ${format}`);
  const [, grouped, { length: digits } = "", percent] = found;
  const formatter = new Intl.NumberFormat("en-US", {
    style: percent === undefined ? "decimal" : "percent",
    useGrouping: grouped !== undefined,
    signDisplay: "negative",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  formatters.set(format, formatter);
  return formatter;
}

/** Sheets shows 15 digits at most; whether it shows the sign of a number that rounds to nothing is not known here. */
function displayNumber(number: number, format: string, localeName: string): string {
  const { decimal, group } = sheetLocale(localeName);
  if (format === "" || format === "@" || /^general$/i.test(format)) {
    const digits = String(number);
    if (digits.includes("e") || digits.replace(/[-.]/g, "").length > 10) throw notInHost(`The display of ${digits}`);
    return digits.replace(".", decimal);
  }
  const parts = formatterOf(format).formatToParts(number);
  const digits = parts.map(({ type, value }) => (type === "integer" || type === "fraction" ? value : "")).join("");
  if (digits.length > 15 || (number < 0 && Number(digits) === 0)) throw notInHost(`The display of ${number} as ${format}`);
  const signs: Readonly<Record<string, string>> = { decimal, group };
  return parts.map(({ type, value }) => signs[type] ?? value).join("");
}

/** The text that a cell displays. @throws HostError for a format that this host does not know */
export function displayText(shown: CellContent, format: string, localeName: string): string {
  const content = cellValue(shown);
  if (content === null) return "";
  if (typeof content === "string") return content;
  if (typeof content === "boolean") return content ? "TRUE" : "FALSE";
  if (isCellError(content)) return content.error;
  return isDateFormat(format) ? displayDate(content, format) : displayNumber(content, format, localeName);
}
