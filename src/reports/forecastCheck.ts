// The Forecast check tab: how far predictions can be trusted, what they rest on, and what they cannot know.

import { toIsoDay } from "../ground/calendar";
import type { ChartSpec, Drawing } from "../ground/drawing";
import { formatNumber, type Language, type Text } from "../ground/language";
import type { Note } from "../ground/note";
import { checkForecast, type ForecastCheck, type Tracking, trackOrders } from "../models/lifetime/forecastCheck";
import { lifetimeFound } from "../models/lifetime/lifetimeTiers";
import { foundIn, type SortedBy } from "../models/model";
import { learnedTexts, parameterRows, rivalRows, unknowable } from "./fitCard";
import { lifetimeBasis, lifetimeWidths } from "./lifetimeBasis";
import { addSection, blank, count, decimal, dressed, noteRow, type PageCell, rowsUnder, text, toDrawing } from "./page";
import { type ReportInput, report } from "./report";

const title = { en: "Forecast check", zh: "预测检验" };

const colors = { actual: "#0068a8", learned: "#b19a42", checked: "#c8552b" };
const chartHeight = 320;

/** Rows that the tab covers from the first, as its table of weeks grows: taking a run back then leaves every cell as it was. */
const pageRows = 280;

function padded(rows: readonly PageCell[][]): PageCell[][] {
  return [...rows, ...Array.from({ length: Math.max(0, pageRows - rows.length) }, () => [])];
}

const headings = {
  trust: { en: "How far can I trust this?", zh: "这个预测有多可信？" },
  learned: { en: "What it learned", zh: "模型学到了什么" },
  unknowable: { en: "What it cannot know", zh: "模型无法知道什么" },
} satisfies Record<string, Text>;

function isNote(check: ForecastCheck | Note): check is Note {
  return "text" in check;
}

/** Whole percent by which too many orders were expected, below 0 too few; NaN where none came. */
function percentOff(expected: number, actual: number): number {
  return actual === 0 ? Number.NaN : Math.round((expected / actual - 1) * 100);
}

function offText(expected: number, actual: number): Text {
  if (actual === 0) return { en: "none came", zh: "实际没有订单" };
  const percent = percentOff(expected, actual);
  const came: Text = { en: `${formatNumber(actual)} came`, zh: `实际 ${formatNumber(actual)} 单` };
  if (percent === 0) return { en: `${came.en}, just as many`, zh: `${came.zh}，基本一致` };
  return percent > 0
    ? { en: `${came.en}: ${percent}% too many`, zh: `${came.zh}：多估 ${percent}%` }
    : { en: `${came.en}: ${-percent}% too few`, zh: `${came.zh}：少估 ${-percent}%` };
}

function gradeText(expected: number, actual: number): Text {
  const off = Math.abs(percentOff(expected, actual));
  if (off <= 10)
    return {
      en: "Close: you can plan with totals over many customers; a single customer still scatters widely",
      zh: "接近：可以用多位客户的合计来做规划；单个客户仍会有较大波动",
    };
  if (off <= 25)
    return {
      en: "Fair: the ranking of customers is more reliable than the totals; allow for an error of this size",
      zh: "尚可：客户之间的高低比合计数更可靠；使用合计数时请留出相应余量",
    };
  return {
    en: "Poor: compare customers by it, but do not plan with the totals; things changed, or the time learned from was unusual",
    zh: "较差：可用来比较客户，但不宜按合计数做规划；可能情况有变，或学习期比较特殊",
  };
}

/** The verdict of a check, a sentence a line. */
export function verdictTexts({ splitDay, days, customers, expected, actual }: ForecastCheck): Text[] {
  const [day, span, known, orders] = [toIsoDay(splitDay), ...[days, customers, expected].map((number) => formatNumber(number))];
  const off = offText(expected, actual);
  return [
    {
      en: `For this check it learned anew from orders up to ${day} alone, and looked at the ${span} days after`,
      zh: `检验时只用截至 ${day} 的订单重新学习，再与之后 ${span} 天对照`,
    },
    {
      en: `It expected ${orders} orders of the ${known} customers known by then, and ${off.en}`,
      zh: `对当时已有的 ${known} 位客户，它预计 ${orders} 单，${off.zh}`,
    },
    gradeText(expected, actual),
  ];
}

const groupTitles: readonly Text[] = [
  { en: "Repeat orders learned from", zh: "学习期内复购次数" },
  { en: "Customers", zh: "客户数" },
  { en: "Expected per customer", zh: "人均预计订单" },
  { en: "Actual per customer", zh: "人均实际订单" },
  { en: "Orders expected", zh: "预计订单数" },
  { en: "Orders that came", zh: "实际订单数" },
];

function groupRows({ groups, customers, expected, actual }: ForecastCheck, language: Language): PageCell[][] {
  const isEn = language === "en";
  const last = groups[groups.length - 1]!.repeatDays;
  const nameOf = (repeats: number): string => {
    const isOpen = repeats === last && repeats >= 7;
    if (!isEn) return `${repeats} 次${isOpen ? "及以上" : ""}`;
    return isOpen ? `${repeats} or more` : `${repeats} ${repeats === 1 ? "repeat" : "repeats"}`;
  };
  const rowOf = (name: string, people: number, [forecast, came]: readonly [number, number]): PageCell[] => [
    text(name),
    count(people),
    decimal(forecast / people, 4),
    decimal(came / people, 4),
    decimal(forecast, 1),
    count(Math.round(came)),
  ];
  return [
    groupTitles.map((header) => text(header[language], "header")),
    ...groups.map((own) =>
      rowOf(nameOf(own.repeatDays), own.customers, [own.expected * own.customers, own.actual * own.customers]),
    ),
    rowOf(isEn ? "Total" : "合计", customers, [expected, actual]).map((cell) => dressed(cell, "total")),
  ].map((row) => [blank(), ...row]);
}

