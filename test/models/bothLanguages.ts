// What every text of a declaration has to be: English in English, Chinese in Chinese.
import { expect } from "vitest";
import type { Text } from "../../src/ground/language";

const chinese = /\p{Script=Han}/u;

/** Names that are written alike in both languages: a letter, or an abbreviation such as MBG/NBD. */
const name = /^[A-Z]$|[A-Z]{2}/;

/**
 * Texts that are not said in both languages.
 *
 * @param isNamed - whether a name may stand there, which is the same in both
 */
export function unsaid(texts: readonly Text[], isNamed = false): readonly Text[] {
  return texts.filter(({ en, zh }) => {
    if (en.trim() !== en || zh.trim() !== zh || en === "" || zh === "" || chinese.test(en)) return true;
    return en === zh ? !(isNamed && name.test(en)) : !chinese.test(zh);
  });
}

/** Fails for texts that are not said in both languages. */
export function expectBoth(...texts: readonly Text[]): void {
  expect(unsaid(texts)).toEqual([]);
}
