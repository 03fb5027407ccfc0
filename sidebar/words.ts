// Every text of the sidebar that the add-on's answers do not bring along, in both languages.
import type { Language, Text } from "../src/customers/language";
import { roles } from "../src/customers/roles";

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
  retry: { en: "Try again", zh: "重试" },
  proceed: { en: "Continue", zh: "继续" },
  startOver: { en: "Start over", zh: "重新开始" },
  busy: { en: "Scoring your customers", zh: "正在给客户评分" },
  patience: {
    en: "A large sheet can take a minute. Keep this panel open.",
    zh: "数据较多时可能需要一分钟，请不要关闭此侧边栏。",
  },
  failed: { en: "The customers were not scored", zh: "未能完成评分" },
  unchanged: { en: "Nothing in your spreadsheet was changed.", zh: "您的表格没有任何改动。" },
  question: { en: "One thing to decide", zh: "需要您确认" },
  headers: { en: "Type each column’s header as it stands in the sheet.", zh: "请填写各列的标题，与工作表中的写法一致。" },
  tier: { en: "Tier", zh: "层级" },
  customers: { en: "Customers", zh: "客户" },
  revenue: { en: "How much", zh: "消费金额" },
  recencyDays: { en: "How recently, days", zh: "距今天数" },
  frequency: { en: "How often, orders", zh: "订单数" },
  share: { en: "Revenue", zh: "金额" },
  rows: { en: "Rows", zh: "数据行" },
  read: { en: "Rows read", zh: "读取行数" },
  used: { en: "Rows used", zh: "使用行数" },
  playbook: { en: "What to do with each tier", zh: "各层级的运营建议" },
  columns: { en: "Columns used", zh: "所用的列" },
  cuts: { en: "Limits between scores", zh: "分数之间的界限" },
  noReply: { en: "Google did not answer", zh: "Google 没有响应" },
  account: {
    en: "If you are signed in to several Google accounts, use a window with this one only, then try again",
    zh: "如果登录了多个 Google 账号，请用只登录本账号的窗口重试",
  },
} as const satisfies Record<string, Text>;

/** Name of a text. */
export type Word = keyof typeof texts;

/** Names of choices that a question offers. */
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

const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** "30 Jun 1998" or "1998年6月30日" of "1998-06-30". */
const longDay = (iso: string, language: Language): string => {
  const [year, month = 0, day] = iso.split("-").map(Number);
  return language === "zh" ? `${year}年${month}月${day}日` : `${day} ${months[month - 1]} ${year}`;
};

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ",");

/** "1,234.50", or "1,234" where nothing follows the point. */
const figure = (number: number): string => {
  const [whole = "", decimals = "00"] = number.toFixed(2).split(".");
  return decimals === "00" ? grouped(whole) : `${grouped(whole)}.${decimals}`;
};

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Says texts in one language. */
export interface Speaker {
  readonly language: Language;
  readonly say: (word: Word) => string;
  /** A choice that a question offers; a currency code stands for itself. */
  readonly choice: (name: string) => string;
  /** What a column holds. */
  readonly role: (name: string) => string;
  readonly count: (number: number) => string;
  readonly figure: (number: number) => string;
  readonly sentenceCase: (text: string) => string;
  /** "Google did not answer: …". */
  readonly noReply: (said: string) => string;
  /** A clause as a whole sentence. */
  readonly sentence: (clause: string) => string;
  /** "6,898 of 6,919 rows used, as of 30 Jun 1998". */
  readonly basis: (used: number, read: number, asOf: string | null) => string;
}

/** A speaker of a language. */
export const speak = (language: Language): Speaker => {
  const isChinese = language === "zh";
  const count = (number: number): string => grouped(String(Math.round(number)));
  return {
    language,
    say: (word) => texts[word][language],
    choice: (name) => choices[name]?.[language] ?? name,
    role: (name) => sentenceCase((roles as Readonly<Record<string, { name: Text }>>)[name]?.name[language] ?? name),
    count,
    figure,
    sentenceCase,
    noReply: (said) => texts.noReply[language] + (said === "" ? "" : isChinese ? `：${said}` : `: ${said}`),
    sentence: (clause) => sentenceCase(clause) + (/[.。!?！？]$/.test(clause) ? "" : isChinese ? "。" : "."),
    basis: (used, read, asOf) => {
      const rows = isChinese ? `使用 ${count(used)} 行，共 ${count(read)} 行` : `${count(used)} of ${count(read)} rows used`;
      if (asOf === null) return rows;
      return isChinese ? `${rows}，截至${longDay(asOf, language)}` : `${rows}, as of ${longDay(asOf, language)}`;
    },
  };
};

/** "2,357 customers in 9 tiers". */
export const summaryLine = ({ language, count }: Speaker, customers: number, tiers: number): string =>
  language === "zh"
    ? `${count(customers)} 位客户，分布在 ${tiers} 个层级`
    : `${count(customers)} ${customers === 1 ? "customer" : "customers"} in ${tiers} ${tiers === 1 ? "tier" : "tiers"}`;
