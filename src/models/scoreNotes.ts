// What to say about scores: bins that fell together, and scores that a scheme leaves open.
import { formatNumber, type Text } from "../customers/language";
import type { Note } from "../customers/note";
import type { Lookup } from "./boxes";
import { measureNames, scoreLetters } from "./measureWords";
import { type CutsByMeasure, type Measure, measures, noScore, type Scores } from "./model";

const columnOf = (scores: Scores, measure: Measure): Uint8Array =>
  measure === "recencyDays" ? scores.r : measure === "frequency" ? scores.f : scores.m;

const remedies: Readonly<Record<Measure, Text>> = {
  recencyDays: { en: "use fewer bins or own cut points", zh: "可减少分档或自定义切点" },
  frequency: {
    en: "use own cut points, fewer bins, or standard11-rm, which sorts by recency and revenue alone",
    zh: "可自定义切点、减少分档，或改用只看最近购买和金额的 standard11-rm",
  },
  revenue: { en: "use fewer bins or own cut points", zh: "可减少分档或自定义切点" },
};

const collapseNote = (measure: Measure, met: readonly number[], bins: number, sameShare: number): Note => {
  const letter = scoreLetters[measure];
  const name = measureNames[measure];
  const percent = formatNumber(sameShare * 100, sameShare < 1 && sameShare > 0.995 ? 1 : 0);
  const only = met.join(", ");
  return {
    id: `collapsed-${measure}`,
    text: {
      en: `${name.en}: only ${letter} ${only} of ${bins} scores occur, as ${percent}% of customers share one value; ${remedies[measure].en}`,
      zh: `${name.zh}：${percent}% 的客户数值相同，${bins} 档分数只出现 ${letter} ${only}；${remedies[measure].zh}`,
    },
  };
};

/** Largest share of customers in one score. */
const largestShare = (scores: Uint8Array, places: Int32Array): number => {
  const counts = new Map<number, number>();
  for (const place of places) counts.set(scores[place]!, (counts.get(scores[place]!) ?? 0) + 1);
  let most = 0;
  for (const count of counts.values()) if (count > most) most = count;
  return most / places.length;
};

/** Announces measures in which bins are empty because many customers share a value. */
export const collapseNotes = (scores: Scores, places: Int32Array, cuts: CutsByMeasure): Note[] =>
  measures.flatMap((measure) => {
    const own = cuts[measure];
    if (!own) return [];
    const column = columnOf(scores, measure);
    const met = new Set<number>();
    for (const place of places) if (column[place] !== noScore) met.add(column[place]!);
    const bins = own.at.length + 1;
    if (met.size === bins) return [];
    const sorted = [...met].sort((a, b) => a - b);
    return [collapseNote(measure, sorted, bins, largestShare(column, places))];
  });

/** Names the scores that the scheme leaves open, if any customer has one. */
export const gapNote = ({ gaps }: Lookup, tierOf: Uint8Array, othersPlace: number): Note[] => {
  if (gaps.length === 0) return [];
  const listed = gaps.length > 12 ? `${gaps.slice(0, 12).join(" ")} … (${gaps.length})` : gaps.join(" ");
  const count = tierOf.reduce((sum, tier) => sum + (tier === othersPlace ? 1 : 0), 0);
  return [
    {
      id: "gaps",
      text: {
        en: `Scores that the scheme gives no tier are named Others: ${listed}; customers with them: ${formatNumber(count)}`,
        zh: `方案未命名的分数归入“其他”：${listed}；涉及客户 ${formatNumber(count)} 位`,
      },
    },
  ];
};
