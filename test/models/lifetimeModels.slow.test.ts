// Tests the models that predict on the sample shops: value tiers, churn risk and value matrix, their tabs, and the reasons for a tier.
import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { forms } from "../../sidebar/forms";
import { toIsoDay } from "../../src/ground/calendar";
import { explain } from "../../src/models/explain";
import { models } from "../../src/models/index";
import { findLifetime, predictLifetime } from "../../src/models/lifetime/lifetime";
import { formOf } from "../../src/models/model";
import type { Host } from "../../workbench/host/host";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { lookAhead } from "../customers/lookAhead";
import { answered, cellsOf, oneSheet, openDocument, refused, run } from "../whole/documentDriver";
import { day } from "../whole/shop";

function rowsOf(sample: string): string[][] {
  return Papa.parse<string[]>(readFileSync(`samples/${sample}.csv`, "utf8"), { skipEmptyLines: true }).data;
}

function open(sample: string): Host {
  return openDocument(oneSheet(rowsOf(sample)));
}

interface Written {
  readonly customer: HostCell;
  readonly tier: string;
  readonly count: number;
  readonly revenue: number;
  readonly chance: number;
  readonly orders: number;
  readonly spend: number;
  readonly value: number;
  readonly next: HostCell;
}

/** Returns the Customers tab of a run over a sample. A run of the same wishes is made only once. */
function written(sample: string, wishes: object): readonly Written[] {
  const name = JSON.stringify([sample, wishes]);
  const known = runs.get(name) ?? writtenIn(open(sample), wishes);
  runs.set(name, known);
  return known;
}

const runs = new Map<string, readonly Written[]>();

const noTabs = { reports: ["summary", "lifetimeValue", "forecastCheck"] };

function writtenIn(host: Host, wishes: object): Written[] {
  run(host, { ...wishes, without: noTabs });
  const [header = [], ...rows] = cellsOf(host, "Customers");
  const at = (title: string): number => {
    if (!header.includes(title)) throw new Error(`There is no column ${title} among ${header.join(", ")}`);
    return header.indexOf(title);
  };
  return rows.map((row) => ({
    customer: row[at("Customer")]!,
    tier: String(row[at("Tier")]),
    count: Number(row[at("Orders")]),
    revenue: Number(row[at("Revenue")]),
    chance: Number(row[at("Chance active")]),
    orders: Number(row[at("Orders expected")]),
    spend: Number(row[at("Spend expected")]),
    value: Number(row[at("Lifetime value")]),
    next: row[at("Next order if active")]!,
  }));
}

/** Expects the top share of customers by a number to be marked, and no marked customer to have less than one who is not marked. */
function expectTop(customers: readonly Written[], isTop: (customer: Written) => boolean, of: keyof Written, percent: number) {
  const top = customers.filter(isTop).map((customer) => Number(customer[of]));
  const rest = customers.filter((customer) => !isTop(customer)).map((customer) => Number(customer[of]));
  const least = Math.min(...top);
  expect(least).toBeGreaterThanOrEqual(Math.max(...rest));
  expect(top.filter((number) => number > least).length).toBeLessThan((customers.length * percent) / 100);
  expect(top.length).toBeGreaterThanOrEqual(Math.floor((customers.length * percent) / 100));
}

test("every model's form is in the list that the sidebar offers, in the same order", () => {
  expect(JSON.parse(JSON.stringify(models().map(formOf)))).toEqual(forms.models);
});

