// Size of the built script, and how long it takes to load in a fresh realm, as Google loads it for every call.
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { createContext, Script } from "node:vm";
import { scriptBar } from "../out/bench/bars.mjs";
import { atMost, printTable, showBytes, timeHeads, timeRow } from "./report.mjs";

/** As many as the bar names, whatever the other benchmarks are told. */
const rounds = 20;
const unmeasured = 10;

function timed(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Milliseconds of loading the script in fresh realms: compiled anew each time, under a name and a text not seen before, and compiled once. */
function loadTimes(code) {
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

const code = readFileSync(new URL("../dist/Code.js", import.meta.url), "utf8");
const size = Buffer.byteLength(code);
const { cold, warm } = loadTimes(code);
printTable("Loading the script in a fresh realm", [
  timeHeads,
  timeRow("compiled anew", cold, scriptBar.milliseconds),
  timeRow("compiled before, as the local host does", warm),
  ["size of dist/Code.js", showBytes(size), ...atMost(scriptBar.bytes, size, showBytes)],
]);
