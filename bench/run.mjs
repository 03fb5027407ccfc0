// Times the built bundle beside DuckDB and arquero; fails when their results differ, never for a timing.
import { execFileSync } from "node:child_process";
import { cpus, loadavg } from "node:os";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { scoreInArquero } from "./arqueroTiers.mjs";
import { essenceOf, loadBundle } from "./bundle.mjs";
import { printDocument } from "./document.mjs";
import { ingestCells, ingestChunks, openDuckDb, scoreInSql } from "./duckdb.mjs";
import { printLoading } from "./load.mjs";
import { printPage } from "./page.mjs";
import { differences, median, printTable, showTimes, verdict } from "./report.mjs";
import { packShop, unpackShop } from "./shop.mjs";

const runs = Number(process.env.BENCH_RUNS ?? 20);
const rowCount = Number(process.env.BENCH_ROWS ?? 500_000);
const warmUps = 3;

async function timed(work) {
  globalThis.gc();
  const start = performance.now();
  const outcome = await work();
  return { time: performance.now() - start, outcome };
}

function compare(name, ours, theirs) {
  const differing = differences(ours, theirs);
  for (const field of differing) {
    console.error(
      `${name} differs in ${field}:\n  ours   ${JSON.stringify(ours[field])}\n  theirs ${JSON.stringify(theirs[field])}`,
    );
  }
  if (differing.length > 0) process.exitCode = 1;
}

async function oneRound({ score, connection, parcels }) {
  const ours = await timed(score.bind(null, unpackShop(parcels)));
  const withCustomers = await timed(score.bind(null, unpackShop(parcels), true));
  const arquero = await timed(scoreInArquero.bind(null, unpackShop(parcels)));
  const byChunks = await timed(ingestChunks.bind(null, connection, unpackShop(parcels)));
  const byRows = await timed(ingestCells.bind(null, connection, unpackShop(parcels)));
  const first = await timed(() => scoreInSql(connection, { withRepeats: true }));
  const loaded = await timed(() => scoreInSql(connection, { withRepeats: true }));
  const lean = await timed(() => scoreInSql(connection, { withRepeats: false }));
  const essence = essenceOf(ours.outcome);
  compare("DuckDB", essence, loaded.outcome);
  compare("arquero", essence, arquero.outcome);
  return {
    essence,
    times: {
      ours: ours.time,
      withCustomers: withCustomers.time,
      byRows: byRows.time,
      byChunks: byChunks.time,
      first: first.time,
      loaded: loaded.time,
      lean: lean.time,
      arquero: arquero.time,
    },
  };
}

async function raceRivals() {
  const parcels = packShop({ rows: rowCount, customers: Math.round(rowCount * 0.12), seed: 7 });
  const connection = await openDuckDb();
  const setting = { score: loadBundle(), connection, parcels };
  for (let i = 0; i < warmUps && process.exitCode !== 1; i++) await oneRound(setting);
  const rounds = [];
  for (let i = 0; i < runs && process.exitCode !== 1; i++) rounds.push(await oneRound(setting));
  if (rounds.length === 0) return null;
  const names = Object.keys(rounds[0].times);
  const times = Object.fromEntries(names.map((name) => [name, rounds.map((round) => round.times[name])]));
  return { times, essence: rounds[0].essence };
}

/** DuckDB's two ways in, by the one that was faster over all the runs. */
function withIngest(times) {
  const [name, ingest] =
    median(times.byRows) < median(times.byChunks) ? ["row appender", times.byRows] : ["data chunks", times.byChunks];
  return { name, total: ingest.map((time, i) => time + times.first[i]) };
}

function printRace({ times, essence }) {
  const ours = median(times.ours);
  const line = (label, own) => [label, showTimes(own), `${(median(own) / ours).toFixed(2)} ×`];
  const row = (label, name) => line(label, times[name]);
  const road = withIngest(times);
  const { read, used, excluded, repeatedRows, tiers } = essence;
  const customers = tiers.reduce((sum, [, count]) => sum + count, 0);
  console.log(
    `${read} rows read = ${used} used + ${read - used} excluded (${Object.keys(excluded).join(", ")}), ${customers} customers`,
  );
  console.log(
    `same audit, cuts, ${repeatedRows} repeated rows and tiers in all three; median (middle half) of ${runs} warm runs, rows fresh in each`,
  );
  console.log("ours is callApi in this realm; its SpreadsheetApp is a stub whose getValues does no work");
  printTable("From rows in memory to tiers", [
    ["", "time", "to ours"],
    row("Customer Tiers (callApi)", "ours"),
    row("  with every scored customer in the answer", "withCustomers"),
    line(`DuckDB, one thread, ingest (${road.name}) + SQL`, road.total),
    row("  ingest alone, by the row appender", "byRows"),
    row("  ingest alone, by data chunks", "byChunks"),
    row("DuckDB, one thread, table already loaded", "loaded"),
    row("  without looking for repeated rows", "lean"),
    row("arquero", "arquero"),
  ]);
  const ratio = median(road.total) / ours;
  console.log(`  target: 1.5 × faster than DuckDB with ingest: ${ratio.toFixed(2)} ×, ${verdict(ratio >= 1.5)}`);
}

function printMillion() {
  const program = fileURLToPath(new URL("million.mjs", import.meta.url));
  const flags = ["--expose-gc", "--max-old-space-size=2048"];
  const output = execFileSync(process.execPath, [...flags, program, "1000000", String(Math.min(runs, 10))], { encoding: "utf8" });
  const measured = JSON.parse(output);
  const times = measured.map(({ time }) => time);
  const megabytes = (name) => Math.round(Math.max(...measured.map((one) => one[name])) / 2 ** 20);
  printTable(`${measured[0].rows} rows, in a process of its own`, [
    ["", "measured", "target", ""],
    ["time", showTimes(times), "< 2000 ms", verdict(median(times) < 2_000)],
    ["peak heap and typed arrays, rows included", `${megabytes("peak")} MB`, "< 1024 MB", verdict(megabytes("peak") < 1_024)],
    ["  of which the rows", `${megabytes("held")} MB`, "", ""],
  ]);
  console.log(
    "  peak: highest sum of used heap and external memory before any collection of a run (v8.GCProfiler), garbage included",
  );
}

console.log(
  `Node ${process.versions.node}, V8 ${process.versions.v8}, ${cpus().length} cores, load average at the start ${loadavg()[0].toFixed(1)}`,
);
printLoading();
printMillion();
printDocument();
await printPage(runs);
const race = await raceRivals();
if (race) printRace(race);