describe.each(["homeGoods", "chaDian"])("%s", (sample) => {
  test("churn risk: each customer's chance lies between the limits of their tier, and every tier has somebody", () => {
    const customers = written(sample, { models: ["churnRisk"] });
    const limits = { Safe: [0.8, 1], Watch: [0.5, 0.8], "At risk": [0.2, 0.5], "Probably gone": [0, 0.2] };
    for (const [tier, [from = 0, to = 0]] of Object.entries(limits)) {
      const own = customers.filter((customer) => customer.tier === tier);
      expect(own.length).toBeGreaterThan(0);
      for (const { chance } of own) {
        expect(chance).toBeGreaterThanOrEqual(from);
        expect(chance).toBeLessThanOrEqual(to);
      }
    }
    expect(customers.filter(({ tier }) => tier in limits)).toHaveLength(customers.length);
  });

  test("own limits move customers, and nobody against them", () => {
    const customers = written(sample, {
      models: ["churnRisk"],
      settings: { safePercent: 60, watchPercent: 30, atRiskPercent: 1 },
    });
    for (const { tier, chance } of customers) {
      if (tier === "Safe") expect(chance).toBeGreaterThanOrEqual(0.6);
      if (tier === "Probably gone") expect(chance).toBeLessThanOrEqual(0.01);
    }
    expect(customers.filter(({ tier }) => tier === "Safe").length).toBe(customers.filter(({ chance }) => chance >= 0.6).length);
  });

  test("value tiers: the top 20 and 50 percent by lifetime value, and value is at most orders × spend", () => {
    const customers = written(sample, { models: ["valueTiers"] });
    expectTop(customers, ({ tier }) => tier === "High future value", "value", 20);
    expectTop(customers, ({ tier }) => tier !== "Low future value", "value", 50);
    for (const { value, orders, spend } of customers) {
      expect(value).toBeLessThanOrEqual(orders * spend * 1.001 + 0.02);
      expect(value).toBeGreaterThanOrEqual((orders * spend * 0.999 - 0.02) / 1.1);
    }
  });

  test("value matrix: high and low by revenue so far and by lifetime value to come", () => {
    const customers = written(sample, { models: ["valueMatrix"], settings: { currentPercent: 25, futurePercent: 40 } });
    expectTop(customers, ({ tier }) => ["Stars", "Fading"].includes(tier), "revenue", 25);
    expectTop(customers, ({ tier }) => ["Stars", "Rising"].includes(tier), "value", 40);
    expect(new Set(customers.map(({ tier }) => tier)).size).toBe(4);
  });

  test("half the margin is half the lifetime value, and a nearer horizon has fewer orders", () => {
    const whole = written(sample, { models: ["valueTiers"] });
    const half = written(sample, { models: ["valueTiers"], settings: { marginPercent: 50 } });
    const near = written(sample, { models: ["valueTiers"], settings: { horizonDays: 90 } });
    for (const [place, { value, orders, chance }] of whole.entries()) {
      expect(Math.abs(half[place]!.value - value / 2)).toBeLessThanOrEqual(0.0101);
      expect(near[place]!.orders).toBeLessThanOrEqual(orders);
      if (orders > 0.01) expect(near[place]!.orders).toBeLessThan(orders);
      expect(near[place]!.chance).toBe(chance);
    }
  });

  test("the next order is a day after the as-of day, sooner for who buys oftener", () => {
    const customers = written(sample, { models: ["churnRisk"] });
    const { asOf } = answered(open(sample), { verb: "score", models: ["churnRisk"] }) as { asOf: string };
    const daysOf = (isMeant: (customer: Written) => boolean): number[] =>
      customers.filter(isMeant).flatMap(({ next }) => (next === null ? [] : [(next as { day: number }).day]));
    for (const day of daysOf(() => true)) expect(toIsoDay(day) > asOf).toBe(true);
    const mean = (days: readonly number[]): number => days.reduce((sum, day) => sum + day, 0) / days.length;
    expect(mean(daysOf(({ count }) => count >= 5))).toBeLessThan(mean(daysOf(({ count }) => count <= 2)));
  });
});

describe("models of orders", () => {
  const name = "Churn risk";

  test("BG/NBD holds every one-time buyer for active, MBG/NBD does not", () => {
    const chances = (orderModel: string): number[] => {
      const customers = written("homeGoods", { models: ["churnRisk"], settings: { orderModel } });
      const once = answered(open("homeGoods"), { verb: "score", withCustomers: true }) as {
        customers: { frequency: number[]; customer: string[] };
      };
      const isOnce = new Set(once.customers.customer.filter((_, i) => once.customers.frequency[i] === 1));
      return customers.filter(({ customer }) => isOnce.has(String(customer))).map(({ chance }) => chance);
    };
    expect(new Set(chances("bgnbd"))).toEqual(new Set([1]));
    expect(Math.max(...chances("mbgnbd"))).toBeLessThan(1);
  });

  test.each([
    [
      { models: ["churnRisk"], settings: { watchPercent: 80 } },
      '"Watch: at least, %" needs to be below "Safe: chance active at least, %", got 80 and 80',
    ],
    [
      { models: ["churnRisk"], settings: { atRiskPercent: 60 } },
      '"At risk: at least, %" needs to be below "Watch: at least, %", got 60 and 50',
    ],
    [
      { models: ["valueTiers"], settings: { highPercent: 50 } },
      '"High: top % of customers" needs to be below "High and middle: top %", got 50 and 50',
    ],
    [{ models: ["valueTiers"], settings: { horizonDays: 0 } }, "horizonDays needs a whole number from 1 to 3650, got 0"],
    [
      { models: ["valueTiers"], settings: { orderModel: "poisson" } },
      "orderModel needs one of mbgnbd, bgnbd, paretonbd, got poisson",
    ],
    [{ models: ["valueTiers"], settings: { heavyPercent: 3 } }, 'valueTiers has no setting "heavyPercent"'],
    [{ models: ["crystalBall"] }, 'there is no model "crystalBall"'],
  ])("%o is refused in a sentence", (wishes, sentence) => {
    expect(refused(open("homeGoods"), { verb: "score", ...wishes }).message).toBe(sentence);
  });

  test("a list of customers has no single orders, and is told so", () => {
    const { message, fix } = refused(open("customers"), { verb: "score", models: ["churnRisk"] });
    expect(message).toContain(name);
    expect(message).toContain("one row for each customer");
    expect(fix).toContain("RFM");
  });
});

