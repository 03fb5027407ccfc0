// The sheets of a call: the one that is scored and those that are read beside it, opened and put into one document.
import { join, resolve } from "node:path";
import type { EncodingChoice } from "../files/decodeText";
import { guessed } from "../files/openBytes";
import { type OpenedFile, type OpenedPath, openPath } from "../files/openFile";
import { Refusal } from "../refusal";
import { beginnings, findSheets } from "./findSheets";
import type { ScoreCall } from "./flag";
import { forms } from "./forms";
import { lookers } from "./hostCalls";
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
function refuseTwice(kind: string, sheet: number, { scored, tabs, choices }: OpenedSheets): void {
  const isScored = kind === "orders" && sheet === 0;
  if (!isScored && !choices.some((own) => own.sheet === sheet && own.kind === kind)) return;
  const name = sheet === 0 ? scored.sheet : (tabs[sheet]?.name ?? "");
  const named = forms.kinds[kind]?.name ?? { en: kind, zh: kind };
  throw new Refusal({
    en: `--sheet ${kind}= names "${name}", whose rows are read as ${named.en} already`,
    zh: `--sheet ${kind}= 指的“${name}”已作为${named.zh}读取`,
  });
}

/** How the files of a kind beside the scored one are decoded. */
function choiceFor(kind: string, named: ScoreCall["encoding"]): EncodingChoice {
  return {
    named,
    remedy: { en: `--encoding ${kind}=NAME decides`, zh: `请用 --encoding ${kind}=编码 指定` },
  };
}

/** Opens files, each once. */
function opener(): (path: string, shown: string, choice: EncodingChoice) => Promise<OpenedPath> {
  const opened = new Map<string, Promise<OpenedPath>>();
  return (path, shown, choice) => {
    const key = `${path}\n${choice.named ?? ""}`;
    const known = opened.get(key) ?? openPath(path, shown, choice);
    opened.set(key, known);
    return known;
  };
}

/** Puts a sheet beside the scored one, and gives it a tab unless it has one. */
function putBeside(
  path: string,
  file: OpenedFile,
  choice: Omit<SheetChoice, "sheet" | "name">,
  opened: OpenedSheets,
  places: string[],
): void {
  const place = `${path}\n${file.sheet}`;
  const met = places.indexOf(place);
  const sheet = met < 0 ? places.length : met;
  refuseTwice(choice.kind, sheet, opened);
  if (met < 0) {
    places.push(place);
    opened.tabs.push({ name: freeName(file.sheet, opened.tabs), cells: file.cells });
  }
  const name = opened.tabs[sheet]?.name ?? file.sheet;
  opened.paths.push(path);
  opened.beside.push(file);
  opened.choices.push({ sheet, name, ...choice });
}

/** The sheet that is scored, and those of the same workbook whose orders are read together with it. */
async function openScored(
  { book, sheet }: OpenedPath,
  call: ScoreCall,
  root: string,
): Promise<{ scored: OpenedFile; together: OpenedFile[] }> {
  if (call.sheet !== null) return { scored: sheet(call.sheet), together: [] };
  const { language, columns } = call.request;
  const taken = call.beside.flatMap(({ file, tab }) => (file === null && tab !== null ? [tab] : []));
  const { name } = sheet(null);
  const look = book.hasTabs && book.sheets.length > 1 ? await lookers(root, name, language) : null;
  const found = look && findSheets({ book, file: name, taken, columns }, (sheets) => look(beginnings(sheets)));
  if (!found) return { scored: sheet(null), together: [] };
  const scored = sheet(found.scored);
  return {
    scored: { ...scored, remarks: [found.remark, ...scored.remarks] },
    together: found.together.map((one) => sheet(one)),
  };
}

/**
 * Opens every sheet of a call.
 *
 * @param cwd - the folder that file names are relative to
 * @param root - the folder that holds dist and the samples
 * @throws Refusal for a file or a tab that cannot be read, or is read twice as the same
 */
export async function openSheets(call: ScoreCall, cwd: string, root: string): Promise<OpenedSheets> {
  const shown = call.file ?? sample;
  const path = call.file === null ? join(root, sample) : resolve(cwd, call.file);
  const open = opener();
  const choice = { ...guessed, named: call.encoding };
  const first = await open(path, shown, choice);
  const { scored, together } = await openScored(first, call, root);
  const opened: OpenedSheets = {
    paths: [path],
    scored,
    beside: [],
    tabs: [{ name: scored.sheet, cells: scored.cells }],
    choices: [],
  };
  const places = [`${path}\n${scored.sheet}`];
  for (const file of together) putBeside(path, file, { kind: "orders", columns: call.request.columns }, opened, places);
  for (const { kind, file, tab } of call.beside) {
    const own = file === null ? path : resolve(cwd, file);
    const source = file === null ? first : await open(own, file, choiceFor(kind, call.encodingsBeside[kind] ?? null));
    putBeside(own, source.sheet(tab), { kind, columns: call.columnsBeside[kind] ?? {} }, opened, places);
  }
  return opened;
}

/** A file in a sentence: its name, and the tab where a workbook has several. */
export function nameOf({ name, hasTabs, sheet }: OpenedFile): string {
  return hasTabs ? `${name}#${sheet}` : name;
}
