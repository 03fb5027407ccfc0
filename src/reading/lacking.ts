// The question which columns of a sheet hold what is needed.
import { showCell } from "../ground/cell";
import { joinTexts, type Text } from "../ground/language";
import { columnLetters, rowText } from "../ground/place";
import { type CandidateColumn, Question, Refusal } from "../ground/refusal";
import { holdsDays, mostRows } from "./columnFacts";
import { type Evidence, gatherEvidence } from "./evidence";
import type { ExportFormat } from "./exportFormat";
import { genericHeaders } from "./genericHeaders";
import { speaksOf } from "./headerWords";
import { normaliseHeader } from "./normalisedHeader";
import { type Role, roles } from "./roles";
import { findColumn, type Table } from "./table";
import { refusalOfYearless } from "./yearlessDays";

/** Where the header of a table stands. */
export function headerPlace({ sheet, headerRow }: Table): Text {
  return rowText({ sheet, firstRow: headerRow }, 0);
}

/** A column that goes by a role's name but holds something else. */
function misfit(table: Table, role: Role): string | undefined {
  return genericHeaders()
    [role].map((name) => table.headers[findColumn(table, name)])
    .find((header) => header !== undefined);
}

/** What a question about columns can offer. */
interface Offer {
  /** Titles of what does without them. */
  readonly instead: readonly Text[];
  /** Columns that may hold each role, the best first. */
  readonly candidates: Readonly<Partial<Record<Role, readonly number[]>>>;
  /** Why a column that seems to fit is not taken; it follows the sentence. */
  readonly reason: Text;
}

const nothingOffered: Offer = { instead: [], candidates: {}, reason: { en: "", zh: "" } };

/** The question which columns hold what is needed. */
export function askForColumns(table: Table, lacking: readonly Role[], offer: Partial<Offer> = {}): Question {
  const { instead, candidates, reason } = { ...nothingOffered, ...offer };
  const told = lacking.map((role): Text => {
    const { name, holds } = roles[role];
    const header = misfit(table, role);
    if (header === undefined || holds === "key") return name;
    const what = holds === "day" ? { en: "dates", zh: "日期" } : { en: "numbers", zh: "数字" };
    return { en: `${name.en} ("${header}" holds no ${what.en})`, zh: `${name.zh}（“${header}”列不是${what.zh}）` };
  });
  const { en, zh } = joinTexts(told, { en: ", ", zh: "、" });
  return new Question(
    "columns",
    {
      en: `no column for ${en} was found in ${headerPlace(table).en}${reason.en}`,
      zh: `${headerPlace(table).zh}没有找到这些列：${zh}${reason.zh}`,
    },
    toColumnFix(instead),
    lacking,
    toCandidates(table, lacking, candidates),
  );
}

/** Most columns that are offered for a role. */
export const mostOffered = 4;

/** The columns that may hold what is lacking, with a sample of their cells. */
function toCandidates(table: Table, lacking: readonly Role[], candidates: Offer["candidates"]): CandidateColumn[] {
  return lacking.flatMap((role) =>
    (candidates[role] ?? []).slice(0, mostOffered).map((column) => ({
      choice: role,
      letters: columnLetters(column),
      header: table.headers[column] ?? "",
      samples: sampleCells(table, column),
    })),
  );
}

const rowsSampled = 50;

/** The first different cells of a column that hold something, at most three. */
export function sampleCells({ rows }: Table, column: number): readonly string[] {
  const shown = new Set<string>();
  for (let row = 0; row < Math.min(rows.length, rowsSampled) && shown.size < 3; row++) {
    const cell = showCell(rows[row]![column]);
    if (cell !== "") shown.add(cell);
  }
  return [...shown];
}

/** Whether most headers are understood, so that what is lacking is not in a header of another language or encoding. */
function isUnderstood({ columns, wordsOf }: Evidence): boolean {
  return columns.filter((column) => wordsOf(column).parts.length > 0).length * 2 > columns.length;
}

/** Whether columns are those of a list of contacts: people, and nothing that says what they bought. */
function isContacts({ columns, wordsOf, facts }: Evidence): boolean {
  const isMoney = (column: number): boolean =>
    speaksOf(wordsOf(column), "money", "unitPrice", "listPrice", "otherMoney") || facts[column]!.signs >= 0.5;
  const isPerson = (column: number): boolean => facts[column]!.emails >= 0.5 || speaksOf(wordsOf(column), "email", "phone");
  const isMeasured = (column: number): boolean => facts[column]!.decimals >= 0.5 && !speaksOf(wordsOf(column), "notMoney");
  return !columns.some((column) => isMoney(column) || isMeasured(column)) && columns.some(isPerson);
}

