// Tells by the cells of a row whether it is a line of a sale, a total of others, or names a customer.

import { type Cell, isBlank } from "../ground/cell";
import { isPeriod } from "../reading/noRows";
import { parseNumberText } from "../reading/numberTexts";
import { statusCodes } from "../reading/statusUses";
import { totalWord } from "../reading/totalWords";
import { hasAmounts, type OrderSource } from "./orderSource";

/** Cell of a row that says what was paid, or how many were bought; blank where there is none. */
function amountCell(source: OrderSource, row: number): Cell {
  const columns = source.amount.length > 0 ? source.amount : source.quantity;
  return columns.map(({ cells }) => cells[row]).find((own) => !isBlank(own));
}

/** Whether a row has what a sale has: an amount that is not below 0, and a status that is not one of a sale called off. */
export function looksSold(source: OrderSource, statuses: Uint8Array | null, row: number): boolean {
  if (statuses?.[row] === statusCodes.notCompleted) return false;
  if (!hasAmounts(source)) return true;
  const cell = amountCell(source, row);
  if (typeof cell === "number") return cell >= 0;
  const text = typeof cell === "string" ? parseNumberText(cell) : null;
  return text !== null && !text.isNegative;
}

/** Words of totals that goods are called too. */
const namesOfGoods = /^\s*(?:sum|som|soma|suma)\s*$/i;

/** Whether a cell of any column is the word of a total, and nothing that goods are called. */
function isPlainTotal(cell: Cell): boolean {
  return totalWord(cell) === "word" && !namesOfGoods.test(cell as string);
}

/** Whether a row says that it adds up others: by its customer or date, or by a plain word of any column. */
export function isTotal({ customer, date, cellsOf }: OrderSource, row: number): boolean {
  const isNamed = [customer, date].some((column) => totalWord(column?.cells[row]) !== null);
  return isNamed || cellsOf(row).some(isPlainTotal);
}

/** Whether a row names a customer, not a total or a month above its rows. A customer may be called June: such a row has a date and an amount. */
export function isName(source: OrderSource, row: number): boolean {
  const cell = source.customer.cells[row];
  if (totalWord(cell) !== null) return false;
  return !isPeriod(cell) || (!isBlank(source.date?.cells[row]) && !isBlank(amountCell(source, row)));
}
