// The Contact plan tab: what a contact of each tier has to bring and is expected to bring, whom to contact, and what to know.

import type { ChartSpec, Drawing } from "../ground/drawing";
import type { Language, Text } from "../ground/language";
import { moneyFormat } from "../ground/money";
import type { Note } from "../ground/note";
import { tierColors } from "../models/tier";
import type { ContactPlan, Contacts, TierContacts } from "../planning/contactPlan";
import { noteContacts, sayContacts, sourceText, worthText } from "../planning/contactWords";
import { blank, count, dressed, money, type PageCell, share, swatch, text, toDrawing } from "./page";
import { type ReportInput, report } from "./report";

const title = { en: "Contact plan", zh: "触达计划" };

interface PlanColumn {
  readonly id: string;
  readonly title: Text;
  /** In pixels. */
  readonly width: number;
  readonly cell: (tier: TierContacts, language: Language) => PageCell;
  /** Cell of the row that adds everything up. */
  readonly total: (plan: ContactPlan, total: Contacts) => PageCell;
}

function none(): PageCell {
  return blank();
}

/** A number of orders, which is expected and so no whole one. */
function orders(expected: number): PageCell {
  return { ...money(expected), format: "#,##0.0" };
}

/** A rate with two decimals; blank where none is known. */
function rateCell(rate: number | null): PageCell {
  return rate === null ? blank() : { ...share(rate), format: "0.00%" };
}

/** The columns at the right of the colour. */
const columns: readonly PlanColumn[] = [
  {
    id: "tier",
    title: { en: "Tier", zh: "层级" },
    width: 160,
    cell: ({ tier }, language) => text(tier.name[language]),
    total: none,
  },
  {
    id: "customers",
    title: { en: "Customers", zh: "客户数" },
    width: 90,
    cell: ({ customers }) => count(customers),
    total: ({ tiers }) => count(tiers.reduce((sum, { customers }) => sum + customers, 0)),
  },
  {
    id: "rate",
    title: { en: "Response rate", zh: "响应率" },
    width: 90,
    cell: ({ rate }) => rateCell(rate),
    total: none,
  },
  {
    id: "source",
    title: { en: "Rate from", zh: "响应率来源" },
    width: 150,
    cell: (tier, language) => text(sourceText(tier)[language]),
    total: none,
  },
  {
    id: "breakEven",
    title: { en: "Break-even rate", zh: "保本响应率" },
    width: 90,
    cell: ({ breakEven }) => rateCell(breakEven),
    total: none,
  },
  {
    id: "worth",
    title: { en: "Worth contacting", zh: "是否划算" },
    width: 100,
    cell: (tier, language) => text(worthText(tier)[language]),
    total: none,
  },
  {
    id: "profitOfAll",
    title: { en: "Profit if all are contacted", zh: "全部触达的利润" },
    width: 110,
    cell: ({ profitOfAll }) => money(profitOfAll),
    total: none,
  },
  {
    id: "contacts",
    title: { en: "To contact", zh: "计划触达" },
    width: 90,
    cell: ({ planned }) => count(planned.contacts),
    total: (_, { contacts }) => count(contacts),
  },
  {
    id: "cost",
    title: { en: "Cost", zh: "触达成本" },
    width: 100,
    cell: ({ planned }) => money(planned.cost),
    total: (_, { cost }) => money(cost),
  },
  {
    id: "responses",
    title: { en: "Orders expected", zh: "预计订单数" },
    width: 100,
    cell: ({ planned }) => orders(planned.responses),
    total: (_, { responses }) => orders(responses),
  },
  {
    id: "revenue",
    title: { en: "Revenue expected", zh: "预计销售额" },
    width: 110,
    cell: ({ planned }) => money(planned.revenue),
    total: (_, { revenue }) => money(revenue),
  },
  {
    id: "earned",
    title: { en: "Margin expected", zh: "预计毛利" },
    width: 110,
    cell: ({ planned }) => money(planned.earned),
    total: (_, { earned }) => money(earned),
  },
  {
    id: "profit",
    title: { en: "Profit expected", zh: "预计利润" },
    width: 110,
    cell: ({ planned }) => money(planned.profit),
    total: (_, { profit }) => money(profit),
  },
];

