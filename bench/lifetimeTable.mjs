// Times CLV_TABLE and CLV_FIT of the built bundle over order rows, after a build: `node bench/lifetimeTable.mjs`.
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { runInThisContext } from "node:vm";
import { drawOrders } from "./lifetimeShop.mjs";
import { median, printTable, showTimes, verdict } from "./report.mjs";

const runs = Number(process.env.BENCH_RUNS ?? 20);
const firstDay = Date.UTC(2023, 0, 1);
const dayMs = 86_400_000;
const zone = "Etc/UTC";

globalThis.SpreadsheetApp = { getActiveSpreadsheet: () => ({ getSpreadsheetTimeZone: () => zone }) };
runInThisContext(readFileSync(new URL("../dist/Code.js", import.meta.url), "utf8"), { filename: "Code.js" });

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
function time(orders, sequence, work) {
  const times = [];
  for (let i = -Math.ceil(runs / 4); i < runs; i++) {
    const columns = columnsOf(orders, sequence);
    const start = performance.now();
    const cells = work(columns);
    if (i >= 0) times.push(performance.now() - start);
    if (cells.length < 10) throw new Error(`Only ${cells.length} rows came back`);
  }
  return times;
}

function row(label, times, target) {
  return [label, showTimes(times), target ? `< ${target} ms` : "", target ? verdict(median(times) < target) : ""];
}

const shops = [
  { name: "nine months", rows: 10_000, customers: 5_000, arrivalDays: 84, days: 273, seed: 7 },
  { name: "three years", rows: 10_000, customers: 3_700, arrivalDays: 1_000, days: 1_096, seed: 7 },
];

for (const { rows, ...shop } of shops) {
  const orders = drawOrders(shop);
  const sequence = Int32Array.from({ length: rows }, (_, order) => order).sort((a, b) => orders.days[a] - orders.days[b]);
  const customers = new Set(orders.customers.subarray(0, rows)).size;
  const table = (model, horizon) => (columns) => globalThis.CLV_TABLE(...columns, "", horizon, "", "", model);
  printTable(`${rows} order rows of ${customers} customers in ${shop.name}`, [
    ["", "time", "target", ""],
    row("CLV_TABLE", time(orders, sequence, table("mbgnbd", 365)), 150),
    row("CLV_TABLE, bgnbd", time(orders, sequence, table("bgnbd", 365))),
    row("CLV_TABLE, paretonbd", time(orders, sequence, table("paretonbd", 365))),
    row("CLV_TABLE over ten years", time(orders, sequence, table("mbgnbd", 3_650))),
    row(
      "CLV_FIT",
      time(orders, sequence, (columns) => globalThis.CLV_FIT(...columns)),
    ),
    row(
      "RFM_TABLE, for comparison",
      time(orders, sequence, (columns) => globalThis.RFM_TABLE(...columns)),
    ),
  ]);
}
