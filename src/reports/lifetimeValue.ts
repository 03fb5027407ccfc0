// The Lifetime value tab: what each tier will still buy and be worth, how sure that is, and who is still active.

import type { Drawing } from "../ground/drawing";
import type { Language, Text } from "../ground/language";
import type { LifetimeFindings } from "../models/lifetime/lifetime";
import { lifetimeFound } from "../models/lifetime/lifetimeTiers";
import { type LifetimeTotal, sumLifetime } from "../models/lifetime/lifetimeTotals";
import { foundIn, type SortedBy } from "../models/model";
import type { Tiered } from "../models/tier";
import { tierColors } from "../models/tier";
import { matrixRows, toAliveMatrix } from "./aliveMatrix";
import { lifetimeBasis, lifetimeWidths } from "./lifetimeBasis";
import {
  addSection,
  barsHeight,
  blank,
  chance,
  count,
  decimal,
  dressed,
  money,
  noteRow,
  type PageCell,
  rowsUnder,
  share,
  swatch,
  text,
  toDrawing,
} from "./page";
import { type ReportInput, report } from "./report";

const title = { en: "Lifetime value", zh: "生命周期价值" };

interface ValueColumn {
  readonly title: Text;
  /** `whole` is the lifetime value of all customers. */
  readonly cell: (total: LifetimeTotal, whole: number) => PageCell;
}

function ratio(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}

/** The columns at the right of the tier's name; the chart shows the one of lifetime value. */
const columns: readonly ValueColumn[] = [
  { title: { en: "Customers", zh: "客户数" }, cell: ({ customers }) => count(customers) },
  { title: { en: "Average chance active", zh: "平均活跃概率" }, cell: ({ meanAlive }) => chance(meanAlive) },
  { title: { en: "Orders expected", zh: "预计订单数" }, cell: ({ expectedOrders }) => decimal(expectedOrders, 1) },
  { title, cell: ({ lifetimeValue }) => money(lifetimeValue) },
  {
    title: { en: "Share of value", zh: "价值占比" },
    cell: ({ lifetimeValue }, whole) => share(ratio(lifetimeValue, whole)),
  },
  {
    title: { en: "Value per customer", zh: "人均价值" },
    cell: ({ customers, lifetimeValue }) => money(ratio(lifetimeValue, customers)),
  },
  { title: { en: "Value, 95% from", zh: "95% 下限" }, cell: ({ interval }) => money(interval?.low ?? null) },
  { title: { en: "Value, 95% to", zh: "95% 上限" }, cell: ({ interval }) => money(interval?.high ?? null) },
];

const valueColumn = columns.findIndex((column) => column.title === title) + 3;

const tierHeader: Text = { en: "Tier", zh: "层级" };
const everyone: Text = { en: "Total", zh: "合计" };

function tierRows(assignment: Tiered, lifetime: LifetimeFindings, language: Language): PageCell[][] {
  const { tiers, all } = sumLifetime(lifetime, assignment.tierOf, assignment.tiers.length);
  const colors = tierColors(assignment.tiers);
  const cells = (total: LifetimeTotal): PageCell[] => columns.map(({ cell }) => cell(total, all.lifetimeValue));
  return [
    [blank("header"), text(tierHeader[language], "header"), ...columns.map((column) => text(column.title[language], "header"))],
    ...tiers.map((total, rank) => [swatch(colors[rank]!), text(assignment.tiers[rank]!.name[language]), ...cells(total)]),
    [blank("total"), text(everyone[language], "total"), ...cells(all).map((cell) => dressed(cell, "total"))],
  ];
}

/** What the interval says, or why there is none. */
function intervalText({ learned: { orders, spend } }: LifetimeFindings): Text {
  if (!orders)
    return {
      en: "No interval: the simple formula goes on with each customer's own average, and learns nothing that could be more or less sure",
      zh: "没有区间：简单公式只按每位客户自己的平均值推算，不做学习，也就无从衡量把握",
    };
  const habits: Text = { en: "order habits", zh: "下单习惯" };
  const ownSpend: Text = {
    en: `${habits.en} (not spend, where each customer's own average stands)`,
    zh: `${habits.zh}（金额按每位客户自己的平均值，不计入）`,
  };
  const both: Text = { en: `${habits.en} and spend`, zh: `${habits.zh}和消费金额` };
  const covered = spend.fit === null ? ownSpend : spend.fit.logCovariance === null ? habits : both;
  return {
    en: `95% from … to: how far the estimate of ${covered.en} may be off, if customers go on as before; chance, seasons, prices and your campaigns not counted`,
    zh: `95% 区间：${covered.zh}的估计误差范围，假定客户行为不变；未计偶然波动、季节、价格和营销动作`,
  };
}

function draw(input: ReportInput, by: SortedBy): Drawing {
  const { language } = input;
  const assignment = by.sorted;
  const lifetime = foundIn(by.sorted, lifetimeFound)!;
  const rows: PageCell[][] = [[blank(), text(title[language], "title")], ...lifetimeBasis(input, by, lifetime)];
  const bars = assignment.tiers.length;
  const tierRow = addSection(rows, tierRows(assignment, lifetime, language));
  rows.push(noteRow(intervalText(lifetime)[language], lifetimeWidths.length));
  const height = barsHeight(bars);
  const chartRow = addSection(rows, rowsUnder(height));
  if (lifetime.learned.orders) addSection(rows, matrixRows(toAliveMatrix(lifetime), language));
  const notes = lifetime.learned.fallbacks.map(({ text: why }) => noteRow(why[language], lifetimeWidths.length));
  if (notes.length > 0) addSection(rows, notes);
  const area = { row: tierRow, rows: bars + 1, columns: 1 };
  return toDrawing(rows, {
    widths: lifetimeWidths,
    frozenRows: 1,
    charts: [
      {
        title: language === "en" ? "Lifetime value per tier" : "各层级生命周期价值",
        type: "bar",
        labels: { ...area, column: 2 },
        values: { ...area, column: valueColumn },
        row: chartRow,
        column: 2,
        width: 600,
        height,
        colors: ["#0068a8"],
      },
    ],
  });
}

/** What customers will still be worth. */
export const lifetimeValue = report({
  id: "lifetimeValue",
  title,
  question: { en: "What will each tier still buy and be worth?", zh: "每个层级今后还会购买多少、值多少？" },
  group: "predict",
  needs: [lifetimeFound],
  isUsual: false,
  draw,
});
