// The sidebar: one button segments the customers of the active sheet; what has to be asked is asked in place.

import { render } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Working } from "./parts/waiting";
import { createFlow, type Flow } from "./state/flow";
import { toScoring } from "./state/message";
import { toServer } from "./state/server";
import { firstState, type State, type View } from "./state/state";
import { type Speaker, speak } from "./state/words";
import { steps } from "./steps/index";
import { Customer } from "./views/customer";
import { Failed, fieldsOf } from "./views/failed";
import { First } from "./views/first";
import { Footer, isReady, press } from "./views/footer";
import { Result } from "./views/result";
import { Running } from "./views/running";
import { SchemeEditor } from "./views/schemeEditor";
import { StepView } from "./views/stepView";
import { TakenBack } from "./views/takenBack";
import { Clearing, Found, Lapsed } from "./views/underway";

interface Props {
  readonly state: State;
  readonly flow: Flow;
  readonly speaker: Speaker;
}

function isBusy({ kind }: View): boolean {
  return ["running", "working", "clearing", "underway"].includes(kind);
}

/** Views of different names are different places, to be read from their heading on. */
function viewName(view: View): string {
  return view.kind === "step" ? `step ${view.place}` : view.kind;
}

function Body({ state, flow, speaker }: Props) {
  const { view, draft, status } = state;
  switch (view.kind) {
    case "first":
      return <First state={state} flow={flow} speaker={speaker} />;
    case "step":
      return <StepView state={state} place={view.place} flow={flow} speaker={speaker} />;
    case "editor":
      return state.editing && <SchemeEditor state={state} editing={state.editing} flow={flow} speaker={speaker} />;
    case "running":
      return <Running tick={view.tick} speaker={speaker} />;
    case "underway":
      return <Found run={view.run} speaker={speaker} />;
    case "clearing":
      return <Clearing wait={view.wait} speaker={speaker} />;
    case "lapsed":
      return <Lapsed speaker={speaker} />;
    case "working":
      return <Working view={view} speaker={speaker} />;
    case "written":
      return (
        status && (
          <Result
            view={view}
            draft={draft}
            status={status}
            look={state.known.look}
            wishes={status.request ?? toScoring(draft)}
            pointed={state.pointed}
            flow={flow}
            speaker={speaker}
          />
        )
      );
    case "customer":
      return <Customer view={view} pointed={state.pointed} pointers={flow} speaker={speaker} />;
    case "failed":
      return (
        <Failed
          view={view}
          fields={fieldsOf(view.error, draft)}
          draft={draft}
          look={state.known.look}
          speaker={speaker}
          wish={flow.wish}
          again={flow.load}
          ways={flow}
        />
      );
    case "undone":
      return <TakenBack act={view.kind} left={view.left} speaker={speaker} />;
    default:
      return <TakenBack act={view.kind} speaker={speaker} />;
  }
}

function App({ speaker }: { speaker: Speaker }) {
  const [state, setState] = useState(firstState);
  const flow = useMemo(() => createFlow(toServer(speaker), { language: speaker.language, steps }, setState), [speaker]);
  const body = useRef<HTMLElement>(null);
  const isFresh = useRef(true);
  const { view } = state;
  useEffect(() => void flow.load(), [flow]);
  useEffect(() => {
    if (!isFresh.current) body.current?.querySelector("h1")?.focus();
    isFresh.current = false;
    window.scrollTo(0, 0);
  }, [viewName(view)]);
  const submit = (): void => {
    if (!isBusy(view) && isReady(state, speaker.language)) press(state, flow);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <main ref={body} aria-busy={view.kind === "working" || view.kind === "clearing"}>
        <Body state={state} flow={flow} speaker={speaker} />
      </main>
      <Footer state={state} flow={flow} speaker={speaker} />
    </form>
  );
}

const language = navigator.language.startsWith("zh") ? "zh" : "en";
document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
render(<App speaker={speak(language)} />, document.getElementById("app")!);
