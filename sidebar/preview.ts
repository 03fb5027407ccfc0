// What a draft would come to, computed here from the measures of the customers; knows nothing of the page.
import type { Measures } from "../src/api";
import type { Customers } from "../src/customers/customers";
import type { Text } from "../src/customers/language";
import type { Note } from "../src/customers/note";
import { orRefusal, Refusal } from "../src/customers/refusal";
import type { Board } from "../src/models/board";
import { toTable } from "../src/models/boardTable";
import { placeOf } from "../src/models/boxes";
import { chooseScheme } from "../src/models/choose";
import { type CutsByMeasure, noScore, tierColors } from "../src/models/model";
import type { Scheme } from "../src/models/scheme";
import { countTiers } from "../src/reports/tierShare";
import { type Draft, toChoices } from "./draft";
import { checkTyped, limitsOf } from "./typed";

/** One tier in a preview. */
export interface PreviewTier {
  readonly name: Text;
  readonly color: string;
  readonly customers: number;
  readonly customerShare: number | null;
  readonly revenueShare: number | null;
}

/** Tiers of the draft's scheme, or why its scheme cannot be followed. */
export type Preview =
  | {
      readonly isReady: true;
      readonly tiers: readonly PreviewTier[];
      readonly notes: readonly Note[];
      readonly cuts: CutsByMeasure;
    }
  | { readonly isReady: false; readonly refusal: Refusal };

const none = new Float64Array(0);

/** Measures as customers; nameless, and without the days and averages that no scheme sorts by. */
export const toCustomers = ({ recencyDays, frequency, revenueParts }: Measures): Customers => ({
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
});

const nobody = toCustomers({ recencyDays: [], frequency: [], revenueParts: [] });

/** The scheme of a draft. */
export const schemeOf = (draft: Draft): Scheme => chooseScheme(draft.scheme, toChoices(draft).bins);

/** Whether the user may choose the number of bins: the scheme follows two different numbers. */
export const hasFreeBins = (scheme: Scheme): boolean =>
  scheme.hasScores &&
  ([3, 4] as const).every(
    (bins) => !(orRefusal(() => scheme.assign(nobody, { bins: [bins, bins, bins], cuts: {}, settings: {} })) instanceof Refusal),
  );

/** Sorts the customers as the draft says. */
export const previewOf = (draft: Draft, customers: Customers): Preview => {
  const found = orRefusal(() => {
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
    }));
    return { isReady: true, tiers, notes: assignment.notes, cuts: assignment.cuts } as const;
  });
  return found instanceof Refusal ? { isReady: false, refusal: found } : found;
};

/** How many customers are at each score of a board, or null when the draft's limits cannot be followed. */
export const scoreCounts = (draft: Draft, board: Board, customers: Customers): Float64Array | null => {
  const one = { ...board, tiers: board.tiers.slice(0, 1), tierOf: board.tierOf.map(() => 0) };
  const assigned = orRefusal(() => schemeOf({ ...draft, scheme: toTable(one, "en") }).assign(customers, toChoices(draft)));
  if (assigned instanceof Refusal || assigned.scores === null) return null;
  const { r, f, m } = assigned.scores;
  const { space } = board;
  const counts = new Float64Array(board.tierOf.length);
  for (let i = 0; i < customers.count; i++)
    if (r[i] !== noScore) counts[placeOf(space, r[i]! - space.lowest, f[i]! - space.lowest, m[i]! - space.lowest)]! += 1;
  return counts;
};

/** Fewest customers of a tier that is worth an action of its own. */
export const fewest = 10;
