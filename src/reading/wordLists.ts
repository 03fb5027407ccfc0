// What is known of the headers of one language.
import type { Role } from "./roles";
import type { Concept } from "./themes";

/** What is known of one language; lists are parted by bars. Accents and small words such as "de" and "der" do not matter. */
export interface LanguageWords {
  /** Where some of the words can be read; the others are of common use. */
  readonly source: string;
  /** Whole names of columns, the best of each role first. */
  readonly names: Readonly<Partial<Record<Role, string>>>;
  /** Words that names are made of. */
  readonly words: Readonly<Partial<Record<Concept, string>>>;
}
