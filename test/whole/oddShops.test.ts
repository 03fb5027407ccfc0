// Small and odd shops: what formulas, result and Summary say of them, in both languages; every sentence is written by hand.
import { describe, expect, test } from "vitest";
import type { Outcome } from "../../src/app/outcome";
import type { Language } from "../../src/ground/language";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { answered, cellsOf, oneSheet, openDocument, stage } from "./documentDriver";
import { formula, mainOf, orders, people, scored } from "./shop";

const lastDay = 46_173;

/** Orders of customers: each has ordered so many times, for the same amount each time, the last time so many days before the last day of all. */
function shopOf(customers: readonly { days: number; orders: number; amount: number }[]): HostCell[][] {
  return orders(
    ...customers.flatMap(({ days, orders: count, amount }, place) =>
      Array.from({ length: count }, (_, earlier): HostCell[] => [
        `c${place}`,
        { day: lastDay - days - 150 * earlier, format: "yyyy-mm-dd" },
        amount,
      ]),
    ),
  );
}

function each(count: number, make: (place: number) => { orders: number; amount: number }): HostCell[][] {
  return shopOf(Array.from({ length: count }, (_, days) => ({ days, ...make(days) })));
}

/** Everybody orders as often as their place says, so that all scores of few customers occur. */
const few = (count: number): HostCell[][] => each(count, (place) => ({ orders: (place % 9) + 1, amount: 10 + place }));

/** In each fifth of recency four customers of each fifth of revenue. */
const once = each(100, (day) => ({ orders: 1, amount: (day % 20) * 5 + Math.floor(day / 20) + 1 }));

/** Everybody has spent 60 in one to five orders. */
const alike = each(100, (day) => ({ orders: (day % 5) + 1, amount: 60 / ((day % 5) + 1) }));

/** One or two orders each; of the first customer, one of a million. */
const huge = each(100, (day) => ({ orders: 2 - (day % 2), amount: day === 0 ? 1_000_000 : 20 + day }));

type Said = Readonly<Record<Language, readonly string[]>>;

const hml3 = { en: "High, middle and low value (hml3) is safer", zh: "改用“高、中、低价值”（hml3）更稳妥" };

function onlyFew(count: number): Said {
  return {
    en: [`Only ${count} customers: tiers of few people move by chance; ${hml3.en}`],
    zh: [`只有 ${count} 位客户，每层人数太少，结果容易受偶然影响；${hml3.zh}`],
  };
}

const alone: Said = {
  en: ["Only 1 customer: there is nobody to compare with, so the tier says little"],
  zh: ["只有 1 位客户，没有可比较的对象，层级说明不了什么"],
};

/** Shops by what they are, the scheme, what is said of the tiers, and the schemes that its buttons take. */
const shops: readonly (readonly [string, HostCell[][], string, Said, readonly string[]])[] = [
  ["1 customer", few(1), "hml3", alone, []],
  [
    "1 customer who ordered once",
    few(1),
    "standard11",
    {
      en: ["Nobody has ordered twice, so nobody can be loyal yet", ...alone.en],
      zh: ["还没有客户下过第二单，因此暂时谈不上忠诚客户", ...alone.zh],
    },
    [],
  ],
  ["5 customers", few(5), "standard11", onlyFew(5), ["hml3"]],
  ["14 customers", few(14), "standard11", onlyFew(14), ["hml3"]],
  ["49 customers", few(49), "standard11", onlyFew(49), ["hml3"]],
  ["14 customers, by the scheme that is fit for few", few(14), "hml3", { en: [], zh: [] }, []],
  [
    "one-time buyers",
    once,
    "standard11",
    {
      en: ["Nobody has ordered twice, so nobody can be loyal yet; sort by recency and revenue (standard11-rm)"],
      zh: ["还没有客户下过第二单，因此暂时谈不上忠诚客户；可改按最近购买与消费金额分层（standard11-rm）"],
    },
    ["standard11-rm"],
  ],
  [
    "one-time buyers, by recency and revenue",
    once,
    "standard11-rm",
    {
      en: [
        "Nobody has ordered twice, so nobody can be loyal yet",
        `Fewer than 5 customers are in About to sleep (4), Hibernating (4), Lost (4): tiers of few people move by chance; ${hml3.en}`,
      ],
      zh: [
        "还没有客户下过第二单，因此暂时谈不上忠诚客户",
        `即将沉睡（4 位）、休眠客户（4 位）、已流失（4 位）人数不足 5 位，结果容易受偶然影响；${hml3.zh}`,
      ],
    },
    ["hml3"],
  ],
  [
    "one-time buyers, by a scheme without a loyal tier",
    once,
    "chinese8",
    {
      en: ["Nobody has ordered twice, so the number of orders tells nobody apart; sort by recency and revenue (standard11-rm)"],
      zh: ["还没有客户下过第二单，因此订单数区分不出客户；可改按最近购买与消费金额分层（standard11-rm）"],
    },
    ["standard11-rm"],
  ],
  [
    "customers who have all spent the same",
    alike,
    "standard11",
    {
      en: [
        "Fewer than 5 customers are in Recent (4), Promising (4): tiers of few people move by chance",
        "Revenue: every customer has 60.00, so 5 score groups cannot be formed and only M 1 occurs; sort by recency and orders (grid10)",
      ],
      zh: [
        "新近购买（4 位）、有望成长（4 位）人数不足 5 位，结果容易受偶然影响",
        "消费金额：所有客户都是 60.00，分不出 5 档，只出现 M 1；可改按最近购买与次数分层（grid10）",
      ],
    },
    ["grid10"],
  ],
  [
    "customers who have all spent the same, by revenue alone",
    alike,
    "hml3",
    {
      en: [
        "Every customer has spent 60.00, so revenue tells nobody apart and all are in one tier; sort by recency and orders (grid10)",
      ],
      zh: ["所有客户的消费金额都是 60.00，区分不出客户，因此都在同一层；可改按最近购买与次数分层（grid10）"],
    },
    ["grid10"],
  ],
  [
    "a single huge order, which lifts the mean over everybody else",
    huge,
    "chinese8",
    {
      en: [`Fewer than 5 customers are in Important value (1): tiers of few people move by chance; ${hml3.en}`],
      zh: [`重要价值客户（1 位）人数不足 5 位，结果容易受偶然影响；${hml3.zh}`],
    },
    ["hml3"],
  ],
  [
    "a single huge order, by quantiles",
    huge,
    "standard11",
    {
      en: [
        `Fewer than 5 customers are in Champions (1): tiers of few people move by chance; ${hml3.en}`,
        "Orders: 50% of customers have 1, so 5 score groups cannot be formed and only F 1, 3 occur; sort by recency and revenue (standard11-rm), or set your own score limits",
      ],
      zh: [
        `冠军客户（1 位）人数不足 5 位，结果容易受偶然影响；${hml3.zh}`,
        "订单数：50% 的客户都是 1，分不出 5 档，只出现 F 1、3；可改按最近购买与消费金额分层（standard11-rm），或自定义分数界限",
      ],
    },
    ["hml3", "standard11-rm"],
  ],
];

