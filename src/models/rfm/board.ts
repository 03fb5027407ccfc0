// A scheme as a board: every score with its tier, the tiles that people give to tiers, and what one edit makes of it.

import type { Text } from "../../ground/language";
import { type Tier, tierColors } from "../tier";
import { advice } from "./advice";
import { dependsOn, type Lookup, placeOf, type ScoreSpace } from "./boxes";
import type { Scheme } from "./scheme";
import { schemes } from "./schemes";

/** Stands for "no tier". */
export const open = -1;

/** A scheme laid out for editing; never changed, every edit makes a new one. */
export interface Board {
  readonly space: ScoreSpace;
  /** The score that runs from left to right; R runs from top to bottom. */
  readonly across: "F" | "M" | "FM";
  /** Whether each M has a layer of its own. */
  readonly isLayered: boolean;
  /** What a table of this scheme says of where its scores come from. */
  readonly scoring: string;
  /** Best to worst. */
  readonly tiers: readonly Tier[];
  /** Place in `tiers` of every score, at `placeOf`; `open` for none. */
  readonly tierOf: readonly number[];
  /** Places of scores that a table gives to several tiers, of which the best has them here. */
  readonly overlaps: ReadonlySet<number>;
}

/** Most columns of halves that fit beside each other. */
const mostBins = 5;

/** Whether tiers depend on the mean of F and M alone. */
function followsMean({ space, tiers }: Lookup): boolean {
  const [rSize, fSize, mSize] = space.sizes;
  if (fSize !== mSize || fSize > mostBins) return false;
  for (let r = 0; r < rSize; r++)
    for (let f = 0; f + 1 < fSize; f++)
      for (let m = 1; m < mSize; m++) if (tiers[placeOf(space, r, f, m)] !== tiers[placeOf(space, r, f + 1, m - 1)]) return false;
  return true;
}

function overlapsOf({ space, overlaps }: Lookup): number[] {
  return overlaps.map(({ scores }) => {
    const [r = 0, f = 0, m = 0] = Array.from(scores, (score) => Number(score) - space.lowest);
    return placeOf(space, r, f, m);
  });
}

/** How a board is laid out. */
export type Layout = Pick<Board, "space" | "across" | "isLayered">;

function layoutOf(lookup: Lookup): Layout {
  const { space } = lookup;
  const [, byF, byM] = dependsOn(lookup);
  const isMean = byF && byM && followsMean(lookup);
  return { space, across: isMean ? "FM" : byM && !byF ? "M" : "F", isLayered: byF && byM && !isMean };
}

/**
 * Whether a layout has no tile with scores of different tiers.
 *
 * @param tierOf - tier of every score of the layout's space
 */
export function suits(layout: Layout, tierOf: ArrayLike<number>): boolean {
  return tilesOf(layout).every((places) => places.every((place) => tierOf[place] === tierOf[places[0]!]));
}

/** The scheme of the list that a scheme has its scores from, if there is one. */
export function baseOf({ scoring }: Scheme): Scheme | null {
  return schemes().find(({ id }) => id === scoring) ?? null;
}

/** The board of a scheme by scores, laid out as the one that it has its scores from, if that suits. */
export function toBoard(scheme: Scheme): Board {
  const { lookup, tiers, match, scoring } = scheme;
  const compiled = lookup();
  const base = baseOf(scheme);
  const like = base && layoutOf(base.lookup());
  const { space, across, isLayered } = like && suits(like, compiled.tiers) ? like : layoutOf(compiled);
  return {
    space,
    across,
    isLayered,
    scoring,
    tiers: tiers.map(({ name, means, playbook, color }) => ({ name, means, playbook, ...(color && { color }) })),
    tierOf: Array.from(compiled.tiers, (tier) => (tier === tiers.length ? open : tier)),
    overlaps: new Set(match === "only" ? overlapsOf(compiled) : []),
  };
}

/** How many scores run from left to right. */
export function columnsOf({ space: { sizes }, across }: Layout): number {
  return across === "FM" ? sizes[1] + sizes[2] - 1 : sizes[across === "F" ? 1 : 2];
}

/**
 * Places of the scores that a tile stands for.
 *
 * @param row - R, counted from 0
 * @param column - the score from left to right, counted from 0; halves for FM
 * @param layer - M, counted from 0; says nothing on a board without layers
 */
export function placesAt({ space, across, isLayered }: Layout, row: number, column: number, layer: number): number[] {
  const [, fSize, mSize] = space.sizes;
  const places: number[] = [];
  for (let f = 0; f < fSize; f++) {
    for (let m = 0; m < mSize; m++) {
      const isIn = across === "FM" ? f + m === column : (across === "F" ? f : m) === column;
      if (isIn && (!isLayered || m === layer)) places.push(placeOf(space, row, f, m));
    }
  }
  return places;
}

