// Of which rows the money is known that went back, so that a day of a refund needs no question.
import { once } from "../ground/once";
import type { Fillable } from "./fillByOrder";
import type { Span } from "./orderSource";
import type { RowAmounts } from "./rowAmounts";

/**
 * Whether the money that went back from a row's order is known, so that its day need not be asked about: an amount of a refund stands on a row
 * of the order, the amounts are those after refunds, or the row takes no money.
 */
export function knownRefunds(
  { source, start }: Span,
  { orders }: Fillable,
  { grossParts, hasRefund }: RowAmounts,
): (row: number) => boolean {
  const numberOf = (row: number): number => orders?.indexes[start + row] ?? -1;
  const isBacked = once(() => {
    const numbers = new Set<number>();
    for (let row = 0; row < hasRefund.length; row++) if (hasRefund[row] === 1 && numberOf(row) >= 0) numbers.add(numberOf(row));
    return numbers;
  });
  return (row) =>
    source.refundWithin !== null || hasRefund[row] === 1 || !(grossParts[row]! > 0) || isBacked().has(numberOf(row));
}
