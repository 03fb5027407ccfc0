// The sidebar: one button scores the active sheet; what has to be asked is asked in place.
import { render } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Envelope, ScoreMessage } from "../src/api";
import { answerText, Failed, fieldsOf, withAnswer } from "./failed";
import { Result } from "./result";
import { ask } from "./server";
import { type Speaker, speak, type Word } from "./words";

type View = { readonly state: "idle" } | { readonly state: "busy" } | { readonly state: "answered"; readonly envelope: Envelope };

const primaryWord = (view: View): Word => {
  if (view.state !== "answered") return "start";
  if (view.envelope.ok) return "again";
  return view.envelope.error.code === "question" ? "proceed" : "retry";
};

const App = ({ speaker }: { speaker: Speaker }) => {
  const { say } = speaker;
  const blank: ScoreMessage = { verb: "score", language: speaker.language };
  const [view, setView] = useState<View>({ state: "idle" });
  const [message, setMessage] = useState(blank);
  const body = useRef<HTMLElement>(null);
  const isFresh = useRef(true);
  useEffect(() => {
    if (!isFresh.current) body.current?.querySelector("h1")?.focus();
    isFresh.current = false;
    window.scrollTo(0, 0);
  }, [view]);

  const fields = view.state === "answered" && !view.envelope.ok ? fieldsOf(view.envelope.error, message) : [];
  const isAnswered = fields.every((field) => answerText(message, field).trim() !== "");
  const hasAnswers = message.orders !== undefined || message.columns !== undefined;
  const start = async (): Promise<void> => {
    setView({ state: "busy" });
    setView({ state: "answered", envelope: await ask(message, speaker) });
  };
  const startOver = (): void => {
    setMessage(blank);
    setView({ state: "idle" });
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (view.state !== "busy" && isAnswered) void start();
      }}
    >
      <main ref={body} aria-busy={view.state === "busy"}>
        {view.state === "idle" && (
          <>
            <h1 tabIndex={-1}>{say("heading")}</h1>
            <p>{say("intro")}</p>
            <p class="second">{say("privacy")}</p>
          </>
        )}
        {view.state === "busy" && (
          <>
            <h1 tabIndex={-1}>{say("busy")}</h1>
            <p class="second">{say("patience")}</p>
          </>
        )}
        {view.state === "answered" && view.envelope.ok && <Result outcome={view.envelope.answer} speaker={speaker} />}
        {view.state === "answered" && !view.envelope.ok && (
          <Failed
            error={view.envelope.error}
            fields={fields}
            message={message}
            speaker={speaker}
            answer={(field, text) => setMessage(withAnswer(message, field, text))}
          />
        )}
      </main>
      <footer>
        <button type="submit" class="primary" disabled={view.state === "busy" || !isAnswered}>
          {say(primaryWord(view))}
        </button>
        {view.state === "answered" && hasAnswers && (
          <button type="button" onClick={startOver}>
            {say("startOver")}
          </button>
        )}
      </footer>
    </form>
  );
};

const language = navigator.language.startsWith("zh") ? "zh" : "en";
document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
render(<App speaker={speak(language)} />, document.getElementById("app")!);
