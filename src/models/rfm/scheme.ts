// A scheme: names tiers by R, F and M scores; declared by its boxes and where its cuts come from.

import { type Customers, isKnown } from "../../customers/customers";
import type { Text } from "../../ground/language";
import { once } from "../../ground/once";
import { Refusal } from "../../ground/refusal";
import { scoreByCuts } from "../../stats/cuts";
import { sortNumbers } from "../../stats/sortNumbers";
import type { Setting } from "../settings";
import { noOrdersYet, others, type Tier } from "../tier";
import { type Box, dependsOn, type Lookup, parseBox, placeOf, refuseOverlaps, type ScoreSpace, toLookup } from "./boxes";
import { type Bins, byQuantiles, type CutRule, type SortedMeasures } from "./cutting";
import {
  type Choices,
  type CutsByMeasure,
  type Measure,
  measures,
  noChoices,
  noScore,
  type SchemeAssignment,
  type Scores,
  type ShownLimits,
} from "./measures";
import { nobodyOrderedTwice, withoutRepeatTiers } from "./repeatOrders";
import { notesOf } from "./tierNotes";

/** A tier with the boxes of scores it covers, each "R FM" or "R F M". */
export interface SchemeTier extends Tier {
  readonly boxes: readonly string[];
}

/** What is known of a scheme from outside. */
export interface Origin {
  /** Where the rules were published. */
  readonly source: string;
  /** Scores and the English name of the tier they must lead to. */
  readonly examples: readonly { readonly scores: readonly [number, number, number]; readonly tier: string }[];
}

/** A scheme as it is declared. */
export interface SchemeDeclaration {
  readonly id: string;
  readonly title: Text;
  readonly question: Text;
  /** Null for a scheme of the user's own. */
  readonly origin: Origin | null;
  /** Best to worst. */
  readonly tiers: readonly SchemeTier[];
  /** Whether overlapping boxes are an error, or the best tier takes the score. */
  readonly match?: "only" | "first";
  readonly lowest?: 0 | 1;
  readonly cutting?: CutRule;
  readonly settings?: Readonly<Record<string, Setting>>;
  /** False for a scheme that ranks by one measure and shows no scores. */
  readonly hasScores?: boolean;
  /** How a table of this scheme says where its scores come from; the scheme's id when absent. */
  readonly scoring?: string;
}

/** Tiers by scores. */
export interface Scheme {
  readonly id: string;
  readonly title: Text;
  /** The marketer's question it answers. */
  readonly question: Text;
  readonly origin: Origin | null;
  readonly needs: readonly Measure[];
  readonly settings: Readonly<Record<string, Setting>>;
  /** Best to worst. */
  readonly tiers: readonly Tier[];
  /** One tier per customer, in the same order. */
  readonly assign: (customers: Customers, choices: Choices) => SchemeAssignment;
  readonly hasScores: boolean;
  readonly match: "only" | "first";
  readonly scoring: string;
  readonly cutting: CutRule;
  /** Every score with its tier, gaps, overlaps and unreachable tiers: the checker of schemes. */
  readonly lookup: () => Lookup;
  /** Tier of given scores, counted as the scheme counts them. */
  readonly tierOfScores: (r: number, f: number, m: number) => Tier;
}

const noCuts: CutsByMeasure = { recencyDays: null, frequency: null, revenue: null };

function boxesOf(tiers: readonly SchemeTier[]): Box[][] {
  return tiers.map((tier) => tier.boxes.map(parseBox));
}

/** Places of the customers who have orders. */
function withOrders({ count, frequency }: Customers): Int32Array {
  const places = new Int32Array(count);
  let found = 0;
  for (let i = 0; i < count; i++) {
    if (frequency[i] !== 0) {
      places[found] = i;
      found += 1;
    }
  }
  return places.subarray(0, found);
}

function valuesOf(customers: Customers, measure: Measure): Float64Array {
  return measure === "revenue" ? customers.revenueParts : customers[measure];
}

