// THE LIST of what a user sees of each model; apart from how they sort, so that the sidebar need not carry the mathematics.
import type { Text } from "../ground/language";
import type { ChoiceSetting, ModelForm, Setting, WholeSetting } from "./model";

function percent(from: number, preset: number, label: Text): WholeSetting {
  return {
    type: "whole",
    from,
    to: 100,
    default: preset,
    label,
  };
}

function further<Own extends Setting>(setting: Own) {
  return { ...setting, isFurther: true } as const;
}

const orderModel: ChoiceSetting = {
  type: "choice",
  options: [
    { id: "mbgnbd", label: { en: "MBG/NBD (recommended)", zh: "MBG/NBD（推荐）" } },
    { id: "bgnbd", label: { en: "BG/NBD", zh: "BG/NBD" } },
    { id: "paretonbd", label: { en: "Pareto/NBD", zh: "Pareto/NBD" } },
  ],
  default: "mbgnbd",
  label: { en: "Prediction model", zh: "预测模型" },
};

/** How far the lifetime-value models look, and what they count. */
const lifetimeSettings = {
  horizonDays: further({
    type: "whole",
    from: 1,
    to: 3650,
    default: 365,
    label: { en: "Look ahead, days", zh: "预测天数" },
  }),
  discountPercent: further(percent(0, 10, { en: "Yearly discount rate, %", zh: "年折现率（%）" })),
  marginPercent: further(percent(1, 100, { en: "Margin, % of revenue", zh: "毛利率（占消费金额 %）" })),
  orderModel: further(orderModel),
} as const satisfies Readonly<Record<string, Setting>>;

/** Scores of recency, frequency and revenue, by a scheme. */
export const rfmForm: ModelForm = {
  id: "rfm",
  title: { en: "RFM: past purchases", zh: "RFM：过去的购买" },
  question: { en: "Who bought recently, often and for a lot?", zh: "谁最近买过、买得勤、花得多？" },
  reads: "totals",
  settings: {},
};

/** Ranks of predicted lifetime value. */
export const valueTiersForm = {
  id: "valueTiers",
  title: { en: "Predicted lifetime value", zh: "预测生命周期价值" },
  question: { en: "Who will be worth most from now on?", zh: "谁今后最有价值？" },
  reads: "histories",
  settings: {
    highPercent: percent(1, 20, { en: "High: top % of customers", zh: "高价值：前百分之几的客户" }),
    middlePercent: percent(1, 50, { en: "High and middle: top %", zh: "高、中价值合计：前百分之几" }),
    ...lifetimeSettings,
  },
} as const satisfies ModelForm;

/** Limits of the chance to be active. */
export const churnRiskForm = {
  id: "churnRisk",
  title: { en: "Churn risk", zh: "流失风险" },
  question: { en: "Who is slipping away, and who is gone?", zh: "谁正在流失，谁已经流失？" },
  reads: "histories",
  settings: {
    safePercent: percent(1, 80, { en: "Safe: chance active at least, %", zh: "安全：活跃概率不低于（%）" }),
    watchPercent: percent(1, 50, { en: "Watch: at least, %", zh: "观察：不低于（%）" }),
    atRiskPercent: percent(1, 20, { en: "At risk: at least, %", zh: "有风险：不低于（%）" }),
    ...lifetimeSettings,
  },
} as const satisfies ModelForm;

/** Revenue so far against lifetime value to come. */
export const valueMatrixForm = {
  id: "valueMatrix",
  title: { en: "Current value × future value", zh: "当前价值 × 未来价值" },
  question: { en: "Whom to keep, whom to grow, and whom to serve cheaply?", zh: "该留住谁、培养谁、低成本维护谁？" },
  reads: "histories",
  settings: {
    currentPercent: percent(1, 30, { en: "High revenue so far: top %", zh: "当前价值高：前百分之几的客户" }),
    futurePercent: percent(1, 30, { en: "High lifetime value: top %", zh: "未来价值高：前百分之几的客户" }),
    ...lifetimeSettings,
  },
} as const satisfies ModelForm;

/** Every model's form, the default first. */
export const modelForms: readonly ModelForm[] = [rfmForm, valueTiersForm, churnRiskForm, valueMatrixForm];
