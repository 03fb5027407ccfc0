// A home goods shop in English: one row per line of an order, with the faults of a real export.

import { type Habits, type Purchase, purchases, type Shopper, secondOfDay, shopper } from "./buying";
import { clockText, dayOf, isoDay } from "./calendar";
import { CHANNEL_WEIGHTS, CHANNELS, FREE_SWATCH, HOME_GOODS, PLACES } from "./homeGoodsRange";
import { type Person, people } from "./people";
import { type Chance, happens, pick, pickWeighted, seededChance, whole } from "./seededChance";

const LAST_DAY = dayOf("2026-06-30");

const HABITS: Habits = {
  customers: 600,
  firstDay: dayOf("2024-01-02"),
  lastDay: LAST_DAY,
  onceOnlyShare: 0.1,
  daysBetweenOrders: 74,
  activeDays: 420,
  months: [0.8, 0.75, 0.9, 1, 1.05, 0.95, 0.8, 0.75, 1, 1.1, 1.6, 1.7],
  weekdays: [1.3, 1, 0.9, 0.9, 0.95, 1, 1.2],
  hours: [1, 0, 0, 0, 0, 0, 1, 3, 5, 7, 8, 8, 9, 7, 6, 6, 6, 7, 9, 12, 13, 11, 7, 3],
  festival: (day) => (/-11-2[4-9]$/.test(isoDay(day)) ? 1.6 : 1),
};

export const HOME_GOODS_HEADER = [
  ...["Order ID", "Order Date", "Customer ID", "Customer Email", "Product", "Quantity", "Unit Price"],
  ...["Currency", "Status", "Channel", "Country", "City"],
];

/** One product of an order, or its return. */
type Line = {
  order: string;
  day: number;
  second: number;
  id: string;
  email: string;
  product: string;
  quantity: number;
  price: number;
  status: string;
  channel: string;
  country: string;
  city: string;
};

type Account = Pick<Line, "id" | "email" | "channel" | "country" | "city">;

/**
 * Customer IDs, by position, that a careless sheet would turn into a number, a date or a formula. Other old accounts have five digits with
 * leading zeros, newer ones a plain number.
 */
const ODD_IDS = new Map([
  [40, "007"],
  [41, "1-2"],
  [42, "@anna"],
  [43, "=X9"],
]);

function account(chance: Chance, person: Person, position: number): Account {
  const place = PLACES[
    pickWeighted(
      chance,
      PLACES.map(({ weight }) => weight),
    )
  ] as (typeof PLACES)[number];
  return {
    id: ODD_IDS.get(position) ?? (position < 250 ? String(position + 1).padStart(5, "0") : String(10_001 + position)),
    email: person.email,
    channel: CHANNELS[pickWeighted(chance, CHANNEL_WEIGHTS)] as string,
    country: place.country,
    city: place.city,
  };
}

function statusOf(chance: Chance, day: number): string {
  if (happens(chance, 0.03)) return "Cancelled";
  if (happens(chance, 0.008)) return "Failed";
  if (day > LAST_DAY - 2) return "Processing";
  return day > LAST_DAY - 6 ? "Shipped" : "Completed";
}

/** Returns the price on a day. The winter sale takes a fifth off. */
function priceOn(day: number, price: number): number {
  return /-(11-2[4-9]|12-2[6-9])$/.test(isoDay(day)) ? Math.round(price * 80) / 100 : price;
}

/** Draws the different products of one order. Products that are dear for this purse are rarer. */
function basket(chance: Chance, purse: number): { product: (typeof HOME_GOODS)[number]; quantity: number }[] {
  const weights = HOME_GOODS.map(({ price, weight }) => weight * (price > 40 * purse ? 0.3 : 1));
  const lines = pickWeighted(chance, [46, 28, 15, 8, 3]) + 1;
  return Array.from({ length: lines }, () => {
    const position = pickWeighted(chance, weights);
    weights[position] = 0;
    const product = HOME_GOODS[position] as (typeof HOME_GOODS)[number];
    return { product, quantity: product.price < 25 ? pickWeighted(chance, [50, 25, 9, 12, 0, 4]) + 1 : 1 };
  });
}

type Visit = { purchase: Purchase; person: Shopper; account: Account; order: string };

