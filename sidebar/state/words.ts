// Every text of the sidebar that the add-on's answers do not bring along, in both languages.

import type { Look, Outcome } from "../../src/app/api";
import type { Language, Text } from "../../src/ground/language";
import type { Measure } from "../../src/models/rfm/measures";
import { forms } from "../forms";
import { firstWords } from "./firstWords";

const texts = {
  ...firstWords,
  lacking: { en: "Choose the columns that were not found:", zh: "有些列没有找到，请选择：" },
  likely: { en: "Please check these columns:", zh: "请核对这些列：" },
  kept: { en: "The choices of your last run are kept.", zh: "已沿用上次运行的选择。" },
  again: { en: "Run again", zh: "重新运行" },
  proceed: { en: "Continue", zh: "继续" },
  startOver: { en: "Start over", zh: "重新开始" },
  undo: { en: "Undo last run", zh: "撤销上次运行" },
  remove: { en: "Remove results", zh: "移除结果" },
  keep: { en: "Keep them", zh: "保留" },
  confirmRemove: {
    en: "This deletes the tabs and columns that were added, and cannot be undone.",
    zh: "添加的工作表和列将被删除，且无法恢复。",
  },
  found: { en: "This spreadsheet already has results", zh: "此表格中已有分层结果" },
  foundHelp: { en: "Running again updates them in place.", zh: "再次运行会在原处更新这些结果。" },
  manage: {
    en: "Undo takes back the last run. Remove results deletes every tab and column that was added.",
    zh: "“撤销上次运行”只撤回最近一次；“移除结果”会删除添加的全部工作表和列。",
  },
  elsewhere: {
    en: "A run is under way here, in another window or by somebody else. If it was cut short, it is taken back within a minute.",
    zh: "另一个窗口或其他人正在为此表格分层。如已中断，一分钟内会自动撤回。",
  },
  running: { en: "Segmenting your customers", zh: "正在为客户分层" },
  reading: { en: "Reading the sheet and scoring customers", zh: "正在读取工作表并评分" },
  staging: { en: "Preparing the results", zh: "正在准备结果" },
  writing: { en: "Writing the results", zh: "正在写入结果" },
  patience: {
    en: "A large sheet can take some minutes. Keep this panel open. If you stop, your spreadsheet stays as it was.",
    zh: "数据较多时可能需要几分钟，请不要关闭此侧边栏。停止后，表格会保持原样。",
  },
  writingHelp: {
    en: "This step is done as a whole or not at all, so it cannot be stopped. Keep this panel open.",
    zh: "这一步要么全部完成，要么完全不做，因此无法停止。请不要关闭此侧边栏。",
  },
  undoing: { en: "Undoing the last run", zh: "正在撤销上次运行" },
  adding: { en: "Adding a sample shop", zh: "正在添加示例店铺" },
  takingBack: { en: "Putting back what stood there", zh: "正在恢复原有内容" },
  removing: { en: "Removing the results", zh: "正在移除结果" },
  moment: { en: "This can take a moment. Keep this panel open.", zh: "请稍候，不要关闭此侧边栏。" },
  stopped: { en: "Stopped: nothing was changed", zh: "已停止，没有任何改动" },
  stoppedHelp: { en: "Your spreadsheet is as it was before this run.", zh: "您的表格与本次运行之前相同。" },
  stayed: { en: "Stopped: nothing was changed", zh: "已停止，没有任何改动" },
  stayedHelp: { en: "The results stand as they were.", zh: "结果保持原样。" },
  undone: { en: "The last run is undone", zh: "上次运行已撤销" },
  undoneHelp: { en: "Your spreadsheet is as it was before that run.", zh: "您的表格已恢复到那次运行之前。" },
  undoneRest: { en: "All else is as it was before that run.", zh: "其余内容已恢复到那次运行之前。" },
  removed: { en: "The results are removed", zh: "结果已移除" },
  removedHelp: {
    en: "All that was added is gone. Your own cells are as they were.",
    zh: "添加的内容已全部删除，您的单元格保持不变。",
  },
  runFailed: { en: "The tiers were not written", zh: "分层结果未写入" },
  undoFailed: { en: "The last run was not undone", zh: "未能撤销上次运行" },
  removeFailed: { en: "The results were not removed", zh: "未能移除结果" },
  unchanged: { en: "Nothing in your spreadsheet was changed.", zh: "您的表格没有任何改动。" },
  pending: {
    en: "What was begun, if anything, is put in order by itself: wait a minute, then try again.",
    zh: "如有未完成的部分，会自动处理：请等一分钟后重试。",
  },
  question: { en: "One thing to decide", zh: "需要您确认" },
  headers: { en: "Choose the column of each", zh: "请选择对应的列" },
  tier: { en: "Tier", zh: "层级" },
  customers: { en: "Customers", zh: "客户" },
  revenue: { en: "How much", zh: "消费金额" },
  recencyDays: { en: "How recently, days", zh: "距今天数" },
  frequency: { en: "How often, orders", zh: "订单数" },
  share: { en: "Revenue", zh: "消费占比" },
  rows: { en: "Rows", zh: "数据行" },
  read: { en: "Rows read", zh: "读取行数" },
  used: { en: "Rows used", zh: "使用行数" },
  playbook: { en: "What to do with each tier", zh: "各层级的运营建议" },
  columns: { en: "Columns used", zh: "所用的列" },
  cuts: { en: "Score limits", zh: "分数界限" },
  limits: { en: "Limits", zh: "界限" },
  latest: { en: "latest order", zh: "最近一单" },
} as const satisfies Record<string, Text>;

