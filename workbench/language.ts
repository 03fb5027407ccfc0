// The two languages of the command, and the small choices of wording that differ between them.

export type Language = "en" | "zh";

/** One text in both languages. */
export type Words = Readonly<Record<Language, string>>;

/** Joins choices: "a, b or c", in Chinese "a、b 或 c". */
export function anyOf(choices: readonly string[], language: Language): string {
  const last = choices.at(-1) ?? "";
  if (choices.length < 2) return last;
  const rest = choices.slice(0, -1);
  return language === "zh" ? `${rest.join("、")} 或 ${last}` : `${rest.join(", ")} or ${last}`;
}

/** Removes the full stop at the end of a clause, if it has one. */
export function withoutStop(clause: string): string {
  return clause.trim().replace(/[.。]+$/, "");
}

/** Turns a clause into a sentence. A plain first word gets a capital letter; a name such as grid10 or --out stays as it is. */
export function sentence(clause: string, language: Language): string {
  const capital = withoutStop(clause).replace(/^[a-z]+(?=\s)/, (word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${capital}${language === "zh" ? "。" : "."}`;
}

/** Writes a count such as 1,234, in both languages alike. */
export function whole(count: number): string {
  return count.toLocaleString("en-US", { maximumFractionDigits: 0 });
}
