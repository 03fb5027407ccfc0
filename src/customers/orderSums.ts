// Adds up the rows of each order: its customer, its day, its amount, and whether it is a refund.
import type { OrderRows } from "./orderRows";

/** What the rows of orders come to, in columns with one entry an order. */
export interface OrderSums {
  /** Customer index of each order. */
  readonly customers: Int32Array;
  /** Earliest day among the rows of each order. */
  readonly days: Float64Array;
  /** Net amount of each order, in ten-thousandths of the currency. */
  readonly netParts: Float64Array;
  /** 1 for a refund: it lowers revenue, does not count as an order, and does not change recency. */
  readonly isRefund: Uint8Array;
}

/**
 * Order totals that stand on each row: the amount of the first row, less the most that any row takes off. Rows of money back are of their own:
 * each amount of theirs is taken off once, as it may stand on each of their rows too.
 */
function addTotals(
  { grossParts, netParts }: OrderRows,
  orderOfRow: Int32Array,
  isTotal: Uint8Array,
  orderParts: Float64Array,
): void {
  const isMet = new Uint8Array(orderParts.length);
  const takenOff = new Float64Array(orderParts.length);
  const back = new Float64Array(orderParts.length);
  const lastBack = new Float64Array(orderParts.length);
  for (let row = 0; row < orderOfRow.length; row++) {
    const order = orderOfRow[row]!;
    if (order < 0 || isTotal[order] !== 1) continue;
    if (grossParts[row]! < 0) {
      if (grossParts[row] !== lastBack[order]) back[order]! += grossParts[row]!;
      lastBack[order] = grossParts[row]!;
      continue;
    }
    if (isMet[order] === 0) orderParts[order] = grossParts[row]!;
    isMet[order] = 1;
    const taken = grossParts[row]! - netParts[row]!;
    if (taken > takenOff[order]!) takenOff[order] = taken;
  }
  for (let order = 0; order < orderParts.length; order++) {
    if (isTotal[order] !== 1) continue;
    orderParts[order] = (isMet[order] === 1 ? orderParts[order]! : 0) + back[order]! - takenOff[order]!;
  }
}

/** Which orders are refunds: those below 0, and those of 0 that a refund lowered; not those of losses alone. */
function findRefunds({ netParts, hasRefund, isLoss }: OrderRows, orderOfRow: Int32Array, orderParts: Float64Array): Uint8Array {
  const isLowered = new Uint8Array(orderParts.length);
  const hasLoss = new Uint8Array(isLoss ? orderParts.length : 0);
  for (let row = 0; row < orderOfRow.length; row++) {
    const isLossRow = isLoss !== null && isLoss[row] === 1;
    if (hasRefund[row] === 1 || (netParts[row]! < 0 && !isLossRow)) isLowered[orderOfRow[row]!] = 1;
    if (isLossRow) hasLoss[orderOfRow[row]!] = 1;
  }
  const isRefund = new Uint8Array(orderParts.length);
  for (let order = 0; order < isRefund.length; order++) {
    const net = orderParts[order]!;
    const isLossOnly = hasLoss[order] === 1 && isLowered[order] === 0;
    isRefund[order] = (net < 0 && !isLossOnly) || (net === 0 && isLowered[order] === 1) ? 1 : 0;
  }
  return isRefund;
}

/** Adds up the rows of each order. */
export function addUpRows(rows: OrderRows, orderOfRow: Int32Array, count: number, isTotal: Uint8Array | null): OrderSums {
  const { days: dayOfRow, netParts: partsOfRow } = rows;
  const { indexes } = rows.customers;
  const customers = new Int32Array(count).fill(-1);
  const days = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const netParts = new Float64Array(count);
  for (let row = 0; row < orderOfRow.length; row++) {
    const order = orderOfRow[row]!;
    if (order < 0) continue;
    customers[order] = indexes[row]!;
    if (dayOfRow[row]! < days[order]!) days[order] = dayOfRow[row]!;
    netParts[order]! += partsOfRow[row]!;
  }
  if (isTotal) addTotals(rows, orderOfRow, isTotal, netParts);
  return { customers, days, netParts, isRefund: findRefunds(rows, orderOfRow, netParts) };
}
