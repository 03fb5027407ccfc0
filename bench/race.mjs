// The built script beside DuckDB and arquero, from rows in memory to tiers; fails where their results differ. With --alone, the script only.
import { performance } from "node:perf_hooks";
import { argv, exit } from "node:process";
import { WarmScript } from "../out/bench/warmScript.mjs";
import { atLeast, differences, median, noTarget, printNote, printTable, showTimes, thousands } from "./report.mjs";
import { collectGarbage, runs, scaled } from "./settings.mjs";
import { packShop, sheetColumns, sheetZone, unpackShop } from "./shop.mjs";

const rowCount = scaled(500_000, 2_000);
const warmUps = Math.min(3, runs);
const leastRatio = 1.5;

async function timed(work) {
  collectGarbage();
  const start = performance.now();
  const outcome = await work();
  return { time: performance.now() - start, outcome };
}

/** What is compared with the rivals, out of an answer. */
function essenceOf({ asOf, audit, models: [{ limits, tiers }], notes }) {
  const cutsOf = (measure) => limits.find((own) => own.measure === measure).shown;
  const repeated = notes.find(({ id }) => id === "repeatedRows")?.text ?? "";
  return {
    asOf,
    read: audit.read,
    used: audit.used,
    excluded: audit.excluded,
    repeatedRows: Number((/: ([\d,]+) \(/.exec(repeated)?.[1] ?? "0").replaceAll(",", "")),
    cuts: ["recencyDays", "frequency", "revenue"].map(cutsOf),
    tiers: tiers.map(({ name, customers, revenue, medianRecencyDays }) => [name, customers, revenue, medianRecencyDays]),
  };
}

function compare(name, ours, theirs) {
  const differing = differences(ours, theirs);
  for (const field of differing) {
    console.error(
      `${name} differs in ${field}:\n  ours   ${JSON.stringify(ours[field])}\n  theirs ${JSON.stringify(theirs[field])}`,
    );
  }
  if (differing.length > 0) exit(1);
}

function runOurs(script, parcels, withCustomers) {
  const fresh = unpackShop(parcels);
  collectGarbage();
  return script.score(fresh, { withCustomers });
}

/** The rivals, each with its results compared; their packages are asked for here, so that without them the script can still be timed. */
async function openRivals() {
  const [{ scoreInArquero }, { ingestCells, ingestChunks, openDuckDb, scoreInSql }] = await Promise.all([
    import("./arqueroTiers.mjs"),
    import("./duckdb.mjs"),
  ]);
  const connection = await openDuckDb();
  return async (parcels, essence) => {
    const arquero = await timed(scoreInArquero.bind(null, unpackShop(parcels)));
    const byChunks = await timed(ingestChunks.bind(null, connection, unpackShop(parcels)));
    const byRows = await timed(ingestCells.bind(null, connection, unpackShop(parcels)));
    const first = await timed(() => scoreInSql(connection, { withRepeats: true }));
    const loaded = await timed(() => scoreInSql(connection, { withRepeats: true }));
    const lean = await timed(() => scoreInSql(connection, { withRepeats: false }));
    compare("DuckDB", essence, loaded.outcome);
    compare("arquero", essence, arquero.outcome);
    return {
      byRows: byRows.time,
      byChunks: byChunks.time,
      first: first.time,
      loaded: loaded.time,
      lean: lean.time,
      arquero: arquero.time,
    };
  };
}

/** DuckDB's two ways in, by the one that was faster over all the runs. */
function withIngest(times) {
  const [name, ingest] =
    median(times.byRows) < median(times.byChunks) ? ["row appender", times.byRows] : ["data chunks", times.byChunks];
  return { name, total: ingest.map((time, i) => time + times.first[i]) };
}

function showRatio(ratio) {
  return `${ratio.toFixed(2)} ×`;
}

/** A row of times beside ours, whose median is given; with a target for the ratio, if it has one. */
function ratioRow(label, times, ours, least = null) {
  const ratio = median(times) / ours;
  return [label, showTimes(times), showRatio(ratio), ...(least === null ? noTarget : atLeast(least, ratio, showRatio))];
}

function rivalRows(times, ours) {
  const road = withIngest(times);
  return [
    ratioRow(`DuckDB, one thread, ingest (${road.name}) and SQL`, road.total, ours, leastRatio),
    ratioRow("its ingest alone, by the row appender", times.byRows, ours),
    ratioRow("its ingest alone, by data chunks", times.byChunks, ours),
    ratioRow("DuckDB, one thread, table already loaded", times.loaded, ours),
    ratioRow("the same without looking for repeated rows", times.lean, ours),
    ratioRow("arquero", times.arquero, ours),
  ];
}

function printRace({ read, used, excluded, repeatedRows, tiers }, times, isAlone) {
  const ours = median(times.ours);
  printTable(`${thousands(read)} rows in memory, to tiers`, [
    ["", "time", "to ours", "target", ""],
    ratioRow("Customer Tiers", times.ours, ours),
    ratioRow("with every scored customer in the answer", times.withCustomers, ours),
    ...(isAlone ? [] : rivalRows(times, ours)),
  ]);
  const customers = tiers.reduce((sum, [, count]) => sum + count, 0);
  const excludedRows = `${thousands(read - used)} excluded (${Object.keys(excluded).join(", ")})`;
  const found = `${thousands(used)} rows used, ${excludedRows}, ${thousands(repeatedRows)} repeated, ${thousands(customers)} customers`;
  printNote(`${found}.${isAlone ? "" : " All three found the same audit, cuts, repeated rows and tiers."}`);
}

const isAlone = argv.includes("--alone");
const parcels = packShop({ rows: rowCount, customers: Math.round(rowCount * 0.12), seed: 7 });
const script = new WarmScript({ rows: rowCount + 1, columns: sheetColumns }, sheetZone);
const runRivals = isAlone ? async () => ({}) : await openRivals();
const rounds = [];
let essence = null;
for (let round = -warmUps; round < runs; round++) {
  const ours = runOurs(script, parcels, false);
  const withCustomers = runOurs(script, parcels, true);
  essence = essenceOf(ours.answer);
  const rivals = await runRivals(parcels, essence);
  if (round >= 0) rounds.push({ ours: ours.time, withCustomers: withCustomers.time, ...rivals });
}
const times = Object.fromEntries(Object.keys(rounds[0]).map((name) => [name, rounds.map((round) => round[name])]));
printRace(essence, times, isAlone);
