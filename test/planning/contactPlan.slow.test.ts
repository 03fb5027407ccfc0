// Tests whom to contact: a small shop computed by hand, every plan tried, and rates typed.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ContactPlan, type ContactTerms, planContacts } from "../../src/planning/contactPlan";
import { noteContacts, sayContacts } from "../../src/planning/contactWords";
import { type ResponseRate, toResponseRates } from "../../src/planning/responseRates";
import { refusalOf } from "../models/customersOf";
import { eight, type Shop, shopOf, tiers } from "./contactShop";

function typed(...percents: readonly (number | null)[]): ResponseRate[] {
  return tiers.map((_, place) => {
    const percent = percents[place] ?? null;
    return { rate: percent === null ? null : percent / 100, source: percent === null ? "none" : "typed", counted: null };
  });
}

const terms: ContactTerms = { cost: 1, budget: null, margin: 0.4, by: "tiers" };

function plan(shop: Shop, rates: readonly ResponseRate[], more: Partial<ContactTerms> = {}): ContactPlan {
  const { customers, assignment } = shopOf(shop);
  return planContacts(customers, assignment, rates, { ...terms, ...more });
}

const rates = typed(5, 10, 2);

function rounded(numbers: object): object {
  return Object.fromEntries(Object.entries(numbers).map(([key, own]) => [key, Math.round(Number(own) * 1e6) / 1e6]));
}

describe("a shop computed by hand, at a cost of 1 and a margin of 40 %", () => {
  test("breaks even at cost ÷ (margin × mean order): 1 ÷ 32, 1 ÷ 12 and 1 ÷ 4", () => {
    const { tiers: planned } = plan(eight, rates);
    expect(planned.map(({ breakEven }) => breakEven)).toEqual([1 / 32, 1 / 12, 1 / 4, null]);
    expect(planned.map(({ profitOfAll }) => profitOfAll)).toEqual([1.2, 0.6, -1.84, null]);
    expect(planned.map(({ customers, valued }) => [customers, valued])).toEqual([
      [2, 2],
      [3, 3],
      [2, 2],
      [1, 0],
    ]);
  });

  test("contacts the two tiers that pay: 5 contacts, .1 + .3 orders, 8 + 9 of revenue, 6.8 of margin, 1.8 of profit", () => {
    const { total, left, isContacted } = plan(eight, rates);
    expect(rounded(total)).toEqual({ contacts: 5, cost: 5, responses: 0.4, revenue: 17, earned: 6.8, profit: 1.8 });
    expect(left).toBeNull();
    expect([...isContacted]).toEqual([1, 1, 1, 1, 1, 0, 0, 0]);
  });

  test("customer by customer leaves out the order of 20, whose contact would lose .2", () => {
    const { total, profits, isContacted } = plan(eight, rates, { by: "customers" });
    expect(rounded(total)).toEqual({ contacts: 4, cost: 4, responses: 0.3, revenue: 15, earned: 6, profit: 2 });
    expect([...profits]).toEqual([1, 0.2, 0.6, -0.2, 0.2, -0.92, -0.92, Number.NaN]);
    expect([...isContacted]).toEqual([1, 1, 1, 0, 1, 0, 0, 0]);
  });

  test("spends 3.50 on the best tier, and .50 less of it on the three best customers", () => {
    const whole = plan(eight, rates, { budget: 3.5 });
    expect([whole.total.profit, whole.left, whole.beyond]).toEqual([1.2, 1.5, 3]);
    const single = plan(eight, rates, { budget: 3.5, by: "customers" });
    expect([single.total.profit, single.left, single.beyond]).toEqual([1.8, 0.5, 1]);
    expect([...single.isContacted]).toEqual([1, 1, 1, 0, 0, 0, 0, 0]);
  });

  test("with a budget of nothing contacts nobody, and at no cost every tier that has a rate above 0", () => {
    expect(plan(eight, rates, { budget: 0 }).total.contacts).toBe(0);
    const free = plan(eight, typed(5, 0, null), { cost: 0, budget: 0 });
    expect([...free.isContacted]).toEqual([1, 1, 0, 0, 0, 0, 0, 0]);
    expect(free.tiers.map(({ breakEven }) => breakEven)).toEqual([0, 0, 0, null]);
  });

  test("a rate that just breaks even does not pay, and 100 % brings every order", () => {
    expect(plan([[10, 0]], typed(25)).total.contacts).toBe(0);
    expect(plan([[10, 0]], typed(25.01)).total.contacts).toBe(1);
    expect(rounded(plan(eight, typed(100, null, 100)).total)).toMatchObject({ responses: 4, revenue: 180, profit: 68 });
  });

  test("customers who returned more than they bought are no reason to contact anybody", () => {
    const { tiers: planned, total } = plan([[-5, 0]], typed(50));
    expect([planned[0]!.breakEven, planned[0]!.profitOfAll, total.contacts]).toEqual([null, -2, 0]);
  });
});

