// Letters of any script in a text.
import { once } from "./once";

/**
 * A pattern with classes of letters such as \p{L}, made when it is first used. Reading such a class takes an engine longer than a page of other
 * code, and Google reads the whole script for every call.
 *
 * @param source - as in a literal, by `String.raw`
 */
export function letterPattern(source: string, flags: "u" | "gu" | "giu"): () => RegExp {
  return once(() => new RegExp(source, flags));
}

const letter = letterPattern(String.raw`\p{L}`, "u");
const wordAtEnd = letterPattern(String.raw`[\p{L}\d]$`, "u");

/** Whether a text holds a letter. */
export function hasLetter(text: string): boolean {
  return letter().test(text);
}

/** Whether a text ends in a letter or a digit. */
export function endsInWord(text: string): boolean {
  return wordAtEnd().test(text);
}
