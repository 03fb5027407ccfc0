// Finds the sheets of a workbook that hold what is scored, where the command line names none: the orders, and the sheets with the same columns.
import type { FileSheet } from "../files/fileSheet";
import type { OpenedBook } from "../files/openBytes";
import type { Words } from "../language";
import { Refusal } from "../refusal";
import type { Call } from "./lookBeside";
import type { Columns } from "./request";

/** The sheets that were found, by their names. */
export interface FoundSheets {
  readonly scored: string;
  /** Sheets whose orders are read together with it. */
  readonly together: readonly string[];
  /** What is said of the sheets that were read and those that were not. */
  readonly remark: Words;
}

/** What the add-on finds in a sheet. */
interface Look {
  readonly kind: string;
  readonly headerRow: number;
  readonly lacking: readonly string[];
  /** Whether the sheet's name says that its rows are no sales. */
  readonly isTitledNoSales: boolean;
  /** Each role with the headers of its columns, as one text. */
  readonly columns: string;
}

/** Rows by which a sheet is told; the add-on looks at no more to know its columns. */
const rowsLookedAt = 1000;

/** The beginnings of sheets, for the host that looks at them. */
export function beginnings(sheets: readonly FileSheet[]): { name: string; cells: FileSheet["cells"] }[] {
  return sheets.map(({ sheet, cells }) => ({ name: sheet, cells: cells.slice(0, rowsLookedAt) }));
}

type Found = { kind: string; headerRow: number; lacking: string[]; isTitledNoSales: boolean } & {
  headers: { header: string }[];
  columns: { role: string; places: number[] }[];
};

