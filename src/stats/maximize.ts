// Finds the largest value of a smooth function of positive parameters, by Newton's method on their logarithms.
import { solveCholesky, toCholesky } from "./symmetric";

/**
 * A function of positive parameters that also gives its first and second derivatives.
 *
 * It overwrites `gradient` and `hessian` (row after row) with the derivatives by the parameters themselves, not by their logarithms.
 */
export type Objective = (parameters: Float64Array, gradient: Float64Array, hessian: Float64Array) => number;

/** Smallest and largest value that a parameter may take, both > 0. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Why the search ended: "settled" at a maximum, "edge" of a range, out of "steps", or "notFinite" where the function is not a number. */
export type Stop = "settled" | "edge" | "steps" | "notFinite";

/** The place where a search ended. */
export interface Optimum {
  readonly parameters: Float64Array;
  readonly value: number;
  /** Minus the second derivatives by the logarithms of the parameters, row after row. */
  readonly information: Float64Array;
  readonly iterations: number;
  readonly stop: Stop;
  /** 1 for a parameter that the search holds at an edge of its range, else 0. */
  readonly isAtEdge: Uint8Array;
}

/** One place of a search: the logarithms of the parameters, and the function with its derivatives there. */
interface Place {
  readonly logs: Float64Array;
  readonly value: number;
  readonly gradient: Float64Array;
  readonly information: Float64Array;
}

const mostIterations = 200;
/** Longest step in the logarithm of a parameter. */
const longestStep = 2;
/** The search has settled when a step would gain no more than this, in units of the function. */
const smallestGain = 1e-14;
/** First amount by which the diagonal is raised, as a share of itself. */
const firstDamping = 1e-3;
/** The search ends after this many steps in a row that raise the function by no more than its own rounding. */
const mostIdleSteps = 15;
/** A slope counts as level up to this share of the function's size, once no step leads up any more. */
const levelSlope = 1e-6;

/** Evaluates the function by the logarithms: ∂f/∂ln p = p·∂f/∂p; ∂²f/∂ln p ∂ln q = p·q·∂²f/∂p∂q, plus p·∂f/∂p on the diagonal. */
function evaluate(objective: Objective, logs: Float64Array): Place {
  const size = logs.length;
  const parameters = logs.map(Math.exp);
  const gradient = new Float64Array(size);
  const information = new Float64Array(size * size);
  const value = objective(parameters, gradient, information);
  for (let i = 0; i < size; i++) {
    gradient[i]! *= parameters[i]!;
    for (let j = 0; j < size; j++) information[i * size + j]! *= -parameters[i]! * parameters[j]!;
    information[i * size + i]! -= gradient[i]!;
  }
  return { logs, value, gradient, information };
}

function isFinitePlace({ value, gradient, information }: Place): boolean {
  return Number.isFinite(value) && gradient.every(Number.isFinite) && information.every(Number.isFinite);
}

/** Parameters that are not held at an edge of their range. */
function findFree({ logs, gradient }: Place, lows: Float64Array, highs: Float64Array): number[] {
  return Array.from(logs.keys()).filter(
    (i) => !(logs[i]! <= lows[i]! && gradient[i]! <= 0) && !(logs[i]! >= highs[i]! && gradient[i]! >= 0),
  );
}

/** Newton's step for the free parameters, with the diagonal raised by the damping. Null if the step would not lead up. */
function stepOf({ gradient, information }: Place, free: readonly number[], damping: number): Float64Array | null {
  const [size, own] = [gradient.length, free.length];
  const matrix = new Float64Array(own * own);
  let scale = 0;
  for (const i of free) scale = Math.max(scale, Math.abs(information[i * size + i]!));
  for (const [row, i] of free.entries()) {
    for (const [column, j] of free.entries()) matrix[row * own + column] = information[i * size + j]!;
    matrix[row * own + row]! += damping * Math.max(Math.abs(information[i * size + i]!), 1e-6 * scale, 1e-12);
  }
  const lower = toCholesky(matrix, own);
  if (!lower) return null;
  const solution = solveCholesky(
    lower,
    Float64Array.from(free, (i) => gradient[i]!),
  );
  const step = new Float64Array(size);
  for (const [row, i] of free.entries()) step[i] = solution[row]!;
  return step.every(Number.isFinite) ? step : null;
}

function gainOf({ gradient }: Place, step: Float64Array): number {
  return step.reduce((sum, own, i) => sum + own * gradient[i]!, 0) / 2;
}

function isLevel({ gradient, value }: Place, free: readonly number[]): boolean {
  return free.every((i) => Math.abs(gradient[i]!) <= levelSlope * (1 + Math.abs(value)));
}

/** The place after a step, shortened to the longest step and kept within the ranges. */
function move(place: Place, step: Float64Array, lows: Float64Array, highs: Float64Array): Float64Array {
  const length = step.reduce((most, own) => Math.max(most, Math.abs(own)), 0);
  const factor = length > longestStep ? longestStep / length : 1;
  return place.logs.map((log, i) => Math.min(highs[i]!, Math.max(lows[i]!, log + factor * step[i]!)));
}

/**
 * Finds a maximum of a smooth function of positive parameters, each within its range.
 *
 * It takes Newton's steps on the logarithms of the parameters. While a step does not lead up, the diagonal is raised (Levenberg and
 * Marquardt), so that the search also leaves places where the function is not concave. A parameter that reaches an edge stays there if the
 * function rises beyond it, and `stop` says so.
 *
 * @param start - one number per parameter, within its range
 * @source Nocedal & Wright, Numerical Optimization, 3.4 (Hessian modification), 10.3 (damping), 16.7 (bounds)
 * @example 3·ln x − x from 1 within 0.01 to 100 // parameters [3.0000], stop "settled"
 */
export function maximize(objective: Objective, start: readonly number[], ranges: readonly Range[]): Optimum {
  const lows = Float64Array.from(ranges, ({ low }) => Math.log(low));
  const highs = Float64Array.from(ranges, ({ high }) => Math.log(high));
  let place = evaluate(objective, Float64Array.from(start, Math.log));
  let free = findFree(place, lows, highs);
  let damping = 0;
  let idle = 0;
  let iterations = 0;
  let stop: Stop = isFinitePlace(place) ? "steps" : "notFinite";
  while (stop === "steps" && iterations < mostIterations) {
    const step = stepOf(place, free, damping);
    const isLast = step !== null && damping <= firstDamping && gainOf(place, step) <= smallestGain;
    if (free.length === 0 || isLast || (idle >= mostIdleSteps && isLevel(place, free))) {
      stop = "settled";
      break;
    }
    if (idle >= mostIdleSteps) break;
    iterations += 1;
    const next = step && evaluate(objective, move(place, step, lows, highs));
    // A rise below this cannot be told from the function's own rounding.
    const slack = 1e-13 * (1 + Math.abs(place.value));
    const rise = next && isFinitePlace(next) ? next.value - place.value : Number.NEGATIVE_INFINITY;
    idle = rise > slack ? 0 : idle + 1;
    if (next && rise >= -slack) {
      place = next;
      free = findFree(place, lows, highs);
      damping = damping < 1e-5 ? 0 : damping / 10;
    } else damping = Math.max(firstDamping, damping * 10);
  }
  const isAtEdge = new Uint8Array(start.length).fill(1);
  for (const i of free) isAtEdge[i] = 0;
  const { value, information, logs } = place;
  const isEdge = stop === "settled" && isAtEdge.includes(1);
  return { parameters: logs.map(Math.exp), value, information, iterations, stop: isEdge ? "edge" : stop, isAtEdge };
}
