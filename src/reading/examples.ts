// Shows the first row of an exclusion, with the cell that caused it.

import { type Cell, isErrorCell, showCell } from "../ground/cell";
import type { Text } from "../ground/language";
import type { Exclusion, ReasonId } from "./audit";
import { looksLikeNumber } from "./numbers";
import type { Role } from "./roles";

const numberRoles: readonly Role[] = ["amount", "quantity", "unitPrice", "refund", "discount", "orders", "revenue"];

const tellingRoles: Readonly<Partial<Record<ReasonId, readonly Role[]>>> = {
  badDate: ["date", "lastOrder", "recencyDays"],
  badAmount: numberRoles,
  notCompleted: ["status"],
  otherCurrency: ["currency", "amount"],
  noCustomer: ["customer"],
};

/** A cell of the row of an example, and the title of its column; "" where the column has none. */
export interface TitledCell {
  readonly cell: Cell;
  readonly title: string;
}

function tellingCell(id: ReasonId, cellsOf: (role: Role) => readonly TitledCell[]): TitledCell | undefined {
  const cells = (tellingRoles[id] ?? ["customer"]).flatMap(cellsOf);
  if (id === "badAmount") return cells.find(({ cell }) => !looksLikeNumber(cell)) ?? cells[0];
  return cells[0];
}

/**
 * The first row of an exclusion and the cell that caused it, such as `row 17: n/a`, or `row 17: "Date" is blank`.
 *
 * @param place - the row as people find it
 * @param cellsOf - gives the row's cells of a role
 */
export function exampleOf({ id }: Exclusion, place: Text, cellsOf: (role: Role) => readonly TitledCell[]): Text {
  const roles: readonly Role[] = [
    "customer",
    "date",
    ...numberRoles,
    "order",
    "status",
    "currency",
    "lastOrder",
    "recencyDays",
    "firstOrder",
  ];
  const told = id === "error" ? roles.flatMap(cellsOf).find(({ cell }) => isErrorCell(cell)) : tellingCell(id, cellsOf);
  const shown = showCell(told?.cell ?? null);
  if (shown !== "") return { en: `${place.en}: ${shown}`, zh: `${place.zh}：${shown}` };
  const title = told?.title ?? "";
  return title === "" ? place : { en: `${place.en}: "${title}" is blank`, zh: `${place.zh}：“${title}”为空` };
}
