// Reads the amounts of one sheet's rows, before and after refunds and discounts.
import { toParts } from "../ground/money";
import { type SourceColumn, type SummedColumns, sumColumns } from "../reading/amounts";
import type { ReadingSettings } from "../reading/settings";
import { hasAmounts, type OrderSource } from "./orderSource";

/** Amounts of rows; NaN for an amount that is missing or cannot be read. */
export interface RowAmounts {
  /** Before refund and discount, in ten-thousandths of the currency. */
  readonly grossParts: Float64Array;
  /** After refund and discount, in ten-thousandths of the currency. */
  readonly netParts: Float64Array;
  /** 1 for a row from which a refund was taken off. */
  readonly hasRefund: Uint8Array;
  /** Currency sign or code of each amount; null if there are none. */
  readonly currencies: readonly string[] | null;
}

/** Amounts of rows whose sheet has none: 0 each, which nobody adds up. */
function noAmounts(count: number): RowAmounts {
  const zeros = (): Float64Array => new Float64Array(count);
  return { grossParts: zeros(), netParts: zeros(), hasRefund: new Uint8Array(count), currencies: null };
}

/** What an adjustment took off an amount; nothing where the amount after it is blank, 0 or larger. */
function takenOff(gross: number, adjusted = 0): number {
  const left = toParts(adjusted);
  return left > 0 && left < gross ? gross - left : 0;
}

/**
 * Reads the amounts of all rows. Quantity × unit price is negative if either factor is negative. Refunds and discounts are taken off,
 * whatever their sign. An amount after adjustments stands in for the amount.
 *
 * @param isShared - whether the user's decimal sign was given for several sheets
 * @param isOut - whether a row is already left out for an earlier reason than its amount
 */
export function readAmounts(
  source: OrderSource,
  settings: ReadingSettings,
  isShared: boolean,
  isOut: (row: number) => boolean,
): RowAmounts {
  const { count, sheet, firstRow } = source;
  if (!hasAmounts(source)) return noAmounts(count);
  const isProduct = source.amount.length === 0;
  const sum = (columns: readonly SourceColumn[], blankIsZero: boolean): SummedColumns =>
    sumColumns(columns, { count, sheet, firstRow, decimal: settings.decimal, isShared, isOut, blankIsZero });
  const first = sum(isProduct ? source.quantity : source.amount, false);
  const second = isProduct ? sum(source.unitPrice, false) : null;
  const parts = (columns: readonly SourceColumn[]): Float64Array | null =>
    columns.length === 0 ? null : sum(columns, true).numbers.map((number) => toParts(Math.abs(number)));
  const refunds = settings.refunds === "ignore" ? null : parts(source.refund);
  const discounts = parts(source.discount);
  const adjusted = source.adjusted && settings.refunds !== "ignore" ? sum([source.adjusted], true).numbers : null;
  const grossParts = new Float64Array(count);
  const netParts = new Float64Array(count);
  const hasRefund = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const amount = first.numbers[i]!;
    const price = second?.numbers[i] ?? 1;
    const gross = toParts(second && amount < 0 && price < 0 ? -(amount * price) : amount * price);
    const refund = (refunds ? refunds[i]! : 0) + takenOff(gross, adjusted?.[i]);
    grossParts[i] = gross;
    netParts[i] = gross - refund - (discounts ? discounts[i]! : 0);
    hasRefund[i] = refund > 0 ? 1 : 0;
  }
  return { grossParts, netParts, hasRefund, currencies: second?.currencies ?? first.currencies };
}
