// Every text of the sidebar that the add-on's answers do not bring along, in both languages.
import type { Language, Text } from "../src/customers/language";

const texts = {
  heading: { en: "Know your best customers", zh: "了解您的最佳客户" },
  intro: {
    en: "Sort customers into tiers by how recently, how often and how much they bought. Open the sheet with your orders, then press the button.",
    zh: "按最近购买时间、购买次数和消费金额给客户分层。请打开订单所在的工作表，然后点击按钮。",
  },
  privacy: {
    en: "Nothing leaves this spreadsheet, and your own cells stay as they are.",
    zh: "数据不会离开本表格，您的单元格保持不变。",
  },
  start: { en: "Score this sheet", zh: "给当前工作表评分" },
  again: { en: "Score again", zh: "重新评分" },
  proceed: { en: "Continue", zh: "继续" },
  busy: { en: "Reading and scoring…", zh: "正在读取和评分…" },
  failed: { en: "The customers were not scored", zh: "未能完成评分" },
  unchanged: { en: "Nothing in your spreadsheet was changed.", zh: "您的表格没有任何改动。" },
  question: { en: "One thing to decide", zh: "需要您确认" },
  found: { en: "What was read", zh: "读取情况" },
  tiers: { en: "Tiers: customers and revenue", zh: "层级：客户数与消费金额" },
  read: { en: "Rows read", zh: "读取行数" },
  used: { en: "Rows used", zh: "使用行数" },
  asOf: { en: "As of", zh: "截止日期" },
  cuts: { en: "Cuts used", zh: "所用切点" },
  notes: { en: "Good to know", zh: "请注意" },
  noReply: { en: "Google did not answer", zh: "Google 没有响应" },
  account: {
    en: "If you are signed in to several Google accounts, use a window with this one only, then try again",
    zh: "如果登录了多个 Google 账号，请用只登录本账号的窗口重试",
  },
} as const satisfies Record<string, Text>;

/** Name of a text. */
export type Word = keyof typeof texts;

/** Names of choices that a question offers, and of columns that may be missing. */
const choices: Readonly<Record<string, Text>> = {
  dmy: { en: "Day first (31/12/2024)", zh: "日在前（31/12/2024）" },
  mdy: { en: "Month first (12/31/2024)", zh: "月在前（12/31/2024）" },
  point: { en: "Point (1,234.50)", zh: "点（1,234.50）" },
  comma: { en: "Comma (1.234,50)", zh: "逗号（1.234,50）" },
  line: { en: "Each amount is one line", zh: "每行是单行金额" },
  order: { en: "Each amount is the whole order", zh: "每行是整单金额" },
  sum: { en: "Add the rows up", zh: "合并相加" },
  last: { en: "Use the last row", zh: "以最后一行为准" },
};

/** Says texts in one language. */
export interface Speaker {
  readonly language: Language;
  readonly say: (word: Word) => string;
  readonly choice: (name: string) => string;
  readonly count: (number: number) => string;
}

/** A speaker of a language. */
export const speak = (language: Language): Speaker => ({
  language,
  say: (word) => texts[word][language],
  choice: (name) => choices[name]?.[language] ?? name,
  count: (number) => String(Math.round(number)).replace(/\B(?=(\d{3})+$)/g, ","),
});

/** "2,357 customers in 9 tiers". */
export const summaryLine = ({ language, count }: Speaker, customers: number, tiers: number): string =>
  language === "zh" ? `${count(customers)} 位客户，分布在 ${tiers} 个层级` : `${count(customers)} customers in ${tiers} tiers`;
