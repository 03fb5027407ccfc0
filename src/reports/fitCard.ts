// What a model learned: in plain words, and as the numbers behind them.
import { toIsoDay } from "../ground/calendar";
import { formatNumber, type Language, type Text } from "../ground/language";
import { compareModels } from "../models/lifetime/forecastCheck";
import type { LifetimeFindings } from "../models/lifetime/lifetime";
import type { LearnedOrders } from "../models/lifetime/lifetimeLearning";
import { orderModelTitles } from "../models/lifetime/lifetimeNotes";
import type { Interval } from "../stats/profile";
import { blank, decimal, type PageCell, text } from "./page";

function percent(share: number): string {
  return `${formatNumber(share * 100)}%`;
}

function sumOf(column: Float64Array): number {
  return column.reduce((sum, own) => sum + own, 0);
}

function rateText({ fit }: LearnedOrders): Text {
  const gapDays = fit.parameters.alphaDays! / fit.parameters.r!;
  const [yearly, days] = [formatNumber(365 / gapDays, 1), formatNumber(gapDays, gapDays < 10 ? 1 : 0)];
  return {
    en: `While active, an average customer orders ${yearly} times a year, about every ${days} days`,
    zh: `活跃期间，平均每位客户每年下单 ${yearly} 次，约 ${days} 天一次`,
  };
}

function leavingText({ id, fit }: LearnedOrders): Text {
  const { a = 0, b = 1, s = 0, betaDays = 1 } = fit.parameters;
  const share = percent(id === "paretonbd" ? 1 - (1 + 365 / betaDays) ** -s : a / (a + b));
  if (id === "mbgnbd")
    return {
      en: `${share} of new customers leave after their first order; the longer others have stayed, the fewer of them leave`,
      zh: `${share} 的新客户首单后即流失；其余客户留得越久，越少流失`,
    };
  if (id === "bgnbd")
    return {
      en: `${share} of customers leave after their first repeat order; before it, this model lets nobody leave`,
      zh: `${share} 的客户在首次复购后流失；此模型假设复购之前无人流失`,
    };
  if (id === "paretonbd")
    return { en: `${share} of customers leave within a year of their first order`, zh: `${share} 的客户在首单后一年内流失` };
  return { en: "Nobody leaves: these orders show no dropout", zh: "无人流失：从这些订单看不出客户流失" };
}

function spendText({ learned: { spend } }: LifetimeFindings): Text {
  const mean = formatNumber(spend.population, 2);
  return spend.fit
    ? {
        en: `An order day brings ${mean} on average; the fewer orders customers have, the closer to it they are expected to spend`,
        zh: `每个下单日平均消费 ${mean}；客户订单越少，预计金额越接近此值`,
      }
    : {
        en: `Customers are expected to go on spending their own average; without a repeat order ${mean} on an order day`,
        zh: `每位客户按自己的平均金额预测；没有复购的客户按每个下单日 ${mean} 预测`,
      };
}

/** What was learned, a sentence a line; none where the simple formula stands in. */
export function learnedTexts(lifetime: LifetimeFindings): Text[] {
  const { histories, learned, columns, choices } = lifetime;
  if (!learned.orders) return [];
  const [count, alive] = [learned.customers, sumOf(columns.probabilityAlive)];
  const [all, active, repeaters] = [count, alive, learned.repeaters].map((number) => formatNumber(number));
  const [orders, days] = [sumOf(columns.expectedOrders), choices.horizonDays].map((number) => formatNumber(number));
  const asOf = toIsoDay(histories.asOf);
  return [
    {
      en: `It learned from ${all} customers up to ${asOf}; ${repeaters} of them came back`,
      zh: `学习自截至 ${asOf} 的 ${all} 位客户，其中 ${repeaters} 位有复购`,
    },
    rateText(learned.orders),
    leavingText(learned.orders),
    {
      en: `About ${active} of the ${all} customers (${percent(alive / count)}) are still active; together they will order ${orders} times in ${days} days`,
      zh: `${all} 位客户中约 ${active} 位（${percent(alive / count)}）仍活跃；未来 ${days} 天合计预计下单 ${orders} 次`,
    },
    spendText(lifetime),
  ];
}

/** What no model of orders alone can know. */
export const unknowable: readonly Text[] = [
  {
    en: "Seasons, holidays and trends: it takes the time ahead to be like the time it learned from",
    zh: "季节、节假日和趋势：它假设今后与学习期相似",
  },
  { en: "New products, prices, promotions, stock and competitors", zh: "新品、价格、促销、库存和竞争对手" },
  { en: "What your next contact will change, and who does not want one", zh: "您接下来的触达会带来什么改变，以及谁不愿被打扰" },
  {
    en: "Orders elsewhere: other shops, or another account of the same person",
    zh: "别处的订单：其他店铺，或同一个人的另一个账号",
  },
  {
    en: "One customer for certain: 60% means about 60 of 100 who are alike",
    zh: "单个客户的确切行为：60% 指 100 位相似客户中约 60 位",
  },
];

