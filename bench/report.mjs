// How timings are summed up and printed.

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Median with the middle half of the runs: "640 ms (610–690)". */
export function showTimes(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.round((sorted.length - 1) * share)];
  const show = (time) => thousands(time, median(times) < 20 ? 1 : 0);
  return `${show(median(times))} ms (${show(at(0.25))}–${show(at(0.75))})`;
}

/** "1,000,000", or "12.0" with one digit after the point. */
export function thousands(number, digits = 0) {
  return number.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** Prints a table in Markdown, its first row being the heads: the first column is set left, the others right. */
export function printTable(title, rows) {
  const widths = rows[0].map((_, column) => Math.max(3, ...rows.map((row) => row[column].length)));
  const line = (row) =>
    `| ${row.map((text, column) => (column === 0 ? text.padEnd(widths[0]) : text.padStart(widths[column]))).join(" | ")} |`;
  const rule = widths.map((width, column) => (column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  const [heads, ...others] = rows;
  console.log(`\n${title}:\n`);
  for (const row of [heads, rule, ...others]) console.log(line(row));
}

/** Prints what has to be known to read a table. */
export function printNote(text) {
  console.log(`\n${text}`);
}

/** Two cells of a row: a bar, and whether what was measured stays within it. */
export function atMost(most, measured, show = String) {
  return [`≤ ${show(most)}`, measured <= most ? "kept" : "NOT kept"];
}

/** Two cells of a row: a target, and whether what was measured comes up to it. */
export function atLeast(least, measured, show = String) {
  return [`≥ ${show(least)}`, measured >= least ? "reached" : "NOT reached"];
}

/** Two cells of a row that has no target. */
export const noTarget = ["", ""];

function showMs(time) {
  return `${thousands(time)} ms`;
}

export function showBytes(bytes) {
  return `${thousands(bytes)} bytes`;
}

/** A row of times: what was timed, the median, and its target if it has one. */
export function timeRow(label, times, target = null) {
  return [label, showTimes(times), ...(target === null ? noTarget : atMost(target, median(times), showMs))];
}

export const timeHeads = ["", "measured", "target", ""];

function canonical(essence) {
  return JSON.stringify({ ...essence, excluded: Object.entries(essence.excluded).sort() });
}

/** Names of the fields in which two outcomes differ. */
export function differences(ours, theirs) {
  return Object.keys(ours).filter(
    (field) => canonical({ excluded: {}, [field]: ours[field] }) !== canonical({ excluded: {}, [field]: theirs[field] }),
  );
}
