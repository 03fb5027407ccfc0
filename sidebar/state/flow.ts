// What the sidebar shows, and what each of its buttons does; knows nothing of the page.

import type { Language } from "../../src/ground/language";
import { type Acts, createActs } from "./acts";
import { createPlanner } from "./contactSurvey";
import { type Draft, emptyDraft, usable } from "./draft";
import type { Lister } from "./editing";
import { createFollower } from "./follow";
import { isLookedAtAlike, toMessage } from "./message";
import { createStatus, remembered } from "./opening";
import { nothingPointed, type Pointers } from "./pointers";
import { createPointers } from "./pointing";
import { beginRun, type Run } from "./runs";
import { createLister, createSchemeFlow, type SchemeFlow } from "./schemeFlow";
import type { Ask, Failure, RequestOf } from "./server";
import { createSheetSurveyor } from "./sheetSurvey";
import type { LookWays } from "./sheets";
import { type Act, type FailedView, firstState, type State } from "./state";
import { createSurvey } from "./survey";
import type { Step } from "./wizard";

/** What the buttons do. */
export interface Flow extends Pointers, Acts {
  readonly load: () => Promise<void>;
  readonly run: () => Promise<void>;
  readonly stop: () => void;
  /** Stops the look or the count under way, and does what was stopped again. */
  readonly stopAsking: () => void;
  readonly askAgain: () => Promise<void>;
  /** The same for looks at sheets beside it. */
  readonly lookWays: LookWays;
  readonly lister: Lister;
  /** Takes the run back that was found under way, and begins it anew. */
  readonly startAgain: () => Promise<void>;
  /** Does again what failed. */
  readonly retry: (act: Act) => Promise<void>;
  /** Back to the first view, to the step that a run was begun from, or from a customer to the view before. */
  readonly back: () => void;
  /** Back to the first view, with all answers forgotten. */
  readonly startOver: () => void;
  /** Goes to a step; −1 is the first view. */
  readonly go: (place: number) => void;
  readonly wish: (part: Partial<Draft>) => void;
  readonly schemes: SchemeFlow;
}

/** What the flow has to know of the page. */
export interface Page {
  readonly language: Language;
  /** The steps of the wizard, in order. */
  readonly steps: readonly Pick<Step, "needs" | "hasSchemes" | "hasPlan">[];
}

type Change = (changed: Partial<State>) => void;

/** What the survey finds out for the view in place. */
function createSurveyor(ask: Ask, { language, steps }: Page, now: () => State, change: Change) {
  const survey = createSurvey(ask, language, (known) => change({ known }));
  const wish = (part: Partial<Draft>): void => change({ draft: { ...now().draft, ...part } });
  const sheets = createSheetSurveyor(survey, now, wish);
  const lister = createLister({ ask, language, now, change });
  const planner = createPlanner(ask, language, survey, { now, tell: (planned) => change({ planned }) });
  const surveyor = {
    ways: { lookWays: sheets.ways, lister },
    /** Looks at the sheet; columns that were named for another sheet are dropped. */
    look: async (): Promise<void> => {
      const asked = now().draft;
      const { look, problem } = await survey.look(asked);
      if (look !== null) {
        await sheets.settle(look.sheetId);
        if (!now().known.isStopped && !isLookedAtAlike(now().draft, asked)) await surveyor.look();
        return;
      }
      if (problem?.code !== "input" || Object.keys(asked.columns).length === 0) return;
      wish({ columns: {} });
      await surveyor.look();
    },
    /** Looks at the sheet, and counts its customers. */
    lookAndScore: async (): Promise<void> => {
      await surveyor.look();
      if (now().known.look !== null) await survey.score(now().draft);
    },
    /** Asks again what a changed draft puts in question. */
    follow: (before: Draft): void => {
      const { view, draft } = now();
      const isFirst = view.kind === "first";
      if (view.kind !== "step" && !isFirst) return;
      const isAlike = isLookedAtAlike(before, draft) || (isFirst && before.columns !== draft.columns);
      const step = isFirst ? undefined : steps[view.place];
      if (step?.hasPlan) planner.follow(before);
      if (step) sheets.look(isAlike ? before : null);
      if (step?.needs === "score") void (isAlike ? survey.score(draft) : surveyor.lookAndScore());
      else if (!isAlike) void surveyor.look();
    },
    /** Counts the customers of the sheet in place. */
    count: (): Promise<void> => survey.count(now().draft),
    hear: survey.hear,
    stop: survey.stop,
    enter: async (place: number): Promise<void> => {
      const step = steps[place];
      if (step?.hasSchemes) void lister.list();
      if (step?.hasPlan) planner.enter();
      if (step?.needs === "score") return survey.score(now().draft);
      if (step) await surveyor.look();
      if (step) sheets.look(null);
    },
  };
  return surveyor;
}

