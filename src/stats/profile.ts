// Intervals by profile likelihood: how far one parameter can move before the sample becomes too unlikely.
import { maximize, type Objective, type Range } from "./maximize";

/** 97.5 % quantile of the standard normal distribution. */
export const normal975 = 1.959963984540054;

/** Ends of a 95 % interval. An end is null if the sample does not bound the parameter on that side. */
export interface Interval {
  readonly low: number | null;
  readonly high: number | null;
}

/** A likelihood at its maximum. */
export interface Peak {
  readonly objective: Objective;
  readonly ranges: readonly Range[];
  readonly parameters: Float64Array;
  readonly value: number;
}

/** Accuracy with which an end is found, in standard errors. */
const nearEnough = 1e-3;
const mostTries = 30;
/** A stride outwards is at most this many times the offset reached. */
const longestGrowth = 3;

/**
 * Finds the end of the interval on one side.
 *
 * At the end the likelihood, maximized over the other parameters, lies 1.96²/2 below its maximum. The square root of twice this fall
 * (`depth`) grows almost linearly with the logarithm of the parameter, so secants find the end quickly. They stay between the last offset
 * short of the end and the last one beyond it.
 *
 * @returns the parameter at the end, or null if the range ends first or the search fails
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
 * 95 % interval of one parameter by profile likelihood.
 *
 * Unlike an interval from the standard error, it does not depend on the scale in which the parameter is written.
 *
 * @param place - place of the parameter
 * @param logError - standard error of the parameter's logarithm, for the first stride
 * @source Pawitan (2001), In All Likelihood, 2.6 and 3.4; Venzon & Moolgavkar (1988), "A Method for Computing Profile-Likelihood-Based
 *   Confidence Intervals"
 * @example r of BG/NBD on the CDNOW sample up to 1997-09-30: estimate 0.2426 // 0.2193 to 0.2686
 */
export function profileInterval(peak: Peak, place: number, logError: number): Interval {
  const stride = normal975 * Math.min(logError, 1);
  return { low: findEnd(peak, place, -stride), high: findEnd(peak, place, stride) };
}