function sortMeasures(customers: Customers, places: Int32Array): SortedMeasures {
  const sorted = (measure: Measure): Float64Array => {
    const values = valuesOf(customers, measure);
    const picked = new Float64Array(places.length);
    for (let i = 0; i < places.length; i++) picked[i] = values[places[i]!]!;
    return sortNumbers(picked);
  };
  return { recencyDays: sorted("recencyDays"), frequency: sorted("frequency"), revenue: sorted("revenue") };
}

/** Bins in force: the user's, where the scheme leaves them free, or the scheme's own. */
function chooseBins({ id, cutting }: { id: string; cutting: CutRule }, choices: Choices): Bins {
  const own = cutting.bins;
  const refuse = (what: Text, need: readonly number[], got: readonly number[]): Refusal =>
    new Refusal(
      {
        en: `${id} needs ${need.join(", ")} ${what.en}, got ${got.join(", ")}`,
        zh: `${id} 需要 ${need.join("、")} 个${what.zh}，现在是 ${got.join("、")} 个`,
      },
      { en: "its rules name scores of its own", zh: "它的规则只认自己的分数" },
    );
  if (choices.bins && !cutting.freeBins && choices.bins.join() !== own.join()) {
    throw refuse({ en: "bins for recency, frequency and revenue", zh: "分档（最近、次数、金额）" }, own, choices.bins);
  }
  const bins = (cutting.freeBins && choices.bins) || own;
  return measures.map((measure, place) => {
    const cuts = choices.cuts[measure];
    if (!cuts) return bins[place]!;
    if (!cutting.freeBins && cuts.length !== own[place]! - 1) {
      throw refuse({ en: `cuts of ${measure}`, zh: `${measure} 分数界限` }, [own[place]! - 1], [cuts.length]);
    }
    return cuts.length + 1;
  }) as unknown as Bins;
}

/** Scores of all customers, counted from `lowest`; recency is turned round, so that the fewest days score best. */
function scoreAll(customers: Customers, places: Int32Array, cuts: CutsByMeasure, lowest: number): Scores {
  const column = (measure: Measure): Uint8Array => {
    const scores = new Uint8Array(customers.count).fill(noScore);
    const own = cuts[measure];
    const values = valuesOf(customers, measure);
    if (!isKnown(values)) return scores;
    const bins = (own?.at.length ?? 0) + 1;
    for (const place of places) {
      const score = own ? scoreByCuts(values[place]!, own) : 1;
      scores[place] = (measure === "recencyDays" ? bins + 1 - score : score) - 1 + lowest;
    }
    return scores;
  };
  return { r: column("recencyDays"), f: column("frequency"), m: column("revenue") };
}

/**
 * Quantile scores of customers, without a scheme; `noScore` for a customer without orders.
 *
 * @param bins - bins of recency, frequency and revenue
 * @param limits - of other customers, by which these are judged; one less than the bins of each measure
 */
export function quantileScores(customers: Customers, bins: Bins, limits: ShownLimits | null = null): Scores {
  return scoreAll(
    customers,
    withOrders(customers),
    limits ? byQuantiles(bins).cutsShown(limits) : quantileLimits(customers, bins),
    1,
  );
}

/** Quantile cuts of customers, without a scheme; none where nobody has orders. */
export function quantileLimits(customers: Customers, bins: Bins): CutsByMeasure {
  const places = withOrders(customers);
  return places.length === 0 ? noCuts : byQuantiles(bins).makeCuts(sortMeasures(customers, places), bins, noChoices);
}

/** Cuts without those of measures that are not known. */
function knownCuts(customers: Customers, cuts: CutsByMeasure): CutsByMeasure {
  const known = (measure: Measure) => (isKnown(valuesOf(customers, measure)) ? cuts[measure] : null);
  return { recencyDays: known("recencyDays"), frequency: known("frequency"), revenue: known("revenue") };
}

function assignTiers({ r, f, m }: Scores, places: Int32Array, { space, tiers }: Lookup): Uint8Array {
  const tierOf = new Uint8Array(r.length).fill(noScore);
  const { lowest } = space;
  /** A measure that is not known has no score, and the scheme does not look at it. */
  const placeIn = (column: Uint8Array, customer: number): number =>
    column[customer] === noScore ? 0 : column[customer]! - lowest;
  for (const customer of places)
    tierOf[customer] = tiers[placeOf(space, placeIn(r, customer), placeIn(f, customer), placeIn(m, customer))]!;
  return tierOf;
}

