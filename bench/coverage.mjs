// How often the 95 % intervals of the lifetime-value models hold the truth, over shops that were drawn by known parameters.
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
import { drawOrders, keysOf, quarter, truth, yearly } from "./lifetimeShop.mjs";
import { printNote, printTable, thousands } from "./report.mjs";
import { scaled } from "./settings.mjs";

const simulations = scaled(200, 2);
const bounds = { low: 0.92, high: 0.98 };

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

function percent(share) {
  return `${(100 * share).toFixed(1)} %`;
}

function shareRow(label, share) {
  const isBetween = bounds.low <= share && share <= bounds.high;
  return [label, percent(share), `${percent(bounds.low)} to ${percent(bounds.high)}`, isBetween ? "reached" : "NOT reached"];
}

function printCoverage(customers) {
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
  printTable(`Intervals of 95 % that hold the truth, of ${simulations} simulated shops of ${thousands(customers)} customers`, [
    ["", "held", "target", ""],
    ...names.map((name) => shareRow(name, held[name] / simulations)),
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
function printTotalCoverage(customers) {
  let held = 0;
  for (let seed = 1; seed <= simulations; seed++) {
    const histories = toHistories(drawOrders({ customers, ...quarter, seed }), keysOf(customers), quarter.days - 1);
    const learned = learnLifetime(histories, "mbgnbd");
    const findings = { histories, learned, columns: predictLifetime(histories, learned, yearly), choices: yearly };
    const { interval } = sumLifetime(findings, new Uint8Array(customers), 1).all;
    const expected = predictLifetime(histories, asTrue(learned), yearly).lifetimeValue.reduce((sum, own) => sum + own, 0);
    if (interval.low <= expected && expected <= interval.high) held += 1;
  }
  printNote(
    `The 95 % interval of all customers' lifetime value held the truth in ${percent(held / simulations)} of ${simulations} shops of ${thousands(customers)} customers, days rounded.`,
  );
}

const [small, large] = [2_357, 23_570].map((customers) => scaled(customers, 500));
printCoverage(small);
printCoverage(large);
printTotalCoverage(small);
