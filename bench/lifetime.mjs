// Times the lifetime-value models, after a build: `node bench/lifetime.mjs`; with --coverage also how often the 95 % intervals hold the truth.
import { performance } from "node:perf_hooks";
import {
  fitGammaGamma,
  learnLifetime,
  orderModels,
  predictLifetime,
  predictorOf,
  sumLifetime,
  toHistories,
  toTriples,
} from "../out/bench/rooms.mjs";
import { drawOrders, truth } from "./lifetimeShop.mjs";
import { median, printTable, showTimes, verdict } from "./report.mjs";

const runs = Number(process.env.BENCH_RUNS ?? 20);

/** Times of warm runs; the first quarter of as many runs again is thrown away. */
function time(work, count) {
  for (let i = 0; i < Math.ceil(count / 4); i++) work();
  return Array.from({ length: count }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
}

const quarter = { arrivalDays: 84, days: 273, seed: 7 };

function keysOf(count) {
  return Int32Array.from({ length: count }, (_, key) => key);
}
const yearly = { horizonDays: 365, discountPerYear: 0.1, margin: 1 };

/** Row of a table: a time beside what it has to stay under, in ms. */
function row(label, times, target) {
  return [label, showTimes(times), target ? `< ${target} ms` : "", target ? verdict(median(times) < target) : ""];
}

function printShop({ name, customers, arrivalDays, days, seed, count, targets }) {
  const orders = drawOrders({ customers, arrivalDays, days, seed });
  const keys = keysOf(customers);
  const asOf = days - 1;
  const histories = toHistories(orders, keys, asOf);
  const triples = toTriples(histories);
  const fits = ["mbgnbd", "bgnbd", "paretonbd"].map((id) => [id, orderModels[id].fit(triples)]);
  printTable(`${name}: ${customers} customers, ${orders.days.length} orders, ${triples.count} distinct triples`, [
    ["", "time", "target", ""],
    row(
      "orders to histories",
      time(() => toHistories(orders, keys, asOf), count),
    ),
    row(
      "histories to triples",
      time(() => toTriples(histories), count),
    ),
    ...fits.map(([id, fit]) =>
      row(
        `fit ${id}, ${fit.iterations} steps, ${fit.stop}`,
        time(() => orderModels[id].fit(triples), count),
        targets[id],
      ),
    ),
    row(
      "fit Gamma-Gamma",
      time(() => fitGammaGamma(histories), count),
      targets.gammaGamma,
    ),
    row(
      "orders to lifetime value (mbgnbd, a year by weeks)",
      time(() => {
        const own = toHistories(orders, keys, asOf);
        predictLifetime(own, learnLifetime(own, "mbgnbd"), yearly);
      }, count),
    ),
  ]);
}

/** Simulated histories in exact time, so that only the intervals are tried and not the rounding to days. */
function simulate(customers, seed) {
  const orders = drawOrders({ customers, ...quarter, seed, isExact: true });
  const column = () => new Float64Array(customers);
  const shop = {
    repeatDays: column(),
    firstToLastDays: column(),
    tenureDays: column(),
    spendDays: column(),
    averageRepeatSpend: column(),
  };
  const firsts = new Float64Array(customers).fill(Number.NaN);
  for (const [i, customer] of orders.customers.entries()) {
    const day = orders.days[i];
    if (Number.isNaN(firsts[customer])) {
      firsts[customer] = day;
      shop.tenureDays[customer] = quarter.days - day;
      continue;
    }
    shop.repeatDays[customer] += 1;
    shop.spendDays[customer] += 1;
    shop.firstToLastDays[customer] = day - firsts[customer];
    shop.averageRepeatSpend[customer] += orders.netParts[i] / 10_000;
  }
  for (let i = 0; i < customers; i++) shop.averageRepeatSpend[i] /= shop.spendDays[i];
  return shop;
}

function printCoverage(customers, simulations) {
  const names = ["r", "alphaDays", "a", "b", "p", "q", "gamma"];
  const held = Object.fromEntries(names.map((name) => [name, 0]));
  for (let seed = 1; seed <= simulations; seed++) {
    const shop = simulate(customers, seed);
    const ends = { ...orderModels.mbgnbd.fit(toTriples(shop)).intervals(), ...fitGammaGamma(shop).intervals() };
    for (const name of names) {
      const { low, high } = ends[name] ?? {};
      if ((low ?? 0) <= truth[name] && truth[name] <= (high ?? Number.POSITIVE_INFINITY)) held[name] += 1;
    }
  }
  printTable(`Intervals of 95 % that hold the truth, of ${simulations} simulated shops of ${customers} customers`, [
    ["", "held", "target", ""],
    ...names.map((name) => {
      const share = held[name] / simulations;
      return [name, `${(100 * share).toFixed(1)} %`, "92–98 %", verdict(share >= 0.92 && share <= 0.98)];
    }),
  ]);
}

/** What was learned, with the parameters that the shop was drawn by in place of those found. */
function asTrue(learned) {
  const { p, q, gamma, ...parameters } = truth;
  const fit = { ...learned.orders.fit, parameters };
  return {
    ...learned,
    orders: { ...learned.orders, fit, predictor: predictorOf("mbgnbd", fit) },
    spend: { ...learned.spend, fit: { ...learned.spend.fit, parameters: { p, q, gamma } }, population: (p * gamma) / (q - 1) },
  };
}

/** The interval that the report gives for the lifetime value of all customers, against that under the true parameters. */
function printTotalCoverage(customers, simulations) {
  let held = 0;
  for (let seed = 1; seed <= simulations; seed++) {
    const histories = toHistories(drawOrders({ customers, ...quarter, seed }), keysOf(customers), quarter.days - 1);
    const learned = learnLifetime(histories, "mbgnbd");
    const findings = { histories, learned, columns: predictLifetime(histories, learned, yearly), choices: yearly };
    const { interval } = sumLifetime(findings, new Uint8Array(customers), 1).all;
    const expected = predictLifetime(histories, asTrue(learned), yearly).lifetimeValue.reduce((sum, own) => sum + own, 0);
    if (interval.low <= expected && expected <= interval.high) held += 1;
  }
  const share = held / simulations;
  console.log(
    `\nThe 95 % interval of all customers' lifetime value held the truth in ${(100 * share).toFixed(1)} % of ${simulations} shops of ${customers} customers, days rounded`,
  );
}

console.log(`Median (middle half) of warm runs, up to ${runs}`);
const years = { arrivalDays: 1_000, days: 1_096, seed: 7 };
const sample = { mbgnbd: 5, bgnbd: 5, gammaGamma: 2 };
printShop({ name: "Like the CDNOW sample", customers: 2_357, ...quarter, count: runs, targets: sample });
const whole = { mbgnbd: 30, bgnbd: 30, paretonbd: 300, gammaGamma: 10 };
printShop({ name: "Like all of CDNOW", customers: 23_570, ...quarter, count: runs, targets: whole });
if (!process.argv.includes("--small")) {
  printShop({ name: "Three years", customers: 100_000, ...years, count: Math.min(runs, 5), targets: {} });
  printShop({ name: "Three years", customers: 1_000_000, ...years, count: 1, targets: {} });
}
if (process.argv.includes("--coverage")) {
  printCoverage(2_357, 200);
  printCoverage(23_570, 200);
  printTotalCoverage(2_357, 200);
}
