// Times the lifetime-value models. With --small without the large shops.
import { performance } from "node:perf_hooks";
import { fitGammaGamma, learnLifetime, orderModels, predictLifetime, toHistories, toTriples } from "../out/bench/rooms.mjs";
import { drawOrders, keysOf, quarter, yearly } from "./lifetimeShop.mjs";
import { printTable, thousands, timeHeads, timeRow } from "./report.mjs";
import { runs, scaled } from "./settings.mjs";

/** Times of warm runs; the first quarter of as many runs again is thrown away. */
function time(work, count) {
  for (let i = 0; i < Math.ceil(count / 4); i++) work();
  return Array.from({ length: count }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
}

function printShop({ name, arrivalDays, days, seed, count, targets, ...shop }) {
  const customers = scaled(shop.customers, 500);
  const orders = drawOrders({ customers, arrivalDays, days, seed });
  const keys = keysOf(customers);
  const asOf = days - 1;
  const histories = toHistories(orders, keys, asOf);
  const triples = toTriples(histories);
  const fits = ["mbgnbd", "bgnbd", "paretonbd"].map((id) => [id, orderModels[id].fit(triples)]);
  const sizes = [customers, orders.days.length, triples.count].map((size) => thousands(size));
  printTable(`${name}: ${sizes[0]} customers, ${sizes[1]} orders, ${sizes[2]} distinct triples`, [
    timeHeads,
    timeRow(
      "orders to histories",
      time(() => toHistories(orders, keys, asOf), count),
    ),
    timeRow(
      "histories to triples",
      time(() => toTriples(histories), count),
    ),
    ...fits.map(([id, fit]) =>
      timeRow(
        `fit ${id}, ${fit.iterations} steps, ${fit.stop}`,
        time(() => orderModels[id].fit(triples), count),
        targets[id],
      ),
    ),
    timeRow(
      "fit Gamma-Gamma",
      time(() => fitGammaGamma(histories), count),
      targets.gammaGamma,
    ),
    timeRow(
      "orders to lifetime value (mbgnbd, a year by weeks)",
      time(() => {
        const own = toHistories(orders, keys, asOf);
        predictLifetime(own, learnLifetime(own, "mbgnbd"), yearly);
      }, count),
    ),
  ]);
}

const years = { arrivalDays: 1_000, days: 1_096, seed: 7 };
const sample = { mbgnbd: 5, bgnbd: 5, gammaGamma: 2 };
printShop({ name: "Like the CDNOW sample", customers: 2_357, ...quarter, count: runs, targets: sample });
const whole = { mbgnbd: 30, bgnbd: 30, paretonbd: 300, gammaGamma: 10 };
printShop({ name: "Like all of CDNOW", customers: 23_570, ...quarter, count: runs, targets: whole });
if (!process.argv.includes("--small")) {
  printShop({ name: "Three years", customers: 100_000, ...years, count: Math.min(runs, 5), targets: {} });
  printShop({ name: "Three years", customers: 1_000_000, ...years, count: 1, targets: {} });
}
