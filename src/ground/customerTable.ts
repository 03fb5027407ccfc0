// What is written of customers, as data: columns with one cell for each of them.

/** What a cell of ours can hold; a customer may be a number or even a tick box, as read. */
export type ReportCell = string | number | boolean | null;

/** A column with its cells, one per customer. */
export interface FilledColumn {
  readonly id: string;
  readonly title: string;
  readonly format: string;
  readonly cells: readonly ReportCell[];
}

/** What is written of customers: one key and one cell per column for each of them. */
export interface CustomerTable {
  readonly keys: readonly string[];
  readonly columns: readonly FilledColumn[];
  /** What the tier column says of somebody who was listed before and is not found any more. */
  readonly gone: string;
}

/** Id of the column that tells customers apart. */
export const customerColumn = "customer";

/** Id of the column that holds the tier. */
export const tierColumn = "tier";
