// The classical eight types (重要/一般 × 价值, 发展, 保持, 挽留), by three ways of telling high from low.
import type { Text } from "../../ground/language";
import type { AdviceKey } from "../advice";
import { byHighScores, byMeanOfScores, byMeans, type CutRule } from "./cutting";
import { type Scheme, type SchemeTier, scheme } from "./scheme";

const care = { en: "Important", zh: "重要" };
const general = { en: "General", zh: "一般" };

/** A type: how valuable, what to do, and its box of scores (2 is high). */
function eighth(weight: Text, need: Text, box: string, advice: AdviceKey): SchemeTier {
  return {
    name: { en: `${weight.en} ${need.en}`, zh: `${weight.zh}${need.zh}客户` },
    advice,
    boxes: [box],
  };
}

const tiers: readonly SchemeTier[] = [
  eighth(care, { en: "value", zh: "价值" }, "2 2 2", "keepClose"),
  eighth(care, { en: "to develop", zh: "发展" }, "2 1 2", "raiseFrequency"),
  eighth(care, { en: "to keep", zh: "保持" }, "1 2 2", "getInTouch"),
  eighth(care, { en: "to win back", zh: "挽留" }, "1 1 2", "winBackSingly"),
  eighth(general, { en: "value", zh: "价值" }, "2 2 1", "raiseBasket"),
  eighth(general, { en: "to develop", zh: "发展" }, "2 1 1", "makeRegular"),
  eighth(general, { en: "to keep", zh: "保持" }, "1 2 1", "remindCheaply"),
  eighth(general, { en: "to win back", zh: "挽留" }, "1 1 1", "spendNoMore"),
];

function eightTypes(id: string, how: Text, cutting: CutRule): Scheme {
  return scheme({
    id,
    title: { en: `8 types, high ${how.en}`, zh: `经典八类（${how.zh}）` },
    question: { en: "Whom to value, develop, keep or win back?", zh: "该重点维护、发展、保持还是挽留？" },
    tiers,
    cutting,
  });
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