/** Actual and expected orders added up; what was learned from and what was checked are columns of their own. */
function trackingRows({ ends, actual, expected }: Tracking, splitDay: number | null, language: Language): PageCell[][] {
  const isEn = language === "en";
  const titles = isEn ? ["Up to", "Actual", "Expected"] : ["截至", "实际", "预计"];
  const [to = "", came = "", forecast = ""] = titles;
  const split = splitDay === null ? [] : isEn ? [", learned from", ", checked"] : ["（学习期）", "（检验期）"];
  const headers = [to, came, ...(splitDay === null ? [forecast] : split.map((part) => forecast + part))];
  /** Both columns hold the split's own number, so that the lines meet. */
  const meeting = ends.reduce((last, end, place) => (splitDay !== null && end <= splitDay + 1 ? place : last), ends.length);
  return [
    [blank(), ...headers.map((header) => text(header, "header"))],
    ...Array.from(ends, (end, place) => [
      blank(),
      text(toIsoDay(end - 1)),
      count(actual[place]!),
      place <= meeting ? decimal(expected[place]!, 1) : blank(),
      place >= meeting ? decimal(expected[place]!, 1) : blank(),
    ]),
  ];
}

function linesOf(heading: Text, lines: readonly Text[], language: Language): PageCell[][] {
  return [[blank(), text(heading[language], "title")], ...lines.map((line) => [blank(), text(line[language])])];
}

/** The two charts side by side; without a check there is the first alone, without a whole week none. */
function chartSpecs(
  row: number,
  tracking: { readonly row: number; readonly points: number; readonly hasSplit: boolean },
  groups: { readonly row: number; readonly count: number } | null,
  language: Language,
): ChartSpec[] {
  if (tracking.points === 0) return [];
  const isEn = language === "en";
  const place = { row, height: chartHeight };
  const weeks = { row: tracking.row, rows: tracking.points + 1 };
  const line: ChartSpec = {
    ...place,
    title: isEn ? "Repeat orders added up, actual and expected" : "累计复购订单：实际与预计",
    type: "line",
    labels: { ...weeks, column: 2, columns: 1 },
    values: { ...weeks, column: 3, columns: tracking.hasSplit ? 3 : 2 },
    column: 2,
    width: 600,
    colors: [colors.actual, colors.learned, ...(tracking.hasSplit ? [colors.checked] : [])],
  };
  if (!groups) return [line];
  const rows = { row: groups.row, rows: groups.count + 1 };
  const columns: ChartSpec = {
    ...place,
    title: isEn ? "Orders per customer in the checked time, by earlier repeat orders" : "检验期人均订单（按学习期复购次数）",
    type: "column",
    labels: { ...rows, column: 2, columns: 1 },
    values: { ...rows, column: 4, columns: 2 },
    column: 7,
    width: 480,
    colors: [colors.checked, colors.actual],
  };
  return [line, columns];
}

function trackingTitle({ stepWeeks }: Tracking): Text {
  return {
    en: `Repeat orders added up, ${stepWeeks === 1 ? "week by week" : `every ${stepWeeks} weeks`}; expected from first orders alone`,
    zh: `累计复购订单（${stepWeeks === 1 ? "逐周" : `每 ${stepWeeks} 周`}），预计数仅由首单推算`,
  };
}

function draw(input: ReportInput, by: SortedBy): Drawing {
  const { language } = input;
  const lifetime = foundIn(by.sorted, lifetimeFound)!;
  const { histories, asked, learned } = lifetime;
  const rows: PageCell[][] = [[blank(), text(title[language], "title")], ...lifetimeBasis(input, by, lifetime)];
  const add = (section: readonly PageCell[][]): number => addSection(rows, section);
  const check = learned.orders ? checkForecast(histories, asked) : learned.fallbacks[0]!;
  add(linesOf(headings.trust, isNote(check) ? [check.text] : verdictTexts(check), language));
  const others = [...learned.fallbacks, ...learned.cautions].filter((note) => note !== check);
  rows.push(...others.map((note) => noteRow(note.text[language], lifetimeWidths.length)));
  if (learned.orders) add(linesOf(headings.learned, learnedTexts(lifetime), language));
  add(linesOf(headings.unknowable, unknowable, language));
  const rest = { widths: lifetimeWidths, frozenRows: 1 };
  if (!learned.orders) return toDrawing(padded(rows), { ...rest, charts: [] });
  const split = isNote(check) ? null : check.splitDay;
  const tracking = trackOrders(
    histories,
    isNote(check) ? learned.orders.predictor : check.orders.predictor,
    split ?? histories.asOf,
  );
  const chartRow = add(rowsUnder(chartHeight));
  const groups = isNote(check) ? null : { row: add(groupRows(check, language)), count: check.groups.length };
  add(rivalRows(lifetime, language));
  add(parameterRows(lifetime, language));
  add([[blank(), text(trackingTitle(tracking)[language], "title")]]);
  const points = tracking.ends.length;
  rows.push(...trackingRows(tracking, split, language));
  const lines = { row: rows.length - points, points, hasSplit: split !== null };
  return toDrawing(padded(rows), { ...rest, charts: chartSpecs(chartRow, lines, groups, language) });
}

/** How far the predictions can be trusted. */
export const forecastCheck = report({
  id: "forecastCheck",
  title,
  question: { en: "How far can I trust the predictions?", zh: "这些预测有多可信？" },
  group: "predict",
  needs: [lifetimeFound],
  isUsual: false,
  draw,
});