/** A shop of few customers with two orders each, one of them long ago. */
const fewCustomers: HostCell[][] = [
  ["Customer", "Date", "Amount"],
  ...["Ann", "Bob", "Cid", "Dan", "Eve"].flatMap((customer, place): HostCell[][] => [
    [customer, day("2024-01-01"), 10 * (place + 1)],
    [customer, day("2025-06-30"), 10 * (place + 1)],
  ]),
];

describe("too little data", () => {
  test("churn risk says how many customers it needs and what to do instead", () => {
    const { message, fix } = refused(openDocument(oneSheet(fewCustomers)), { verb: "score", models: ["churnRisk"] });
    expect(message).toContain("at least 30 customers with a repeat order, found 5");
    expect(fix).toContain("RFM");
  });

  test("value tiers go by each customer's own history, with a remark, and the chance stays blank", () => {
    const host = openDocument(oneSheet(fewCustomers));
    run(host, { models: ["valueTiers"] });
    const [header = [], ...rows] = cellsOf(host, "Customers");
    expect(rows.map((row) => row[header.indexOf("Chance active")])).toEqual([null, null, null, null, null]);
    // By hand: 2 orders in 546 days (1 January 2024 to 30 June 2025) are 2 × 365 ÷ 546 a year. Each is of 10 to 50, and discounted by a
    // year at 10 %.
    const yearly = (2 * 365) / 546 / 1.1;
    for (const [place, row] of rows.entries())
      expect(row[header.indexOf("Lifetime value")]).toBeCloseTo(10 * (place + 1) * yearly, 1);
    expect(JSON.stringify(cellsOf(host, "Summary"))).toContain("Too little data");
  });
});

describe("why a customer is in a tier", () => {
  const { customers, histories } = lookAhead(rowsOf("homeGoods"));

  test("the slip is the first day of silence on which the tier is lower, by predictions made anew for that day", () => {
    const churn = models().find(({ id }) => id === "churnRisk")!;
    const sorted = churn.sort({ customers, histories }, { settings: {}, scheming: null });
    const { learned, choices } = findLifetime(histories, "mbgnbd", { horizonDays: 365, discountPerYear: 0.1, margin: 1 });
    const tierAfter = (index: number, days: number): number => {
      const later = { ...histories, tenureDays: histories.tenureDays.map((own) => own + days) };
      const triples = { ...learned.triples, tenureDays: learned.triples.tenureDays.map((own) => own + days) };
      const chance = predictLifetime(later, { ...learned, triples }, choices).probabilityAlive[index]!;
      return chance >= 0.8 ? 0 : chance >= 0.5 ? 1 : chance >= 0.2 ? 2 : 3;
    };
    const inTier = [0, 1, 2, 3].flatMap((tier) => [sorted.tierOf.indexOf(tier), sorted.tierOf.lastIndexOf(tier)]);
    expect(Math.min(...inTier)).toBeGreaterThanOrEqual(0);
    for (const index of inTier) {
      const { slip } = explain(sorted, index);
      const own = sorted.tierOf[index]!;
      expect(tierAfter(index, 0)).toBe(own);
      if (own === 3) expect(slip).toBeNull();
      else {
        expect(tierAfter(index, slip!.days - 1)).toBe(own);
        expect(tierAfter(index, slip!.days)).toBe(slip!.tier);
        expect(slip!.tier).toBeGreaterThan(own);
      }
    }
  });

  test("the sentence names the chance, its limits and what one more order would do", () => {
    const host = open("homeGoods");
    run(host, { models: ["churnRisk"], withWhy: true });
    const [header = [], ...rows] = cellsOf(host, "Customers");
    const sentences = rows.map((row) => String(row[header.indexOf("Why")]));
    for (const [place, row] of rows.entries()) {
      const chance = Number(row[header.indexOf("Chance active")]);
      const [, sign, said] = /: chance to be active ([<>]?)(\d+(?:\.\d)?)%/.exec(sentences[place]!)!;
      if (sign === "<") expect(chance).toBeLessThanOrEqual(0.0005);
      else if (sign === ">") expect(chance).toBeGreaterThanOrEqual(0.9995);
      else expect(Math.abs(Number(said) - chance * 100)).toBeLessThanOrEqual(said!.includes(".") ? 0.0501 : 0.501);
      if (said === "100") expect(chance).toBe(1);
    }
    expect(sentences.some((sentence) => sentence.includes("(at least 20%, below 50%)"))).toBe(true);
    expect(sentences.some((sentence) => sentence.endsWith("Safe with 1 more order today"))).toBe(true);
  });
});
