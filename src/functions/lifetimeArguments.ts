// The arguments that the CLV functions share: histories, parameters, model, horizon, discount and margin.
import { readHistories } from "../customers/customers";
import { learnLifetime } from "../models/lifetime/lifetimeLearning";
import { defaultReading } from "../reading/settings";
import { type OrderModelId, orderModelIds, orderModels, type Predictor } from "../stats/orderModels";
import { isLeftOut, needs, type Param, tellArgument, toScalar } from "./arguments";
import type { Call } from "./customFunction";
import { type Misfit, type NumberParam, type NumbersOfRow, tellNumber, toPositiveNumbers } from "./numberArguments";
import { refuseNoCustomers, toOrderArguments } from "./orderArguments";

/** A hundred years. */
const mostDays = 36_525;

/** The history of a customer, in days, as CLV_TABLE gives it. */
export const historyParams = [
  {
    name: "repeat_days",
    type: "column",
    from: 0,
    to: mostDays,
    isWhole: true,
    help: { en: "Days with an order, less the first.", zh: "有订单的天数，首单日不计。" },
  },
  {
    name: "first_to_last_days",
    type: "column",
    from: 0,
    to: mostDays,
    help: { en: "Days from the first order to the last.", zh: "首单到末单的天数。" },
  },
  {
    name: "tenure_days",
    type: "column",
    from: 0,
    to: mostDays,
    help: { en: "Days from the first order to today, or to the day looked back from.", zh: "首单到今天（或截止日期）的天数。" },
  },
] as const satisfies readonly NumberParam[];

/** The parameters of an order model. */
export const parametersParam: Param = {
  name: "parameters",
  type: "numbers",
  help: {
    en: "Four cells: r, alpha, a, b (paretonbd: r, alpha, s, beta), alpha and beta in days, as CLV_FIT gives them.",
    zh: "四个单元格：r、alpha、a、b（paretonbd 为 r、alpha、s、beta），alpha 和 beta 以天为单位，即 CLV_FIT 的结果。",
  },
};

/** The order model. */
export const modelParam: Param = {
  name: "model",
  type: "model",
  optional: true,
  help: {
    en: '"mbgnbd" (the default), "bgnbd", "paretonbd", or "nbd", in which nobody leaves and which has r and alpha only.',
    zh: "mbgnbd（默认）、bgnbd、paretonbd，或假设无人流失、只有 r 和 alpha 的 nbd。",
  },
};

/** Days to look ahead; a year if left out. */
export const horizonParam = {
  name: "horizon_days",
  type: "number",
  from: 0,
  to: 3_650,
  isAbove: true,
  blank: 365,
  optional: true,
  help: { en: "Days to look ahead, up to 3650; empty is 365.", zh: "预测未来多少天，最多 3650；留空为 365。" },
} as const satisfies NumberParam;

export const discountParam = {
  name: "annual_discount",
  type: "number",
  from: 0,
  to: 1,
  blank: 0.1,
  optional: true,
  help: { en: "What a year's wait takes off: 0.1 is 10 %, the default.", zh: "年折现率：0.1 即 10%，为默认值。" },
} as const satisfies NumberParam;

export const marginParam = {
  name: "margin",
  type: "number",
  from: 0,
  to: 1,
  isAbove: true,
  blank: 1,
  optional: true,
  help: { en: "Share of the amount that is earned: 0.3 is 30 %; empty is 1.", zh: "毛利率：0.3 即 30%；留空为 1。" },
} as const satisfies NumberParam;

/** The order model of a call; mbgnbd if left out. Spellings such as MBG/NBD are understood. */
export function toModel({ name, argument }: Call): OrderModelId {
  const cell = toScalar(argument("model"));
  if (isLeftOut(cell)) return "mbgnbd";
  const asked = typeof cell === "string" ? cell.toLowerCase().replace(/[\s/-]/g, "") : "";
  const found = orderModelIds.find((id) => id === asked);
  if (found) return found;
  const ids = orderModelIds.join(", ");
  throw needs(name, { en: `model to be one of ${ids}`, zh: `model 应为 ${ids} 之一` }, tellArgument(cell));
}

/** Makes predictions from the parameters of a call. Cells after the model's last parameter must be blank. */
export function toPredictor(call: Call): Predictor {
  const model = orderModels[toModel(call)];
  const names = model.parameterNames.map((own) => own.replace("Days", ""));
  return model.predict(toPositiveNumbers(call, "parameters", names));
}

/** Why three numbers cannot be a history; null if they can. */
export function historyMisfit(row: NumbersOfRow<(typeof historyParams)[number]["name"]>): Misfit | null {
  const { repeat_days: repeatDays, first_to_last_days: firstToLastDays, tenure_days: tenureDays } = row;
  if (firstToLastDays > tenureDays)
    return {
      what: {
        en: `first_to_last_days up to tenure_days (${tenureDays})`,
        zh: `first_to_last_days 不应超过 tenure_days（${tenureDays}）`,
      },
      got: tellNumber(firstToLastDays),
    };
  if (repeatDays > firstToLastDays)
    return {
      what: {
        en: `first_to_last_days in days, at least as many as repeat_days (${tellNumber(repeatDays).en})`,
        zh: `first_to_last_days 以天为单位，且不应小于 repeat_days（${tellNumber(repeatDays).zh}）`,
      },
      got: tellNumber(firstToLastDays),
    };
  return repeatDays === 0 && firstToLastDays > 0
    ? {
        what: { en: "first_to_last_days of 0 where repeat_days is 0", zh: "repeat_days 为 0 时 first_to_last_days 应为 0" },
        got: tellNumber(firstToLastDays),
      }
    : null;
}

/** Reads the order rows of a call, and fits the models of orders and spend to them. */
export function learnFromOrders(call: Call) {
  const model = toModel(call);
  const { reading, histories } = readHistories([toOrderArguments(call)], {
    ...defaultReading,
    asOf: call.asOf,
    negatives: "refunds",
  });
  refuseNoCustomers(reading);
  return { model, names: reading.customers.names, histories, learned: learnLifetime(histories, model) };
}
