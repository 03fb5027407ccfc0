// Tells by the lines of orders whether an amount that stands on each row of an order is the order's total.
import { blockRows, type ColumnFacts, mostRows } from "./columnFacts";
import { keysOfCells } from "./customerEvidence";
import type { Columns } from "./exportMatch";
import { speaksOf } from "./headerWords";
import type { WeighedColumns } from "./orderColumns";
import { rowsByKey } from "./relations";

/** Rows of an order in the sample that stand on several rows, without those that the sample may have cut. */
function ordersOfSeveralRows({ cells }: ColumnFacts, keys: readonly string[]): readonly (readonly number[])[] {
  const isCut = (row: number): boolean =>
    cells.length >= mostRows && (row % blockRows === 0 || row % blockRows === blockRows - 1);
  return rowsByKey(keys).filter((rows) => rows.length > 1 && !rows.some(isCut));
}

function sumOf(rows: readonly number[], numberAt: (row: number) => number): number {
  return rows.reduce((sum, row) => sum + (numberAt(row) || 0), 0);
}

/** What a column adds to an order or takes off it: nothing, what stands on its first row, or the sum of its rows. */
function differences(rows: readonly number[], { numbers }: ColumnFacts): readonly number[] {
  return [0, Math.abs(numbers[rows[0]!] || 0), sumOf(rows, (row) => Math.abs(numbers[row]!))];
}

/**
 * Whether the amount of an order's rows is the total of the order. It is if, in every order of several rows with one amount, quantity × price
 * of the rows add up to it, with tax or shipping and less a discount.
 */
export function isOrderTotal({ evidence, columns: weighed }: WeighedColumns, { amount, order }: Columns): boolean {
  const { facts, columns, wordsOf } = evidence;
  const [taken, number, quantity, price] = [amount?.[0], order?.[0], weighed.quantity?.[0], weighed.unitPrice?.[0]];
  if (taken === undefined || number === undefined || quantity === undefined || price === undefined) return false;
  if (amount?.length !== 1 || taken === price) return false;
  const total = facts[taken]!.numbers;
  const spoken = (...themes: readonly ("tax" | "shipping" | "discount")[]): readonly ColumnFacts[] =>
    columns
      .filter((column) => column !== taken && speaksOf(wordsOf(column), ...themes) && facts[column]!.numeric >= 0.5)
      .slice(0, 2)
      .map((column) => facts[column]!);
  const [on, off] = [spoken("tax", "shipping"), spoken("discount")];
  const orders = ordersOfSeveralRows(facts[number]!, keysOfCells(facts[number]!));
  const repeating = orders.filter((rows) => rows.every((row) => total[row] === total[rows[0]!]));
  const lineOf = (row: number): number => facts[quantity]!.numbers[row]! * facts[price]!.numbers[row]!;
  const adds = (rows: readonly number[]): boolean => {
    if (rows.every((row) => Math.abs(lineOf(row) - total[row]!) <= 0.011)) return false;
    const lines = sumOf(rows, lineOf);
    let sums: readonly number[] = [lines];
    for (const column of on) sums = sums.flatMap((sum) => differences(rows, column).map((more) => sum + more));
    for (const column of off) sums = sums.flatMap((sum) => differences(rows, column).map((less) => sum - less));
    return sums.some((sum) => Math.abs(sum - total[rows[0]!]!) <= 0.011 * rows.length);
  };
  return repeating.length > 0 && repeating.every(adds);
}
