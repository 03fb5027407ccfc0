// The buying of made-up people: each has a pace of ordering, a purse, and a day on which they drift away.

import { monthOf, weekdayOf } from "./calendar";
import { type Chance, exponential, gamma, happens, normal, pickWeighted, whole } from "./seededChance";

/** The habits of a shop's customers. */
export type Habits = {
  customers: number;
  firstDay: number;
  lastDay: number;
  /** The share of people who buy once and never come back, from 0 to 1. */
  onceOnlyShare: number;
  daysBetweenOrders: number;
  /** Days from the first order until a customer drifts away, on average. */
  activeDays: number;
  /** Weights of January to December; 1 is an ordinary month. */
  months: readonly number[];
  /** Weights of Sunday to Saturday; 1 is an ordinary day. */
  weekdays: readonly number[];
  /** Weights of the hours of a day, from midnight to 23 h. */
  hours: readonly number[];
  /** The pull of a sale on a day; 1 without a sale. */
  festival: (day: number) => number;
};

export type Shopper = { joinDay: number; leaveDay: number; ordersPerDay: number; purse: number };

export type Purchase = { shopper: number; day: number; second: number };

/** The pull at which every person who might join on a day does join. */
const STRONGEST_PULL = 3;

function pull(habits: Habits, day: number): number {
  return (habits.months[monthOf(day)] ?? 1) * (habits.weekdays[weekdayOf(day)] ?? 1) * habits.festival(day);
}

/** Draws the day of a person's first order. Busy days bring more new people. */
function joinDay(chance: Chance, habits: Habits): number {
  for (;;) {
    const day = whole(chance, habits.firstDay, habits.lastDay);
    if (happens(chance, pull(habits, day) / STRONGEST_PULL)) return day;
  }
}

/** Draws one person: a gamma pace and an exponential stay, as in the Pareto/NBD model, and a lognormal purse. */
export function shopper(chance: Chance, habits: Habits): Shopper {
  const joins = joinDay(chance, habits);
  const isOnceOnly = happens(chance, habits.onceOnlyShare);
  const stay = exponential(chance, gamma(chance, { shape: 2, mean: habits.activeDays }));
  return {
    joinDay: joins,
    leaveDay: isOnceOnly ? joins : Math.min(habits.lastDay, joins + Math.floor(stay)),
    ordersPerDay: gamma(chance, { shape: 1.6, mean: 1 / habits.daysBetweenOrders }),
    purse: Math.exp(0.55 * normal(chance)),
  };
}

/** Draws the time of one purchase, in seconds after midnight. */
export function secondOfDay(chance: Chance, habits: Habits): number {
  return 3600 * pickWeighted(chance, habits.hours) + whole(chance, 0, 3599);
}

/** Draws all purchases, in order of time. Every person buys on the day they join. */
export function purchases(chance: Chance, habits: Habits, shoppers: readonly Shopper[]): Purchase[] {
  const made: Purchase[] = [];
  for (const [position, person] of shoppers.entries()) {
    made.push({ shopper: position, day: person.joinDay, second: secondOfDay(chance, habits) });
    for (let day = person.joinDay + 1; day <= person.leaveDay; day++) {
      if (happens(chance, person.ordersPerDay * pull(habits, day))) {
        made.push({ shopper: position, day, second: secondOfDay(chance, habits) });
      }
    }
  }
  return made.sort((one, other) => one.day - other.day || one.second - other.second || one.shopper - other.shopper);
}