/** Name of a text. */
export type Word = keyof typeof texts;

/** What the field of a measure is called. */
export function measureLabel(measure: Measure): Text {
  return texts[measure];
}

/** Names of choices that a question offers. */
const choices: Readonly<Record<string, Text>> = {
  dmy: { en: "Day first (31/12/2024)", zh: "日在前（31/12/2024）" },
  mdy: { en: "Month first (12/31/2024)", zh: "月在前（12/31/2024）" },
  asShown: { en: "Date cells are right as shown", zh: "日期单元格显示正确" },
  exchanged: { en: "Date cells have day and month exchanged", zh: "日期单元格的日和月被对调" },
  ymd: { en: "Year first (24/12/31)", zh: "年在前（24/12/31）" },
  point: { en: "Point (1,234.50)", zh: "点（1,234.50）" },
  comma: { en: "Comma (1.234,50)", zh: "逗号（1.234,50）" },
  line: { en: "Each amount is one line", zh: "每行是单行金额" },
  order: { en: "Each amount is the whole order", zh: "每行是整单金额" },
  fill: { en: "They take what stands above", zh: "沿用上方的值" },
  leave: { en: "They stay blank; without a customer or a date, a row does not count", zh: "保持空白；没有客户或日期的行不计" },
  refunds: { en: "They are refunds", zh: "是退款" },
  sales: { en: "They are sales at a loss", zh: "是亏损的成交" },
  money: { en: "Money taken off", zh: "减去的金额" },
  share: { en: "Share taken off (0.2 = 20% off)", zh: "减去的比例（0.2 = 减 20%）" },
  paid: { en: "Share that is paid (0.8 = 20% off)", zh: "实付比例（0.8 = 八折）" },
  subtract: { en: "Subtract from revenue", zh: "从金额中扣除" },
  ignore: { en: "Leave out", zh: "不计" },
  count: { en: "Count as order", zh: "计为订单" },
  exclude: { en: "Leave out", zh: "不计" },
  keep: { en: "Keep", zh: "保留" },
  drop: { en: "Leave out", zh: "不计" },
  sum: { en: "Add the rows up", zh: "合并相加" },
  last: { en: "Use the last row", zh: "以最后一行为准" },
};

/** Roles that customers are told apart and measured by. */
const measuring = "customer date amount quantity unitPrice lastOrder recencyDays orders revenue".split(" ");

const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** "30 Jun 1998" or "1998年6月30日" of "1998-06-30". */
export function longDay(iso: string, language: Language): string {
  const [year, month = 0, day] = iso.split("-").map(Number);
  return language === "zh" ? `${year}年${month}月${day}日` : `${day} ${months[month - 1]} ${year}`;
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ",");
}

