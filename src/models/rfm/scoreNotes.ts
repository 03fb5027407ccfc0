// What to say about scores: bins that fell together, and scores that a scheme leaves open.

import { formatNumber, type Text } from "../../ground/language";
import { partsPerUnit } from "../../ground/money";
import type { Note } from "../../ground/note";
import { dependsOn, type Lookup } from "./boxes";
import type { SortedMeasures } from "./cutting";
import { type Choices, type CutsByMeasure, type Measure, measures, noScore, type Scores } from "./measures";
import { measureNames, scoreLetters, writeMeasure } from "./measureWords";

function columnOf(scores: Scores, measure: Measure): Uint8Array {
  return measure === "recencyDays" ? scores.r : measure === "frequency" ? scores.f : scores.m;
}

/** The commonest value of an ascending column, and its share. */
function commonest(sorted: Float64Array): { value: number; share: number } {
  let [most, value, start] = [0, sorted[0]!, 0];
  for (let i = 1; i <= sorted.length; i++) {
    if (sorted[i] === sorted[start]) continue;
    if (i - start > most) [most, value] = [i - start, sorted[start]!];
    start = i;
  }
  return { value, share: most / sorted.length };
}

/** Why bins are empty. */
function causeOf(measure: Measure, sorted: Float64Array, bins: number, isOwn: boolean): Text {
  if (isOwn) return { en: "no customer lies between some of your score limits", zh: "某些自定义分数界限之间没有客户" };
  const { value, share } = commonest(sorted);
  if (share * bins <= 1) return { en: "there are too few customers for so many bins", zh: "客户数太少，不足以分这么多档" };
  const percent = formatNumber(share * 100, share < 1 && share > 0.995 ? 1 : 0);
  const shown = writeMeasure(measure, measure === "revenue" ? value / partsPerUnit : value);
  return { en: `${percent}% of customers have the value ${shown}`, zh: `${percent}% 的客户数值都是 ${shown}` };
}

/** What to do about it, of what the scheme allows. */
function remedyOf(measure: Measure, freeBins: boolean, isOwn: boolean): Text {
  if (isOwn) return { en: "move your score limits", zh: "请调整分数界限" };
  const fewer = freeBins
    ? { en: "use fewer score groups or your own score limits", zh: "可减少分档或自定义分数界限" }
    : { en: "use your own score limits or a scheme with fewer score groups", zh: "可自定义分数界限，或改用分档更少的方案" };
  if (measure !== "frequency") return fewer;
  return {
    en: `${fewer.en}, or “11 tiers by recency and revenue alone” (standard11-rm)`,
    zh: `${fewer.zh}，或改用“只按最近购买与消费金额分 11 层”（standard11-rm）`,
  };
}

/** What the notes on collapsed bins are made of. */
export interface ScoredMeasures {
  readonly scores: Scores;
  readonly cuts: CutsByMeasure;
  readonly sorted: SortedMeasures;
  readonly choices: Choices;
  readonly freeBins: boolean;
  readonly lookup: Lookup;
}

/** Announces measures that the scheme uses and in which bins are empty, with the cause and what to do. */
export function collapseNotes({ scores, cuts, sorted, choices, freeBins, lookup }: ScoredMeasures): Note[] {
  const depends = dependsOn(lookup);
  return measures.flatMap((measure, place) => {
    const own = cuts[measure];
    if (!own || !depends[place]) return [];
    const met = new Set(columnOf(scores, measure));
    met.delete(noScore);
    const bins = own.at.length + 1;
    if (met.size === bins) return [];
    const isOwn = choices.cuts[measure] !== undefined;
    const [name, letter, listed] = [measureNames[measure], scoreLetters[measure], [...met].sort((a, b) => a - b).join(", ")];
    const cause = causeOf(measure, sorted[measure], bins, isOwn);
    const remedy = remedyOf(measure, freeBins, isOwn);
    return [
      {
        id: `collapsed-${measure}`,
        text: {
          en: `${name.en}: only ${letter} ${listed} of ${bins} scores occur, as ${cause.en}; ${remedy.en}`,
          zh: `${name.zh}：${cause.zh}，${bins} 档分数只出现 ${letter} ${listed}；${remedy.zh}`,
        },
      },
    ];
  });
}

/** Names the scores that the scheme leaves open, and how many customers have one. */
export function gapNote({ gaps }: Lookup, tierOf: Uint8Array, othersPlace: number): Note[] {
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
}
