// What to say where the lifetime-value models should not be trusted, and what is done instead.
import { formatNumber, type Text } from "../customers/language";
import type { Note } from "../customers/note";
import type { OrderModelId } from "../stats/orderModels";

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

const note = (id: string, en: string, zh: string): Note => ({ id, text: { en, zh } });

const simpleInstead: Text = {
  en: "lifetime value is each customer's own average order × orders per year, and the chance to be active stays blank",
  zh: "终身价值改按每位客户自己的平均订单金额 × 年订单数估算，活跃概率留空",
};

const ownSpendInstead: Text = {
  en: "each customer is expected to go on spending their own average",
  zh: "改按每位客户自己的平均金额预测",
};

export const tooLittleData = (repeaters: number): Note =>
  note(
    "tooLittleData",
    `Too little data: a model needs at least ${fewestRepeaters} customers with a repeat order, found ${formatNumber(repeaters)}; ${simpleInstead.en}`,
    `数据太少：建模至少需要 ${fewestRepeaters} 位复购客户，目前只有 ${formatNumber(repeaters)} 位；${simpleInstead.zh}`,
  );

export const notSettled = (id: OrderModelId): Note =>
  note(
    "notSettled",
    `${orderModelTitles[id]} did not settle on these orders, try another model; until then ${simpleInstead.en}`,
    `${orderModelTitles[id]} 模型在这些订单上没有收敛，请换一个模型；在此之前${simpleInstead.zh}`,
  );

export const noDropout = (): Note =>
  note(
    "noDropout",
    "No dropout to be seen: a model in which nobody leaves explains these orders as well, so every customer counts as active with chance 1",
    "看不出客户流失：假设无人流失的模型同样能解释这些订单，因此所有客户的活跃概率都按 1 计算",
  );

export const spendDepends = (correlation: number): Note =>
  note(
    "spendDepends",
    `Spend depends on frequency (correlation ${formatNumber(correlation, 2)}, beyond ${largestCorrelation}): ${ownSpendInstead.en}`,
    `消费金额与购买频率相关（相关系数 ${formatNumber(correlation, 2)}，超出 ${largestCorrelation}）：${ownSpendInstead.zh}`,
  );

export const littleSpend = (spenders: number): Note =>
  note(
    "littleSpend",
    `Too few customers have a repeat order with a positive amount (${formatNumber(spenders)}, at least ${fewestRepeaters} are needed): ${ownSpendInstead.en}`,
    `复购金额为正的客户太少（${formatNumber(spenders)} 位，至少需要 ${fewestRepeaters} 位）：${ownSpendInstead.zh}`,
  );

export const noMeanSpend = (): Note =>
  note(
    "noMeanSpend",
    `The amounts differ too much, or not at all, for a model of spend: ${ownSpendInstead.en}`,
    `各客户的金额差别过大或完全相同，无法建立消费模型：${ownSpendInstead.zh}`,
  );

export const regularOrders = (shape: number): Note =>
  note(
    "regularOrders",
    `Orders are regular, not random (regularity ${formatNumber(shape, 1)}, where 1 is random): a customer who misses their usual day is likelier gone than the chance to be active says`,
    `下单很有规律，并非随机（规律度 ${formatNumber(shape, 1)}，随机为 1）：错过惯常下单日的客户，实际流失的可能性比活跃概率显示的更高`,
  );

export const looseParameters = (names: readonly string[]): Note =>
  note(
    "looseParameters",
    `These orders set no bound to ${names.join(", ")}, so no interval can be given; the predictions hold`,
    `这些订单无法限定参数 ${names.join("、")}，因此给不出区间；预测仍然有效`,
  );
