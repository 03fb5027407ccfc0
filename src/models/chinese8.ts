// The classical eight types (重要/一般 × 价值, 发展, 保持, 挽留), by three ways of telling high from low.
import type { Text } from "../customers/language";
import { byHighScores, byMeanOfScores, byMeans, type CutRule } from "./cutting";
import { type Scheme, type SchemeTier, scheme } from "./scheme";

const care = { en: "Important", zh: "重要" };
const general = { en: "General", zh: "一般" };

/** A type: how valuable, what to do, and its box of scores (2 is high). */
const eighth = (weight: Text, need: Text, box: string, means: Text, playbook: Text): SchemeTier => ({
  name: { en: `${weight.en} ${need.en}`, zh: `${weight.zh}${need.zh}客户` },
  means,
  playbook,
  boxes: [box],
});

const tiers: readonly SchemeTier[] = [
  eighth(
    care,
    { en: "value", zh: "价值" },
    "2 2 2",
    { en: "Bought lately, often and for a lot", zh: "近期购买，次数多，金额高" },
    { en: "Keep them close: best service, early access, personal contact", zh: "重点维护：优先服务、新品优先、专人联系" },
  ),
  eighth(
    care,
    { en: "to develop", zh: "发展" },
    "2 1 2",
    { en: "Bought lately and for a lot, but seldom", zh: "近期购买，金额高，但次数少" },
    { en: "Raise how often they buy: membership, replenishment reminders", zh: "提高频次：会员权益、复购提醒" },
  ),
  eighth(
    care,
    { en: "to keep", zh: "保持" },
    "1 2 2",
    { en: "Bought often and for a lot, but not lately", zh: "次数多，金额高，但很久没买" },
    { en: "Get in touch before they are gone: ask, remind, invite back", zh: "主动联系，避免流失：询问、提醒、邀请回来" },
  ),
  eighth(
    care,
    { en: "to win back", zh: "挽留" },
    "1 1 2",
    { en: "Spent a lot, but seldom and long ago", zh: "金额高，但次数少且很久没买" },
    { en: "Win back one by one with a real offer", zh: "逐个挽留，给有诚意的优惠" },
  ),
  eighth(
    general,
    { en: "value", zh: "价值" },
    "2 2 1",
    { en: "Bought lately and often, but for little", zh: "近期购买，次数多，但金额低" },
    { en: "Raise the basket: bundles, better versions, delivery thresholds", zh: "提高客单价：套装、升级款、包邮门槛" },
  ),
  eighth(
    general,
    { en: "to develop", zh: "发展" },
    "2 1 1",
    { en: "Bought lately, but seldom and for little", zh: "近期购买，但次数少、金额低" },
    { en: "Turn new into regular: welcome series, second-order offer", zh: "培养习惯：迎新内容、第二单优惠" },
  ),
  eighth(
    general,
    { en: "to keep", zh: "保持" },
    "1 2 1",
    { en: "Bought often, but for little and not lately", zh: "次数多，但金额低且很久没买" },
    { en: "Remind by automation at low cost", zh: "低成本自动提醒" },
  ),
  eighth(
    general,
    { en: "to win back", zh: "挽留" },
    "1 1 1",
    { en: "Bought little, seldom and long ago", zh: "金额低、次数少且很久没买" },
    { en: "Seasonal reminders only; spend no more on them", zh: "仅节日提醒，不再追加投入" },
  ),
];

const examples = [
  { scores: [2, 2, 2], tier: "Important value" },
  { scores: [2, 1, 2], tier: "Important to develop" },
  { scores: [1, 2, 2], tier: "Important to keep" },
  { scores: [1, 1, 1], tier: "General to win back" },
] as const;

const eightTypes = (id: string, how: Text, cutting: CutRule): Scheme =>
  scheme({
    id,
    title: { en: `8 types, high ${how.en}`, zh: `经典八类（${how.zh}）` },
    question: { en: "Whom to value, develop, keep or win back?", zh: "该重点维护、发展、保持还是挽留？" },
    source: "The eight RFM types of Chinese CRM teaching (RFM 客户分类八象限)",
    tiers,
    cutting,
    examples,
  });

/** High is better than the mean of the values; equal counts as low. */
export const chinese8 = eightTypes("chinese8", { en: "means better than average", zh: "优于均值为高" }, byMeans);

/** High is a score above the mean of the scores. */
export const chinese8Scores = eightTypes(
  "chinese8-scores",
  { en: "means an above-average score", zh: "得分高于平均分为高" },
  byMeanOfScores,
);

/** High is a score of 4 or 5. */
export const chinese8High = eightTypes("chinese8-high", { en: "means a score of 4 or 5", zh: "4、5 分为高" }, byHighScores);
