// What is known of an export of one shop system.
import type { Text } from "../ground/language";
import type { Role } from "./roles";

/** Export of one shop system: its headers as in the file, the best column of each role first. */
export interface ExportFormat {
  readonly name: string;
  /** "orders": a row is an order or a line of one. "customers": a row is a customer. */
  readonly kind: "orders" | "customers";
  /** Where the headers are published. */
  readonly source: string;
  readonly headers: Readonly<Partial<Record<Role, readonly string[]>>>;
  /** Whether its amounts are what is left after refunds, so that a column of refunds beside them is not taken off. */
  readonly isAfterRefund?: true;
  /** Which export of the same shop has what this one may lack; told where a run lacks it. */
  readonly take?: Text;
}

/** An export as it is listed: several headers of a role are separated by bars. */
export type ListedFormat = Omit<ExportFormat, "headers"> & { readonly headers: Partial<Readonly<Record<Role, string>>> };
