// The two languages of the product, and text that exists in both.

/** A language a person can read the product in. */
export type Language = "en" | "zh";

/** Text that a person reads, in English and 简体中文. */
export interface Text {
  readonly en: string;
  readonly zh: string;
}

/** Joins texts, each language with its own separator. */
export function joinTexts(texts: readonly Text[], separator: Text): Text {
  return {
    en: texts.map((text) => text.en).join(separator.en),
    zh: texts.map((text) => text.zh).join(separator.zh),
  };
}

/** Titles in quotation marks, as a list of each language: "Amount", "Fee". */
export function quoted(titles: readonly string[]): Text {
  return { en: titles.map((title) => `"${title}"`).join(", "), zh: titles.map((title) => `“${title}”`).join("、") };
}

/** The same words in both languages: names, numbers, things the user wrote. */
export function asWritten(words: string): Text {
  return { en: words, zh: words };
}

/** A whole or decimal number for people: thousands with a comma, at most `decimals` decimals. */
export function formatNumber(number: number, decimals = 0): string {
  const [whole = "0", fraction] = Math.abs(number).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const sign = number < 0 && Number(number.toFixed(decimals)) !== 0 ? "-" : "";
  return fraction === undefined ? sign + grouped : `${sign + grouped}.${fraction}`;
}
