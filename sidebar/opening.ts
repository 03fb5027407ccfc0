// What stands in the document as the sidebar opens: asked for with the texts of later views, and what it brings back of the user's wishes.
import type { Status } from "../src/api";
import type { Language } from "../src/customers/language";
import { toDraft } from "./draft";
import type { State } from "./flow";
import { learnWords } from "./sentWords";
import type { Ask, Reply } from "./server";

/** Asks what stands in the document; the first answer brings the texts of later views along. */
export const createStatus = (ask: Ask, language: Language): ((ticket: string) => Promise<Reply<"status">>) => {
  let hasWords = false;
  return async (ticket) => {
    const known = await ask({ verb: "status", language, ticket, ...(!hasWords && { withWords: true }) });
    if (known.ok && known.answer.words) learnWords(known.answer.words);
    hasWords ||= known.ok;
    return known;
  };
};

/** The wishes that the document remembers. */
export const remembered = ({ request }: Status): Partial<State> => (request === null ? {} : { draft: toDraft(request) });
