// From a board to the plain table of its scheme, in as few rows as a partition of each tier's scores takes.
import type { Language, Text } from "../../ground/language";
import { Refusal } from "../../ground/refusal";
import { type Board, columnsOf, layersOf, suits, tilesOf } from "./board";
import { toScheme } from "./editedScheme";

/** A block of scores: on each axis the scores that it holds, counted from 0. */
type Block = readonly [readonly number[], readonly number[], readonly number[]];

type Axis = 0 | 1 | 2;

const orders: readonly (readonly [Axis, Axis, Axis])[] = [
  [0, 1, 2],
  [1, 0, 2],
  [0, 2, 1],
  [2, 0, 1],
  [1, 2, 0],
  [2, 1, 0],
];

/** Steps along an axis, those of the same look together, the best first; what looks empty is left out. */
function alike(count: number, look: (step: number) => string): number[][] {
  const groups = new Map<string, number[]>();
  for (let step = count - 1; step >= 0; step--) {
    const seen = look(step);
    if (!seen.includes("1")) continue;
    groups.set(seen, [step, ...(groups.get(seen) ?? [])]);
  }
  return [...groups.values()];
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, step) => step);
}

/** Blocks that hold exactly the scores of a tier: slices of the first axis that look alike, and in them lines of the second that do. */
function partition(
  [first, second, third]: readonly [Axis, Axis, Axis],
  sizes: readonly [number, number, number],
  has: (at: readonly [number, number, number]) => boolean,
): Block[] {
  const at = (a: number, b: number, c: number): string => {
    const place: [number, number, number] = [0, 0, 0];
    [place[first], place[second], place[third]] = [a, b, c];
    return has(place) ? "1" : "0";
  };
  const line = (a: number, b: number): string =>
    range(sizes[third])
      .map((c) => at(a, b, c))
      .join("");
  const slice = (a: number): string =>
    range(sizes[second])
      .map((b) => line(a, b))
      .join(" ");
  return alike(sizes[first], slice).flatMap((ones) =>
    alike(sizes[second], (b) => line(ones[0]!, b)).map((twos) => {
      const block: [number[], number[], number[]] = [[], [], []];
      const threes = range(sizes[third]).filter((c) => at(ones[0]!, twos[0]!, c) === "1");
      [block[first], block[second], block[third]] = [ones, twos, threes];
      return block;
    }),
  );
}

/** "4-5" or "1, 3-4" of steps along an axis; "" for all of them. */
function writeSteps(steps: readonly number[], size: number, toScore: (step: number) => number): string {
  if (steps.length === size) return "";
  const runs: [number, number][] = [];
  for (const step of steps) {
    const last = runs[runs.length - 1];
    if (last && last[1] === step - 1) last[1] = step;
    else runs.push([step, step]);
  }
  return runs.map(([from, to]) => (from === to ? `${toScore(from)}` : `${toScore(from)}-${toScore(to)}`)).join(", ");
}

/** Score cells of one tier, a row for each block; `tiles` are the tiers of all tiles in the order of `tilesOf`. */
function scoreRows(board: Board, tiles: readonly number[], tier: number): string[][] {
  const { space, across } = board;
  const sizes = [space.sizes[0], columnsOf(board), layersOf(board)] as const;
  const has = ([row, column, layer]: readonly [number, number, number]): boolean =>
    tiles[(row * sizes[1] + column) * sizes[2] + layer] === tier;
  const blocks = orders.reduce<Block[] | null>((best, order) => {
    if (best !== null && best.length <= 1) return best;
    const found = partition(order, sizes, has);
    return best === null || found.length < best.length ? found : best;
  }, null)!;
  const whole = (step: number): number => step + space.lowest;
  return blocks.map(([rows, columns, layers]) => {
    const r = writeSteps(rows, sizes[0], whole);
    if (across === "FM") return [r, writeSteps(columns, sizes[1], (step) => step / 2 + space.lowest)];
    const score = writeSteps(columns, sizes[1], whole);
    return across === "M" ? [r, "", score] : [r, score, writeSteps(layers, sizes[2], whole)];
  });
}

const headers = {
  tier: { en: "Tier", zh: "层级" },
  other: { en: "中文", zh: "English" },
  color: { en: "Color", zh: "颜色" },
  scores: { en: "Scores", zh: "评分" },
} satisfies Record<string, Text>;

/** Names of the first column, by which a table tells tiers apart; a name that comes again gets a number. */
function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let unique = name;
    for (let number = 2; taken.has(unique); number++) unique = `${name} ${number}`;
    taken.add(unique);
    return unique;
  });
}

/** The table with a column for where the scores come from, unless that is open. */
function tableOf(board: Board, language: Language, scoring: string): string[][] {
  const { tiers, across } = board;
  const other: Language = language === "en" ? "zh" : "en";
  const hasOther = tiers.some(({ name }) => name.en !== name.zh);
  const hasColor = tiers.some(({ color }) => color !== undefined);
  const extras = <Cell>(names: Cell, color: Cell, scores: Cell): Cell[] => [
    ...(hasOther ? [names] : []),
    ...(hasColor ? [color] : []),
    ...(scoring === "" ? [] : [scores]),
  ];
  const unique = uniqueNames(tiers.map(({ name }) => name[language]));
  const tiles = tilesOf(board).map(([place = 0]) => board.tierOf[place]!);
  const rows = tiers.flatMap(({ name, color = "" }, place) =>
    scoreRows(board, tiles, place).map((scores, row) => {
      const own = row === 0 ? extras(name[other] === unique[place] ? "" : name[other], color, "") : [];
      return [unique[place]!, ...scores, ...own];
    }),
  );
  const [first] = rows;
  if (first && scoring !== "") first[first.length - 1] = scoring;
  const scores = across === "FM" ? ["R", "FM"] : ["R", "F", "M"];
  return [
    [headers.tier[language], ...scores, ...extras(headers.other[language], headers.color[language], headers.scores[language])],
    ...rows,
  ];
}

/**
 * The plain table of a board's scheme; `toScheme` reads it back with the same tier for every score.
 *
 * A tier's further rows, and the end of any row that is blank, are short. Tiers without scores are left out.
 *
 * @param language - of the header and of the names in the first column
 * @throws Refusal when no score has a tier
 */
export function toTable(given: Board, language: Language): string[][] {
  const board: Board = suits(given, given.tierOf) ? given : { ...given, across: "F", isLayered: true };
  const table = tableOf(board, language, board.scoring);
  if (table.length === 1)
    throw new Refusal(
      { en: "no tile has a tier", zh: "还没有格子属于任何层级" },
      { en: "give a tile to a tier", zh: "请给格子选择层级" },
    );
  const { sizes } = board.space;
  const isSame = toScheme(table, null).lookup().space.sizes.join() === sizes.join();
  return trimmed(isSame ? table : tableOf(board, language, sizes.join(", ")));
}

function trimmed(table: readonly string[][]): string[][] {
  return table.map((row) =>
    row.slice(
      0,
      row.reduce((last, cell, place) => (cell === "" ? last : place + 1), 0),
    ),
  );
}
