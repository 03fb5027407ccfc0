// What is to be said of the columns that were taken: amounts that no other column explains, phones and addresses that several names share.
import { isBlank } from "../ground/cell";
import { formatNumber, quoted, type Text } from "../ground/language";
import type { Note } from "../ground/note";
import { rowText } from "../ground/place";
import { type ColumnFacts, sampleRows } from "./columnFacts";
import { keysOfCells } from "./customerEvidence";
import type { Columns } from "./exportMatch";
import { speaksOf } from "./headerWords";
import type { WeighedColumns } from "./orderColumns";
import { countShared, rowsByKey, tryProduct } from "./relations";

/** Places in the sample of rows whose order has several rows and one amount: that amount is the order's, not the line's. */
function totalRows(order: ColumnFacts | undefined, amount: ColumnFacts): ReadonlySet<number> {
  const found = new Set<number>();
  if (order === undefined) return found;
  for (const rows of rowsByKey(keysOfCells(order))) {
    const amounts = new Set(rows.map((row) => amount.numbers[row]!).filter((number) => !Number.isNaN(number)));
    if (rows.length > 1 && amounts.size === 1) for (const row of rows) found.add(row);
  }
  return found;
}

/** "row 7 and 12 more" of places in the sample. */
function rowsTold({ evidence: { table } }: WeighedColumns, places: readonly number[]): Text {
  const rows = sampleRows(table.rows.length);
  const first = rowText(table, rows[places[0]!]!);
  const more = formatNumber(places.length - 1);
  return places.length === 1
    ? first
    : {
        en: `${first.en} and ${more} more of ${formatNumber(rows.length)} rows looked at`,
        zh: `${first.zh}，所查 ${formatNumber(rows.length)} 行中另有 ${more} 行`,
      };
}

/** A note where the amount is not quantity × price on some rows, and neither discounts nor taxes nor shipping explain it. */
function differenceNote(weighed: WeighedColumns, { amount }: Columns): Note[] {
  const { evidence, columns } = weighed;
  const { facts, wordsOf, table } = evidence;
  const [taken, quantity, price, order] = [amount?.[0], columns.quantity?.[0], columns.unitPrice?.[0], columns.order?.[0]];
  if (taken === undefined || amount?.length !== 1 || quantity === undefined || price === undefined || taken === price) return [];
  const spoken = (...themes: readonly ("discount" | "refund" | "tax" | "shipping")[]): ColumnFacts[] =>
    evidence.columns
      .filter((column) => column !== taken && speaksOf(wordsOf(column), ...themes) && facts[column]!.numeric >= 0.5)
      .slice(0, 3)
      .map((column) => facts[column]!);
  const differences = { off: spoken("discount", "refund"), on: spoken("tax", "shipping") };
  const totals = totalRows(order === undefined ? undefined : facts[order], facts[taken]!);
  const { met, broken } = tryProduct(facts[taken]!, facts[quantity]!, facts[price]!, differences, (row) => !totals.has(row));
  if (broken.length === 0 || broken.length === met)
    return broken.length === 0 ? [] : [unlikeNote(weighed, taken, quantity, price)];
  const told = rowsTold(weighed, broken);
  const names = [taken, quantity, price].map((column) => table.headers[column]!);
  return [
    {
      id: "unexplainedAmounts",
      text: {
        en: `"${names[0]}" is taken as the amount; it is not "${names[1]}" × "${names[2]}", and no discount, tax or shipping explains why, in ${told.en}`,
        zh: `金额取自“${names[0]}”；在${told.zh}，它不等于“${names[1]}”×“${names[2]}”，优惠、税费或运费也无法解释`,
      },
    },
  ];
}

/** The same where it holds on no row: the columns are of different things. */
function unlikeNote({ evidence: { table } }: WeighedColumns, ...columns: readonly [number, number, number]): Note {
  const [amount, quantity, price] = columns.map((column) => table.headers[column]!);
  const first = rowText(table, 0);
  return {
    id: "unexplainedAmounts",
    text: {
      en: `"${amount}" is taken as the amount; it is "${quantity}" × "${price}" on none of the rows (first in ${first.en})`,
      zh: `金额取自“${amount}”；所有行都不等于“${quantity}”×“${price}”（最早在${first.zh}）`,
    },
  };
}

/** A note where a column of refunds is left alone, because the amount is what was left after them. */
function afterRefundNote({ evidence: { table }, candidates }: WeighedColumns, { amount, refund }: Columns): Note[] {
  const [taken, left] = [amount?.[0], candidates.refund?.[0]];
  if (taken === undefined || left === undefined || refund !== undefined) return [];
  const [total, own] = [table.headers[taken]!, table.headers[left]!];
  return [
    {
      id: "afterRefund",
      text: {
        en: `"${own}" is not taken off, as "${total}" is what was left after it; if that is wrong, name "${own}" as the refund amount`,
        zh: `没有再扣除“${own}”，因为“${total}”已是扣除它之后的金额；如果不对，请把“${own}”指定为退款金额`,
      },
    },
  ];
}

