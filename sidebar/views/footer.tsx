// The foot of every view: the main button, and the way back.

import type { Language } from "../../src/ground/language";
import { Refusal } from "../../src/ground/refusal";
import { Plain } from "../parts/buttons";
import { explainText } from "../parts/pointed";
import { WorkingFoot } from "../parts/waiting";
import { tableOf } from "../state/editing";
import type { Flow } from "../state/flow";
import type { State, View } from "../state/state";
import { continueLine, type Speaker } from "../state/words";
import { steps } from "../steps/index";
import { isEmptyDocument, sampleText } from "./emptyDocument";
import { answerText, fieldsOf } from "./failed";
import { FoundFoot } from "./underway";

const useScheme = { en: "Use this scheme", zh: "使用此方案" };

/** Whether every question of a failure is answered. */
function isAnswered({ view, draft }: State): boolean {
  return view.kind !== "failed" || fieldsOf(view.error, draft).every((field) => answerText(draft, field).trim() !== "");
}

/** Whether the look at the sheet is finished and every missing column has been named. */
function isFound({ known: { look, isAsking }, draft }: State): boolean {
  return !isAsking && (look?.lacking.every((role) => (draft.columns[role as keyof typeof draft.columns] ?? "") !== "") ?? true);
}

/** Whether the main button of a view may be pressed. */
export function isReady(state: State, language: Language): boolean {
  const { view, draft, known } = state;
  if (view.kind === "first") return isFound(state);
  if (view.kind === "editor") return state.editing !== null && !(tableOf(state.editing, language) instanceof Refusal);
  return view.kind === "step" ? steps[view.place]!.isReady(draft, known) : isAnswered(state);
}

/** Whether the first view shows a sheet that cannot be used. Then the main button looks again. */
function isUnusable({ view, known }: State): boolean {
  return view.kind === "first" && known.problem !== null;
}

/** Does the work of a view's main button. */
export function press(state: State, flow: Flow): void {
  const { view } = state;
  if (isEmptyDocument(state)) void flow.sample();
  else if (isUnusable(state)) void flow.load();
  else if (view.kind === "editor") flow.schemes.use();
  else if (view.kind === "failed") void flow.retry(view.act);
  else if (view.kind === "customer") void flow.explain();
  else if (view.kind === "step" && view.place + 1 < steps.length) flow.go(view.place + 1);
  else void flow.run();
}

function primaryText(state: State, speaker: Speaker): string {
  const { view, status } = state;
  if (view.kind === "editor") return speaker.text(useScheme);
  const next = view.kind === "step" ? steps[view.place + 1] : undefined;
  if (next) return continueLine(speaker, speaker.text(next.name));
  if (view.kind === "customer") return speaker.text(explainText);
  if (isEmptyDocument(state)) return speaker.text(sampleText);
  if (isUnusable(state)) return speaker.say("lookAgain");
  if (view.kind === "written" || (view.kind === "first" && status !== null && status.tabs.length > 0))
    return speaker.say("again");
  if (view.kind !== "failed") return speaker.say("start");
  return speaker.say(view.error.code === "question" ? "proceed" : "retry");
}

function WayBack({ state, flow, speaker }: Props) {
  const { view, draft, begunAt } = state;
  const isFailedRun = view.kind === "failed" && view.act === "run" && begunAt === null;
  const hasAnswers = Object.keys(draft.orders).length + Object.keys(draft.columns).length > 0;
  const forgets = isFailedRun && hasAnswers;
  return (
    <button type="button" onClick={forgets ? flow.startOver : flow.back}>
      {speaker.say(forgets ? "startOver" : "back")}
    </button>
  );
}

function hasWayBack(view: View): boolean {
  return (
    view.kind !== "first" && view.kind !== "step" && view.kind !== "editor" && !(view.kind === "failed" && view.act === "load")
  );
}

interface Props {
  readonly state: State;
  readonly flow: Flow;
  readonly speaker: Speaker;
}

/** The foot of a view. */
export function Footer(props: Props) {
  const { state, flow, speaker } = props;
  const { view } = state;
  if (view.kind === "clearing") return null;
  if (view.kind === "working") return <WorkingFoot view={view} flow={flow} speaker={speaker} />;
  if (view.kind === "underway") return <FoundFoot flow={flow} speaker={speaker} />;
  if (view.kind === "running") {
    const isLate = view.tick.phase === "writing" || view.tick.phase === "stopping" || view.tick.back !== null;
    return (
      <footer>
        <Plain disabled={isLate} onClick={flow.stop}>
          {speaker.say("stop")}
        </Plain>
      </footer>
    );
  }
  return (
    <footer>
      <button type="submit" class="primary" disabled={!isReady(state, speaker.language)}>
        {primaryText(state, speaker)}
      </button>
      {view.kind === "first" && !isUnusable(state) && (
        <button type="button" disabled={state.known.look === null} onClick={() => flow.go(0)}>
          {speaker.say("steps")}
        </button>
      )}
      {isEmptyDocument(state) && (
        <button type="button" disabled={state.known.isAsking} onClick={() => void flow.load()}>
          {speaker.say("lookAgain")}
        </button>
      )}
      {hasWayBack(view) && <WayBack {...props} />}
    </footer>
  );
}