/** The run of this sidebar, from its start to what is shown of its end. */
function createRunner(ask: Ask, now: () => State, change: Change, look: () => Promise<void>) {
  let run: Run | null = null;
  return {
    begin: async (message: RequestOf<"start">): Promise<void> => {
      run = beginRun(message, ask, (tick) => change({ view: { kind: "running", tick } }));
      const ending = await run.ending;
      if (ending.kind !== "failed") {
        return change({ view: ending.kind === "written" ? ending : { kind: "stopped" }, status: ending.status });
      }
      const { code, about } = ending.error;
      const isOfColumns = about === "columns" || Object.keys(now().draft.columns).length > 0;
      if (code !== "unexpected" && isOfColumns) await look();
      change({ view: { ...ending, act: "run" } });
    },
    stop: () => run?.stop(),
  };
}

/** The message that begins a run over the sheet that was looked at. */
function toStart({ draft, known: { look } }: State, language: Language) {
  return { ...toMessage(draft), ...(look && { sheet: look.sheetId }), verb: "start", language } as const;
}

/** Where Back leads: the step that a failed run was begun from, or the first view. */
function placeBack({ view, begunAt }: State): number {
  return view.kind === "failed" && view.act === "run" && begunAt !== null ? begunAt : -1;
}

/** The view of a request that failed; what a lost one has done is not known. */
function toFailed(act: Act, { error, isLost }: Failure): FailedView {
  return {
    kind: "failed",
    act,
    error,
    aftermath: isLost && act !== "load" ? "pending" : "told",
  };
}

/**
 * The flow of the sidebar.
 *
 * @param show - draws a state
 */
export function createFlow(ask: Ask, page: Page, show: (state: State) => void): Flow {
  const { language } = page;
  let state = firstState;
  let isFresh = true;
  const change = (changed: Partial<State>): void => {
    state = { ...state, ...("view" in changed ? { pointed: nothingPointed } : {}), ...changed };
    show(state);
  };
  const now = (): State => state;
  const surveyor = createSurveyor(ask, page, now, change);
  const fail = (act: Act, failure: Failure): void => change({ view: toFailed(act, failure) });

  const askStatus = createStatus(ask, language);
  const runner = createRunner(ask, now, change, surveyor.look);
  const follower = createFollower(ask, language, {
    now,
    change,
    begin: runner.begin,
    fail: (failure) => fail("run", failure),
    load: () => flow.load(),
  });

  const flow: Flow = {
    ...createPointers(ask, language, () => state, change),
    load: async () => {
      change({ view: { kind: "first" }, begunAt: null, draft: usable(state.draft) });
      const known = await surveyor.hear(askStatus);
      if (known === null || state.view.kind !== "first") return;
      if (!known.ok) return fail("load", known);
      change({ status: known.answer, ...(isFresh && remembered(known.answer)) });
      isFresh = false;
      if (follower.follow(known.answer)) return;
      await surveyor.look();
      const { problem } = state.known;
      if (state.view.kind === "first" && problem?.code === "unexpected") fail("load", { ok: false, error: problem });
      else void surveyor.count();
    },
    run: async () => {
      if (state.view.kind !== "failed") change({ begunAt: state.view.kind === "step" ? state.view.place : null });
      await runner.begin(toStart(state, language));
    },
    stopAsking: surveyor.stop,
    ...surveyor.ways,
    askAgain: () => (state.view.kind === "step" ? surveyor.enter(state.view.place) : flow.load()),
    startAgain: follower.startAgain,
    ...createActs(ask, language, { now, change, fail, load: () => flow.load() }),
    stop: runner.stop,
    retry: (act) => flow[act](),
    back: () => {
      if (state.view.kind === "customer") return change({ view: state.view.from });
      if (state.view.kind === "underway") follower.leave();
      flow.go(placeBack(state));
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
      change({ draft: { ...before, ...part }, pointed: nothingPointed });
      surveyor.follow(before);
    },
    schemes: createSchemeFlow({ ask, language, now: () => state, change, go: (place) => flow.go(place) }),
  };
  return flow;
}
