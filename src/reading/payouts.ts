// Tells whether a column of money is what the seller was left with after fees. What the customer paid is then another column.

import { quoted, type Text } from "../ground/language";
import { once } from "../ground/once";
import type { ColumnFacts } from "./columnFacts";
import type { Evidence, Weighed } from "./evidence";
import { speaksOf } from "./headerWords";
import { splitHeader } from "./splitHeader";
import { alternatives, wordPattern } from "./wordPattern";

/** A total after fees, and what it is the rest of. */
export interface Payout {
  /** The column that holds what was left. */
  readonly left: number;
  /** The column of what the customer paid; null for quantity × price. */
  readonly whole: number | null;
  /** The columns of fees that were taken off. */
  readonly fees: readonly number[];
  /** Whether something else is part of the total, such as shipping, so that no column alone is what the customer paid. */
  readonly isMixed: boolean;
}

/** Words of fees that a marketplace or a bank keeps, in the languages whose headers are known. "Cargo por venta" is Mercado Libre's. */
const feeWord = once(() =>
  wordPattern(
    alternatives(
      "fees?|commissions?|provision(?:en)?|gebuhr(?:en)?|frais|comision(?:es)?|cargos?|tarifas?|comiss(?:ao|oes)|taxas?|commission[ei]|trattenut[ae]|commissies?|servicekosten|transactiekosten|[a-z]{3,}(?:gebuhr|provision)(?:en)?|手续费|手續費|佣金|服务费|服務費|平台费|扣点|手数料|수수료",
    ),
    "u",
  ),
);

/** Most columns beside the fees that may be part of a total. */
const mostOthers = 3;

/** Fewest rows on which a fee has to be there. */
const fewestRows = 2;

/** Whether a column holds fees; what the customer pays for shipping is none. */
function isFee({ facts, wordsOf, table }: Evidence, column: number): boolean {
  const text = splitHeader(table.headers[column]!).join(" ");
  return feeWord().test(text) && facts[column]!.numeric >= 0.5 && !speaksOf(wordsOf(column), "shipping", "discount", "refund");
}

function orZero(number: number): number {
  return Number.isNaN(number) ? 0 : number;
}

/** One way in which a total may be made: the columns that are taken off it, and those that are added. */
interface Way {
  readonly off: readonly ColumnFacts[];
  readonly on: readonly ColumnFacts[];
}

/** Every way to leave columns out, to take them off or to add them; those of fewest columns first. */
function waysOf(fees: readonly ColumnFacts[], others: readonly ColumnFacts[]): readonly Way[] {
  let ways: readonly Way[] = [{ off: [], on: [] }];
  for (const fee of fees) ways = ways.flatMap((way) => [way, { ...way, off: [...way.off, fee] }]);
  ways = ways.filter(({ off }) => off.length > 0);
  for (const other of others)
    ways = ways.flatMap((way) => [way, { ...way, off: [...way.off, other] }, { ...way, on: [...way.on, other] }]);
  return [...ways].sort((a, b) => a.off.length + a.on.length - b.off.length - b.on.length);
}

/** Whether a total is another number less some columns, on nearly all rows, of which some have a fee. A number below 0 is taken off as it is. */
function isLess(total: ColumnFacts, whole: Float64Array, { off, on }: Way): boolean {
  const [fee] = off;
  let [met, broken, withFee] = [0, 0, 0];
  for (let row = 0; row < whole.length; row++) {
    const [own, from] = [total.numbers[row]!, whole[row]!];
    if (Number.isNaN(own) || Number.isNaN(from)) continue;
    let left = from;
    for (const { numbers } of off) left -= Math.abs(orZero(numbers[row]!));
    for (const { numbers } of on) left += orZero(numbers[row]!);
    met += 1;
    if (orZero(fee!.numbers[row]!) !== 0) withFee += 1;
    if (Math.abs(left - own) > 0.011 && ++broken > 0.05 * whole.length) return false;
  }
  return broken <= 0.05 * met && withFee >= fewestRows && withFee * 2 >= met;
}

/** Whether a column has numbers other than 0. */
function isUsed({ numbers }: ColumnFacts): boolean {
  return numbers.some((number) => orZero(number) !== 0);
}

/**
 * Finds what a total is the rest of, where it is the rest after fees: another column of money, or quantity × price, less the fees on nearly
 * all rows. Shipping, taxes and refunds may be part of it, too.
 *
 * @param total - the column that may be what was left
 * @param quantity - the numbers of pieces
 * @param price - the prices of one piece
 * @returns null where the total is no rest after fees
 */
export function findPayout(evidence: Evidence, total: number, quantity: Weighed, price: Weighed): Payout | null {
  const { facts, columns, wordsOf } = evidence;
  if (evidence.isOfExport(total, "amount")) return null;
  const rest = columns.filter((column) => column !== total && facts[column]!.numeric >= 0.5 && isUsed(facts[column]!));
  const fees = rest.filter((column) => isFee(evidence, column)).slice(0, mostOthers);
  if (fees.length === 0) return null;
  const speaks = (column: number): boolean => speaksOf(wordsOf(column), "shipping", "tax", "refund", "discount");
  const others = rest.filter((column) => !fees.includes(column) && speaks(column)).slice(0, mostOthers);
  const ways = waysOf(
    fees.map((column) => facts[column]!),
    others.map((column) => facts[column]!),
  );
  const isWhole = (column: number): boolean => {
    const words = wordsOf(column);
    return !fees.includes(column) && !others.includes(column) && !speaksOf(words, "notMoney", "quantity", "day", "id");
  };
  const wholes: { column: number | null; numbers: Float64Array }[] = rest
    .filter(isWhole)
    .map((column) => ({ column, numbers: facts[column]!.numbers }));
  const [pieces, each] = [quantity.columns[0], price.columns[0]];
  if (pieces !== undefined && each !== undefined)
    wholes.push({ column: null, numbers: facts[pieces]!.numbers.map((number, row) => number * facts[each]!.numbers[row]!) });
  for (const way of ways)
    for (const { column, numbers } of wholes)
      if (isLess(facts[total]!, numbers, way)) {
        const isAdded = way.on.some((own) => own.numbers.some((number) => number > 0));
        return { left: total, whole: column, fees: fees.filter((fee) => way.off.includes(facts[fee]!)), isMixed: isAdded };
      }
  return null;
}

/** The column of what the customer paid in place of the rest after fees; open where no column alone is that. */
export function withoutPayout(amount: Weighed, { left, whole, isMixed }: Payout): Weighed {
  const others = amount.candidates.filter((column) => column !== left && column !== whole);
  const candidates = [...(whole === null ? [] : [whole]), left, ...others];
  if (isMixed) return { columns: [], certainty: "open", candidates };
  return { columns: whole === null ? [] : [whole], certainty: whole === null ? "open" : "likely", candidates };
}

/** What a question about the amount says of a total after fees. */
export function payoutText({ headers }: Evidence["table"], { left, fees }: Payout): Text {
  const { en, zh } = quoted(fees.map((fee) => headers[fee]!));
  return {
    en: `; "${headers[left]!}" is what was left after ${en}, not what the customer paid`,
    zh: `；“${headers[left]!}”是扣除${zh}后的余额，并不是客户支付的金额`,
  };
}
