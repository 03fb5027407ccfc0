// The sidebar: one button segments the customers of the active sheet; what has to be asked is asked in place.
import { render } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { answerText, Failed, fieldsOf, withAnswer } from "./failed";
import { First } from "./first";
import { createFlow, type Flow, firstState, type State, type View } from "./flow";
import { Result } from "./result";
import { Running } from "./running";
import { toServer } from "./server";
import { TakenBack } from "./takenBack";
import { type Speaker, speak, type Word } from "./words";

interface Props {
  readonly state: State;
  readonly flow: Flow;
  readonly speaker: Speaker;
}

const isBusy = ({ kind }: View): boolean => kind === "running" || kind === "working";

/** Whether everything that was asked has been answered. */
const isAnswered = ({ view, message }: State): boolean =>
  view.kind !== "failed" || fieldsOf(view.error, message).every((field) => answerText(message, field).trim() !== "");

const Body = ({ state, flow, speaker }: Props) => {
  const { view, message, status } = state;
  switch (view.kind) {
    case "first":
      return <First state={state} flow={flow} speaker={speaker} />;
    case "running":
      return <Running tick={view.tick} speaker={speaker} />;
    case "working":
      return (
        <>
          <h1 tabIndex={-1}>{speaker.say(view.act === "undo" ? "undoing" : "removing")}</h1>
          <p class="second">{speaker.say("moment")}</p>
        </>
      );
    case "written":
      return status && <Result outcome={view.outcome} status={status} flow={flow} speaker={speaker} />;
    case "failed":
      return (
        <Failed
          view={view}
          fields={fieldsOf(view.error, message)}
          message={message}
          speaker={speaker}
          answer={(field, text) => flow.wish(withAnswer(message, field, text))}
        />
      );
    case "undone":
      return <TakenBack act={view.kind} left={view.left} speaker={speaker} />;
    default:
      return <TakenBack act={view.kind} speaker={speaker} />;
  }
};

const primaryWord = (view: View): Word => {
  if (view.kind === "written") return "again";
  if (view.kind !== "failed") return "start";
  return view.error.code === "question" ? "proceed" : "retry";
};

const Footer = ({ state, flow, speaker }: Props) => {
  const { view, message } = state;
  if (view.kind === "working") return null;
  if (view.kind === "running") {
    const isLate = view.tick.phase === "writing" || view.tick.phase === "stopping";
    return (
      <footer>
        <button type="button" class="plain" disabled={isLate} onClick={flow.stop}>
          {speaker.say("stop")}
        </button>
      </footer>
    );
  }
  const hasAnswers = message.orders !== undefined || message.columns !== undefined;
  const hasWayBack = view.kind !== "first" && !(view.kind === "failed" && view.act === "load");
  return (
    <footer>
      <button type="submit" class="primary" disabled={!isAnswered(state)}>
        {speaker.say(primaryWord(view))}
      </button>
      {hasWayBack && (
        <button type="button" onClick={flow.startOver}>
          {speaker.say(hasAnswers ? "startOver" : "back")}
        </button>
      )}
    </footer>
  );
};

const App = ({ speaker }: { speaker: Speaker }) => {
  const [state, setState] = useState(() => firstState(speaker.language));
  const flow = useMemo(() => createFlow(toServer(speaker), speaker.language, setState), [speaker]);
  const body = useRef<HTMLElement>(null);
  const isFresh = useRef(true);
  const { view } = state;
  useEffect(() => void flow.load(), [flow]);
  useEffect(() => {
    if (!isFresh.current) body.current?.querySelector("h1")?.focus();
    isFresh.current = false;
    window.scrollTo(0, 0);
  }, [view.kind]);
  const submit = (): void => {
    if (isBusy(view) || !isAnswered(state)) return;
    void flow.retry(view.kind === "failed" ? view.act : "run");
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <main ref={body} aria-busy={view.kind === "working"}>
        <Body state={state} flow={flow} speaker={speaker} />
      </main>
      <Footer state={state} flow={flow} speaker={speaker} />
    </form>
  );
};

const language = navigator.language.startsWith("zh") ? "zh" : "en";
document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
render(<App speaker={speak(language)} />, document.getElementById("app")!);
