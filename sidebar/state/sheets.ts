// The sheets that are read beside the one that was found: further orders, a map of ids, a past campaign, and others; knows nothing of the page.
import type { ApiError, Kind, Look, NamedColumns, RunWishes } from "../../src/app/api";
import type { Wait } from "./longCall";

export type { Kind };

/** A sheet beside the one that was found, with what it holds and its columns as far as they were named. */
export interface OtherSheet {
  readonly sheet: number;
  readonly name: string;
  readonly kind: Kind;
  readonly columns: NamedColumns;
}

/** The sheets that are read beside another. */
export interface Beside {
  /** Id of that sheet; for any other the list means nothing. */
  readonly of: number | null;
  readonly list: readonly OtherSheet[];
}

/** A sheet on its own. */
export const nothingBeside: Beside = { of: null, list: [] };

/** A draft as far as sheets go. */
interface Sheets {
  readonly beside: Beside;
  /** Id of the sheet that was found. */
  readonly sheet: number | null;
}

/** The sheets beside the one that was found. */
export function sheetsOf({ beside, sheet }: Sheets): readonly OtherSheet[] {
  return beside.of === sheet ? beside.list : [];
}

/** Those of a kind. */
export function sheetsOfKind(draft: Sheets, kind: Kind): readonly OtherSheet[] {
  return sheetsOf(draft).filter((other) => other.kind === kind);
}

/** The one sheet of a kind of which there is one at most; null where there is none. */
export function onlySheet(draft: Sheets, kind: "people" | "campaign"): OtherSheet | null {
  return sheetsOfKind(draft, kind)[0] ?? null;
}

/** Whether the orders of the sheet that was found are read on their own. */
export function isAlone(draft: Sheets): boolean {
  return sheetsOfKind(draft, "orders").length === 0 && onlySheet(draft, "people") === null;
}

/** Columns that a kind of sheets cannot do without, beside those that models ask for. */
const pairs: Readonly<Partial<Record<Kind, readonly [keyof NamedColumns, keyof NamedColumns]>>> = {
  people: ["from", "to"],
  campaign: ["customer", "responded"],
};

/** Whether both columns of a map of ids, or of a campaign, are chosen; other kinds are guessed by the script. */
function hasPair({ kind, columns }: OtherSheet): boolean {
  return (pairs[kind] ?? []).every((role) => (columns[role] ?? "") !== "");
}

/** The part of a message that names the sheets; a map of ids or a campaign without its columns is not sent. */
export function toSheetWishes(draft: Sheets): Pick<RunWishes, "sheets"> {
  const sheets = sheetsOf(draft).filter(hasPair);
  if (sheets.length === 0) return {};
  return {
    sheets: sheets.map(({ columns, ...other }) => (Object.keys(columns).length === 0 ? other : { ...other, columns })),
  };
}

/** The sheets that were remembered. */
export function toBeside({ sheet, sheets = [] }: RunWishes): Beside {
  return { of: sheet ?? null, list: sheets.map(({ columns = {}, ...other }) => ({ ...other, columns })) };
}

/** The sheet that was scored with this one, when this one was only read beside it. */
export function homeOf({ beside }: Sheets, sheet: number): number | null {
  const isFamily = beside.list.some((other) => other.kind !== "campaign" && other.sheet === sheet);
  return isFamily && beside.of !== sheet ? beside.of : null;
}

/** A part of a draft with other sheets. */
type WithBeside = { readonly beside: Beside };

function change(draft: Sheets, list: readonly OtherSheet[]): WithBeside {
  return { beside: { of: draft.sheet, list } };
}

/** A draft that reads one sheet more. */
export function withSheet(draft: Sheets, { id, name }: Look["others"][number], kind: Kind): WithBeside {
  return change(draft, [...sheetsOf(draft), { sheet: id, name, kind, columns: {} }]);
}

/** A draft that reads one sheet less, whatever it was read for. */
export function withoutSheet(draft: Sheets, id: number): WithBeside {
  return change(
    draft,
    sheetsOf(draft).filter(({ sheet }) => sheet !== id),
  );
}

/** A draft in which a sheet has other columns. */
export function withSheetColumns(draft: Sheets, id: number, columns: NamedColumns): WithBeside {
  return change(
    draft,
    sheetsOf(draft).map((other) => (other.sheet === id ? { ...other, columns } : other)),
  );
}

