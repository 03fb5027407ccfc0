// Reads the amounts of one sheet's rows, before and after refunds and discounts.
import { formatNumber } from "../ground/language";
import { toParts } from "../ground/money";
import type { Note } from "../ground/note";
import { type Place, rowText } from "../ground/place";
import { type NumberSource, readNumberColumns, type SummedColumns, sumColumns, unitNotes } from "../reading/amounts";
import { showsComma } from "../reading/numbers";
import type { ReadingSettings } from "../reading/settings";
import type { Statuses } from "../reading/statuses";
import { discountOff, kindOfDiscounts } from "./discounts";
import { hasAmounts, type OrderSource } from "./orderSource";

/** Amounts of rows; NaN for an amount that is missing or cannot be read. */
export interface RowAmounts {
  /** Before refund and discount, in ten-thousandths of the currency. */
  readonly grossParts: Float64Array;
  /** After refund and discount, in ten-thousandths of the currency. */
  readonly netParts: Float64Array;
  /** 1 for a row from which a refund was taken off, here or in the amount itself. */
  readonly hasRefund: Uint8Array;
  /** Currency sign or code of each amount; null if there are none. */
  readonly currencies: readonly string[] | null;
}

/** Amounts of rows with the refunds that were taken off them. */
interface ReadRowAmounts extends RowAmounts {
  /** What the columns of refunds say, in ten-thousandths of the currency; null without such a column. */
  readonly refundParts: Float64Array | null;
}

/** Amounts of rows whose sheet has none: 0 each, which nobody adds up. */
function noAmounts(count: number): ReadRowAmounts {
  const zeros = (): Float64Array => new Float64Array(count);
  return { grossParts: zeros(), netParts: zeros(), hasRefund: new Uint8Array(count), refundParts: null, currencies: null };
}

/** What an adjustment took off an amount; nothing where the amount after it is blank, 0 or larger. */
function takenOff(gross: number, adjusted = 0): number {
  const left = toParts(adjusted);
  return left > 0 && left < gross ? gross - left : 0;
}

/** The columns of a sheet that make its amounts, their cells read as numbers; none where the sheet has no amounts. */
export interface AmountColumns {
  /** Amounts, or quantities where there are unit prices. */
  readonly first: readonly NumberSource[];
  /** Unit prices; null where there are amounts. */
  readonly second: readonly NumberSource[] | null;
  readonly refund: readonly NumberSource[];
  readonly discount: readonly NumberSource[];
  /** Amounts after adjustments. */
  readonly adjusted: readonly NumberSource[];
  /** Refunds that the amounts are already after. */
  readonly within: readonly NumberSource[];
  /** Pieces that were given back, and pieces that were bought; none where no column says them. */
  readonly back: readonly NumberSource[];
  readonly bought: readonly NumberSource[];
}

/** Reads the cells of the columns that make the amounts of a sheet. */
export function readAmountColumns(source: OrderSource, settings: ReadingSettings): AmountColumns {
  const isProduct = source.amount.length === 0;
  const { returned } = source;
  const isRead = returned !== null && settings.refunds !== "ignore";
  return {
    first: isProduct ? readNumberColumns(source.quantity, true) : readNumberColumns(source.amount),
    second: isProduct ? readNumberColumns(source.unitPrice) : null,
    refund: readNumberColumns(settings.refunds === "ignore" ? [] : source.refund),
    discount: readNumberColumns(source.discount),
    adjusted: readNumberColumns(source.adjusted === null || settings.refunds === "ignore" ? [] : [source.adjusted]),
    within: readNumberColumns(source.refundWithin === null ? [] : [source.refundWithin]),
    back: readNumberColumns(isRead ? [returned.back] : []),
    bought: readNumberColumns(isRead ? [returned.bought] : []),
  };
}

/** Whether the amounts have a comma before their decimals, as they show or as the user said. */
export function haveDecimalComma(
  { first, second, refund, discount }: AmountColumns,
  { decimal }: ReadingSettings,
  isOut: (row: number) => boolean,
): boolean {
  if (decimal !== null) return decimal === "comma";
  return showsComma(
    [...first, ...(second ?? []), ...refund, ...discount].map(({ read }) => read),
    isOut,
  );
}

/** Remarks about columns that are counted in thousands, in cents or the like, and about pieces that were given back. */
export function amountNotes(place: Place, { first, second, refund, discount, adjusted, back }: AmountColumns): Note[] {
  return [
    ...unitNotes([...first, ...(second ?? []), ...refund, ...discount, ...adjusted]),
    ...back.flatMap((own) => backNote(place, own)),
  ];
}

