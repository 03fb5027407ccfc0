// Everything that the page is drawn from; knows nothing of the page.
import type { Answers, ApiError, Left, Outcome, Status, Underway } from "../../src/app/api";
import { nothingPlanned, type Planned } from "./contactSurvey";
import { type Draft, emptyDraft } from "./draft";
import { type Editing, type Listed, nothingListed } from "./editing";
import type { Wait } from "./longCall";
import { nothingPointed, type Pointed } from "./pointers";
import type { Aftermath, Tick } from "./runs";
import { type Known, nothingKnown } from "./survey";

/** What changes the document in one call of its own. */
export type OneCall = "undo" | "remove" | "sample";

/** What the user wants done; load is the opening of the sidebar. */
export type Act = "load" | "run" | "undo" | "remove";

/** The view of something that failed. */
export interface FailedView {
  readonly kind: "failed";
  readonly act: Act;
  readonly error: ApiError;
  readonly aftermath: Aftermath;
}

/** The view of one customer, and where it leads back to. */
export interface CustomerView {
  readonly kind: "customer";
  readonly from: View;
  readonly told: Answers["explain"] | null;
  readonly problem: ApiError | null;
  readonly isAsking: boolean;
}

/** One view of the sidebar. */
export type View =
  | { readonly kind: "first" }
  | { readonly kind: "step"; readonly place: number }
  | { readonly kind: "editor"; readonly place: number }
  | { readonly kind: "running"; readonly tick: Tick }
  | { readonly kind: "underway"; readonly run: Underway }
  | { readonly kind: "clearing"; readonly wait: Wait | null }
  | { readonly kind: "lapsed" }
  | { readonly kind: "working"; readonly act: OneCall; readonly wait: Wait | null }
  | { readonly kind: "written"; readonly outcome: Outcome; readonly written: readonly number[] }
  | { readonly kind: "stopped" }
  | { readonly kind: "stayed" }
  | { readonly kind: "undone"; readonly left: Left }
  | { readonly kind: "removed" }
  | CustomerView
  | FailedView;

/** Everything that the page is drawn from. */
export interface State {
  readonly view: View;
  /** The user's wishes. */
  readonly draft: Draft;
  /** What stands in the document, once it is known. */
  readonly status: Status | null;
  /** What is known of the sheet. */
  readonly known: Known;
  /** The plan of whom to contact. */
  readonly planned: Planned;
  /** What was selected or shown in the spreadsheet since the view was entered. */
  readonly pointed: Pointed;
  /** Place of the step that a run was begun from; null for one press. */
  readonly begunAt: number | null;
  /** Schemes in tabs, and the one that is edited. */
  readonly listed: Listed;
  readonly editing: Editing | null;
}

/** What is shown before anything is known. */
export const firstState: State = {
  view: { kind: "first" },
  draft: emptyDraft,
  status: null,
  known: nothingKnown,
  planned: nothingPlanned,
  pointed: nothingPointed,
  begunAt: null,
  listed: nothingListed,
  editing: null,
};
