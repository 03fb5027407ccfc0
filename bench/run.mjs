// THE LIST of benchmarks, and the program that runs them, or those that are named; fails where one does, never for a timing.
import { spawnSync } from "node:child_process";
import { cpus, loadavg } from "node:os";
import { argv, execPath } from "node:process";
import { fileURLToPath } from "node:url";
import { runs } from "./settings.mjs";

/** Each is a program of its own, so that none meets the garbage or the compiled code of another. */
const benchmarks = [
  "load",
  "million",
  "race",
  "document",
  "tabs",
  "page",
  "rfmTable",
  "dragged",
  "lifetime",
  "lifetimeTable",
  "coverage",
];

const named = argv.slice(2);
const unknown = named.filter((name) => name !== "--list" && !benchmarks.includes(name));
if (unknown.length > 0) throw new Error(`There is no benchmark ${unknown.join(", ")}; there are ${benchmarks.join(", ")}`);

function runAll(names) {
  console.log(
    `Node ${process.versions.node}, V8 ${process.versions.v8}, ${cpus().length} cores, load average at the start ${loadavg()[0].toFixed(1)}. ` +
      `Times are the median of up to ${runs} warm runs, with the middle half of them.`,
  );
  for (const name of names) {
    const program = fileURLToPath(new URL(`${name}.mjs`, import.meta.url));
    const { status } = spawnSync(execPath, [program], { stdio: "inherit" });
    if (status === 0) continue;
    console.error(`The benchmark ${name} failed`);
    process.exitCode = 1;
  }
}

if (named.includes("--list")) console.log(benchmarks.join("\n"));
else runAll(named.length > 0 ? named : benchmarks);
