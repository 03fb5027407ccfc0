// What is said of a board's tiles and of how many have a tier.
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

/** "4–5" or "1.5" of the scores from one to another. */
export function scoresText(from: number, to: number): string {
  return from === to ? `${from}` : `${from}–${to}`;
}

/** What a tile stands for, who has it, and how many customers are in it. */
export interface Tile {
  readonly places: readonly number[];
  /** Score from the top down, from left to right, and of the layer; "" for none. */
  readonly scores: { readonly row: string; readonly column: string; readonly layer: string };
  /** Its tier; null when its scores have several. */
  readonly tier: number | null;
  readonly isOverlap: boolean;
  readonly customers: number | null;
}

/** "1.2k" of a number that is too long for its tile. */
export function shortCount(count: number, longest: number, speaker: Speaker): string {
  if (String(count).length <= longest) return speaker.count(count);
  const thousands = count / 1000;
  return `${thousands < 10 ? thousands.toFixed(1) : Math.round(thousands)}k`;
}

/** "Recency 5, frequency 3". */
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

/** "Recency 5, frequency 3: Loyal, 21 customers". */
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

/** "Give 3 tiles to". */
export function giveText(tiles: number, { language }: Speaker): string {
  if (language === "zh") return tiles === 1 ? "此格子的层级" : `${tiles} 个格子的层级`;
  return tiles === 1 ? "Tier of this tile" : `Tier of ${tiles} tiles`;
}

/** "3 tiles: Loyal". */
export function givenText(tiles: number, name: string, { language }: Speaker): string {
  return language === "zh" ? `${tiles} 个格子：${name}` : `${tiles} ${tiles === 1 ? "tile" : "tiles"}: ${name}`;
}

/** What lies to the right and above. */
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

/** "2", or "2 (1 open)" where tiles of that M have no tier. */
export function layerText({ space, tierOf }: Board, layer: number, language: Language): string {
  const gaps = tierOf.filter((tier, place) => tier === open && place % space.sizes[2] === layer).length;
  const score = layer + space.lowest;
  if (gaps === 0) return String(score);
  return language === "zh" ? `${score}（缺 ${gaps}）` : `${score} (${gaps} open)`;
}

type Counts = ReturnType<typeof countTiles>;

/** "All 25 tiles have a tier.", or what is missing. */
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

/** "All 25 tiles have a tier". */
export function wholeLine({ all }: Counts, { language }: Speaker): string {
  return language === "zh" ? `${all} 个格子都有层级，没有空缺` : `All ${all} tiles have a tier`;
}
