// The chance to be active by how long ago and how often customers ordered, and how many customers that is.

import type { OrderHistories } from "../customers/histories";
import type { Language } from "../ground/language";
import type { LifetimeColumns } from "../models/lifetime/lifetime";
import { chance, count, type PageCell, text } from "./page";
import { shade } from "./scoreGrid";

/** Days since the last order from which each band begins. */
const recencyFrom = [0, 8, 15, 31, 61, 91, 181, 366, 731];
/** Order days from which each band begins. */
const ordersFrom = [1, 2, 3, 4, 5, 7, 10];

/** Customers and their mean chance by both. */
export interface AliveMatrix {
  /** A row for each band of days that is not beyond the last customer, in it a number for each band of orders. */
  readonly customers: readonly (readonly number[])[];
  /** Null where nobody is. */
  readonly alive: readonly (readonly (number | null)[])[];
}

function bandOf(from: readonly number[], number: number): number {
  let band = 0;
  while (band + 1 < from.length && number >= from[band + 1]!) band += 1;
  return band;
}

/** Counts customers by days since the last order and by order days. */
export function toAliveMatrix({
  histories,
  columns,
}: {
  readonly histories: Pick<OrderHistories, "count" | "tenureDays" | "firstToLastDays" | "repeatDays">;
  readonly columns: Pick<LifetimeColumns, "probabilityAlive">;
}): AliveMatrix {
  const zeros = (): number[][] => recencyFrom.map(() => ordersFrom.map(() => 0));
  const [customers, alive] = [zeros(), zeros()];
  let [rows, width] = [0, 0];
  for (let i = 0; i < histories.count; i++) {
    const row = bandOf(recencyFrom, histories.tenureDays[i]! - histories.firstToLastDays[i]!);
    const column = bandOf(ordersFrom, histories.repeatDays[i]! + 1);
    customers[row]![column]! += 1;
    alive[row]![column]! += columns.probabilityAlive[i]!;
    rows = Math.max(rows, row + 1);
    width = Math.max(width, column + 1);
  }
  const cut = <T>(table: readonly (readonly T[])[]): (readonly T[])[] => table.slice(0, rows).map((row) => row.slice(0, width));
  return {
    customers: cut(customers),
    alive: cut(
      alive.map((row, at) => row.map((sum, place) => (customers[at]![place]! > 0 ? sum / customers[at]![place]! : null))),
    ),
  };
}

function bandText(from: readonly number[], band: number): string {
  const [first, next] = [from[band]!, from[band + 1]];
  if (next === undefined) return `${first}+`;
  return next - first === 1 ? String(first) : `${first}–${next - 1}`;
}

const titles = {
  alive: {
    en: "Average chance to be active, by days since the last order (down) and orders (across; those of one day are one)",
    zh: "平均活跃概率：纵向为距上次下单天数，横向为订单数（同一天的订单算一单）",
  },
  customers: { en: "Customers in each of these cells", zh: "上表各格的客户数" },
};

/** Both tables, the second a blank row below the first; the first column is left blank. */
export function matrixRows({ customers, alive }: AliveMatrix, language: Language): PageCell[][] {
  const isEn = language === "en";
  const header = [
    text(isEn ? "Days since last order" : "距上次下单", "header"),
    ...(customers[0] ?? []).map((_, band) => {
      const shown = bandText(ordersFrom, band);
      return text(isEn ? `${shown} order${band === 0 ? "" : "s"}` : `${shown} 单`, "header");
    }),
  ];
  const tableOf = <T>(title: string, table: readonly (readonly T[])[], cellOf: (cell: T) => PageCell): PageCell[][] => [
    [text(title, "title")],
    header,
    ...table.map((row, band) => {
      const shown = bandText(recencyFrom, band);
      return [text(isEn ? `${shown} days` : `${shown} 天`, "header"), ...row.map(cellOf)];
    }),
  ];
  const rows = [
    ...tableOf(titles.alive[language], alive, (mean) => ({ ...chance(mean), fill: mean === null ? null : shade(mean, 1) })),
    [],
    ...tableOf(titles.customers[language], customers, (number) => count(number === 0 ? null : number)),
  ];
  return rows.map((row) => [text(""), ...row]);
}
