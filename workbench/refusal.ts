// An error that the user reads as one clause, in either language, with the exit code of the command.
import { type Language, sentence, type Words } from "./language";

/** A refusal with its exit code: 2 if the user can put it right, 1 for a fault of the program. */
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

/** Returns a refusal with one wording for both languages, such as a clause that is in the wanted language already. */
export function refusalInOne(clause: string, exitCode: 1 | 2 = 2): Refusal {
  return new Refusal({ en: clause, zh: clause }, exitCode);
}
