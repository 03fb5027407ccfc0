// Times the formulas CLV_TABLE and CLV_FIT of the built script over columns of order rows.
import { WarmScript } from "../out/bench/warmScript.mjs";
import { drawOrders, quarter } from "./lifetimeShop.mjs";
import { printTable, thousands, timeHeads, timeRow } from "./report.mjs";
import { runs, scaled } from "./settings.mjs";

const mostMilliseconds = 150;
const firstDay = Date.UTC(2023, 0, 1);
const dayMs = 86_400_000;
const script = new WarmScript({ rows: 1, columns: 1 }, "Etc/UTC");

/** Columns as a cell passes them, in order of time: fresh texts, Dates and numbers in each run. */
function columnsOf({ customers, days, netParts }, sequence) {
  const column = (cellOf) => Array.from(sequence, (order) => [cellOf(order)]);
  return [
    column((order) => `customer${customers[order] * 7 + 100_003}@example.com`),
    column((order) => new Date(firstDay + days[order] * dayMs)),
    column((order) => Math.round(netParts[order] / 100) / 100),
  ];
}

/** Times of warm runs; the first quarter of as many runs again is thrown away. */
function time(orders, sequence, name, further = []) {
  const times = [];
  for (let i = -Math.ceil(runs / 4); i < runs; i++) {
    const { answer, time: own } = script.formula(name, [...columnsOf(orders, sequence), ...further]);
    if (i >= 0) times.push(own);
    if (answer.length < 10) throw new Error(`${name} gave only ${answer.length} rows`);
  }
  return times;
}

const shops = [
  { name: "nine months", rows: 10_000, customers: 5_000, ...quarter },
  { name: "three years", rows: 10_000, customers: 3_700, arrivalDays: 1_000, days: 1_096, seed: 7 },
];

for (const { name, ...shop } of shops) {
  const [customers, rows] = [scaled(shop.customers, 500), scaled(shop.rows, 600)];
  const orders = drawOrders({ ...shop, customers });
  const sequence = Int32Array.from({ length: rows }, (_, order) => order).sort((a, b) => orders.days[a] - orders.days[b]);
  const found = new Set(orders.customers.subarray(0, rows)).size;
  const table = (model, horizonDays) => time(orders, sequence, "CLV_TABLE", ["", horizonDays, "", "", model]);
  printTable(`Formulas over ${thousands(rows)} order rows of ${thousands(found)} customers in ${name}`, [
    timeHeads,
    timeRow("CLV_TABLE", table("mbgnbd", 365), mostMilliseconds),
    timeRow("CLV_TABLE, bgnbd", table("bgnbd", 365)),
    timeRow("CLV_TABLE, paretonbd", table("paretonbd", 365)),
    timeRow("CLV_TABLE over ten years", table("mbgnbd", 3_650)),
    timeRow("CLV_FIT", time(orders, sequence, "CLV_FIT")),
    timeRow("RFM_TABLE, for comparison", time(orders, sequence, "RFM_TABLE")),
  ]);
}
