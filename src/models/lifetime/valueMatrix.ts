// Current value × future value: revenue so far against predicted lifetime value, each high or low.
import { leastWithin } from "../../stats/cuts";
import { percent } from "../settings";
import { lifetimeModel } from "./lifetimeTiers";

/** High is the top share of customers; equal values are always on the same side. */
export const valueMatrix = lifetimeModel(() => ({
  id: "valueMatrix",
  title: { en: "Current value × future value", zh: "当前价值 × 未来价值" },
  question: { en: "Whom to keep, whom to grow, and whom to serve cheaply?", zh: "该留住谁、培养谁、低成本维护谁？" },
  tiers: [
    {
      name: { en: "Stars", zh: "明星客户" },
      means: { en: "Spent much so far, and expected to go on", zh: "已消费多，预计还会继续" },
      playbook: {
        en: "Keep them: best service, early access, ask for reviews and referrals",
        zh: "重点保留：最好的服务、新品优先、邀请评价和推荐",
      },
    },
    {
      name: { en: "Rising", zh: "潜力客户" },
      means: { en: "Spent little so far, but expected to bring much", zh: "目前消费不多，但预计贡献高" },
      playbook: {
        en: "Grow them: welcome series, second-order offer, loyalty programme",
        zh: "重点培养：迎新内容、第二单优惠、会员计划",
      },
    },
    {
      name: { en: "Fading", zh: "渐退客户" },
      means: { en: "Spent much, but little more is to be expected", zh: "已消费多，但预计今后不多" },
      playbook: {
        en: "Win them back in person while they still remember you: ask what went wrong",
        zh: "趁仍有印象，专人挽回，询问原因",
      },
    },
    {
      name: { en: "Small", zh: "小额客户" },
      means: { en: "Spent little, and little more is to be expected", zh: "消费少，预计今后也少" },
      playbook: { en: "Serve by newsletter and automation at low cost", zh: "用群发和自动化低成本维护" },
    },
  ],
  settings: {
    currentPercent: percent(1, 30, { en: "High revenue so far: top %", zh: "当前价值高：前百分之几的客户" }),
    futurePercent: percent(1, 30, { en: "High lifetime value: top %", zh: "未来价值高：前百分之几的客户" }),
  },
  limitsOf: ({ currentPercent, futurePercent }, { columns }, revenue) => ({
    revenue: [leastWithin(revenue.slice().sort(), currentPercent)],
    lifetimeValue: [leastWithin(columns.lifetimeValue.slice().sort(), futurePercent)],
  }),
  tierOf: ({ revenue, lifetimeValue }) => 3 - 2 * lifetimeValue - revenue,
  examples: [
    {
      // Too few for a model, so the value to come is average order × orders a year over at least one year: what each spent in 2024, and for
      // Cat, whose 900 were spread over three years, about 300 a year. The top half is two of four.
      title: "four customers, one whose revenue is long ago",
      sheets: [
        {
          kind: "orders",
          roles: ["customer", "date", "amount"],
          rows: [
            ["Ann", "2024-12-01", 800],
            ["Bob", "2024-12-02", 500],
            ["Cat", "2022-01-01", 450],
            ["Cat", "2024-12-31", 450],
            ["Dan", "2024-12-03", 20],
          ],
        },
      ],
      settings: { currentPercent: 50, futurePercent: 50 },
      gives: { Ann: "Stars", Bob: "Rising", Cat: "Fading", Dan: "Small" },
    },
  ],
}));
