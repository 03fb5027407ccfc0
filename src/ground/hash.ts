// Hashes of texts and numbers: for noticing changes, not for secrets.

// Looked up once: in the workbench every look at a global costs more than the multiplication itself.
const { imul } = Math;

/** Mixes a number into a hash. @source FNV-1a, with 32-bit words for bytes */
export function mix(hash: number, word: number): number {
  return imul(hash ^ word, 0x01000193);
}

/** Spreads the bits of a hash, so that every bit of the input moves about half of them. @source MurmurHash3, its last step */
export function spread(hash: number): number {
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

/** Seeds of the two hashes of a fingerprint. */
const seeds = [0x811c9dc5, 0x1b873593] as const;

/**
 * A fingerprint of 64 bits: the same content hashed from two seeds, as two numbers to base 36. That two contents have one fingerprint by
 * accident is unlikely (1 in 10¹⁹).
 *
 * @param hashFrom - hashes the content, beginning with a seed
 */
export function hashTwice(hashFrom: (seed: number) => number): string {
  return seeds.map((seed) => (hashFrom(seed) >>> 0).toString(36)).join(" ");
}

const words = new Uint32Array(2);
const double = new Float64Array(words.buffer);

/** Mixes a number with all its bits into a hash. */
export function mixNumber(hash: number, number: number): number {
  double[0] = number;
  return mix(mix(hash, words[0]!), words[1]!);
}
