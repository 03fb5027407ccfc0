// The default scheme: eleven well-known tiers on recency and the mean of frequency and revenue.
import type { Text } from "../../ground/language";
import { advice } from "./advice";
import { type SchemeTier, scheme } from "./scheme";

const named = {
  champions: { name: { en: "Champions", zh: "冠军客户" }, ...advice.champions },
  loyal: { name: { en: "Loyal", zh: "忠诚客户" }, ...advice.loyal },
  potentialLoyalist: { name: { en: "Potential loyalist", zh: "潜在忠诚" }, ...advice.potentialLoyalist },
  recent: { name: { en: "Recent", zh: "新近购买" }, ...advice.recent },
  promising: { name: { en: "Promising", zh: "有望成长" }, ...advice.promising },
  needingAttention: { name: { en: "Needing attention", zh: "需要关注" }, ...advice.needingAttention },
  aboutToSleep: { name: { en: "About to sleep", zh: "即将沉睡" }, ...advice.aboutToSleep },
  cantLose: { name: { en: "Can't lose", zh: "不可失去" }, ...advice.cantLose },
  atRisk: { name: { en: "At risk", zh: "流失风险" }, ...advice.atRisk },
  hibernating: { name: { en: "Hibernating", zh: "休眠客户" }, ...advice.hibernating },
  lost: { name: { en: "Lost", zh: "已流失" }, ...advice.lost },
} as const;

type Key = keyof typeof named;

function tiersOf(
  boxes: Readonly<Record<Key, readonly string[]>>,
  means: Partial<Readonly<Record<Key, Text>>> = {},
): SchemeTier[] {
  return (Object.keys(named) as Key[]).map((key) => {
    const own = means[key];
    return { ...named[key], ...(own && { means: own }), boxes: boxes[key] };
  });
}

/** Who the customers of these tiers are, where how often they order is not looked at. */
const meansByRevenue: Partial<Readonly<Record<Key, Text>>> = {
  champions: { en: "Bought lately and for a lot", zh: "最近买过、花得多" },
  loyal: { en: "Bought fairly lately, and spends well", zh: "近期买过，消费可观" },
  promising: { en: "Bought fairly lately, but for little so far", zh: "近期购买过，但金额还少" },
  recent: { en: "Bought lately, but for little so far", zh: "最近刚买过，但金额还少" },
  needingAttention: { en: "Spent little, and getting quieter", zh: "消费不多，活跃度开始下降" },
  cantLose: { en: "Spent a lot, long silent now", zh: "曾经花得多，如今很久没来" },
};

/** Eleven tiers on R × FM, FM being the mean of F and M in halves. */
export const standard11 = scheme(() => ({
  id: "standard11",
  title: { en: "11 tiers by recency and value", zh: "按最近购买与价值分 11 层" },
  question: {
    en: "Who are my best customers, who is new, and who is slipping away?",
    zh: "谁是最好的客户，谁是新客，谁正在流失？",
  },
  origin: {
    source: "The eleven well-known names as putler.com lists them, without the overlaps",
    examples: [
      { scores: [5, 5, 5], tier: "Champions" },
      { scores: [3, 4, 2], tier: "Loyal" },
      { scores: [1, 5, 3], tier: "Can't lose" },
      { scores: [1, 3, 4], tier: "At risk" },
      { scores: [5, 1, 1], tier: "Recent" },
      { scores: [1, 1, 2], tier: "Lost" },
    ],
  },
  tiers: tiersOf({
    champions: ["4-5 4-5"],
    loyal: ["4-5 3-3.5", "3 3-5"],
    potentialLoyalist: ["4-5 1.5-2.5"],
    recent: ["5 1"],
    promising: ["4 1"],
    needingAttention: ["3 2-2.5"],
    aboutToSleep: ["3 1-1.5"],
    cantLose: ["1 4-5"],
    atRisk: ["2 2-5", "1 2-3.5"],
    hibernating: ["2 1-1.5"],
    lost: ["1 1-1.5"],
  }),
}));

/** The same tiers on R × M, for shops where nearly everyone bought once and frequency tells nobody apart. */
export const standard11Rm = scheme(() => ({
  id: "standard11-rm",
  title: { en: "11 tiers by recency and revenue alone", zh: "只按最近购买与消费金额分 11 层" },
  question: { en: "Who matters when nearly everyone has ordered once?", zh: "几乎人人只买过一次时，谁更重要？" },
  origin: {
    source: "standard11 with revenue in the place of FM",
    examples: [
      { scores: [5, 1, 5], tier: "Champions" },
      { scores: [1, 1, 4], tier: "Can't lose" },
    ],
  },
  tiers: tiersOf(
    {
      champions: ["4-5 1-5 4-5"],
      loyal: ["4-5 1-5 3", "3 1-5 3-5"],
      potentialLoyalist: ["4-5 1-5 2"],
      recent: ["5 1-5 1"],
      promising: ["4 1-5 1"],
      needingAttention: ["3 1-5 2"],
      aboutToSleep: ["3 1-5 1"],
      cantLose: ["1 1-5 4-5"],
      atRisk: ["2 1-5 2-5", "1 1-5 2-3"],
      hibernating: ["2 1-5 1"],
      lost: ["1 1-5 1"],
    },
    meansByRevenue,
  ),
}));
