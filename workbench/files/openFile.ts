// Reads a text file or a workbook on disk into the cells of its sheets.
import { readFile, stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import { Refusal } from "../refusal";
import type { EncodingChoice } from "./decodeText";
import { guessed, type OpenedBook, type OpenedSheet, openBook, sheetOf, tableEndings } from "./openBytes";

export type OpenedFile = OpenedSheet & { name: string };

export function isTableFile(path: string): boolean {
  return tableEndings.includes(extname(path).toLowerCase());
}

function unreadable(name: string, error: unknown): Refusal {
  const code = error instanceof Error && "code" in error ? error.code : "";
  if (code === "ENOENT" || code === "ENOTDIR")
    return new Refusal({ en: `There is no file "${name}"`, zh: `没有“${name}”这个文件` });
  return new Refusal({ en: `"${name}" cannot be opened (${String(code)})`, zh: `打不开“${name}”（${String(code)}）` });
}

async function readBytes(path: string, shown: string): Promise<Uint8Array> {
  try {
    if ((await stat(path)).isDirectory())
      throw new Refusal({ en: `"${shown}" is a folder, not a file`, zh: `“${shown}”是文件夹，不是文件` });
    return await readFile(path);
  } catch (error) {
    throw error instanceof Refusal ? error : unreadable(shown, error);
  }
}

/** A file that was opened, with the functions of its name. */
export interface OpenedPath {
  readonly book: OpenedBook;
  /** One of its sheets, by its name; null for the first one that is visible and not empty. @throws Refusal if it has no such sheet */
  readonly sheet: (named: string | null) => OpenedFile;
}

/**
 * Reads all sheets of a file.
 * @param path - the path to read from
 * @param shown - the path as the user wrote it, for sentences
 * @throws Refusal if the file does not exist, is of another kind, broken or empty
 */
export async function openPath(path: string, shown: string, choice: EncodingChoice = guessed): Promise<OpenedPath> {
  const name = { base: basename(shown), ending: extname(shown), shown };
  const book = await openBook(await readBytes(path, shown), name, choice);
  return { book, sheet: (named) => ({ ...sheetOf(book, name, named), name: name.base }) };
}

/** Reads the cells of one sheet of a file, as `openPath` does. */
export async function openFile(
  path: string,
  shown: string,
  sheet: string | null,
  choice: EncodingChoice = guessed,
): Promise<OpenedFile> {
  return (await openPath(path, shown, choice)).sheet(sheet);
}
