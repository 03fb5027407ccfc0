// Size of the built script, and how long it takes to load in a fresh realm, as Google loads it for every call; alone: node bench/load.mjs
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { argv } from "node:process";
import { pathToFileURL } from "node:url";
import { createContext, Script } from "node:vm";
import { median, printTable, showTimes, verdict } from "./report.mjs";

const codeUrl = new URL("../dist/Code.js", import.meta.url);

function timed(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Milliseconds of loading the script in fresh realms: compiled anew each time, under a name and a text not seen before, and compiled once. */
function loadTimes(code, rounds, unmeasured = 10) {
  const compiled = new Script(code, { filename: "Code.js" });
  const cold = [];
  const warm = [];
  for (let i = 0; i < unmeasured + rounds; i++) {
    const realm = createContext({});
    warm.push(timed(() => compiled.runInContext(realm)));
    const other = createContext({});
    const source = Buffer.from(`${code}\n// ${i}`).toString();
    cold.push(timed(() => new Script(source, { filename: `Code${i}.js` }).runInContext(other)));
  }
  return { cold: cold.slice(unmeasured), warm: warm.slice(unmeasured) };
}

export function printLoading() {
  const code = readFileSync(codeUrl, "utf8");
  const size = Buffer.byteLength(code);
  const { cold, warm } = loadTimes(code, 20);
  printTable("Size and loading", [
    ["", "measured", "target", ""],
    ["dist/Code.js", `${size} bytes, ${code.length} characters`, "≤ 200000 bytes", verdict(size <= 200_000)],
    ["load in a fresh realm, compiled anew", showTimes(cold), "< 5 ms", verdict(median(cold) < 5)],
    ["load in a fresh realm, script compiled before", showTimes(warm), "< 5 ms", verdict(median(warm) < 5)],
  ]);
}

if (import.meta.url === pathToFileURL(argv[1]).href) printLoading();
