// Chance that can be repeated: the same seed gives the same shop on every machine.

/** A source of chance. Each call returns the next number in [0, 1). */
export type Chance = () => number;

/**
 * Returns a source of chance with 32 bits of state, good enough for a made-up shop.
 * @param seed - a whole number; the same seed gives the same sequence
 * @source mulberry32 by Tommy Ettinger (2017), public domain
 */
export function seededChance(seed: number): Chance {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Returns true with the probability `share`, from 0 to 1. */
export function happens(chance: Chance, share: number): boolean {
  return chance() < share;
}

/** Draws a whole number from `from` to `to`, both included. */
export function whole(chance: Chance, from: number, to: number): number {
  return from + Math.floor(chance() * (to - from + 1));
}

/** Draws one of the choices. All are equally likely. */
export function pick<Choice>(chance: Chance, choices: readonly Choice[]): Choice {
  return choices[Math.floor(chance() * choices.length)] as Choice;
}

/** Draws the position of a weight. Its probability is its share of all weights. */
export function pickWeighted(chance: Chance, weights: readonly number[]): number {
  let left = chance() * weights.reduce((sum, weight) => sum + weight, 0);
  const position = weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  return position < 0 ? weights.length - 1 : position;
}

/** Draws a standard normal number. @source Marsaglia & Bray (1964), the polar method */
export function normal(chance: Chance): number {
  for (;;) {
    const across = 2 * chance() - 1;
    const up = 2 * chance() - 1;
    const square = across * across + up * up;
    if (square > 0 && square < 1) return across * Math.sqrt((-2 * Math.log(square)) / square);
  }
}

/** Draws an exponential waiting time with the given mean. */
export function exponential(chance: Chance, mean: number): number {
  return -mean * Math.log(1 - chance());
}

/**
 * Draws a gamma number of the given shape, scaled to the given mean.
 * @param shape - at least 1
 * @source Marsaglia & Tsang (2000), "A Simple Method for Generating Gamma Variables"
 */
export function gamma(chance: Chance, { shape, mean }: { shape: number; mean: number }): number {
  const body = shape - 1 / 3;
  const width = 1 / Math.sqrt(9 * body);
  for (;;) {
    const step = normal(chance);
    const cube = (1 + width * step) * (1 + width * step) * (1 + width * step);
    if (cube > 0 && Math.log(1 - chance()) < (step * step) / 2 + body - body * cube + body * Math.log(cube)) {
      return (body * cube * mean) / shape;
    }
  }
}
