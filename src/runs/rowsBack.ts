// Finds, for each row of customers as it is now, the row of the work tab that the run has kept of it.

import { holds } from "../sheets/cellInput";
import type { RunRecord } from "../sheets/saved";
import type { TableTarget } from "./tableTarget";
import { type RowItem, toStoredKey } from "./work";

/** Finds the rows of the work tab by customer. For a customer listed several times, each call gives the next row. */
export function byKey(items: readonly RowItem[]): (key: string) => RowItem | undefined {
  const lists = new Map<string, RowItem[]>();
  for (const item of items) {
    const list = lists.get(item.key);
    if (list) list.push(item);
    else lists.set(item.key, [item]);
  }
  const met = new Map<string, number>();
  return (whole) => {
    const key = toStoredKey(whole);
    const list = lists.get(key);
    const times = met.get(key) ?? 0;
    met.set(key, times + 1);
    return list?.[Math.min(times, list.length - 1)];
  };
}

/** Most rows with another customer than the run met there that are compared with the run's rows. */
const mostRenamed = 200;

/** The run's row for each row of the table: by its customer, else, for a customer who was renamed since, by all of our cells. */
export function itemsOfRows(
  { headerRow, keys, columns, cellAt }: TableTarget,
  record: RunRecord["table"],
  items: readonly RowItem[],
  standing: readonly string[],
  toDay: (date: Date) => number,
): readonly (RowItem | undefined)[] {
  const itemOf = byKey(items);
  const found = keys.map((key) => (key === "" ? undefined : itemOf(key)));
  const met = new Set(found);
  const lost = items.filter((item) => !met.has(item));
  const strange = keys.flatMap((key, row) => (key !== "" && found[row] === undefined ? [row] : []));
  if (lost.length === 0 || strange.length > mostRenamed || standing.length === 0) return found;
  for (const row of strange) {
    const holdsAll = ({ written }: RowItem): boolean =>
      standing.every((id) => holds(cellAt(headerRow + 1 + row, columns.get(id)!), written[record.ids.indexOf(id)]!, toDay));
    const place = lost.findIndex(holdsAll);
    if (place >= 0) found[row] = lost.splice(place, 1)[0];
  }
  return found;
}
