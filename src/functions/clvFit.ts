// CLV_FIT: from order rows, the parameters of a model and whether they can be trusted.
import { asWritten, joinTexts, type Text } from "../ground/language";
import { orderModels } from "../stats/orderModels";
import { type Call, customFunction, type Output } from "./customFunction";
import { learnFromOrders, modelParam } from "./lifetimeArguments";
import { type NumberParam, toNumber } from "./numberArguments";
import { furtherOrderParams, orderRowParams } from "./orderArguments";

const unitParam = {
  name: "unit_days",
  type: "number",
  from: 0,
  to: 365,
  isAbove: true,
  blank: 1,
  optional: true,
  help: {
    en: "Days in the unit of time that alpha, beta and the log likelihood are shown in: 7 for weeks; empty is 1.",
    zh: "alpha、beta 和对数似然所用时间单位的天数：7 为周；留空为 1。",
  },
} as const satisfies NumberParam;

const rowNames = {
  model: { en: "model", zh: "模型" },
  customers: { en: "customers", zh: "客户数" },
  logLikelihood: { en: "log likelihood", zh: "对数似然" },
  spendLogLikelihood: { en: "spend log likelihood", zh: "消费对数似然" },
  spendCorrelation: { en: "spend correlation", zh: "消费相关系数" },
  converged: { en: "converged", zh: "已收敛" },
  note: { en: "note", zh: "备注" },
};

function unitNote(unitDays: number): Text {
  return {
    en: `CLV_ALIVE and CLV_ORDERS need days: multiply alpha and beta by ${unitDays}`,
    zh: `用于 CLV_ALIVE 和 CLV_ORDERS 前，请将 alpha 和 beta 乘以 ${unitDays} 换算成天`,
  };
}

function run(call: Call): Output {
  const unitDays = toNumber(call, unitParam);
  const { model, histories, learned } = learnFromOrders(call);
  const { orders, spend, fallbacks, cautions } = learned;
  const repeats = histories.repeatDays.reduce((sum, own) => sum + own, 0);
  const inUnits = (name: string): number | string => {
    const parameter = orders?.fit.parameters[name];
    return parameter === undefined ? "" : parameter / (name.endsWith("Days") ? unitDays : 1);
  };
  const notes = [...fallbacks, ...cautions].map(({ text }) => text);
  if (orders && unitDays !== 1) notes.push(unitNote(unitDays));
  const rows: [Text, number | string | boolean][] = [
    [rowNames.model, orders?.id ?? "simple"],
    [rowNames.customers, learned.customers],
    ...orderModels[model].parameterNames.map((name): [Text, number | string] => [
      asWritten(name.replace("Days", "")),
      inUnits(name),
    ]),
    [rowNames.logLikelihood, orders ? orders.fit.logLikelihood + repeats * Math.log(unitDays) : ""],
    ...(["p", "q", "gamma"] as const).map((name): [Text, number | string] => [
      asWritten(name),
      spend.fit?.parameters[name] ?? "",
    ]),
    [rowNames.spendLogLikelihood, spend.fit?.logLikelihood ?? ""],
    [rowNames.spendCorrelation, spend.correlation],
    [rowNames.converged, orders?.fit.converged ?? false],
    [rowNames.note, joinTexts(notes, { en: "; ", zh: "；" })[call.language]],
  ];
  return rows.map(([name, told]) => [name[call.language], told]);
}

export const clvFit = customFunction(() => ({
  name: "CLV_FIT",
  summary: {
    en: "Fits a model of orders and one of spend to order rows, and tells its parameters and whether to trust them.",
    zh: "用订单行拟合购买模型和消费模型，给出参数以及是否可信。",
  },
  params: [...orderRowParams, modelParam, unitParam, ...furtherOrderParams],
  returns: {
    type: "Array",
    help: {
      en: "Two columns, name and value. The model is the one that predicts: nbd or simple where the one asked for cannot be trusted, and the note says why.",
      zh: "两列：名称和数值。模型一行是实际用于预测的模型；所选模型不可信时为 nbd 或 simple，原因见备注。",
    },
  },
  examples: [
    {
      args: [
        [["Ann"], ["Bob"], ["Ann"]],
        [["2024-01-01"], ["2024-01-05"], ["2024-01-11"]],
        [[10], [99.5], [5.5]],
      ],
      gives: [
        ["model", "simple"],
        ["customers", 2],
        ["r", ""],
        ["alpha", ""],
        ["a", ""],
        ["b", ""],
        ["log likelihood", ""],
        ["p", ""],
        ["q", ""],
        ["gamma", ""],
        ["spend log likelihood", ""],
        ["spend correlation", 0],
        ["converged", false],
        [
          "note",
          "Too little data: a model needs at least 30 customers with a repeat order, found 1; lifetime value is each customer's own average order × orders per year, and the chance to be active stays blank",
        ],
      ],
    },
  ],
  run,
}));
