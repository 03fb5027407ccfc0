// What a draft would come to, computed here from the measures of the customers; knows nothing of the page.

import type { Customers, Measures, Outcome } from "../../src/app/api";
import { asWritten, type Text } from "../../src/ground/language";
import type { Note } from "../../src/ground/note";
import { orRefusal, Refusal } from "../../src/ground/refusal";
import type { Board } from "../../src/models/rfm/board";
import { toTable } from "../../src/models/rfm/boardTable";
import { placeOf } from "../../src/models/rfm/boxes";
import { type Choices, type CutsByMeasure, noScore } from "../../src/models/rfm/measures";
import type { Scheme } from "../../src/models/rfm/scheme";
import { tierColors } from "../../src/models/tier";
import { countTiers } from "../../src/models/tierShare";
import { type Draft, formsOf, hasSchemes, schemeOf, settingsOf, toChoices } from "./draft";
import { checkTypedLimits, checkTypedSettings, limitsOf } from "./typed";

/** One tier in a preview. */
export interface PreviewTier {
  readonly name: Text;
  readonly color: string;
  readonly customers: number;
  readonly customerShare: number | null;
  readonly revenueShare: number | null;
  /** Share of all predicted lifetime value; null where the model predicts nothing. */
  readonly lifetimeShare: number | null;
}

/** Tiers as the draft sorts them, or why it cannot be followed; null where that is not known yet. */
export type Preview =
  | {
      readonly isReady: true;
      readonly tiers: readonly PreviewTier[];
      readonly notes: readonly Note[];
      /** Null for a model that makes none. */
      readonly cuts: CutsByMeasure | null;
    }
  | { readonly isReady: false; readonly refusal: Refusal | null };

const none = new Float64Array(0);

function toColumn(numbers: readonly (number | null)[]): Float64Array {
  return Float64Array.from(numbers, (number) => number ?? Number.NaN);
}

/** Measures as customers; nameless, and without the days and averages that no scheme sorts by. */
export function toCustomers({ recencyDays, frequency, revenueParts }: Measures): Customers {
  return {
    count: frequency.length,
    names: [],
    firstOrderDays: none,
    lastOrderDays: none,
    recencyDays: toColumn(recencyDays),
    frequency: toColumn(frequency),
    revenueParts: toColumn(revenueParts),
    averageOrder: none,
    tenureDays: none,
    asOf: Number.NaN,
  };
}

const nobody = toCustomers({ recencyDays: [], frequency: [], revenueParts: [] });

/** What was chosen of the scheme of a draft; settings of other models are none of the scheme's. */
function schemeChoices(draft: Draft): Choices {
  const form = formsOf(draft).find((own) => own.hasSchemes);
  return { ...toChoices(draft), settings: form ? settingsOf(draft, form) : {} };
}

/** Whether the user may choose the number of bins: the scheme follows two different numbers. */
export function hasFreeBins(scheme: Scheme): boolean {
  return (
    scheme.hasScores &&
    ([3, 4] as const).every(
      (bins) =>
        !(orRefusal(() => scheme.assign(nobody, { bins: [bins, bins, bins], cuts: {}, settings: {} })) instanceof Refusal),
    )
  );
}

/** Customers as the script read them, and what it told of them. */
interface Read {
  readonly customers: Customers;
  readonly outcome: Outcome;
}

/** Tiers as the script told them, of a model that only the script can follow. */
function toldTiers(draft: Draft, { models, notes }: Outcome): Preview {
  const { tiers } = models[0]!;
  if (models.map(({ id }) => id).join() !== draft.models.join()) return { isReady: false, refusal: null };
  return {
    isReady: true,
    tiers: tiers.map((tier) => ({ ...tier, name: asWritten(tier.name) })),
    notes: notes.flatMap(({ about, id, text, remedies = [] }) => {
      const own = remedies.map((remedy) => ({ ...remedy, label: asWritten(remedy.label) }));
      return about === "tiers" ? [{ id, text: asWritten(text), remedies: own }] : [];
    }),
    cuts: null,
  };
}

/** Sorts the customers as the draft says. */
export function previewOf(draft: Draft, { customers, outcome }: Read): Preview {
  const found = orRefusal((): Preview => {
    const scheme = schemeOf(draft);
    if (hasSchemes(draft)) checkTypedLimits(draft, limitsOf(scheme, customers, hasFreeBins(scheme)));
    checkTypedSettings(draft);
    if (!hasSchemes(draft)) return toldTiers(draft, outcome);
    const choices = schemeChoices(draft);
    const assignment = scheme.assign(customers, choices);
    const colors = tierColors(assignment.tiers);
    const tiers = countTiers(customers, assignment).map(({ tier, ...totals }, rank) => ({
      name: tier.name,
      color: colors[rank]!,
      customers: totals.customers,
      customerShare: totals.customerShare,
      revenueShare: totals.revenueShare,
      lifetimeShare: null,
    }));
    return { isReady: true, tiers, notes: assignment.notes, cuts: assignment.cuts };
  });
  return found instanceof Refusal ? { isReady: false, refusal: found } : found;
}

/** How many customers are at each score of a board, or null when the draft's limits cannot be followed. */
export function scoreCounts(draft: Draft, board: Board, customers: Customers): Float64Array | null {
  const one = { ...board, tiers: board.tiers.slice(0, 1), tierOf: board.tierOf.map(() => 0) };
  const assigned = orRefusal(() => schemeOf({ ...draft, scheme: toTable(one, "en") }).assign(customers, schemeChoices(draft)));
  if (assigned instanceof Refusal || assigned.scores === null) return null;
  const { r, f, m } = assigned.scores;
  const { space } = board;
  const counts = new Float64Array(board.tierOf.length);
  for (let i = 0; i < customers.count; i++)
    if (r[i] !== noScore) counts[placeOf(space, r[i]! - space.lowest, f[i]! - space.lowest, m[i]! - space.lowest)]! += 1;
  return counts;
}

/** Fewest customers of a tier that is worth an action of its own. */
export const fewest = 10;
