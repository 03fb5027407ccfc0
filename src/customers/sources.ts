// Picks the columns of a table from which orders, customers, an id map or a campaign are read.

import { type Cell, isBlank, showCell } from "../ground/cell";
import { toKey } from "../ground/key";
import type { SourceColumn } from "../reading/amounts";
import { withValues } from "../reading/columnValues";
import { dateAsText } from "../reading/dates";
import type { Mapping } from "../reading/mapping";
import { isHeading } from "../reading/noRows";
import { plainNumbers } from "../reading/numbers";
import type { Role } from "../reading/roles";
import type { Table } from "../reading/table";
import { unitOf } from "../reading/units";
import { unitBeside } from "../reading/wholeUnits";
import { noteAlikeIds } from "./alikeIds";
import type { CampaignSource } from "./campaign";
import type { CustomerSource } from "./customerCells";
import type { KindRows } from "./facts/fact";
import type { IdMapSource } from "./idMap";
import { joinCustomers, withCustomerValues } from "./joinedCustomers";
import type { OrderSource } from "./orderSource";
import { isOddId, refuseRuined, withoutRuined } from "./ruinedIds";

/** Cells of some columns; every row is visited once. */
function cellsByColumn(table: Table, columns: readonly number[]): ReadonlyMap<number, readonly Cell[]> {
  const { rows } = table;
  const cells = columns.map(() => new Array<Cell>(rows.length));
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    for (let k = 0; k < columns.length; k++) cells[k]![i] = row[columns[k]!];
  }
  return new Map(columns.map((column, k) => [column, cells[k]!]));
}

/** Gives the columns of a role, in the order named. */
function columnsByRole(table: Table, mapping: Mapping): (role: Role) => readonly SourceColumn[] {
  const cells = cellsByColumn(table, [...new Set(Object.values(mapping.columns).flat())]);
  const [currency] = mapping.columns.currency ?? [];
  const columnAt = (role: Role): SourceColumn | undefined => {
    const [first] = mapping.columns[role] ?? [];
    return first === undefined ? undefined : inUnit(table, { title: table.headers[first]!, cells: cells.get(first)! }, currency);
  };
  const wholes = [columnAt("amount") ?? columnAt("unitPrice"), columnAt("amount") ? undefined : columnAt("quantity")] as const;
  return (role) =>
    (mapping.columns[role] ?? []).map((column) => {
      const own = { title: table.headers[column] ?? "", cells: cells.get(column)! };
      return counted.includes(role) ? besideAmount(role, inUnit(table, own, currency), wholes) : own;
    });
}

/** Roles whose numbers are a part of the amounts, so that they have their unit where their header says none. */
const partsOfAmounts: readonly Role[] = ["refund", "discount", "adjusted"];

/** A column that is a part of the amounts, in their unit if its own header says none. The amounts may be prices of so many pieces. */
function besideAmount(
  role: Role,
  column: SourceColumn,
  [amounts, pieces]: readonly [SourceColumn | undefined, SourceColumn | undefined],
): SourceColumn {
  if (column.unit !== undefined || amounts?.unit === undefined || !partsOfAmounts.includes(role)) return column;
  const [whole, counts] = [plainNumbers(amounts.cells), pieces && plainNumbers(pieces.cells)];
  const bought = counts === undefined ? whole : whole.map((price, row) => price * counts[row]!);
  const unit = unitBeside(plainNumbers(column.cells), bought, amounts.unit, role === "discount");
  return unit === null ? column : { ...column, unit, currencyAt: amounts.currencyAt };
}

/** Roles whose numbers are money, and may be counted in thousands or in cents. */
const counted: readonly Role[] = ["amount", "unitPrice", "refund", "discount", "adjusted", "revenue"];

/** A column with the unit that its header says, or else a line above the table. */
function inUnit(table: Table, column: SourceColumn, currency: number | undefined): SourceColumn {
  const unit = unitOf(column.title) ?? table.unit ?? null;
  if (unit === null) return column;
  const currencyAt = (row: number): string => (currency === undefined ? "" : showCell(table.rows[row]![currency]));
  return { ...column, unit, currencyAt };
}

/** One column as it stands. */
function plainColumn(table: Table, column: number): SourceColumn {
  return { title: table.headers[column] ?? "", cells: cellsByColumn(table, [column]).get(column)! };
}

/** One column of money. */
function columnOf(table: Table, column: number, currency: number | undefined): SourceColumn {
  return inUnit(table, plainColumn(table, column), currency);
}

/** A column of ids or names, with dates as text. */
function keysOf([column]: readonly SourceColumn[], zone: () => string): SourceColumn | null {
  return column ? { title: column.title, cells: column.cells.map(dateAsText(zone)) } : null;
}

function shared(table: Table, zone: () => string) {
  return {
    count: table.rows.length,
    sheet: table.sheet,
    firstRow: table.firstRow,
    cellsOf: (index: number) => table.rows[index]!,
    isHeading: (index: number) => isHeading(table.rows[index]!, table.headers),
    zone,
  };
}

/** The columns that tell customers where the best one is blank. */
function fallbacksOf(table: Table, { fallbacks }: Mapping, zone: () => string): readonly SourceColumn[] {
  const cells = cellsByColumn(table, fallbacks);
  return fallbacks.map((column) => {
    const ids = { title: table.headers[column] ?? "", cells: cells.get(column)!.map(dateAsText(zone)) };
    return withoutRuined(ids, table, "customers").column;
  });
}

