// A short text that changes when what was scored changes, and stays when rows are only sorted or filtered.
import type { CustomerReading } from "./customers";
import { toKey } from "./key";

// Looked up once: in the workbench every look at a global costs more than the multiplication itself.
const { imul } = Math;

/** Mixes a number into a hash. @source FNV-1a, with 32-bit words for bytes */
function mix(hash: number, word: number): number {
  return imul(hash ^ word, 0x01000193);
}

function spread(hash: number): number {
  const once = imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}

/** A hash of a text, from 0 to 2³² − 1. */
export function hashText(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = mix(hash, text.charCodeAt(i));
  return spread(hash);
}

const words = new Uint32Array(2);
const double = new Float64Array(words.buffer);

function mixNumber(hash: number, number: number): number {
  double[0] = number;
  return mix(mix(hash, words[0]!), words[1]!);
}

const seeds = [0x811c9dc5, 0x1b873593];

/**
 * Fingerprint of a reading: every customer with their orders, revenue and days, and how many rows were read, used and left out.
 *
 * Hashes of customers are added up, so their order does not count; two sums of 32 bits make a chance agreement unlikely (1 in 10¹⁸).
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
