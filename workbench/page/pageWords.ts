// All texts of the page around the spreadsheet, in both languages.
import type { Language, Words } from "../language";

const words = {
  title: { en: "Customer Tiers workbench", zh: "客户分层工作台" },
  menus: { en: "Menus", zh: "菜单" },
  extensions: { en: "Extensions", zh: "扩展程序" },
  addOn: { en: "Customer Tiers", zh: "客户分层" },
  open: { en: "Open file", zh: "打开文件" },
  download: { en: "Download XLSX", zh: "下载 XLSX" },
  sample: { en: "Sample", zh: "示例" },
  ownFile: { en: "Your file", zh: "您的文件" },
  language: { en: "Language", zh: "语言" },
  look: { en: "Appearance", zh: "外观" },
  system: { en: "System", zh: "跟随系统" },
  light: { en: "Light", zh: "浅色" },
  dark: { en: "Dark", zh: "深色" },
  spreadsheet: { en: "Spreadsheet", zh: "电子表格" },
  sidebar: { en: "Sidebar", zh: "侧边栏" },
  secondEditor: { en: "Second editor", zh: "第二位编辑者" },
  twoEditors: {
    en: "To see two people at work in one document, add ?editors=2 to the address: the menu then opens a sidebar for each.",
    zh: "想看两个人同时使用同一文档，请在地址后加上 ?editors=2：菜单会为两位编辑者各打开一个侧边栏。",
  },
  notKept: {
    en: "This document cannot be kept in the browser: if the page is loaded again, it starts afresh",
    zh: "此文档无法保存在浏览器中：重新加载页面后将从头开始",
  },
  damaged: {
    en: "The document that was open here could not be read again: a sample was opened in its place",
    zh: "无法恢复之前打开的文档：已改为打开示例",
  },
  closeSidebar: { en: "Close the sidebar", zh: "关闭侧边栏" },
  dismiss: { en: "Dismiss", zh: "关闭" },
  drop: { en: "Drop a text file or a workbook to open it", zh: "松开以打开文本文件或工作簿" },
  starting: { en: "Starting …", zh: "正在启动……" },
  opening: { en: "Opening …", zh: "正在打开……" },
  writing: { en: "Writing the file …", zh: "正在写出文件……" },
  written: { en: "Downloaded", zh: "已下载" },
  chartPreview: { en: "Preview", zh: "预览" },
  chartNotDrawn: {
    en: "This preview draws bar, column and line charts only; Google Sheets draws this one.",
    zh: "本预览只画条形图、柱形图和折线图；此图表会在 Google 表格中显示。",
  },
  localPreview: {
    en: "Local preview: nothing leaves this computer, and nothing is kept when this tab is closed.",
    zh: "本地预览：数据不会离开这台电脑，关闭此标签页后也不会保留。",
  },
  about: { en: "What it lacks, and how to go to Google Sheets", zh: "它缺少什么，以及如何转到 Google 表格" },
  lacksTitle: { en: "What this preview lacks", zh: "本预览缺少的功能" },
  lacksFunctions: {
    en: "Google's own functions QUERY, ARRAYFORMULA, SPLIT, JOIN and COUNTUNIQUE; SORT takes Excel's arguments, and a formula that leads back to itself gives a number.",
    zh: "Google 自己的函数 QUERY、ARRAYFORMULA、SPLIT、JOIN 和 COUNTUNIQUE；SORT 使用 Excel 的参数，循环引用会得出数字而不报错。",
  },
  lacksSheets: {
    en: "Pivot tables, sharing, version history and any chart but bars and columns. Filters, conditional formats and validation work here, but are not read from a file, and only colour scales are written into one.",
    zh: "数据透视表、共享、版本历史，以及条形图和柱形图以外的图表。筛选、条件格式和数据验证在这里可用，但不会从文件读入；写出文件时只保留色阶。",
  },
  lacksProof: {
    en: "It imitates Google Sheets as documented; only a run in Google Sheets shows what Google does.",
    zh: "它按公开文档模仿 Google 表格；Google 的实际行为只有在 Google 表格中运行才能确认。",
  },
  goTitle: { en: "To go to Google Sheets", zh: "转到 Google 表格" },
  goLogin: { en: "Sign in with Google's command-line tool:", zh: "用 Google 的命令行工具登录：" },
  goCreate: { en: "Make a spreadsheet with a script of its own:", zh: "新建一个带脚本的电子表格：" },
  goPush: {
    en: "Send what npm run build made, the very files that run here:",
    zh: "发送 npm run build 生成的文件，也就是这里运行的文件：",
  },
  goOpen: {
    en: "Open the spreadsheet, reload it, and choose Extensions › Customer Tiers. Your data gets there with Download XLSX and Google's File › Import.",
    zh: "打开该电子表格并刷新，选择“扩展程序”›“客户分层”。数据可先“下载 XLSX”，再用 Google 的“文件”›“导入”。",
  },
  close: { en: "Close", zh: "关闭" },
} satisfies Readonly<Record<string, Words>>;

export type PageWord = keyof typeof words;

export function say(word: PageWord, language: Language): string {
  return words[word][language];
}

/** Sets the text of elements with data-word, and the label of elements with data-label. */
export function translate(root: ParentNode, language: Language): void {
  for (const element of root.querySelectorAll<HTMLElement>("[data-word]")) {
    element.textContent = say(element.dataset.word as PageWord, language);
  }
  for (const element of root.querySelectorAll<HTMLElement>("[data-label]")) {
    element.setAttribute("aria-label", say(element.dataset.label as PageWord, language));
  }
}
