// Tests the check of a forecast: published numbers of the CDNOW sample, counts by hand, and sentences if no check is possible.
import { describe, expect, test } from "vitest";
import { seededChance } from "../../samples/seededChance";
import { type OrderHistories, toHistories } from "../../src/customers/histories";
import { fromIsoDay } from "../../src/ground/calendar";
import { checkForecast, compareModels, type ForecastCheck, trackOrders } from "../../src/models/lifetime/forecastCheck";
import { findLifetime } from "../../src/models/lifetime/lifetime";
import { verdictTexts } from "../../src/reports/forecastCheck";
import { orderModels, type Predictor } from "../../src/stats/orderModels";
import { calibrationDay, cdnowHistories, isThere, openingDay } from "../customers/cdnow";

const yearly = { horizonDays: 365, discountPerYear: 0.1, margin: 1 };

/** Makes histories of the order days of each customer. */
function shopOf(customers: readonly (readonly number[])[], asOf: number): OrderHistories {
  const orders = customers.flatMap((days, customer) => days.map((day) => ({ customer, day })));
  return toHistories(
    {
      customers: Int32Array.from(orders, ({ customer }) => customer),
      days: Float64Array.from(orders, ({ day }) => day),
      netParts: new Float64Array(orders.length).fill(10_000),
      isRefund: new Uint8Array(orders.length),
      isUsed: new Uint8Array(orders.length).fill(1),
    },
    customers.map((_, customer) => customer),
    asOf,
  );
}

function checkOf(histories: OrderHistories, splitDay?: number): ForecastCheck {
  const check = checkForecast(histories, "bgnbd", splitDay);
  if ("text" in check) throw new Error(check.text.en);
  return check;
}

describe.skipIf(!isThere)("the CDNOW sample", () => {
  test("split at 1997-09-30: customers, actual and expected orders of 39 weeks by repeat days, as published", () => {
    // The data hold exactly the published holdout of 39 weeks.
    const check = checkOf(cdnowHistories(null), calibrationDay);
    expect([check.days, check.customers]).toEqual([273, 2_357]);
    expect(check.groups.map(({ customers }) => customers)).toEqual([1411, 439, 214, 100, 62, 38, 29, 64]);
    const actual = [0.2367, 0.697, 1.3925, 1.56, 2.5323, 2.9474, 3.8621, 6.3594];
    const expected = [0.2251, 0.5231, 1.0441, 1.5203, 2.1638, 2.6538, 3.504, 6.157];
    for (const [place, group] of check.groups.entries()) {
      expect(group.actual).toBeCloseTo(actual[place]!, 4);
      expect(Math.abs(group.expected / expected[place]! - 1)).toBeLessThan(1e-4 + 0.00005 / expected[place]!);
    }
    expect(check.actual).toBe(check.groups.reduce((sum, { customers, actual: own }) => sum + Math.round(customers * own), 0));
  });

  test("cumulative repeat orders of weeks 20 to 25: actual and expected of BG/NBD, as published", () => {
    const { orders } = checkOf(cdnowHistories(null), calibrationDay);
    const { ends, actual, expected, stepWeeks } = trackOrders(cdnowHistories(null), orders.predictor, calibrationDay);
    expect([stepWeeks, ends[0], ends.length]).toEqual([1, openingDay + 7, 78]);
    expect([...actual.slice(19, 25)]).toEqual([1359, 1414, 1484, 1517, 1573, 1672]);
    for (const [place, published] of [1312.458, 1387.346, 1460.392, 1531.713, 1601.418, 1669.6].entries())
      expect(Math.abs(expected[19 + place]! / published - 1)).toBeLessThan(1e-4);
  });

  test("of 78 weeks it learns from 52, up to 1997-12-30, and is held against the other 26", () => {
    const check = checkOf(cdnowHistories(null));
    expect([check.splitDay, check.days]).toEqual([fromIsoDay("1997-12-30"), 182]);
  });

  test("MBG/NBD explains the calibration best: −9582.14 beside −9582.429 and −9594.976 with time in weeks", () => {
    const { every, rivals } = compareModels(findLifetime(cdnowHistories(calibrationDay), "mbgnbd", yearly));
    expect(every).toBe(1);
    const inWeeks = (model: string, digits: number): string | undefined => {
      const found = rivals.find(({ id }) => id === model)?.logLikelihood;
      return ((found ?? Number.NaN) + 2_457 * Math.log(7)).toFixed(digits);
    };
    expect([inWeeks("mbgnbd", 2), inWeeks("bgnbd", 3), inWeeks("paretonbd", 3)]).toEqual(["-9582.14", "-9582.429", "-9594.976"]);
    expect(rivals.filter(({ isBest }) => isBest).map(({ id }) => id)).toEqual(["mbgnbd"]);
  });
});

