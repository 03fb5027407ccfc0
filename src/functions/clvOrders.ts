// CLV_ORDERS: from histories and parameters, the expected orders.
import { customFunction } from "./customFunction";
import { historyMisfit, historyParams, horizonParam, modelParam, parametersParam, toPredictor } from "./lifetimeArguments";
import { answerRows, type NumberParam } from "./numberArguments";

const ownHorizonParam = {
  name: "horizon_days",
  type: "column",
  from: horizonParam.from,
  to: horizonParam.to,
  isAbove: true,
  help: { en: "Days to look ahead, up to 3650.", zh: "预测未来多少天，最多 3650。" },
} as const satisfies NumberParam;

export const clvOrders = customFunction(() => ({
  name: "CLV_ORDERS",
  summary: {
    en: "Gives the order days to expect of a customer, from a history and the parameters of a model.",
    zh: "根据购买记录和模型参数，给出客户未来的预期下单天数。",
  },
  params: [...historyParams, parametersParam, ownHorizonParam, modelParam],
  returns: {
    type: "Array",
    help: {
      en: "Days with an order to expect within the horizon, for each row; of a new customer with a history of zeros.",
      zh: "每行在预测期内预期有订单的天数；新客户三项均填 0。",
    },
  },
  examples: [
    { args: [26, 216, 217, [[0.2425945, 30.8952, 0.79292, 2.42589]], 364, "bgnbd"], gives: [[25.76]] },
    { args: [[[0], [4]], [[0], [20]], [[0], [30]], [[1, 30]], 60, "nbd"], gives: [[2], [5]] },
  ],
  run(call) {
    const predictor = toPredictor(call);
    return answerRows(
      call,
      [...historyParams, ownHorizonParam],
      (row) =>
        historyMisfit(row) ??
        predictor.expectedOrders(
          { repeatDays: row.repeat_days, firstToLastDays: row.first_to_last_days, tenureDays: row.tenure_days },
          row.horizon_days,
        ),
    );
  },
}));
