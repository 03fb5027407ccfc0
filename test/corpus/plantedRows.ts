// Faults that are rows: totals, headings, refunds, repeated rows, and rows whose cells stand once.
import { numberOf } from "./handReading";
import {
  amountLike,
  at,
  baseFigures,
  changed,
  type Field,
  figuresAfterRefund,
  figuresWith,
  figuresWithout,
  half,
  type Plant,
  type Planted,
  plainSales,
  put,
  type Row,
  redated,
  rowOf,
  sheetRow,
  wholeYear,
  withRows,
} from "./plant";

/** A row that adds up rows above it, with a day so that it looks like an order. */
function totalRow(field: Field, word: string, rows: readonly Row[]): Row | null {
  const { columns, declaration } = field;
  if (!columns.amount) return null;
  const place = at(field, columns.amount);
  const cells = rows.map((row) => row[place] ?? "").filter((cell) => cell !== "");
  const total = cells.reduce((sum, cell) => sum + Math.round(numberOf(cell, declaration.decimal) * 100), 0) / 100;
  const day = rows.at(-1)?.[at(field, columns.date)] ?? "";
  const amount = amountLike(cells.at(-1) ?? "0", total, declaration.decimal);
  return rowOf(field, { [columns.customer[0]!]: word, [columns.date]: day, [columns.amount]: amount });
}

function noted(field: Field, header: string, places: readonly number[]) {
  return { columns: [header, ...field.columns.customer], rows: places.map(sheetRow) };
}

function plantTotal(field: Field): Planted | null {
  const { table, words, columns } = field;
  const row = totalRow(field, words.total, table.rows);
  if (!row) return null;
  const note = noted(field, columns.amount!, [table.rows.length]);
  return { table: withRows(field, [...table.rows, row]), expected: { readings: [baseFigures(field)], note } };
}

function plantSubtotals(field: Field): Planted | null {
  const { table, words, columns } = field;
  const middle = Math.floor(table.rows.length / 2);
  const [first, second] = [table.rows.slice(0, middle), table.rows.slice(middle)];
  const [above, below] = [totalRow(field, words.subtotal, first), totalRow(field, words.subtotal, second)];
  if (!above || !below) return null;
  const rows = [...first, above, ...second, below];
  const note = noted(field, columns.amount!, [middle, rows.length - 1]);
  return { table: withRows(field, rows), expected: { readings: [baseFigures(field)], note } };
}

function plantMonthHeading(field: Field): Planted {
  const { table, words } = field;
  const heading = table.headers.map((_, place) => (place === 0 ? words.month : ""));
  const note = { columns: [table.headers[0]!], rows: [2] };
  return { table: withRows(field, [heading, ...table.rows]), expected: { readings: [baseFigures(field)], note } };
}

function plantRepeatedHeading(field: Field): Planted {
  const { table } = field;
  const middle = Math.floor(table.rows.length / 2);
  const rows = [...table.rows.slice(0, middle), table.headers, ...table.rows.slice(middle)];
  return { table: withRows(field, rows), expected: { readings: [baseFigures(field)] } };
}

/** Half of an order with a minus, in the amount and in any other column that says the same. */
function plantRefundRow(field: Field): Planted | null {
  const { table, columns, declaration } = field;
  const [order] = plainSales(field);
  if (!order || !columns.amount || declaration.repeats) return null;
  const place = at(field, columns.amount);
  const row = table.rows[order.rows[0]!]!;
  const back = half(row[place]!, order.net, declaration.decimal);
  const negative = amountLike(row[place]!, -back, declaration.decimal);
  const refund = row.map((cell) => (cell === row[place] ? negative : cell));
  const readings = [figuresAfterRefund(field, order, back)];
  const note = { columns: [columns.amount], rows: [sheetRow(table.rows.length)] };
  return { table: withRows(field, [...table.rows, refund]), expected: { readings, note } };
}

