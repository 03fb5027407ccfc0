// The tier summary: one line per tier, with bars for its share of customers and of revenue.
import stringWidth from "string-width";
import { type Language, type Words, whole } from "../language";
import type { SortedModel, Tier } from "./answer";
import type { Paint } from "./terminal";
import { padEnd, padStart, printable, shorten } from "./width";

const eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/** Draws a share from 0 to 1 as a bar, in eighths of a column. A share above 0 always shows at least one eighth. */
export function bar(share: number, width: number): string {
  const clamped = Math.min(1, Math.max(0, share));
  const parts = Math.max(clamped > 0 ? 1 : 0, Math.round(clamped * width * 8));
  return "█".repeat(Math.floor(parts / 8)) + (eighths[parts % 8] ?? "");
}

/** An amount with its currency: "GBP 1,234.00", "$1,234.00", or "1,234.00" where the currency is not known. */
export function moneyText(amount: number, currency: string): string {
  const shown = amount.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return /[\p{L}\d]$/u.test(currency) ? `${printable(currency)} ${shown}` : printable(currency) + shown;
}

function money(amount: number | null, currency: string): string {
  return amount === null ? "–" : moneyText(amount, currency);
}

function percent(share: number | null): string {
  return share === null ? "–" : `${(share * 100).toFixed(1)}%`;
}

function days(count: number | null): string {
  return count === null ? "–" : String(Math.round(count * 10) / 10);
}

type Column = {
  header: Words;
  cell: (tier: Tier, currency: string) => string;
  isLeft?: boolean;
  /** On a narrow terminal, the columns with the highest number are dropped first; 0 always stays. */
  leaves: number;
  /** Returns the share that a bar right after this column shows. */
  bar?: (tier: Tier) => number;
};

const allColumns: readonly Column[] = [
  { header: { en: "Tier", zh: "层级" }, cell: ({ name }) => printable(name), isLeft: true, leaves: 0 },
  { header: { en: "Customers", zh: "客户" }, cell: ({ customers }) => whole(customers), leaves: 0 },
  { header: { en: "", zh: "" }, cell: (tier) => percent(tier.customerShare), leaves: 1, bar: (tier) => tier.customerShare ?? 0 },
  {
    header: { en: "Revenue", zh: "金额占比" },
    cell: (tier) => percent(tier.revenueShare),
    leaves: 0,
    bar: (tier) => tier.revenueShare ?? 0,
  },
  { header: { en: "Avg order", zh: "笔单价" }, cell: ({ averageOrder }, currency) => money(averageOrder, currency), leaves: 2 },
  { header: { en: "Days", zh: "天数" }, cell: (tier) => days(tier.medianRecencyDays), leaves: 3 },
];

const legend: Words = {
  en: "Days: median days since the last order. Both bars have one scale.",
  zh: "天数：距最近下单天数的中位数。两列条形同一比例尺。",
};

type Layout = { columns: readonly Column[]; widths: number[]; barWidth: number };

/** What the table is drawn of. */
type Drawn = Pick<SortedModel, "tiers"> & { currency: string };

function widthOf(column: Column, { tiers, currency }: Drawn, language: Language): number {
  return Math.max(stringWidth(column.header[language]), ...tiers.map((tier) => stringWidth(column.cell(tier, currency))));
}

const smallestBar = 6;
const largestBar = 20;

function layOut(drawn: Drawn, language: Language, room: number): Layout {
  const place = (mostLeaving: number): Layout => {
    const columns = allColumns.filter((column) => column.leaves <= mostLeaving);
    const widths = columns.map((column) => widthOf(column, drawn, language));
    const bars = columns.filter((column) => column.bar).length;
    const taken = widths.reduce((sum, width) => sum + width, 0) + 2 * (columns.length - 1) + bars;
    return { columns, widths, barWidth: Math.min(largestBar, Math.floor((room - taken) / bars)) };
  };
  const layouts = [3, 2, 1, 0].map(place);
  const chosen = layouts.find(({ barWidth }) => barWidth >= smallestBar) ?? layouts.at(-1) ?? place(0);
  const overflow = Math.max(0, -chosen.barWidth);
  const widths = chosen.widths.map((width, index) => (index === 0 ? Math.min(width, Math.max(8, width - overflow)) : width));
  return { ...chosen, widths, barWidth: Math.max(0, chosen.barWidth) };
}

function line(cells: (column: Column, width: number) => string, layout: Layout): string {
  return layout.columns
    .map((column, index) => cells(column, layout.widths[index] ?? 0))
    .join("  ")
    .trimEnd();
}

function align(text: string, width: number, isLeft = false): string {
  return isLeft ? padEnd(shorten(text, width), width) : padStart(shorten(text, width), width);
}

/** The lines of the summary, at most `room` columns wide. */
export function tierTable(drawn: Drawn, language: Language, room: number, paint: Paint): string[] {
  const { tiers, currency } = drawn;
  const layout = layOut(drawn, language, room);
  const largest = Math.max(...tiers.flatMap((tier) => [tier.customerShare ?? 0, tier.revenueShare ?? 0]), Number.MIN_VALUE);
  const barRoom = layout.barWidth > 0 ? layout.barWidth + 1 : 0;
  const blank = " ".repeat(barRoom);
  const head = line((column, width) => align(column.header[language], width, column.isLeft) + (column.bar ? blank : ""), layout);
  const rows = tiers.map((tier) =>
    line((column, width) => {
      const cell = align(column.cell(tier, currency), width, column.isLeft);
      if (!column.bar || layout.barWidth === 0) return cell;
      return `${cell} ${paint.color(padEnd(bar(column.bar(tier) / largest, layout.barWidth), layout.barWidth), tier.color)}`;
    }, layout),
  );
  return [paint.dim(head), ...rows, legend[language]];
}
