// How much is measured: BENCH_RUNS warm runs of everything (20), on shops BENCH_SCALE times as large as the whole ones (1).
import { env } from "node:process";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

export const runs = Number(env.BENCH_RUNS ?? 20);
const scale = Number(env.BENCH_SCALE ?? 1);

/** A number of rows or customers by the scale, and not below what a benchmark needs to mean anything. */
export function scaled(count, least) {
  return Math.min(count, Math.max(least, Math.round(count * scale)));
}

setFlagsFromString("--expose-gc");
/** Collects garbage now, so that none of it is collected while something is timed. */
export const collectGarbage = runInNewContext("gc");
