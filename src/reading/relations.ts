// How columns of numbers relate: quantity × price, an amount after its refund, values that stand on every row of an order.
import type { ColumnFacts } from "./columnFacts";

/** Prices are rounded to hundredths, so a product may be off by half a hundredth for each piece. */
function isNear(one: number, other: number, pieces = 1): boolean {
  return Math.abs(one - other) <= 0.011 + 0.0051 * Math.abs(pieces);
}

/** Rows on which a relation could be tried, and those on which it holds. */
export interface Holding {
  readonly met: number;
  readonly held: number;
  /** Places in the sample of the rows on which it does not hold. */
  readonly broken: readonly number[];
}

/** Whether a relation holds on nearly all rows that it could be tried on. */
export function holdsNearly({ met, held }: Holding): boolean {
  return met > 0 && held >= 0.95 * met;
}

/** Columns beside an amount that may explain why it is not quantity × price; each stands for a number that is added or taken off. */
export interface Differences {
  readonly off: readonly ColumnFacts[];
  readonly on: readonly ColumnFacts[];
}

function orZero(number: number | undefined): number {
  return number === undefined || Number.isNaN(number) ? 0 : Math.abs(number);
}

/** Every sum of some of these columns on a row. */
function sums(columns: readonly ColumnFacts[], row: number): readonly number[] {
  const all = [0];
  for (const { numbers } of columns) all.push(...all.map((sum) => sum + orZero(numbers[row])));
  return all;
}

/** A discount as a share of the price (0.2) or as a percentage (20). */
function reduced(product: number, { off }: Differences, row: number): readonly number[] {
  return off.flatMap(({ numbers }) => {
    const share = orZero(numbers[row]);
    return share > 0 && share <= 100 ? [product * (1 - share), product * (1 - share / 100)] : [];
  });
}

/** Tries whether an amount is quantity × price, less what is taken off and with what is added. */
export function tryProduct(
  total: ColumnFacts,
  quantity: ColumnFacts,
  price: ColumnFacts,
  differences: Differences = { off: [], on: [] },
  isTried: (row: number) => boolean = () => true,
): Holding {
  let [met, held] = [0, 0];
  const broken: number[] = [];
  for (let row = 0; row < total.numbers.length; row++) {
    const [amount, pieces, each] = [total.numbers[row]!, quantity.numbers[row]!, price.numbers[row]!];
    if (Number.isNaN(amount) || Number.isNaN(pieces) || Number.isNaN(each) || !isTried(row)) continue;
    met += 1;
    const product = pieces * each;
    const holds =
      isNear(amount, product, pieces) ||
      isNear(Math.abs(amount), Math.abs(product), pieces) ||
      sums(differences.off, row).some((off) =>
        sums(differences.on, row).some((on) => isNear(amount, product - off + on, pieces)),
      ) ||
      reduced(product, differences, row).some((less) => isNear(amount, less, pieces));
    if (holds) held += 1;
    else broken.push(row);
  }
  return { met, held, broken };
}

/**
 * Whether an amount is what is left after the refund. It is if another amount, less the refund, is this one on nearly all rows with a refund.
 * Where no other amount is there, refunds that are larger than what they would be taken off give it away: one of an amount of 0, or
 * two, unless as many are equal to it.
 */
export function isAfterRefund(
  amount: ColumnFacts,
  refund: Pick<ColumnFacts, "numbers">,
  others: readonly ColumnFacts[],
): boolean {
  const rows: number[] = [];
  for (let row = 0; row < amount.numbers.length; row++)
    if (orZero(refund.numbers[row]) > 0 && !Number.isNaN(amount.numbers[row]!)) rows.push(row);
  if (rows.length === 0) return false;
  const held = (one: ColumnFacts, less: ColumnFacts): number =>
    rows.filter((row) => isNear(one.numbers[row]! - orZero(refund.numbers[row]), less.numbers[row]!)).length;
  const most = 0.95 * rows.length;
  if (others.some((other) => held(other, amount) >= most)) return true;
  if (others.some((other) => held(amount, other) >= most)) return false;
  const back = (row: number): number => orZero(refund.numbers[row]) - amount.numbers[row]!;
  const larger = rows.filter((row) => amount.numbers[row]! >= 0 && back(row) > 0.02);
  const equal = rows.filter((row) => Math.abs(back(row)) <= 0.02).length;
  const isTelling = larger.length > 1 || larger.some((row) => amount.numbers[row] === 0);
  return isTelling && larger.length > equal && larger.length >= 0.05 * rows.length;
}

/** Whether an amount is equal to another one on every row with a refund, of which there is one at least: then neither is what was left after it. */
export function isEqualDespite(amount: ColumnFacts, other: ColumnFacts, refund: ColumnFacts): boolean {
  const rows = Array.from(amount.numbers.keys()).filter((row) => orZero(refund.numbers[row]) > 0);
  return rows.length > 0 && rows.every((row) => isNear(amount.numbers[row]!, other.numbers[row]!));
}

/** Whether two columns hold the same numbers on all rows where both have one. */
export function areAlike(one: ColumnFacts, other: ColumnFacts): boolean {
  return one.numbers.every((number, row) => {
    const second = other.numbers[row]!;
    return Number.isNaN(number) || Number.isNaN(second) || isNear(number, second, 0);
  });
}

/** The rows of each key, by first appearance; rows without a key are of no group. */
export function rowsByKey(keys: readonly string[]): readonly (readonly number[])[] {
  const rowsOf = new Map<string, number[]>();
  for (const [row, key] of keys.entries()) {
    if (key === "") continue;
    const rows = rowsOf.get(key);
    if (rows) rows.push(row);
    else rowsOf.set(key, [row]);
  }
  return [...rowsOf.values()];
}

/** Groups of rows that share a value: the number of values that stand beside several values of another column, and one of them. */
export interface Sharing {
  /** Values of the first column that stand beside several values of the second. */
  readonly shared: number;
  readonly values: number;
  /** Place in the sample of a row on which the second value of such a group stands. */
  readonly row: number;
}

/** Counts the values of one column that stand beside several values of another, such as phones with several names. */
export function countShared(one: readonly string[], other: readonly string[]): Sharing {
  const beside = new Map<string, string>();
  const shared = new Set<string>();
  let first = -1;
  for (let row = 0; row < one.length; row++) {
    const [value, second] = [one[row]!, other[row]!];
    if (value === "" || second === "") continue;
    const known = beside.get(value);
    if (known === undefined) beside.set(value, second);
    else if (known !== second && !shared.has(value)) {
      shared.add(value);
      if (first < 0) first = row;
    }
  }
  return { shared: shared.size, values: beside.size, row: first };
}
