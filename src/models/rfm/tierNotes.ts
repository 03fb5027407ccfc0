// What to say about the tiers of a shop: nobody has come back, customers are few, or all alike; then what scores have to say.

import { formatNumber, joinTexts, type Text } from "../../ground/language";
import { partsPerUnit } from "../../ground/money";
import type { Note } from "../../ground/note";
import type { Tier } from "../tier";
import { dependsOn, type Lookup } from "./boxes";
import type { SortedMeasures } from "./cutting";
import type { Choices, CutsByMeasure, Scores } from "./measures";
import { writeMeasure } from "./measureWords";
import { asButtons, byRecencyAndOrders, byRecencyAndRevenue, byRevenueAlone, type SaidRemedy } from "./remedies";
import { collapseNotes, gapNote } from "./scoreNotes";

/** Below so many customers, tiers move by chance. */
const fewestCustomers = 50;

/** A tier of fewer customers moves by chance, however many there are in all. */
const fewestOfTier = 5;

/** Most tiers that are named one by one. */
const mostNamed = 3;

/** What a note has to know of a scheme. */
export interface Named {
  readonly id: string;
  readonly tiers: readonly Tier[];
  readonly hasScores: boolean;
  readonly lookup: Lookup;
}

/** The customers with orders as the scheme sorted them. */
export interface SortedShop {
  readonly sorted: SortedMeasures;
  readonly scores: Scores;
  readonly tierOf: Uint8Array;
  readonly cuts: CutsByMeasure;
  readonly choices: Choices;
  readonly isOnceOnly: boolean;
}

function toNote(id: string, said: Text, remedies: readonly SaidRemedy[], before: Text = { en: "", zh: "可" }): Note {
  const ways = joinTexts(
    remedies.map(({ clause }) => clause),
    { en: ", or ", zh: "，或" },
  );
  return {
    id,
    text: {
      en: said.en + (ways.en && `; ${before.en}${ways.en}`),
      zh: said.zh + (ways.zh && `；${before.zh}${ways.zh}`),
    },
    ...asButtons(remedies),
  };
}

/** What is said where nobody has ordered twice, if the scheme looks at orders or would call anybody loyal. */
function onceNote({ id, tiers, lookup }: Named, { sorted }: SortedShop): Note[] {
  const looksAtOrders = dependsOn(lookup)[1];
  const namesLoyal = tiers.some(({ needsRepeat }) => needsRepeat);
  if (!looksAtOrders && !namesLoyal) return [];
  const said = namesLoyal
    ? { en: "Nobody has ordered twice, so nobody can be loyal yet", zh: "还没有客户下过第二单，因此暂时谈不上忠诚客户" }
    : {
        en: "Nobody has ordered twice, so the number of orders tells nobody apart",
        zh: "还没有客户下过第二单，因此订单数区分不出客户",
      };
  return [toNote("onceOnly", said, looksAtOrders ? byRecencyAndRevenue(id, sorted) : [])];
}

/** The tiers with a few customers, in words. */
function sayFew(tiers: readonly Tier[], counts: readonly number[]): Text | null {
  const small = tiers.flatMap(({ name }, place) => {
    const count = counts[place]!;
    return count > 0 && count < fewestOfTier ? [{ name, count }] : [];
  });
  if (small.length === 0) return null;
  const why = { en: "tiers of few people move by chance", zh: "结果容易受偶然影响" };
  if (small.length > mostNamed)
    return {
      en: `${small.length} tiers have fewer than ${fewestOfTier} customers: ${why.en}`,
      zh: `有 ${small.length} 个层级人数不足 ${fewestOfTier} 位，${why.zh}`,
    };
  const named = joinTexts(
    small.map(({ name, count }) => ({ en: `${name.en} (${count})`, zh: `${name.zh}（${count} 位）` })),
    { en: ", ", zh: "、" },
  );
  return {
    en: `Fewer than ${fewestOfTier} customers are in ${named.en}: ${why.en}`,
    zh: `${named.zh}人数不足 ${fewestOfTier} 位，${why.zh}`,
  };
}

/** What is said where customers are few, all in all or in a tier; the three tiers of revenue alone are fit for few. */
function fewNote({ id, tiers, hasScores }: Named, { sorted, tierOf }: SortedShop): Note[] {
  const count = sorted.revenue.length;
  if (count === 1)
    return [
      toNote(
        "fewCustomers",
        {
          en: "Only 1 customer: there is nobody to compare with, so the tier says little",
          zh: "只有 1 位客户，没有可比较的对象，层级说明不了什么",
        },
        [],
      ),
    ];
  if (!hasScores) return [];
  const counts = tiers.map(() => 0);
  for (const tier of tierOf) if (tier < counts.length) counts[tier]! += 1;
  const said =
    count < fewestCustomers
      ? {
          en: `Only ${formatNumber(count)} customers: tiers of few people move by chance`,
          zh: `只有 ${formatNumber(count)} 位客户，每层人数太少，结果容易受偶然影响`,
        }
      : sayFew(tiers, counts);
  const note = count < fewestCustomers ? "fewCustomers" : "fewInTier";
  return said ? [toNote(note, said, byRevenueAlone(id, sorted), { en: "", zh: "" })] : [];
}

/** What is said where a scheme sorts by revenue alone and revenue is the same for all. */
function alikeNote({ id, hasScores }: Named, { sorted }: SortedShop): Note[] {
  const { revenue } = sorted;
  const [least, most] = [revenue[0]!, revenue[revenue.length - 1]!];
  if (hasScores || revenue.length === 1 || least !== most) return [];
  const shown = writeMeasure("revenue", least / partsPerUnit);
  const said = {
    en: `Every customer has spent ${shown}, so revenue tells nobody apart and all are in one tier`,
    zh: `所有客户的消费金额都是 ${shown}，区分不出客户，因此都在同一层`,
  };
  return [toNote("alike", said, byRecencyAndOrders(id, sorted))];
}

/** Everything there is to say of customers with orders, of whom there is at least one. */
export function notesOf(scheme: Named, shop: SortedShop): Note[] {
  const { id, tiers, hasScores, lookup } = scheme;
  const { sorted, tierOf, isOnceOnly } = shop;
  const count = sorted.revenue.length;
  const notes = [...(isOnceOnly ? onceNote(scheme, shop) : []), ...fewNote(scheme, shop), ...alikeNote(scheme, shop)];
  if (!hasScores) return notes;
  if (count > 1) notes.push(...collapseNotes({ id, lookup, ...shop }, isOnceOnly ? ["frequency"] : [], count < fewestCustomers));
  return [...notes, ...gapNote(lookup, tierOf, tiers.length)];
}
