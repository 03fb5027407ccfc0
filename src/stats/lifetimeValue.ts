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

const checkHorizon = ({ horizonDays, discountPerYear }: Horizon): void => {
  if (!(horizonDays > 0 && horizonDays <= 36_525)) throw new RangeError(`A horizon needs 1 to 36525 days, got ${horizonDays}`);
  if (!(discountPerYear > -1 && Number.isFinite(discountPerYear)))
    throw new RangeError(`A horizon needs an annual discount above -1, got ${discountPerYear}`);
};

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
export const discountedOrders = (ordersBy: (days: number) => number, horizon: Horizon): number => {
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
};

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
export const simpleLifetimeValue = ({ averageOrder, ordersPerYear, years, margin, discountPerYear }: SimpleValue): number => {
  if (!(years >= 0 && years <= 100)) throw new RangeError(`simpleLifetimeValue needs 0 to 100 years, got ${years}`);
  if (!(discountPerYear > -1 && Number.isFinite(discountPerYear)))
    throw new RangeError(`simpleLifetimeValue needs an annual discount above -1, got ${discountPerYear}`);
  const whole = Math.floor(years);
  let factors = years > whole ? (years - whole) / (1 + discountPerYear) ** years : 0;
  for (let year = 1; year <= whole; year++) factors += 1 / (1 + discountPerYear) ** year;
  return averageOrder * ordersPerYear * margin * factors;
};
