// What a report of predictions stands on: the day, the source, which model predicted, and how far it looked.

import { formatNumber } from "../ground/language";
import type { LifetimeFindings } from "../models/lifetime/lifetime";
import { orderModelTitles } from "../models/lifetime/lifetimeNotes";
import type { SortedBy } from "../models/model";
import { analysedRows } from "./basis";
import { blank, type PageCell, text } from "./page";
import type { ReportInput } from "./report";

const labels = {
  model: { en: "Prediction model", zh: "预测模型" },
  horizon: { en: "Looks ahead", zh: "预测期" },
  discount: { en: "Yearly discount rate", zh: "年折现率" },
  margin: { en: "Margin", zh: "毛利率" },
};

/** Pixels of the columns of such a report: a narrow margin, one for names, and nine for numbers. */
export const lifetimeWidths: readonly number[] = [24, 220, ...Array.from({ length: 9 }, () => 100)];

function modelText({ asked, learned: { orders } }: LifetimeFindings, isEn: boolean): string {
  const name = orderModelTitles[asked];
  if (!orders) return isEn ? `${name} asked for, the simple formula used` : `选用 ${name}，实际使用简单公式`;
  if (orders.id === asked) return name;
  const used = orderModelTitles[orders.id];
  return isEn ? `${name} asked for, ${used} (nobody leaves) used` : `选用 ${name}，实际使用 ${used}（无人流失）`;
}

/** A line for each, the first column left blank. */
export function lifetimeBasis(input: ReportInput, by: SortedBy, lifetime: LifetimeFindings): PageCell[][] {
  const { horizonDays, discountPerYear, margin } = lifetime.choices;
  const isEn = input.language === "en";
  const percent = (share: number): string => `${formatNumber(share * 100)}%`;
  const told = {
    model: modelText(lifetime, isEn),
    horizon: isEn ? `${formatNumber(horizonDays)} days` : `${formatNumber(horizonDays)} 天`,
    discount: percent(discountPerYear),
    margin: percent(margin),
  };
  const names = ["model", "horizon", "discount", "margin"] as const;
  return [...analysedRows(input, by), ...names.map((name) => [text(labels[name][input.language]), text(told[name])])].map(
    (row) => [blank(), ...row],
  );
}
