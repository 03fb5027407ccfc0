// What stands in the document as the sidebar opens, and what it brings back of the user's wishes.

import type { Status } from "../../src/app/api";
import type { Language } from "../../src/ground/language";
import { toDraft } from "./draft";
import type { Ask, Reply } from "./server";
import type { State } from "./state";

/** Asks what stands in the document. */
export function createStatus(ask: Ask, language: Language): (ticket: string) => Promise<Reply<"status">> {
  return (ticket) => ask({ verb: "status", language, ticket });
}

/** The wishes that the document remembers. */
export function remembered({ request }: Status): Partial<State> {
  return request === null ? {} : { draft: toDraft(request) };
}
