// What a draft would come to, computed here from the measures of the customers; knows nothing of the page.
import type { Measures, Outcome } from "../../src/app/api";
import type { Customers } from "../../src/customers/customers";
import { asWritten, type Text } from "../../src/ground/language";
import type { Note } from "../../src/ground/note";
import { orRefusal, Refusal } from "../../src/ground/refusal";
import { type CutsByMeasure, noScore, tierColors } from "../../src/models/model";
import type { Board } from "../../src/models/rfm/board";
import { toTable } from "../../src/models/rfm/boardTable";
import { placeOf } from "../../src/models/rfm/boxes";
import { chooseScheme } from "../../src/models/rfm/choose";
import type { Scheme } from "../../src/models/rfm/scheme";
import { countTiers } from "../../src/models/tierShare";
import { type Draft, formOf, isRfm, toChoices } from "./draft";
import { checkTyped, checkTypedSettings, limitsOf } from "./typed";

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

/** Measures as customers; nameless, and without the days and averages that no scheme sorts by. */
export function toCustomers({ recencyDays, frequency, revenueParts }: Measures): Customers {
  return {
    count: frequency.length,
    names: [],
    firstOrderDays: none,
    lastOrderDays: none,
    recencyDays: Float64Array.from(recencyDays, (days) => days ?? Number.NaN),
    frequency: Float64Array.from(frequency),
    revenueParts: Float64Array.from(revenueParts),
    averageOrder: none,
    tenureDays: none,
    asOf: Number.NaN,
  };
}

const nobody = toCustomers({ recencyDays: [], frequency: [], revenueParts: [] });

/** The scheme of a draft. */
export function schemeOf(draft: Draft): Scheme {
  return chooseScheme(draft.scheme, toChoices(draft).bins);
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
function toldTiers(draft: Draft, { model, tiers, notes }: Outcome): Preview {
  checkTypedSettings(formOf(draft).settings, toChoices(draft).settings);
  if (model !== draft.model) return { isReady: false, refusal: null };
  return {
    isReady: true,
    tiers: tiers.map((tier) => ({ ...tier, name: asWritten(tier.name) })),
    notes: notes.flatMap(({ about, id, text }) => (about === "tiers" ? [{ id, text: asWritten(text) }] : [])),
    cuts: null,
  };
}

/** Sorts the customers as the draft says. */
export function previewOf(draft: Draft, { customers, outcome }: Read): Preview {
  const found = orRefusal((): Preview => {
    if (!isRfm(draft)) return toldTiers(draft, outcome);
    const scheme = schemeOf(draft);
    const choices = toChoices(draft);
    checkTyped(draft, scheme, limitsOf(scheme, customers, hasFreeBins(scheme)));
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
  const assigned = orRefusal(() => schemeOf({ ...draft, scheme: toTable(one, "en") }).assign(customers, toChoices(draft)));
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
