// A short text that changes with the scored content, but not when rows are only sorted or filtered.

import { hashText, mix, spread } from "../ground/hash";
import { toKey } from "../ground/key";
import type { CustomerReading } from "./customers";

const words = new Uint32Array(2);
const double = new Float64Array(words.buffer);

function mixNumber(hash: number, number: number): number {
  double[0] = number;
  return mix(mix(hash, words[0]!), words[1]!);
}

const seeds = [0x811c9dc5, 0x1b873593];

/**
 * Fingerprint of a reading: every customer with orders, revenue and days, and the numbers of rows read, used and left out.
 *
 * The hashes of customers are added, so their order does not matter. Two sums of 32 bits make an accidental match unlikely (1 in 10¹⁸).
 */
export function fingerprint({ customers, audit }: CustomerReading): string {
  const { count, names, firstOrderDays, lastOrderDays, recencyDays, frequency, revenueParts } = customers;
  const sums = seeds.map((seed) => {
    let sum = 0;
    for (let i = 0; i < count; i++) {
      let hash = hashText(toKey(names[i]), seed);
      hash = mixNumber(hash, firstOrderDays[i]!);
      hash = mixNumber(hash, lastOrderDays[i]!);
      hash = mixNumber(hash, recencyDays[i]!);
      hash = mixNumber(hash, frequency[i]!);
      sum = (sum + spread(mixNumber(hash, revenueParts[i]!))) >>> 0;
    }
    return sum.toString(36);
  });
  return [count, audit.read, audit.used, ...audit.exclusions.map(({ id, rows }) => `${id}${rows}`), ...sums].join(" ");
}
