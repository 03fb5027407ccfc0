// The three measures of RFM, the cuts they are scored by, and what a user may choose about both.
import type { Cell } from "../../ground/cell";
import type { Note } from "../../ground/note";
import type { Cuts } from "../../stats/cuts";
import type { ChosenSettings } from "../settings";
import type { Tier } from "../tier";

/** The measures, by the names their cuts go by. */
export const measures = ["recencyDays", "frequency", "revenue"] as const;
export type Measure = (typeof measures)[number];

/** A scheme's name, or the table of an edited one. */
export type SchemeRequest = string | readonly (readonly Cell[])[];

/** Limits of each measure as people read them: ascending, in days, orders and currency; none where the scheme makes none. */
export type ShownLimits = Readonly<Record<Measure, readonly number[]>>;

/** On which side of the user's own limits a value lies that equals one: it has passed only what it is over, or what it reaches too. */
export const cutSides = ["over", "atLeast"] as const;
export type CutSide = (typeof cutSides)[number];

/** What the user chose for a model; what is absent is the model's own. */
export interface Choices {
  /** Bins of recency, frequency and revenue. */
  readonly bins: readonly [number, number, number] | null;
  /** Own ascending cut points, in days, orders and currency. */
  readonly cuts: Partial<Readonly<Record<Measure, readonly number[]>>>;
  /** How those cuts are passed; "over" when absent. */
  readonly cutSide?: CutSide;
  /** Limits that the scheme made of other customers, by which these are judged; they take the place of cuts. */
  readonly limits?: ShownLimits;
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

/** Customers as a scheme sorts them. */
export interface SchemeAssignment {
  /** Best to worst: every tier of the scheme, then Others and No orders yet where they occur. */
  readonly tiers: readonly Tier[];
  /** Place of each customer's tier in `tiers`. */
  readonly tierOf: Uint8Array;
  /** Null where the scheme shows none. */
  readonly scores: Scores | null;
  readonly cuts: CutsByMeasure;
  /** Whether nobody has ordered twice, so that tiers which need repeat orders are empty; not known, and so false, under given limits. */
  readonly isOnceOnly: boolean;
  readonly notes: readonly Note[];
}