/** Where the cells of customers and order numbers are blank as the sheet was written. */
function blanksOf({ rows }: Table, { columns, fallbacks }: Mapping): Pick<OrderSource, "isUnnamed" | "isUnnumbered"> {
  const areBlank =
    (places: readonly number[]) =>
    (row: number): boolean =>
      places.every((column) => isBlank(rows[row]![column]));
  return { isUnnamed: areBlank([...(columns.customer ?? []), ...fallbacks]), isUnnumbered: areBlank(columns.order ?? []) };
}

/** The columns of an orders sheet. */
export function toOrderSource(table: Table, mapping: Mapping, zone: () => string): OrderSource {
  const of = columnsByRole(table, mapping);
  const [written] = of("customer") as readonly [SourceColumn];
  const ids = withoutRuined(withCustomerValues(written), table, "customers");
  const [numbers] = of("order");
  const order = numbers ? withoutRuined(withValues(numbers, isOddId), table, "orders") : null;
  const isJoined = mapping.fallbacks.length > 0 && ids.column.cells.some(isBlank);
  const own = isJoined || !ids.column.values ? withCustomerValues(keysOf([ids.column], zone)!) : ids.column;
  const { customer, notes } = joinCustomers(own, () => fallbacksOf(table, mapping, zone), table);
  if (ids.first >= 0 && customer.cells.every(isBlank)) throw refuseRuined(written, table, ids.first);
  return {
    ...shared(table, zone),
    ...blanksOf(table, mapping),
    notes: [...ids.notes, ...(order?.notes ?? []), ...notes, ...noteAlikeIds(ids.column, table)],
    keyCell: dateAsText(zone),
    customer,
    date: of("date")[0] ?? null,
    amount: of("amount"),
    quantity: of("quantity"),
    unitPrice: of("unitPrice"),
    order: order?.column ?? null,
    reference: keysOf(of("reference"), zone),
    status: of("status"),
    currency: of("currency")[0] ?? null,
    refund: of("refund"),
    refundWithin: mapping.refundWithin === null ? null : columnOf(table, mapping.refundWithin, mapping.columns.currency?.[0]),
    returned: mapping.returned && {
      back: plainColumn(table, mapping.returned.column),
      bought: plainColumn(table, mapping.returned.quantity),
    },
    isOrderTotal: mapping.isOrderTotal,
    discount: of("discount"),
    adjusted: of("adjusted")[0] ?? null,
  };
}

/** About 54 years in days. A larger number in a column of last orders is a date serial. */
const mostDays = 20_000;

/** Whether all numbers of a column are days since the last order, and none is a date serial. */
function countsDays({ cells }: SourceColumn): boolean {
  const numbers = cells.filter((cell) => typeof cell === "number");
  return numbers.length > 0 && numbers.every((number) => number < mostDays);
}

/** The columns of a customers sheet. The last order may be a date or a number of days. */
export function toCustomerSource(table: Table, mapping: Mapping, zone: () => string): CustomerSource {
  const of = columnsByRole(table, mapping);
  const lastOrder = of("lastOrder")[0] ?? null;
  const recencyDays = of("recencyDays");
  const own = keysOf(of("customer"), zone)!;
  const { customer, notes } = joinCustomers(own, () => fallbacksOf(table, mapping, zone), table, false);
  return {
    ...shared(table, zone),
    notes: [...withoutRuined(own, table, "list").notes, ...notes, ...noteAlikeIds(own, table)],
    customer,
    lastOrder,
    recencyDays: recencyDays.length === 0 && lastOrder && countsDays(lastOrder) ? [lastOrder] : recencyDays,
    orders: of("orders"),
    revenue: of("revenue"),
    firstOrder: of("firstOrder")[0] ?? null,
    currency: of("currency")[0] ?? null,
  };
}

/** The rows of a sheet, each with the customer that its key names. */
export function rowsOfKind(table: Table, mapping: Mapping, zone: () => string, placeOf: (key: string) => number): KindRows {
  const of = columnsByRole(table, mapping);
  const keys = keysOf(of("customer"), zone)?.cells ?? [];
  return {
    kind: mapping.kind,
    count: table.rows.length,
    sheet: table.sheet,
    firstRow: table.firstRow,
    of: (role) => of(role)[0] ?? null,
    customerOf: Int32Array.from(keys, (cell) => (isBlank(cell) ? -1 : placeOf(toKey(cell)))),
    orders: null,
    zone,
  };
}

/** The rows of one of the sheets that are scored, each with its customer and its order. */
export function scoredRows(
  table: Table,
  mapping: Mapping,
  zone: () => string,
  { customerOf, orders }: Pick<KindRows, "customerOf" | "orders">,
): KindRows {
  return { ...rowsOfKind(table, mapping, zone, () => -1), customerOf, orders };
}

/** The two columns of an id map, by their places. */
export function toIdMapSource(table: Table, [from, to]: readonly [number, number], zone: () => string): IdMapSource {
  const cells = cellsByColumn(table, [from, to]);
  const { sheet, firstRow } = table;
  return { sheet, firstRow, from: cells.get(from)!.map(dateAsText(zone)), to: cells.get(to)!.map(dateAsText(zone)) };
}

/** The two columns of a campaign, given their places. */
export function toCampaignSource(
  table: Table,
  [customer, responded]: readonly [number, number],
  zone: () => string,
): CampaignSource {
  const cells = cellsByColumn(table, [customer, responded]);
  const { sheet, firstRow, headers } = table;
  return {
    sheet,
    firstRow,
    customers: cells.get(customer)!.map(dateAsText(zone)),
    responded: cells.get(responded)!,
    titles: { customers: headers[customer]!, responded: headers[responded]! },
  };
}
