// Reads a CSV or XLSX file on disk into the cells of one sheet.
import { readFile, stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import { Refusal } from "../refusal";
import { type OpenedSheet, openBytes, tableEndings } from "./openBytes";

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

/**
 * Reads the cells of a file.
 * @param path - the path to read from
 * @param shown - the path as the user wrote it, for sentences
 * @param sheet - the sheet of a workbook; null for the first
 * @throws Refusal if the file does not exist, is of another kind, broken or empty
 */
export async function openFile(path: string, shown: string, sheet: string | null): Promise<OpenedFile> {
  const bytes = await readBytes(path, shown);
  const opened = await openBytes(bytes, { base: basename(shown), ending: extname(shown), shown }, sheet);
  return { ...opened, name: basename(shown) };
}
