// What a first run asks of the document, from a thousand rows to a million; fails when the service calls are too many.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { printTable, verdict } from "./report.mjs";

const program = fileURLToPath(new URL("documentRun.mjs", import.meta.url));
const flags = ["--expose-gc", "--max-old-space-size=6144"];
const blockRows = 200_000;

function measure(rows) {
  return JSON.parse(execFileSync(process.execPath, [...flags, program, String(rows)], { encoding: "utf8" }));
}

/** Sixty, and one for each further block of rows, the header's among them. */
function most({ rows }) {
  return 60 + Math.ceil((rows + 1) / blockRows) - 1;
}

function thousands(number) {
  return number.toLocaleString("en");
}

/** Runs each size in a process of its own and prints the table. */
export function printDocument(sizes = [1_000, 10_000, 100_000, 1_000_000]) {
  const runs = sizes.map(measure);
  printTable("A first run in the local host: Customers, Summary, two charts", [
    [
      "rows",
      "customers",
      "calls",
      "counted",
      "at most",
      "",
      "apart",
      "cells read",
      "cells written",
      "MB read",
      "MB written",
      "virtual",
      "longest call",
      "real",
      "heap",
    ],
    ...runs.map((run) => [
      thousands(run.rows),
      thousands(run.customers),
      String(run.calls),
      String(run.counted),
      String(most(run)),
      verdict(run.counted <= most(run)),
      String(run.apart),
      thousands(run.read),
      thousands(run.written),
      (run.bytesRead / 1e6).toFixed(1),
      (run.bytesWritten / 1e6).toFixed(1),
      `${run.virtualSeconds.toFixed(1)} s`,
      `${run.longest.toFixed(1)} s`,
      `${(run.time / 1000).toFixed(2)} s`,
      `${Math.round(run.peak / 2 ** 20)} MB`,
    ]),
  ]);
  console.log(
    "  calls: of the sidebar. Counted: service calls that read or change something; apart: builders, getRange and the like.",
  );
  console.log(
    "  Virtual: at the host's stated costs per call and cell. Heap: highest use over the opened document, the host's own included.",
  );
  if (runs.some((run) => run.counted > most(run))) process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) printDocument();
