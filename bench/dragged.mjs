// Times formulas dragged down: each cell judges one customer against the limits of RFM_CUTS, in a script that is loaded.
import { WarmScript } from "../out/bench/warmScript.mjs";
import { printTable, thousands, timeHeads, timeRow } from "./report.mjs";
import { collectGarbage, runs, scaled } from "./settings.mjs";

const cells = scaled(5_000, 200);
/** Milliseconds for each cell. */
const most = 1.5;
const zone = "Europe/London";
const script = new WarmScript({ rows: 1, columns: 1 }, zone);

/** Customers of a made-up list: last order, orders, revenue. */
function makeList() {
  let seed = 7;
  const draw = (below) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  return Array.from({ length: cells }, () => [
    new Date(Date.UTC(2026, 0, 20 - draw(900), 12)),
    1 + draw(12),
    (100 + draw(99_900)) / 100,
  ]);
}

const list = makeList();
const columns = [0, 1, 2].map((place) => list.map((row) => [row[place]]));

/** The limits as a range hands them over: the day is a date. */
function limits(scheme) {
  const { answer } = script.formula("RFM_CUTS", [...columns, scheme, "", ""]);
  return answer.map(([first, ...others], row) => [
    row === 0 ? new Date(Math.max(...list.map(([last]) => last.getTime()))) : first,
    ...others,
  ]);
}

/** The mean time of a cell in each warm run. The tiers must be those of the formula over whole columns. */
function time(name, scheme) {
  const cuts = limits(scheme);
  const { answer: whole } = script.formula(name, [...columns, scheme, "", ""]);
  const times = [];
  for (let run = -Math.min(3, runs); run < runs; run++) {
    collectGarbage();
    let sum = 0;
    for (const [row, own] of list.entries()) {
      const { answer, time: taken } = script.formula(name, [...own, scheme, "", cuts]);
      if (JSON.stringify(answer[0]) !== JSON.stringify(whole[row]))
        throw new Error(`${name} judges row ${row + 1} otherwise alone`);
      sum += taken;
    }
    if (run >= 0) times.push(sum / cells);
  }
  return times;
}

const rows = ["standard11", "chinese8"].map((scheme) => {
  const times = time("RFM_TIER", scheme);
  const row = timeRow(`RFM_TIER, ${scheme}`, times, most);
  const middle = [...times].sort((a, b) => a - b)[times.length >> 1];
  return [row[0], `${middle.toFixed(3)} ms`, `≤ ${most} ms`, row[3]];
});
printTable(`Time of each of ${thousands(cells)} dragged cells`, [timeHeads, ...rows]);
