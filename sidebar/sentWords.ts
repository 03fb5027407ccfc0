// Texts that come with the first answer; the build puts their places where they stand in the source.
import type { Text } from "../src/customers/language";

let words: readonly string[] = [];

/** Learns the texts, which come in the page's language. */
export const learnWords = (sent: readonly string[]): void => {
  words = sent;
};

/** The text at a place, in the page's language whichever is asked for. */
export const wordsAt = (place: number): Text => ({
  get en() {
    return words[place]!;
  },
  get zh() {
    return words[place]!;
  },
});
