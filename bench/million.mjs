// Time and peak of memory for scoring a million rows.
import { argv } from "node:process";
import { WarmScript } from "../out/bench/warmScript.mjs";
import { inUseNow, watchHeap } from "./heap.mjs";
import { atMost, noTarget, printNote, printTable, thousands, timeHeads, timeRow } from "./report.mjs";
import { runs, scaled } from "./settings.mjs";
import { packShop, sheetColumns, sheetZone, unpackShop } from "./shop.mjs";

const mostMilliseconds = 2_000;
const mostMegabytes = 1_024;

/** Another number of rows may be named, so that blocks can be read without scoring a million. */
const rows = Number(argv[2] ?? scaled(1_000_000, 1_000));
const script = new WarmScript({ rows: rows + 1, columns: sheetColumns }, sheetZone);
const parcels = packShop({ rows, customers: Math.round(rows / 8), seed: 11 });

function measure() {
  const before = inUseNow();
  const fresh = unpackShop(parcels);
  const held = inUseNow() - before;
  const { result, peak } = watchHeap(before, () => script.score(fresh));
  const { read } = result.answer.audit;
  const blank = fresh.filter((cells, row) => row > 0 && cells.every((cell) => cell === "")).length;
  if (read + blank !== rows) throw new Error(`${read} rows were read of ${rows - blank}`);
  return { time: result.time, held, peak };
}

if (runs > 1) measure();
const measured = Array.from({ length: Math.min(runs, 10) }, measure);
const highest = (name) => Math.round(Math.max(...measured.map((one) => one[name])) / 2 ** 20);
const megabytes = (number) => `${thousands(number)} MB`;
printTable(`${thousands(rows)} rows, scored`, [
  timeHeads,
  timeRow(
    "time",
    measured.map(({ time }) => time),
    mostMilliseconds,
  ),
  [
    "peak of heap and typed arrays, rows included",
    megabytes(highest("peak")),
    ...atMost(mostMegabytes, highest("peak"), megabytes),
  ],
  ["of which the rows", megabytes(highest("held")), ...noTarget],
]);
printNote("The peak is the highest use before any collection of a run, garbage included.");
