// Numbers of a role that may be spread over several columns, and money as whole parts.
import { type Cell, isBlank } from "../ground/cell";
import type { Place } from "../ground/place";
import { Refusal } from "../ground/refusal";
import { type DecimalSign, parseNumbers } from "./numbers";

/**
 * Refuses totals that whole parts cannot hold exactly.
 *
 * @throws Refusal naming the limit
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

/** A column of the source with the name it goes by. */
export interface SourceColumn {
  readonly title: string;
  readonly cells: readonly Cell[];
}

/** How to add the columns of a role up. */
export interface SumReading extends Place {
  readonly count: number;
  readonly decimal: DecimalSign | null;
  /** Whether the decimal sign was named for several sheets. */
  readonly isShared: boolean;
  /** Whether a row is out for a reason that stands before the number's. */
  readonly isOut: (index: number) => boolean;
  /** Whether a row that is blank in every column is 0, or not a number. */
  readonly blankIsZero: boolean;
}

/** Sums of columns, with the currency sign or code met beside each number. */
export interface SummedColumns {
  readonly numbers: Float64Array;
  readonly currencies: readonly string[] | null;
}

/**
 * Adds the columns of one role up; as in any sum, a blank cell beside a number is 0.
 *
 * @returns NaN where a cell is not a number, or all are blank
 * @throws Question when the decimal sign of a column could be either
 */
export function sumColumns(columns: readonly SourceColumn[], reading: SumReading): SummedColumns {
  const total = new Float64Array(reading.count);
  const blanks = new Uint8Array(reading.count);
  let currencies: readonly string[] | null = null;
  for (const { title, cells } of columns) {
    const column = parseNumbers(cells, { ...reading, title });
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
