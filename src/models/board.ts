// A scheme as a board: every score with its tier, the tiles that people give to tiers, and what one edit makes of it.
import type { Text } from "../customers/language";
import { dependsOn, type Lookup, placeOf, type ScoreSpace } from "./boxes";
import type { Tier } from "./model";
import type { Scheme } from "./scheme";

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
const followsMean = ({ space, tiers }: Lookup): boolean => {
  const [rSize, fSize, mSize] = space.sizes;
  if (fSize !== mSize || fSize > mostBins) return false;
  for (let r = 0; r < rSize; r++)
    for (let f = 0; f + 1 < fSize; f++)
      for (let m = 1; m < mSize; m++) if (tiers[placeOf(space, r, f, m)] !== tiers[placeOf(space, r, f + 1, m - 1)]) return false;
  return true;
};

const overlapsOf = ({ space, overlaps }: Lookup): number[] =>
  overlaps.map(({ scores }) => {
    const [r = 0, f = 0, m = 0] = Array.from(scores, (score) => Number(score) - space.lowest);
    return placeOf(space, r, f, m);
  });

/** The board of a scheme by scores. */
export const toBoard = ({ lookup, tiers, match, scoring }: Scheme): Board => {
  const compiled = lookup();
  const [, byF, byM] = dependsOn(compiled);
  const isMean = byF && byM && followsMean(compiled);
  return {
    space: compiled.space,
    across: isMean ? "FM" : byM && !byF ? "M" : "F",
    isLayered: byF && byM && !isMean,
    scoring,
    tiers: tiers.map(({ name, means, playbook, color }) => ({ name, means, playbook, ...(color && { color }) })),
    tierOf: Array.from(compiled.tiers, (tier) => (tier === tiers.length ? open : tier)),
    overlaps: new Set(match === "only" ? overlapsOf(compiled) : []),
  };
};

/** How many scores run from left to right. */
export const columnsOf = ({ space: { sizes }, across }: Board): number =>
  across === "FM" ? sizes[1] + sizes[2] - 1 : sizes[across === "F" ? 1 : 2];

/**
 * Places of the scores that a tile stands for.
 *
 * @param row - R, counted from 0
 * @param column - the score from left to right, counted from 0; halves for FM
 * @param layer - M, counted from 0; says nothing on a board without layers
 */
export const placesAt = ({ space, across, isLayered }: Board, row: number, column: number, layer: number): number[] => {
  const [, fSize, mSize] = space.sizes;
  const places: number[] = [];
  for (let f = 0; f < fSize; f++) {
    for (let m = 0; m < mSize; m++) {
      const isIn = across === "FM" ? f + m === column : (across === "F" ? f : m) === column;
      if (isIn && (!isLayered || m === layer)) places.push(placeOf(space, row, f, m));
    }
  }
  return places;
};

/** Columns of halves that are alike in every row, put together; elsewhere each column stands alone. */
export const groupColumns = (board: Board): number[][] => {
  const [rSize] = board.space.sizes;
  const pattern = (column: number): string =>
    Array.from({ length: rSize }, (_, row) => board.tierOf[placesAt(board, row, column, 0)[0]!]).join();
  const groups: number[][] = [];
  for (let column = 0; column < columnsOf(board); column++) {
    const last = groups[groups.length - 1];
    if (board.across === "FM" && last && pattern(last[0]!) === pattern(column)) last.push(column);
    else groups.push([column]);
  }
  return groups;
};

/** A board with these scores given to a tier, or to none. */
export const paint = (board: Board, places: readonly number[], tier: number): Board => {
  const painted = new Set(places);
  return {
    ...board,
    tierOf: board.tierOf.map((own, place) => (painted.has(place) ? tier : own)),
    overlaps: new Set([...board.overlaps].filter((place) => !painted.has(place))),
  };
};

/** A board with a tier changed. */
export const changeTier = (board: Board, place: number, changed: Partial<Tier>): Board => ({
  ...board,
  tiers: board.tiers.map((tier, other) => (other === place ? { ...tier, ...changed } : tier)),
});

/** A board with one more tier, at the end. */
export const addTier = (board: Board, tier: Tier): Board => ({ ...board, tiers: [...board.tiers, tier] });

/** A board without a tier, whose scores have none. */
export const removeTier = (board: Board, place: number): Board => ({
  ...board,
  tiers: board.tiers.filter((_, other) => other !== place),
  tierOf: board.tierOf.map((tier) => (tier === place ? open : tier > place ? tier - 1 : tier)),
});

/** A board with two neighbouring tiers in each other's rank; each keeps its scores. */
export const swapTiers = (board: Board, place: number, other: number): Board => {
  const order = board.tiers.map((_, rank) => (rank === place ? other : rank === other ? place : rank));
  return {
    ...board,
    tiers: order.map((rank) => board.tiers[rank]!),
    tierOf: board.tierOf.map((tier) => (tier === open ? open : order[tier]!)),
  };
};

/** How many scores each tier has. */
export const countScores = ({ tiers, tierOf }: Board): number[] =>
  tiers.map((_, place) => tierOf.reduce((count, tier) => count + (tier === place ? 1 : 0), 0));

/** A name that no tier has: the title, or the title with a number. */
export const freeTierName = ({ tiers }: Board, title: Text): Text => {
  const isTaken = (name: Text): boolean => tiers.some((tier) => tier.name.en === name.en || tier.name.zh === name.zh);
  let name = title;
  for (let number = 2; isTaken(name); number++) name = { en: `${title.en} ${number}`, zh: `${title.zh} ${number}` };
  return name;
};