/** Looks at one sheet; null if it cannot hold what is scored, as where it lacks a column that the command line names. */
function lookAt(call: Call, sheet: number, columns: Columns): Look | null {
  try {
    const found = call({ verb: "look", sheet, columns }) as Found;
    const named = found.columns.map(({ role, places }) => `${role}: ${places.map((at) => found.headers[at]?.header).join("+")}`);
    return { ...found, columns: named.sort().join("\n") };
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** What is known of a sheet that cannot be scored. */
const nothingFound: Look = { kind: "", headerRow: 1, lacking: [], isTitledNoSales: false, columns: "" };

/** How far a sheet is from what can be scored: orders go before a list of customers, and that before a sheet that lacks something. */
function distance(look: Look | null): number {
  if (look === null) return 100;
  return look.lacking.length > 0 ? look.lacking.length + 1 : look.kind === "orders" ? 0 : 1;
}

/** A sheet that shares so much of the smaller one's rows with another is a copy of it. */
const copiedShare = 0.2;

/** The rows of a sheet that may be orders: not blank ones, nor such as hold a word or a sum alone. */
function rowsOf({ cells }: FileSheet, { headerRow }: Look): Set<string> {
  const rows = cells.slice(headerRow);
  const filled = rows.map((row) => row.filter((cell) => cell !== "" && cell !== null).length);
  const most = Math.max(0, ...filled);
  return new Set(rows.filter((_, place) => filled[place]! > 0 && filled[place]! * 2 > most).map((row) => JSON.stringify(row)));
}

/** The rows of a sheet that stand in an earlier one too, and how many rows the smaller of the two has. */
function repeatedRows(one: Candidate, before: Candidate): { readonly repeated: number; readonly of: number } {
  const [rows, others] = [rowsOf(one.own, one.look), rowsOf(before.own, before.look)];
  const repeated = [...others].filter((row) => rows.has(row)).length;
  return { repeated, of: Math.min(rows.size, others.size) };
}

interface Candidate {
  readonly own: FileSheet;
  readonly look: Look;
}

/** Why a sheet is not read together with others; null if it is. */
function whyNot({ own, look }: Candidate, read: readonly Candidate[]): Words | null {
  const [scored] = read;
  if (!scored) return null;
  if (look.kind !== "orders" || look.lacking.length > scored.look.lacking.length) return { en: "no orders", zh: "没有订单" };
  if (look.columns !== scored.look.columns) return { en: "other columns", zh: "列不同" };
  if (look.isTitledNoSales) return { en: "by its name no sales", zh: "从表名看不是成交" };
  for (const before of read) {
    const { repeated, of } = repeatedRows({ own, look }, before);
    if (repeated > 0 && repeated >= copiedShare * of) return repeatText(repeated, before.own.sheet);
  }
  return null;
}

function repeatText(repeated: number, name: string): Words {
  return { en: `repeats ${repeated} ${repeated === 1 ? "row" : "rows"} of "${name}"`, zh: `有 ${repeated} 行与“${name}”重复` };
}

/** Says of sheets that are read together which of them repeat a few rows of another. */
function fewRepeats(read: readonly Candidate[]): Words {
  const told = read.flatMap((one, place) =>
    read.slice(0, place).flatMap((before) => {
      const { repeated } = repeatedRows(one, before);
      if (repeated === 0) return [];
      const { en, zh } = repeatText(repeated, before.own.sheet);
      return [{ en: `; "${one.own.sheet}" ${en}, which count twice`, zh: `；“${one.own.sheet}”${zh}，这些行会重复计入` }];
    }),
  );
  return { en: told.map(({ en }) => en).join(""), zh: told.map(({ zh }) => zh).join("") };
}

type Left = { readonly name: string; readonly why: Words };

/** "“Jan”, “Feb” and “Mar” were read together, …", or "“Orders” was read". */
function readText(read: readonly Candidate[]): Words {
  const [first] = read;
  const names = read.map(({ own }) => own.sheet);
  const listed = { en: names.map((name) => `"${name}"`), zh: names.map((name) => `“${name}”`).join("") };
  const hidden = first?.own.isHidden ? { en: ", which is hidden,", zh: "（隐藏）" } : { en: "", zh: "" };
  if (names.length === 1) return { en: `${listed.en.join("")}${hidden.en} was read`, zh: `读取了${listed.zh}${hidden.zh}` };
  return {
    en: `${listed.en.slice(0, -1).join(", ")} and ${listed.en.at(-1)} were read together, as they have the same columns`,
    zh: `一并读取了列相同的${listed.zh}`,
  };
}

function remarkOf(file: string, sheets: number, read: readonly Candidate[], left: readonly Left[]): Words {
  const told = readText(read);
  const twice = fewRepeats(read);
  const en = left.map(({ name, why }) => `"${name}" (${why.en})`).join(", ");
  const zh = left.map(({ name, why }) => `“${name}”（${why.zh}）`).join("");
  return {
    en: `Of the ${sheets} sheets of "${file}", ${told.en}${en === "" ? "" : `, and not ${en}`}${twice.en}; --sheet NAME reads one alone, --sheet orders=#NAME another one with it`,
    zh: `“${file}”有 ${sheets} 张表，${told.zh}${zh === "" ? "" : `，没有读取${zh}`}${twice.zh}；--sheet 表名 只读一张，--sheet orders=#表名 再加读一张`,
  };
}

/** What is known of the search. */
export interface Search {
  readonly book: OpenedBook;
  /** The file's name, for the remark. */
  readonly file: string;
  /** Tabs that the command line names for something else. */
  readonly taken: readonly string[];
  readonly columns: Columns;
}

/**
 * Finds the sheets to score among those of a workbook. Hidden sheets are passed over unless no other one holds what is scored.
 *
 * @param open - makes a document of sheets, and gives the call of its API
 * @returns null if the workbook leaves no choice
 */
export function findSheets(
  { book, file, taken, columns }: Search,
  open: (sheets: readonly FileSheet[]) => Call,
): FoundSheets | null {
  const filled = book.sheets.filter(({ cells, sheet }) => cells.length > 0 && !taken.includes(sheet));
  if (!book.hasTabs || filled.length < 2) return null;
  const call = open(filled);
  const looks = filled.map((_, place) => lookAt(call, place, columns));
  const near = (isHidden: boolean): number =>
    Math.min(...filled.flatMap((own, place) => (own.isHidden === isHidden ? [distance(looks[place] ?? null)] : [])));
  const isHidden = near(false) > 1 && near(true) <= 1;
  const first = filled.findIndex((own, at) => own.isHidden === isHidden && distance(looks[at] ?? null) === near(isHidden));
  const read: Candidate[] = [];
  const left: Left[] = [];
  for (const place of [first, ...filled.keys()].filter((at, turn) => turn === 0 || at !== first)) {
    const own = filled[place];
    if (!own) continue;
    const look = looks[place] ?? nothingFound;
    const why = own.isHidden && !isHidden ? { en: "hidden", zh: "隐藏" } : whyNot({ own, look }, read);
    if (why === null) read.push({ own, look });
    else left.push({ name: own.sheet, why });
  }
  const [scored = "", ...together] = read.map(({ own }) => own.sheet);
  return { scored, together, remark: remarkOf(file, book.sheets.length, read, left) };
}
