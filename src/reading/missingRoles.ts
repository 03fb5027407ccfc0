// Which roles a sheet lacks for what is wanted of it.

import type { Columns } from "./exportMatch";
import type { Kind } from "./kinds";
import { kindNeeds, type Role } from "./roles";
import { usualWanted, type Wanted, type Ways } from "./wanted";

/** The roles that are lacking of the way that comes nearest. */
function lackingOf(ways: Ways, has: (role: Role) => boolean): readonly Role[] {
  const open = ways.map((way) => way.filter((role) => !has(role)));
  if (open.some((roles) => roles.length === 0)) return [];
  const begun = ways.findIndex((way, place) => open[place]!.length < way.length);
  return open[Math.max(0, begun)]!;
}

/** Roles that a sheet of a kind lacks for what is wanted of it. */
export function missingRoles(columns: Columns, kind: Kind, { needs }: Wanted): Role[] {
  const has = (role: Role): boolean => (columns[role]?.length ?? 0) > 0;
  const own: readonly Ways[] = [...kindNeeds[kind].map((role) => [[role]]), ...(needs[kind] ?? [])];
  return [...new Set(own.flatMap((ways) => lackingOf(ways, has)))];
}

/** Whether a sheet of a kind lacks nothing. */
export function isComplete(columns: Columns, kind: Kind, wanted: Wanted = usualWanted): boolean {
  return missingRoles(columns, kind, wanted).length === 0;
}