/** "1,234.50", or "1,234" where nothing follows the point. */
function figure(number: number): string {
  const [whole = "", decimals = "00"] = number.toFixed(2).split(".");
  return decimals === "00" ? grouped(whole) : `${grouped(whole)}.${decimals}`;
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Says texts in one language. */
export interface Speaker {
  readonly language: Language;
  readonly say: (word: Word) => string;
  /** A text that stands beside what it describes. */
  readonly text: (text: Text) => string;
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
  /** "Step 3 of 8". */
  readonly part: (done: number, all: number) => string;
  /** "6,898 of 6,919 rows used, as of 30 Jun 1998". */
  readonly basis: (used: number, read: number, asOf: string | null) => string;
}

/** "a, b and c". */
function inSeries(names: readonly string[], comma: string, and: string): string {
  return [names.slice(0, -1).join(comma), ...names.slice(-1)].filter((name) => name !== "").join(and);
}

/** More names than this are a list, which stands below as links. */
const mostNames = 2;

/** "Customers and Summary tabs were written", "4 tabs were written", or "Tier columns and the Summary tab were written". */
export function writtenLine({ language }: Speaker, kind: Outcome["kind"], tabs: readonly { id: string; name: string }[]): string {
  const table = kind === "orders" ? tabs.filter(({ id }) => id === "customers").slice(-1) : [];
  const names = [...table, ...tabs.filter(({ id }) => id !== "customers")].map(({ name }) => name);
  const isBeside = kind === "customers";
  const isMany = names.length > mostNames;
  if (language === "zh") {
    const quoted = isMany ? [` ${names.length} 个`] : names.map((name) => `“${name}”`);
    return `已写入${inSeries([...(isBeside ? ["分层列"] : []), ...quoted], "、", "和")}${quoted.length === 0 ? "" : "工作表"}`;
  }
  const listed = isMany ? `${names.length}` : inSeries(names, ", ", " and ");
  if (!isBeside) return names.length === 1 ? `The ${listed} tab was written` : `${listed} tabs were written`;
  if (listed === "") return "Tier columns were written";
  return `Tier columns and ${isMany ? "" : "the "}${listed} ${names.length === 1 ? "tab" : "tabs"} were written`;
}

/** A speaker of a language. */
export function speak(language: Language): Speaker {
  const isChinese = language === "zh";
  const count = (number: number): string => grouped(String(Math.round(number)));
  return {
    language,
    say: (word) => texts[word][language],
    text: (text) => text[language],
    choice: (name) => choices[name]?.[language] ?? name,
    role: (name) => sentenceCase(forms.roles.find(({ id }) => id === name)?.name[language] ?? name),
    count,
    figure,
    sentenceCase,
    noReply: (said) => texts.noReply[language] + (said === "" ? "" : isChinese ? `：${said}` : `: ${said}`),
    sentence: (clause) => sentenceCase(clause) + (/[.。!?！？]$/.test(clause) ? "" : isChinese ? "。" : "."),
    part: (done, all) => (isChinese ? `第 ${count(done)} 步，共 ${count(all)} 步` : `Step ${count(done)} of ${count(all)}`),
    basis: (used, read, asOf) => {
      const rows = isChinese ? `使用 ${count(used)}/${count(read)} 行` : `${count(used)} of ${count(read)} rows used`;
      if (asOf === null) return rows;
      return isChinese ? `${rows}，截至 ${longDay(asOf, language)}` : `${rows}, as of ${longDay(asOf, language)}`;
    },
  };
}

/** "2,357 customers in 9 tiers". */
export function summaryLine({ language, count }: Speaker, customers: number, tiers: number): string {
  return language === "zh"
    ? `${count(customers)} 位客户，分布在 ${tiers} 个层级`
    : `${count(customers)} ${customers === 1 ? "customer" : "customers"} in ${tiers} ${tiers === 1 ? "tier" : "tiers"}`;
}

/** "3 cells were changed since that run, and were left as they are:". */
export function leftLine({ language, count }: Speaker, cells: number): string {
  if (language === "zh") return `有 ${count(cells)} 个单元格在那次运行后被修改过，已保留原样：`;
  return cells === 1
    ? "One cell was changed since that run, and was left as it is:"
    : `${count(cells)} cells were changed since that run, and were left as they are:`;
}

/** "and 15 more". */
export function moreLine({ language, count }: Speaker, cells: number): string {
  return language === "zh" ? `另有 ${count(cells)} 个` : `and ${count(cells)} more`;
}

/** "Customer = A, Order date = B, Amount = D". */
function columnsLine({ language, role }: Speaker, { headers, columns }: Look): string {
  return measuring
    .flatMap((name) => {
      const { places = [] } = columns.find((found) => found.role === name) ?? {};
      return places.length === 0
        ? []
        : [`${role(name)}\u00a0=\u00a0${places.map((place) => headers[place]?.letters ?? "?").join(" + ")}`];
    })
    .join(language === "zh" ? "，" : ", ");
}

/** "Sheet “Orders”: 6,919 rows. Customer = A, Order date = B, Amount = D." */
export function foundLine(speaker: Speaker, look: Look): string {
  const { language, count } = speaker;
  const columns = columnsLine(speaker, look);
  if (language === "zh") return `工作表“${look.sheet}”：${count(look.rows)} 行。${columns === "" ? "" : `${columns}。`}`;
  const rows = `Sheet “${look.sheet}”: ${count(look.rows)} ${look.rows === 1 ? "row" : "rows"}.`;
  return columns === "" ? rows : `${rows} ${columns}.`;
}

/** "Step 2 of 4 · Check". */
export function stepLine({ part }: Speaker, place: number, all: number, name: string): string {
  return `${part(place, all)} · ${name}`;
}

/** "Continue to check". */
export function continueLine({ language }: Speaker, next: string): string {
  return language === "zh" ? `下一步：${next}` : `Continue to ${next.toLowerCase()}`;
}

/** "2,357 customers, latest order 30 Jun 1998." */
export function countedLine({ language, count, say }: Speaker, customers: number, latest: string | null): string {
  const day = latest === null ? "" : longDay(latest, language);
  if (language === "zh") return `${count(customers)} 位客户${day === "" ? "" : `，${say("latest")}：${day}`}。`;
  const counted = `${count(customers)} ${customers === 1 ? "customer" : "customers"}`;
  return `${counted}${day === "" ? "" : `, ${say("latest")} ${day}`}.`;
}
