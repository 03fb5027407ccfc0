// Who a customer cell means: one key per person, however the cell is written.
import { type Cell, isDate, showCell } from "./cell";
import { plainText } from "./plainText";

const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Whether a text is an e-mail address, with nothing around it. */
export function isEmail(text: string): boolean {
  return email.test(text);
}

/**
 * Text that no step of normalising would change: printable ASCII without spaces, without an @ or without capitals, and not protected as
 * `'007` or `="007"` are.
 */
const isPlain = /^(?!['"=])(?:[!-?A-~]+|[!-@[-~]+)$/;

/** Whether a text is its own key, as far as can be told at once. */
export function isPlainKey(text: string): boolean {
  return isPlain.test(text);
}

/**
 * Key of a customer or order cell: text trimmed, without invisible signs and protection, and NFKC-normalised; e-mail addresses in lower
 * case. The number 7 and the text "7" are one key, "007" is another.
 *
 * @returns the key, "" for a blank cell
 */
export function toKey(cell: Cell): string {
  if (typeof cell === "number") return String(cell);
  if (typeof cell === "string" && isPlain.test(cell)) return cell;
  if (isDate(cell)) return showCell(cell);
  if (typeof cell !== "string") return cell === null || cell === undefined ? "" : String(cell);
  const text = plainText(cell);
  return isEmail(text) ? text.toLowerCase().normalize("NFKC") : text;
}
