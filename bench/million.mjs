// A process of its own that scores a larger shop and reports its time and its peak heap as one line of JSON.
import { performance } from "node:perf_hooks";
import { GCProfiler, getHeapStatistics } from "node:v8";
import { loadBundle } from "./bundle.mjs";
import { packShop, unpackShop } from "./shop.mjs";

const [rows, runs] = process.argv.slice(2).map(Number);
const score = loadBundle();
const parcels = packShop({ rows, customers: Math.round(rows / 8), seed: 11 });

/** Bytes of live and not yet collected objects, and of what lies outside the heap for them (typed arrays). */
function inUse({ usedHeapSize, externalMemory }) {
  return usedHeapSize + externalMemory;
}
function inUseNow() {
  const { used_heap_size: usedHeapSize, external_memory: externalMemory } = getHeapStatistics();
  return inUse({ usedHeapSize, externalMemory });
}

function measure() {
  globalThis.gc();
  const before = inUseNow();
  const fresh = unpackShop(parcels);
  globalThis.gc();
  const held = inUseNow() - before;
  const profiler = new GCProfiler();
  profiler.start();
  const start = performance.now();
  const { audit } = score(fresh);
  const time = performance.now() - start;
  const { statistics } = profiler.stop();
  const peak = Math.max(inUseNow(), ...statistics.map(({ beforeGC }) => inUse(beforeGC.heapStatistics))) - before;
  return { time, held, peak, read: audit.read, rows: fresh.length - 1 };
}

measure();
console.log(JSON.stringify(Array.from({ length: runs }, measure)));
