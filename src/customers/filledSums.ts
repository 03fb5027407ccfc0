// Filled rows that add up the rows above them, such as the subtotal of a customer: they are left out.

import type { Note } from "../ground/note";
import { codeOf, usedCode } from "../reading/audit";
import { totalWord } from "../reading/totalWords";
import type { Span } from "./orderSource";
import { noteOf } from "./rowNotes";

/** Amounts and codes of one sheet's rows. */
interface Sums {
  readonly netParts: Float64Array;
  readonly codes: Uint8Array;
}

/** The rows in use of one customer: the one that names them, and those below it. */
type Block = readonly number[];

/** The grand total of a sheet without subtotals has to add up so many rows. */
const leastOfAll = 4;

/** Rows among the bare ones that are called a total, and whose amount is that of rows above: of all, of those since the last total, or of one customer. */
function sumsByWord(span: Span, isBare: Uint8Array, { netParts, codes }: Sums): number[] {
  const found: number[] = [];
  let [whole, part, group, rows] = [0, 0, 0, 0];
  for (let row = 0; row < span.end - span.start; row++) {
    if (codes[row] !== usedCode) continue;
    const own = netParts[row]!;
    const addsUp = rows > 0 && (whole === own || part === own || group === own);
    if (isBare[row] === 1 && addsUp && span.source.cellsOf(row).some((cell) => totalWord(cell) !== null)) {
      found.push(row);
      part = 0;
      continue;
    }
    if (!span.source.isUnnamed(row)) group = 0;
    whole += own;
    part += own;
    group += own;
    rows += 1;
  }
  return found;
}

function blocksOf(span: Span, codes: Uint8Array): Block[] {
  const blocks: number[][] = [];
  for (let row = 0; row < span.end - span.start; row++) {
    if (codes[row] !== usedCode) continue;
    if (blocks.length === 0 || !span.source.isUnnamed(row)) blocks.push([]);
    blocks[blocks.length - 1]!.push(row);
  }
  return blocks;
}

function sumOf(rows: Block, netParts: Float64Array): number {
  return rows.reduce((sum, row) => sum + netParts[row]!, 0);
}

/** Whether rows have different amounts that are not 0, so that their sum is no chance. */
function differ(rows: Block, netParts: Float64Array): boolean {
  return new Set(rows.map((row) => netParts[row]!).filter((own) => own !== 0)).size > 1;
}

/**
 * The last rows of customers, if they are subtotals: every customer with a bare row ends in one that adds up the others, and two of them add
 * up different amounts, or one does and no customer is without such a row.
 */
function subtotals(blocks: readonly Block[], isBare: Uint8Array, netParts: Float64Array): number[] {
  const found: number[] = [];
  let [different, without] = [0, 0];
  for (const block of blocks) {
    if (!block.some((row) => isBare[row] === 1)) {
      without += 1;
      continue;
    }
    const [lines, last] = [block.slice(0, -1), block[block.length - 1]!];
    if (isBare[last] !== 1 || lines.length === 0 || sumOf(lines, netParts) !== netParts[last]) return [];
    if (differ(lines, netParts)) different += 1;
    found.push(last);
  }
  return different > 1 || (different === 1 && found.length > 1 && without === 0) ? found : [];
}

/** The rows that add up others by their amounts alone: subtotals of customers, and the total of all below them. */
function sumsByAmount(span: Span, isBare: Uint8Array, { netParts, codes }: Sums): number[] {
  const blocks = blocksOf(span, codes);
  const end = blocks.pop() ?? [];
  const last = end[end.length - 1] ?? -1;
  const above = end.slice(0, -1);
  if (isBare[last] === 1 && above.length > 0) {
    const found = subtotals([...blocks, above], isBare, netParts);
    const sums = new Set(found);
    const lines = [...blocks.flat(), ...above].filter((row) => !sums.has(row));
    const isEnough = found.length > 0 || (lines.length >= leastOfAll && differ(lines, netParts));
    if (isEnough && sumOf(lines, netParts) === netParts[last]) return [...found, last];
  }
  return subtotals([...blocks, end], isBare, netParts);
}

/**
 * Leaves out rows that were filled and add up the rows above them. Either a word says so, or all customers have such rows. Changes the codes.
 *
 * @param bare - rows that had neither a customer nor a day of their own
 */
export function leaveOutSums(span: Span, bare: readonly number[], rest: Sums): Note[] {
  if (bare.length === 0) return [];
  const isBare = new Uint8Array(span.end - span.start);
  for (const row of bare) isBare[row - span.start] = 1;
  const mark = (rows: readonly number[]): void => {
    for (const row of rows) rest.codes[row] = codeOf("totalRow");
  };
  const byWord = sumsByWord(span, isBare, rest);
  mark(byWord);
  const byAmount = sumsByAmount(span, isBare, rest);
  mark(byAmount);
  const found = [...byWord, ...byAmount];
  return noteOf(
    "totalsFilled",
    found.length,
    [span],
    span.start + found.reduce((least, row) => Math.min(least, row), Number.POSITIVE_INFINITY),
    `Rows without "${span.source.customer.title}" and "${span.source.date?.title ?? ""}" that add up the rows above, left out as totals`,
    `没有“${span.source.customer.title}”和“${span.source.date?.title ?? ""}”、且等于上方各行之和、作为合计不计入的行`,
  );
}
