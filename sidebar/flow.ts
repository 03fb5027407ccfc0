// What the sidebar shows, and what each of its buttons does; knows nothing of the page.
import type { ApiError, Left, Outcome, Status } from "../src/api";
import type { Language } from "../src/customers/language";
import { type Aftermath, beginRun, type Run, type Tick } from "./runs";
import type { Ask, Failure, RequestOf } from "./server";

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
  | { readonly kind: "running"; readonly tick: Tick }
  | { readonly kind: "working"; readonly act: "undo" | "remove" }
  | { readonly kind: "written"; readonly outcome: Outcome }
  | { readonly kind: "stopped" }
  | { readonly kind: "undone"; readonly left: Left }
  | { readonly kind: "removed" }
  | FailedView;

/** Everything that the page is drawn from. */
export interface State {
  readonly view: View;
  /** The user's wishes. */
  readonly message: RequestOf<"start">;
  /** What stands in the document, once it is known. */
  readonly status: Status | null;
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
  /** Back to the first view, with all answers forgotten. */
  readonly startOver: () => void;
  readonly wish: (message: RequestOf<"start">) => void;
}

/** What is shown before anything is known. */
export const firstState = (language: Language): State => ({
  view: { kind: "first" },
  message: { verb: "start", language },
  status: null,
});

/** The same message with or without a sentence for each customer. */
export const withReasons = ({ withWhy: _, ...message }: RequestOf<"start">, isWanted: boolean): RequestOf<"start"> =>
  isWanted ? { ...message, withWhy: true } : message;

/**
 * The flow of the sidebar.
 *
 * @param show - draws a state
 */
export const createFlow = (ask: Ask, language: Language, show: (state: State) => void): Flow => {
  const opening = firstState(language);
  let state = opening;
  let run: Run | null = null;
  const change = (changed: Partial<State>): void => {
    state = { ...state, ...changed };
    show(state);
  };
  const fail = (act: Act, { error, isLost }: Failure): void =>
    change({ view: { kind: "failed", act, error, aftermath: isLost && act !== "load" ? "pending" : "told" } });

  const flow: Flow = {
    load: async () => {
      change({ view: { kind: "first" } });
      const known = await ask({ verb: "status", language });
      if (state.view.kind !== "first") return;
      if (!known.ok) return fail("load", known);
      const isUntouched = state.message === opening.message;
      const wasWanted = known.answer.request?.withWhy === true;
      change({ status: known.answer, ...(isUntouched ? { message: withReasons(state.message, wasWanted) } : {}) });
    },
    run: async () => {
      run = beginRun(state.message, ask, (tick) => change({ view: { kind: "running", tick } }));
      const ending = await run.ending;
      if (ending.kind === "failed") return change({ view: { ...ending, act: "run" } });
      const view: View = ending.kind === "written" ? { kind: "written", outcome: ending.outcome } : { kind: "stopped" };
      change({ view, status: ending.status });
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
    startOver: () => {
      change({ message: withReasons(opening.message, state.message.withWhy === true) });
      void flow.load();
    },
    wish: (message) => change({ message }),
  };
  return flow;
};
