// The two lists of statuses in a draft: those that count as sales, and those that do not; knows nothing of the page.
import type { Draft } from "./draft";

/** What is said of a status. */
export type StatusAnswer = "sale" | "none";

/** What the draft says of a status; "" where it says nothing. A list of what is no sale that stands alone is of all statuses. */
export function statusAnswer({ orders: { completed, notCompleted } }: Draft, status: string): StatusAnswer | "" {
  if (completed?.includes(status)) return "sale";
  if (notCompleted?.includes(status)) return "none";
  return completed === undefined && notCompleted !== undefined ? "sale" : "";
}

/**
 * The draft with an answer about a status.
 *
 * @param sales - the statuses that count as sales now, so that a list of what is no sale that stands alone keeps its meaning
 */
export function withStatusAnswer(
  draft: Draft,
  status: string,
  answer: StatusAnswer,
  sales: readonly string[] = [],
): Pick<Draft, "orders"> {
  const { completed, notCompleted } = draft.orders;
  const [known, others] = [completed ?? (notCompleted === undefined ? [] : sales), notCompleted ?? []];
  const without = (list: readonly string[]): string[] => list.filter((other) => other !== status);
  const orders = {
    ...draft.orders,
    completed: answer === "sale" ? [...without(known), status] : without(known),
    notCompleted: answer === "none" ? [...without(others), status] : without(others),
  };
  return { orders };
}

/** The draft without a word about statuses. */
export function withoutStatusLists({ orders: { completed: _, notCompleted: __, ...orders } }: Draft): Pick<Draft, "orders"> {
  return { orders };
}
