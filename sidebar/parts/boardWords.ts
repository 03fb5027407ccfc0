// Words about a board: its tiles, its axes, and how many tiles have a tier.
import type { Language } from "../../src/ground/language";
import { type Board, open, ranksOf } from "../../src/models/rfm/board";
import type { countTiles } from "../state/editing";
import type { Speaker } from "../state/words";

const names = {
  R: { en: "recency", zh: "最近" },
  F: { en: "frequency", zh: "次数" },
  M: { en: "revenue", zh: "金额" },
  FM: { en: "value", zh: "价值" },
};

/** Scores from one to another, such as "4–5", or "1.5" for a single score. */
export function scoresText(from: number, to: number): string {
  return from === to ? `${from}` : `${from}–${to}`;
}

/** A tile of a board: its scores, its tier, and how many customers have these scores. */
export interface Tile {
  readonly places: readonly number[];
  /** Scores of the tile's row, column and layer; "" for a board without layers. */
  readonly scores: { readonly row: string; readonly column: string; readonly layer: string };
  /** Its tier, or null if its scores have several. */
  readonly tier: number | null;
  readonly isOverlap: boolean;
  readonly customers: number | null;
}

/** A count, shortened to the form "1.2k" if it has more digits than a tile has room for. */
export function shortCount(count: number, longest: number, speaker: Speaker): string {
  if (String(count).length <= longest) return speaker.count(count);
  const thousands = count / 1000;
  return `${thousands < 10 ? thousands.toFixed(1) : Math.round(thousands)}k`;
}

/** Scores of a tile in words, such as "Recency 5, frequency 3". */
export function whereText({ scores }: Tile, { across }: Board, speaker: Speaker): string {
  const isChinese = speaker.language === "zh";
  const parts = [
    `${speaker.text(names.R)} ${scores.row}`,
    `${speaker.text(names[across])} ${scores.column}`,
    ...(scores.layer === "" ? [] : [`${speaker.text(names.M)} ${scores.layer}`]),
  ];
  return speaker.sentenceCase(parts.join(isChinese ? "，" : ", "));
}

const texts = {
  none: { en: "no tier", zh: "没有层级" },
  several: { en: "several tiers", zh: "多个层级" },
  overlap: { en: "claimed by more than one tier", zh: "表中同时属于多个层级" },
};

/** A tile in words, such as "Recency 5, frequency 3: Loyal, 21 customers". */
export function tileText(tile: Tile, board: Board, speaker: Speaker): string {
  const isChinese = speaker.language === "zh";
  const { tier, customers, isOverlap } = tile;
  const name =
    tier === null
      ? speaker.text(texts.several)
      : tier === open
        ? speaker.text(texts.none)
        : speaker.text(board.tiers[tier]!.name);
  const counted = isChinese
    ? `${customers} 位客户`
    : `${speaker.count(customers ?? 0)} ${customers === 1 ? "customer" : "customers"}`;
  const said = [name, ...(isOverlap ? [speaker.text(texts.overlap)] : []), ...(customers === null ? [] : [counted])];
  return `${whereText(tile, board, speaker)}${isChinese ? "：" : ": "}${said.join(isChinese ? "，" : ", ")}`;
}

/** Name of the menu that gives tiles a tier, such as "Tier of 3 tiles". */
export function giveText(tiles: number, { language }: Speaker): string {
  if (language === "zh") return tiles === 1 ? "此格子的层级" : `${tiles} 个格子的层级`;
  return tiles === 1 ? "Tier of this tile" : `Tier of ${tiles} tiles`;
}

/** Names an edit just made, such as "3 tiles: Loyal". */
export function givenText(tiles: number, name: string, { language }: Speaker): string {
  return language === "zh" ? `${tiles} 个格子：${name}` : `${tiles} ${tiles === 1 ? "tile" : "tiles"}: ${name}`;
}

/** Explains the directions up and right, and the numbers on a tile. */
export function axesText({ across }: Board, { language }: Speaker): string {
  const right = {
    F: { en: "more often", zh: "次数越多" },
    M: { en: "more spent", zh: "金额越高" },
    FM: { en: "more often and more spent", zh: "次数越多、金额越高" },
  }[across];
  return language === "zh"
    ? `越往上越近期，越往右${right.zh}。格内：层级、客户数。`
    : `Up: more recent. Right: ${right.en}. In each tile: tier, customers.`;
}

/** Name of a layer, such as "2", or "2 (1 open)" if one of its tiles has no tier. */
export function layerText({ space, tierOf }: Board, layer: number, language: Language): string {
  const gaps = tierOf.filter((tier, place) => tier === open && place % space.sizes[2] === layer).length;
  const score = layer + space.lowest;
  if (gaps === 0) return String(score);
  return language === "zh" ? `${score}（缺 ${gaps}）` : `${score} (${gaps} open)`;
}

type Counts = ReturnType<typeof countTiles>;

/** One line for each thing that is missing or double: tiles without a tier, tiles with several tiers, tiers without a tile. */
export function stateLines(board: Board, { all, open: gaps, overlaps }: Counts, { language, text }: Speaker): string[] {
  const isChinese = language === "zh";
  const ranks = ranksOf(board);
  const idle = board.tiers.filter((_, place) => ranks[place] === null).map(({ name }) => `“${text(name)}”`);
  const lines: string[] = [];
  if (gaps > 0)
    lines.push(
      isChinese
        ? `${all} 个格子中有 ${gaps} 个没有层级：其中的客户归入“其他”。`
        : `${gaps} of ${all} tiles ${gaps === 1 ? "has" : "have"} no tier: customers there go to “Others”.`,
    );
  if (overlaps > 0)
    lines.push(
      isChinese
        ? `${overlaps} 个格子在表中同时属于多个层级：这里归入较好的层级。`
        : `${overlaps} ${overlaps === 1 ? "tile is" : "tiles are"} claimed by more than one tier in the table: the better one has ${overlaps === 1 ? "it" : "them"} here.`,
    );
  if (idle.length > 0)
    lines.push(isChinese ? `没有格子，不会写入：${idle.join("、")}。` : `Without a tile, and left out: ${idle.join(", ")}.`);
  return lines;
}

/** Says that no tile is missing, such as "All 25 tiles have a tier". */
export function wholeLine({ all }: Counts, { language }: Speaker): string {
  return language === "zh" ? `${all} 个格子都有层级，没有空缺` : `All ${all} tiles have a tier`;
}
