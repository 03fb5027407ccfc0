// What can be done about a shop that a scheme parts badly: another scheme, or other limits.
import type { Text } from "../../ground/language";
import type { Remedy } from "../../ground/note";
import type { SortedMeasures } from "./cutting";
import type { Measure } from "./measures";

/** A remedy, and the same in a sentence. */
export interface SaidRemedy extends Remedy {
  readonly clause: Text;
}

/** Whether a measure is known and parts anybody from anybody. */
function parts(sorted: Float64Array): boolean {
  return sorted[0]! < sorted[sorted.length - 1]!;
}

/** Another scheme, if the shop has what it sorts by. */
function takeScheme(scheme: string, measures: readonly Measure[], { label, clause }: { label: Text; clause: Text }) {
  return (own: string, sorted: SortedMeasures): SaidRemedy[] =>
    own !== scheme && measures.every((measure) => parts(sorted[measure])) ? [{ label, clause, scheme }] : [];
}

/** Sorting by recency and revenue, where orders tell nobody apart. */
export const byRecencyAndRevenue = takeScheme("standard11-rm", ["recencyDays", "revenue"], {
  label: { en: "Sort by recency and revenue", zh: "改按最近购买与消费金额分层" },
  clause: { en: "sort by recency and revenue (standard11-rm)", zh: "改按最近购买与消费金额分层（standard11-rm）" },
});

/** Sorting by recency and orders, where revenue tells nobody apart. */
export const byRecencyAndOrders = takeScheme("grid10", ["recencyDays", "frequency"], {
  label: { en: "Sort by recency and orders", zh: "改按最近购买与次数分层" },
  clause: { en: "sort by recency and orders (grid10)", zh: "改按最近购买与次数分层（grid10）" },
});

/** Three tiers by revenue, where customers are too few for more. */
export const byRevenueAlone = takeScheme("hml3", ["revenue"], {
  label: { en: "Sort into high, middle and low value", zh: "改分高、中、低价值" },
  clause: { en: "High, middle and low value (hml3) is safer", zh: "改用“高、中、低价值”（hml3）更稳妥" },
});

/** Limits of the user's own in place of those that the scheme makes. */
export const ownLimits: SaidRemedy = {
  label: { en: "Set your own score limits", zh: "自定义分数界限" },
  clause: { en: "set your own score limits", zh: "自定义分数界限" },
  opens: "limits",
};

/** The limits that the scheme makes in place of the user's own. */
export function withoutOwnLimits(measure: Measure, { en, zh }: Text): SaidRemedy {
  return {
    label: { en: `Remove your limits of ${en.toLowerCase()}`, zh: `去掉“${zh}”的自定义界限` },
    clause: { en: "move or remove your score limits", zh: "调整或去掉自定义分数界限" },
    clears: measure,
  };
}

/** A remedy as a note carries it. */
export function asButtons(remedies: readonly SaidRemedy[]): { readonly remedies?: readonly Remedy[] } {
  if (remedies.length === 0) return {};
  return { remedies: remedies.map(({ clause: _, ...remedy }) => remedy) };
}
