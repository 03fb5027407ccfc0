// A cell's text without the signs that nobody sees, and without what an export puts around a text to protect it.
import { letterPattern } from "./letters";

/**
 * Signs that take no room: the soft hyphen, zero-width spaces and joiners, marks of the direction of writing, and the byte order mark.
 *
 * @source Unicode 16, `DerivedCoreProperties.txt`, Default_Ignorable_Code_Point, as far as they occur in copied text
 */
const invisible = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;

/** A text without the signs that take no room. */
export function withoutInvisible(text: string): string {
  return text.replace(invisible, "");
}

/** Texts that may differ from their plain form; any other is printable ASCII with nothing around it. */
const mayDiffer = /[^ -~]|^['"=\s]|\s$/;

/** `="007"`, by which an export keeps a sheet from reading a number or a formula. */
const formulaText = /^=\s*"((?:[^"]|"")*)"$/;
const quoted = /^(?:'([^']+)'|"([^"]+)")$/;

/** An apostrophe in front, as a sheet keeps texts from being numbers; not the one of "'t Hooft" or "'s Gravesande". */
const leadingApostrophe = letterPattern(String.raw`^'(?!\p{L}{1,2}[\s-]|$)`, "u");

function unprotected(text: string): string {
  const formula = formulaText.exec(text);
  if (formula) return formula[1]!.replace(/""/g, '"');
  const inside = quoted.exec(text);
  return inside ? (inside[1] ?? inside[2]!) : text.replace(leadingApostrophe(), "");
}

/** A text without invisible signs, protection, and white space around it: `="Order ID"` is Order ID. */
export function bareText(text: string): string {
  let bare = mayDiffer.test(text) ? withoutInvisible(text).trim() : text;
  for (let last = ""; last !== bare && mayDiffer.test(bare); ) {
    last = bare;
    bare = unprotected(bare).trim();
  }
  return bare;
}

/** The same in the form NFKC, in which full-width signs and no-break spaces are plain ones. The plain text of a plain text is itself. */
export function plainText(text: string): string {
  if (!mayDiffer.test(text)) return text;
  let plain = bareText(text);
  for (let last = ""; last !== plain; ) {
    last = plain;
    plain = bareText(plain.normalize("NFKC"));
  }
  return plain;
}

/** A joiner that may shape the letters or the emoji on both sides of it, as in Persian, Sinhala and 👩‍💻, where it is not between such signs. */
const idleJoiner = /(?<=^|[ -~])[\u200c\u200d]+|[\u200c\u200d]+(?=[ -~]|$)/g;
const otherInvisible = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;

/** A text as it is written for people to see: without the invisible signs that shape no letter. Any other sign stays as it is. */
export function shownText(text: string): string {
  return /[^ -~]/.test(text) ? text.replace(otherInvisible, "").replace(idleJoiner, "") : text;
}

/** Whether a text shows nothing: white space and invisible signs only. Most texts begin with a printable ASCII sign, which tells at once. */
export function showsNothing(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first > 32 && first <= 126) return false;
  return text.trim() === "" || (first > 126 && withoutInvisible(text).trim() === "");
}