/** A note where another column than the total is taken, because the total is what was left after fees. */
function payoutNote({ evidence: { table }, columns: weighed, payout }: WeighedColumns, { amount }: Columns): Note[] {
  if (payout === null || payout.isMixed) return [];
  const { left, whole, fees } = payout;
  const isTaken = whole === null ? amount === undefined : amount?.length === 1 && amount[0] === whole;
  if (!isTaken) return [];
  const nameOf = (column: number): string => table.headers[column]!;
  const [quantity, price] = [weighed.quantity?.[0], weighed.unitPrice?.[0]];
  const parts = whole === null ? [quantity!, price!] : [whole];
  const [en, zh] = [parts.map((part) => `"${nameOf(part)}"`).join(" × "), parts.map((part) => `“${nameOf(part)}”`).join("×")];
  const off = quoted(fees.map(nameOf));
  const total = nameOf(left);
  return [
    {
      id: "afterFees",
      text: {
        en: `The amount is ${en}, what the customer paid; "${total}" is what was left of it after ${off.en}. If "${total}" is to count, name it as the amount`,
        zh: `金额取自${zh}，即客户支付的金额；“${total}”是扣除${off.zh}后的余额。如果要按“${total}”计算，请把它指定为金额`,
      },
    },
  ];
}

/** A note where pieces were given back, and nothing says which share of the amount they are. */
function returnedNote(weighed: WeighedColumns, { amount, refund }: Columns): Note[] {
  const { returned, evidence } = weighed;
  const { facts, table } = evidence;
  if (returned === null || returned.isTaken || amount === undefined || refund !== undefined) return [];
  const { numbers } = facts[returned.column]!;
  const told = rowsTold(
    weighed,
    Array.from(numbers.keys()).filter((row) => Math.abs(numbers[row]!) > 0),
  );
  const [back, total, quantity] = [returned.column, amount[0]!, returned.quantity].map((column) => table.headers[column]!);
  return [
    {
      id: "unreadReturns",
      text: {
        en: `"${back}" is not taken off, because "${total}" is not "${quantity}" × a unit price, so what the pieces cost is not known, in ${told.en}; name a column of refund amounts, if there is one`,
        zh: `“${back}”没有扣除，因为“${total}”不等于“${quantity}”×单价，无法得知退回商品的金额，见${told.zh}；如果另有退款金额列，请指明`,
      },
    },
  ];
}

/** A note where quantity × price is read and a column of discounts is not, because its cells are no numbers, such as 9折. */
function discountNote({ evidence: { columns: all, facts, wordsOf, table } }: WeighedColumns, columns: Columns): Note[] {
  if (columns.amount !== undefined || columns.unitPrice === undefined || columns.discount !== undefined) return [];
  const unread = all.find((column) => {
    const { filled, samples } = facts[column]!;
    return (
      filled > 0 &&
      speaksOf(wordsOf(column), "discount") &&
      samples.some((text) => /\d/.test(text)) &&
      !speaksOf(wordsOf(column), "id")
    );
  });
  if (unread === undefined) return [];
  const row = sampleRows(table.rows.length)[facts[unread]!.cells.findIndex((cell) => !isBlank(cell))]!;
  const [header, first] = [table.headers[unread]!, rowText(table, row)];
  return [
    {
      id: "unreadDiscounts",
      text: {
        en: `"${header}" is not taken off, because its cells are no plain numbers (first in ${first.en}); amounts are before this discount. Write it as an amount, or as a share such as 0.1, and it is taken off`,
        zh: `“${header}”没有扣除，因为其单元格不是普通数字（最早在${first.zh}）；金额未计该优惠。请改写成金额或 0.1 这样的比例，即可扣除`,
      },
    },
  ];
}

/** A note where several names share a phone or an e-mail address. */
function sharingNote(weighed: WeighedColumns): Note[] {
  const { customer, evidence } = weighed;
  const { facts, table, wordsOf } = evidence;
  if (customer.sharing === null) return [];
  const { by, names } = customer.sharing;
  const { shared, row } = countShared(keysOfCells(facts[by]!), keysOfCells(facts[names]!));
  const first = rowText(table, sampleRows(table.rows.length)[row]!);
  const [header, beside, taken] = [by, names, customer.columns[0]!].map((column) => table.headers[column]!);
  const what = speaksOf(wordsOf(by), "phone") ? { en: "Phone numbers", zh: "电话" } : { en: "E-mail addresses", zh: "邮箱" };
  const count = formatNumber(shared);
  return [
    {
      id: "sharedContact",
      text: {
        en: `${what.en} of "${header}" that stand beside several names of "${beside}": ${count} (first in ${first.en}); customers are told apart by "${taken}"`,
        zh: `“${header}”中对应“${beside}”多个名字的${what.zh}：${count} 个（最早在${first.zh}）；客户按“${taken}”区分`,
      },
    },
  ];
}

/**
 * Says what has to be known of the columns that were taken.
 *
 * @param isCustomerWeighed - whether the customers' column is the one that was weighed, not one that the user named
 */
export function noteColumns(weighed: WeighedColumns, columns: Columns, isCustomerWeighed: boolean): readonly Note[] {
  return [
    ...differenceNote(weighed, columns),
    ...afterRefundNote(weighed, columns),
    ...payoutNote(weighed, columns),
    ...returnedNote(weighed, columns),
    ...discountNote(weighed, columns),
    ...(isCustomerWeighed ? sharingNote(weighed) : []),
  ];
}
