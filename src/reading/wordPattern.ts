// The pattern by which any of some words is found in a text.
import { foldLetters, isUnspaced } from "./foldedLetters";

/**
 * A pattern of words, each of which may be a pattern itself, as small letters without accents. Words of the languages that part them by
 * spaces match whole words only. Words that are written without spaces may stand anywhere. The longest word wins.
 *
 * @param flags - "gu" for a pattern by which words are replaced
 */
export function wordPattern(words: readonly string[], flags: "u" | "gu"): RegExp {
  const sorted = [...words].sort((a, b) => b.length - a.length);
  const spaced = sorted.filter((word) => !isUnspaced(word)).join("|");
  const whole = spaced === "" ? [] : [`(?<![\\p{L}\\p{M}])(?:${spaced})(?![\\p{L}\\p{M}])`];
  return new RegExp([...whole, ...sorted.filter(isUnspaced)].join("|"), flags);
}

/** The entries of a list that is parted by bars, without accents; the bars inside brackets part the forms of one word. */
export function alternatives(list: string): readonly string[] {
  const found: string[] = [];
  let [word, depth] = ["", 0];
  for (const letter of `${foldLetters(list)}|`) {
    if (letter === "|" && depth === 0) {
      if (word !== "") found.push(word);
      word = "";
      continue;
    }
    if (letter === "(") depth += 1;
    if (letter === ")") depth -= 1;
    word += letter;
  }
  return found;
}
