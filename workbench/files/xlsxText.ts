// Texts and names of tabs in a form that an XLSX file can hold.

/**
 * Matches everything a cell's text cannot hold as it is: control characters, carriage returns and halves of a character, which XML forbids
 * or changes, and an underscore that would look like the start of an escape.
 */
const escaped = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]|_(?=x[0-9A-F]{4}_)/giu;

const plainControls = new Set(["\t", "\n"]);

/** Escapes a text in the file format's own way, such as _x0007_. Every reader turns it back. */
export function cellText(text: string): string {
  return text.replace(escaped, (character) =>
    plainControls.has(character) ? character : `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
  );
}

const specials: Readonly<Record<string, string>> = { "<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;", "'": "&apos;" };

/** Returns a text for XML without escapes of its own, such as a chart's title. Characters that XML forbids become spaces. */
export function xmlText(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, " ").replace(/[<>&"']/g, (character) => specials[character] ?? character);
}

const longestName = 31;

/** Returns the beginning of a text, without half a character at its end. */
function beginning(text: string, units: number): string {
  return text.slice(0, units).replace(/[\uD800-\uDBFF]$/, "");
}

function allowedName(name: string): string {
  const allowed = name.replace(/[*?:/\\[\]\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, "_").replace(/^'|'$/g, "_");
  const cut = beginning(allowed, longestName).replace(/'$/, "_");
  return cut === "" || cut.toLowerCase() === "history" ? `${cut}_` : cut;
}

/**
 * Returns the names of tabs in a file, in order. The name of a sheet may be longer than a file allows, and may hold characters that a file
 * forbids.
 * @param names - all different, even if case is ignored
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
