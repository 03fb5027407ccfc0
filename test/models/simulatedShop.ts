// Simulates shops whose customers follow a model exactly, so that a fit has to find the true parameters again.
import { type Chance, exponential, normal, seededChance } from "../../samples/seededChance";

/** Draws a gamma number of any shape > 0 and scale 1. @source Marsaglia & Tsang (2000), with the boost for shapes below 1 */
export function gammaOf(chance: Chance, shape: number): number {
  if (shape < 1) return gammaOf(chance, shape + 1) * (1 - chance()) ** (1 / shape);
  const body = shape - 1 / 3;
  for (;;) {
    const step = normal(chance);
    const cube = (1 + step / Math.sqrt(9 * body)) ** 3;
    if (cube > 0 && Math.log(1 - chance()) < step ** 2 / 2 + body * (1 - cube + Math.log(cube))) return body * cube;
  }
}

function betaOf(chance: Chance, a: number, b: number): number {
  const first = gammaOf(chance, a);
  return first / (first + gammaOf(chance, b));
}

/** Histories and spend of simulated customers, in columns. Times are not rounded to days. */
export interface SimulatedShop {
  readonly repeatDays: Float64Array;
  readonly firstToLastDays: Float64Array;
  readonly tenureDays: Float64Array;
  readonly spendDays: Float64Array;
  readonly averageRepeatSpend: Float64Array;
}

/** Draws when a customer leaves: after an order, or on a day. */
type Leaving = (chance: Chance) => { readonly afterOrder: number; readonly onDay: number };

/** Draws the number of orders before a customer leaves, who leaves after each order with this chance. It may be 0. */
function ordersUntilLeaving(chance: Chance, leave: number): number {
  return Math.floor(Math.log(1 - chance()) / Math.log1p(-leave));
}

/** How customers leave in each of the three models. Times are in days. */
export const leavings = {
  mbgnbd({ a, b }: { a: number; b: number }): Leaving {
    return (chance) => ({
      afterOrder: ordersUntilLeaving(chance, betaOf(chance, a, b)),
      onDay: Number.POSITIVE_INFINITY,
    });
  },
  bgnbd({ a, b }: { a: number; b: number }): Leaving {
    return (chance) => ({
      afterOrder: 1 + ordersUntilLeaving(chance, betaOf(chance, a, b)),
      onDay: Number.POSITIVE_INFINITY,
    });
  },
  paretonbd({ s, betaDays }: { s: number; betaDays: number }): Leaving {
    return (chance) => ({
      afterOrder: Number.POSITIVE_INFINITY,
      onDay: exponential(chance, betaDays / gammaOf(chance, s)),
    });
  },
};

/** Draws a shop. First orders are spread over the first third of the days, and spend follows Gamma-Gamma. */
export function simulateShop(draw: {
  readonly seed: number;
  readonly customers: number;
  readonly days: number;
  readonly r: number;
  readonly alphaDays: number;
  readonly leaving: Leaving;
  readonly spend: { readonly p: number; readonly q: number; readonly gamma: number };
}): SimulatedShop {
  const chance = seededChance(draw.seed);
  const column = (): Float64Array => new Float64Array(draw.customers);
  const shop = {
    repeatDays: column(),
    firstToLastDays: column(),
    tenureDays: column(),
    spendDays: column(),
    averageRepeatSpend: column(),
  };
  for (let i = 0; i < draw.customers; i++) {
    const tenure = Math.round(draw.days * (1 - chance() / 3));
    const rate = gammaOf(chance, draw.r) / draw.alphaDays;
    const { afterOrder, onDay } = draw.leaving(chance);
    const scale = draw.spend.gamma / gammaOf(chance, draw.spend.q);
    let [orders, last, spent] = [0, 0, 0];
    while (orders < afterOrder) {
      const next = last + exponential(chance, 1 / rate);
      if (!(next <= Math.min(tenure, onDay))) break;
      [orders, last, spent] = [orders + 1, next, spent + gammaOf(chance, draw.spend.p) * scale];
    }
    shop.tenureDays[i] = tenure;
    shop.repeatDays[i] = orders;
    shop.firstToLastDays[i] = last;
    shop.spendDays[i] = orders;
    shop.averageRepeatSpend[i] = orders > 0 ? spent / orders : Number.NaN;
  }
  return shop;
}

/** 2024-01-01, the first day of the order rows. */
export const firstDay = 45_292;

/** The parameters of MBG/NBD and Gamma-Gamma from which order rows are drawn. Alpha is in days. */
export const orderRowsTruth = { r: 1.1, alpha: 60, a: 0.8, b: 2.5, p: 5, q: 4, gamma: 20 };

/**
 * Draws order rows in whole days and cents. Customers come over the first third of the days.
 * @returns customer, day and amount of each row, and the number of customers who have not left before the day `today`
 */
export function drawOrderRows(draw: {
  readonly seed: number;
  readonly customers: number;
  readonly today: number;
  readonly days: number;
}): { readonly rows: [customer: string, day: number, amount: number][]; readonly active: number } {
  const chance = seededChance(draw.seed);
  const { r, alpha, a, b, p, q, gamma } = orderRowsTruth;
  const rows: [string, number, number][] = [];
  let active = draw.customers;
  for (let customer = 0; customer < draw.customers; customer++) {
    const rate = gammaOf(chance, r) / alpha;
    const leave = betaOf(chance, a, b);
    const scale = gamma / gammaOf(chance, q);
    for (let at = (draw.days / 3) * chance(); at < draw.days; at += exponential(chance, 1 / rate)) {
      const amount = Math.max(0.01, Math.round(100 * scale * gammaOf(chance, p)) / 100);
      rows.push([`c${customer}`, firstDay + Math.floor(at), amount]);
      if (chance() >= leave) continue;
      if (at < draw.today) active -= 1;
      break;
    }
  }
  return { rows, active };
}