/** Lists of tiers with the two that only occur: Others, and No orders yet. */
function closeTiers(own: readonly Tier[], tierOf: Uint8Array): readonly Tier[] {
  const hasOthers = tierOf.includes(own.length);
  const tiers = [...own, ...(hasOthers ? [others] : [])];
  if (!tierOf.includes(noScore)) return tiers;
  for (let i = 0; i < tierOf.length; i++) if (tierOf[i] === noScore) tierOf[i] = tiers.length;
  return [...tiers, noOrdersYet];
}

/** Makes a scheme of its declaration; its scores are worked out when it is first used. */
export function makeScheme(declared: SchemeDeclaration): Scheme {
  const { id, title, question, origin, tiers, lowest = 1, settings = {}, hasScores = true } = declared;
  const { match = "only", scoring = id } = declared;
  const cutting = declared.cutting ?? byQuantiles([5, 5, 5]);
  const space: ScoreSpace = { lowest, sizes: cutting.sizes };
  let compiled: Lookup | null = null;
  const lookup = (): Lookup => {
    compiled ??= toLookup(space, boxesOf(tiers));
    return compiled;
  };
  const checked = (): Lookup => {
    if (match === "only")
      refuseOverlaps(
        lookup(),
        tiers.map((tier) => tier.name),
      );
    return lookup();
  };
  /** Judges customers by limits of others; what is said of limits was said when they were made. */
  const assignBy = (customers: Customers, places: Int32Array, limits: ShownLimits): SchemeAssignment => {
    const cuts = knownCuts(customers, cutting.cutsShown(limits));
    const scores = scoreAll(customers, places, cuts, lowest);
    const tierOf = assignTiers(scores, places, checked());
    return {
      tiers: closeTiers(tiers, tierOf),
      tierOf,
      scores: hasScores ? scores : null,
      cuts,
      isOnceOnly: false,
      notes: [],
    };
  };
  const assign = (customers: Customers, choices: Choices): SchemeAssignment => {
    const bins = chooseBins({ id, cutting }, choices);
    const places = withOrders(customers);
    if (choices.limits) return assignBy(customers, places, choices.limits);
    const sorted = sortMeasures(customers, places);
    const cuts = places.length === 0 ? noCuts : knownCuts(customers, cutting.makeCuts(sorted, bins, choices));
    const scores = scoreAll(customers, places, cuts, lowest);
    const isOnceOnly = nobodyOrderedTwice(customers, places);
    const tierOf = assignTiers(scores, places, isOnceOnly ? withoutRepeatTiers(checked(), tiers) : checked());
    const shop = { sorted, scores, tierOf, cuts, choices, isOnceOnly };
    const notes = places.length === 0 ? [] : notesOf({ id, tiers, hasScores, lookup: lookup() }, shop);
    return { tiers: closeTiers(tiers, tierOf), tierOf, scores: hasScores ? scores : null, cuts, isOnceOnly, notes };
  };
  return {
    id,
    title,
    question,
    origin,
    get needs() {
      const depends = dependsOn(lookup());
      return measures.filter((_, place) => depends[place]);
    },
    settings,
    tiers,
    hasScores,
    match,
    scoring,
    cutting,
    lookup,
    assign,
    tierOfScores: (r, f, m) => tiers[checked().tiers[placeOf(space, r - lowest, f - lowest, m - lowest)]!] ?? others,
  };
}

/** A scheme that is made when it is first asked for: loading the script makes none. */
export function scheme(declare: () => SchemeDeclaration): () => Scheme {
  return once(() => makeScheme(declare()));
}

/** Scores as given that do not belong to a scheme's space, in one sentence. */
export function refuseScores(own: Scheme): Refusal {
  return new Refusal(
    {
      en: `${own.id} ranks customers by revenue and names no scores`,
      zh: `${own.id} 按消费额排名，没有分数组合`,
    },
    {
      en: `choose a scheme by scores, or use RFM_TIER with "${own.id}"`,
      zh: `请改用按分数命名的方案，或在 RFM_TIER 中使用“${own.id}”`,
    },
  );
}
