// A fit by maximum likelihood: the parameters, how certain they are, and how the search ended.
import { maximize, type Objective, type Range, type Stop } from "./maximize";
import { type Interval, normal975, profileInterval } from "./profile";
import { invertSymmetric } from "./symmetric";

/** How certain one parameter is. */
export interface Certainty {
  /** In the unit of the parameter. */
  readonly standardError: number;
  /** Ends of the 95 % interval that is symmetric in the logarithm of the parameter. In small samples `intervals` is more reliable. */
  readonly low: number;
  readonly high: number;
}

/** The parameters that make the sample most likely. */
export interface Fit<Name extends string> {
  readonly parameters: Readonly<Record<Name, number>>;
  readonly logLikelihood: number;
  /** True if the search ended at a maximum within the ranges. If not, `stop` says why. */
  readonly converged: boolean;
  /** How the search ended. "flat": the likelihood does not fall in every direction from there. */
  readonly stop: Stop | "flat";
  readonly iterations: number;
  /** Parameters that ended at an edge of their range, because the sample does not bound them. */
  readonly atEdge: readonly Name[];
  /** Null for a parameter at an edge, and for every parameter if the information matrix cannot be inverted. */
  readonly certainty: Readonly<Record<Name, Certainty | null>>;
  /**
   * Covariance of the logarithms of the parameters, row after row in the order of the names: 0 for parameters at an edge, null if the
   * information matrix cannot be inverted.
   */
  readonly logCovariance: Float64Array | null;
  /**
   * 95 % intervals by profile likelihood, at the cost of some hundred evaluations of the likelihood. Without convergence they equal
   * `certainty`.
   */
  readonly intervals: () => Readonly<Record<Name, Interval | null>>;
}

/** Where the search for one parameter starts, and the range it stays in. */
export interface Bounds {
  readonly start: number;
  readonly range: Range;
}

function toRecord<Name extends string, Entry>(names: readonly Name[], entryOf: (place: number) => Entry): Record<Name, Entry> {
  return Object.fromEntries(names.map((name, place) => [name, entryOf(place)])) as Record<Name, Entry>;
}

/** Covariance of the parameters that are not at an edge: the inverse of their part of the information matrix. Null if it has no inverse. */
function toCovariance(information: Float64Array, isAtEdge: Uint8Array): Float64Array | null {
  const size = isAtEdge.length;
  const free = [...isAtEdge.keys()].filter((i) => isAtEdge[i] === 0);
  const inner = Float64Array.from({ length: free.length ** 2 }, (_, place) => {
    const [row, column] = [Math.floor(place / free.length), place % free.length];
    return information[free[row]! * size + free[column]!]!;
  });
  const inverse = invertSymmetric(inner, free.length);
  if (!inverse) return null;
  const covariance = new Float64Array(size * size);
  for (const [row, i] of free.entries()) {
    for (const [column, j] of free.entries()) covariance[i * size + j] = inverse[row * free.length + column]!;
  }
  return covariance;
}

/**
 * Fits positive parameters by maximum likelihood.
 *
 * Standard errors come from the inverse of the observed information in the logarithms of the parameters, by the delta method.
 *
 * @param objective - log likelihood with its derivatives, parameters in the order of `bounds`
 * @param bounds - for each parameter a start within its range, all > 0
 * @source Casella & Berger, Statistical Inference, 10.1.3 (observed information), 5.5.4 (delta method)
 */
export function fitLikelihood<Name extends string>(objective: Objective, bounds: Readonly<Record<Name, Bounds>>): Fit<Name> {
  const names = Object.keys(bounds) as Name[];
  const ranges = names.map((name) => bounds[name].range);
  const optimum = maximize(
    objective,
    names.map((name) => bounds[name].start),
    ranges,
  );
  const { parameters, isAtEdge, stop, value } = optimum;
  const logCovariance = stop === "notFinite" ? null : toCovariance(optimum.information, isAtEdge);
  const logErrorOf = (place: number): number | null =>
    logCovariance && isAtEdge[place] === 0 ? Math.sqrt(logCovariance[place * (names.length + 1)]!) : null;
  const intervalOf = (place: number): Interval | null => {
    const logError = logErrorOf(place);
    return logError === null ? null : profileInterval({ objective, ranges, parameters, value }, place, logError);
  };
  const certaintyOf = (place: number): Certainty | null => {
    const [estimate, logError] = [parameters[place]!, logErrorOf(place)];
    if (logError === null) return null;
    const factor = Math.exp(Math.min(normal975 * logError, 300));
    return { standardError: estimate * logError, low: estimate / factor, high: estimate * factor };
  };
  const converged = stop === "settled" && logCovariance !== null;
  const certainty = toRecord(names, certaintyOf);
  return {
    parameters: toRecord(names, (place) => parameters[place]!),
    logLikelihood: value,
    converged,
    stop: stop === "settled" && !converged ? "flat" : stop,
    iterations: optimum.iterations,
    atEdge: names.filter((_, place) => isAtEdge[place] === 1),
    certainty,
    logCovariance,
    intervals: () => (converged ? toRecord(names, intervalOf) : certainty),
  };
}

/**
 * Standard errors of numbers that are computed from fitted parameters.
 *
 * A standard error tells how far such a number may be off because the parameters are estimates. It does not tell how much single customers
 * differ from it.
 *
 * @param of - gives the numbers from parameters: smooth, and always the same count
 * @returns one standard error a number, in its unit; null if the fit has no covariance
 * @source Casella & Berger, Statistical Inference, 5.5.4 (delta method), slopes by central differences of a tenth of a standard error
 */
export function standardErrorsOf<Name extends string>(
  { parameters, logCovariance }: Fit<Name>,
  of: (parameters: Readonly<Record<Name, number>>) => Float64Array,
): Float64Array | null {
  if (!logCovariance) return null;
  const names = Object.keys(parameters) as Name[];
  const slopes = names.map((name, place) => {
    const step = 0.1 * Math.min(1, Math.sqrt(logCovariance[place * (names.length + 1)]!));
    if (step === 0) return null;
    const moved = (by: number): Float64Array => of({ ...parameters, [name]: parameters[name] * Math.exp(by) });
    const [up, down] = [moved(step), moved(-step)];
    return up.map((number, at) => (number - down[at]!) / (2 * step));
  });
  const variances = new Float64Array((slopes.find((slope) => slope) ?? of(parameters)).length);
  for (const [i, first] of slopes.entries())
    for (const [j, second] of slopes.entries())
      for (let at = 0; first && second && at < variances.length; at++)
        variances[at]! += first[at]! * second[at]! * logCovariance[i * names.length + j]!;
  return variances.map((variance) => Math.sqrt(Math.max(0, variance)));
}

/**
 * Standard error of one number that is computed from fitted parameters.
 *
 * @returns in the unit of the number; null if the fit has no covariance
 * @example if p = 10 and ln p has variance 0.01, standardErrorOf(fit, ({ p }) => p) // 1.00
 */
export function standardErrorOf<Name extends string>(
  fit: Fit<Name>,
  of: (parameters: Readonly<Record<Name, number>>) => number,
): number | null {
  return standardErrorsOf(fit, (parameters) => Float64Array.of(of(parameters)))?.[0] ?? null;
}
