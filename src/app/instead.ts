// Which models do with the columns that a sheet has, told where it lacks something that is usual.

import type { Text } from "../ground/language";
import { models } from "../models/index";
import { toWanted } from "../models/model";
import type { Scheming } from "../models/rfm/rfm";
import { schemes } from "../models/rfm/schemes";
import type { Guess } from "../reading/mapping";
import { missingRoles } from "../reading/missingRoles";

/** A model that can sort the customers of a sheet as it is, and the scheme that names its tiers. */
export interface Instead {
  readonly model: string;
  /** Null for a model that has no schemes. */
  readonly scheme: string | null;
}

/** Every model that does with the usual columns of a sheet and needs no others; of one that has schemes, every scheme that does. */
export function whatDoes({ kind, columns }: Guess): readonly Instead[] {
  return models().flatMap((model) => {
    const ways = model.hasSchemes ? schemes().map(({ id }) => id) : [null];
    return ways.flatMap((scheme) => {
      const scheming: Partial<Scheming> = scheme === null ? {} : { scheme, bins: null, cuts: {} };
      const { needs } = model.facts({ settings: {}, scheming });
      const facts = Object.values(needs);
      const isFed = facts.every(({ isScored, from }) => isScored && from[kind] !== undefined);
      return isFed && missingRoles(columns, kind, toWanted(facts, [])).length === 0 ? [{ model: model.id, scheme }] : [];
    });
  });
}

/** Titles of the models and schemes that do with the columns of a sheet. */
export function titlesInstead(guess: Guess): readonly Text[] {
  return whatDoes(guess).flatMap(
    ({ model, scheme }) => [...schemes(), ...models()].find(({ id }) => id === (scheme ?? model))?.title ?? [],
  );
}
