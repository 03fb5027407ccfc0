// The numbers of pieces that were given back, beside the numbers that were bought: they say which share of a line is no revenue.
import { once } from "../ground/once";
import type { ColumnFacts } from "./columnFacts";
import type { Evidence } from "./evidence";
import { speaksOf } from "./headerWords";
import { holdsNearly, tryProduct } from "./relations";
import { splitHeader } from "./splitHeader";
import { alternatives, wordPattern } from "./wordPattern";

/** Words of giving back, in the languages whose headers are known. */
const givenBack = once(() =>
  wordPattern(
    alternatives(
      "returned|returns?|refunded|retourniert|retouren?|zuruck(?:gegeben|gesendet|genommen)?|ruckgaben?|retournee?s?|rendue?s?|retours?|devuelt[ao]s?|devoluci(?:on|ones)|devolvid[ao]s?|devoluc(?:ao|oes)|restituit[aeio]|resi|geretourneerd|teruggestuurd|retour(?:en)?menge|ruckgabemenge|退货|退回|返品|반품",
    ),
    "u",
  ),
);

/** Words of a number of pieces that no list of quantities has, as they also number other things. */
const pieces = once(() =>
  wordPattern(
    alternatives(
      "qty|quantity|units|pieces|menge|anzahl|stuck|quantite|nombre|cantidad|unidades|quantidade|quantita|aantal|[a-z]+menge|数量|件数|数$|수량",
    ),
    "u",
  ),
);

/** Whether a column says how many pieces were given back: "Qty returned", 退货数量. */
export function isReturned({ facts, wordsOf, table }: Evidence, column: number): boolean {
  const text = splitHeader(table.headers[column]!).join(" ");
  if (!givenBack().test(text) || speaksOf(wordsOf(column), "money", "day", "status")) return false;
  const isCount = speaksOf(wordsOf(column), "quantity") || pieces().test(text);
  return isCount && facts[column]!.numeric >= 0.5 && facts[column]!.signs === 0 && facts[column]!.decimals === 0;
}

/** Pieces that were given back, and the column of pieces that were bought. */
export interface Returned {
  readonly column: number;
  readonly quantity: number;
  /** Whether their share of the amount is taken off; if not, the amount is no quantity × price, and the user is told. */
  readonly isTaken: boolean;
}

/** Whether an amount is price × the pieces that were kept, on nearly all rows on which some were given back. */
function isAfterReturn(amount: ColumnFacts, bought: ColumnFacts, back: ColumnFacts, price: ColumnFacts): boolean {
  let [met, held] = [0, 0];
  for (let row = 0; row < amount.numbers.length; row++) {
    const pieces = Math.abs(back.numbers[row]!);
    if (!(pieces > 0) || Number.isNaN(amount.numbers[row]!)) continue;
    met += 1;
    if (Math.abs((bought.numbers[row]! - pieces) * price.numbers[row]! - amount.numbers[row]!) <= 0.011) held += 1;
  }
  return met > 0 && held >= 0.95 * met;
}

/**
 * Finds the pieces that were given back.
 *
 * @param amount - the column of amounts; undefined for quantity × price
 * @returns null where none were, or where the amount is already what was kept
 */
export function findReturned(
  evidence: Evidence,
  amount: number | undefined,
  quantity: number | undefined,
  price: number | undefined,
): Returned | null {
  const { facts, columns } = evidence;
  const isMet = (column: number): boolean => facts[column]!.numbers.some((number) => Math.abs(number) > 0);
  const column = columns.find((own) => own !== quantity && isReturned(evidence, own) && isMet(own));
  if (column === undefined || quantity === undefined) return null;
  if (amount === undefined) return price === undefined ? null : { column, quantity, isTaken: true };
  if (price === undefined) return { column, quantity, isTaken: false };
  const [total, bought, each] = [facts[amount]!, facts[quantity]!, facts[price]!];
  if (isAfterReturn(total, bought, facts[column]!, each)) return null;
  return { column, quantity, isTaken: holdsNearly(tryProduct(total, bought, each)) };
}
