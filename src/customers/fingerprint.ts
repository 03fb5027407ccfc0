// A short text that changes with the scored content, but not when rows are only sorted or filtered.

import { hashText, mixNumber, spread } from "../ground/hash";
import { toKey } from "../ground/key";
import type { CustomerReading } from "./customers";

const seeds = [0x811c9dc5, 0x1b873593];

/** Adds what else is known of a customer to a hash. */
export type MixFurther = (hash: number, customer: number) => number;

/**
 * Fingerprint of a reading: every customer with their orders, revenue, days and further facts, and how many rows were read, used and left out.
 *
 * The hashes of customers are added, so their order does not matter. Two sums of 32 bits make an accidental match unlikely (1 in 10¹⁸).
 */
export function fingerprint({ customers, audit }: CustomerReading, mixFurther: MixFurther = (hash) => hash): string {
  const { count, names, firstOrderDays, lastOrderDays, recencyDays, frequency, revenueParts } = customers;
  const sums = seeds.map((seed) => {
    let sum = 0;
    for (let i = 0; i < count; i++) {
      let hash = hashText(toKey(names[i]), seed);
      hash = mixNumber(hash, firstOrderDays[i]!);
      hash = mixNumber(hash, lastOrderDays[i]!);
      hash = mixNumber(hash, recencyDays[i]!);
      hash = mixNumber(hash, frequency[i]!);
      hash = mixNumber(hash, revenueParts[i]!);
      sum = (sum + spread(mixFurther(hash, i))) >>> 0;
    }
    return sum.toString(36);
  });
  return [count, audit.read, audit.used, ...audit.exclusions.map(({ id, rows }) => `${id}${rows}`), ...sums].join(" ");
}
