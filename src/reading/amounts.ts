// Adds up number columns that share a role, and refuses totals too large to be exact.
import { type Cell, isBlank } from "../ground/cell";
import type { Place } from "../ground/place";
import { Refusal } from "../ground/refusal";
import type { ColumnValues } from "./columnValues";
import { type DecimalSign, type NumberCells, readNumberCells, settleNumbers } from "./numbers";

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
}

/** A column whose cells were read as numbers. */
export interface NumberSource extends SourceColumn {
  readonly read: NumberCells;
}

/** Reads the cells of columns as numbers: of money, or of counts such as 2 Stk. */
export function readNumberColumns(columns: readonly SourceColumn[], areCounts = false): NumberSource[] {
  return columns.map((column) => ({ ...column, read: readNumberCells(column.cells, areCounts) }));
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
  if (only && columns.length === 1 && !reading.blankIsZero)
    return settleNumbers(only.read, only.cells, { ...reading, title: only.title });
  const total = new Float64Array(reading.count);
  const blanks = new Uint8Array(reading.count);
  let currencies: readonly string[] | null = null;
  for (const { title, cells, read } of columns) {
    const column = settleNumbers(read, cells, { ...reading, title });
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
