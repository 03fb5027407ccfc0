// The default scheme as its published table has it, for the rivals: tier of every R, F and M score.

/** Best to worst. */
export const tierNames = [
  "Champions",
  "Loyal",
  "Potential loyalist",
  "Recent",
  "Promising",
  "Needing attention",
  "About to sleep",
  "Can't lose",
  "At risk",
  "Hibernating",
  "Lost",
];

/** Columns: FM 1, 1.5, 2–2.5, 3–3.5, 4–5. */
const table = {
  5: ["Recent", "Potential loyalist", "Potential loyalist", "Loyal", "Champions"],
  4: ["Promising", "Potential loyalist", "Potential loyalist", "Loyal", "Champions"],
  3: ["About to sleep", "About to sleep", "Needing attention", "Loyal", "Loyal"],
  2: ["Hibernating", "Hibernating", "At risk", "At risk", "At risk"],
  1: ["Lost", "Lost", "At risk", "At risk", "Can't lose"],
};

function columnOf(fm) {
  return fm < 1.5 ? 0 : fm < 2 ? 1 : fm < 3 ? 2 : fm < 4 ? 3 : 4;
}

export const bins = 5;

/** Place of a tier in `tierNames`. */
export function tierOf(r, f, m) {
  return tierNames.indexOf(table[r][columnOf((f + m) / 2)]);
}

/** Every score with its tier: [r, f, m, tier]. */
export const allScores = [1, 2, 3, 4, 5].flatMap((r) =>
  [1, 2, 3, 4, 5].flatMap((f) => [1, 2, 3, 4, 5].map((m) => [r, f, m, tierOf(r, f, m)])),
);
