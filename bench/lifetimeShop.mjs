// Made-up order histories that follow MBG/NBD and Gamma-Gamma exactly, in columns of whole days, from a seed.

/** Uniform numbers in [0, 1) (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function normal(random) {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Gamma of scale 1 (Marsaglia & Tsang 2000). */
function gamma(random, shape) {
  if (shape < 1) return gamma(random, shape + 1) * (1 - random()) ** (1 / shape);
  const body = shape - 1 / 3;
  for (;;) {
    const step = normal(random);
    const cube = (1 + step / Math.sqrt(9 * body)) ** 3;
    if (cube > 0 && Math.log(1 - random()) < step ** 2 / 2 + body * (1 - cube + Math.log(cube))) return body * cube;
  }
}

/** Arrivals over twelve weeks and a history of nine months, as in the CDNOW data. */
export const quarter = { arrivalDays: 84, days: 273, seed: 7 };

/** A year ahead, at a yearly discount of 10 %. */
export const yearly = { horizonDays: 365, discountPerYear: 0.1, margin: 1 };

/** Customers 0 to count − 1. */
export function keysOf(count) {
  return Int32Array.from({ length: count }, (_, key) => key);
}

/** The parameters of the CDNOW sample, α in days. */
export const truth = { r: 0.525, alphaDays: 43.28, a: 0.891, b: 1.614, p: 6.25, q: 3.74, gamma: 15.44 };

/**
 * Orders of customers who come evenly over the first days of a period, in the columns that `toHistories` takes.
 *
 * @param isExact - leaves the days unrounded, for the coverage of intervals
 */
export function drawOrders({ customers, arrivalDays, days, seed, isExact = false }) {
  const random = seeded(seed);
  const round = isExact ? (day) => day : Math.floor;
  const [who, when, parts] = [[], [], []];
  for (let customer = 0; customer < customers; customer++) {
    const rate = gamma(random, truth.r) / truth.alphaDays;
    const stays = gamma(random, truth.a);
    const leave = stays / (stays + gamma(random, truth.b));
    const scale = truth.gamma / gamma(random, truth.q);
    for (let day = random() * arrivalDays; day < days; day += -Math.log(1 - random()) / rate) {
      who.push(customer);
      when.push(round(day));
      parts.push(Math.max(1, Math.round(10_000 * scale * gamma(random, truth.p))));
      if (random() < leave) break;
    }
  }
  return {
    customers: Int32Array.from(who),
    days: Float64Array.from(when),
    netParts: Float64Array.from(parts),
    isRefund: new Uint8Array(who.length),
    isUsed: new Uint8Array(who.length).fill(1),
  };
}
