// An id map: a list that says which ids are the same person.

import { type Cell, isBlank, isErrorCell, showCell } from "../ground/cell";
import { toKey } from "../ground/key";
import { formatNumber } from "../ground/language";
import type { Note } from "../ground/note";
import { type Place, rowText } from "../ground/place";
import { Refusal } from "../ground/refusal";
import type { KeyColumn } from "../reading/keys";

/** Two columns of an id map: an id, and another id of the same person. */
export interface IdMapSource extends Place {
  readonly from: readonly Cell[];
  readonly to: readonly Cell[];
}

/** The person of each id in a map. */
export interface IdMap {
  /** The person's main id, by the key of each other id. */
  readonly personOf: ReadonlyMap<string, Cell>;
  /** Its two columns as read. */
  readonly cells: readonly (readonly Cell[])[];
  readonly notes: readonly Note[];
}

/** Rows of a map, by the key of their id. */
interface Links {
  /** First row of each id. */
  readonly rowOf: ReadonlyMap<string, number>;
  readonly rows: readonly number[];
  /** Rows that lack an id or hold an error. */
  readonly unreadable: readonly number[];
}

const shownRows = 5;

/** Rows as people find them, such as `rows 3, 7 of "Cards"`. */
function rowsText({ sheet, firstRow }: Place, rows: readonly number[]): { en: string; zh: string } {
  const told = rows.slice(0, shownRows).map((row) => String(firstRow + row));
  const more = rows.length > shownRows ? " …" : "";
  return { en: `rows ${told.join(", ")}${more} of "${sheet}"`, zh: `“${sheet}”第 ${told.join("、")}${more} 行` };
}

function refuseCircle(source: IdMapSource, rows: readonly number[]): Refusal {
  const { en, zh } = rowsText(source, rows);
  return new Refusal(
    { en: `the id map leads in a circle (${en})`, zh: `ID 对照表出现循环（${zh}）` },
    { en: "change one of these rows, or leave the map out", zh: "请修改其中一行，或不使用对照表" },
  );
}

function refuseTwo(source: IdMapSource, rows: readonly number[]): Refusal {
  const { en, zh } = rowsText(source, rows);
  const id = showCell(source.from[rows[0]!]);
  return new Refusal(
    { en: `the id map gives "${id}" to two persons (${en})`, zh: `ID 对照表把“${id}”对应到了两个人（${zh}）` },
    { en: "keep only one of these rows, or leave the map out", zh: "请只保留其中一行，或不使用对照表" },
  );
}

function readLinks({ from, to }: IdMapSource): Links {
  const rowOf = new Map<string, number>();
  const rows: number[] = [];
  const unreadable: number[] = [];
  for (let row = 0; row < from.length; row++) {
    const [own, other] = [from[row], to[row]];
    if (isBlank(own) && isBlank(other)) continue;
    if (isBlank(own) || isBlank(other) || isErrorCell(own) || isErrorCell(other)) {
      unreadable.push(row);
      continue;
    }
    const key = toKey(own);
    if (key === toKey(other)) continue;
    rows.push(row);
    if (!rowOf.has(key)) rowOf.set(key, row);
  }
  return { rowOf, rows, unreadable };
}

/** Last row of the chain that starts at each id. @throws Refusal if a chain leads in a circle */
function followLinks(source: IdMapSource, { rowOf }: Links): Map<string, number> {
  const ends = new Map<string, number>();
  for (const id of rowOf.keys()) {
    const way: number[] = [];
    const passed = new Map<string, number>();
    let key = id;
    let end = -1;
    for (let row = rowOf.get(key); row !== undefined && end < 0; row = rowOf.get(key)) {
      const start = passed.get(key);
      if (start !== undefined) throw refuseCircle(source, way.slice(start));
      end = ends.get(key) ?? -1;
      passed.set(key, way.length);
      way.push(row);
      key = toKey(source.to[row]);
    }
    for (const known of passed.keys()) ends.set(known, end < 0 ? way[way.length - 1]! : end);
  }
  return ends;
}

/**
 * Reads an id map. If an id leads to another id that leads further, the chain is followed to its end. Rows without two ids are left out.
 *
 * @throws Refusal if a chain leads in a circle, or an id leads to two persons
 */
export function parseIdMap(source: IdMapSource): IdMap {
  const links = readLinks(source);
  const ends = followLinks(source, links);
  const personOf = new Map<string, Cell>();
  for (const [key, row] of ends) personOf.set(key, source.to[row]);
  const endOf = (key: string): string => (personOf.has(key) ? toKey(personOf.get(key)) : key);
  for (const row of links.rows) {
    const key = toKey(source.from[row]);
    if (endOf(toKey(source.to[row])) !== endOf(key)) throw refuseTwo(source, [links.rowOf.get(key)!, row]);
  }
  const { unreadable } = links;
  const cells = [source.from, source.to];
  if (unreadable.length === 0) return { personOf, cells, notes: [] };
  const [rows, first] = [formatNumber(unreadable.length), rowText(source, unreadable[0]!)];
  const text = {
    en: `Rows of the id map that do not hold two ids, left out: ${rows} (first in ${first.en})`,
    zh: `ID 对照表中没有两个 ID、已忽略的行：${rows} 行（最早在${first.zh}）`,
  };
  return { personOf, cells, notes: [{ id: "idMapRows", text }] };
}

/** Customers in which all ids of a person have one index, and the ids that name these persons. */
export interface MappedCustomers {
  readonly customers: KeyColumn;
  /** The main id of each mapped person, by index: the cell of an order row if it has this id, else that of the map. */
  readonly names: ReadonlyMap<number, Cell>;
  readonly notes: readonly Note[];
}

/**
 * Gives the ids of a person one index. Without a map, customers stay as they are.
 *
 * @param cellOf - gives the customer cell of a row
 */
export function mapCustomers(customers: KeyColumn, cellOf: (row: number) => Cell, map: IdMap | null): MappedCustomers {
  if (map === null) return { customers, names: new Map(), notes: [] };
  const { personOf } = map;
  const keys = new Array<string>(customers.count).fill("");
  const firstRows = new Int32Array(customers.count);
  const indexOf = new Map<string, number>();
  for (let row = 0; row < customers.indexes.length; row++) {
    const index = customers.indexes[row]!;
    if (index < 0 || keys[index] !== "") continue;
    keys[index] = toKey(cellOf(row));
    firstRows[index] = row;
    indexOf.set(keys[index]!, index);
  }
  const own = Int32Array.from(keys, (_, index) => index);
  const names = new Map<number, Cell>();
  let count = keys.length;
  let found = 0;
  for (let index = 0; index < own.length; index++) {
    if (!personOf.has(keys[index]!)) continue;
    const person = personOf.get(keys[index]!);
    const key = toKey(person);
    found += 1;
    if (!indexOf.has(key)) {
      indexOf.set(key, count);
      count += 1;
    }
    const target = indexOf.get(key)!;
    own[index] = target;
    names.set(target, target < keys.length ? cellOf(firstRows[target]!) : person);
  }
  const met = {
    en: `${formatNumber(found)} of ${formatNumber(personOf.size)} ids of the map occur in the orders`,
    zh: `对照表的 ${formatNumber(personOf.size)} 个 ID 中，有 ${formatNumber(found)} 个出现在订单里`,
  };
  return {
    customers: { ...customers, count, indexes: customers.indexes.map((index) => (index < 0 ? index : own[index]!)) },
    names,
    notes: [{ id: "idMap", text: met }, ...map.notes],
  };
}
