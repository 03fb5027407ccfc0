// Formulas over the columns of a sheet, as they can be typed into this spreadsheet.
import type { ListedScheme, Look } from "../../src/app/api";
import type { Language } from "../../src/ground/language";
import type { Board } from "../../src/models/rfm/board";

/** Whether a locale writes 1,5 for one and a half. */
function hasDecimalComma(locale: string): boolean {
  const tag = /^[a-z]{2,3}(_[A-Z]{2})?$/.test(locale) ? locale.replace("_", "-") : "en";
  return new Intl.NumberFormat(tag).format(1.5).includes(",");
}

/** A number as a formula writes it, to six decimals. */
export function numberText(number: number, locale: string): string {
  const text = String(Math.round(number * 1e6) / 1e6);
  return hasDecimalComma(locale) ? text.replace(".", ",") : text;
}

function quoted(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`;
}

/** The column of a role as a range, such as 'Orders'!B2:B; "" where it is not one column. Above another table it ends where its own does. */
export function rangeOf(look: Look, role: string): string {
  const places = look.columns.find((found) => found.role === role)?.places ?? [];
  const header = places.length === 1 && places[0] !== undefined ? look.headers[places[0]] : undefined;
  if (!header) return "";
  const end = look.alsoHere.length === 0 ? "" : `${look.headerRow + look.rows}`;
  return `${quoted(look.sheet)}!${header.letters}${look.headerRow + 1}:${header.letters}${end}`;
}

/** The argument for a language; "" where the spreadsheet's locale says the same. */
function spokenIn(locale: string, language: Language): string {
  return (/^zh/i.test(locale) ? "zh" : "en") === language ? "" : `"${language}"`;
}

/** "=NAME(first, , third)", with semicolons where the comma is the decimal sign; the language is the last argument, and those at the end that are blank are left out. */
export function formulaOf(name: string, given: readonly string[], locale: string, language: Language): string {
  const args = [...given, spokenIn(locale, language)];
  while (args[args.length - 1] === "") args.pop();
  return `=${name}(${args.join(hasDecimalComma(locale) ? "; " : ", ")})`;
}

/** What a formula of tiers takes beside the columns. */
interface Beside {
  readonly asOf: string;
  readonly scheme: string;
}

/** Name and arguments of the formula that gives tiers: RFM_TABLE of orders, RFM_TIER of a list of customers. */
export function tierFormula(look: Look, { asOf, scheme }: Beside): { readonly name: string; readonly args: readonly string[] } {
  const of = (role: string): string => rangeOf(look, role);
  if (look.kind === "customers")
    return { name: "RFM_TIER", args: [of("lastOrder") || of("recencyDays"), of("orders"), of("revenue"), scheme, asOf, ""] };
  const further = ["order", "status", "currency"].map(of);
  return { name: "RFM_TABLE", args: [of("customer"), of("date"), of("amount"), asOf, scheme, ...further] };
}

/** "=RFM_TABLE('Orders'!A2:A, 'Orders'!B2:B, 'Orders'!D2:D, , 'Tier scheme'!A1:F12)", or a formula of scores where columns are not known. */
export function formulaText(
  { name, range }: ListedScheme,
  look: Look | null,
  { space: { lowest, sizes } }: Board,
  locale: string,
  language: Language,
): string {
  const scheme = `${quoted(name)}!${range}`;
  const known = look && tierFormula(look, { asOf: "", scheme });
  if (known?.args.slice(0, 3).every((argument) => argument !== "")) return formulaOf(known.name, known.args, locale, language);
  return formulaOf("RFM_NAME", [...sizes.map((size) => String(lowest + size - 1)), scheme], locale, language);
}
