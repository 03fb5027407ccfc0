// Faults that are columns: money that is no amount, further currencies, refunds, noise, and another order of columns.
import type { ExportTable } from "./exportTable";
import { numberOf } from "./handReading";
import {
  amountLike,
  at,
  baseFigures,
  changed,
  type Field,
  figuresAfterRefund,
  figuresWithout,
  half,
  type Plant,
  type Planted,
  plainSales,
  put,
  type Row,
  sheetRow,
  withColumn,
} from "./plant";

function plantSecondCurrency(field: Field): Planted | null {
  const { columns, table } = field;
  const [order] = plainSales(field);
  if (!order || !columns.currency) return null;
  const place = at(field, columns.currency);
  const [row] = order.rows;
  const own = table.rows[row!]![place]!;
  const other = own.toUpperCase() === "USD" ? "EUR" : "USD";
  const written = own === own.toLowerCase() ? other.toLowerCase() : other;
  return {
    table: changed(field, (cells, index) => (index === row ? put(cells, place, written) : cells)),
    expected: { readings: [], names: [own, other], note: { columns: [columns.currency], rows: [sheetRow(row!)] } },
  };
}

function plantRefundColumn(field: Field): Planted | null {
  const { columns, words, declaration, table } = field;
  const [order] = plainSales(field);
  if (!order || !columns.amount || columns.refund) return null;
  const place = at(field, columns.amount);
  const [row] = order.rows;
  const like = table.rows[row!]![place]!;
  const back = half(like, order.net, declaration.decimal);
  const cellOf = (_: Row, index: number): string => amountLike(like, index === row ? back : 0, declaration.decimal);
  return {
    table: withColumn(table, place + 1, words.refundAmount, cellOf),
    expected: {
      readings: [figuresAfterRefund(field, order, back)],
      note: { columns: [words.refundAmount], rows: [sheetRow(row!)] },
    },
  };
}

function plantRefundedStatus(field: Field): Planted | null {
  const { columns, words } = field;
  const [order] = plainSales(field);
  if (!order || !columns.status) return null;
  const place = at(field, columns.status.at(-1)!);
  const [row] = order.rows;
  return {
    table: changed(field, (cells, index) => (index === row ? put(cells, place, words.refunded) : cells)),
    expected: {
      readings: [figuresWithout(field, order)],
      note: { columns: columns.status, rows: [sheetRow(row!)] },
    },
  };
}

/** Customer, day, order number and one column of numbers that could never be an amount. */
function onlyNumbers(field: Field, header: string, numbers: readonly string[]): Planted {
  const { columns, table } = field;
  const kept = [columns.customer[0]!, columns.date, ...(columns.order ? [columns.order] : [])];
  const places = kept.map((header) => at(field, header));
  const bare: ExportTable = {
    ...table,
    headers: kept,
    rows: table.rows.map((row) => places.map((place) => row[place] ?? "")),
  };
  return {
    table: withColumn(bare, kept.length, header, (_, index) => numbers[index % numbers.length]!),
    expected: { readings: [] },
  };
}

function plantOnlyPostalCode(field: Field): Planted {
  return onlyNumbers(field, field.words.postalCode, ["94016", "60540", "33617", "73301"]);
}

function plantOnlyPhone(field: Field): Planted {
  return onlyNumbers(field, field.words.phone, ["6175550101", "6175550102", "6175550103"]);
}

/** Three tenths of each amount, which no column adds up to. */
function plantProfit(field: Field): Planted | null {
  const { columns, words, declaration, table } = field;
  if (!columns.amount) return null;
  const place = at(field, columns.amount);
  const cellOf = (row: Row): string => {
    const cell = row[place] ?? "";
    return cell === "" ? "" : amountLike(cell, numberOf(cell, declaration.decimal) * 0.3, declaration.decimal);
  };
  return { table: withColumn(table, place, words.profit, cellOf), expected: { readings: [baseFigures(field)] } };
}

/** Two pieces at half the amount; the price of one row is blank. */
function plantQuantityAndPrice(field: Field): Planted | null {
  const { columns, words, declaration, table } = field;
  const isThere = table.headers.some((header) =>
    /qty|quanti|number of|sold|数量|数|수량|price|cost|价|単価|menge|preis|precio/i.test(header),
  );
  if (!columns.amount || isThere) return null;
  const place = at(field, columns.amount);
  const blank = plainSales(field)[0]?.rows[0] ?? 0;
  const priced = withColumn(table, place, words.unitPrice, (row, index) => {
    const cell = row[place] ?? "";
    return cell === "" || index === blank ? "" : amountLike(cell, numberOf(cell, declaration.decimal) / 2, declaration.decimal);
  });
  return { table: withColumn(priced, place, words.quantity, () => "2"), expected: { readings: [baseFigures(field)] } };
}

function plantNoise(field: Field): Planted {
  const { words, table } = field;
  const coded = withColumn(table, 0, words.postalCode, (_, index) => String(10115 + 37 * index));
  const rated = withColumn(coded, 0, "Rank", (_, index) => String(index + 1));
  return {
    table: withColumn(rated, 0, "IP", (_, index) => `198.51.100.${index + 1}`),
    expected: { readings: [baseFigures(field)] },
  };
}

function plantOtherOrder(field: Field): Planted {
  const { table } = field;
  const turned: ExportTable = {
    ...table,
    headers: [...table.headers].reverse(),
    rows: table.rows.map((row) => [...row].reverse()),
  };
  return { table: turned, expected: { readings: [baseFigures(field)] } };
}

export const plantedColumns: readonly Plant[] = [
  { id: "secondCurrency", title: "one order in a second currency", plant: plantSecondCurrency },
  { id: "refundColumn", title: "a column that gives half of an order back", plant: plantRefundColumn },
  { id: "refundedStatus", title: "one order with the status refunded", plant: plantRefundedStatus },
  { id: "onlyPostalCode", title: "a postal code as the only number left", plant: plantOnlyPostalCode },
  { id: "onlyPhone", title: "a phone as the only number left", plant: plantOnlyPhone },
  { id: "profitColumn", title: "a profit column before the amount", plant: plantProfit },
  { id: "quantityAndPrice", title: "quantity and price, one of them blank, beside the amount", plant: plantQuantityAndPrice },
  { id: "noiseColumns", title: "further columns of numbers in front", plant: plantNoise },
  { id: "otherOrder", title: "columns from right to left", plant: plantOtherOrder },
];
