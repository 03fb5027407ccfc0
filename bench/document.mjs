// What a first and a repeated run ask of the document, from a thousand rows to a million; fails where more rows need other service calls than
// the reads that the bar allows them.
import { execFileSync } from "node:child_process";
import { execPath } from "node:process";
import { fileURLToPath } from "node:url";
import { callsOfRun, furtherReads, runKinds as kinds } from "../out/bench/bars.mjs";
import { atMost, printNote, printTable, thousands } from "./report.mjs";
import { scaled } from "./settings.mjs";

const program = fileURLToPath(new URL("documentRun.mjs", import.meta.url));
const flags = ["--max-old-space-size=6144"];
const sizes = [...new Set([1_000, 10_000, 100_000, 1_000_000].map((rows) => scaled(rows, 500)))];

function measure(rows) {
  return JSON.parse(execFileSync(execPath, [...flags, program, String(rows)], { encoding: "utf8" }));
}

function showMegabytes(bytes) {
  return (bytes / 1e6).toFixed(1);
}

/** The calls that the rows themselves may add. */
function added({ rows, runs }, kind) {
  return furtherReads(rows + 1, runs[kind].sidebarCalls);
}

function sizeRow(size, kind) {
  const { rows, bytes, runs } = size;
  const { customers, counted, apart, cells, sidebarCalls, virtualSeconds, longestCall, time, peak } = runs[kind];
  return [
    thousands(rows),
    kind,
    thousands(customers),
    String(counted),
    ...atMost(callsOfRun(kind) + added(size, kind), counted),
    String(apart),
    thousands(cells.read),
    thousands(cells.write),
    kind === "new" ? showMegabytes(bytes.orders * sidebarCalls) : "",
    kind === "new" ? showMegabytes(bytes.written) : "",
    `${virtualSeconds.toFixed(1)} s (${longestCall.toFixed(1)})`,
    `${(time / 1000).toFixed(2)} s`,
    `${Math.round(peak / 2 ** 20)} MB`,
  ];
}

/** Whether a larger shop needs the calls of the smallest, and at most the reads more that the bar names. */
function checkConstant(size, smallest, kind) {
  const more = size.runs[kind].counted - smallest.runs[kind].counted;
  if (more >= 0 && more <= added(size, kind)) return;
  console.error(`A ${kind} run over ${size.rows} rows needs ${more} service calls more than one over ${smallest.rows}`);
  process.exitCode = 1;
}

const sizeHeads = ["order rows", "run", "customers", "counted calls", "at most", "", "apart", "cells read", "written"];
const moreHeads = ["MB read", "MB written", "virtual (longest call)", "real", "heap"];

function printSizes() {
  const measured = sizes.map(measure);
  for (const kind of kinds) for (const size of measured) checkConstant(size, measured[0], kind);
  printTable("A run in the local host that writes Customers and Summary", [
    [...sizeHeads, ...moreHeads],
    ...kinds.flatMap((kind) => measured.map((size) => sizeRow(size, kind))),
  ]);
  printNote(
    "Counted are service calls that read or change something; apart are builders, getRange and the like. " +
      "Virtual seconds are the host's stated costs of calls and cells. Heap is the highest use over the opened document, the host's own included.",
  );
}

printSizes();
