// CLV_ALIVE: from histories and parameters, the chance that a customer is still active.
import { customFunction } from "./customFunction";
import { historyMisfit, historyParams, modelParam, parametersParam, toPredictor } from "./lifetimeArguments";
import { answerRows } from "./numberArguments";

export const clvAlive = customFunction(() => ({
  name: "CLV_ALIVE",
  summary: {
    en: "Gives the chance that a customer is still active, from a history and the parameters of a model.",
    zh: "根据购买记录和模型参数，给出客户仍然活跃的概率。",
  },
  params: [...historyParams, parametersParam, modelParam],
  returns: { type: "Array", help: { en: "A chance from 0 to 1 for each row.", zh: "每行一个 0 到 1 的概率。" } },
  examples: [
    { args: [26, 216, 217, [[0.2425945, 30.8952, 0.79292, 2.42589]], "bgnbd"], gives: [[0.9689]] },
    {
      args: [
        [[0], [3]],
        [[0], [80]],
        [[0], [80]],
        [[1], [30], [1], [3]],
      ],
      gives: [[0.75], [0.857143]],
    },
  ],
  run(call) {
    const predictor = toPredictor(call);
    return answerRows(
      call,
      historyParams,
      (row) =>
        historyMisfit(row) ??
        predictor.probabilityAlive({
          repeatDays: row.repeat_days,
          firstToLastDays: row.first_to_last_days,
          tenureDays: row.tenure_days,
        }),
    );
  },
}));
