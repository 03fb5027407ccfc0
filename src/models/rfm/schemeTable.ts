// The plain table that a user's own scheme is held in: which column is which, and what its cells say.

import { type Cell, isBlank, showCell } from "../../ground/cell";
import type { Text } from "../../ground/language";
import { Refusal } from "../../ground/refusal";
import { noOrdersYet, others } from "../tier";
import { parseRanges } from "./boxes";
import type { Bins } from "./cutting";
import { isColor, refuseUnreadable } from "./ink";
import type { Scheme } from "./scheme";
import { schemes } from "./schemes";

/** Characters of a tier's name that are kept. */
export const longestName = 100;

const columnNames = {
  tier: /^(tier|segment|层级|分层|等级)$/i,
  r: /^r$/i,
  f: /^f$/i,
  m: /^m$/i,
  fm: /^fm$/i,
  en: /^(english|英文)$/i,
  zh: /^(中文|chinese)$/i,
  color: /^(colou?r|颜色)$/i,
  scores: /^(scores|评分)$/i,
};

type ColumnName = keyof typeof columnNames;

/** Place of each column in the table, −1 where there is none. */
export type Places = Readonly<Record<ColumnName, number>>;

/** A table that is no scheme; row and column, counted from 0, name the cell. */
export class TableRefusal extends Refusal {
  constructor(
    text: Text,
    fix: Text,
    readonly row: number,
    readonly column: number,
  ) {
    super(text, fix);
  }
}

const tableFix: Text = {
  en: "the scheme is a table with the header Tier, R, F, M or Tier, R, FM",
  zh: "方案应是一张表，标题为 Tier、R、F、M 或 Tier、R、FM",
};

/** The refusal of a cell of the table. */
export function refuseCell(row: number, column: number, en: string, zh: string, fix = tableFix): TableRefusal {
  return new TableRefusal({ en, zh }, fix, row, column);
}

function findPlaces(header: readonly Cell[]): Places {
  const find = (name: ColumnName): number => header.findIndex((cell) => columnNames[name].test(showCell(cell)));
  return Object.fromEntries((Object.keys(columnNames) as ColumnName[]).map((name) => [name, find(name)])) as Places;
}

function isComplete({ tier, r, f, m, fm }: Places): boolean {
  return tier >= 0 && r >= 0 && (fm >= 0 ? f < 0 && m < 0 : f >= 0 && m >= 0);
}

/** Index of the row in which a table's header stands: the first that is not blank; −1 when all are. */
export function headerOf(rows: readonly (readonly Cell[])[]): number {
  return rows.findIndex((row) => !row.every(isBlank));
}

/** Whether cells look like a scheme's table: the first name of the header is Tier, and columns of scores follow. */
export function looksLikeScheme(rows: readonly (readonly Cell[])[]): boolean {
  const header = rows[headerOf(rows)] ?? [];
  const places = findPlaces(header);
  return isComplete(places) && header.findIndex((cell) => !isBlank(cell)) === places.tier;
}

/**
 * Where the columns are.
 *
 * @throws Refusal when the header lacks one that is needed
 */
export function placesOf(rows: readonly (readonly Cell[])[]): Places {
  const row = headerOf(rows);
  const header = rows[row];
  if (!header) throw refuseCell(0, 0, "the scheme is empty", "方案是空的");
  const places = findPlaces(header);
  if (isComplete(places)) return places;
  const met = header.map((cell) => showCell(cell)).filter((text) => text !== "");
  throw refuseCell(row, 0, `the scheme's header has ${met.join(", ") || "no names"}`, `方案的标题是 ${met.join("、") || "空的"}`);
}

/** Lowest and highest score that a cell of each measure may name. */
export interface Bounds {
  readonly lowest: number;
  readonly highest: Bins;
}

const anyScores: Bounds = { lowest: 1, highest: [9, 9, 9] };

/** Where scores come from: another scheme's cuts, or quantiles of so many bins; both null where the table leaves it open. */
export interface Scoring {
  readonly base: Scheme | null;
  readonly bins: Bins | null;
  readonly text: string;
}

