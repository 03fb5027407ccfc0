// A scheme while it is edited: its board, the boards before, and what it becomes; knows nothing of the page.
import type { ApiError, ListedScheme } from "../../src/app/api";
import type { Language, Text } from "../../src/ground/language";
import { orRefusal, Refusal } from "../../src/ground/refusal";
import { type Board, baseOf, open, tilesOf, toBoard } from "../../src/models/rfm/board";
import { toTable } from "../../src/models/rfm/boardTable";
import { isColor, refuseUnreadable } from "../../src/models/rfm/ink";
import { isReserved } from "../../src/models/rfm/schemeTable";
import { type Draft, schemeOf } from "./draft";
import type { Wait } from "./longCall";

/** A scheme's table. */
export type Table = string[][];

/** Schemes that stand in tabs, and the locale that formulas are written in. */
export interface Listed {
  readonly schemes: readonly ListedScheme[];
  readonly locale: string;
  /** How far the listing under way is, once it has taken longer than a second. */
  readonly wait: Wait | null;
  readonly isStopped: boolean;
}

/** Nothing listed. */
export const nothingListed: Listed = { schemes: [], locale: "", wait: null, isStopped: false };

/** What lists schemes in tabs. */
export interface Lister {
  /** Lists them; without an answer those known so far stay. */
  readonly list: () => Promise<void>;
  /** Stops that; an answer that comes all the same is not heard. */
  readonly stop: () => void;
}

/** A scheme under the user's hands. */
export interface Editing {
  /** The draft's scheme when this was begun. */
  readonly from: Draft["scheme"];
  /** The scheme of the list that it comes from, "" for none, and the board to go back to. */
  readonly base: string;
  readonly original: Board;
  readonly board: Board;
  /** Boards before each edit, the latest last. */
  readonly past: readonly Board[];
  /** The tab it was loaded from or saved in. */
  readonly tab: ListedScheme | null;
  readonly name: string;
  readonly saving: "not yet" | "now" | "stopped" | "done";
  /** How far the saving is, once it has taken longer than a second. */
  readonly wait: Wait | null;
  readonly problem: ApiError | null;
}

const title: Text = { en: "Tier scheme", zh: "分层方案" };

/** Begins to edit a draft's scheme; `listed` are the tabs that it may have come from. */
export function beginEditing(draft: Draft, listed: readonly ListedScheme[], language: Language): Editing {
  const scheme = schemeOf(draft);
  const base = baseOf(scheme);
  const published = base && toBoard(base);
  const board = published && base === scheme ? published : toBoard(scheme);
  const isAlike = published?.across === board.across && published.isLayered === board.isLayered;
  const tab = tabOf(draft.scheme, listed);
  return {
    from: draft.scheme,
    base: isAlike && base ? base.id : "",
    original: isAlike ? published : board,
    board,
    past: [],
    tab,
    name: tab?.name ?? title[language],
    saving: "not yet",
    wait: null,
    problem: null,
  };
}

/** The tab that holds this scheme. */
export function tabOf(scheme: Draft["scheme"], listed: readonly ListedScheme[]): ListedScheme | null {
  return (typeof scheme !== "string" && listed.find(({ table }) => JSON.stringify(table) === JSON.stringify(scheme))) || null;
}

/** The same with another board. */
export function edit(editing: Editing, board: Board): Editing {
  return {
    ...editing,
    board,
    past: [...editing.past, editing.board],
    saving: "not yet",
    problem: null,
  };
}

/** The same without its last edit. */
export function undoEdit(editing: Editing): Editing {
  return {
    ...editing,
    board: editing.past[editing.past.length - 1] ?? editing.board,
    past: editing.past.slice(0, -1),
    saving: "not yet",
    problem: null,
  };
}

const tables = { en: new WeakMap<Board, Table | Refusal>(), zh: new WeakMap<Board, Table | Refusal>() };

/** Its table, or why it cannot be used; made once for each board. */
export function tableOf({ board }: Editing, language: Language): Table | Refusal {
  const known = tables[language].get(board) ?? makeTable(board, language);
  tables[language].set(board, known);
  return known;
}

function makeTable(board: Board, language: Language): Table | Refusal {
  return orRefusal(() => toTable(board, language));
}

/** What the draft's scheme becomes: the scheme of the list while it is as published, else the table. */
export function schemeOfEditing(editing: Editing, language: Language): Draft["scheme"] | Refusal {
  const table = tableOf(editing, language);
  if (table instanceof Refusal || editing.base === "") return table;
  const isPublished = JSON.stringify(table) === JSON.stringify(toTable(editing.original, language));
  return isPublished ? editing.base : table;
}

/** How many tiles there are, have no tier, and are claimed by several; `groups` are the columns that stand together. */
export function countTiles(
  board: Board,
  groups: readonly (readonly number[])[],
): { readonly all: number; readonly open: number; readonly overlaps: number } {
  const tiles = tilesOf(board, groups);
  return {
    all: tiles.length,
    open: tiles.filter(([place = 0]) => board.tierOf[place] === open).length,
    overlaps: tiles.filter((places) => places.some((place) => board.overlaps.has(place))).length,
  };
}

function refuseName(en: string, zh: string): Refusal {
  return new Refusal({ en, zh }, { en: "choose another name", zh: "请换一个名称" });
}

/** Why a tier cannot be called so; null when it can. */
export function refuseTierName({ tiers }: Board, place: number, name: string): Refusal | null {
  if (name === "") return refuseName("a tier needs a name", "层级名称不能为空");
  if (isReserved(name)) return refuseName(`“${name}” is kept for customers of no tier`, `“${name}”是保留名称`);
  const isTaken = tiers.some((tier, other) => other !== place && (tier.name.en === name || tier.name.zh === name));
  return isTaken ? refuseName(`another tier is called “${name}”`, `已有名为“${name}”的层级`) : null;
}

/** Why a tier cannot have this colour; null when it can. */
export function refuseColor(color: string): Refusal | null {
  const found = orRefusal(() => (isColor(color) ? refuseUnreadable(color) : undefined));
  return found instanceof Refusal ? found : null;
}
