// A short text that changes with the scored content, but not when rows are only sorted or filtered.

import type { Cell } from "../ground/cell";
import { hashText, hashTwice, mixNumber, spread } from "../ground/hash";
import { toKey } from "../ground/key";
import type { CustomerReading } from "./customers";

/** Hashes with the document's secret, so that nobody can tell from a fingerprint which customers made it. */
function hashTwiceWith(secret: string, hashFrom: (seed: number) => number): string {
  return hashTwice((seed) => hashFrom(hashText(secret, seed)));
}

/** Adds what else is known of a customer to a hash. */
export type MixFurther = (hash: number, customer: number) => number;

/**
 * Fingerprint of a reading: every customer with their orders, revenue, days and further facts, and how many rows were read, used and left out.
 *
 * The hashes of customers are added, so their order does not matter.
 *
 * @param secret - of the document, the same for all its users
 */
export function fingerprint({ customers, audit }: CustomerReading, secret: string, mixFurther: MixFurther): string {
  const { count, names, firstOrderDays, lastOrderDays, recencyDays, frequency, revenueParts } = customers;
  const sums = hashTwiceWith(secret, (seed) => {
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
    return sum;
  });
  return [count, audit.read, audit.used, ...audit.exclusions.map(({ id, rows }) => `${id}${rows}`), sums].join(" ");
}

/** Fingerprint of columns beside one another, such as the two of an id map. The order of the rows does not matter. */
export function fingerprintOfCells(columns: readonly (readonly Cell[])[], secret: string): string {
  const sums = hashTwiceWith(secret, (seed) => {
    let sum = 0;
    for (let row = 0; row < (columns[0]?.length ?? 0); row++) {
      let hash = seed;
      for (const cells of columns) hash = hashText(toKey(cells[row]), hash);
      sum = (sum + hash) >>> 0;
    }
    return sum;
  });
  return [columns[0]?.length ?? 0, sums].join(" ");
}
