// What stops a run: a question only the user can answer, or input that cannot be used.
import type { Language, Text } from "./language";

/** What a question is about; the name of the setting that answers it. */
export type About =
  | "dates"
  | "decimal"
  | "amounts"
  | "currency"
  | "sameCustomer"
  | "statuses"
  | "blanks"
  | "negatives"
  | "discounts"
  | "columns"
  | "sample";

/** A run that cannot go on; the text is one clause without a full stop, in both languages. */
export class Refusal extends Error {
  constructor(
    readonly text: Text,
    /** What to do about it, as one sentence. */
    readonly fix: Text,
  ) {
    super(text.en);
    this.name = "Refusal";
  }

  /** Problem and remedy in one sentence. */
  sentence(language: Language): string {
    return language === "zh" ? `${this.text.zh}：${this.fix.zh}` : `${this.text.en}: ${this.fix.en}`;
  }
}

/** What is computed, or the refusal it meets. */
export function orRefusal<Found>(compute: () => Found): Found | Refusal {
  try {
    return compute();
  } catch (problem) {
    if (problem instanceof Refusal) return problem;
    throw problem;
  }
}

/** A column that may be the answer to one choice of a question. */
export interface CandidateColumn {
  /** The choice that it may answer. */
  readonly choice: string;
  readonly letters: string;
  readonly header: string;
  /** Its first different cells, at most three. */
  readonly samples: readonly string[];
}

/** A refusal that one choice of the user's lifts. */
export class Question extends Refusal {
  /** @param candidates - for a question about columns, those that may be meant, the best of each choice first */
  constructor(
    readonly about: About,
    text: Text,
    fix: Text,
    readonly choices: readonly string[],
    readonly candidates: readonly CandidateColumn[] = [],
  ) {
    super(text, fix);
    this.name = "Question";
  }
}