const parameterNames: Readonly<Record<string, Text>> = {
  alphaDays: { en: "alpha, days", zh: "alpha（天）" },
  betaDays: { en: "beta, days", zh: "beta（天）" },
  gamma: { en: "gamma, amount", zh: "gamma（金额）" },
};

function headerOf(words: readonly Text[], language: Language): PageCell[] {
  return [blank(), ...words.map((word) => text(word[language], "header"))];
}

const parameterTitles: readonly Text[] = [
  { en: "Parameter", zh: "参数" },
  { en: "Estimate", zh: "估计值" },
  { en: "Standard error", zh: "标准误" },
  { en: "95% from", zh: "95% 下限" },
  { en: "95% to", zh: "95% 上限" },
];

/** Above so many customers the two kinds of intervals are the same to the eye, and the better one takes long. */
const mostProfiled = 10_000;

/** Rows of a model's parameters; an end of an interval that the orders do not set is blank. */
function parameterRowsOf(
  model: string,
  { parameters, certainty, intervals }: Pick<LearnedOrders["fit"], "parameters" | "certainty" | "intervals">,
  customers: number,
  language: Language,
): PageCell[][] {
  const ends: Readonly<Record<string, Interval | null>> = customers > mostProfiled ? certainty : intervals();
  return Object.entries(parameters).map(([name, estimate]) => [
    blank(),
    text(`${model} ${parameterNames[name]?.[language] ?? name}`),
    ...[estimate, certainty[name]?.standardError, ends[name]?.low, ends[name]?.high].map((number) => decimal(number ?? null, 4)),
  ]);
}

/** How the search for the parameters ended. */
function endText({ fit: { converged, iterations, atEdge } }: LearnedOrders): Text {
  if (converged) return { en: `The fit settled after ${iterations} steps`, zh: `拟合在 ${iterations} 步后收敛` };
  return atEdge.length > 0
    ? {
        en: `The fit ended at the edge of what can be told: ${atEdge.join(", ")}`,
        zh: `拟合停在可辨识范围的边缘：${atEdge.join("、")}`,
      }
    : { en: "The fit ended where the likelihood is flat", zh: "拟合停在似然函数的平坦处" };
}

/** Every parameter with its standard error and interval, and how the search ended. */
export function parameterRows({ learned: { orders, spend, customers } }: LifetimeFindings, language: Language): PageCell[][] {
  if (!orders) return [];
  return [
    [blank(), text(language === "en" ? "What was fitted" : "拟合参数", "title")],
    headerOf(parameterTitles, language),
    ...parameterRowsOf(orderModelTitles[orders.id], orders.fit, customers, language),
    ...(spend.fit ? parameterRowsOf("Gamma-Gamma", spend.fit, customers, language) : []),
    [blank(), text(endText(orders)[language])],
  ];
}

const rivalTitles: readonly Text[] = [
  { en: "Model", zh: "模型" },
  { en: "Log likelihood", zh: "对数似然" },
];

function rivalRemark(isBest: boolean, isUsed: boolean): Text {
  const words: Text[] = [];
  if (isBest) words.push({ en: "explains these orders best", zh: "最能解释这些订单" });
  if (isUsed) words.push({ en: "predicts here", zh: "用于本次预测" });
  return { en: words.map(({ en }) => en).join("; "), zh: words.map(({ zh }) => zh).join("；") };
}

/** The models side by side, the best of those with dropout marked. */
export function rivalRows(lifetime: LifetimeFindings, language: Language): PageCell[][] {
  const used = lifetime.learned.orders?.id;
  if (!used) return [];
  const { every, rivals } = compareModels(lifetime);
  const part: Text =
    every === 1
      ? { en: "Which model explains these orders best", zh: "哪个模型最能解释这些订单" }
      : {
          en: `Which model explains these orders best, by one customer in ${every}`,
          zh: `哪个模型最能解释这些订单（每 ${every} 位客户取一位）`,
        };
  const plain = language === "en" ? "NBD, nobody leaves" : "NBD（无人流失）";
  return [
    [blank(), text(part[language], "title")],
    headerOf(rivalTitles, language),
    ...rivals.map(({ id, logLikelihood, isBest }) => [
      blank(),
      text(id === "nbd" ? plain : orderModelTitles[id]),
      logLikelihood === null ? text(language === "en" ? "no fit" : "未收敛") : decimal(logLikelihood, 2),
      text(rivalRemark(isBest, id === used)[language]),
    ]),
  ];
}
