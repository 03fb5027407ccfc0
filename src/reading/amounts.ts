// Adds up number columns that share a role, and refuses totals too large to be exact.
import { type Cell, isBlank } from "../ground/cell";
import type { Note } from "../ground/note";
import type { Place } from "../ground/place";
import { Refusal } from "../ground/refusal";
import type { ColumnValues } from "./columnValues";
import { toCode } from "./currencyNames";
import { type DecimalSign, type NumberCells, type NumberColumn, readNumberCells, settleNumbers } from "./numbers";
import type { Unit } from "./units";
import { inWholeUnits, unitText } from "./wholeUnits";

/**
 * Refuses totals that are too large to be held exactly. Totals are in whole parts, such as cents.
 *
 * @throws Refusal that names the limit
 */
export function refuseHugeTotals(totals: ArrayLike<number>): void {
  for (let i = 0; i < totals.length; i++) {
    if (Math.abs(totals[i]!) <= Number.MAX_SAFE_INTEGER) continue;
    throw new Refusal(
      { en: "the total of a customer is above 900,000,000,000", zh: "有客户的消费总额超过 900,000,000,000" },
      { en: "pass the amounts in thousands or millions", zh: "请以千或百万为单位填写金额" },
    );
  }
}

/** A column of cells and its name. */
export interface SourceColumn {
  readonly title: string;
  readonly cells: readonly Cell[];
  /** Its different cells, for a column of texts that much is asked of. */
  readonly values?: (() => ColumnValues) | undefined;
  /** What its numbers are counted in, if not in whole units of the currency. */
  readonly unit?: Unit | undefined;
  /** The currency of a row, for a column in the smallest unit of its currency. */
  readonly currencyAt?: ((row: number) => string) | undefined;
}

/** A column whose cells were read as numbers. */
export interface NumberSource extends SourceColumn {
  readonly read: NumberCells;
}

/** Reads the cells of columns as numbers: of money, or of counts such as 2 Stk. */
export function readNumberColumns(columns: readonly SourceColumn[], areCounts = false): NumberSource[] {
  return columns.map((column) => ({ ...column, read: readNumberCells(column.cells, areCounts) }));
}

/** Decides the decimal sign of a column, and gives its numbers in whole units of the currency. */
function settle(column: NumberSource, reading: SumReading): NumberColumn {
  const { title, cells, read, unit, currencyAt } = column;
  const settled = settleNumbers(read, cells, { ...reading, title });
  if (unit === undefined) return settled;
  const codeAt = (row: number): string => toCode(settled.currencies?.[row] || currencyAt?.(row) || "");
  return { ...settled, numbers: inWholeUnits(settled.numbers, cells, unit, codeAt) };
}

/** Remarks about columns whose header, or a line above the table, says that they are in thousands, in cents or the like. */
export function unitNotes(columns: readonly NumberSource[]): Note[] {
  return columns.flatMap(({ title, read, unit }) =>
    unit !== undefined && read.numbers.some((number) => !Number.isNaN(number))
      ? [{ id: "units", text: unitText(title, read.numbers, unit) }]
      : [],
  );
}

/** How the columns of a role are added up. */
export interface SumReading extends Place {
  readonly count: number;
  readonly decimal: DecimalSign | null;
  /** True if the user's decimal sign was given for several sheets. */
  readonly isShared: boolean;
  /** Whether a row is already left out for an earlier reason than its number. */
  readonly isOut: (index: number) => boolean;
  /** Whether a row that is blank in every column counts as 0. If not, it is not a number. */
  readonly blankIsZero: boolean;
}

/** Sums of several columns by row, and the currency sign or code in each row. */
export interface SummedColumns {
  readonly numbers: Float64Array;
  readonly currencies: readonly string[] | null;
}

/**
 * Adds the columns of one role, row by row. A blank cell beside a number counts as 0.
 *
 * @returns NaN for a row with a cell that is not a number, or (unless `blankIsZero`) with blank cells only
 * @throws Question if the decimal sign of a column could be a point or a comma
 */
export function sumColumns(columns: readonly NumberSource[], reading: SumReading): SummedColumns {
  const [only] = columns;
  if (only && columns.length === 1 && !reading.blankIsZero) return settle(only, reading);
  const total = new Float64Array(reading.count);
  const blanks = new Uint8Array(reading.count);
  let currencies: readonly string[] | null = null;
  for (const source of columns) {
    const [column, cells] = [settle(source, reading), source.cells];
    currencies ??= column.currencies;
    for (let i = 0; i < total.length; i++) {
      const number = column.numbers[i]!;
      if (Number.isNaN(number) && isBlank(cells[i])) blanks[i]! += 1;
      else total[i]! += number;
    }
  }
  if (!reading.blankIsZero) {
    for (let i = 0; i < total.length; i++) if (blanks[i] === columns.length) total[i] = Number.NaN;
  }
  return { numbers: total, currencies };
}
