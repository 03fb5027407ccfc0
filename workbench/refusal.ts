// Why the command stops: one clause in both languages, and the exit code that goes with it.
import { type Language, sentence, type Words } from "./language";

/** Exit code 2 is for something the user can put right; 1 is for a fault of ours. */
export class Refusal extends Error {
  readonly words: Words;
  readonly exitCode: 1 | 2;

  constructor(words: Words, exitCode: 1 | 2 = 2) {
    super(words.en);
    this.name = "Refusal";
    this.words = words;
    this.exitCode = exitCode;
  }

  inWords(language: Language): string {
    return sentence(this.words[language].replace(/\s*[\r\n]+\s*/g, " "), language);
  }
}

/** The same clause where there is only one wording, such as one that already came in the asked language. */
export function refusalInOne(clause: string, exitCode: 1 | 2 = 2): Refusal {
  return new Refusal({ en: clause, zh: clause }, exitCode);
}
