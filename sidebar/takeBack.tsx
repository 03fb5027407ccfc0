// The two ways back: undo the last run, or remove all results after a question in place.
import { useEffect, useRef, useState } from "preact/hooks";
import type { Status } from "../src/api";
import type { Flow } from "./flow";
import type { Speaker } from "./words";

interface Props {
  readonly status: Status;
  readonly flow: Flow;
  readonly speaker: Speaker;
}

const Confirm = ({ flow, speaker, keep }: Omit<Props, "status"> & { keep: () => void }) => {
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => group.current?.focus(), []);
  return (
    <fieldset ref={group} class="note confirm" aria-labelledby="confirmRemove" tabIndex={-1}>
      <p id="confirmRemove">{speaker.say("confirmRemove")}</p>
      <div class="pair">
        <button type="button" class="plain" onClick={flow.remove}>
          {speaker.say("remove")}
        </button>
        <button type="button" class="plain" onClick={keep}>
          {speaker.say("keep")}
        </button>
      </div>
    </fieldset>
  );
};

/** Buttons for what can be taken back. */
export const TakeBack = ({ status, flow, speaker }: Props) => {
  const [asking, setAsking] = useState<"not yet" | "now" | "kept">("not yet");
  const remove = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking === "kept") remove.current?.focus();
  }, [asking]);
  if (asking === "now") return <Confirm flow={flow} speaker={speaker} keep={() => setAsking("kept")} />;
  return (
    <div class="pair">
      {status.canUndo && (
        <button type="button" class="plain" onClick={flow.undo}>
          {speaker.say("undo")}
        </button>
      )}
      {status.tabs.length > 0 && (
        <button type="button" class="plain" ref={remove} onClick={() => setAsking("now")}>
          {speaker.say("remove")}
        </button>
      )}
    </div>
  );
};
