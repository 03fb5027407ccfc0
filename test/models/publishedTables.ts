// The published tables of the schemes, retyped as grids and lists of scores. Nothing here comes from src.

/** Returns the tier of scores in a scheme's own space, in the words of the published table. */
export type TierOf = (r: number, f: number, m: number) => string;

function rows(text: string): string[][] {
  return text
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));
}

/** R5 is the first row. Columns are FM 1 · 1.5 · 2–2.5 · 3–3.5 · 4–5. */
const standardGrid = rows(`
  Recent         | Potential loyalist | Potential loyalist | Loyal   | Champions
  Promising      | Potential loyalist | Potential loyalist | Loyal   | Champions
  About to sleep | About to sleep     | Needing attention  | Loyal   | Loyal
  Hibernating    | Hibernating        | At risk            | At risk | At risk
  Lost           | Lost               | At risk            | At risk | Can't lose`);

const standardColumn: Readonly<Record<string, number>> = {
  "1": 0,
  "1.5": 1,
  "2": 2,
  "2.5": 2,
  "3": 3,
  "3.5": 3,
  "4": 4,
  "4.5": 4,
  "5": 4,
};

export const standard11: TierOf = (r, f, m) => standardGrid[5 - r]![standardColumn[String((f + m) / 2)]!]!;

/** R5 is the first row; R2 and R1 are alike. Columns are F1 to F5. */
const cleverGrid = rows(`
  New            | Potential loyalist | Potential loyalist | Champions | Champions
  Promising      | Potential loyalist | Potential loyalist | Loyal     | Loyal
  About to sleep | About to sleep     | Need attention     | Loyal     | Loyal
  Hibernating    | Hibernating        | At risk            | At risk   | Can't lose
  Hibernating    | Hibernating        | At risk            | At risk   | Can't lose`);

export const grid10: TierOf = (r, f) => cleverGrid[5 - r]![f - 1]!;

/** High or low of R, F and M, the Chinese name and the English name. */
export const eightTypes = [
  ["high high high", "重要价值客户", "Important value"],
  ["high low high", "重要发展客户", "Important to develop"],
  ["low high high", "重要保持客户", "Important to keep"],
  ["low low high", "重要挽留客户", "Important to win back"],
  ["high high low", "一般价值客户", "General value"],
  ["high low low", "一般发展客户", "General to develop"],
  ["low high low", "一般保持客户", "General to keep"],
  ["low low low", "一般挽留客户", "General to win back"],
] as const;

export function eightTypeOf(isHigh: readonly boolean[]): string {
  return eightTypes.find(([pattern]) => pattern === isHigh.map((high) => (high ? "high" : "low")).join(" "))![2];
}

/** The first and last score of R, F and M of a segment. The first segment that holds is taken. */
type Limits = readonly [tier: string, r: string, f: string, m: string];

function within(limits: string, score: number): boolean {
  const [from, to = from] = limits.split("–").map(Number);
  return from! <= score && score <= to!;
}

function firstMatch(table: readonly Limits[]): TierOf {
  return (r, f, m) =>
    table.find((limits) => within(limits[1], r) && within(limits[2], f) && within(limits[3], m))?.[0] ?? "Others";
}

export const rpackage10: TierOf = firstMatch([
  ["Champions", "5", "5", "5"],
  ["Potential Loyalist", "3–5", "3–5", "2–5"],
  ["Loyal Customers", "2–4", "2–4", "2–4"],
  ["Promising", "3–4", "1–3", "3–5"],
  ["New Customers", "4–5", "1–3", "1–5"],
  ["Can't Lose Them", "1–2", "3–4", "4–5"],
  ["At Risk", "1–2", "2–5", "4–5"],
  ["Need Attention", "1–3", "3–5", "3–5"],
  ["About To Sleep", "2–3", "1–3", "1–4"],
  ["Lost", "1", "1–5", "1–5"],
]);

export const rpackageGaps = "215 241 251 252 341 351 441 451 541 551";

const klaviyoTriples: Readonly<Record<string, string>> = {
  Champions: "333 332 323",
  Loyal: "321 322 331 232 233",
  Recent: "312 313 311 222 223",
  "Needs attention": "213 221 123 132 133",
  "At risk": "231 212 122 131 211",
  Inactive: "111 112 113 121",
};

export const klaviyo6: TierOf = (r, f, m) =>
  Object.keys(klaviyoTriples).find((tier) => klaviyoTriples[tier]!.split(" ").includes(`${r}${f}${m}`))!;

export const braze10: TierOf = firstMatch([
  ["Champions", "3", "2–3", "2–3"],
  ["Loyal users", "2–3", "2–3", "1–3"],
  ["Potential loyalists", "3", "1–3", "1–3"],
  ["Promising", "3", "0–3", "1–3"],
  ["New", "3", "0–3", "0–3"],
  ["Needing attention", "2–3", "0–3", "0–3"],
  ["Cannot lose them", "0–1", "2–3", "2–3"],
  ["At risk", "0–1", "1–3", "1–3"],
  ["About to sleep", "1", "0–3", "0–3"],
  ["Hibernating", "0", "0–2", "0–3"],
]);

/** The tiers of each scheme, from best to worst. */
export const ranks: Readonly<Record<string, readonly string[]>> = {
  standard11:
    "Champions, Loyal, Potential loyalist, Recent, Promising, Needing attention, About to sleep, Can't lose, At risk, Hibernating, Lost".split(
      ", ",
    ),
  grid10:
    "Champions, Loyal, Potential loyalist, New, Promising, Need attention, About to sleep, Can't lose, At risk, Hibernating".split(
      ", ",
    ),
  chinese8: eightTypes.map(([, , english]) => english),
  "chinese8-scores": eightTypes.map(([, , english]) => english),
  "chinese8-high": eightTypes.map(([, , english]) => english),
  rpackage10:
    "Champions, Potential Loyalist, Loyal Customers, Promising, New Customers, Can't Lose Them, At Risk, Need Attention, About To Sleep, Lost".split(
      ", ",
    ),
  "rpackage10-original":
    "Champions, Potential Loyalist, Loyal Customers, Promising, New Customers, Can't Lose Them, At Risk, Need Attention, About To Sleep, Lost".split(
      ", ",
    ),
  klaviyo6: Object.keys(klaviyoTriples),
  braze10:
    "Champions, Loyal users, Potential loyalists, Promising, New, Needing attention, Cannot lose them, At risk, About to sleep, Hibernating".split(
      ", ",
    ),
  hml3: ["Heavy", "Medium", "Light", "Zero"],
};

/** Returns every score of a space, from `from` to `to` on each measure. */
export function scoresOf(from: number, to: number): [number, number, number][] {
  const one = Array.from({ length: to - from + 1 }, (_, place) => from + place);
  return one.flatMap((r) => one.flatMap((f) => one.map((m): [number, number, number] => [r, f, m])));
}
