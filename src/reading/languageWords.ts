// The languages beside English and Chinese whose headers are understood: names of columns by role, and words by concept.
import type { Role } from "./roles";
import type { Concept } from "./themes";
import type { LanguageWords } from "./wordLists";
import { asianWords } from "./wordsOfAsia";
import { germanicWords } from "./wordsOfGermanic";
import { romanceWords } from "./wordsOfRomance";

/** The names of a role that say one thing only, so that they are words of that concept, too. */
const conceptsOfRoles: Readonly<Partial<Record<Role, Concept>>> = {
  amount: "amount",
  quantity: "quantity",
  unitPrice: "unitPrice",
  currency: "currency",
  refund: "refund",
  discount: "discount",
};

const languages: readonly LanguageWords[] = [...germanicWords, ...romanceWords, ...asianWords];

/** The headers under which a role is known in other languages: one list, parted by bars, for each language that names the role. */
export function namesOfRole(role: Role): readonly string[] {
  return languages.flatMap(({ names }) => names[role] ?? []);
}

/** A list, and once more with ae, oe and ue for the letters ä, ö and ü. */
function spellings(list: string): readonly string[] {
  const pairs: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue" };
  return /[äöü]/.test(list) ? [list, list.replace(/[äöü]/g, (letter) => pairs[letter]!)] : [list];
}

/** Every list of words of the languages, with its concept. */
export function* listsByConcept(): Generator<readonly [Concept, string]> {
  for (const { names, words } of languages) {
    for (const [concept, list] of Object.entries(words) as [Concept, string][])
      for (const own of spellings(list)) yield [concept, own];
    for (const [role, concept] of Object.entries(conceptsOfRoles) as [Role, Concept][])
      for (const own of spellings(names[role] ?? "")) if (own !== "") yield [concept, own];
  }
}