/** How many layers there are. */
export function layersOf({ space: { sizes }, isLayered }: Layout): number {
  return isLayered ? sizes[2] : 1;
}

/** Every column by itself. */
export function singleColumns(layout: Layout): number[][] {
  return Array.from({ length: columnsOf(layout) }, (_, column) => [column]);
}

/** Places of the scores of every tile; `groups` are the columns that stand together. */
export function tilesOf(layout: Layout, groups: readonly (readonly number[])[] = singleColumns(layout)): number[][] {
  const tiles: number[][] = [];
  for (let row = 0; row < layout.space.sizes[0]; row++)
    for (const columns of groups)
      for (let layer = 0; layer < layersOf(layout); layer++)
        tiles.push(columns.flatMap((column) => placesAt(layout, row, column, layer)));
  return tiles;
}

/**
 * Columns of halves that are alike in every row, put together; elsewhere each column stands alone.
 *
 * @param original - a board of the same layout; what differs there stays apart too
 */
export function groupColumns(board: Board, original: Board = board): number[][] {
  const [rSize] = board.space.sizes;
  const pattern = (column: number): string =>
    Array.from({ length: rSize }, (_, row) => {
      const [place = 0] = placesAt(board, row, column, 0);
      return `${board.tierOf[place]} ${original.tierOf[place]}`;
    }).join();
  const groups: number[][] = [];
  for (let column = 0; column < columnsOf(board); column++) {
    const last = groups[groups.length - 1];
    if (board.across === "FM" && last && pattern(last[0]!) === pattern(column)) last.push(column);
    else groups.push([column]);
  }
  return groups;
}

/** A board with these scores given to a tier, or to none. */
export function paint(board: Board, places: readonly number[], tier: number): Board {
  const painted = new Set(places);
  return {
    ...board,
    tierOf: board.tierOf.map((own, place) => (painted.has(place) ? tier : own)),
    overlaps: new Set([...board.overlaps].filter((place) => !painted.has(place))),
  };
}

/** A board with a tier changed. */
export function changeTier(board: Board, place: number, changed: Partial<Tier>): Board {
  return {
    ...board,
    tiers: board.tiers.map((tier, other) => (other === place ? { ...tier, ...changed } : tier)),
  };
}

/** A tier as it is added; its table tells its name in both languages. */
export const newTier: Tier = {
  name: { en: "New tier", zh: "新层级" },
  ...advice.own,
};

/** A board with one more tier, at the end. */
export function addTier(board: Board, tier: Tier): Board {
  return { ...board, tiers: [...board.tiers, tier] };
}

/** A board without a tier, whose scores have none. */
export function removeTier(board: Board, place: number): Board {
  return {
    ...board,
    tiers: board.tiers.filter((_, other) => other !== place),
    tierOf: board.tierOf.map((tier) => (tier === place ? open : tier > place ? tier - 1 : tier)),
  };
}

/** A board with two neighbouring tiers in each other's rank; each keeps its scores. */
export function swapTiers(board: Board, place: number, other: number): Board {
  const order = board.tiers.map((_, rank) => (rank === place ? other : rank === other ? place : rank));
  return {
    ...board,
    tiers: order.map((rank) => board.tiers[rank]!),
    tierOf: board.tierOf.map((tier) => (tier === open ? open : order[tier]!)),
  };
}

/** Rank of each tier, counted from 0, among those that have a score, as only they are written; null for the others. */
export function ranksOf({ tiers, tierOf }: Board): (number | null)[] {
  const used = new Set(tierOf);
  let rank = -1;
  return tiers.map((_, place) => {
    if (!used.has(place)) return null;
    rank += 1;
    return rank;
  });
}

/** Colour of each tier: its own or that of its rank; null for a tier without either. */
export function colorsOf(board: Board): (string | null)[] {
  const ranks = ranksOf(board);
  const colors = tierColors(board.tiers.filter((_, place) => ranks[place] !== null));
  return ranks.map((rank, place) => (rank === null ? (board.tiers[place]!.color ?? null) : colors[rank]!));
}

/** A name that no tier has: the title, or the title with a number. */
export function freeTierName({ tiers }: Board, title: Text): Text {
  const isTaken = (name: Text): boolean => tiers.some((tier) => tier.name.en === name.en || tier.name.zh === name.zh);
  let name = title;
  for (let number = 2; isTaken(name); number++) name = { en: `${title.en} ${number}`, zh: `${title.zh} ${number}` };
  return name;
}
