// The cell references in a formula's text: found, moved with their cells, renamed with their sheet, or broken.
import { columnLetters, columnNumber } from "./a1";
import { type LineChange, movedLine, movedSpan } from "./lineChange";

/** A row or column in a formula. `sign` is "$" if it is fixed. */
interface Line {
  readonly at: number;
  readonly sign: string;
}

/** A corner of a range. Its row is missing in A:C and at the end of A2:C, its column in 1:3. */
interface Corner {
  readonly column: Line | null;
  readonly row: Line | null;
}

interface Reference {
  /** The sheet's name, or null for the formula's own sheet. */
  readonly sheet: string | null;
  readonly first: Corner;
  readonly last: Corner | null;
}

export const BROKEN = "#REF!";

const NAME = String.raw`'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d+`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?\d+`;
const FOUND = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$])(?:(${NAME})!)?(?:(${CELL}):(${CELL}|${COLUMN})|(${CELL})|(${COLUMN}):(${COLUMN})|(${ROW}):(${ROW}))(?![\p{L}\p{N}_(!])`,
  "gu",
);
const CORNER = /^(?:(\$?)([A-Za-z]{1,3}))?(?:(\$?)(\d+))?$/;

function toCorner(text: string): Corner {
  const [, columnSign = "", letters, rowSign = "", digits] = CORNER.exec(text) ?? [];
  return {
    column: letters === undefined ? null : { at: columnNumber(letters), sign: columnSign },
    row: digits === undefined ? null : { at: Number(digits), sign: rowSign },
  };
}

function cornerText({ column, row }: Corner): string {
  return `${column === null ? "" : column.sign + columnLetters(column.at)}${row === null ? "" : row.sign + row.at}`;
}

/** A sheet's name as a formula writes it: in quotes, unless it is one plain word that does not look like a cell. */
function quoted(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^([a-z]{1,3}\d+|true|false|r\d*c\d*)$/i.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

function unquoted(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function referenceText({ sheet, first, last }: Reference): string {
  return `${sheet === null ? "" : `${quoted(sheet)}!`}${cornerText(first)}${last === null ? "" : `:${cornerText(last)}`}`;
}

/** Rewrites the references that `rewrite` changes, and breaks those for which it gives null. All other text stays. */
function rewritten(formula: string, rewrite: (reference: Reference) => Reference | null): string {
  return formula.replace(FOUND, (text: string, name: string | undefined, ...groups: (string | undefined)[]) => {
    if (text.startsWith('"')) return text;
    const [first = "", last] = groups.slice(0, 7).filter((group) => group !== undefined);
    const reference = {
      sheet: name === undefined ? null : unquoted(name),
      first: toCorner(first),
      last: last === undefined ? null : toCorner(last),
    };
    const changed = rewrite(reference);
    if (changed === reference) return text;
    return changed === null ? BROKEN : referenceText(changed);
  });
}

function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function moved(reference: Reference, change: LineChange): Reference | null {
  const { first, last } = reference;
  const start = first[change.axis];
  const end = (last ?? first)[change.axis];
  if (start === null) return reference;
  const at = (corner: Corner, line: Line, to: number): Corner => ({ ...corner, [change.axis]: { ...line, at: to } });
  if (last === null || end === null) {
    const line = movedLine(start.at, change) ?? (last === null ? null : change.first);
    if (line === start.at) return reference;
    return line === null ? null : { ...reference, first: at(first, start, line) };
  }
  const isTurned = end.at < start.at;
  const low = isTurned ? end.at : start.at;
  const count = Math.abs(end.at - start.at) + 1;
  const span = movedSpan({ first: low, count }, change);
  if (span === null) return null;
  if (span.first === low && span.count === count) return reference;
  const lines = [span.first, span.first + span.count - 1];
  const [from = 0, to = 0] = isTurned ? lines.reverse() : lines;
  return { ...reference, first: at(first, start, from), last: at(last, end, to) };
}

/** The formula of sheet `home` after a change of sheet `changed`. */
export function movedFormula(formula: string, home: string, changed: string, change: LineChange): string {
  return rewritten(formula, (reference) => (isSameName(reference.sheet ?? home, changed) ? moved(reference, change) : reference));
}

export function renamedFormula(formula: string, before: string, after: string): string {
  return rewritten(formula, (reference) =>
    reference.sheet !== null && isSameName(reference.sheet, before) ? { ...reference, sheet: after } : reference,
  );
}

/** A formula after the sheet `gone` was deleted. */
export function orphanedFormula(formula: string, gone: string): string {
  return rewritten(formula, (reference) => (reference.sheet !== null && isSameName(reference.sheet, gone) ? null : reference));
}

/** A formula of sheet `home` in which open ranges such as A2:C get a last row, which `lastRow` gives for each sheet. */
export function boundedFormula(formula: string, home: string, lastRow: (sheet: string) => number): string {
  return rewritten(formula, (reference) => {
    const { sheet, first, last } = reference;
    if (first.row === null || last === null || last.row !== null) return reference;
    return { ...reference, last: { ...last, row: { at: Math.max(first.row.at, lastRow(sheet ?? home)), sign: "" } } };
  });
}

/** A formula copied some rows down or up. References follow, rows with $ stay, and a reference above the first row breaks. */
export function shiftedFormula(formula: string, down: number): string {
  const shifted = (corner: Corner): Corner =>
    corner.row === null || corner.row.sign === "$" ? corner : { ...corner, row: { at: corner.row.at + down, sign: "" } };
  return rewritten(formula, ({ sheet, first, last }) => {
    const changed = { sheet, first: shifted(first), last: last === null ? null : shifted(last) };
    return [changed.first, changed.last].some((corner) => (corner?.row?.at ?? 1) < 1) ? null : changed;
  });
}