/** Scores that a table may name. */
export function boundsOf({ base, bins }: Scoring): Bounds {
  if (base === null) return bins === null ? anyScores : { lowest: 1, highest: bins };
  const { lowest, sizes } = base.lookup().space;
  return { lowest, highest: sizes.map((size) => lowest + size - 1) as unknown as Bins };
}

function toScoring(text: string, row: number, column: number): Scoring {
  const base = schemes().find(({ id, hasScores }) => hasScores && id === text.toLowerCase()) ?? null;
  const numbers = text.split(/[,;，；、\s]+/).map(Number);
  const isBins =
    (numbers.length === 1 || numbers.length === 3) && numbers.every((bin) => Number.isInteger(bin) && bin >= 2 && bin <= 9);
  const [r = 0, f = r, m = r] = numbers;
  if (base !== null || isBins)
    return base === null ? { base, bins: [r, f, m], text: `${r}, ${f}, ${m}` } : { base, bins: null, text: base.id };
  throw refuseCell(
    row,
    column,
    `row ${row + 1} of the scheme needs a scheme's name or numbers of bins in Scores, got "${text}"`,
    `方案第 ${row + 1} 行的“评分”需要方案名称或分档数，现在是“${text}”`,
    {
      en: "write a name such as chinese8 or bins such as 5, 5, 5, or leave it empty",
      zh: "请填写 chinese8 之类的名称或 5, 5, 5 之类的分档数，或留空",
    },
  );
}

/** Where a table's scores come from, said in any one of its rows. */
export function scoringOf(rows: readonly (readonly Cell[])[], { scores }: Places): Scoring {
  const header = headerOf(rows);
  const row = scores < 0 ? -1 : rows.findIndex((cells, place) => place > header && !isBlank(cells[scores]));
  return row < 0 ? { base: null, bins: null, text: "" } : toScoring(showCell(rows[row]![scores]), row, scores);
}

/** Text of a score cell; a sheet may have turned 4-5 into a date, which cannot be undone for sure. */
export function scoreText(cell: Cell, row: number, column: number, name: "R" | "F" | "M" | "FM", bounds: Bounds): string {
  const text = typeof cell === "object" ? "" : showCell(cell);
  const ranges = typeof cell === "object" && cell !== null ? null : parseRanges(text);
  const isFm = name === "FM";
  const highest = bounds.highest[isFm ? 1 : "RFM".indexOf(name)]!;
  const fits = ranges?.every(
    ({ from, to }) => from >= bounds.lowest && to <= highest && (isFm || (Number.isInteger(from) && Number.isInteger(to))),
  );
  if (ranges && fits) return ranges.length === 0 ? `${bounds.lowest}-9` : ranges.map(({ from, to }) => `${from}-${to}`).join(",");
  const isDate = typeof cell === "object";
  const [low, high] =
    bounds === anyScores ? ["", ""] : [` from ${bounds.lowest} to ${highest}`, ` ${bounds.lowest} 到 ${highest} 的`];
  throw refuseCell(
    row,
    column,
    `row ${row + 1} of the scheme needs scores such as 4-5${low} in ${name}, got "${showCell(cell)}"${isDate ? " (a date: format the column as text)" : ""}`,
    `方案第 ${row + 1} 行的 ${name} 需要${high || "类似 4-5 的"}分数，现在是“${showCell(cell)}”${isDate ? "（被识别成日期：请把该列设为文本）" : ""}`,
  );
}

/** Names of the two tiers that every scheme may end with. */
const reserved: ReadonlySet<string> = new Set([others, noOrdersYet].flatMap((tier) => [tier.name.en, tier.name.zh]));

/** Whether a name is kept for customers of no tier. */
export function isReserved(name: string): boolean {
  return reserved.has(name);
}

/** A tier's colour, null for a blank cell. */
export function colorText(cell: Cell, row: number, column: number): string | null {
  if (isBlank(cell)) return null;
  const color = showCell(cell);
  if (isColor(color)) {
    refuseUnreadable(color);
    return color.toLowerCase();
  }
  throw refuseCell(
    row,
    column,
    `row ${row + 1} of the scheme needs a colour such as #0068a8, got "${color}"`,
    `方案第 ${row + 1} 行的颜色应类似 #0068a8，现在是“${color}”`,
    { en: "write # and six digits, or leave it empty", zh: "请填写 # 加六位十六进制数，或留空" },
  );
}
