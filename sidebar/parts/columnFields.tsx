// The columns of a sheet: one select for each role.
import type { Look } from "../../src/app/api";
import type { Kind, NamedColumns } from "../../src/reading/roles";
import type { Speaker } from "../state/words";
import { ColumnSelect } from "./columnSelect";

/** Roles by kind of sheet. Those under `more` are seldom needed. */
export const rolesOf = {
  orders: {
    main: ["customer", "date", "amount", "quantity", "unitPrice", "order"],
    more: ["status", "currency", "refund", "discount"],
  },
  customers: { main: ["customer", "lastOrder", "recencyDays", "orders", "revenue"], more: ["firstOrder", "currency"] },
} as const satisfies Readonly<Record<Kind, { main: readonly string[]; more: readonly string[] }>>;

interface Props {
  readonly roles: readonly string[];
  readonly look: Look;
  /** Columns that the user named. */
  readonly columns: NamedColumns;
  /** Sheet id in the ids of the fields, so that fields of several sheets differ. */
  readonly scope?: number;
  readonly choose: (role: string, name: string | null) => void;
  readonly speaker: Speaker;
}

/** A select for each role. */
export function ColumnFields({ roles, look, choose, ...shared }: Props) {
  return (
    <>
      {roles.map((role) => (
        <ColumnSelect
          {...shared}
          key={role}
          role={role}
          look={look}
          isNeeded={look.lacking.includes(role) || role === "customer"}
          choose={(name) => choose(role, name)}
        />
      ))}
    </>
  );
}
