// How made-up people buy: each has a pace, a purse and a day on which they drift away.

import { monthOf, weekdayOf } from "./calendar";
import { type Chance, exponential, gamma, happens, normal, pickWeighted, whole } from "./seededChance";

/** What the shop and its public are like. */
export type Habits = {
  customers: number;
  firstDay: number;
  lastDay: number;
  /** Share of people who buy once and never meant to come back. */
  onceOnlyShare: number;
  daysBetweenOrders: number;
  /** Days from the first order until someone drifts away, on average. */
  activeDays: number;
  /** January … December, 1 is an ordinary month. */
  months: readonly number[];
  /** Sunday … Saturday, 1 is an ordinary day. */
  weekdays: readonly number[];
  /** Midnight … 23 h. */
  hours: readonly number[];
  /** The pull of a sale on that day, 1 when there is none. */
  festival: (day: number) => number;
};

export type Shopper = { joinDay: number; leaveDay: number; ordersPerDay: number; purse: number };

export type Purchase = { shopper: number; day: number; second: number };

/** A day this strong draws everyone who might join. */
const STRONGEST_PULL = 3;

function pull(habits: Habits, day: number): number {
  return (habits.months[monthOf(day)] ?? 1) * (habits.weekdays[weekdayOf(day)] ?? 1) * habits.festival(day);
}

/** Busy days bring more new people. */
function joinDay(chance: Chance, habits: Habits): number {
  for (;;) {
    const day = whole(chance, habits.firstDay, habits.lastDay);
    if (happens(chance, pull(habits, day) / STRONGEST_PULL)) return day;
  }
}

/** One person: a gamma pace and an exponential stay (the Pareto/NBD picture of a shop), a lognormal purse. */
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

/** The time of day of one purchase, in seconds after midnight. */
export function secondOfDay(chance: Chance, habits: Habits): number {
  return 3600 * pickWeighted(chance, habits.hours) + whole(chance, 0, 3599);
}

/** Everyone's purchases in order of time; a first one on the day they join. */
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
