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
  blanks?: string;
  negatives?: string;
  discounts?: string;
  currency?: string;
  rates?: Record<string, number>;
  sameCustomer?: string;
  completed?: string[];
  notCompleted?: string[];
  windowDays?: number;
};

/** The measures that a scheme scores, by the names that --cuts and the JSON file call them. */
export const measures = ["recencyDays", "frequency", "revenue"] as const;

export type Measure = (typeof measures)[number];

/** On which side of the user's own cuts a value lies that equals one. */
export const cutSides = ["over", "atLeast"] as const;

export type Cuts = Partial<Record<Measure, number[]>>;

/** The wishes for a plan of whom to contact. */
export type ContactChoices = {
  cost: number;
  budget?: number;
  marginPercent?: number;
  by?: "tiers" | "customers";
  /** Percent of contacts that respond, by tier. */
  rates?: Record<string, number>;
};

/** Headers by role: "A+B" is a sum, "" switches a guess off. */
export type Columns = Record<string, string>;

/** A sheet that is read beside the one that is scored. */
export type SheetChoice = { sheet: number; name: string; kind: string; columns: Columns };

export type ScoreRequest = {
  verb: "score";
  language: Language;
  columns: Columns;
  orders: OrderChoices;
  sheets?: SheetChoice[];
  /** The main one first. */
  models?: string[];
  scheme?: string | SchemeCell[][];
  bins?: number | number[];
  cuts?: Cuts;
  cutSide?: (typeof cutSides)[number];
  /** A bare name is a setting of the main model, "churnRisk.horizonDays" one of a further model. */
  settings?: Record<string, number | string>;
  contact?: ContactChoices;
  withCustomers: boolean;
};
