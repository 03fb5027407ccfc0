// Sums an export by its declared columns and nothing else. It checks the figures written by hand, and tells what a planted fault changes.
import type { Declaration, Person } from "./declaration";
import { type ExportTable, placeOf } from "./exportTable";

/** One order as the declared columns tell it. */
export interface HandOrder {
  /** The place of the customer among the people of the declaration; -1 for nobody, -2 for somebody without a sale. */
  readonly who: number;
  /** Places of its rows. */
  readonly rows: readonly number[];
  readonly net: number;
  readonly day: string;
  readonly isSale: boolean;
}

const months: Readonly<Record<string, number>> = Object.fromEntries(
  [
    "jan ene gen",
    "feb fev fév",
    "mar mär maa mrt",
    "apr abr avr",
    "may mai mag mei maj",
    "jun giu jui",
    "jul lug",
    "aug ago aoû",
    "sep set",
    "oct okt ott out",
    "nov",
    "dec dez dic déc",
  ].flatMap((names, place) => names.split(" ").map((name) => [name, place + 1])),
);

function iso(year: number, month: number, day: number): string {
  const full = year < 100 ? 2000 + year : year;
  return `${full}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The day of a date cell, in the declared way of writing. */
export function dayOf(cell: string, days: Declaration["days"]): string {
  const [a = 0, b = 0, c = 0] = (cell.match(/\d+/g) ?? []).map(Number);
  if (days === "ymd") return iso(a, b, c);
  if (days === "dmy") return iso(c, b, a);
  if (days === "mdy") return iso(c, a, b);
  const month =
    months[
      cell
        .match(/\p{L}{3,}/u)?.[0]
        .slice(0, 3)
        .toLowerCase() ?? ""
    ] ?? 0;
  return iso(b, month, a);
}

/** The number of an amount cell; 0 for a blank one. */
export function numberOf(cell: string, decimal: Declaration["decimal"]): number {
  const bare = cell.replace(/,-(?=\s|$)/, "").replace(/[^\d.,-]/g, "");
  const plain = decimal === "comma" ? bare.replace(/\./g, "").replace(",", ".") : bare.replace(/,/g, "");
  return plain === "" ? 0 : Number(plain);
}

/** A name as it is compared: without apostrophes in front, spaces around and capitals. */
export function plainName(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/^="(.*)"$/, "$1")
    .replace(/^'/, "")
    .replace(/[\u200b\u200e\ufeff]/g, "")
    .trim()
    .toLowerCase();
}

function whoOf(row: readonly string[], places: readonly number[], people: readonly Person[]): number {
  const names = places.map((place) => plainName(row[place] ?? "")).filter((name) => name !== "");
  if (names.length === 0) return -1;
  return (
    names.map((name) => people.findIndex(({ who }) => who.some((one) => plainName(one) === name))).find((own) => own >= 0) ?? -2
  );
}

/** Sums in whole hundredths, so that no sum of cents is off. */
function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + Math.round(one * 100), 0) / 100;
}

/** The orders of an export by its declared columns. */
export function ordersOf(declaration: Declaration, table: ExportTable): HandOrder[] {
  const { columns, noSale = [], right = [], days, decimal, repeats = false } = declaration;
  if (!columns) throw new RangeError(`${declaration.file} declares no columns`);
  const at = (header: string): number => placeOf(table, header);
  const number = (row: readonly string[], header: string): number => numberOf(row[at(header)] ?? "", decimal);
  const amount = (row: readonly string[]): number =>
    columns.amount ? number(row, columns.amount) : number(row, columns.quantity!) * number(row, columns.price!);
  const groups = new Map<string, number[]>();
  for (const [place, row] of table.rows.entries()) {
    const key = columns.order ? (row[at(columns.order)] ?? "") : String(place);
    groups.set(key, [...(groups.get(key) ?? []), place]);
  }
  const customers = columns.customer.map(at);
  return [...groups.values()].map((rows): HandOrder => {
    const cells = rows.map((place) => table.rows[place]!);
    const whole = (of: (row: readonly string[]) => number): number => (repeats ? of(cells[0]!) : sum(cells.map(of)));
    const refund = columns.refund ? Math.abs(whole((row) => number(row, columns.refund!))) : 0;
    const met = (columns.status ?? []).flatMap((status) => cells.map((row) => row[at(status)] ?? ""));
    const dated = cells.map((row) => row[at(columns.date)] ?? "").find((cell) => cell !== "");
    return {
      who: cells.map((row) => whoOf(row, customers, right)).find((who) => who !== -1) ?? -1,
      rows,
      net: sum([whole(amount), -refund]),
      day: dayOf(dated ?? "", days),
      isSale: !met.some((status) => noSale.includes(status)),
    };
  });
}

/** What the orders come to for each customer. An order of less than nothing is a refund: it lowers revenue and is no order. */
export function figuresOf(people: readonly Person[], orders: readonly HandOrder[]): Person[] {
  const figures = people.map(({ who }, place): Person => {
    const own = orders.filter((order) => order.who === place && order.isSale);
    const bought = own.filter(({ net }) => net >= 0);
    return {
      who,
      orders: bought.length,
      revenue: sum(own.map(({ net }) => net)),
      last:
        bought
          .map(({ day }) => day)
          .sort()
          .at(-1) ?? "",
    };
  });
  return figures.filter(({ orders: count }) => count > 0);
}