/** Fewest columns of an export; a list kept by hand has fewer, and its columns are asked about. */
const fewestOfExport = 5;

/** Whether no column of an export can name a customer: every one that is filled is known to be something else. */
function namesNobody({ columns, facts, wordsOf }: Evidence): boolean {
  if (columns.length < fewestOfExport) return false;
  return columns.every((column) => {
    const own = facts[column]!;
    if (own.named === 0) return true;
    const words = wordsOf(column);
    const isAnother = words.isWhole && !speaksOf(words, "person", "email", "phone", "recipient");
    return own.emails < 0.5 && isAnother && (!speaksOf(words, "name") || speaksOf(words, "notPerson"));
  });
}

/** Whether no column of an export holds a day. */
function holdsNoDay({ columns, facts, wordsOf }: Evidence): boolean {
  if (columns.length < fewestOfExport) return false;
  const mayHold = (column: number): boolean =>
    speaksOf(wordsOf(column), "day", "bought") &&
    !speaksOf(wordsOf(column), "id", "money", "shipping", "otherMoney") &&
    holdsDays(facts[column]!);
  return columns.every((column) => facts[column]!.dated === 0 && !mayHold(column));
}

/** The refusal of a column that goes by the name of a needed day and holds dates without a year; null where there is none. */
function refuseYearless({ headers, rows, sheet, firstRow }: Table, lacking: readonly Role[]): Refusal | null {
  const days = lacking.filter((role) => roles[role].holds === "day");
  for (const name of days.flatMap((role) => genericHeaders()[role])) {
    const column = headers.findIndex((header) => normaliseHeader(header) === normaliseHeader(name));
    const cells = column < 0 ? [] : rows.slice(0, mostRows).map((row) => row[column]);
    const refusal = refusalOfYearless(cells, { title: headers[column] ?? "", sheet, firstRow });
    if (refusal) return refusal;
  }
  return null;
}

/**
 * Refuses a table that cannot have what is lacking, and says which export to take instead; null where a column may hold it.
 *
 * @param format - the known export that the table is
 */
export function adviseExport(
  table: Table,
  lacking: readonly Role[],
  format: ExportFormat | null,
  evidence: Evidence | null,
): Refusal | null {
  if (format?.take !== undefined) {
    const { en, zh } = joinTexts(
      lacking.map((role) => roles[role].name),
      { en: " or ", zh: "、" },
    );
    const text = { en: `this export (${format.name}) has no ${en}`, zh: `此导出文件（${format.name}）没有${zh}` };
    return new Refusal(text, format.take);
  }
  const yearless = refuseYearless(table, lacking);
  if (yearless) return yearless;
  const known = evidence ?? gatherEvidence(table, {}, new Set());
  if (!isUnderstood(known)) return null;
  const lacks = (...of: readonly Role[]): boolean => lacking.some((role) => of.includes(role));
  const place = headerPlace(table);
  if (lacks("lastOrder", "date") && isContacts(known))
    return new Refusal(
      {
        en: "this looks like a list of contacts, which says nothing of purchases and has no amounts",
        zh: "这像是一份联系人名单，没有购买记录和金额",
      },
      { en: "take the export of orders, with a row for each order", zh: "请改用订单导出，每行一笔订单" },
    );
  if (evidence !== null && lacks("customer") && namesNobody(known))
    return new Refusal(
      { en: `the columns in ${place.en} name no buyer`, zh: `${place.zh}的列中没有买家` },
      {
        en: "take an export in which each order has its buyer's e-mail, phone, id or name; if a column does have it, name that column",
        zh: "请改用每笔订单都带有买家邮箱、电话、编号或姓名的导出文件；如果其中某一列就是，请指明是哪一列",
      },
    );
  if (evidence !== null && lacks("date") && holdsNoDay(known))
    return new Refusal(
      { en: `the columns in ${place.en} hold no days`, zh: `${place.zh}的列中没有日期` },
      {
        en: "take an export in which each order has its day; if a column does have it, name that column",
        zh: "请改用每笔订单都带有日期的导出文件；如果其中某一列就是，请指明是哪一列",
      },
    );
  return null;
}

function toColumnFix(instead: readonly Text[]): Text {
  const [en, zh] = ["name the column that holds it", "请指明是哪一列"];
  if (instead.length === 0) return { en, zh };
  return {
    en: `${en}, or sort by what does without: ${instead.map((title) => `"${title.en}"`).join(", ")}`,
    zh: `${zh}，或改用不需要它的方法：${instead.map((title) => `“${title.zh}”`).join("、")}`,
  };
}
