// The contract of a verb: one thing that the sidebar may ask for, as a declaration.

import * as v from "valibot";
import { type Checked, languageField } from "../app/fields";
import { parseFields } from "../app/request";
import type { Language } from "../ground/language";

/** One thing that the sidebar may ask for. */
export interface Verb<Name extends string, Fields extends v.ObjectEntries, Answer> {
  readonly name: Name;
  /** What is sent with it beside its name and the language; made only when it is asked, as nothing is computed at load. */
  readonly fields: () => Fields;
  readonly answer: (asked: Checked<Fields>, language: Language) => Answer;
}

/** Declares a verb. */
export function verb<const Name extends string, Fields extends v.ObjectEntries, Answer>(
  declared: Verb<Name, Fields, Answer>,
): Verb<Name, Fields, Answer> {
  return declared;
}

/** Any verb of the list, its answer whatever it is. */
export type AnyVerb = Verb<string, v.ObjectEntries, unknown>;

/**
 * Checks a request and answers it.
 *
 * @throws Refusal naming the first field that does not fit
 */
export function answerVerb({ name, fields, answer }: AnyVerb, request: unknown, language: Language): unknown {
  const {
    verb: _,
    language: __,
    ...asked
  } = parseFields({ verb: v.literal(name), language: languageField, ...fields() }, request);
  return answer(asked, language);
}
