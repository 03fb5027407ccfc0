// The table of tiers on a summary: customers, revenue, what is typical and what to do, best tier first, with a total.

import type { Customers } from "../customers/customers";
import type { Language, Text } from "../ground/language";
import type { Tiered } from "../models/tier";
import { type Tier, tierColors } from "../models/tier";
import { blank, count, dressed, money, type PageCell, prose, share, swatch, text } from "./page";
import { summarizeTiers, type TierTotals } from "./tierSummary";

interface TierColumn {
  readonly id: string;
  readonly title: Text;
  /** In pixels. */
  readonly width: number;
  readonly cell: (totals: TierTotals, language: Language) => PageCell;
}

/** The columns at the right of the colour. */
const columns = [
  {
    id: "tier",
    title: { en: "Tier", zh: "层级" },
    width: 160,
    cell: ({ tier }, language) => text(tier.name[language]),
  },
  {
    id: "customers",
    title: { en: "Customers", zh: "客户数" },
    width: 100,
    cell: ({ customers }) => count(customers),
  },
  {
    id: "customerShare",
    title: { en: "Share of customers", zh: "客户占比" },
    width: 100,
    cell: ({ customerShare }) => share(customerShare),
  },
  {
    id: "revenue",
    title: { en: "Revenue", zh: "消费金额" },
    width: 100,
    cell: ({ revenue }) => money(revenue),
  },
  {
    id: "revenueShare",
    title: { en: "Share of revenue", zh: "消费占比" },
    width: 100,
    cell: ({ revenueShare }) => share(revenueShare),
  },
  {
    id: "averageOrder",
    title: { en: "Average order", zh: "客单价" },
    width: 100,
    cell: ({ averageOrder }) => money(averageOrder),
  },
  {
    id: "medianRecencyDays",
    title: { en: "Median days since last order", zh: "距上次下单天数（中位数）" },
    width: 100,
    cell: ({ medianRecencyDays }) => count(medianRecencyDays),
  },
  {
    id: "medianFrequency",
    title: { en: "Median orders", zh: "订单数（中位数）" },
    width: 100,
    cell: ({ medianFrequency }) => count(medianFrequency),
  },
  {
    id: "playbook",
    title: { en: "What to do", zh: "运营建议" },
    width: 480,
    cell: ({ tier }, language) => prose(tier.playbook[language]),
  },
] as const satisfies readonly TierColumn[];

/** Pixels of each column of the tab, the narrow one of the colours first. */
export const tierTableWidths: readonly number[] = [24, ...columns.map(({ width }) => width)];

/** Column of the tab, counted from 1, in which something of the tiers stands. */
export function tierTableColumn(id: (typeof columns)[number]["id"]): number {
  return columns.findIndex((column) => column.id === id) + 2;
}

/** Stands for all tiers together. */
const everyone: Tier = {
  name: { en: "Total", zh: "合计" },
  means: { en: "All customers", zh: "全部客户" },
  playbook: { en: "", zh: "" },
};

/** Header, one row for each tier, best first and empty ones too, and the total, which is counted from the customers anew. */
export function tierTable(customers: Customers, assignment: Tiered, language: Language): PageCell[][] {
  const cells = (totals: TierTotals): PageCell[] => columns.map(({ cell }) => cell(totals, language));
  const colors = tierColors(assignment.tiers);
  const all = { ...assignment, tiers: [everyone], tierOf: new Uint8Array(customers.count) };
  return [
    [blank("header"), ...columns.map(({ title }) => text(title[language], "header"))],
    ...summarizeTiers(customers, assignment).map((totals, rank) => [swatch(colors[rank]!), ...cells(totals)]),
    ...summarizeTiers(customers, all).map((totals) => [blank("total"), ...cells(totals).map((cell) => dressed(cell, "total"))]),
  ];
}
