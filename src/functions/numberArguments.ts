// Number arguments within a range: a single number, a list, or a column with a number for each row.
import { type Cell, isBlank, isErrorCell, showCell } from "../ground/cell";
import type { Text } from "../ground/language";
import { chooseCurrency } from "../reading/currencies";
import { parseNumbers } from "../reading/numbers";
import { defaultReading } from "../reading/settings";
import { errorInRow, isLeftOut, isRange, needs, needsIt, type Param, tellArgument, tellCell, toScalar } from "./arguments";
import type { Call, Output } from "./customFunction";
import { isHeadingRow } from "./headings";

/** A parameter for numbers within a range. If it is a column, the function answers each row. */
export interface NumberParam<Name extends string = string> extends Param {
  readonly name: Name;
  readonly type: "column" | "number";
  /** Smallest and largest number allowed. If `isAbove` is set, the smallest itself is not. */
  readonly from: number;
  readonly to: number;
  readonly isAbove?: boolean;
  readonly isWhole?: boolean;
  /** The number that a blank cell or a missing argument stands for. */
  readonly blank?: number;
}

/** The fault of a row: the number it needs, and the cell it has instead. */
export interface Misfit {
  readonly what: Text;
  readonly got: Text;
}

/** A number as a sentence shows it. */
export function tellNumber(number: number): Text {
  return tellCell(number);
}

function rangeOf({ name, from, to, isAbove, isWhole }: NumberParam): Text {
  if (isWhole) return { en: `${name} to be a whole number from ${from} to ${to}`, zh: `${name} 应为 ${from} 到 ${to} 的整数` };
  return isAbove
    ? { en: `${name} above ${from}, up to ${to}`, zh: `${name} 应大于 ${from} 且不超过 ${to}` }
    : { en: `${name} from ${from} to ${to}`, zh: `${name} 应为 ${from} 到 ${to}` };
}

function isWithin({ from, to, isAbove, isWhole }: NumberParam, number: number): boolean {
  return number >= from && number <= to && !(isAbove && number === from) && !(isWhole && !Number.isInteger(number));
}

function parseCells(title: string, cells: readonly Cell[], isOut: (index: number) => boolean) {
  return parseNumbers(cells, { title, sheet: "", firstRow: 1, decimal: null, isShared: false, isOut });
}

/**
 * The number of a parameter, or its `blank` if it is left out.
 *
 * @throws WrongCall if it is not a number within the range
 */
export function toNumber({ name, argument }: Call, param: NumberParam): number {
  const cell = toScalar(argument(param.name));
  if (isLeftOut(cell) && param.blank !== undefined) return param.blank;
  const number = isRange(cell) ? Number.NaN : parseCells(param.name, [cell], () => false).numbers[0]!;
  if (isWithin(param, number)) return number;
  throw needs(name, rangeOf(param), tellArgument(cell));
}

/**
 * Numbers above 0 from one row or one column, one for each name. Blank cells after them are ignored.
 *
 * @throws WrongCall if there are more or fewer, or a number is not above 0
 */
export function toPositiveNumbers({ name, argument }: Call, param: string, names: readonly string[]): number[] {
  const range = argument(param);
  if (range === undefined) throw needsIt(name, param);
  const list = names.join(", ");
  const what = {
    en: `${param} to be ${names.length} numbers above 0 (${list}) in one row or column`,
    zh: `${param} 应为一行或一列中的 ${names.length} 个正数（${list}）`,
  };
  if (!isRange(range)) throw needs(name, what, tellCell(range));
  if (range.length > 1 && range[0]!.length > 1) throw needs(name, what, tellArgument(range));
  const cells = range.flat();
  while (cells.length > names.length && isBlank(cells[cells.length - 1])) cells.pop();
  const { numbers } = parseCells(param, cells, () => false);
  if (numbers.length === names.length && numbers.every((number) => number >= 1e-9 && number <= 1e9)) return [...numbers];
  const got = cells.map((cell) => showCell(cell, 20) || "–").join(", ");
  throw needs(name, what, { en: got, zh: ` ${got}` });
}

/** The numbers of a row, by parameter name. */
export type NumbersOfRow<Name extends string> = Readonly<Record<Name, number>>;

/** The first number of a row that is outside its range; null if there is none. */
function firstMisfit(params: readonly NumberParam[], cells: readonly Cell[], numbers: readonly number[]): Misfit | null {
  const place = params.findIndex((param, i) => !isWithin(param, numbers[i]!));
  return place < 0 ? null : { what: rangeOf(params[place]!), got: tellCell(cells[place]) };
}

/**
 * Makes one output row for each row of the columns. Blank rows and a heading stay blank. A row that cannot be answered says why; if it is the only row,
 * that is thrown as an error.
 *
 * @param params - the columns; a blank or missing cell counts as `blank`
 * @param answer - gives the answer to a row, or why there is none
 * @throws Question if amounts are in several currencies
 */
export function answerRows<Name extends string>(
  { name, columns, language }: Call,
  params: readonly NumberParam<Name>[],
  answer: (numbers: NumbersOfRow<Name>) => number | Misfit,
): Output {
  const { height, names, cells: given, ownCells } = columns;
  const cellsOf = params.map((param) => given[names.indexOf(param.name)] ?? []);
  const hasHeading = isHeadingRow(ownCells(0), height);
  const isEmpty = Uint8Array.from({ length: height }, (_, row) =>
    (row === 0 && hasHeading) || ownCells(row).every(isBlank) ? 1 : 0,
  );
  const isError = Uint8Array.from({ length: height }, (_, row) => (cellsOf.some((cells) => isErrorCell(cells[row])) ? 1 : 0));
  const isOut = (row: number): boolean => isEmpty[row] === 1 || isError[row] === 1;
  const parsed = params.map((param, place) => parseCells(param.name, cellsOf[place]!, isOut));
  chooseCurrency(
    parsed.map(({ currencies: written }) => ({ written, count: height, isOpen: (row: number) => !isOut(row) })),
    defaultReading,
  );
  return Array.from({ length: height }, (_, row) => {
    if (isEmpty[row] === 1) return [""];
    if (isError[row] === 1 && height > 1) return [`? ${errorInRow[language]}`];
    const cells = cellsOf.map((own) => own[row]);
    const numbers = params.map(({ blank }, place) =>
      isBlank(cells[place]) && blank !== undefined ? blank : (parsed[place]!.numbers[row] ?? Number.NaN),
    );
    const told =
      firstMisfit(params, cells, numbers) ??
      answer(Object.fromEntries(params.map((param, place) => [param.name, numbers[place]])) as NumbersOfRow<Name>);
    if (typeof told === "number") return [told];
    if (height === 1) throw needs(name, told.what, told.got);
    return [language === "zh" ? `? ${told.what.zh}` : `? needs ${told.what.en}`];
  });
}
