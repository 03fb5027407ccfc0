// Future orders and money, discounted to today.

/** How far to look ahead, and how much less later money is worth today. */
export interface Horizon {
  /** Days after asOf, > 0 and at most 36,525. */
  readonly horizonDays: number;
  /** Annual discount rate > −1: 0.1 is 10 %. */
  readonly discountPerYear: number;
}

const stepDays = 7;
const yearDays = 365;

function checkHorizon({ horizonDays, discountPerYear }: Horizon): void {
  if (!(horizonDays > 0 && horizonDays <= 36_525)) throw new RangeError(`A horizon needs 1 to 36525 days, got ${horizonDays}`);
  if (!(discountPerYear > -1 && Number.isFinite(discountPerYear)))
    throw new RangeError(`A horizon needs an annual discount above -1, got ${discountPerYear}`);
}

/**
 * Expected future orders, each counted at its present value.
 *
 * The horizon is divided into steps of 7 days, the last one possibly shorter. The orders of a step are divided by
 * (1 + discount)^(days at the step's end / 365). The result × spend × margin is the lifetime value.
 *
 * @param ordersBy - expected orders in the first so many days; must not fall as the days grow
 * @returns ≥ 0, in orders
 * @throws RangeError for a horizon or a discount outside its range
 * @source Gupta, Lehmann & Stuart (2004), "Valuing Customers", in weekly steps
 * @example discountedOrders((days) => days / 73, { horizonDays: 365, discountPerYear: 0.1 }) // 4.765 of 5 orders
 */
export function discountedOrders(ordersBy: (days: number) => number, horizon: Horizon): number {
  checkHorizon(horizon);
  const { horizonDays, discountPerYear } = horizon;
  let [sum, before] = [0, 0];
  for (let step = 1; ; step++) {
    const end = Math.min(step * stepDays, horizonDays);
    const orders = ordersBy(end);
    sum += (orders - before) * Math.exp((-end / yearDays) * Math.log1p(discountPerYear));
    if (end === horizonDays) return sum;
    before = orders;
  }
}

/** Days at which expected orders are evaluated, and the weight of each evaluation in the sum. */
interface Nodes {
  readonly days: Float64Array;
  readonly weights: Float64Array;
}

/** `discountedOrders` as one weighted sum over step ends: the weight of an end is its present value minus that of the next end. */
function endsOf({ horizonDays, discountPerYear }: Horizon): Nodes {
  const count = Math.ceil(horizonDays / stepDays);
  const days = Float64Array.from({ length: count }, (_, step) => Math.min((step + 1) * stepDays, horizonDays));
  const worth = days.map((end) => Math.exp((-end / yearDays) * Math.log1p(discountPerYear)));
  return { days, weights: worth.map((own, step) => own - (worth[step + 1] ?? 0)) };
}

/**
 * Replaces the evaluations at all step ends by evaluations at `count` days.
 *
 * The days are Chebyshev points of ln(1 + days/scale), in which expected orders are smooth; the values at the ends are interpolated from
 * them. The point at 0 days is left out, because it has no orders.
 *
 * @source Berrut & Trefethen (2004), "Barycentric Lagrange Interpolation", second form
 */
function thinOut(ends: Nodes, scaleDays: number, count: number): Nodes {
  const half = Math.log1p(ends.days[ends.days.length - 1]! / scaleDays) / 2;
  const points = Float64Array.from({ length: count + 1 }, (_, j) => half * (1 + Math.cos((j * Math.PI) / count)));
  const signs = points.map((_, j) => (j % 2 === 0 ? 1 : -1) * (j === 0 || j === count ? 0.5 : 1));
  const weights = new Float64Array(count);
  const shares = new Float64Array(count + 1);
  for (let end = 0; end < ends.days.length; end++) {
    const at = Math.log1p(ends.days[end]! / scaleDays);
    const hit = points.findIndex((point) => Math.abs(point - at) < 1e-14 * half);
    let sum = 0;
    for (let j = 0; j <= count; j++) sum += shares[j] = hit < 0 ? signs[j]! / (at - points[j]!) : j === hit ? 1 : 0;
    for (let j = 0; j < count; j++) weights[j]! += (ends.weights[end]! * shares[j]!) / sum;
  }
  return { days: Float64Array.from(weights, (_, j) => scaleDays * Math.expm1(points[j]!)), weights };
}

/** Accuracy that the interpolation keeps: an error of e^−27. */
const lostDigits = 27;

/** A scale, and a number of points on it that is a multiple of 8. */
interface Thinning {
  readonly scaleDays: number;
  readonly count: number;
}

