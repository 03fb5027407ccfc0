// What a fit by maximum likelihood tells: parameters, how sure they are, and whether the search came to its end.
import { maximize, type Objective, type Range, type Stop } from "./maximize";
import { type Interval, normal975, profileInterval } from "./profile";
import { invertSymmetric } from "./symmetric";

/** How sure one parameter is. */
export interface Certainty {
  /** In the unit of the parameter. */
  readonly standardError: number;
  /** Ends of the 95 % interval that is symmetric in the logarithm of the parameter; in small samples `intervals` holds the truth more surely. */
  readonly low: number;
  readonly high: number;
}

/** Parameters that make the sample likeliest. */
export interface Fit<Name extends string> {
  readonly parameters: Readonly<Record<Name, number>>;
  readonly logLikelihood: number;
  /** Whether the search ended at a maximum within the ranges; `stop` says why not. */
  readonly converged: boolean;
  /** How the search ended; "flat": at a place from which the likelihood does not fall in every direction. */
  readonly stop: Stop | "flat";
  readonly iterations: number;
  /** Parameters pressed against an edge of their range: the sample sets them no bound. */
  readonly atEdge: readonly Name[];
  /** Null for a parameter at an edge, and for all where the information matrix cannot be inverted. */
  readonly certainty: Readonly<Record<Name, Certainty | null>>;
  /** Covariance of the logarithms of the parameters, row after row in the order of the names; 0 for those at an edge, null as above. */
  readonly logCovariance: Float64Array | null;
  /** 95 % intervals by profile likelihood, some hundred times the work of one look at the likelihood; where it did not converge, as `certainty`. */
  readonly intervals: () => Readonly<Record<Name, Interval | null>>;
}

/** Where a search begins, and how far it may go. */
export interface Bounds {
  readonly start: number;
  readonly range: Range;
}

function toRecord<Name extends string, Entry>(names: readonly Name[], entryOf: (place: number) => Entry): Record<Name, Entry> {
  return Object.fromEntries(names.map((name, place) => [name, entryOf(place)])) as Record<Name, Entry>;
}

/** Inverse of the information among the parameters that are not at an edge. */
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
 * Standard errors come from the inverse of the observed information in the logarithms of the parameters (delta method).
 *
 * @param objective - log likelihood with its derivatives, parameters in the order of `bounds`
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
 * Standard errors of numbers that follow from fitted parameters, as sure as they are.
 *
 * They tell how far the numbers may be off because the parameters are estimates, not how much single customers scatter about them.
 *
 * @param of - smooth functions of the parameters, always as many
 * @returns each in the unit of its number, or null where the fit has no covariance
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

/** Standard error of one such number. */
export function standardErrorOf<Name extends string>(
  fit: Fit<Name>,
  of: (parameters: Readonly<Record<Name, number>>) => number,
): number | null {
  return standardErrorsOf(fit, (parameters) => Float64Array.of(of(parameters)))?.[0] ?? null;
}