function orderLines(chance: Chance, { purchase, person, account: buyer, order }: Visit): Line[] {
  const { day, second } = purchase;
  const usual = happens(chance, 0.8) ? buyer : { ...buyer, channel: pick(chance, CHANNELS) };
  const start = { order, day, second, ...usual, status: statusOf(chance, day) };
  const isSwatchOnly = person.leaveDay === person.joinDay && happens(chance, 0.1);
  const swatch = { ...start, product: FREE_SWATCH, quantity: 1, price: 0 };
  if (isSwatchOnly) return [swatch];
  const bought = basket(chance, person.purse).map(({ product, quantity }) => ({
    ...start,
    product: product.name,
    quantity,
    price: priceOn(day, product.price),
  }));
  return happens(chance, 0.025) ? [...bought, swatch] : bought;
}

/** Draws the return of a line within 28 days, under the order's own number or as a credit note with its own number. */
function refund(chance: Chance, line: Line): Line[] {
  const day = line.day + whole(chance, 3, 28);
  const isReturned = happens(chance, line.price > 60 ? 0.05 : 0.022);
  if (!isReturned || day > LAST_DAY || line.price === 0 || !["Completed", "Shipped"].includes(line.status)) return [];
  const order = happens(chance, 0.6) ? `CR-${line.order}` : line.order;
  const quantity = -whole(chance, 1, line.quantity);
  return [{ ...line, order, day, second: secondOfDay(chance, HABITS), quantity, status: "Refunded" }];
}

/** Draws refunds of goods that were bought before the export begins. Their customers have nothing but a refund. */
function strayRefunds(chance: Chance, accounts: readonly Account[]): Line[] {
  return accounts.map((buyer, position) => {
    const product = pick(chance, HOME_GOODS);
    return {
      ...{ order: `CR-${9_990 + position}`, day: HABITS.firstDay + whole(chance, 1, 12), second: secondOfDay(chance, HABITS) },
      ...buyer,
      ...{ product: product.name, quantity: -1, price: product.price, status: "Refunded" },
    };
  });
}

function cells(line: Line): string[] {
  return [
    ...[line.order, `${isoDay(line.day)} ${clockText(line.second).slice(0, 5)}`, line.id, line.email, line.product],
    ...[String(line.quantity), line.price.toFixed(2), "GBP", line.status, line.channel, line.country, line.city],
  ];
}

const SLIPS: readonly { column: string; cell: string; rows: number }[] = [
  { column: "Unit Price", cell: "see invoice", rows: 3 },
  { column: "Unit Price", cell: "", rows: 2 },
  { column: "Unit Price", cell: "#N/A", rows: 1 },
  { column: "Quantity", cell: "two", rows: 1 },
  { column: "Order Date", cell: "", rows: 4 },
];

/** Adds the faults of a real export: spoilt cells, guests without a name, addresses with a capital, and rows pasted twice. */
function blemish(chance: Chance, rows: string[][]): string[][] {
  const column = (name: string): number => HOME_GOODS_HEADER.indexOf(name);
  const early = (): string[] => rows[whole(chance, 100, rows.length - 100)] as string[];
  for (const slip of SLIPS) {
    for (let count = 0; count < slip.rows; count++) early()[column(slip.column)] = slip.cell;
  }
  for (let count = 0; count < 9; count++) {
    const order = early()[column("Order ID")];
    for (const row of rows.filter((other) => other[column("Order ID")] === order)) {
      row[column("Customer ID")] = "";
      row[column("Customer Email")] = "";
    }
  }
  for (let count = 0; count < 12; count++) {
    const row = early();
    row[column("Customer Email")] = (row[column("Customer Email")] as string).replace(/^./, (first) => first.toUpperCase());
  }
  const twice = new Set(Array.from({ length: 7 }, early));
  return rows.flatMap((row) => (twice.has(row) ? [row, [...row]] : [row]));
}

/** Returns the rows of samples/homeGoods.csv without the header, oldest first. */
export function homeGoodsRows(): string[][] {
  const chance = seededChance(20260630);
  const shoppers = Array.from({ length: HABITS.customers }, () => shopper(chance, HABITS)).sort(
    (one, other) => one.joinDay - other.joinDay,
  );
  const accounts = people(chance, HABITS.customers + 2).map((person, position) => account(chance, person, position));
  const sold = purchases(chance, HABITS, shoppers).flatMap((purchase, position) =>
    orderLines(chance, {
      purchase,
      person: shoppers[purchase.shopper] as Shopper,
      account: accounts[purchase.shopper] as Account,
      order: String(10_001 + position),
    }),
  );
  const returned = sold.flatMap((line) => refund(chance, line));
  const stray = strayRefunds(chance, accounts.slice(HABITS.customers));
  const lines = [...sold, ...returned, ...stray].sort((one, other) => one.day - other.day || one.second - other.second);
  return blemish(chance, lines.map(cells));
}