const widths = [24, ...columns.map(({ width }) => width)];

/** Column of the tab, counted from 1. */
function placeOf(id: string): number {
  return columns.findIndex((column) => column.id === id) + 2;
}

function tableRows(plan: ContactPlan, language: Language): PageCell[][] {
  const colors = tierColors(plan.tiers.map(({ tier }) => tier));
  const total = columns.map((column, place) =>
    dressed(place === 0 ? text(language === "en" ? "Total" : "合计") : column.total(plan, plan.total), "total"),
  );
  return [
    [blank("header"), ...columns.map((column) => text(column.title[language], "header"))],
    ...plan.tiers.map((tier, rank) => [swatch(colors[rank]!), ...columns.map(({ cell }) => cell(tier, language))]),
    [blank("total"), ...total],
  ];
}

/** What was asked for, a line each. */
function termRows({ terms, left }: ContactPlan, language: Language): PageCell[][] {
  const [isEn, by] = [language === "en", terms.by === "tiers"];
  const unlimited = text(isEn ? "no limit" : "不限");
  return [
    [text(isEn ? "Cost per contact" : "单次触达成本"), { ...money(terms.cost), format: `${moneyFormat}##` }],
    [text(isEn ? "Margin" : "毛利率"), share(terms.margin)],
    [text(isEn ? "Budget" : "预算"), terms.budget === null ? unlimited : money(terms.budget)],
    ...(left === null ? [] : [[text(isEn ? "Budget left" : "剩余预算"), money(left)]]),
    [
      text(isEn ? "Whom to contact" : "触达范围"),
      text(isEn ? (by ? "whole tiers" : "single customers") : by ? "整个层级" : "逐个客户"),
    ],
  ].map((row) => [blank(), ...row]);
}

function noteRow({ text: words }: Pick<Note, "text">, language: Language): PageCell[] {
  return widths.map((_, place) => (place === 1 ? text(words[language], "note") : blank("note")));
}

function chartOf(row: number, table: { readonly row: number; readonly rows: number }, language: Language): ChartSpec {
  const area = { row: table.row, rows: table.rows + 1, columns: 1 };
  return {
    title: language === "en" ? "Profit if the whole tier is contacted" : "整个层级都触达时的利润",
    type: "bar",
    labels: { ...area, column: placeOf("tier") },
    values: { ...area, column: placeOf("profitOfAll") },
    row,
    column: placeOf("tier"),
    width: 760,
    height: Math.min(1000, Math.max(200, 80 + 18 * table.rows)),
    colors: ["#0068a8"],
  };
}

const rowHeight = 20;

function draw({ contact: given, currency, language }: ReportInput): Drawing {
  const contact = given!;
  const { plan } = contact;
  const rows: PageCell[][] = [
    [blank(), text(title[language], "title")],
    ...sayContacts(contact, currency).map((said) => [blank(), text(said[language])]),
  ];
  const add = (section: readonly PageCell[][]): number => {
    rows.push([], ...section);
    return rows.length - section.length + 1;
  };
  add(termRows(plan, language));
  const table = { row: add(tableRows(plan, language)), rows: plan.tiers.length };
  const chart = chartOf(rows.length + 2, table, language);
  add(Array.from({ length: Math.ceil(chart.height / rowHeight) }, () => []));
  add([
    [blank(), text(language === "en" ? "Remarks" : "说明", "title")],
    ...noteContacts(contact).map((note) => noteRow(note, language)),
  ]);
  return toDrawing(rows, { widths, frozenRows: 1, charts: [chart] });
}

/** Whom to contact, and what it earns. */
export const contactPlan = report({
  id: "contactPlan",
  title,
  question: { en: "Which tiers are worth contacting, and how should a budget be spent?", zh: "哪些层级值得触达，预算该怎么花？" },
  group: "act",
  needsContact: true,
  isUsual: true,
  draw,
});
