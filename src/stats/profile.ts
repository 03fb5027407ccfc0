// Intervals by profile likelihood: how far one parameter may be moved, the others following, before the sample becomes too unlikely.
import { maximize, type Objective, type Range } from "./maximize";

/** 97.5 % point of the standard normal distribution. */
export const normal975 = 1.959963984540054;

/** Ends of a 95 % interval; null for one that the sample does not set. */
export interface Interval {
  readonly low: number | null;
  readonly high: number | null;
}

/** A likelihood at its largest. */
export interface Peak {
  readonly objective: Objective;
  readonly ranges: readonly Range[];
  readonly parameters: Float64Array;
  readonly value: number;
}

/** How near to the wanted depth an end is found, in standard errors. */
const nearEnough = 1e-3;
const mostTries = 30;
/** Longest stride outwards, in multiples of the one before. */
const longestGrowth = 3;

/**
 * The end on one side: where the likelihood, largest over the other parameters, has fallen by half of 1.96².
 *
 * The root of twice the fall grows nearly evenly with the logarithm of the parameter, so it is followed by secants, within what is known to be
 * short of the end and beyond it.
 */
function findEnd({ objective, ranges, parameters, value }: Peak, place: number, stride: number): number | null {
  const peak = Math.log(parameters[place]!);
  const edge = Math.log(stride < 0 ? ranges[place]!.low : ranges[place]!.high) - peak;
  const within = (offset: number): number => (stride < 0 ? Math.max(edge, offset) : Math.min(edge, offset));
  let [short, shortDepth, beyond, beyondDepth] = [0, 0, Number.NaN, Number.NaN];
  let offset = within(stride);
  let nearby = parameters;
  for (let tries = 0; tries < mostTries; tries++) {
    const fixed = Math.exp(peak + offset);
    const start = Array.from(nearby, (own, i) => (i === place ? fixed : own));
    const best = maximize(
      objective,
      start,
      ranges.map((range, i) => (i === place ? { low: fixed, high: fixed } : range)),
    );
    if (best.stop === "notFinite") return null;
    const depth = Math.sqrt(Math.max(0, 2 * (value - best.value)));
    if (Math.abs(depth - normal975) <= nearEnough) return fixed;
    nearby = best.parameters;
    if (depth < normal975) {
      if (offset === edge) return null;
      const slope = (depth - shortDepth) / (offset - short);
      const onward = slope * stride > 0 ? (normal975 - depth) / slope : longestGrowth * offset;
      const longest = longestGrowth * offset;
      [short, shortDepth] = [offset, depth];
      if (Number.isNaN(beyond)) {
        offset = within(offset + (Math.abs(onward) > Math.abs(longest) ? longest : onward));
        continue;
      }
    } else [beyond, beyondDepth] = [offset, depth];
    const share = (normal975 - shortDepth) / (beyondDepth - shortDepth);
    offset = short + Math.min(0.95, Math.max(0.05, share)) * (beyond - short);
  }
  return null;
}

/**
 * Interval of one parameter by profile likelihood, which owes nothing to the scale that the parameter is written in.
 *
 * @param logError - standard error of the parameter's logarithm: the first stride
 * @source Pawitan (2001), In All Likelihood, 2.6 and 3.4; Venzon & Moolgavkar (1988), "A Method for Computing Profile-Likelihood-Based Confidence
 *   Intervals"
 */
export function profileInterval(peak: Peak, place: number, logError: number): Interval {
  const stride = normal975 * Math.min(logError, 1);
  return { low: findEnd(peak, place, -stride), high: findEnd(peak, place, stride) };
}
