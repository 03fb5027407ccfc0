// CLV_TABLE: from order rows, each customer's expected orders and lifetime value.
import { joinTexts } from "../ground/language";
import { predictLifetime } from "../models/lifetime/lifetime";
import { type Call, customFunction, type Output } from "./customFunction";
import { discountParam, horizonParam, learnFromOrders, marginParam, modelParam } from "./lifetimeArguments";
import { toNumber } from "./numberArguments";
import { furtherOrderParams, orderRowParams, showName } from "./orderArguments";

const headers = {
  en: [
    "Customer",
    "Repeat days",
    "First to last (days)",
    "Tenure (days)",
    "Chance active",
    "Expected orders",
    "Expected spend",
    "Lifetime value",
    "Note",
  ],
  zh: [
    "客户",
    "复购天数",
    "首末单间隔（天）",
    "首单距今（天）",
    "活跃概率",
    "预期订单数",
    "预期每单金额",
    "生命周期价值",
    "备注",
  ],
};

function run(call: Call): Output {
  const choices = {
    horizonDays: toNumber(call, horizonParam),
    discountPerYear: toNumber(call, discountParam),
    margin: toNumber(call, marginParam),
  };
  const { names, histories, learned } = learnFromOrders(call);
  const columns = predictLifetime(histories, learned, choices);
  const shorts = [...learned.fallbacks.map(({ short }) => short), ...learned.cautions.map(({ text }) => text)];
  const note = joinTexts(shorts, { en: "; ", zh: "；" })[call.language];
  const shown = (column: Float64Array, i: number): number | string => (Number.isNaN(column[i]!) ? "" : column[i]!);
  const rows: Output = [headers[call.language]];
  for (let i = 0; i < histories.count; i++)
    rows.push([
      showName(names[i]),
      histories.repeatDays[i]!,
      histories.firstToLastDays[i]!,
      histories.tenureDays[i]!,
      shown(columns.probabilityAlive, i),
      columns.expectedOrders[i]!,
      columns.expectedSpend[i]!,
      columns.lifetimeValue[i]!,
      note,
    ]);
  return rows;
}

export const clvTable = customFunction(() => ({
  name: "CLV_TABLE",
  summary: {
    en: "Predicts from order rows what each customer will still buy and be worth.",
    zh: "由订单行预测每位客户未来的购买和生命周期价值。",
  },
  params: [...orderRowParams, horizonParam, discountParam, marginParam, modelParam, ...furtherOrderParams],
  returns: {
    type: "Array",
    help: {
      en: "A header, then one row per customer in order of first appearance. The note warns where the model could not be trusted, as CLV_FIT does, and names the simpler way that was taken.",
      zh: "标题行，然后每位客户一行（按首次出现的顺序）。备注与 CLV_FIT 一样给出提醒；模型不可信时说明改用的简单方法。",
    },
  },
  examples: [
    {
      args: [[["Ann"], ["Bob"], ["Ann"]], [["2024-01-01"], ["2024-01-05"], ["2024-01-11"]], [[10], [99.5], [5.5]], "", 730, 0],
      gives: [
        headers.en,
        ["Ann", 1, 10, 10, "", 4, 7.75, 31, "Too little data: simple formula"],
        ["Bob", 0, 0, 6, "", 2, 99.5, 199, "Too little data: simple formula"],
      ],
    },
  ],
  run,
}));