function plantDuplicate(field: Field): Planted | null {
  const { table } = field;
  const [order] = plainSales(field);
  if (!order) return null;
  const rows = [...table.rows, table.rows[order.rows[0]!]!];
  const note = { columns: [], rows: [sheetRow(rows.length - 1)] };
  return { table: withRows(field, rows), expected: { readings: [baseFigures(field)], note } };
}

/** Customer and day stand on the first row of an order only, as in a list kept by hand. The order number stands on each. */
function plantOnceWritten(field: Field): Planted | null {
  const { columns, orders, people } = field;
  const order = orders.find(({ isSale, who, rows }) => isSale && who >= 0 && rows.length > 1);
  if (!order || !columns.order) return null;
  const names = new Set(people[order.who]?.who);
  const places = [...columns.customer, columns.date].map((header) => at(field, header));
  const below = new Set(order.rows.slice(1));
  const table = changed(field, (row, place) =>
    below.has(place) ? row.map((cell, column) => (places.includes(column) || names.has(cell) ? "" : cell)) : row,
  );
  const note = { columns: columns.customer, rows: [...below].map(sheetRow) };
  return { table, expected: { readings: [baseFigures(field)], note } };
}

function plantStatusOnFirstRow(field: Field): Planted | null {
  const { columns, declaration, orders, table } = field;
  const word = declaration.noSale?.[0];
  const order = orders.find(({ isSale, who, rows }) => isSale && who >= 0 && rows.length > 1);
  if (!order || !columns.status || word === undefined) return null;
  const places = columns.status.map((header) => at(field, header));
  const own = places.find((place) => table.rows.some((row) => row[place] === word)) ?? places[0]!;
  const [first, ...below] = order.rows;
  const planted = changed(field, (row, place) => {
    if (place === first) return put(row, own, word);
    return below.includes(place) ? row.map((cell, column) => (places.includes(column) ? "" : cell)) : row;
  });
  const readings = [figuresWithout(field, order)];
  return { table: planted, expected: { readings, note: { columns: columns.status, rows: below.map(sheetRow) } } };
}

function plantAnewNumbers(field: Field): Planted | null {
  const { columns, table } = field;
  const chosen = plainSales(field).slice(0, 2);
  const place = at(field, columns.date);
  if (!columns.order || chosen.length === 0) return null;
  const later = (row: Row): Row => redated(field, row, (cell) => cell.replace(wholeYear, (year) => String(Number(year) + 1)));
  if (chosen.some(({ rows }) => !wholeYear.test(table.rows[rows[0]!]![place] ?? ""))) return null;
  const copies = chosen.map(({ rows }) => later(table.rows[rows[0]!]!));
  const orders = [
    ...field.orders,
    ...chosen.map((order) => ({ ...order, day: `${Number(order.day.slice(0, 4)) + 1}${order.day.slice(4)}` })),
  ];
  const note = { columns: [columns.order], rows: copies.map((_, index) => sheetRow(table.rows.length + index)) };
  return {
    table: withRows(field, [...table.rows, ...copies]),
    expected: { readings: [figuresWith({ ...field, orders }, (order) => order)], note },
  };
}

export const plantedRows: readonly Plant[] = [
  { id: "totalRow", title: "a dated total row at the end", plant: plantTotal },
  { id: "subtotalRows", title: "dated subtotal rows", plant: plantSubtotals },
  { id: "monthHeading", title: "a row with a month alone", plant: plantMonthHeading },
  { id: "repeatedHeading", title: "the headings once more in the middle", plant: plantRepeatedHeading },
  { id: "refundRow", title: "a row that gives half of an order back", plant: plantRefundRow },
  { id: "duplicateRow", title: "a row once more", plant: plantDuplicate },
  { id: "onceWritten", title: "customer and day on an order's first row only", plant: plantOnceWritten },
  { id: "statusOnFirstRow", title: "a cancelled order that says so on its first row only", plant: plantStatusOnFirstRow },
  { id: "anewNumbers", title: "order numbers that begin anew a year later", plant: plantAnewNumbers },
];
