// Reads the text of a CSV file as cells: whole numbers as numbers, error words as errors, any other field exactly as written.
import Papa from "papaparse";
import type { HostCell } from "../host/spreadsheetSetup";
import { Refusal } from "../refusal";

const errorWords = new Set(["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#ERROR!"]);

/** Matches a whole number of at most 15 digits, which a sheet holds without loss. A number with a leading zero is an id and stays text. */
const wholeNumber = /^(0|-?[1-9]\d{0,14})$/;

function toCell(field: string): HostCell {
  if (field === "") return null;
  if (wholeNumber.test(field)) return Number(field);
  return errorWords.has(field) ? { error: field } : field;
}

/** Matches a first line such as "sep=;". Excel writes it to name the delimiter. */
const separatorLine = /^sep=([,;\t|^])\n/i;

const delimiters = [",", ";", "\t", "|", "^"] as const;

/**
 * Returns the width that most rows have, and how many rows have it. Rows of one field do not count, so that titles above the header do not
 * mislead.
 */
function commonWidth(rows: readonly (readonly string[])[]): { rows: number; width: number } {
  const counts = new Map<number, number>();
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].reduce((best, [width, count]) => (count > best.rows ? { rows: count, width } : best), { rows: 0, width: 0 });
}

/** Guesses the delimiter: the one that gives the most rows of one width, and, if two are equal, the one that gives more fields. */
function guessDelimiter(text: string): string {
  const guesses = delimiters.map((delimiter) => {
    const { data: rows } = Papa.parse<string[]>(text, { delimiter, newline: "\n", preview: 100 });
    return { delimiter, ...commonWidth(rows) };
  });
  return guesses.reduce((best, guess) => ((guess.rows - best.rows || guess.width - best.width) > 0 ? guess : best)).delimiter;
}

/**
 * Reads the rows of a CSV text.
 * @param text - decoded, with any line ends
 * @param name - the file's name, for the refusal
 * @throws Refusal if a quotation mark is never closed
 */
export function csvCells(text: string, name: string): HostCell[][] {
  const lines = text.replace(/\r\n?/g, "\n");
  const separator = separatorLine.exec(lines);
  const body = separator ? lines.slice(separator[0].length) : lines;
  const parsed = Papa.parse<string[]>(body, { delimiter: separator?.[1] ?? guessDelimiter(body), newline: "\n" });
  const open = parsed.errors.find((fault) => fault.code === "MissingQuotes");
  if (open) {
    const row = (open.row ?? 0) + 1 + (separator ? 1 : 0);
    throw new Refusal({
      en: `"${name}" opens a quotation mark in row ${row} that is never closed`,
      zh: `“${name}”第 ${row} 行的引号没有闭合`,
    });
  }
  return parsed.data.map((fields) => fields.map(toCell));
}