/** A draft without the sheets that only orders are read with: further orders, and ids that are one person. */
export function withoutOrders(draft: Sheets): WithBeside {
  return change(
    draft,
    sheetsOf(draft).filter(({ kind }) => kind !== "orders" && kind !== "people"),
  );
}

/** A draft with another sheet of a kind of which there is one at most. */
export function withOnly(draft: Sheets, kind: "people" | "campaign", other: Omit<OtherSheet, "kind"> | null): WithBeside {
  const rest = sheetsOf(draft).filter((own) => own.kind !== kind);
  return change(draft, other === null ? rest : [...rest, { ...other, kind }]);
}

/** What was found in a sheet. */
export interface SheetLook {
  readonly look: Look | null;
  readonly problem: ApiError | null;
  readonly isAsking: boolean;
  /** How far the look is, once it has taken longer than a second. */
  readonly wait: Wait | null;
  readonly isStopped: boolean;
}

/** What can be done about the look at a sheet. */
export interface LookWays {
  /** Stops it; an answer that comes all the same is not heard. */
  readonly stop: (sheet: number) => void;
  /** Looks anew. */
  readonly again: (sheet: number) => void;
}

/** What was found in sheets, by their ids. */
export type SheetLooks = Readonly<Record<number, SheetLook>>;

/** What a look is for: what is wished of models, or the kind that a sheet is to be. */
export type LookFor = Pick<RunWishes, "models" | "scheme" | "bins" | "cuts" | "cutSide" | "settings"> & { readonly kind?: Kind };

/** A sheet to be looked at, as what, and its columns as named. */
export interface ToLookAt {
  /** What orders are looked at for; what is usual when absent. */
  readonly wanted?: LookFor;
  readonly sheet: number;
  readonly kind: Kind;
  readonly columns: NamedColumns;
}

/** Whether a changed choice of columns is a reason to look again: those of a map of ids or of a campaign are any two. */
function isGuessed({ kind }: Pick<OtherSheet, "kind">): boolean {
  return pairs[kind] === undefined;
}

/** Sheets that a changed draft wants to be looked at. */
export function toLookAt(draft: Sheets, before: Sheets | null): readonly ToLookAt[] {
  const then = before === null ? [] : sheetsOf(before);
  const isKnown = (own: OtherSheet): boolean =>
    then.some(
      ({ sheet, kind, columns }) => sheet === own.sheet && kind === own.kind && (columns === own.columns || !isGuessed(own)),
    );
  return sheetsOf(draft)
    .filter((own) => !isKnown(own))
    .map(({ sheet, kind, columns }) => ({ sheet, kind, columns: isGuessed({ kind }) ? columns : {} }));
}

/** The columns of a map of ids where the sheet leaves no choice. */
export function guessMap({ columns }: OtherSheet, { headers }: Look): NamedColumns {
  const [from, to] = headers;
  const isOpen = (columns.from ?? "") === "" && (columns.to ?? "") === "" && headers.length === 2;
  return isOpen ? { ...columns, from: from!.header, to: to!.header } : columns;
}

/** Whether a sheet can be read as what it is chosen for. */
export function isReadableAs(kind: Kind, { look, problem, isAsking, isStopped }: SheetLook): boolean {
  return !isAsking && !isStopped && problem === null && look !== null && look.kind === kind && look.lacking.length === 0;
}

/** Whether everything that is read beside the sheet that was found can be read. */
export function areSheetsReady(draft: Sheets, looks: SheetLooks): boolean {
  return sheetsOf(draft).every((own) => {
    const { sheet, kind, columns } = own;
    if (kind === "campaign") return true;
    if (kind === "people") return hasPair(own) && columns.from !== columns.to;
    return looks[sheet] !== undefined && isReadableAs(kind, looks[sheet]);
  });
}

/** Sheets that are to be read and are there no more; the campaign is told of where it is chosen. */
export function goneSheets(draft: Sheets, { others }: Look): readonly OtherSheet[] {
  return sheetsOf(draft).filter(({ sheet, kind }) => kind !== "campaign" && others.every(({ id }) => id !== sheet));
}
