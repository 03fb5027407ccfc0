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
  const digits = median(times) < 20 ? 1 : 0;
  return `${median(times).toFixed(digits)} ms (${at(0.25).toFixed(digits)}–${at(0.75).toFixed(digits)})`;
}

/** Prints rows of texts as columns; the first is set left, the others right. */
export function printTable(title, rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  console.log(`\n${title}`);
  for (const row of rows) {
    console.log(
      `  ${row.map((text, column) => (column === 0 ? text.padEnd(widths[0]) : text.padStart(widths[column]))).join("  ")}`,
    );
  }
}

/** A measured number beside its target. */
export function verdict(isMet) {
  return isMet ? "reached" : "NOT reached";
}

function canonical(essence) {
  return JSON.stringify({ ...essence, excluded: Object.entries(essence.excluded).sort() });
}

/** Names of the fields in which two outcomes differ. */
export function differences(ours, theirs) {
  return Object.keys(ours).filter(
    (field) => canonical({ excluded: {}, [field]: ours[field] }) !== canonical({ excluded: {}, [field]: theirs[field] }),
  );
}