function backNote(place: Place, { title, read: { numbers } }: NumberSource): Note[] {
  const rows = numbers.reduce((count, pieces) => count + (Math.abs(pieces) > 0 ? 1 : 0), 0);
  if (rows === 0) return [];
  const [at, count] = [
    rowText(
      place,
      numbers.findIndex((pieces) => Math.abs(pieces) > 0),
    ),
    formatNumber(rows),
  ];
  return [
    {
      id: "returnedPieces",
      text: {
        en: `Rows of which "${title}" says that pieces were given back, less their share of the amount: ${count} (first in ${at.en})`,
        zh: `“${title}”显示有退货、已按退回件数的比例扣除金额的行：${count} 行（最早在${at.zh}）`,
      },
    },
  ];
}

/** Share of a row's amount that went back with the pieces; 0 where no number tells. */
function shareBack(back: number, bought: number): number {
  const share = Math.abs(back) / Math.abs(bought);
  return share > 0 ? Math.min(1, share) : 0;
}

/** Places of the cells that show an error. */
export function errorsOf({ first, second, refund, discount, adjusted }: AmountColumns): readonly (readonly number[])[] {
  return [...first, ...(second ?? []), ...refund, ...discount, ...adjusted].map(({ read }) => read.errors);
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
  columns: AmountColumns,
  settings: ReadingSettings,
  isShared: boolean,
  isOut: (row: number) => boolean,
): ReadRowAmounts {
  const { count, sheet, firstRow } = source;
  if (!hasAmounts(source)) return noAmounts(count);
  const sum = (own: readonly NumberSource[], blankIsZero: boolean): SummedColumns =>
    sumColumns(own, { count, sheet, firstRow, decimal: settings.decimal, isShared, isOut, blankIsZero });
  const parts = (own: readonly NumberSource[]): Float64Array | null =>
    own.length === 0 ? null : sum(own, true).numbers.map((number) => toParts(Math.abs(number)));
  const first = sum(columns.first, false);
  const second = columns.second && sum(columns.second, false);
  const refunds = parts(columns.refund);
  const discounts = columns.discount.length === 0 ? null : sum(columns.discount, true).numbers;
  const grossOf = (row: number): number => first.numbers[row]! * (second?.numbers[row] ?? 1);
  const discountKind = discounts ? kindOfDiscounts(source, discounts, grossOf, settings, isOut) : "money";
  const adjusted = columns.adjusted.length > 0 ? sum(columns.adjusted, true).numbers : null;
  const [back, bought] = [columns.back, columns.bought].map((own) => (own.length > 0 ? sum(own, true).numbers : null));
  const within = columns.within.length > 0 ? parts(columns.within) : null;
  const grossParts = new Float64Array(count);
  const netParts = new Float64Array(count);
  const hasRefund = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const amount = first.numbers[i]!;
    const price = second?.numbers[i] ?? 1;
    const gross = toParts(second && amount < 0 && price < 0 ? -(amount * price) : amount * price);
    const returned = back && bought && gross > 0 ? Math.round(gross * shareBack(back[i]!, bought[i]!)) : 0;
    const refund = (refunds ? refunds[i]! : 0) + takenOff(gross, adjusted?.[i]) + returned;
    grossParts[i] = gross;
    netParts[i] = gross - refund - (discounts ? discountOff(discountKind, discounts[i]!, gross) : 0);
    hasRefund[i] = refund > 0 || (within !== null && within[i]! > 0) ? 1 : 0;
  }
  return { grossParts, netParts, hasRefund, refundParts: refunds, currencies: second?.currencies ?? first.currencies };
}

/**
 * Turns amounts above 0 into money back where the type of their row says so, such as "Refund". Where a column of refunds says the same money
 * once more, it goes back once.
 *
 * Changes the amounts of these rows.
 *
 * @returns a remark about the rows that were turned
 */
export function turnBacks(
  source: OrderSource,
  { title, isBack }: NonNullable<Statuses["types"]>,
  { grossParts, netParts, refundParts }: ReadRowAmounts,
  isOut: (row: number) => boolean,
): Note[] {
  let [rows, first] = [0, -1];
  for (let row = 0; row < grossParts.length; row++) {
    if (!isBack(row) || isOut(row) || Number.isNaN(grossParts[row]!)) continue;
    const [isAbove, refund] = [grossParts[row]! > 0, refundParts?.[row] ?? 0];
    grossParts[row] = -Math.abs(grossParts[row]!);
    netParts[row] = refund > 0 ? -refund : isAbove ? -Math.abs(netParts[row]!) : netParts[row]!;
    if (!isAbove) continue;
    rows += 1;
    if (first < 0) first = row;
  }
  if (rows === 0) return [];
  const [at, count] = [rowText(source, first), formatNumber(rows)];
  return [
    {
      id: "backTypes",
      text: {
        en: `Rows whose "${title}" says that money went back and whose amount is above 0, taken off: ${count} (first in ${at.en})`,
        zh: `“${title}”表示退款、但金额为正数、已按退款扣除的行：${count} 行（最早在${at.zh}）`,
      },
    },
  ];
}
