// A process of its own for document.mjs: a first and a repeated run over a generated shop in the local host; what each cost, as JSON.
import { performance } from "node:perf_hooks";
import { argv } from "node:process";
import { bytesOf, openDocument, run } from "../out/bench/document.mjs";
import { inUseNow, watchHeap } from "./heap.mjs";
import { toHostShop } from "./shop.mjs";

const rows = Number(argv[2]);
const host = openDocument(toHostShop({ rows, customers: Math.round(rows / 8), seed: 11 }));
const before = inUseNow();

function measure() {
  const { result, peak } = watchHeap(before, () => {
    const start = performance.now();
    const costs = run(host);
    return { ...costs, time: performance.now() - start };
  });
  const { outcome, status: _, ...costs } = result;
  return { ...costs, customers: outcome.models[0].tiers.reduce((sum, tier) => sum + tier.customers, 0), peak };
}

const first = measure();
const [orders, ...written] = host.grid.sheets();
const bytes = { orders: bytesOf(orders), written: written.reduce((sum, sheet) => sum + bytesOf(sheet), 0) };
console.log(JSON.stringify({ rows, bytes, runs: { new: first, repeated: measure() } }));
