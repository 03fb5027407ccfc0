// What the numbers of a discount column are: money, a share that is taken off, or a share that is paid.

import { formatNumber } from "../ground/language";
import { toParts } from "../ground/money";
import { rowText } from "../ground/place";
import { Question } from "../ground/refusal";
import type { SourceColumn } from "../reading/amounts";
import type { ReadingSettings } from "../reading/settings";
import { hasAmounts, type OrderSource } from "./orderSource";

/** What a discount is. */
export type DiscountKind = NonNullable<ReadingSettings["discounts"]>;

const percentHeader = /%|％|percent|\bpct\b|\brate\b|折扣率|比例|百分/i;
const paidHeader = /折扣率?/;

function ask(source: OrderSource, { title }: SourceColumn, rows: number, first: number): Question {
  const row = rowText(source, first);
  const count = formatNumber(rows);
  return new Question(
    "discounts",
    {
      en: `the discounts of "${title}" may be shares of the price, not money (rows with one: ${count}, first in ${row.en})`,
      zh: `“${title}”列的优惠可能是价格的比例，而不是金额（有优惠的行：${count}，最早在${row.zh}）`,
    },
    { en: "say what the numbers are", zh: "请说明这些数字的含义" },
    ["money", "share", "paid"],
  );
}

/**
 * Tells what the discounts of a sheet are. Beside quantity × price, numbers up to 1 may be shares, and so may numbers up to 100 that are often
 * larger than what they would be taken off. A header with a percent sign is sure.
 *
 * @param gross - amount of each row before the discount, in the currency
 * @throws Question if the data do not tell
 */
export function kindOfDiscounts(
  source: OrderSource,
  discounts: Float64Array,
  gross: (row: number) => number,
  { discounts: chosen }: ReadingSettings,
  isOut: (row: number) => boolean,
): DiscountKind {
  const [column] = source.discount;
  if (chosen !== null) return chosen;
  if (column === undefined || source.amount.length > 0 || !hasAmounts(source)) return "money";
  let [met, small, most, larger, first] = [0, 0, 0, 0, -1];
  for (let row = 0; row < discounts.length; row++) {
    const own = Math.abs(discounts[row]!);
    if (!(own > 0) || isOut(row)) continue;
    met += 1;
    if (own <= 1) small += 1;
    if (own > most) most = own;
    if (own > gross(row) && gross(row) > 0) larger += 1;
    if (first < 0) first = row;
  }
  if (met === 0 || most > 100) return "money";
  const isPercent = percentHeader.test(column.title);
  if (isPercent && !paidHeader.test(column.title)) return "share";
  if (!isPercent && small < met && larger * 4 < met) return "money";
  throw ask(source, column, met, first);
}

/** What a discount takes off an amount, both in parts. */
export function discountOff(kind: DiscountKind, discount: number, gross: number): number {
  const own = Math.abs(discount);
  if (kind === "money") return toParts(own);
  if (!(own > 0)) return 0;
  if (kind === "share") return Math.round(gross * Math.min(1, own > 1 ? own / 100 : own));
  const paid = own > 10 ? own / 100 : own > 1 ? own / 10 : own;
  return Math.round(gross * (1 - Math.min(1, paid)));
}
