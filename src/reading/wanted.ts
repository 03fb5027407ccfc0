// Which columns a reading is for: what cannot be done without, and what is used where it is there.
import type { Kind } from "./kinds";
import type { Role } from "./roles";

/** Ways to know one thing of a customer: each a list of roles, of which one way is enough; the first is asked for. */
export type Ways = readonly (readonly Role[])[];

/** Which columns a reading is for. */
export interface Wanted {
  /** What cannot be done without, by kind of sheet. */
  readonly needs: Readonly<Partial<Record<Kind, readonly Ways[]>>>;
  /** Roles that are used where such a column is there, beside those that every reading uses. */
  readonly uses: readonly Role[];
}

/** Ways to know the day of an order, or of a customer's last one. */
export const dayWays = { orders: [["date"]], customers: [["lastOrder"], ["recencyDays"]] } as const satisfies Partial<
  Record<Kind, Ways>
>;

/** Ways to know the number of orders; a sheet of orders needs no column for it. */
export const countWays = { orders: [[]], customers: [["orders"]] } as const satisfies Partial<Record<Kind, Ways>>;

/** Ways to know the amount of an order, or a customer's revenue. */
export const amountWays = {
  orders: [["amount"], ["quantity", "unitPrice"]],
  customers: [["revenue"]],
} as const satisfies Partial<Record<Kind, Ways>>;

/** The day, the number of orders and the revenue of each customer. */
export const usualWanted: Wanted = {
  needs: {
    orders: [dayWays.orders, amountWays.orders],
    customers: [dayWays.customers, countWays.customers, amountWays.customers],
  },
  uses: [],
};

/** Roles that every reading of orders or of customers uses. */
export const everyReading: readonly Role[] = [
  "customer",
  "date",
  "amount",
  "quantity",
  "unitPrice",
  "order",
  "reference",
  "status",
  "currency",
  "refund",
  "discount",
  "adjusted",
  "lastOrder",
  "recencyDays",
  "orders",
  "revenue",
  "firstOrder",
];
