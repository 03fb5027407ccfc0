// Tests laws that hold for every shop, on random shops, through the built bundle.
import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { account, limitsOf, mainOf, scored } from "./shop";

fc.configureGlobal({ seed: 1 });

interface Order {
  readonly customer: string;
  /** Day of 2024; 0 is 1 January. */
  readonly day: number;
  readonly cents: number;
}

interface Person {
  readonly days: number;
  readonly orders: number;
  readonly revenue: number;
  readonly scores: readonly number[];
  readonly tier: string;
}

type CellFunction = (...args: unknown[]) => unknown[][];

const realm = createContext({});
runInContext(readFileSync("dist/Code.js", "utf8"), realm);
const rfmTable = runInContext("RFM_TABLE", realm) as CellFunction;
const rfmAudit = runInContext("RFM_AUDIT", realm) as CellFunction;

function isoDay(day: number): string {
  return new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
}

function columns(orders: readonly Order[]): unknown[][][] {
  return [
    orders.map(({ customer }) => [customer]),
    orders.map(({ day }) => [isoDay(day)]),
    orders.map(({ cents }) => [cents / 100]),
  ];
}

/** Returns each customer as the bundle scores them, by name. */
function people(orders: readonly Order[], scheme: string): Map<string, Person> {
  return new Map(
    rfmTable(...columns(orders), "", scheme)
      .slice(1)
      .map(([name, , days, count, revenue, r, f, m, tier]) => [
        name as string,
        {
          days: days as number,
          orders: count as number,
          revenue: revenue as number,
          scores: [r, f, m].map(Number),
          tier: tier as string,
        },
      ]),
  );
}

const anOrder: fc.Arbitrary<Order> = fc.record({
  customer: fc.constantFrom(..."abcdefghijkl"),
  day: fc.nat(60),
  cents: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 1, max: 5000 }) },
    { weight: 1, arbitrary: fc.integer({ min: -800, max: 0 }) },
  ),
});

/** Shops with at least one purchase. */
const shops = fc.array(anOrder, { minLength: 1, maxLength: 40 }).filter((orders) => orders.some(({ cents }) => cents > 0));

const byScores = "standard11 standard11-rm grid10 chinese8 chinese8-scores chinese8-high rpackage10 klaviyo6 braze10".split(" ");
const everyScheme = [...byScores, "rpackage10-original", "hml3"];
const aScheme = fc.constantFrom(...everyScheme);

const valueRanks = ["Zero", "Light", "Medium", "Heavy"];

/** Returns a customer's scores, or the rank of the tier if the scheme has no scores. Higher is better. */
function standing({ scores, tier }: Person): readonly number[] {
  return valueRanks.includes(tier) ? [valueRanks.indexOf(tier)] : scores;
}

const runs = { numRuns: 400 };

/** A shop, one of its customers with an order, and a scheme. */
const cases = fc.tuple(shops, aScheme, fc.nat()).map(([orders, scheme, pick]) => {
  const before = people(orders, scheme);
  const names = [...before.keys()];
  const name = names[pick % names.length]!;
  return { orders, scheme, name, before: before.get(name)! };
});

function neverFalls(before: Person, after: Person | undefined): void {
  const now = standing(after!);
  for (const [place, score] of standing(before).entries()) expect(now[place]).toBeGreaterThanOrEqual(score);
}

describe("the order of rows", () => {
  test("changes no customer's metrics, scores or tier, in any scheme", () => {
    const shuffled = shops.chain((orders) =>
      fc.tuple(fc.constant(orders), fc.shuffledSubarray(orders, { minLength: orders.length })),
    );
    fc.assert(
      fc.property(shuffled, aScheme, ([orders, other], scheme) => {
        const [one, two] = [people(orders, scheme), people(other, scheme)];
        expect(two).toEqual(one);
        expect([...two.keys()]).toEqual([...new Set(other.map(({ customer }) => customer))].filter((name) => one.has(name)));
      }),
      runs,
    );
  });

  test("changes no total of amounts that floating point would round differently", () => {
    const orders = [0.1, 0.2, 0.3, 1e9, -1e9 + 1, 0.7].map((amount, day) => ({ customer: "a", day, cents: amount * 100 }));
    const totals = orders.map((_, turn) => people([...orders.slice(turn), ...orders.slice(0, turn)], "hml3").get("a")!.revenue);
    expect(new Set(totals)).toEqual(new Set([2.3]));
  });
});

describe("amounts multiplied by a whole number", () => {
  const scaled = (orders: readonly Order[], by: number): Order[] =>
    orders.map((order) => ({ ...order, cents: order.cents * by }));

  test("change no score and no tier, in any scheme but rpackage10-original", () => {
    fc.assert(
      fc.property(shops, fc.constantFrom(...byScores, "hml3"), fc.integer({ min: 1, max: 1000 }), (orders, scheme, by) => {
        const [one, two] = [people(orders, scheme), people(scaled(orders, by), scheme)];
        for (const [name, { scores, tier }] of one) expect(two.get(name)).toMatchObject({ scores, tier });
      }),
      runs,
    );
  });

  test("change scores of rpackage10-original, which adds 1 to every cut whatever the amounts are", () => {
    const cents = [10, 20, 30, 40, 50].map((own, place) => ({ customer: "abcde"[place]!, day: place, cents: own }));
    const monetary = (orders: readonly Order[]): number[] =>
      [...people(orders, "rpackage10-original").values()].map(({ scores }) => scores[2]!);
    expect(monetary(cents)).toEqual([1, 1, 1, 1, 1]);
    expect(monetary(scaled(cents, 1000))).toEqual([1, 2, 3, 4, 5]);
  });
});

