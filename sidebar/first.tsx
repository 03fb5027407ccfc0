// The first view: what the button will do, and what earlier runs left in the document.
import { type Flow, type State, withReasons } from "./flow";
import { TakeBack } from "./takeBack";
import type { Speaker } from "./words";

interface Props {
  readonly state: State;
  readonly flow: Flow;
  readonly speaker: Speaker;
}

const Found = ({ state: { status }, flow, speaker }: Props) => {
  if (status === null || (status.tabs.length === 0 && !status.canUndo)) return null;
  return (
    <section class="card">
      <h2>{speaker.say("found")}</h2>
      <p class="second">{speaker.say("foundHelp")}</p>
      <TakeBack status={status} flow={flow} speaker={speaker} />
    </section>
  );
};

/** The view before a run. */
export const First = (props: Props) => {
  const { state, flow, speaker } = props;
  const { say } = speaker;
  return (
    <>
      <h1 tabIndex={-1}>{say("heading")}</h1>
      <p>{say("intro")}</p>
      {state.status?.isRunning && <p class="hint">{say("elsewhere")}</p>}
      <Found {...props} />
      <h2>{say("gains")}</h2>
      <ul class="ticks">
        <li>{say("tierGain")}</li>
        <li>{say("summaryGain")}</li>
      </ul>
      <label class="choice">
        <input
          type="checkbox"
          checked={state.message.withWhy === true}
          onChange={(event) => flow.wish(withReasons(state.message, event.currentTarget.checked))}
        />
        <span>{say("withWhy")}</span>
      </label>
      <p class="second">{say("privacy")}</p>
    </>
  );
};
