// Number formats: which ones show a date, and what a cell displays under the few that this host knows.
import { type CellContent, cellValue, isCellError } from "./grid";
import { notInHost } from "./hostError";
import { sheetLocale } from "./sheetLocale";

const dateFormats = new Map<string, boolean>();

function withoutLiterals(format: string): string {
  return format
    .replace(/"[^"]*"/g, "")
    .replace(/\\./g, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
}

/** Whether a number under this format is a date, a time or a duration. */
export function isDateFormat(format: string): boolean {
  if (format === "" || format === "@") return false;
  let isDate = dateFormats.get(format);
  if (isDate === undefined) {
    const bare = withoutLiterals(format);
    isDate = !/general/i.test(bare) && /[ymdhs]/i.test(bare);
    dateFormats.set(format, isDate);
  }
  return isDate;
}

const DATE_TOKEN = /"([^"]*)"|yyyy|mm?|dd?|hh?|ss?|AM\/PM|[-/.:, 年月日]|(.)/gi;

function pad(part: number, token: string): string {
  return String(part).padStart(token.length, "0");
}

function displayDate(serial: number, format: string): string {
  const shown = new Date(Math.round((serial - 25_569) * 86_400) * 1000);
  const hasHalves = /AM\/PM/i.test(format);
  let isAfterHour = false;
  return format.replace(DATE_TOKEN, (token: string, quoted: string | undefined, unknown: string | undefined) => {
    if (quoted !== undefined) return quoted;
    if (unknown !== undefined) throw notInHost(`The number format ${format}`);
    const kind = token.toLowerCase();
    if (kind === "yyyy") return pad(shown.getUTCFullYear(), "yyyy");
    if (kind.startsWith("d")) return pad(shown.getUTCDate(), token);
    if (kind.startsWith("s")) return pad(shown.getUTCSeconds(), token);
    if (kind === "am/pm") return shown.getUTCHours() < 12 ? "AM" : "PM";
    if (kind.startsWith("h")) {
      isAfterHour = true;
      return pad(hasHalves ? shown.getUTCHours() % 12 || 12 : shown.getUTCHours(), token);
    }
    if (!kind.startsWith("m")) return token;
    const isMinute = isAfterHour;
    isAfterHour = false;
    return pad(isMinute ? shown.getUTCMinutes() : shown.getUTCMonth() + 1, token);
  });
}

const NUMBER_FORMAT = /^(#,##)?0(?:\.(0+))?(%)?$/;

function displayNumber(number: number, format: string, localeName: string): string {
  const { decimal, group } = sheetLocale(localeName);
  if (format === "" || format === "@" || /^general$/i.test(format)) {
    const digits = String(number);
    if (digits.includes("e") || digits.replace(/[-.]/g, "").length > 10) throw notInHost(`The display of ${digits}`);
    return digits.replace(".", decimal);
  }
  const known = NUMBER_FORMAT.exec(format);
  if (known === null) throw notInHost(`The number format ${format}`);
  const [, grouped, decimals, percent = ""] = known;
  const digits = (percent === "" ? number : number * 100).toFixed(decimals?.length ?? 0);
  const [whole = "", fraction] = digits.split(".");
  const shown = grouped === undefined ? whole : whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${shown}${fraction === undefined ? "" : decimal + fraction}${percent}`;
}

/** What the cell shows. @throws HostError for a format that this host does not know */
export function displayText(shown: CellContent, format: string, localeName: string): string {
  const content = cellValue(shown);
  if (content === null) return "";
  if (typeof content === "string") return content;
  if (typeof content === "boolean") return content ? "TRUE" : "FALSE";
  if (isCellError(content)) return content.error;
  return isDateFormat(format) ? displayDate(content, format) : displayNumber(content, format, localeName);
}
