// Letters of any script in a text. The patterns stand here once, because reading \p{L} takes an engine longer than a page of other code.

const letter = /\p{L}/u;
const letterOrDigitLast = /[\p{L}\d]$/u;

/** Whether a text holds a letter. */
export function hasLetter(text: string): boolean {
  return letter.test(text);
}

/** Whether a text ends in a letter or a digit. */
export function endsInWord(text: string): boolean {
  return letterOrDigitLast.test(text);
}
