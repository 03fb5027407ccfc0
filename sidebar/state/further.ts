// Sheets that are read together with the one that was found, and the map of their ids; knows nothing of the page.
import type { ApiError, Look, RunWishes } from "../../src/app/api";
import type { NamedColumns } from "../../src/reading/roles";
import type { Wait } from "./longCall";

/** A further sheet of orders, with its columns as far as they were named. */
export interface JoinedSheet {
  readonly sheet: number;
  readonly name: string;
  readonly columns: NamedColumns;
}

/** A sheet with the ids of one person; "" for a column that is still to be chosen. */
export type IdMap = NonNullable<RunWishes["idMap"]>;

/** What is read together with a sheet. */
export interface Further {
  /** Id of that sheet; for any other it means nothing. */
  readonly of: number | null;
  readonly more: readonly JoinedSheet[];
  readonly idMap: IdMap | null;
}

/** A sheet on its own. */
export const nothingFurther: Further = { of: null, more: [], idMap: null };

/** A draft as far as sheets go. */
interface Sheets {
  readonly further: Further;
  /** Id of the sheet that was found. */
  readonly sheet: number | null;
}

/** What is read together with the sheet that was found. */
export function furtherOf({ further, sheet }: Sheets): Further {
  return further.of === sheet ? further : nothingFurther;
}

/** Whether nothing is read together with the sheet that was found. */
export function isAlone(draft: Sheets): boolean {
  const { more, idMap } = furtherOf(draft);
  return more.length === 0 && idMap === null;
}

/** The part of a message that says what is read together; an id map without its columns is not sent. */
export function toFurtherWishes(draft: Sheets): Pick<RunWishes, "more" | "idMap"> {
  const { more, idMap } = furtherOf(draft);
  const mapped = idMap !== null && idMap.from !== "" && idMap.to !== "" ? { idMap } : {};
  return {
    ...(more.length === 0
      ? {}
      : {
          more: more.map(({ columns, ...sheet }) => (Object.keys(columns).length === 0 ? sheet : { ...sheet, columns })),
        }),
    ...mapped,
  };
}

/** What was remembered to be read together. */
export function toFurther({ sheet, more = [], idMap }: RunWishes): Further {
  return {
    of: sheet ?? null,
    more: more.map(({ columns = {}, ...joined }) => ({ ...joined, columns })),
    idMap: idMap ?? null,
  };
}

/** The sheet that was scored with this one, when this one was only read together with it. */
export function homeOf({ further }: Sheets, sheet: number): number | null {
  const isFamily = further.more.some((joined) => joined.sheet === sheet) || further.idMap?.sheet === sheet;
  return isFamily && further.of !== sheet ? further.of : null;
}

function change(draft: Sheets, part: Partial<Further>): { readonly further: Further } {
  return {
    further: { ...furtherOf(draft), of: draft.sheet, ...part },
  };
}

/** A draft that reads one sheet more. */
export function withSheet(draft: Sheets, { id, name }: Look["others"][number]): { readonly further: Further } {
  return change(draft, { more: [...furtherOf(draft).more, { sheet: id, name, columns: {} }] });
}

/** A draft that reads one sheet less, be it for its orders or for its ids. */
export function withoutSheet(draft: Sheets, id: number): { readonly further: Further } {
  const { more, idMap } = furtherOf(draft);
  return change(draft, { more: more.filter(({ sheet }) => sheet !== id), idMap: idMap?.sheet === id ? null : idMap });
}

/** A draft in which a further sheet has other columns. */
export function withSheetColumns(draft: Sheets, id: number, columns: NamedColumns): { readonly further: Further } {
  return change(draft, { more: furtherOf(draft).more.map((joined) => (joined.sheet === id ? { ...joined, columns } : joined)) });
}

/** A draft with another id map. */
export function withIdMap(draft: Sheets, idMap: IdMap | null): { readonly further: Further } {
  return change(draft, { idMap });
}

/** What was found in a further sheet. */
export interface SheetLook {
  readonly look: Look | null;
  readonly problem: ApiError | null;
  readonly isAsking: boolean;
  /** How far the look is, once it has taken longer than a second. */
  readonly wait: Wait | null;
  readonly isStopped: boolean;
}

/** What can be done about the look at a further sheet. */
export interface LookWays {
  /** Stops it; an answer that comes all the same is not heard. */
  readonly stop: (sheet: number) => void;
  /** Looks anew. */
  readonly again: (sheet: number) => void;
}

/** What was found in further sheets, by their ids. */
export type SheetLooks = Readonly<Record<number, SheetLook>>;

/** A sheet to be looked at, and its columns as named. */
export interface ToLookAt {
  readonly sheet: number;
  readonly columns: NamedColumns;
}

/** Further sheets that a changed draft wants to be looked at. */
export function toLookAt(draft: Sheets, before: Sheets | null): readonly ToLookAt[] {
  const [now, then] = [furtherOf(draft), before === null ? nothingFurther : furtherOf(before)];
  const isKnown = ({ sheet, columns }: ToLookAt): boolean =>
    then.more.some((joined) => joined.sheet === sheet && joined.columns === columns);
  const map = now.idMap !== null && now.idMap.sheet !== then.idMap?.sheet ? [{ sheet: now.idMap.sheet, columns: {} }] : [];
  return [...now.more.filter((joined) => !isKnown(joined)), ...map];
}

/** The id map's columns where the sheet leaves no choice. */
export function guessMap(idMap: IdMap, { headers }: Look): IdMap {
  const [from, to] = headers;
  const isOpen = idMap.from === "" && idMap.to === "" && headers.length === 2;
  return isOpen ? { ...idMap, from: from!.header, to: to!.header } : idMap;
}

/** Whether a further sheet can be read as orders. */
export function isJoinable({ look, problem, isAsking, isStopped }: SheetLook): boolean {
  return !isAsking && !isStopped && problem === null && look !== null && look.kind === "orders" && look.lacking.length === 0;
}

/** Whether everything that is read together can be read. */
export function isFurtherReady(draft: Sheets, looks: SheetLooks): boolean {
  const { more, idMap } = furtherOf(draft);
  const areOrders = more.every(({ sheet }) => looks[sheet] !== undefined && isJoinable(looks[sheet]));
  return areOrders && (idMap === null || (idMap.from !== "" && idMap.to !== "" && idMap.from !== idMap.to));
}

/** Sheets that are to be read together and are there no more. */
export function goneSheets(draft: Sheets, { others }: Look): readonly { readonly sheet: number; readonly name: string }[] {
  const { more, idMap } = furtherOf(draft);
  return [...more, ...(idMap === null ? [] : [idMap])].filter(({ sheet }) => others.every(({ id }) => id !== sheet));
}
