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
  noCustomer: [],
};

function tellingCell(id: ReasonId, cellsOf: (role: Role) => readonly Cell[]): Cell {
  const cells = (tellingRoles[id] ?? ["customer"]).flatMap(cellsOf);
  if (id === "badAmount") return cells.find((cell) => !looksLikeNumber(cell)) ?? cells[0];
  return cells[0];
}

/**
 * The first row of an exclusion and the cell that caused it, such as `row 17: n/a`.
 *
 * @param place - the row as people find it
 * @param cellsOf - gives the row's cells of a role
 */
export function exampleOf({ id }: Exclusion, place: Text, cellsOf: (role: Role) => readonly Cell[]): Text {
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
  const cell = id === "error" ? roles.flatMap(cellsOf).find(isErrorCell) : tellingCell(id, cellsOf);
  const shown = showCell(cell);
  return shown === "" ? place : { en: `${place.en}: ${shown}`, zh: `${place.zh}：${shown}` };
}
