// A process of its own: one first run over a generated shop in the local host; what it asked of the document, as one line of JSON.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { GCProfiler, getHeapStatistics } from "node:v8";
import { packShop, sheetZone, unpackShop } from "./shop.mjs";

const rows = Number(process.argv[2]);
const root = new URL("../", import.meta.url);
/** The root's own, with which dist/ is built too. */
const { build } = createRequire(root)("esbuild");

async function loadHost() {
  const contents = 'export * from "./workbench/host/host"; export { Invocation } from "./workbench/host/invocation";';
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(root) },
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    packages: "external",
    outfile: fileURLToPath(new URL("out/bench/host.mjs", root)),
  });
  const text = outputFiles[0].text.replaceAll(/from "acorn"/g, `from "${import.meta.resolve("acorn")}"`);
  return import(`data:text/javascript;base64,${Buffer.from(text).toString("base64")}`);
}

/** Serial of an instant in the sheet's zone, which is eight hours ahead of UTC. */
function toCell(cell) {
  return cell instanceof Date
    ? { day: (cell.getTime() + 8 * 3_600_000) / 86_400_000 + 25_569, format: "yyyy-mm-dd hh:mm:ss" }
    : cell;
}

function openShop({ createHost }) {
  const cells = unpackShop(packShop({ rows, customers: Math.round(rows / 8), seed: 11 })).map((row) => row.map(toCell));
  return createHost({
    code: readFileSync(new URL("dist/Code.js", root), "utf8"),
    manifest: JSON.parse(readFileSync(new URL("dist/appsscript.json", root), "utf8")),
    spreadsheet: { name: "Shop", zone: sheetZone, locale: "en_US", sheets: [{ name: "Orders", cells }] },
    realLimitSeconds: 600,
  });
}

function call(host, message) {
  const envelope = host.scriptRun("callApi", message);
  if (!envelope.ok) throw new Error(`callApi refused: ${envelope.error.message} (${envelope.error.fix})`);
  return envelope.answer;
}

/** A whole first run; how many calls of the sidebar it took, and the longest of them in virtual seconds. */
function firstRun(host) {
  const times = [];
  const timed = (message) => {
    const before = host.virtualSeconds;
    const answer = call(host, message);
    times.push(host.virtualSeconds - before);
    return answer;
  };
  let { run } = timed({ verb: "start" });
  while (run.next === "stage") ({ run } = timed({ verb: "stage", token: run.token, block: run.done }));
  const { outcome } = timed({ verb: "commit", token: run.token });
  return { outcome, calls: times.length, longest: Math.max(...times) };
}

function inUse({ usedHeapSize, externalMemory }) {
  return usedHeapSize + externalMemory;
}
function inUseNow() {
  const { used_heap_size: usedHeapSize, external_memory: externalMemory } = getHeapStatistics();
  return inUse({ usedHeapSize, externalMemory });
}

/** Bytes of a tab's cells as JSON: a first run reads the orders once in each call, and writes every cell of its own tabs once. */
function bytesOf(sheet) {
  let bytes = 0;
  for (const { contents } of sheet.columns())
    for (const content of contents) if (content !== null) bytes += Buffer.byteLength(JSON.stringify(content)) + 1;
  return bytes;
}

const host = await loadHost();
const cells = { read: 0, write: 0 };
const spend = host.Invocation.prototype.spendOnCells;
host.Invocation.prototype.spendOnCells = function spendOnCells(cost, count) {
  cells[cost] += count;
  return spend.call(this, cost, count);
};
const shop = openShop(host);
globalThis.gc();
const before = inUseNow();
const profiler = new GCProfiler();
profiler.start();
const start = performance.now();
const { outcome, calls, longest } = firstRun(shop);
const time = performance.now() - start;
const { statistics } = profiler.stop();
const [orders, ...written] = shop.grid.sheets();
console.log(
  JSON.stringify({
    rows,
    customers: outcome.tiers.reduce((sum, tier) => sum + tier.customers, 0),
    calls,
    counted: shop.counted,
    apart: shop.apart,
    read: cells.read,
    written: cells.write,
    bytesRead: bytesOf(orders) * calls,
    bytesWritten: written.reduce((bytes, sheet) => bytes + bytesOf(sheet), 0),
    virtualSeconds: shop.virtualSeconds,
    longest,
    time,
    peak: Math.max(inUseNow(), ...statistics.map(({ beforeGC }) => inUse(beforeGC.heapStatistics))) - before,
  }),
);
