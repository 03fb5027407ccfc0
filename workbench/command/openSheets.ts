// The sheets of a call: the one that is scored and those that are read beside it, opened and put into one document.
import { join, resolve } from "node:path";
import { type OpenedFile, openFile } from "../files/openFile";
import { Refusal } from "../refusal";
import type { ScoreCall, SheetBeside } from "./flag";
import { forms } from "./forms";
import type { SheetChoice } from "./request";

export type OpenedSheets = {
  /** Where the files stand, that of the scored sheet first. */
  paths: string[];
  scored: OpenedFile;
  /** The files that are read beside it, in the order in which they were named. */
  beside: OpenedFile[];
  /** The tabs of the document, the scored one first; each has its place as its id. */
  tabs: { name: string; cells: OpenedFile["cells"] }[];
  choices: SheetChoice[];
};

const sample = "samples/homeGoods.csv";

/** A name that no tab has yet; Sheets does not tell capitals apart. */
function freeName(name: string, taken: readonly { name: string }[]): string {
  const isTaken = (wanted: string): boolean => taken.some((tab) => tab.name.toLowerCase() === wanted.toLowerCase());
  let free = name;
  for (let number = 2; isTaken(free); number++) free = `${name} ${number}`;
  return free;
}

/** @throws Refusal for a tab that would be read twice as the same, which would count its rows twice */
function refuseTwice({ kind }: SheetBeside, sheet: number, { scored, tabs, choices }: OpenedSheets): void {
  const isScored = kind === "orders" && sheet === 0;
  if (!isScored && !choices.some((own) => own.sheet === sheet && own.kind === kind)) return;
  const name = sheet === 0 ? scored.sheet : (tabs[sheet]?.name ?? "");
  const named = forms.kinds[kind]?.name ?? { en: kind, zh: kind };
  throw new Refusal({
    en: `--sheet ${kind}= names "${name}", whose rows are read as ${named.en} already`,
    zh: `--sheet ${kind}= 指的“${name}”已作为${named.zh}读取`,
  });
}

/** Opens one sheet beside the scored one, and gives it a tab unless it has one. */
async function addBeside(
  asked: SheetBeside,
  opened: OpenedSheets,
  places: string[],
  call: ScoreCall,
  cwd: string,
): Promise<void> {
  const path = asked.file === null ? (opened.paths[0] ?? "") : resolve(cwd, asked.file);
  const file = await openFile(path, asked.file ?? call.file ?? sample, asked.tab);
  const place = `${path}\n${file.sheet}`;
  const met = places.indexOf(place);
  const sheet = met < 0 ? places.length : met;
  refuseTwice(asked, sheet, opened);
  if (met < 0) {
    places.push(place);
    opened.tabs.push({ name: freeName(file.sheet, opened.tabs), cells: file.cells });
  }
  const name = opened.tabs[sheet]?.name ?? file.sheet;
  opened.paths.push(path);
  opened.beside.push(file);
  opened.choices.push({ sheet, name, kind: asked.kind, columns: call.columnsBeside[asked.kind] ?? {} });
}

/**
 * Opens every sheet of a call.
 *
 * @param cwd - the folder that file names are relative to
 * @param root - the folder that holds the samples
 * @throws Refusal for a file or a tab that cannot be read, or is read twice as the same
 */
export async function openSheets(call: ScoreCall, cwd: string, root: string): Promise<OpenedSheets> {
  const path = call.file === null ? join(root, sample) : resolve(cwd, call.file);
  const scored = await openFile(path, call.file ?? sample, call.sheet);
  const opened: OpenedSheets = {
    paths: [path],
    scored,
    beside: [],
    tabs: [{ name: scored.sheet, cells: scored.cells }],
    choices: [],
  };
  const places = [`${path}\n${scored.sheet}`];
  for (const asked of call.beside) await addBeside(asked, opened, places, call, cwd);
  return opened;
}

/** A file in a sentence: its name, and the tab where a workbook has several. */
export function nameOf({ name, kind, sheet }: OpenedFile): string {
  return kind === "XLSX" ? `${name}#${sheet}` : name;
}
