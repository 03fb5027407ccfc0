// What to say where the lifetime-value models should not be trusted, and what is done instead.
import { formatNumber, type Text } from "../../ground/language";
import type { Note } from "../../ground/note";
import type { OrderModelId } from "../../stats/orderModels";

/** A model is fitted from so many customers who came back. */
export const fewestRepeaters = 30;
/** Gain in log likelihood over plain NBD up to which dropout is not to be seen. */
export const smallestGain = 2;
/** Correlation of spend and frequency above which one depends on the other, either way. */
export const largestCorrelation = 0.3;
/** Shape of the gaps between orders from which they are regular; 1 is random. */
export const regularShape = 2;

/** Names of the models as the papers have them. */
export const orderModelTitles: Readonly<Record<OrderModelId, string>> = {
  mbgnbd: "MBG/NBD",
  bgnbd: "BG/NBD",
  paretonbd: "Pareto/NBD",
  nbd: "NBD",
};

function note(id: string, en: string, zh: string): Note {
  return { id, text: { en, zh } };
}

/** A note on what stands in for a model, with a few words that name it in a row of a table. */
export interface Fallback extends Note {
  readonly short: Text;
}

function fallback(id: string, short: Text, en: string, zh: string): Fallback {
  return { ...note(id, en, zh), short };
}

const simpleInstead: Text = {
  en: "lifetime value is each customer's own average order × orders per year, and the chance to be active stays blank",
  zh: "生命周期价值改按每位客户自己的平均订单金额 × 年订单数估算，活跃概率留空",
};

const ownSpendInstead: Text = {
  en: "each customer is expected to go on spending their own average",
  zh: "改按每位客户自己的平均金额预测",
};

export function tooLittleData(repeaters: number): Fallback {
  return fallback(
    "tooLittleData",
    { en: "Too little data: simple formula", zh: "数据太少：改用简单公式" },
    `Too little data: a model needs at least ${fewestRepeaters} customers with a repeat order, found ${formatNumber(repeaters)}; ${simpleInstead.en}`,
    `数据太少：建模至少需要 ${fewestRepeaters} 位复购客户，目前只有 ${formatNumber(repeaters)} 位；${simpleInstead.zh}`,
  );
}

export function notSettled(id: OrderModelId): Fallback {
  return fallback(
    "notSettled",
    { en: "The model did not settle: simple formula", zh: "模型未收敛：改用简单公式" },
    `${orderModelTitles[id]} did not settle on these orders, try another model; until then ${simpleInstead.en}`,
    `${orderModelTitles[id]} 模型在这些订单上没有收敛，请换一个模型；在此之前${simpleInstead.zh}`,
  );
}

export function noDropout(): Fallback {
  return fallback(
    "noDropout",
    { en: "No dropout to be seen: chance active is 1", zh: "看不出客户流失：活跃概率按 1 计" },
    "No dropout to be seen: a model in which nobody leaves explains these orders as well, so every customer counts as active with chance 1",
    "看不出客户流失：假设无人流失的模型同样能解释这些订单，因此所有客户的活跃概率都按 1 计算",
  );
}

export function spendDepends(correlation: number): Fallback {
  return fallback(
    "spendDepends",
    { en: "Spend depends on frequency: mean spend as observed", zh: "金额与频率相关：按实际平均金额" },
    `Spend depends on frequency (correlation ${formatNumber(correlation, 2)}, beyond ${largestCorrelation}): ${ownSpendInstead.en}`,
    `消费金额与购买频率相关（相关系数 ${formatNumber(correlation, 2)}，超出 ${largestCorrelation}）：${ownSpendInstead.zh}`,
  );
}

export function littleSpend(spenders: number): Fallback {
  return fallback(
    "littleSpend",
    { en: "Too few repeat amounts: mean spend as observed", zh: "复购金额太少：按实际平均金额" },
    `Too few customers have a repeat order with a positive amount (${formatNumber(spenders)}, at least ${fewestRepeaters} are needed): ${ownSpendInstead.en}`,
    `复购金额为正的客户太少（${formatNumber(spenders)} 位，至少需要 ${fewestRepeaters} 位）：${ownSpendInstead.zh}`,
  );
}

export function noMeanSpend(): Fallback {
  return fallback(
    "noMeanSpend",
    { en: "No model fits the amounts: mean spend as observed", zh: "金额无法建模：按实际平均金额" },
    `The amounts differ too much, or not at all, for a model of spend: ${ownSpendInstead.en}`,
    `各客户的金额差别过大或完全相同，无法建立消费模型：${ownSpendInstead.zh}`,
  );
}

export function regularOrders(shape: number): Note {
  return note(
    "regularOrders",
    `Orders are regular, not random (regularity ${formatNumber(shape, 1)}, where 1 is random): a customer who misses their usual day is likelier gone than the chance to be active says`,
    `下单很有规律，并非随机（规律度 ${formatNumber(shape, 1)}，随机为 1）：错过惯常下单日的客户，实际流失的可能性比活跃概率显示的更高`,
  );
}

export function looseParameters(names: readonly string[]): Note {
  return note(
    "looseParameters",
    `These orders set no bound to ${names.join(", ")}, so no interval can be given; the predictions hold`,
    `这些订单无法限定参数 ${names.join("、")}，因此给不出区间；预测仍然有效`,
  );
}
