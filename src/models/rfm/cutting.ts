// Where a scheme's cuts come from: quantiles, means, fixed days, ranks, or the user's own.

import { partsPerUnit } from "../../ground/money";
import { leastWithin, quantileCuts, scoreByCuts, shiftedQuantileCuts } from "../../stats/cuts";
import { type WholeMean, wholeMean } from "../../stats/wholeMean";
import type { Setting } from "../settings";
import { refuseOrder } from "../settings";
import type { Choices, CutsByMeasure, Measure, MeasureCuts, ShownLimits } from "./measures";

/** The values of customers with orders, each measure sorted ascending; revenue in parts. */
export interface SortedMeasures {
  readonly recencyDays: Float64Array;
  readonly frequency: Float64Array;
  readonly revenue: Float64Array;
}

/** Bins of recency, frequency and revenue. */
export type Bins = readonly [number, number, number];

/** How a scheme cuts its measures. */
export interface CutRule {
  /** Bins that values are cut into. */
  readonly bins: Bins;
  /** How many scores of each measure the scheme names tiers by. */
  readonly sizes: Bins;
  /** Bins the user may choose from the outset; null when the rules need their own. */
  readonly freeBins: boolean;
  readonly makeCuts: (sorted: SortedMeasures, bins: Bins, choices: Choices) => CutsByMeasure;
  /** How many limits of each measure the rule shows, if its bins are its own. */
  readonly shownCounts: Bins;
  /** The cuts that showed these limits, so that customers who were not among those cut can be judged by them. */
  readonly cutsShown: (limits: ShownLimits) => CutsByMeasure;
}

function unitOf(measure: Measure): number {
  return measure === "revenue" ? partsPerUnit : 1;
}

function toCuts(measure: Measure, at: readonly number[], passed: MeasureCuts["passed"] = "above"): MeasureCuts {
  return {
    at,
    passed,
    shown: at.map((cut) => cut / unitOf(measure)),
  };
}

function eachMeasure(make: (measure: Measure, place: 0 | 1 | 2) => MeasureCuts): CutsByMeasure {
  return {
    recencyDays: make("recencyDays", 0),
    frequency: make("frequency", 1),
    revenue: make("revenue", 2),
  };
}

/** Whole cuts of a measure, in the unit computed with, of cuts in days, orders and currency. */
function wholeCuts(measure: Measure, own: readonly number[], passed: MeasureCuts["passed"] = "above"): MeasureCuts {
  return toCuts(
    measure,
    own.map((cut) => Math.round(cut * unitOf(measure))),
    passed,
  );
}

/** The user's own cuts of a measure. */
function ownCuts(measure: Measure, choices: Choices): MeasureCuts | null {
  const own = choices.cuts[measure];
  return own ? wholeCuts(measure, own, choices.cutSide === "atLeast" ? "atOrAbove" : "above") : null;
}

/** How many limits part this many bins. */
function limitsBetween(bins: Bins): Bins {
  return [bins[0] - 1, bins[1] - 1, bins[2] - 1];
}

/** The cuts of a rule whose limits are cuts themselves. */
function asWhole(limits: ShownLimits): CutsByMeasure {
  return eachMeasure((measure) => wholeCuts(measure, limits[measure]));
}

/** Quantile scores, or the user's own cuts. */
export function byQuantiles(bins: Bins): CutRule {
  return {
    bins,
    sizes: bins,
    freeBins: false,
    makeCuts: (sorted, chosen, choices) =>
      eachMeasure((measure, place) => ownCuts(measure, choices) ?? toCuts(measure, quantileCuts(sorted[measure], chosen[place]))),
    shownCounts: limitsBetween(bins),
    cutsShown: asWhole,
  };
}

/** Quantiles shifted by one unit, as the R package rfm scores. */
export function byShiftedQuantiles(bins: Bins): CutRule {
  return {
    bins,
    sizes: bins,
    freeBins: false,
    makeCuts: (sorted, chosen, choices) =>
      eachMeasure(
        (measure, place) =>
          ownCuts(measure, choices) ??
          toCuts(measure, shiftedQuantileCuts(sorted[measure], chosen[place], unitOf(measure)), "atOrAbove"),
      ),
    shownCounts: limitsBetween(bins),
    cutsShown: (limits) =>
      eachMeasure((measure) => {
        const at = limits[measure].map((limit) => exactly(limit * unitOf(measure)));
        return toCuts(measure, at, "atOrAbove");
      }),
  };
}

/** Fixed cuts of days for recency, quantiles for the rest. */
export function byFixedDays(days: readonly number[], bins: Bins): CutRule {
  return {
    bins,
    sizes: bins,
    freeBins: false,
    makeCuts: (sorted, chosen, choices) => {
      const { recencyDays, ...others } = byQuantiles(bins).makeCuts(sorted, chosen, choices);
      return { ...others, recencyDays: choices.cuts.recencyDays ? recencyDays : wholeCuts("recencyDays", days) };
    },
    shownCounts: limitsBetween(bins),
    cutsShown: asWhole,
  };
}

/** A product of a shown limit without the last bits that showing it in the currency has changed. */
function exactly(parts: number): number {
  const whole = Math.round(parts);
  return Math.abs(parts - whole) < 1e-6 ? whole : parts;
}

