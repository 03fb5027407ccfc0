// Score boxes: which scores belong to which tier, written as in a table ("5", "4-5", "1, 3"), and the lookup made from them.
import type { Text } from "../../ground/language";
import { Refusal } from "../../ground/refusal";

/** Scores a cell allows, in halves when it stands for the mean of two. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A box of the score space; `fm` bounds the mean of F and M instead of each. */
export interface Box {
  readonly r: readonly Range[];
  readonly f: readonly Range[];
  readonly m: readonly Range[];
  readonly fm: readonly Range[];
}

/** Scores of one measure run from `lowest`; `sizes` counts them for R, F and M. */
export interface ScoreSpace {
  readonly lowest: 0 | 1;
  readonly sizes: readonly [number, number, number];
}

const rangeText = /^(\d(?:\.5)?)(?:[-–—~至](\d(?:\.5)?))?$/;

/**
 * Ranges of a cell such as "5", "4-5", "2–2.5" or "1, 3-4"; "" allows every score.
 *
 * @returns null when the cell is none of these
 */
export function parseRanges(cell: string): Range[] | null {
  const ranges: Range[] = [];
  for (const piece of cell.normalize("NFKC").split(/[,;、，]/)) {
    const text = piece.replace(/\s+/g, "");
    if (text === "") continue;
    const match = rangeText.exec(text);
    if (!match) return null;
    const from = Number(match[1]);
    const to = match[2] === undefined ? from : Number(match[2]);
    if (to < from) return null;
    ranges.push({ from, to });
  }
  return ranges;
}

/** A box of a declaration: "R FM" or "R F M", cells parted by a space. */
export function parseBox(text: string): Box {
  const cells = text.split(" ").map((cell) => parseRanges(cell));
  const [r, second, third] = cells;
  if (!r || !second || cells.length > 3 || third === null) throw new RangeError(`parseBox needs "R FM" or "R F M", got ${text}`);
  return third ? { r, f: second, m: third, fm: [] } : { r, f: [], m: [], fm: second };
}

function holds(ranges: readonly Range[], score: number): boolean {
  return ranges.length === 0 || ranges.some(({ from, to }) => from <= score && score <= to);
}

function contains(box: Box, r: number, f: number, m: number): boolean {
  return holds(box.r, r) && holds(box.f, f) && holds(box.m, m) && holds(box.fm, (f + m) / 2);
}

/** Three scores as people write them: 543. */
export function writeScores(scores: readonly number[]): string {
  return scores.join("");
}

/** Every score of a space with its tier, and what is wrong with the boxes. */
export interface Lookup {
  readonly space: ScoreSpace;
  /** Tier of every score, at `placeOf`; the number of tiers where no box holds. */
  readonly tiers: Uint8Array;
  /** Scores no box holds. */
  readonly gaps: readonly string[];
  /** Scores that boxes of several tiers hold. */
  readonly overlaps: readonly { readonly scores: string; readonly tiers: readonly number[] }[];
  /** Tiers that no score leads to. */
  readonly unreachable: readonly number[];
}

/** Place of three scores, counted from 0, in a lookup. */
export function placeOf({ sizes }: ScoreSpace, r: number, f: number, m: number): number {
  return (r * sizes[1] + f) * sizes[2] + m;
}

/**
 * Tries every score of a space.
 *
 * @param boxes - boxes of each tier, best tier first; of several that hold a score the best tier takes it
 */
export function toLookup(space: ScoreSpace, boxes: readonly (readonly Box[])[]): Lookup {
  const [rSize, fSize, mSize] = space.sizes;
  const tiers = new Uint8Array(rSize * fSize * mSize).fill(boxes.length);
  const gaps: string[] = [];
  const overlaps: { scores: string; tiers: number[] }[] = [];
  const reached = new Set<number>();
  for (let r = 0; r < rSize; r++) {
    for (let f = 0; f < fSize; f++) {
      for (let m = 0; m < mSize; m++) {
        const scores = [r + space.lowest, f + space.lowest, m + space.lowest] as const;
        const held = boxes.flatMap((own, tier) => (own.some((box) => contains(box, ...scores)) ? [tier] : []));
        if (held.length === 0) gaps.push(writeScores(scores));
        if (held.length > 1) overlaps.push({ scores: writeScores(scores), tiers: held });
        if (held.length > 0) {
          tiers[placeOf(space, r, f, m)] = held[0]!;
          reached.add(held[0]!);
        }
      }
    }
  }
  const unreachable = boxes.map((_, tier) => tier).filter((tier) => !reached.has(tier));
  return { space, tiers, gaps, overlaps, unreachable };
}

/** Whether tiers depend on each of R, F and M. */
export function dependsOn({ space, tiers }: Lookup): readonly [boolean, boolean, boolean] {
  const depends: [boolean, boolean, boolean] = [false, false, false];
  const [rSize, fSize, mSize] = space.sizes;
  for (let r = 0; r < rSize; r++) {
    for (let f = 0; f < fSize; f++) {
      for (let m = 0; m < mSize; m++) {
        const tier = tiers[placeOf(space, r, f, m)];
        if (tier !== tiers[placeOf(space, 0, f, m)]) depends[0] = true;
        if (tier !== tiers[placeOf(space, r, 0, m)]) depends[1] = true;
        if (tier !== tiers[placeOf(space, r, f, 0)]) depends[2] = true;
      }
    }
  }
  return depends;
}

/** Refuses boxes in which one score belongs to two tiers. */
export function refuseOverlaps({ overlaps }: Lookup, names: readonly Text[]): void {
  const first = overlaps[0];
  if (!first) return;
  const [one, two] = first.tiers.map((tier) => names[tier]!) as [Text, Text];
  throw new Refusal(
    {
      en: `the scheme gives score ${first.scores} to both "${one.en}" and "${two.en}" (overlapping scores: ${overlaps.length})`,
      zh: `方案把分数 ${first.scores} 同时分给了“${one.zh}”和“${two.zh}”（重叠分数：${overlaps.length} 个）`,
    },
    { en: "change one of the two rows", zh: "请修改其中一行" },
  );
}