describe("the plan", () => {
  const shops = fc.array(fc.tuple(fc.option(fc.nat(60)), fc.nat(2)), { minLength: 1, maxLength: 9 });
  const percents = fc.tuple(fc.option(fc.nat(60)), fc.option(fc.nat(60)), fc.option(fc.nat(60)));

  /** Returns the highest profit of any set of tiers or customers that the budget pays for, in hundredths of a cent. */
  const tryAll = (shop: Shop, percent: readonly (number | null)[], { by, budget }: ContactTerms): number => {
    const sets = by === "tiers" ? [0, 1, 2] : shop.map((_, place) => place);
    let best = 0;
    for (let set = 0; set < 2 ** sets.length; set++) {
      let [contacts, profit] = [0, 0];
      for (const [place, [order, tier]] of shop.entries()) {
        const isIn = (set & (1 << (by === "tiers" ? tier : place))) !== 0;
        const own = percent[tier];
        if (!isIn || order === null || own === null || own === undefined) continue;
        contacts += 1;
        profit += own * 40 * order - 10_000;
      }
      if (budget === null || contacts <= budget) best = Math.max(best, profit);
    }
    return best;
  };

  test("earns the most that any set of tiers or customers within the budget earns", () => {
    fc.assert(
      fc.property(shops, percents, fc.constantFrom("tiers", "customers"), fc.option(fc.nat(9)), (shop, percent, by, budget) => {
        const { total } = plan(shop, typed(...percent), { by, budget });
        expect(Math.round(total.profit * 10_000)).toBe(tryAll(shop, percent, { ...terms, by, budget }));
        if (budget !== null) expect(total.cost).toBeLessThanOrEqual(budget);
      }),
      { numRuns: 1500 },
    );
  });

  test("is no worse customer by customer than by whole tiers, nor with a larger budget", () => {
    fc.assert(
      fc.property(shops, percents, fc.nat(9), (shop, percent, budget) => {
        const profit = (more: Partial<ContactTerms>): number => plan(shop, typed(...percent), more).total.profit;
        expect(profit({ budget, by: "customers" })).toBeGreaterThanOrEqual(profit({ budget }));
        expect(profit({ budget: budget + 1 })).toBeGreaterThanOrEqual(profit({ budget }));
      }),
      { numRuns: 500 },
    );
  });

  test("for a million customers is made within seconds either way", () => {
    const shop: Shop = Array.from({ length: 1_000_000 }, (_, place) => [5 + ((place * 7919) % 500), place % 3]);
    for (const by of ["tiers", "customers"] as const) {
      const begun = performance.now();
      const { total } = plan(shop, typed(5, 10, 2), { by, budget: 400_000 });
      expect(performance.now() - begun).toBeLessThan(8000);
      expect(total.contacts).toBeGreaterThan(100_000);
    }
  });
});

describe("what a plan says", () => {
  const said = (own: ContactPlan): string[] => sayContacts({ plan: own, measured: null }, "").map(({ en }) => en);

  test("is whom to contact and what is left, in two sentences", () => {
    expect(said(plan(eight, rates, { budget: 3.5 }))).toEqual([
      "Contact 2 customers in 1 tier for 2.00: expect about 0.1 orders, which earn 3.20 before and 1.20 after that cost.",
      "1.50 of the budget of 3.50 is left; with a larger one, contacting 3 more customers would pay too.",
    ]);
    expect(said(plan(eight, rates, { budget: 9 }))[1]).toBe(
      "4.00 of the budget of 9.00 is left, and no further contact would pay.",
    );
    expect(said(plan(eight, rates))[1]).toBe("That is every tier above its break-even rate.");
  });

  test.each([
    ["no rate is known", typed(), {}, "no tier with customers has a response rate"],
    ["no rate pays", typed(1, 1, 1), {}, "at these rates no contact earns what it costs"],
    ["the budget pays for no whole tier", rates, { budget: 1 }, "the budget is too small"],
  ] as const)("names why nobody is contacted where %s", (_, own, more, why) => {
    expect(said(plan(eight, own, more))[0]).toContain(why);
  });

  test("names tiers without a rate, and counts customers without orders", () => {
    const notes = noteContacts({ plan: plan(eight, typed(5, null, 2)), measured: null });
    expect(notes.map(({ id, text }) => [id, text.en]).slice(2)).toEqual([
      ["contactNoRate", "Not contacted, for want of a response rate: Middle"],
      ["contactNoOrders", "Customers left out, as without an order nothing is known of what one is worth: 1"],
    ]);
  });
});

describe("typed rates", () => {
  test("are known by the tier's name in either language, however it is written", () => {
    const found = toResponseRates(tiers, { " best": 5, 中等: 10, "No orders yet": 1 }, null);
    expect(found.map(({ rate, source }) => [rate, source])).toEqual([
      [0.05, "typed"],
      [0.1, "typed"],
      [null, "none"],
      [0.01, "typed"],
    ]);
  });

  test("of a tier in which nobody is today are kept for when somebody is; an unknown tier is refused with those there are", () => {
    expect(toResponseRates(tiers.slice(0, 1), { 尚未下单: 1, Others: 3 }, null)[0]!.rate).toBeNull();
    const { text, fix } = refusalOf(() => toResponseRates(tiers, { Bset: 5 }, null));
    expect([text.en, fix.en]).toEqual([
      'there is no tier "Bset" to give a response rate to',
      "choose from Best, Middle, Rest, No orders yet",
    ]);
  });
});
