// What the sidebar shows, and what each of its buttons does; knows nothing of the page.
import type { ApiError, Left, Outcome, Status } from "../src/api";
import type { Language } from "../src/customers/language";
import { type Draft, emptyDraft, toDraft, toMessage } from "./draft";
import { type Aftermath, beginRun, type Run, type Tick } from "./runs";
import type { Ask, Failure } from "./server";
import { steps } from "./steps/index";
import { createSurvey, type Known, nothingKnown } from "./survey";

/** What the user wants done; load is the opening of the sidebar. */
export type Act = "load" | "run" | "undo" | "remove";

/** The view of something that failed. */
export interface FailedView {
  readonly kind: "failed";
  readonly act: Act;
  readonly error: ApiError;
  readonly aftermath: Aftermath;
}

/** One view of the sidebar. */
export type View =
  | { readonly kind: "first" }
  | { readonly kind: "step"; readonly place: number }
  | { readonly kind: "running"; readonly tick: Tick }
  | { readonly kind: "working"; readonly act: "undo" | "remove" }
  | { readonly kind: "written"; readonly outcome: Outcome; readonly written: readonly number[] }
  | { readonly kind: "stopped" }
  | { readonly kind: "undone"; readonly left: Left }
  | { readonly kind: "removed" }
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
  /** Place of the step that a run was begun from; null for one press. */
  readonly begunAt: number | null;
}

/** What the buttons do. */
export interface Flow {
  readonly load: () => Promise<void>;
  readonly run: () => Promise<void>;
  readonly stop: () => void;
  readonly undo: () => Promise<void>;
  readonly remove: () => Promise<void>;
  /** Does again what failed. */
  readonly retry: (act: Act) => Promise<void>;
  /** Back to the first view, or to the step that a run was begun from. */
  readonly back: () => void;
  /** Back to the first view, with all answers forgotten. */
  readonly startOver: () => void;
  /** Goes to a step; −1 is the first view. */
  readonly go: (place: number) => void;
  readonly wish: (part: Partial<Draft>) => void;
}

/** What is shown before anything is known. */
export const firstState: State = {
  view: { kind: "first" },
  draft: emptyDraft,
  status: null,
  known: nothingKnown,
  begunAt: null,
};

/** What the survey finds out for the view in place. */
const createSurveyor = (ask: Ask, language: Language, now: () => State, change: (changed: Partial<State>) => void) => {
  const survey = createSurvey(ask, language, (known) => change({ known }));
  const surveyor = {
    /** Looks at the sheet; columns that were named for another sheet are dropped. */
    look: async (): Promise<void> => {
      const { columns } = now().draft;
      const { look, problem } = await survey.look(columns);
      if (look !== null || problem?.code !== "input" || Object.keys(columns).length === 0) return;
      change({ draft: { ...now().draft, columns: {} } });
      await survey.look({});
    },
    /** Asks again what a changed draft puts in question. */
    follow: (before: Draft): void => {
      const { view, draft } = now();
      if (view.kind !== "step") return;
      if (steps[view.place]?.needs === "score") void survey.score(draft);
      else if (before.columns !== draft.columns) void surveyor.look();
    },
    /** Counts the customers of the sheet in place. */
    count: (): Promise<void> => survey.count(now().draft),
    enter: async (place: number): Promise<void> => {
      const step = steps[place];
      if (step?.needs === "score") return survey.score(now().draft);
      if (step) await surveyor.look();
    },
  };
  return surveyor;
};

/** The message that begins a run over the sheet that was looked at. */
const toStart = ({ draft, known: { look } }: State, language: Language) =>
  ({ ...toMessage(draft), ...(look && { sheet: look.sheetId }), verb: "start", language }) as const;

/**
 * The flow of the sidebar.
 *
 * @param show - draws a state
 */
export const createFlow = (ask: Ask, language: Language, show: (state: State) => void): Flow => {
  let state = firstState;
  let run: Run | null = null;
  let isFresh = true;
  const change = (changed: Partial<State>): void => {
    state = { ...state, ...changed };
    show(state);
  };
  const surveyor = createSurveyor(ask, language, () => state, change);
  const fail = (act: Act, { error, isLost }: Failure): void =>
    change({ view: { kind: "failed", act, error, aftermath: isLost && act !== "load" ? "pending" : "told" } });

  const flow: Flow = {
    load: async () => {
      change({ view: { kind: "first" }, begunAt: null, known: { ...state.known, isAsking: true } });
      const known = await ask({ verb: "status", language });
      if (state.view.kind !== "first") return;
      if (!known.ok) return fail("load", known);
      const { request } = known.answer;
      change({ status: known.answer, ...(isFresh && request !== null ? { draft: toDraft(request) } : {}) });
      isFresh = false;
      await surveyor.look();
      const { problem } = state.known;
      if (state.view.kind === "first" && problem?.code === "unexpected") fail("load", { ok: false, error: problem });
      else void surveyor.count();
    },
    run: async () => {
      if (state.view.kind !== "failed") change({ begunAt: state.view.kind === "step" ? state.view.place : null });
      run = beginRun(toStart(state, language), ask, (tick) => change({ view: { kind: "running", tick } }));
      const ending = await run.ending;
      if (ending.kind === "failed") {
        const isOfColumns = ending.error.about === "columns" || Object.keys(state.draft.columns).length > 0;
        if (ending.error.code !== "unexpected" && isOfColumns) await surveyor.look();
        return change({ view: { ...ending, act: "run" } });
      }
      change({ view: ending.kind === "written" ? ending : { kind: "stopped" }, status: ending.status });
    },
    stop: () => run?.stop(),
    undo: async () => {
      change({ view: { kind: "working", act: "undo" } });
      const undone = await ask({ verb: "undo", language });
      if (!undone.ok) return fail("undo", undone);
      change({ view: { kind: "undone", left: undone.answer.left }, status: undone.answer.status });
    },
    remove: async () => {
      change({ view: { kind: "working", act: "remove" } });
      const removed = await ask({ verb: "remove", language });
      if (!removed.ok) return fail("remove", removed);
      change({ view: { kind: "removed" }, status: removed.answer });
    },
    retry: (act) => flow[act](),
    back: () => {
      const isRun = state.view.kind === "failed" && state.view.act === "run";
      flow.go(isRun && state.begunAt !== null ? state.begunAt : -1);
    },
    startOver: () => {
      isFresh = false;
      change({ draft: { ...emptyDraft, withWhy: state.draft.withWhy } });
      void flow.load();
    },
    go: (place) => {
      if (place < 0) return void flow.load();
      change({ view: { kind: "step", place } });
      void surveyor.enter(place);
    },
    wish: (part) => {
      const before = state.draft;
      isFresh = false;
      change({ draft: { ...before, ...part } });
      surveyor.follow(before);
    },
  };
  return flow;
};
