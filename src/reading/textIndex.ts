// Numbers distinct texts with a hash table, which is faster than a Map for texts that were never looked up before.

/** Distinct texts, numbered from 0 by first appearance. */
export interface TextIndex {
  /** Number of a text, which may be new. */
  readonly numberOf: (text: string) => number;
  /** Most slots examined so far to find that a text is new. */
  readonly longestSearch: () => number;
}

/**
 * Searches longer than this occur only with texts made to collide: in a half-full table, millions of texts need fewer than a hundred slots.
 */
const searchLimit = 256;

/** FNV-1a over the character codes, then the final mix of MurmurHash3, which spreads high bits to the low bits that choose the slot. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** A larger table, with every number in the first free slot from its hash on. */
function spread(hashes: Int32Array, count: number, size: number): Int32Array {
  const slots = new Int32Array(size).fill(-1);
  for (let number = 0; number < count; number++) {
    let slot = hashes[number]! & (size - 1);
    while (slots[slot]! >= 0) slot = (slot + 1) & (size - 1);
    slots[slot] = number;
  }
  return slots;
}

function numberInMap(text: string, numbers: Map<string, number>): number {
  const number = numbers.get(text) ?? numbers.size;
  if (number === numbers.size) numbers.set(text, number);
  return number;
}

/**
 * An empty index of texts, as an open-addressing table that is at most half full.
 *
 * An attacker who knows this hash could make texts that collide, so that each is compared with all before it. Therefore a Map takes over
 * after the first search that is longer than chance allows.
 */
export function textIndex(): TextIndex {
  const texts: string[] = [];
  let slots: Int32Array = new Int32Array(1024).fill(-1);
  let hashes = new Int32Array(slots.length / 2);
  let longest = 0;
  let numbers: Map<string, number> | null = null;

  const add = (text: string, hash: number, slot: number): number => {
    const number = texts.push(text) - 1;
    hashes[number] = hash;
    slots[slot] = number;
    if (texts.length === hashes.length) {
      slots = spread(hashes, texts.length, slots.length * 2);
      const grown = new Int32Array(slots.length / 2);
      grown.set(hashes);
      hashes = grown;
    }
    return number;
  };

  const numberOf = (text: string): number => {
    if (numbers) return numberInMap(text, numbers);
    const hash = hashOf(text);
    const last = slots.length - 1;
    let slot = hash & last;
    let looked = 1;
    for (let number = slots[slot]!; number >= 0; number = slots[slot]!) {
      if (hashes[number] === hash && texts[number] === text) return number;
      slot = (slot + 1) & last;
      looked += 1;
    }
    if (looked > longest) longest = looked;
    if (looked > searchLimit) numbers = new Map(texts.map((known, number) => [known, number]));
    return numbers ? numberInMap(text, numbers) : add(text, hash, slot);
  };

  return { numberOf, longestSearch: () => longest };
}
