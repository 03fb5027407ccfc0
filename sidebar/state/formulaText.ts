// The formula that uses a scheme in a tab, as it can be typed into this spreadsheet.
import type { ListedScheme, Look } from "../../src/app/api";
import type { Language } from "../../src/ground/language";
import type { Board } from "../../src/models/rfm/board";

/** What stands between arguments: a locale that writes 1,5 parts them by semicolons. */
function separatorOf(locale: string): string {
  const tag = /^[a-z]{2,3}(_[A-Z]{2})?$/.test(locale) ? locale.replace("_", "-") : "en";
  return new Intl.NumberFormat(tag).format(1.5).includes(",") ? "; " : ", ";
}

function quoted(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`;
}

/** Arguments of a function by role; the last ones that are blank are left out. */
const roles = {
  orders: ["customer", "date", "amount", "", "scheme", "order", "status", "currency", "language"],
  customers: ["lastOrder", "orders", "revenue", "scheme", "", "", "language"],
} as const;

/** "=RFM_TABLE('Orders'!A2:A, 'Orders'!B2:B, 'Orders'!D2:D, , 'Tier scheme'!A1:F12)", or a formula of scores where columns are not known. */
export function formulaText(
  { name, range }: ListedScheme,
  look: Look | null,
  { space: { lowest, sizes } }: Board,
  locale: string,
  language: Language,
): string {
  const scheme = `${quoted(name)}!${range}`;
  const spoken = language === "zh" ? '"zh"' : "";
  const column = (role: string): string => {
    const places = look?.columns.find((found) => found.role === role)?.places ?? [];
    const header = places.length === 1 && places[0] !== undefined ? look?.headers[places[0]] : undefined;
    return header && look ? `${quoted(look.sheet)}!${header.letters}${look.headerRow + 1}:${header.letters}` : "";
  };
  const toArgument = (role: string): string => (role === "scheme" ? scheme : role === "language" ? spoken : column(role));
  const kind = look?.kind === "customers" ? "customers" : "orders";
  const known = roles[kind].map(toArgument);
  const isComplete = known.slice(0, 3).every((argument) => argument !== "");
  const args = isComplete ? known : [...sizes.map((size) => String(lowest + size - 1)), scheme, spoken];
  while (args[args.length - 1] === "") args.pop();
  return `=${isComplete ? (kind === "orders" ? "RFM_TABLE" : "RFM_TIER") : "RFM_NAME"}(${args.join(separatorOf(locale))})`;
}
