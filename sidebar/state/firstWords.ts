// Texts of the first view, and of a first call that fails.
import type { Text } from "../../src/ground/language";

/** Texts of the first view as it opens, and of a first call that fails. */
export const firstWords = {
  heading: { en: "Know your best customers", zh: "了解您的最佳客户" },
  intro: {
    en: "Sort customers into tiers by how recently, how often and how much they bought.",
    zh: "按最近购买时间、购买次数和消费金额给客户分层。",
  },
  gains: { en: "What you get", zh: "您将获得" },
  tierGain: { en: "The tier of each customer, in a tab or beside your list", zh: "每位客户的层级，写在新工作表或您的名单旁" },
  summaryGain: { en: "A summary tab with charts", zh: "一张带图表的汇总工作表" },
  privacy: {
    en: "Nothing leaves this spreadsheet, and your own cells stay as they are. You can undo.",
    zh: "数据不会离开本表格，您的单元格保持不变，随时可以撤销。",
  },
  withWhy: { en: "Add a sentence with the reason", zh: "为每位客户附一句分层理由" },
  start: { en: "Segment my customers", zh: "开始客户分层" },
  steps: { en: "Step by step", zh: "逐步设置" },
  looking: { en: "Looking at the sheet …", zh: "正在查看工作表……" },
  readingSheet: { en: "Reading the sheet", zh: "正在读取工作表" },
  repairing: {
    en: "Taking back a run that was cut short; this cannot be stopped",
    zh: "正在撤回中断的运行，此步骤无法停止",
  },
  stop: { en: "Stop", zh: "停止" },
  stopping: { en: "Stopping after this step", zh: "完成当前步骤后停止" },
  waitStopped: { en: "Stopped. Nothing was changed.", zh: "已停止，没有任何改动。" },
  lookAgain: { en: "Look again", zh: "重新读取" },
  retry: { en: "Try again", zh: "重试" },
  back: { en: "Back", zh: "返回" },
  cutShort: { en: "Something was cut short here", zh: "此表格中有中断的操作" },
  letBe: { en: "Leave everything as it is", zh: "保留现状" },
  letBeHelp: {
    en: "If this stays so: what stands in the sheets now can stay, and you can begin anew. What was begun can then no longer be undone.",
    zh: "如果一直如此，可以保留各工作表当前的内容并重新开始；未完成的操作将无法再撤销。",
  },
  leaveHalf: { en: "Leave these tabs as they are", zh: "保留这些工作表的现状" },
  leaveHalfHelp: {
    en: "The next run writes into them again. What stood in them before can no longer be brought back.",
    zh: "下次运行会重新写入这些工作表，之前的内容将无法恢复。",
  },
  memoryLost: { en: "What is remembered here cannot be used", zh: "此表格保存的记录无法使用" },
  setAside: { en: "Set it aside and go on", zh: "清除并继续" },
  loadFailed: { en: "The spreadsheet could not be reached", zh: "无法连接到表格" },
  noReply: { en: "Google did not answer", zh: "Google 没有响应" },
  account: {
    en: "If you are signed in to several Google accounts, use a window with this one only, then try again",
    zh: "如果登录了多个 Google 账号，请用只登录本账号的窗口重试",
  },
  later: { en: "Wait a minute, then try again", zh: "请等一分钟后重试" },
} as const satisfies Record<string, Text>;