describe.each(shops)("a shop of %s", (_, cells, scheme, said, offered) => {
  test.each(["en", "zh"] as const)("is told of in result and Summary (%s)", (language) => {
    const host = openDocument(oneSheet(cells));
    const { outcome } = answered(host, { verb: "commit", language, token: stage(host, { language, scheme }) }) as unknown as {
      outcome: Outcome;
    };
    const notes = outcome.notes.filter(({ about }) => about === "tiers");
    expect(notes.map(({ text }) => text)).toEqual(said[language]);
    const schemes = notes.flatMap(({ remedies = [] }) => remedies.flatMap((remedy) => remedy.scheme ?? []));
    expect(schemes).toEqual(offered);
    const summary = cellsOf(host, language === "zh" ? "客户分层汇总" : "Summary").map((row) => row[1]);
    for (const sentence of said[language]) expect(summary).toContain(sentence);
    expect(JSON.stringify([outcome, summary])).not.toMatch(/NaN|undefined|Infinity/);
  });

  test("a scheme that is offered can be taken, and is offered no more", () => {
    for (const other of offered) {
      const { notes } = answered(openDocument(oneSheet(cells)), { verb: "score", scheme: other }) as unknown as Outcome;
      expect(notes.flatMap(({ remedies = [] }) => remedies.map((remedy) => remedy.scheme))).not.toContain(other);
    }
  });

  test("has the same tiers by formulas as by a run", () => {
    const byRun = scored(cells, { scheme });
    const shown = formula("RFM_TABLE", cells.slice(1), ["", scheme]);
    expect("cells" in shown ? shown.cells.slice(1).map((row) => [row[0], row[8]]) : shown.message).toEqual(
      byRun.customers.customer.map((name, place) => [name, byRun.customers.tier[place]]),
    );
    const rows = Object.values(people(byRun)).map(([, count, revenue], place) => [
      byRun.customers.recencyDays[place]!,
      count,
      revenue,
    ]);
    const tiers = formula("RFM_TIER", rows, [scheme]);
    if (rows.length === 1)
      expect("message" in tiers && tiers.message).toMatch(/compares customers with each other and got one row/);
    else expect("cells" in tiers && tiers.cells.map(([tier]) => tier)).toEqual(byRun.customers.tier);
    expect(mainOf(byRun).tiers.reduce((sum, { customers }) => sum + customers, 0)).toBe(rows.length);
  });
});

test("a customer who ordered once is told why by a formula, and what a second order would bring", () => {
  const rows = Array.from({ length: 100 }, (_, day) => [day, 1, (day % 20) * 5 + Math.floor(day / 20) + 1]);
  const shown = formula("RFM_WHY", rows);
  expect("cells" in shown && shown.cells[0]).toEqual([
    "Recent: last order 0 days ago (R 5: up to 19); orders 1 (F 1: up to 1); revenue 1.00 (M 1: up to 20.00); Loyal with 1 more order today",
  ]);
});
