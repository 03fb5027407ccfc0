// A customers sheet as a shop system exports it: one row per customer, with totals.

import { type Habits, purchases, type Shopper, shopper } from "./buying";
import { dayOf, isoDay } from "./calendar";
import { PLACES } from "./homeGoodsRange";
import { type Person, people } from "./people";
import { type Chance, happens, normal, pick, pickWeighted, seededChance } from "./seededChance";

const HABITS: Habits = {
  customers: 370,
  firstDay: dayOf("2023-07-01"),
  lastDay: dayOf("2026-06-30"),
  onceOnlyShare: 0.15,
  daysBetweenOrders: 75,
  activeDays: 380,
  months: [0.9, 0.85, 0.95, 1, 1, 1, 0.85, 0.85, 1, 1.05, 1.4, 1.5],
  weekdays: [1.2, 1, 0.95, 0.95, 1, 1, 1.1],
  hours: [1],
  festival: () => 1,
};

/** The number of people who signed up and have ordered nothing so far. */
const SIGNED_UP_ONLY = 30;

export const CUSTOMER_SHEET_HEADER = [
  ...["Customer ID", "Name", "Email", "First order", "Last order", "Orders", "Revenue"],
  ...["Country", "City", "Age group", "Newsletter"],
];

/** Writes a name. A few people write their family name first, and a few go by another name. */
function fullName(chance: Chance, { given, family }: Person): string {
  if (happens(chance, 0.06)) return `${family}, ${given}`;
  return happens(chance, 0.03) ? `${given} "${pick(chance, ["Pip", "Kit", "Bee", "Moth"])}" ${family}` : `${given} ${family}`;
}

/** Draws the amount of one order. Free samples cost nothing. */
function spend(chance: Chance, person: Shopper): number {
  if (person.leaveDay === person.joinDay && happens(chance, 0.06)) return 0;
  return Math.round(4200 * person.purse * Math.exp(0.5 * normal(chance))) / 100;
}

type Totals = { days: number[]; revenue: number };

function row(chance: Chance, person: Person, { position, totals }: { position: number; totals: Totals }): string[] {
  const weights = PLACES.map(({ weight }) => weight);
  const { country, city } = PLACES[pickWeighted(chance, weights)] as (typeof PLACES)[number];
  const [first, last] = [totals.days[0], totals.days.at(-1)];
  return [
    ...[String(position + 1).padStart(4, "0"), fullName(chance, person), person.email],
    ...[first === undefined ? "" : isoDay(first), last === undefined ? "" : isoDay(last)],
    ...[String(totals.days.length), totals.revenue.toFixed(2), country, city],
    ...[pick(chance, ["18-24", "25-34", "25-34", "35-44", "35-44", "45-54", "55+", ""]), happens(chance, 0.6) ? "yes" : "no"],
  ];
}

/** Returns the rows of samples/customers.csv without the header, in order of the customer ID. */
export function customerSheetRows(): string[][] {
  const chance = seededChance(27182);
  const shoppers = Array.from({ length: HABITS.customers }, () => shopper(chance, HABITS));
  const totals: Totals[] = Array.from({ length: HABITS.customers + SIGNED_UP_ONLY }, () => ({ days: [], revenue: 0 }));
  for (const purchase of purchases(chance, HABITS, shoppers)) {
    const mine = totals[purchase.shopper] as Totals;
    mine.days.push(purchase.day);
    mine.revenue += spend(chance, shoppers[purchase.shopper] as Shopper);
  }
  const sheet = people(chance, totals.length);
  const order = totals.map((mine, position) => ({ mine, key: chance(), person: sheet[position] as Person }));
  order.sort((one, other) => one.key - other.key);
  return order.map(({ mine, person }, position) => row(chance, person, { position, totals: mine }));
}
