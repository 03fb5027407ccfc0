// How many customers have each pair of recency and frequency scores.

import { formatNumber, type Language } from "../ground/language";
import { type CutsByMeasure, noScore, type Scores } from "../models/rfm/measures";
import { count, dressed, type PageCell, text } from "./page";

/** Customers per pair of scores. */
export interface ScoreGrid {
  /** Recency scores, best first. */
  readonly r: readonly number[];
  /** Frequency scores, best last. */
  readonly f: readonly number[];
  /** A row for each recency score, in it a number for each frequency score. */
  readonly counts: readonly (readonly number[])[];
  /** Customers without orders, who have no scores. */
  readonly unscored: number;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function ascending(lowest: number, bins: number): number[] {
  return Array.from({ length: bins }, (_, place) => lowest + place);
}

/**
 * Counts customers by their recency and frequency scores, pairs that nobody has included.
 *
 * Scores count from 1, or from 0 if anybody has a 0.
 *
 * @returns null where nobody has both scores, as in a list that does not name the number of orders
 */
export function countScores({ r, f, m }: Scores, cuts: CutsByMeasure): ScoreGrid | null {
  const lowest = [r, f, m].some((column) => column.includes(0)) ? 0 : 1;
  const [rBins, fBins] = [cuts.recencyDays, cuts.frequency].map((own) => (own?.at.length ?? 0) + 1) as [number, number];
  const counts = ascending(0, rBins).map(() => ascending(0, fBins).fill(0));
  let unscored = 0;
  for (let i = 0; i < r.length; i++) {
    if (r[i] === noScore || f[i] === noScore) unscored += 1;
    else counts[lowest + rBins - 1 - r[i]!]![f[i]! - lowest]! += 1;
  }
  if (unscored === r.length) return null;
  return { r: ascending(lowest, rBins).reverse(), f: ascending(lowest, fBins), counts, unscored };
}

/** Columns of the grid at the left of its counts, the tab's margin included. */
export const gridMargin = 2;

const title = {
  en: "Customers by how recently (R) and how often (F) they ordered; the highest score is best",
  zh: "按最近购买（R）与购买次数（F）得分统计的客户数，分数越高越好",
};
const corner = { en: "R down, F across", zh: "R 为行，F 为列" };
const total = { en: "Total", zh: "合计" };

function unscoredText(customers: number, language: Language): string {
  return language === "en"
    ? `Customers without orders have no scores and are not counted here: ${formatNumber(customers)}`
    : `没有订单的客户没有得分，不计入此表：${formatNumber(customers)} 位`;
}

const fullest = [0x8f, 0xc1, 0xe3];

/** Background between white and a blue on which black is read well: the more customers, the bluer. */
export function shade(customers: number, most: number): string {
  return `#${fullest
    .map((part) =>
      Math.round(255 + ((part - 255) * customers) / most)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}

function shaded(customers: number, most: number): PageCell {
  return { ...count(customers), fill: shade(customers, most) };
}

/** Title, header, a row for each recency score and the totals; a line below tells of customers who are not in it. */
export function gridRows({ r, f, counts, unscored }: ScoreGrid, language: Language): PageCell[][] {
  const header = [corner[language], ...f.map((score) => `F ${score}`), total[language]];
  const most = counts.reduce((highest, row) => row.reduce((top, customers) => Math.max(top, customers), highest), 1);
  const totals = [...f.map((_, place) => sum(counts.map((row) => row[place]!))), sum(counts.map(sum))];
  const rows = [
    [text(title[language], "title")],
    header.map((words) => text(words, "header")),
    ...counts.map((row, place) => [
      text(`R ${r[place]}`, "header"),
      ...row.map((customers) => shaded(customers, most)),
      dressed(count(sum(row)), "total"),
    ]),
    [text(total[language], "total"), ...totals.map((customers) => dressed(count(customers), "total"))],
    ...(unscored === 0 ? [] : [[text(unscoredText(unscored, language))]]),
  ];
  return rows.map((row) => [text(""), ...row]);
}
