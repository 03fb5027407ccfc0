// The classical eight types (重要/一般 × 价值, 发展, 保持, 挽留), by three ways of telling high from low.

import type { Text } from "../../ground/language";
import { once } from "../../ground/once";
import { type Advice, advice } from "./advice";
import { byHighScores, byMeanOfScores, byMeans, type CutRule } from "./cutting";
import { type Scheme, type SchemeTier, scheme } from "./scheme";

const care = { en: "Important", zh: "重要" };
const general = { en: "General", zh: "一般" };

/** A type: how valuable, what to do, and its box of scores (2 is high). */
function eighth(weight: Text, need: Text, box: string, own: Advice): SchemeTier {
  return {
    name: { en: `${weight.en} ${need.en}`, zh: `${weight.zh}${need.zh}客户` },
    ...own,
    boxes: [box],
  };
}

const tiers = once((): readonly SchemeTier[] => [
  eighth(care, { en: "value", zh: "价值" }, "2 2 2", advice.keepClose),
  eighth(care, { en: "to develop", zh: "发展" }, "2 1 2", advice.raiseFrequency),
  eighth(care, { en: "to keep", zh: "保持" }, "1 2 2", advice.getInTouch),
  eighth(care, { en: "to win back", zh: "挽留" }, "1 1 2", advice.winBackSingly),
  eighth(general, { en: "value", zh: "价值" }, "2 2 1", advice.raiseBasket),
  eighth(general, { en: "to develop", zh: "发展" }, "2 1 1", advice.makeRegular),
  eighth(general, { en: "to keep", zh: "保持" }, "1 2 1", advice.remindCheaply),
  eighth(general, { en: "to win back", zh: "挽留" }, "1 1 1", advice.spendNoMore),
]);

function eightTypes(id: string, how: Text, cutting: CutRule): () => Scheme {
  return scheme(() => ({
    id,
    title: { en: `8 types, high ${how.en}`, zh: `经典八类（${how.zh}）` },
    question: { en: "Whom to value, develop, keep or win back?", zh: "该重点维护、发展、保持还是挽留？" },
    origin: {
      source: "The eight RFM types of Chinese CRM teaching (RFM 客户分类八象限)",
      examples: [
        { scores: [2, 2, 2], tier: "Important value" },
        { scores: [2, 1, 2], tier: "Important to develop" },
        { scores: [1, 2, 2], tier: "Important to keep" },
        { scores: [1, 1, 1], tier: "General to win back" },
      ],
    },
    tiers: tiers(),
    cutting,
  }));
}

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
