// The columns of a sheet, one choice for each thing that they can hold.

import type { Kind, Look, NamedColumns, Role } from "../../src/app/api";
import { forms } from "../forms";
import { type Draft, formsOf } from "../state/draft";
import type { Speaker } from "../state/words";
import { ColumnSelect } from "./columnSelect";

/** Roles of a kind of sheets: those that tell rows apart or measure them, and those that are seldom needed or read by a chosen model alone. */
export function rolesOf(
  kind: Kind,
  draft: Pick<Draft, "models">,
): { readonly main: readonly Role[]; readonly more: readonly Role[] } {
  const { main, more } = forms.kindRoles[kind];
  const read = formsOf(draft).flatMap(({ reads }) => reads[kind] ?? []);
  return { main, more: [...new Set([...more, ...read])].filter((role) => !main.includes(role)) };
}

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