/** The cut of a mean, by the whole numbers on both sides of it: fewer days than it, or more than it, is high. */
function meanCut(measure: Measure, { floor, ceil }: Pick<WholeMean, "floor" | "ceil">, shown: number): MeasureCuts {
  const isRecency = measure === "recencyDays";
  return { ...toCuts(measure, [isRecency ? ceil : floor], isRecency ? "atOrAbove" : "above"), shown: [shown] };
}

/** High is strictly better than the mean: fewer days, more orders, more revenue. */
export const byMeans: CutRule = {
  bins: [2, 2, 2],
  sizes: [2, 2, 2],
  freeBins: false,
  makeCuts(sorted, _bins, choices) {
    return eachMeasure((measure) => {
      const mean = wholeMean(sorted[measure]);
      return ownCuts(measure, choices) ?? meanCut(measure, mean, mean.mean / unitOf(measure));
    });
  },
  shownCounts: [1, 1, 1],
  cutsShown: (limits) =>
    eachMeasure((measure) => {
      const shown = limits[measure][0]!;
      const mean = exactly(shown * unitOf(measure));
      return meanCut(measure, { floor: Math.floor(mean), ceil: Math.ceil(mean) }, shown);
    }),
};

/**
 * The one cut on values that parts scores of at least `from` from lower ones, so that printed cuts and scores agree.
 *
 * @param isRecency - fewest days score best
 */
function cutBelowScore(cuts: MeasureCuts, from: number, sorted: Float64Array, measure: Measure): MeasureCuts {
  const bins = cuts.at.length + 1;
  const isRecency = measure === "recencyDays";
  if (from > bins) return toCuts(measure, [isRecency ? sorted[0]! - 1 : sorted[sorted.length - 1]!]);
  return toCuts(measure, [cuts.at[isRecency ? bins - from : from - 2]!], cuts.passed);
}

/** Lowest score above the mean of the scores; one more than the bins when every score is the same. */
function scoreAboveMean(cuts: MeasureCuts, sorted: Float64Array, measure: Measure): number {
  const bins = cuts.at.length + 1;
  const scores = sorted.map((value) =>
    measure === "recencyDays" ? bins + 1 - scoreByCuts(value, cuts) : scoreByCuts(value, cuts),
  );
  const { floor } = wholeMean(scores);
  return scores.every((score) => score <= floor) ? bins + 1 : floor + 1;
}

/** High and low by the scores that a quantile rule gives, from a threshold of the scheme's. */
function byScores(freeBins: boolean, threshold: (cuts: MeasureCuts, sorted: Float64Array, measure: Measure) => number): CutRule {
  return {
    bins: [5, 5, 5],
    sizes: [2, 2, 2],
    freeBins,
    makeCuts: (sorted, bins, choices) => {
      const scored = byQuantiles(bins).makeCuts(sorted, bins, choices);
      return eachMeasure((measure) => {
        const cuts = scored[measure]!;
        return cutBelowScore(cuts, threshold(cuts, sorted[measure], measure), sorted[measure], measure);
      });
    },
    shownCounts: [1, 1, 1],
    cutsShown: asWhole,
  };
}

/** High is a score above the mean of the scores. */
export const byMeanOfScores: CutRule = byScores(true, scoreAboveMean);

/** High is a score of at least 4 of 5. */
export const byHighScores: CutRule = byScores(false, () => 4);

/** Shares of the customers with revenue, cumulative, in whole percent. */
export const rankSettings = {
  heavyPercent: {
    type: "whole",
    from: 1,
    to: 99,
    default: 20,
    label: { en: "Heavy: top % of customers", zh: "高消费：前百分之几的客户" },
  },
  mediumPercent: {
    type: "whole",
    from: 1,
    to: 99,
    default: 50,
    label: { en: "Heavy and medium: top %", zh: "高、中消费合计：前百分之几" },
  },
} satisfies Record<string, Setting>;

/** Scores of revenue rank: 1 no revenue, 2 light, 3 medium, 4 heavy. */
export const byRevenueRank: CutRule = {
  bins: [1, 1, 4],
  sizes: [1, 1, 4],
  freeBins: false,
  makeCuts({ revenue }, _bins, { settings }) {
    const percents = [Number(settings.mediumPercent ?? 50), Number(settings.heavyPercent ?? 20)] as const;
    if (percents[1] >= percents[0]) {
      throw refuseOrder(rankSettings.heavyPercent, percents[1], rankSettings.mediumPercent, percents[0]);
    }
    const positive = revenue.filter((parts) => parts > 0);
    const least = percents.map((percent) => leastWithin(positive, percent));
    const shown = positive.length === 0 ? [] : least.map((parts) => parts / partsPerUnit);
    return { recencyDays: null, frequency: null, revenue: { at: [1, ...least], passed: "atOrAbove", shown } };
  },
  shownCounts: [0, 0, 2],
  cutsShown: ({ revenue: shown }) => {
    const least = shown.map((limit) => Math.round(limit * partsPerUnit));
    return { recencyDays: null, frequency: null, revenue: { at: [1, ...least], passed: "atOrAbove", shown } };
  },
};
