// Turns the arguments of a cell function into columns, days, bins and schemes, or refuses them with a sentence that names the problem.
import { type Cell, isBlank, isDate, isErrorCell, showCell } from "../ground/cell";
import type { Language, Text } from "../ground/language";
import { parseDays } from "../reading/dates";

/** An argument as a cell passes it: a single value, or the rows of a range. */
export type Argument = Cell | readonly (readonly Cell[])[];

/** A parameter of a cell function. A column may be one cell or a range of one column. */
export interface Param {
  readonly name: string;
  readonly type: "column" | "day" | "scheme" | "bins" | "text" | "number" | "numbers" | "model" | "cuts";
  readonly optional?: boolean;
  readonly help: Text;
}

/** The scheme that names the tiers. */
export const schemeParam: Param = {
  name: "scheme",
  type: "scheme",
  optional: true,
  help: {
    en: 'A scheme\'s name or title, "standard11" if empty, or a range with your own.',
    zh: "方案的代码或中文名称（留空为 standard11），或您自定义方案的区域。",
  },
};

/** Columns of equal height. A single cell is repeated in every row. */
export interface Columns {
  readonly height: number;
  /** Names of the column parameters that were given, and their cells. */
  readonly names: readonly string[];
  readonly cells: readonly (readonly Cell[])[];
  /** The cells of a row, without those that are repeated in every row. */
  readonly ownCells: (index: number) => readonly Cell[];
}

/** Whether an argument is a range. */
export function isRange(argument: Argument): argument is readonly (readonly Cell[])[] {
  return Array.isArray(argument);
}

/** Replaces a range of one cell by its cell. */
export function toScalar(argument: Argument): Argument {
  return isRange(argument) && argument.length === 1 && argument[0]!.length === 1 ? argument[0]![0] : argument;
}

/** A call with an argument that cannot be used. The sentence is shown in the language of the call. */
export class WrongCall extends RangeError {
  constructor(readonly text: Text) {
    super(text.en);
  }
}

/** The error "NAME needs WHAT, got VALUE". */
export function needs(name: string, what: Text, got: Text): WrongCall {
  return new WrongCall({ en: `${name} needs ${what.en}, got ${got.en}`, zh: `${name}：${what.zh}，现在是${got.zh}` });
}

/** Answer for a row that holds an error cell such as #N/A. */
export const errorInRow: Text = { en: "a cell shows an error", zh: "单元格有错误值" };

const nothing: Text = { en: "nothing", zh: "空" };

/** The error for a required argument that is missing. */
export function needsIt(name: string, param: string): WrongCall {
  return needs(name, { en: param, zh: `缺少 ${param}` }, nothing);
}

/** A cell as a sentence shows it. */
export function tellCell(cell: Cell): Text {
  return showCell(cell) === "" ? nothing : { en: showCell(cell), zh: `“${showCell(cell)}”` };
}

/** An argument as a sentence shows it; a range is shown by its size, such as "3 × 2 cells". */
export function tellArgument(argument: Argument): Text {
  if (!isRange(argument)) return tellCell(argument);
  const shape = `${argument.length} × ${argument[0]?.length ?? 0}`;
  return { en: `${shape} cells`, zh: ` ${shape} 个单元格` };
}

function toColumn(name: string, param: Param, argument: Argument): readonly Cell[] {
  if (!isRange(argument)) {
    if (argument === undefined && !param.optional) throw needsIt(name, param.name);
    return [argument];
  }
  const cells = new Array<Cell>(argument.length);
  for (let i = 0; i < cells.length; i++) {
    const row = argument[i]!;
    if (row.length !== 1)
      throw needs(name, { en: `${param.name} to be one column`, zh: `${param.name} 应为一列` }, tellArgument(argument));
    cells[i] = row[0];
  }
  return cells;
}

/**
 * Picks the columns among the arguments.
 *
 * @throws WrongCall if a range has several columns, or the heights differ
 */
