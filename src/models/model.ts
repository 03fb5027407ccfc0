// The contract of a model: one way of sorting customers, declared once; forms, columns, lists and tests all come from it.

import type { Customers } from "../customers/customers";
import type { OrderHistories } from "../customers/histories";
import type { Cell } from "../ground/cell";
import type { Text } from "../ground/language";
import type { Note } from "../ground/note";
import type { Cuts } from "../stats/cuts";
import type { AdviceKey } from "./advice";
import type { Explanation } from "./explanation";

/** The three measures of RFM, by the names their cuts go by. */
export const measures = ["recencyDays", "frequency", "revenue"] as const;
export type Measure = (typeof measures)[number];

/** A tier: the one name a model gives a customer. */
export interface Tier {
  readonly name: Text;
  /** Names what it means and what to do with it; the texts stand in advice.ts, so that the sidebar need not carry them. */
  readonly advice: AdviceKey;
  /** The user's own colour, "#rrggbb"; the ramp's when absent. */
  readonly color?: string;
}

/** A whole number that can be set, declared by what it is set for. */
export interface WholeSetting {
  readonly type: "whole";
  readonly from: number;
  readonly to: number;
  readonly default: number;
  readonly label: Text;
  /** Whether few have reason to change it. */
  readonly isFurther?: true;
}

/** A choice among few, declared likewise. */
export interface ChoiceSetting {
  readonly type: "choice";
  readonly options: readonly { readonly id: string; readonly label: Text }[];
  readonly default: string;
  readonly label: Text;
  readonly isFurther?: true;
}

/** A setting that a model or a scheme declares for itself. */
export type Setting = WholeSetting | ChoiceSetting;

/** Settings by name, as chosen. */
export type ChosenSettings = Readonly<Record<string, number | string>>;

/** A scheme's name, or the table of an edited one. */
export type SchemeRequest = string | readonly (readonly Cell[])[];

/** What the user chose for a model; what is absent is the model's own. */
export interface Choices {
  /** Bins of recency, frequency and revenue. */
  readonly bins: readonly [number, number, number] | null;
  /** Own ascending cut points, in days, orders and currency. */
  readonly cuts: Partial<Readonly<Record<Measure, readonly number[]>>>;
  /** The model's own settings, by name. */
  readonly settings: ChosenSettings;
}

/** Nothing chosen. */
export const noChoices: Choices = { bins: null, cuts: {}, settings: {} };

/** Cuts of one measure as computed with (revenue in parts) and as people read them (revenue in the currency). */
export interface MeasureCuts extends Cuts {
  readonly shown: readonly number[];
}

/** Cuts of each measure, null where the model makes none. */
export type CutsByMeasure = Readonly<Record<Measure, MeasureCuts | null>>;

/** R, F and M scores per customer, in the model's own space; `noScore` for a customer without orders. */
export interface Scores {
  readonly r: Uint8Array;
  readonly f: Uint8Array;
  readonly m: Uint8Array;
}

/** Stands for "no score" in a column of scores. */
export const noScore = 255;

/** What a model says of a set of customers. */
export interface Assignment {
  /** Best to worst: every tier of the model, then Others and No orders yet where they occur. */
  readonly tiers: readonly Tier[];
  /** Place of each customer's tier in `tiers`. */
  readonly tierOf: Uint8Array;
  readonly scores: Scores | null;
  readonly cuts: CutsByMeasure;
  /** What was predicted of each customer; null where the model predicts nothing. */
  readonly lifetime: import("./lifetime/lifetime").LifetimeFindings | null;
  readonly notes: readonly Note[];
}

/** What a user sees of a model: kept apart from how it sorts, so that the sidebar need not carry the mathematics. */
export interface ModelForm {
  readonly id: string;
  readonly title: Text;
  /** The marketer's question it answers. */
  readonly question: Text;
  /** Totals of customers, or also the history of their orders, which only a sheet of orders has. */
  readonly reads: "totals" | "histories";
  readonly settings: Readonly<Record<string, Setting>>;
}

/** What a model sorts. */
export interface ModelInput {
  readonly customers: Customers;
  /** In the order of the customers; null where the model does not read them. */
  readonly histories: OrderHistories | null;
}

/** What the user asks of a model. */
export interface ModelWishes {
  /** By which scheme RFM names tiers; other models have no use for it. */
  readonly scheme: SchemeRequest;
  readonly choices: Choices;
}

/** Customers as a model sorted them. */
export interface Sorted {
  /** What they were sorted by, in the words of a report: a scheme, or the model itself. */
  readonly by: { readonly id: string; readonly title: Text };
  readonly assignment: Assignment;
  /** Why a customer is in their tier, by their place. */
  readonly explain: (index: number) => Explanation;
}

/** A way of sorting customers into tiers. */
export interface Model extends ModelForm {
  /**
   * Gives each customer one tier, in the same order.
   *
   * @throws Refusal for choices that it cannot follow, or customers that it cannot sort
   */
  readonly sort: (input: ModelInput, wishes: ModelWishes) => Sorted;
}

/** The tier of scores that a scheme leaves open; always ranked last. */
export const others: Tier = {
  name: { en: "Others", zh: "其他" },
  advice: "others",
};

/** The tier of customers who have not ordered; outside every scheme. */
export const noOrdersYet: Tier = {
  name: { en: "No orders yet", zh: "尚未下单" },
  advice: "noOrders",
};

const ramp = "#003b79 #005197 #0068a8 #007f9a #1b989b #b19a42 #d1a944 #f4ac6b #f9c098 #d5dee5 #eaeef2".split(" ");

/** Fill colour of a rank: dark blue is best, pale grey last; lightness falls with the rank, so grey prints keep the order. */
export function tierColor(rank: number, count: number): string {
  return ramp[count <= 1 ? 0 : Math.round((Math.min(rank, count - 1) * (ramp.length - 1)) / (count - 1))]!;
}

/** Fill colour of each tier, best tier first: the user's own, or that of its rank. */
export function tierColors(tiers: readonly Tier[]): string[] {
  return tiers.map(({ color }, rank) => color ?? tierColor(rank, tiers.length));
}
