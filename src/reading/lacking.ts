// The question which columns of a sheet hold what is needed.
import { showCell } from "../ground/cell";
import { joinTexts, type Text } from "../ground/language";
import { columnLetters, rowText } from "../ground/place";
import { type CandidateColumn, Question } from "../ground/refusal";
import { type Evidence, gatherEvidence } from "./evidence";
import { genericHeaders } from "./genericHeaders";
import type { ExportFormat } from "./headers";
import { speaksOf } from "./headerWords";
import { type Role, roles } from "./roles";
import { findColumn, type Table } from "./table";

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
  /** Columns that may hold each role, the best first; not offered beside an advice, as the export has no such column. */
  readonly candidates: Readonly<Partial<Record<Role, readonly number[]>>>;
  /** What this export cannot have, and which one has it. */
  readonly advice: Text | null;
}

const nothingOffered: Offer = { instead: [], candidates: {}, advice: null };

/** The question which columns hold what is needed. */
export function askForColumns(table: Table, lacking: readonly Role[], offer: Partial<Offer> = {}): Question {
  const { instead, candidates, advice } = { ...nothingOffered, ...offer };
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
      en: `no column for ${en} was found in ${headerPlace(table).en}${advice ? `; ${advice.en}` : ""}`,
      zh: `${headerPlace(table).zh}没有找到这些列：${zh}${advice ? `；${advice.zh}` : ""}`,
    },
    toColumnFix(instead),
    lacking,
    advice === null ? toCandidates(table, lacking, candidates) : [],
  );
}

/** Most columns that are offered for a role. */
export const mostOffered = 4;

/** The columns that may hold what is lacking, with a sample of their cells. */
export function toCandidates(table: Table, lacking: readonly Role[], candidates: Offer["candidates"]): CandidateColumn[] {
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

/** Whether columns are those of a list of contacts: people, and nothing that says what they bought. */
function isContacts({ columns, wordsOf, facts }: Evidence): boolean {
  const isMoney = (column: number): boolean =>
    speaksOf(wordsOf(column), "money", "unitPrice", "listPrice", "otherMoney") || facts[column]!.signs >= 0.5;
  const isPerson = (column: number): boolean => facts[column]!.emails >= 0.5 || speaksOf(wordsOf(column), "email", "phone");
  const isMeasured = (column: number): boolean => facts[column]!.decimals >= 0.5 && !speaksOf(wordsOf(column), "notMoney");
  return !columns.some((column) => isMoney(column) || isMeasured(column)) && columns.some(isPerson);
}

/**
 * What an export that lacks something cannot have, and which export to take instead; null where nothing is known of it.
 *
 * @param format - the known export that the table is
 */
export function adviseExport(
  table: Table,
  lacking: readonly Role[],
  format: ExportFormat | null,
  evidence: Evidence | null,
): Text | null {
  if (format?.take !== undefined) {
    const { en, zh } = joinTexts(
      lacking.map((role) => roles[role].name),
      { en: " or ", zh: "、" },
    );
    return {
      en: `this export (${format.name}) has no ${en}: ${format.take.en}`,
      zh: `此导出文件（${format.name}）没有${zh}：${format.take.zh}`,
    };
  }
  const isUnbought = lacking.some((role) => role === "amount" || role === "revenue" || role === "lastOrder" || role === "date");
  const known = evidence ?? gatherEvidence(table, {}, new Set());
  if (!isUnbought || !isContacts(known)) return null;
  return {
    en: "this looks like a list of contacts, which says nothing of purchases: take the export of orders, with a row for each order",
    zh: "这像是一份联系人名单，没有购买记录：请改用订单导出，每行一笔订单",
  };
}

function toColumnFix(instead: readonly Text[]): Text {
  const [en, zh] = ["name the column that holds it", "请指明是哪一列"];
  if (instead.length === 0) return { en, zh };
  return {
    en: `${en}, or sort by what does without: ${instead.map((title) => `"${title.en}"`).join(", ")}`,
    zh: `${zh}，或改用不需要它的方法：${instead.map((title) => `“${title.zh}”`).join("、")}`,
  };
}