describe("a customer's own scores never fall", () => {
  test("when their last order is later", () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 40 }), ({ orders, scheme, name, before }, later) => {
        const own = orders.filter(({ customer, cents }) => customer === name && cents >= 0);
        const last = own.reduce((latest, order) => (order.day > latest.day ? order : latest));
        const after = people(
          orders.map((order) => (order === last ? { ...order, day: order.day + later } : order)),
          scheme,
        );
        neverFalls(before, after.get(name));
      }),
      runs,
    );
  });

  test("when they order once more", () => {
    fc.assert(
      fc.property(cases, fc.nat(80), fc.integer({ min: 0, max: 6000 }), ({ orders, scheme, name, before }, day, cents) => {
        neverFalls(before, people([...orders, { customer: name, day, cents }], scheme).get(name));
      }),
      runs,
    );
  });

  test("when an order of theirs is for more", () => {
    fc.assert(
      fc.property(cases, fc.nat(), fc.integer({ min: 1, max: 6000 }), ({ orders, scheme, name, before }, pick, more) => {
        const own = orders.filter(({ customer }) => customer === name);
        const raised = own[pick % own.length]!;
        const after = people(
          orders.map((order) => (order === raised ? { ...order, cents: order.cents + more } : order)),
          scheme,
        );
        neverFalls(before, after.get(name));
      }),
      runs,
    );
  });
});

describe("accounts", () => {
  const messy = fc.array(
    fc.tuple(
      fc.constantFrom("a", "b", "c", "7", "", "#N/A"),
      fc.constantFrom("2024-01-01", "2024-02-29", "2024-05-05", "2024-02-30", "", "soon", "#REF!"),
      fc.oneof(fc.integer({ min: -50, max: 500 }), fc.constantFrom("", "n/a", "12.50", "(3.00)", "#DIV/0!")),
    ),
    { minLength: 1, maxLength: 30 },
  );

  test("read = used + excluded, and only wholly blank rows are not read", () => {
    fc.assert(
      fc.property(messy, fc.constantFrom("", "2024-03-01"), (rows, asOf) => {
        const told = rfmAudit(...[0, 1, 2].map((place) => rows.map((row) => [row[place]])), asOf).slice(1);
        const [read, used, ...excluded] = told.map(([, count]) => count as number);
        expect(read).toBe(rows.filter((row) => row.some((cell) => cell !== "")).length);
        expect(excluded.reduce((sum, count) => sum + count, used!)).toBe(read);
      }),
      runs,
    );
  });

  test("every customer is in exactly one tier, tiers add up, and the answer is plain JSON without NaN or undefined", () => {
    const header = ["Customer", "Date", "Amount"];
    fc.assert(
      fc.property(shops, aScheme, fc.constantFrom("en", "zh"), (orders, scheme, language) => {
        const rows = orders.map(({ customer, day, cents }) => [customer, isoDay(day), cents / 100]);
        const shop = scored([header, ...rows], { scheme, language, orders: { negatives: "refunds" } });
        const { customers } = shop;
        const { tiers } = mainOf(shop);
        const names = tiers.map(({ name }) => name);
        expect(new Set(names).size).toBe(names.length);
        for (const { name, customers: count, revenue } of tiers) {
          const members = customers.tier.flatMap((tier, place) => (tier === name ? [place] : []));
          expect(count).toBe(members.length);
          expect(revenue).toBeCloseTo(
            members.reduce((sum, place) => sum + customers.revenue[place]!, 0),
            6,
          );
        }
        expect(tiers.reduce((sum, { customers: count }) => sum + count, 0)).toBe(customers.customer.length);
        expect(tiers.reduce((sum, { customerShare }) => sum + customerShare!, 0)).toBeCloseTo(1, 9);
        const [read, used, excluded] = account(shop);
        expect(Object.values(excluded).reduce((sum, count) => sum + count, used)).toBe(read);
      }),
      { numRuns: 60 },
    );
  });

  test("the cuts told give every customer's scores again", () => {
    const header = ["Customer", "Date", "Amount"];
    fc.assert(
      fc.property(shops, fc.constantFrom("standard11", "klaviyo6", "rpackage10"), (orders, scheme) => {
        const rows = orders.map(({ customer, day, cents }) => [customer, isoDay(day), cents / 100]);
        const outcome = scored([header, ...rows], { scheme, orders: { negatives: "refunds" } });
        const { customers } = outcome;
        const [days, counts, sums] = ["recencyDays", "frequency", "revenue"].map((measure) => limitsOf(outcome, measure)!);
        const below = (at: readonly number[], own: number): number => at.filter((cut) => cut < own).length;
        for (const place of customers.customer.keys()) {
          expect([customers.r[place], customers.f[place], customers.m[place]]).toEqual([
            days!.length + 1 - below(days!, customers.recencyDays[place]!),
            1 + below(counts!, customers.frequency[place]!),
            1 + below(sums!, customers.revenue[place]!),
          ]);
        }
      }),
      { numRuns: 30 },
    );
  });
});
