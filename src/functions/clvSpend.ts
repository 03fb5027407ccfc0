// CLV_SPEND: from the spend on repeat days and the parameters of Gamma-Gamma, the expected spend.
import { expectedSpend } from "../stats/gammaGamma";
import { type Call, customFunction, type Output } from "./customFunction";
import { historyParams } from "./lifetimeArguments";
import { answerRows, type NumberParam, tellNumber, toPositiveNumbers } from "./numberArguments";

const spendParams = [
  historyParams[0],
  {
    name: "average_repeat_spend",
    type: "column",
    from: 0,
    to: 1e12,
    blank: 0,
    help: {
      en: "Mean amount of these days; blank or 0 where no repeat day has an amount.",
      zh: "这些天的平均金额；没有复购金额时留空或填 0。",
    },
  },
] as const satisfies readonly NumberParam[];

function run(call: Call): Output {
  const [p = 0, q = 0, gamma = 0] = toPositiveNumbers(call, "parameters", ["p", "q", "gamma"]);
  return answerRows(call, spendParams, ({ repeat_days: repeatDays, average_repeat_spend: averageRepeatSpend }) => {
    const spendDays = averageRepeatSpend > 0 ? repeatDays : 0;
    const mean = {
      en: "parameters that have a mean (p × repeat_days + q above 1)",
      zh: "参数须有均值（p × repeat_days + q 大于 1）",
    };
    return (
      expectedSpend({ p, q, gamma }, { spendDays, averageRepeatSpend }) ?? { what: mean, got: tellNumber(p * spendDays + q) }
    );
  });
}

export const clvSpend = customFunction(() => ({
  name: "CLV_SPEND",
  summary: {
    en: "Gives the amount to expect of a customer on a day with an order, between their own mean and everybody's.",
    zh: "给出客户每个下单日的预期金额，介于其自身均值与总体均值之间。",
  },
  params: [
    ...spendParams,
    {
      name: "parameters",
      type: "numbers",
      help: { en: "Three cells: p, q, gamma, as CLV_FIT gives them.", zh: "三个单元格：p、q、gamma，即 CLV_FIT 的结果。" },
    },
  ],
  returns: { type: "Array", help: { en: "An amount for each row.", zh: "每行一个金额。" } },
  examples: [
    {
      args: [
        [[0], [2]],
        [[""], [45]],
        [[6], [4], [15]],
      ],
      gives: [[30], [42]],
    },
  ],
  run,
}));
