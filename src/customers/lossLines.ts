// Whether amounts below 0 are refunds, or sales at a loss where the amount is a profit.

import { type Cell, showCell } from "../ground/cell";
import { formatNumber, quoted } from "../ground/language";
import type { Note } from "../ground/note";
import { once } from "../ground/once";
import { rowText } from "../ground/place";
import { Question } from "../ground/refusal";
import { usedCode } from "../reading/audit";
import { foldLetters } from "../reading/foldedLetters";
import type { KeyColumn } from "../reading/keys";
import { parseNumberText } from "../reading/numberTexts";
import { mentionsRefund } from "../reading/refundWords";
import type { ReadingSettings } from "../reading/settings";
import { statusCodes } from "../reading/statusUses";
import { alternatives, wordPattern } from "../reading/wordPattern";
import type { OrderSource, Span } from "./orderSource";
import { noteOf } from "./rowNotes";

/** What is known of every row. */
interface Rows {
  readonly customers: KeyColumn;
  readonly orders: KeyColumn | null;
  readonly grossParts: Float64Array;
  readonly codes: Uint8Array;
  /** What the statuses say; null without statuses. */
  readonly statuses: Uint8Array | null;
}

const profitHeader = once(() =>
  wordPattern(alternatives("profit|margin|loss|gain|earnings|contribution|利润|毛利|净利|盈亏"), "u"),
);

/**
 * What beside the words of refunds shows in any cell of a row that it gives money back: that an order was called off, a credit, a correction.
 * A credit card is none.
 */
const alsoBack =
  /(?<!\b(?:carte|tarjeta|cartão|carta)(?: de| di)? )cr[eé]dit(?! ?card)|rebate|cancel|(?<!a)void|storno|korrektur|rectificativ|\babono|accredito|退|возврат/i;

/** Order numbers of refunds, such as C536379 and RMA-12. */
const backNumber = /^(?:c|cn|cm|r|rf|rma|ret|ref)[-#_ ]?\d/i;

/** Most rows below 0 whose cells are looked at. */
const mostRead = 500;

function isSaid(source: OrderSource, row: number): boolean {
  const isDebit = (cell: Cell): boolean => typeof cell === "string" && parseNumberText(cell)?.isDebit === true;
  if (source.amount.some(({ cells }) => isDebit(cells[row]))) return true;
  const order: Cell = source.order?.cells[row];
  if (typeof order === "string" && backNumber.test(order.trim())) return true;
  return source.cellsOf(row).some((cell) => {
    const text = typeof cell === "string" ? showCell(cell, 80) : "";
    return alsoBack.test(text) || mentionsRefund(text);
  });
}

/** Whether anything shows that the rows below 0 of a sheet are refunds. */
function hasSign({ source, start, end }: Span, rows: Rows, below: readonly number[]): boolean {
  if (source.refund.length > 0 || source.refundWithin !== null || source.reference !== null) return true;
  if (source.amount.length === 0 || rows.statuses?.subarray(start, end).some((code) => code === statusCodes.refunded) === true)
    return true;
  if (below.slice(0, mostRead).some((row) => isSaid(source, row - start))) return true;
  return isTakenBefore({ start, end }, rows, below);
}

/** Whether a row of a sheet takes what a row below 0 gives: of the same order number, or of the same customer and the same amount. */
function isTakenBefore({ start, end }: Pick<Span, "start" | "end">, rows: Rows, below: readonly number[]): boolean {
  const { customers, orders, grossParts } = rows;
  const isOfNumber = new Uint8Array(orders?.count ?? 0);
  const isOfCustomer = new Uint8Array(customers.count);
  const given = new Set<string>();
  for (const row of below) {
    if (orders) isOfNumber[orders.indexes[row]!] = 1;
    isOfCustomer[customers.indexes[row]!] = 1;
    given.add(`${customers.indexes[row]}:${-grossParts[row]!}`);
  }
  for (let row = start; row < end; row++) {
    if (!(grossParts[row]! > 0)) continue;
    if (orders && isOfNumber[orders.indexes[row]!] === 1) return true;
    const customer = customers.indexes[row]!;
    if (isOfCustomer[customer] === 1 && given.has(`${customer}:${grossParts[row]}`)) return true;
  }
  return false;
}

function ask({ source, start }: Span, below: readonly number[]): Question {
  const title = source.amount.map((column) => column.title).join(" + ");
  const row = rowText(source, below[0]! - start);
  const count = formatNumber(below.length);
  return new Question(
    "negatives",
    {
      en: `"${title}" is below 0 on some rows, and nothing shows whether these are refunds (rows: ${count}, first in ${row.en})`,
      zh: `“${title}”有小于 0 的行，但看不出是不是退款（${count} 行，最早在${row.zh}）`,
    },
    { en: "say whether they are refunds or sales at a loss", zh: "请说明它们是退款，还是亏损的成交" },
    ["refunds", "sales"],
  );
}

/** Rows below 0 of a sheet that are in use. */
function rowsBelow({ start, end }: Span, { grossParts, codes }: Rows): number[] {
  const below: number[] = [];
  for (let row = start; row < end; row++) if (grossParts[row]! < 0 && codes[row] === usedCode) below.push(row);
  return below;
}

/**
 * Tells which rows below 0 are sales at a loss: those of a column of profits, and those of which the user says so.
 *
 * @returns 1 for such a row; null where there is none
 * @throws Question if nothing shows that they are refunds
 */
export function findLosses(
  spans: readonly Span[],
  rows: Rows,
  { negatives, refunds }: ReadingSettings,
): { readonly isLoss: Uint8Array | null; readonly notes: Note[] } {
  const found: number[] = [];
  for (const span of spans) {
    const below = rowsBelow(span, rows);
    if (below.length === 0 || negatives === "refunds" || refunds === "ignore") continue;
    const isProfit = span.source.amount.some(({ title }) => profitHeader().test(foldLetters(title)));
    if (negatives === "sales" || isProfit) found.push(...below);
    else if (!hasSign(span, rows, below)) throw ask(span, below);
  }
  if (found.length === 0) return { isLoss: null, notes: [] };
  const isLoss = new Uint8Array(rows.codes.length);
  for (const row of found) isLoss[row] = 1;
  const titles = [...new Set(spans.flatMap(({ source }) => source.amount.map(({ title }) => title)))];
  const told = quoted(titles);
  const notes = noteOf(
    "lossLines",
    found.length,
    spans,
    found[0]!,
    `Rows of ${told.en} below 0, counted as sales at a loss`,
    `${told.zh}小于 0、按亏损的成交计入的行`,
  );
  return { isLoss, notes };
}
