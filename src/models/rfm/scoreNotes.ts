// What to say about scores: score groups that could not be formed, and scores that a scheme leaves open.

import { formatNumber, joinTexts, type Text } from "../../ground/language";
import { partsPerUnit } from "../../ground/money";
import type { Note } from "../../ground/note";
import { dependsOn, type Lookup } from "./boxes";
import type { SortedMeasures } from "./cutting";
import { type Choices, type CutsByMeasure, type Measure, measures, noScore, type Scores } from "./measures";
import { measureNames, scoreLetters, writeMeasure } from "./measureWords";
import { asButtons, byRecencyAndOrders, byRecencyAndRevenue, ownLimits, type SaidRemedy, withoutOwnLimits } from "./remedies";

function columnOf(scores: Scores, measure: Measure): Uint8Array {
  return measure === "recencyDays" ? scores.r : measure === "frequency" ? scores.f : scores.m;
}

/** The commonest value of an ascending column, and how many have it. */
function commonest(sorted: Float64Array): { value: number; count: number } {
  let [most, value, start] = [0, sorted[0]!, 0];
  for (let i = 1; i <= sorted.length; i++) {
    if (sorted[i] === sorted[start]) continue;
    if (i - start > most) [most, value] = [i - start, sorted[start]!];
    start = i;
  }
  return { value, count: most };
}

/** How the values of a measure lie: what most customers have, and whether it is so many that a group of its size cannot be formed. */
interface Lie {
  readonly value: number;
  readonly share: number;
  readonly isShared: boolean;
}

function lieOf(sorted: Float64Array, bins: number): Lie {
  const { value, count } = commonest(sorted);
  return { value, share: count / sorted.length, isShared: count > 1 && count * bins > sorted.length };
}

/** Why some scores occur nowhere. */
function causeOf(measure: Measure, { value, share, isShared }: Lie, isOwn: boolean): Text {
  if (isOwn) return { en: "no customer lies between some of your score limits", zh: "某些自定义分数界限之间没有客户" };
  if (!isShared) return { en: "there are too few customers", zh: "客户数太少" };
  const shown = writeMeasure(measure, measure === "revenue" ? value / partsPerUnit : value);
  if (share === 1) return { en: `every customer has ${shown}`, zh: `所有客户都是 ${shown}` };
  const percent = formatNumber(share * 100, share > 0.995 ? 1 : 0);
  return { en: `${percent}% of customers have ${shown}`, zh: `${percent}% 的客户都是 ${shown}` };
}

/** What the notes on scores are made of. */
export interface ScoredMeasures {
  /** Id of the scheme. */
  readonly id: string;
  readonly scores: Scores;
  readonly cuts: CutsByMeasure;
  readonly sorted: SortedMeasures;
  readonly choices: Choices;
  readonly lookup: Lookup;
}

/** What to do about it; limits of one's own cannot part customers who are all alike. */
function remediesOf(measure: Measure, { share }: Lie, { id, sorted, choices }: ScoredMeasures): SaidRemedy[] {
  if (choices.cuts[measure]) return [withoutOwnLimits(measure, measureNames[measure])];
  const others =
    measure === "frequency" ? byRecencyAndRevenue(id, sorted) : measure === "revenue" ? byRecencyAndOrders(id, sorted) : [];
  return share === 1 ? others : [...others, ownLimits];
}

/** What is said where the scores of a measure do not all occur; null where they do, or customers are simply few. */
function collapseNote(scored: ScoredMeasures, measure: Measure, areFew: boolean): Note | null {
  const own = scored.cuts[measure]!;
  const met = new Set(columnOf(scored.scores, measure));
  met.delete(noScore);
  const bins = own.at.length + 1;
  if (met.size === bins) return null;
  const isOwn = scored.choices.cuts[measure] !== undefined;
  const lie = lieOf(scored.sorted[measure], bins);
  if (areFew && !isOwn && !lie.isShared) return null;
  const [name, letter, listed] = [measureNames[measure], scoreLetters[measure], [...met].sort((a, b) => a - b)];
  const cause = causeOf(measure, lie, isOwn);
  const remedies = remediesOf(measure, lie, scored);
  const said = joinTexts(
    remedies.map(({ clause }) => clause),
    { en: ", or ", zh: "，或" },
  );
  return {
    id: `collapsed-${measure}`,
    text: {
      en: `${name.en}: ${cause.en}, so ${bins} score groups cannot be formed and only ${letter} ${listed.join(", ")} ${listed.length === 1 ? "occurs" : "occur"}${said.en && `; ${said.en}`}`,
      zh: `${name.zh}：${cause.zh}，分不出 ${bins} 档，只出现 ${letter} ${listed.join("、")}${said.zh && `；可${said.zh}`}`,
    },
    ...asButtons(remedies),
  };
}

/**
 * Announces measures that the scheme uses and of which some scores occur nowhere, with the cause and what to do.
 *
 * @param without - measures of which it is not said, because something else is
 * @param areFew - whether it is said otherwise that customers are few
 */
export function collapseNotes(scored: ScoredMeasures, without: readonly Measure[], areFew: boolean): Note[] {
  const depends = dependsOn(scored.lookup);
  return measures.flatMap((measure, place) => {
    if (!scored.cuts[measure] || !depends[place] || without.includes(measure)) return [];
    return collapseNote(scored, measure, areFew) ?? [];
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