describe("counted by hand", () => {
  const oneADay: Predictor = { ...orderModels.nbd.predict([1, 1]), expectedOrders: (_, days) => days };

  test("repeat orders of those who were known, before each week's end, from the first order of all", () => {
    const histories = shopOf(
      [
        [100, 103, 106, 107],
        [102, 113, 114],
        [110, 120],
      ],
      121,
    );
    const { ends, actual, expected } = trackOrders(histories, oneADay, 102);
    expect([...ends]).toEqual([107, 114, 121]);
    // The first two customers were known on day 102. Their later orders are on days 103, 106 | 107, 113 | 114.
    expect([...actual]).toEqual([2, 4, 5]);
    expect([...expected]).toEqual([7 + 5, 14 + 12, 21 + 19]);
    expect([...trackOrders(histories, oneADay, 121).actual]).toEqual([2, 4, 6]);
  });

  test("over many years weeks are put together, so that the chart can be read", () => {
    const { ends, stepWeeks } = trackOrders(shopOf([[0, 3_650]], 3_650), oneADay, 3_650);
    expect([stepWeeks, ends.length, ends[1]]).toEqual([4, 130, 56]);
  });

  /** Sixty customers who come back now and then. All of them ordered before the split. */
  const chance = seededChance(4);
  const regulars = Array.from({ length: 60 }, (_, i) => {
    const days = [i];
    while (chance() < 0.85 && days.at(-1)! < 290) days.push(days.at(-1)! + 1 + Math.floor(40 * chance()));
    return days.filter((day) => day < 300);
  });

  test("orders after the split of customers known by then, each in the group of their repeat days before it", () => {
    const histories = shopOf([...regulars, [250, 260, 270]], 299);
    const check = checkOf(histories);
    // The data hold 42 whole weeks. The model learns from the first 28, days 0 to 195.
    expect([check.splitDay, check.days, check.customers]).toEqual([195, 104, 60]);
    const later = regulars.map((days) => days.filter((day) => day > 195).length);
    const before = regulars.map((days) => Math.min(7, days.filter((day) => day <= 195).length - 1));
    expect(check.actual).toBe(later.reduce((sum, own) => sum + own, 0));
    for (const group of check.groups) {
      const own = later.filter((_, i) => before[i] === group.repeatDays);
      expect(group.customers).toBe(own.length);
      expect(group.actual).toBeCloseTo(own.reduce((sum, orders) => sum + orders, 0) / own.length, 12);
    }
    expect(check.expected).toBeCloseTo(
      check.groups.reduce((sum, group) => sum + group.customers * group.expected, 0),
      9,
    );
  });

  test("where no check can be made a sentence says what is lacking", () => {
    expect(
      checkForecast(
        shopOf(
          regulars.map((days) => days.filter((day) => day < 140)),
          139,
        ),
        "mbgnbd",
      ),
    ).toMatchObject({
      text: { en: expect.stringMatching(/24 weeks.*found 20$/), zh: expect.stringContaining("目前只有 20 周") },
    });
    expect(checkForecast(shopOf([...regulars.slice(0, 20), [290, 291]], 299), "mbgnbd")).toMatchObject({
      text: { en: expect.stringMatching(/at least 30 customers with a repeat order, found \d\d?$/) },
    });
  });
});

describe("the verdict", () => {
  const said = (expected: number, actual: number): string[] =>
    verdictTexts({ splitDay: 45_000, days: 90, customers: 2_000, groups: [], orders: null as never, expected, actual }).flatMap(
      ({ en, zh }) => [en, zh],
    );

  test("says in words how many orders were expected, how many came, and how far that is off", () => {
    expect(said(4_120.3, 4_034)[2]).toBe(
      "It expected 4,120 orders of the 2,000 customers known by then, and 4,034 came: 2% too many",
    );
    expect(said(4_120.3, 4_034)[3]).toBe("对当时已有的 2,000 位客户，它预计 4,120 单，实际 4,034 单：多估 2%");
    expect(said(80, 100)[2]).toContain("and 100 came: 20% too few");
    expect(said(100.2, 100)[2]).toContain("and 100 came, just as many");
    expect(said(12, 0)[2]).toContain("and none came");
  });

  test("is close up to a tenth, fair up to a quarter, and poor beyond", () => {
    const grades = [
      [110, 100],
      [111, 100],
      [75, 100],
      [74, 100],
      [1, 0],
    ] as const;
    expect(grades.map(([expected, actual]) => said(expected, actual)[4]!.split(":")[0])).toEqual([
      ...["Close", "Fair", "Fair", "Poor", "Poor"],
    ]);
  });
});
