// Orders and money to come, discounted to today.

/** How far to look, and what money later is worth today. */
export interface Horizon {
  /** Days after asOf, > 0. */
  readonly horizonDays: number;
  /** Annual discount rate: .1 is 10 %; > −1. */
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
 * Orders to come, each counted at what it is worth today.
 *
 * Σ over steps of 7 days from asOf, the last one shorter, of the orders added ÷ (1 + discount)^(days at the step's end / 365). Times spend and
 * margin it is the lifetime value.
 *
 * @param ordersBy - expected orders in the first so many days, growing with the days
 * @returns ≥ 0, in orders
 * @throws RangeError for a horizon or a discount that cannot be
 * @source Gupta, Lehmann & Stuart (2004), "Valuing Customers", in weekly steps
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

/** Days at which orders are expected, and how much each of these expectations weighs in the sum. */
interface Nodes {
  readonly days: Float64Array;
  readonly weights: Float64Array;
}

/** The sum as one over the ends of its steps: orders up to each end, by what they are worth more there than at the next. */
function endsOf({ horizonDays, discountPerYear }: Horizon): Nodes {
  const count = Math.ceil(horizonDays / stepDays);
  const days = Float64Array.from({ length: count }, (_, step) => Math.min((step + 1) * stepDays, horizonDays));
  const worth = days.map((end) => Math.exp((-end / yearDays) * Math.log1p(discountPerYear)));
  return { days, weights: worth.map((own, step) => own - (worth[step + 1] ?? 0)) };
}

/**
 * The same sum from few days: expectations at the ends follow from those at `count` Chebyshev points of ln(1 + days/scale), where they are smooth.
 *
 * @source Berrut & Trefethen (2004), "Barycentric Lagrange Interpolation", second form; the point at 0 days has no orders and is left out
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

/** Digits that the thinned sum may lose, as a power of e. */
const lostDigits = 27;

/** Points at a scale, in eights. */
interface Thinning {
  readonly scaleDays: number;
  readonly count: number;
}

/** Points that keep the digits of a function analytic in a strip of this height on both sides of the interval. */
function pointsInStrip(height: number, half: number): number {
  const share = height / half;
  return lostDigits / Math.log(share + Math.sqrt(1 + share ** 2));
}

/**
 * The fewer points of two choices that keep the digits.
 *
 * By days/scale the nearest singularity lies π beside the interval, and the shape bends the curve like exp(−shape·u). By days·shape/scale it is
 * bounded as far as π/2 beside it, whatever the shape: no day there is further back than a shape's part of the scale.
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
 * Makes `discountedOrders` of one horizon for many customers, from as few expectations as keep its digits.
 *
 * @param scaleDays - α, or the smaller of α and β: days on which the expectations of a new customer bend; > 0
 * @returns a function of a customer's expected orders in the first so many days and of the shape of their rate, r + x
 * @throws RangeError for a horizon or a discount that cannot be
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

/** What the simple formula multiplies. */
export interface SimpleValue {
  /** Average amount of an order, in the currency. */
  readonly averageOrder: number;
  readonly ordersPerYear: number;
  /** ≥ 0; a part of a year counts as that part, at its end. */
  readonly years: number;
  /** Share of the amount that is earned: 1 is all of it. */
  readonly margin: number;
  readonly discountPerYear: number;
}

/**
 * Simple lifetime value: Σ over years y = 1…years of averageOrder × ordersPerYear × margin ÷ (1 + discountPerYear)^y.
 *
 * @returns in the currency
 * @throws RangeError for years below 0 or above 100, or a discount of −1 or below
 * @source Gupta & Lehmann (2003), "Customers as Assets", with a constant margin and certain retention
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
