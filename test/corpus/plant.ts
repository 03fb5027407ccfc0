// What a planted fault is, and the small changes of a table that plants are made of.
import type { Expected } from "./comingOut";
import type { Declaration, Person } from "./declaration";
import { type ExportTable, placeOf, tableOf } from "./exportTable";
import { figuresOf, type HandOrder, numberOf, ordersOf, plainName } from "./handReading";
import { type PlantWords, plantWords } from "./plantWords";

/** An export into which faults can be planted: its rows, its orders by hand, and the words of its language. */
export interface Field {
  readonly declaration: Declaration;
  readonly columns: NonNullable<Declaration["columns"]>;
  readonly table: ExportTable;
  readonly people: readonly Person[];
  readonly orders: readonly HandOrder[];
  readonly words: PlantWords;
}

export interface Planted {
  readonly table: ExportTable;
  readonly expected: Expected;
}

export interface Plant {
  readonly id: string;
  readonly title: string;
  /** Returns null for an export that cannot hold the fault. */
  readonly plant: (field: Field) => Planted | null;
}

export type Row = readonly string[];

/** The field of a declaration; null where faults cannot be planted by rule. */
export function fieldOf(declaration: Declaration): Field | null {
  const { columns, right: people, plants, language } = declaration;
  if (!columns || !people || plants === false) return null;
  const table = tableOf(declaration);
  return { declaration, columns, table, people, orders: ordersOf(declaration, table), words: plantWords(language) };
}

export function at({ table }: Field, header: string): number {
  return placeOf(table, header);
}

/** The number of a row as the sheet counts it: the headings are row 1. */
export function sheetRow(place: number): number {
  return place + 2;
}

/** The table with other rows. */
export function withRows({ table }: Field, rows: readonly Row[]): ExportTable {
  return { ...table, rows };
}

/** The table in which each row is what `change` makes of it. */
export function changed(field: Field, change: (row: Row, place: number) => Row): ExportTable {
  return withRows(field, field.table.rows.map(change));
}

/** A row with another cell in one column. */
export function put(row: Row, place: number, cell: string): Row {
  return row.map((old, index) => (index === place ? cell : old));
}

/** A row in which only the given columns are filled. */
export function rowOf(field: Field, cells: Readonly<Record<string, string>>): Row {
  return field.table.headers.map((header) => cells[header] ?? "");
}

/** The table with one more column, before the column of the given place. */
export function withColumn(
  table: ExportTable,
  place: number,
  header: string,
  cellOf: (row: Row, place: number) => string,
): ExportTable {
  const insert = (row: Row, cell: string): Row => [...row.slice(0, place), cell, ...row.slice(place)];
  return {
    ...table,
    headers: insert(table.headers, header),
    rows: table.rows.map((row, index) => insert(row, cellOf(row, index))),
  };
}

/** An amount written as another cell of its column is. */
export function amountLike(cell: string, value: number, decimal: Declaration["decimal"]): string {
  const mark = decimal === "comma" ? "," : ".";
  const written = cell.includes(`${mark}`) && new RegExp(`\\${mark}\\d{1,2}(?!\\d)`).test(cell);
  const fixed = written ? Math.abs(value).toFixed(2) : String(Math.round(Math.abs(value)));
  return (
    (value < 0 ? "-" : "") + cell.replace(/-?\d(?:[\d.,\s]*\d)?(?:,-)?/, decimal === "comma" ? fixed.replace(".", ",") : fixed)
  );
}

/** Half of an amount, rounded to what its cell can hold. */
export function half(cell: string, value: number, decimal: Declaration["decimal"]): number {
  const written = numberOf(amountLike(cell, value / 2, decimal), decimal);
  return Math.abs(written);
}

/** Orders that are sales of one row with an amount and without a refund, the first of each customer first. */
export function plainSales({ orders, table, columns, declaration }: Field): HandOrder[] {
  const place = columns.amount ? placeOf(table, columns.amount) : -1;
  const refund = columns.refund ? placeOf(table, columns.refund) : -1;
  const plain = orders.filter(({ isSale, who, net, rows }) => {
    const row = table.rows[rows[0]!]!;
    const isWhole = place < 0 || (row[place] ?? "") !== "";
    const isRefunded = refund >= 0 && numberOf(row[refund] ?? "", declaration.decimal) !== 0;
    return isSale && who >= 0 && net > 1 && rows.length === 1 && isWhole && !isRefunded;
  });
  const isFirst = (order: HandOrder): boolean => plain.find(({ who }) => who === order.who) === order;
  return [...plain.filter(isFirst), ...plain.filter((order) => !isFirst(order))];
}

/** The figures when one order is another one. */
export function figuresWith(field: Field, change: (order: HandOrder) => HandOrder | null): Person[] {
  return figuresOf(
    field.people,
    field.orders.map(change).filter((order) => order !== null),
  );
}

/** The figures without one order. */
export function figuresWithout(field: Field, order: HandOrder): Person[] {
  return figuresWith(field, (own) => (own === order ? null : own));
}

/** The figures when a part of one order is given back. */
export function figuresAfterRefund(field: Field, order: HandOrder, back: number): Person[] {
  return figuresWith(field, (own) => (own === order ? { ...own, net: own.net - back } : own));
}

/** The figures as they are without a fault. */
export function baseFigures(field: Field): Person[] {
  return figuresWith(field, (order) => order);
}

/** The row without any cell that names the customer, as a whole or by a part such as the family name. */
export function unnamed({ people }: Field, row: Row, who: number): Row {
  const whole = people[who]?.who.map(plainName) ?? [];
  const names = new Set([...whole, ...whole.flatMap((name) => name.split(" "))]);
  return row.map((cell) => (names.has(plainName(cell)) ? "" : cell));
}

/** A row on another day: its date, and any other cell that begins with the same day. The order number stays. */
export function redated(field: Field, row: Row, change: (cell: string) => string): Row {
  const place = at(field, field.columns.date);
  const order = field.columns.order ? at(field, field.columns.order) : -1;
  const cell = row[place] ?? "";
  const day = /^\d/.test(cell) ? cell.split(/[ T]/)[0]! : cell;
  if (day === "") return row;
  return row.map((own, column) => (column !== order && own.startsWith(day) ? change(own) : own));
}

/** A year in a cell of a day, if it has four digits. */
export const wholeYear = /(?<!\d)20\d\d(?!\d)/;
