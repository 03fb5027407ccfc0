// Names of tabs and columns, apart from what fills them, so that the sidebar can offer them without carrying the rest.
import type { Text } from "../ground/language";

/** Name of the tab with a row for each customer. */
export const tableTitle: Text = { en: "Customers", zh: "客户分层" };

/** Title of each report, by its id. */
export const reportTitles = {
  summary: { en: "Summary", zh: "客户分层汇总" },
  lifetimeValue: { en: "Lifetime value", zh: "生命周期价值" },
  forecastCheck: { en: "Forecast check", zh: "预测检验" },
  contactPlan: { en: "Contact plan", zh: "触达计划" },
} as const satisfies Readonly<Record<string, Text>>;

/** Reports that only a model which predicts has something to say for. */
export const lifetimeReports: readonly string[] = ["lifetimeValue", "forecastCheck"] satisfies (keyof typeof reportTitles)[];

/** A column that a user may do without. */
export interface ColumnChoice {
  readonly id: string;
  readonly title: Text;
  /** What it is called where it can be chosen, if its title alone would not say. */
  readonly label?: Text;
  /** Whether it stands beside a user's own list of customers, who have the rest already. */
  readonly isBeside: boolean;
}

/** The columns that a user may do without, left to right; the customer, the tier and the sentence are not among them. */
export const columnChoices: readonly ColumnChoice[] = [
  { id: "lastOrder", title: { en: "Last order", zh: "最近下单" }, isBeside: false },
  { id: "recencyDays", title: { en: "Days since", zh: "距今天数" }, isBeside: false },
  { id: "frequency", title: { en: "Orders", zh: "订单数" }, isBeside: false },
  { id: "revenue", title: { en: "Revenue", zh: "消费金额" }, isBeside: false },
  { id: "averageOrder", title: { en: "Average order", zh: "客单价" }, isBeside: false },
  { id: "r", title: { en: "R", zh: "R" }, label: { en: "R, how recently", zh: "R（最近）" }, isBeside: true },
  { id: "f", title: { en: "F", zh: "F" }, label: { en: "F, how often", zh: "F（次数）" }, isBeside: true },
  { id: "m", title: { en: "M", zh: "M" }, label: { en: "M, how much", zh: "M（金额）" }, isBeside: true },
  { id: "probabilityAlive", title: { en: "Chance active", zh: "活跃概率" }, isBeside: false },
  { id: "expectedOrders", title: { en: "Orders expected", zh: "预计订单数" }, isBeside: false },
  { id: "expectedSpend", title: { en: "Spend expected", zh: "预计每单金额" }, isBeside: false },
  { id: "lifetimeValue", title: { en: "Lifetime value", zh: "生命周期价值" }, isBeside: false },
  { id: "nextOrder", title: { en: "Next order if active", zh: "预计下次下单（若活跃）" }, isBeside: false },
  { id: "contact", title: { en: "Contact", zh: "是否触达" }, isBeside: true },
  { id: "contactProfit", title: { en: "Contact profit expected", zh: "触达预计利润" }, isBeside: true },
];

/** Columns that only scores fill. */
export const scoreColumns: readonly string[] = ["r", "f", "m"];

/** Columns that only a model which predicts fills. */
export const lifetimeColumns: readonly string[] = [
  "probabilityAlive",
  "expectedOrders",
  "expectedSpend",
  "lifetimeValue",
  "nextOrder",
];

/** Columns that only a plan of whom to contact fills. */
export const contactColumns: readonly string[] = ["contact", "contactProfit"];
