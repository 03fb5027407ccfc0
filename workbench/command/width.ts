// Texts padded, cut and wrapped by the terminal columns they take.
import { stripVTControlCharacters } from "node:util";
import stringWidth from "string-width";

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

function isWide(grapheme: string): boolean {
  return stringWidth(grapheme) === 2;
}

/** Returns a cell's text as one line without control characters. */
export function printable(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/[\p{Control}\u2028\u2029]+/gu, " ")
    .trim();
}

/** Cuts a text to a width. An … stands for the rest. */
export function shorten(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let kept = "";
  let taken = 0;
  for (const { segment } of graphemes.segment(text)) {
    taken += stringWidth(segment);
    if (taken > width - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}

export function padEnd(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - stringWidth(text)));
}

export function padStart(text: string, width: number): string {
  return " ".repeat(Math.max(0, width - stringWidth(text))) + text;
}

const opens = /^[（“《]/;
const closes = /^[，。、；：！？”）》]/;

/**
 * Splits a text where a line may break: after a space, and between wide characters. Brackets and punctuation stay with the character they
 * belong to.
 */
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

/** Wraps a text at a width. Lines break at spaces and between Chinese characters; a longer word gets a line of its own. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text)) {
    if (line !== "" && stringWidth(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    if (line !== "" || piece !== " " || lines.length === 0) line += piece;
  }
  return [...lines, line.trimEnd()];
}
