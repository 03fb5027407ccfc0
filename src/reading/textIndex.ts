// Distinct texts and their numbers: a hash table that is quicker than a Map with texts nobody has looked up before.

/** Distinct texts, numbered 0, 1, 2 … in order of first appearance. */
export interface TextIndex {
  /** Number of a text, a new one when the text is new. */
  readonly numberOf: (text: string) => number;
  /** Most slots looked at so far before a text was known to be new. */
  readonly longestSearch: () => number;
}

/** A table half full needs fewer than a hundred for millions of texts, unless they were made to collide. */
const searchLimit = 256;

/** FNV-1a over the character codes, with the finish of MurmurHash3, which brings the high bits down to where slots are chosen. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** Slots with every number in the first free one from its hash on. */
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
 * An empty index of texts: open addressing, at most half full.
 *
 * Whoever knows this hash can make texts that collide, and each would be compared with all before it; once a search is longer than chance
 * allows, a Map takes over.
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
