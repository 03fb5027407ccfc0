// The two languages the command speaks, and the small choices of wording that differ between them.

export type Language = "en" | "zh";

/** One text in both languages. */
export type Words = Readonly<Record<Language, string>>;

/** "a, b or c"; in Chinese "a、b 或 c". */
export function anyOf(choices: readonly string[], language: Language): string {
  const last = choices.at(-1) ?? "";
  if (choices.length < 2) return last;
  const rest = choices.slice(0, -1);
  return language === "zh" ? `${rest.join("、")} 或 ${last}` : `${rest.join(", ")} or ${last}`;
}

/** The clause without the full stop it may have. */
export function withoutStop(clause: string): string {
  return clause.trim().replace(/[.。]+$/, "");
}

/** A clause becomes a sentence; a plain first word gets a capital letter, a name such as grid10 or --out keeps its own. */
export function sentence(clause: string, language: Language): string {
  const capital = withoutStop(clause).replace(/^[a-z]+(?=\s)/, (word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${capital}${language === "zh" ? "。" : "."}`;
}

/** 1,234 in both languages. */
export function whole(count: number): string {
  return count.toLocaleString("en-US", { maximumFractionDigits: 0 });
}
