// Wishes as earlier versions saved them in documents, in the words of today.
import type { Kind } from "../reading/kinds";

type Fields = Readonly<Record<string, unknown>>;

function isFields(given: unknown): given is Fields {
  return typeof given === "object" && given !== null && !Array.isArray(given);
}

/** A sheet that was remembered in a place of its own, as one of the list. */
function toSheet(given: unknown, kind: Kind, columnsOf: (fields: Fields) => unknown): readonly object[] {
  if (!isFields(given)) return [];
  return [{ sheet: given.sheet, name: given.name, kind, columns: columnsOf(given) }];
}

/**
 * Wishes in the words of today: one list of models, and one list of the sheets that are read beside the one that is scored.
 *
 * Before, a document remembered `model`, `more` (sheets of orders), `idMap` and `contact.measured` (a past campaign).
 */
export function toCurrent(saved: unknown): unknown {
  if (!isFields(saved)) return saved;
  const { model, more, idMap, contact, ...rest } = saved;
  const { measured, ...plan } = isFields(contact) ? contact : {};
  const sheets = [
    ...(Array.isArray(more) ? more : []).flatMap((own) => toSheet(own, "orders", ({ columns }) => columns ?? {})),
    ...toSheet(idMap, "people", ({ from, to }) => ({ from, to })),
    ...toSheet(measured, "campaign", ({ customer, responded }) => ({ customer, responded })),
  ];
  return {
    ...rest,
    ...(model === undefined ? {} : { models: [model] }),
    ...(sheets.length === 0 ? {} : { sheets }),
    ...(contact === undefined ? {} : { contact: isFields(contact) ? plan : contact }),
  };
}
