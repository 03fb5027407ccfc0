// The highest use of memory while something is done.
import { GCProfiler, getHeapStatistics } from "node:v8";
import { collectGarbage } from "./settings.mjs";

/** Bytes of live and not yet collected objects, and of what lies outside the heap for them (typed arrays). */
function inUse({ usedHeapSize, externalMemory }) {
  return usedHeapSize + externalMemory;
}

/** What is in use now, after a collection. */
export function inUseNow() {
  collectGarbage();
  return inUseAsItIs();
}

function inUseAsItIs() {
  const { used_heap_size: usedHeapSize, external_memory: externalMemory } = getHeapStatistics();
  return inUse({ usedHeapSize, externalMemory });
}

/** What the work gives, and the highest use over `before`: measured ahead of each collection and at the end, garbage included. */
export function watchHeap(before, work) {
  const profiler = new GCProfiler();
  profiler.start();
  const result = work();
  const { statistics } = profiler.stop();
  const peak = Math.max(inUseAsItIs(), ...statistics.map(({ beforeGC }) => inUse(beforeGC.heapStatistics))) - before;
  return { result, peak };
}