/** Number of points that keep the accuracy for a function that is analytic up to this height on both sides of the interval. */
function pointsInStrip(height: number, half: number): number {
  const share = height / half;
  return lostDigits / Math.log(share + Math.sqrt(1 + share ** 2));
}

/**
 * Chooses the scale that needs fewer points for the same accuracy.
 *
 * On the scale itself the nearest singularity lies π beside the interval, and the shape bends the curve like exp(−shape·u). On the finer
 * scale, scale/shape, the function is bounded up to π/2 beside the interval, whatever the shape.
 *
 * @source Trefethen (2013), Approximation Theory and Approximation Practice, theorem 8.2 and chapter 8 on exp
 */
function thinningFor(horizonDays: number, scaleDays: number, shape: number): Thinning {
  const toEights = (points: number): number => 8 * Math.ceil(Math.ceil(points) / 8);
  const halfOf = (days: number): number => Math.log1p(horizonDays / days) / 2;
  const half = halfOf(scaleDays);
  const usual = { scaleDays, count: toEights(pointsInStrip(Math.PI, half) + Math.sqrt(2 * lostDigits * shape * half)) };
  if (shape <= 1) return usual;
  const fine = scaleDays / 2 ** Math.ceil(Math.log2(shape));
  const count = toEights(pointsInStrip(Math.PI / 2, halfOf(fine)));
  return count < usual.count ? { scaleDays: fine, count } : usual;
}

/**
 * Makes `discountedOrders` of one horizon for many customers. It evaluates expected orders on as few days as keep the accuracy.
 *
 * @param scaleDays - α, or the smaller of α and β: days on which the expected orders of a new customer bend; > 0
 * @returns a function of a customer's expected orders in the first so many days and the shape r + x of their rate, giving orders
 * @throws RangeError for a horizon or a discount outside its range
 * @example toDiscounted({ horizonDays: 365, discountPerYear: 0.1 }, 30)((days) => days / 73, 1) // 4.765
 */
export function toDiscounted(horizon: Horizon, scaleDays: number): (ordersBy: (days: number) => number, shape: number) => number {
  checkHorizon(horizon);
  const ends = endsOf(horizon);
  const thinned = new Map<string, Nodes>();
  const nodesFor = (shape: number): Nodes => {
    const thinning = thinningFor(horizon.horizonDays, scaleDays, shape);
    if (!(thinning.count < ends.days.length)) return ends;
    const key = `${thinning.scaleDays} ${thinning.count}`;
    const nodes = thinned.get(key) ?? thinOut(ends, thinning.scaleDays, thinning.count);
    thinned.set(key, nodes);
    return nodes;
  };
  return (ordersBy, shape) => {
    const { days, weights } = nodesFor(shape);
    let sum = 0;
    for (let node = 0; node < days.length; node++) sum += weights[node]! * ordersBy(days[node]!);
    return sum;
  };
}

/** Factors of the simple formula. */
export interface SimpleValue {
  /** Average amount of an order, in the currency. */
  readonly averageOrder: number;
  readonly ordersPerYear: number;
  /** From 0 to 100. A part of a year counts as that part and is paid at its end. */
  readonly years: number;
  /** Share of the amount that is earned: 1 is all of it. */
  readonly margin: number;
  readonly discountPerYear: number;
}

/**
 * Simple lifetime value: the sum over the years y of averageOrder × ordersPerYear × margin ÷ (1 + discountPerYear)^y.
 *
 * @returns in the currency
 * @throws RangeError for years below 0 or above 100, or a discount of −1 or below
 * @source Gupta & Lehmann (2003), "Customers as Assets", with a constant margin and certain retention
 * @example simpleLifetimeValue({ averageOrder: 50, ordersPerYear: 4, years: 2, margin: 0.3, discountPerYear: 0.1 }) // 104.13
 */
export function simpleLifetimeValue({ averageOrder, ordersPerYear, years, margin, discountPerYear }: SimpleValue): number {
  if (!(years >= 0 && years <= 100)) throw new RangeError(`simpleLifetimeValue needs 0 to 100 years, got ${years}`);
  if (!(discountPerYear > -1 && Number.isFinite(discountPerYear)))
    throw new RangeError(`simpleLifetimeValue needs an annual discount above -1, got ${discountPerYear}`);
  const whole = Math.floor(years);
  let factors = years > whole ? (years - whole) / (1 + discountPerYear) ** years : 0;
  for (let year = 1; year <= whole; year++) factors += 1 / (1 + discountPerYear) ** year;
  return averageOrder * ordersPerYear * margin * factors;
}
