// How many terminal columns a text takes, and texts padded, cut and wrapped by that measure.
import { stripVTControlCharacters } from "node:util";

/** Code points that take two columns (Unicode's East Asian Wide and Fullwidth blocks). */
const wideBlocks: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18cff],
  [0x1aff0, 0x1b2ff],
  [0x20000, 0x3fffd],
];

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

function isWide(grapheme: string): boolean {
  const code = grapheme.codePointAt(0) ?? 0;
  if (code < 0x1100) return false;
  return /\p{Emoji_Presentation}|\ufe0f/u.test(grapheme) || wideBlocks.some(([from, to]) => code >= from && code <= to);
}

function graphemeWidth(grapheme: string): number {
  if (/^[\p{Mark}\p{Control}\p{Format}]/u.test(grapheme)) return 0;
  return isWide(grapheme) ? 2 : 1;
}

/** Columns a text takes in a terminal; colour codes take none. */
export function displayWidth(text: string): number {
  const plain = stripVTControlCharacters(text);
  if (/^[\x20-\x7e]*$/.test(plain)) return plain.length;
  let width = 0;
  for (const { segment } of graphemes.segment(plain)) width += graphemeWidth(segment);
  return width;
}

/** One line without control characters, whatever a file's cell held. */
export function printable(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/[\p{Control}\u2028\u2029]+/gu, " ")
    .trim();
}

/** Cut to a width, with … in place of what is left out. */
export function shorten(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = "";
  let taken = 0;
  for (const { segment } of graphemes.segment(text)) {
    taken += graphemeWidth(segment);
    if (taken > width - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}

export function padEnd(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}

export function padStart(text: string, width: number): string {
  return " ".repeat(Math.max(0, width - displayWidth(text))) + text;
}

const opens = /^[（“《]/;
const closes = /^[，。、；：！？”）》]/;

/** Pieces a line may break between: words with their space, and each wide character with the marks that cling to it. */
function pieces(text: string): string[] {
  const parts: string[] = [];
  let previous = " ";
  for (const { segment } of graphemes.segment(text)) {
    const staysInWord = previous !== " " && !isWide(previous) && !isWide(segment);
    const clings = staysInWord || opens.test(previous) || closes.test(segment);
    const before = parts.at(-1);
    if (before !== undefined && clings) parts[parts.length - 1] = before + segment;
    else parts.push(segment);
    previous = segment;
  }
  return parts;
}

/** Lines of at most a width, broken at spaces and between Chinese characters; a longer word keeps a line to itself. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text)) {
    if (line !== "" && displayWidth(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    if (line !== "" || piece !== " " || lines.length === 0) line += piece;
  }
  return [...lines, line.trimEnd()];
}
