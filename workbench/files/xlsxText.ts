// Texts and tab names as an XLSX file can hold them.

/**
 * Everything a cell's text cannot hold as it is: what XML forbids or changes (control characters, carriage returns, halves of
 * a character), and what already looks like the escape.
 */
const escaped = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]|_(?=x[0-9A-F]{4}_)/giu;

const plainControls = new Set(["\t", "\n"]);

/** A text with the file format's own escape, _x0007_, which every reader takes back. */
export function cellText(text: string): string {
  return text.replace(escaped, (character) =>
    plainControls.has(character) ? character : `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
  );
}

const specials: Readonly<Record<string, string>> = { "<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;", "'": "&apos;" };

/** A text inside XML that knows no escape of its own: what XML forbids becomes a space. */
export function xmlText(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, " ").replace(/[<>&"']/g, (character) => specials[character] ?? character);
}

const longestName = 31;

/** The beginning of a text, never with half a character at its end. */
function beginning(text: string, units: number): string {
  return text.slice(0, units).replace(/[\uD800-\uDBFF]$/, "");
}

function allowedName(name: string): string {
  const allowed = name.replace(/[*?:/\\[\]\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, "_").replace(/^'|'$/g, "_");
  const cut = beginning(allowed, longestName).replace(/'$/, "_");
  return cut === "" || cut.toLowerCase() === "history" ? `${cut}_` : cut;
}

/**
 * Names of tabs for a file, in order: a sheet's name may be longer than a file's and hold characters that a file forbids.
 *
 * @param names - all different, whatever their case
 */
export function tabNames(names: readonly string[]): string[] {
  const taken = new Set(names.filter((name) => allowedName(name) === name).map((name) => name.toLowerCase()));
  return names.map((name) => {
    const wanted = allowedName(name);
    if (wanted === name) return name;
    let free = wanted;
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) {
      const ending = ` (${number})`;
      free = beginning(wanted, longestName - ending.length) + ending;
    }
    taken.add(free.toLowerCase());
    return free;
  });
}
