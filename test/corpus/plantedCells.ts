// Faults that are cells: nobody's names, ruined ids, invisible signs, other ways of writing days, and a day far off.
import { figuresOf, ordersOf } from "./handReading";
import {
  at,
  baseFigures,
  changed,
  type Field,
  figuresWith,
  type Plant,
  type Planted,
  plainSales,
  put,
  redated,
  sheetRow,
  unnamed,
  wholeYear,
  withRows,
} from "./plant";

function plantPlaceholders(field: Field): Planted | null {
  const { columns, words } = field;
  const [first, ...others] = plainSales(field);
  const second = others.find(({ who }) => who !== first?.who);
  const chosen = [first, second].filter((order) => order !== undefined);
  if (chosen.length === 0) return null;
  const place = at(field, columns.customer[0]!);
  const table = changed(field, (row, index) => {
    const order = chosen.find(({ rows }) => rows[0] === index);
    return order ? put(unnamed(field, row, order.who), place, words.guest) : row;
  });
  const readings = [figuresWith(field, (order) => (chosen.includes(order) ? null : order))];
  const rows = chosen.map((order) => sheetRow(order.rows[0]!)).sort((a, b) => a - b);
  return { table, expected: { readings, note: { columns: columns.customer, rows } } };
}

function plantScientificIds(field: Field): Planted | null {
  const { columns, orders } = field;
  if (!columns.order || orders.some(({ rows }) => rows.length > 1)) return null;
  const place = at(field, columns.order);
  const table = changed(field, (row) => put(row, place, "1.23457E+17"));
  const note = { columns: [columns.order], rows: [2] };
  return { table, expected: { readings: [baseFigures(field)], note } };
}

function plantOtherIdFilled(field: Field): Planted | null {
  const { columns, table, people } = field;
  const [first, second] = columns.customer;
  if (first === undefined || second === undefined) return null;
  const [place, other] = [at(field, first), at(field, second)];
  const isFilled = (row: number): boolean => [place, other].every((column) => (table.rows[row]![column] ?? "") !== "");
  const order = plainSales(field).find(({ who, rows }) => people[who]!.orders > 1 && isFilled(rows[0]!));
  if (!order) return null;
  const [row] = order.rows;
  return {
    table: changed(field, (cells, index) => (index === row ? put(cells, place, "") : cells)),
    expected: { readings: [baseFigures(field)], note: { columns: [first], rows: [sheetRow(row!)] } },
  };
}

function plantInvisibleSigns(field: Field): Planted | null {
  const { columns, people, table } = field;
  const order = plainSales(field).find(({ who }) => people[who]!.orders > 1);
  if (!order) return null;
  const [row] = order.rows;
  const named = columns.customer.map((header) => at(field, header)).find((place) => (table.rows[row!]![place] ?? "") !== "")!;
  const number = at(field, columns.amount ?? columns.price!);
  const date = at(field, columns.date);
  const planted = changed(field, (cells, index) => {
    if (index !== row) return cells;
    const marked = put(put(cells, named, `\u200b${cells[named]}\u00a0`), number, `${cells[number]}\u00a0`);
    return put(marked, date, `\u200e${cells[date]}`);
  });
  const headers = planted.headers.map((header, place) => (place === number ? `${header}\u200b` : header));
  return { table: { ...planted, headers }, expected: { readings: [baseFigures(field)] } };
}

/** A day of the month, at most the twelfth. */
function lowDay(day: string): string {
  return String(((Number(day) - 1) % 12) + 1).padStart(2, "0");
}

/** Half of the days as text with the day first; none of them is above the twelfth, so that nothing tells. */
function plantHalfDayFirst(field: Field): Planted | null {
  const { columns, declaration, orders } = field;
  const place = at(field, columns.date);
  const iso = /^(\d{4})-(\d\d)-(\d\d)/;
  if (declaration.days !== "ymd" || !field.table.rows.every((row) => iso.test(row[place] ?? ""))) return null;
  const early = changed(field, (row) =>
    redated(field, row, (cell) => cell.replace(iso, (_, year, month, day) => `${year}-${month}-${lowDay(day)}`)),
  );
  const turned = new Set(orders.filter((_, index) => index % 2 === 1).flatMap(({ rows }) => rows));
  const dayFirst = (cell: string): string => cell.replace(iso, (_, year, month, day) => `${day}/${month}/${year}`);
  const rows = early.rows.map((row, index) => (turned.has(index) ? redated(field, row, dayFirst) : row));
  const readings = [figuresOf(field.people, ordersOf(declaration, early))];
  const note = { columns: [columns.date], rows: [...turned].map(sheetRow).sort((a, b) => a - b) };
  return { table: withRows(field, rows), expected: { readings, note } };
}

/** A slip of the pen: one order stands sixteen years after all others. */
function plantLateDay(field: Field): Planted | null {
  const { columns, table } = field;
  const place = at(field, columns.date);
  const order = plainSales(field).find(({ rows }) => wholeYear.test(table.rows[rows[0]!]![place] ?? ""));
  if (!order) return null;
  const [row] = order.rows;
  const late = (cell: string): string => cell.replace(wholeYear, (year) => String(Number(year) + 16));
  const planted = changed(field, (cells, index) => (index === row ? redated(field, cells, late) : cells));
  // Any column of the day that slipped may be named, such as the one of the payment on the same day.
  const slipped = table.headers.filter((_, column) => planted.rows[row!]![column] !== table.rows[row!]![column]);
  return { table: planted, expected: { readings: [], note: { columns: slipped, rows: [sheetRow(row!)] } } };
}

export const plantedCells: readonly Plant[] = [
  { id: "placeholders", title: "guests as customers", plant: plantPlaceholders },
  { id: "scientificIds", title: "order numbers as 1.23457E+17", plant: plantScientificIds },
  { id: "otherIdFilled", title: "a blank customer cell beside another id", plant: plantOtherIdFilled },
  { id: "invisibleSigns", title: "zero-width and non-breaking signs", plant: plantInvisibleSigns },
  { id: "halfDayFirst", title: "half of the days written day first", plant: plantHalfDayFirst },
  { id: "lateDay", title: "one day sixteen years after all others", plant: plantLateDay },
];
