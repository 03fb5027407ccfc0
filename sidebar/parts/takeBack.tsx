// Two buttons: undo the last run, or remove all results after a question.
import { useEffect, useRef, useState } from "preact/hooks";
import type { Status } from "../../src/app/api";
import type { Flow } from "../state/flow";
import type { Speaker } from "../state/words";
import { Plain } from "./buttons";

interface Props {
  readonly status: Status;
  readonly flow: Flow;
  readonly speaker: Speaker;
}

function Confirm({ flow, speaker, keep }: Omit<Props, "status"> & { keep: () => void }) {
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => group.current?.focus(), []);
  return (
    <fieldset ref={group} class="note confirm" aria-labelledby="confirmRemove" tabIndex={-1}>
      <p id="confirmRemove">{speaker.say("confirmRemove")}</p>
      <div class="pair">
        <Plain onClick={flow.remove}>{speaker.say("remove")}</Plain>
        <Plain onClick={keep}>{speaker.say("keep")}</Plain>
      </div>
    </fieldset>
  );
}

/** The buttons for everything that can be taken back. */
export function TakeBack({ status, flow, speaker }: Props) {
  const [asking, setAsking] = useState<"not yet" | "now" | "kept">("not yet");
  const remove = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking === "kept") remove.current?.focus();
  }, [asking]);
  if (asking === "now") return <Confirm flow={flow} speaker={speaker} keep={() => setAsking("kept")} />;
  return (
    <div class="pair">
      {status.canUndo && <Plain onClick={flow.undo}>{speaker.say("undo")}</Plain>}
      {status.tabs.length > 0 && (
        <Plain ref={remove} onClick={() => setAsking("now")}>
          {speaker.say("remove")}
        </Plain>
      )}
    </div>
  );
}
