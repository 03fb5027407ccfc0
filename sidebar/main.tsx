// The sidebar: one button scores the active sheet; what has to be asked is asked in place.
import { render } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Envelope, ScoreMessage } from "../src/api";
import { Result } from "./result";
import { ask } from "./server";
import { type Speaker, speak } from "./words";

type View = { readonly state: "idle" } | { readonly state: "busy" } | { readonly state: "answered"; readonly envelope: Envelope };
type Failure = Extract<Envelope, { ok: false }>["error"];

/** Settings that one of a question's choices answers. */
const answeredBySetting = ["dates", "decimal", "amounts", "currency", "sameCustomer"];

const QuestionForm = ({
  error,
  speaker,
  answer,
}: {
  error: Failure;
  speaker: Speaker;
  answer: (name: string, text: string) => void;
}) =>
  error.about === "columns" ? (
    <div>
      {error.choices.map((role) => (
        <label class="field" key={role}>
          <span>{role}</span>
          <input type="text" onInput={(event) => answer(role, event.currentTarget.value)} />
        </label>
      ))}
    </div>
  ) : (
    <fieldset>
      <legend>{error.fix}</legend>
      {error.choices.map((choice) => (
        <label key={choice}>
          <input type="radio" name={error.about} onChange={() => answer(error.about, choice)} /> {speaker.choice(choice)}
        </label>
      ))}
    </fieldset>
  );

const Failed = ({
  error,
  speaker,
  answer,
}: {
  error: Failure;
  speaker: Speaker;
  answer: (name: string, text: string) => void;
}) => (
  <>
    <h1 tabIndex={-1}>{speaker.say(error.code === "question" ? "question" : "failed")}</h1>
    <div class={error.code === "question" ? "note" : "error"} role="alert">
      <p>{error.message}</p>
      {error.code === "question" ? null : <p>{error.fix}</p>}
    </div>
    {error.code === "question" ? <QuestionForm error={error} speaker={speaker} answer={answer} /> : null}
    <p class="second">{speaker.say("unchanged")}</p>
  </>
);

const Body = ({ view, speaker, answer }: { view: View; speaker: Speaker; answer: (name: string, text: string) => void }) => {
  if (view.state === "busy") return <p role="status">{speaker.say("busy")}</p>;
  if (view.state === "answered") {
    return view.envelope.ok ? (
      <Result outcome={view.envelope.answer} speaker={speaker} />
    ) : (
      <Failed error={view.envelope.error} speaker={speaker} answer={answer} />
    );
  }
  return (
    <>
      <h1>{speaker.say("heading")}</h1>
      <p>{speaker.say("intro")}</p>
      <p class="second">{speaker.say("privacy")}</p>
    </>
  );
};

const withAnswer = (message: ScoreMessage, name: string, text: string): ScoreMessage =>
  answeredBySetting.includes(name)
    ? { ...message, orders: { ...message.orders, [name]: text } }
    : { ...message, columns: { ...message.columns, [name]: text } };

const App = ({ speaker }: { speaker: Speaker }) => {
  const [view, setView] = useState<View>({ state: "idle" });
  const [message, setMessage] = useState<ScoreMessage>({ verb: "score", language: speaker.language });
  const body = useRef<HTMLElement>(null);
  useEffect(() => {
    if (view.state === "answered") body.current?.querySelector("h1")?.focus();
  }, [view]);
  const start = async (): Promise<void> => {
    setView({ state: "busy" });
    setView({ state: "answered", envelope: await ask(message, speaker) });
  };
  const isQuestion = view.state === "answered" && !view.envelope.ok && view.envelope.error.code === "question";
  const label = isQuestion ? "proceed" : view.state === "answered" ? "again" : "start";
  return (
    <>
      <main ref={body} aria-busy={view.state === "busy"}>
        <Body view={view} speaker={speaker} answer={(name, text) => setMessage(withAnswer(message, name, text))} />
      </main>
      <footer>
        <button type="button" class="primary" disabled={view.state === "busy"} onClick={() => void start()}>
          {speaker.say(label)}
        </button>
      </footer>
    </>
  );
};

const language = navigator.language.startsWith("zh") ? "zh" : "en";
document.documentElement.lang = language;
render(<App speaker={speak(language)} />, document.getElementById("app")!);
