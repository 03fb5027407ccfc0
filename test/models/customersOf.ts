// Makes customers of plain triples, sorts them by any scheme, and returns the refusal that a test expects.
import fc from "fast-check";
import { type Customers, deriveMetrics } from "../../src/customers/customers";
import { Refusal } from "../../src/ground/refusal";
import { checkChoices } from "../../src/models/rfm/choose";
import { type Choices, noChoices, type SchemeAssignment } from "../../src/models/rfm/measures";
import type { Scheme } from "../../src/models/rfm/scheme";
import { schemes } from "../../src/models/rfm/schemes";
import type { Tiered } from "../../src/models/tier";

/** Days since the last order (null without orders), number of orders, and revenue in whole cents. */
export type Triple = readonly [days: number | null, orders: number, cents: number];

const asOf = 45_000;

export function customersOf(triples: readonly Triple[]): Customers {
  const days = triples.map(([since]) => since ?? Number.NaN);
  return deriveMetrics({
    count: triples.length,
    names: triples.map((_, place) => `c${place}`),
    firstOrderDays: Float64Array.from(days, (since) => asOf - since),
    lastOrderDays: Float64Array.from(days, (since) => asOf - since),
    recencyDays: Float64Array.from(days),
    frequency: Float64Array.from(triples, ([, orders]) => orders),
    revenueParts: Float64Array.from(triples, ([, , cents]) => cents * 100),
    asOf,
  });
}

/** Shops in which values repeat, some customers have no orders, and some returned more than they bought. */
export function shops(most = 30): fc.Arbitrary<Triple[]> {
  return fc.array(
    fc.oneof(
      { weight: 9, arbitrary: fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 9 }), fc.integer({ min: -300, max: 4000 })) },
      { weight: 1, arbitrary: fc.constant([null, 0, 0] as const) },
    ),
    { minLength: 1, maxLength: most },
  );
}

/** English names of all tiers given, one per customer. */
export function tierNames({ tiers, tierOf }: Tiered): string[] {
  return Array.from(tierOf, (place) => tiers[place]!.name.en);
}

/** Returns a scheme of the list. */
export function named(id: string): Scheme {
  return schemes().find((own) => own.id === id)!;
}

/** Tiers by a scheme, after the checks that a run makes. */
export function assign(id: string, triples: readonly Triple[], choices: Partial<Choices> = {}): SchemeAssignment {
  const chosen = { ...noChoices, ...choices };
  checkChoices(named(id), chosen);
  return named(id).assign(customersOf(triples), chosen);
}

export function refusalOf(run: () => unknown): Refusal {
  try {
    run();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error("Nothing was refused");
}

/** Returns the customers who have orders. */
export function ordered(triples: readonly Triple[]): Triple[] {
  return triples.filter(([, orders]) => orders > 0);
}
