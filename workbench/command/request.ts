// The request that the command sends to the add-on's API. The sidebar sends the same request.
import type { Language } from "../language";

export type SchemeCell = string | number;

export type OrderChoices = {
  asOf?: string;
  refunds?: string;
  zero?: string;
  duplicates?: string;
  dates?: string;
  decimal?: string;
  amounts?: string;
  currency?: string;
  rates?: Record<string, number>;
  sameCustomer?: string;
  notCompleted?: string[];
  windowDays?: number;
};

export type Cuts = { recencyDays?: number[]; frequency?: number[]; revenue?: number[] };

/** The wishes for a plan of whom to contact. */
export type ContactChoices = {
  cost: number;
  budget?: number;
  marginPercent?: number;
  by?: "tiers" | "customers";
  /** Percent of contacts that respond, by tier. */
  rates?: Record<string, number>;
};

export type ScoreRequest = {
  verb: "score";
  language: Language;
  columns: Record<string, string>;
  orders: OrderChoices;
  model?: string;
  scheme?: string | SchemeCell[][];
  bins?: number | number[];
  cuts?: Cuts;
  settings?: Record<string, number | string>;
  contact?: ContactChoices;
  withCustomers: boolean;
};

/** The roles a column may have, in the order of the help. */
export const roles = [
  "customer",
  "date",
  "amount",
  "order",
  "quantity",
  "unitPrice",
  "status",
  "currency",
  "refund",
  "discount",
  "lastOrder",
  "recencyDays",
  "orders",
  "revenue",
  "firstOrder",
] as const;