export function toColumns(name: string, params: readonly Param[], given: readonly Argument[]): Columns {
  const places = params.flatMap((param, place) =>
    param.type === "column" && !(param.optional && isLeftOut(given[place])) ? [place] : [],
  );
  const columns = places.map((place) => toColumn(name, params[place]!, given[place]));
  const height = Math.max(1, ...columns.map((column) => column.length));
  const tallest = columns.findIndex((column) => column.length === height);
  for (const [i, column] of columns.entries()) {
    if (column.length === 1 || column.length === height) continue;
    const [shorter, like] = [params[places[i]!]!.name, params[places[tallest]!]!.name];
    throw needs(
      name,
      { en: `${shorter} to have ${height} rows like ${like}`, zh: `${shorter} 应与 ${like} 一样有 ${height} 行` },
      { en: `${column.length}`, zh: ` ${column.length} 行` },
    );
  }
  const own = columns.filter((column) => column.length === height);
  const cells = columns.map((column) => (column.length === height ? column : new Array<Cell>(height).fill(column[0])));
  const names = places.map((place) => params[place]!.name);
  return { height, names, cells, ownCells: (index) => own.map((column) => column[index]) };
}

/** Whether an argument is missing or a blank cell. */
export function isLeftOut(argument: Argument): boolean {
  return !isRange(argument) && isBlank(argument);
}

/** The day number of an argument; null if it is left out. */
export function toDayArgument(name: string, param: string, argument: Argument, zone: () => string): number | null {
  const cell = toScalar(argument);
  if (isLeftOut(cell)) return null;
  if (isRange(cell) || isErrorCell(cell))
    throw needs(name, { en: `${param} to be one date`, zh: `${param} 应为一个日期` }, tellArgument(cell));
  const day = parseDays([cell], { title: param, sheet: "", firstRow: 1, order: null, isShared: false, isOut: () => false, zone })
    .days[0]!;
  if (Number.isNaN(day))
    throw needs(
      name,
      { en: `${param} to be a date from 1900 to 2199`, zh: `${param} 应为 1900 至 2199 年的日期` },
      tellCell(cell),
    );
  return day;
}

/** Bins of R, F and M; null if they are left out. One number stands for all three. */
export function toBins(name: string, argument: Argument): [number, number, number] | null {
  const scalar = toScalar(argument);
  if (isLeftOut(scalar)) return null;
  const cells = isRange(scalar) ? scalar.flat() : typeof scalar === "string" ? scalar.split(/[,;，]/) : [scalar];
  const bins = cells.map((cell) => (isBlank(cell) || typeof cell === "boolean" || isDate(cell) ? Number.NaN : Number(cell)));
  const isFine = (bins.length === 1 || bins.length === 3) && bins.every((bin) => Number.isInteger(bin) && bin >= 2 && bin <= 9);
  if (!isFine) {
    const got = cells.map((cell) => showCell(cell)).join(", ");
    throw needs(
      name,
      { en: "bins to be one or three whole numbers from 2 to 9", zh: "bins 应为一个或三个 2 到 9 的整数" },
      { en: got, zh: ` ${got}` },
    );
  }
  const [r, f = r, m = r] = bins as [number, number?, number?];
  return [r, f, m];
}

/** The language of a call; null if it is left out. */
export function toLanguage(name: string, argument: Argument): Language | null {
  const cell = toScalar(argument);
  if (isLeftOut(cell)) return null;
  const text = isRange(cell) ? "" : showCell(cell).toLowerCase();
  if (text !== "en" && text !== "zh") {
    throw needs(name, { en: 'language to be "en" or "zh"', zh: "language 应为 en 或 zh" }, tellArgument(cell));
  }
  return text;
}

/** The scheme of a call; standard11 if it is left out. */
export function toSchemeArgument(name: string, argument: Argument): string | readonly (readonly Cell[])[] {
  const scheme = toScalar(argument);
  if (isLeftOut(scheme)) return "standard11";
  if (isRange(scheme)) return scheme;
  if (typeof scheme !== "string" || isErrorCell(scheme)) {
    throw needs(name, { en: "scheme to be a name or a range", zh: "scheme 应为名称或区域" }, tellArgument(scheme));
  }
  return scheme;
}
