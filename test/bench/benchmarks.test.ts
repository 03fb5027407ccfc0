// Every benchmark, started once on a tiny shop: it runs, and finds the same by every way that it compares. How fast is not asked here.
import { execFileSync, spawnSync } from "node:child_process";
import { beforeAll, describe, expect, test } from "vitest";

const tiny = { ...process.env, BENCH_RUNS: "1", BENCH_SCALE: "0.002" };

function start(program: string, ...args: readonly string[]) {
  return spawnSync(process.execPath, [`bench/${program}.mjs`, ...args], { env: tiny, encoding: "utf8" });
}

/** What a benchmark prints. Fails the test when the benchmark fails. */
function printed(program: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = start(program, ...args);
  expect(status, stderr).toBe(0);
  return stdout;
}

function npm(...args: readonly string[]) {
  return spawnSync("npm", [...args, "--prefix", "bench", "--loglevel=error"], { encoding: "utf8", timeout: 60_000 });
}

/** Installs DuckDB and arquero where they are lacking; what kept them from it, or null. */
function installRivals(): string | null {
  if (npm("ls").status === 0) return null;
  const { status, stderr, error } = npm("ci", "--no-audit", "--no-fund", "--fetch-retries=0");
  return status === 0 ? null : `npm ci --prefix bench failed: ${error?.message ?? stderr.split("\n")[0]}`;
}

const names = execFileSync(process.execPath, ["bench/run.mjs", "--list"], { encoding: "utf8" }).trim().split("\n");

describe("a benchmark runs and prints its tables in Markdown", { timeout: 120_000 }, () => {
  let lacking: string | null = null;
  beforeAll(() => {
    lacking = installRivals();
    if (lacking !== null) console.warn(`The script is timed without DuckDB and arquero: ${lacking}`);
  }, 130_000);

  test.each(names)("%s", (name) => {
    const isAlone = name === "race" && lacking !== null;
    expect(isAlone ? printed("race", "--alone") : printed("run", name)).toMatch(/^\| -+ \|( -+: \|)+$/m);
  });

  test("million, also where a sheet is longer than one call reads", () => {
    expect(printed("million", "500000")).toContain("500,000 rows");
  });
});

test("a name that is no benchmark is refused", () => {
  const { status, stderr } = start("run", "load", "nothing");
  expect(status).toBe(1);
  expect(stderr).toContain("There is no benchmark nothing");
});
