// The view of a run: how far it is, in words and as a bar.
import { Bar, ShareBar } from "../parts/bars";
import type { Tick } from "../state/runs";
import type { Speaker } from "../state/words";

/** The view while a run works or is taken back. */
export function Running({ tick: { phase, back, done, steps }, speaker }: { tick: Tick; speaker: Speaker }) {
  return (
    <>
      <h1 tabIndex={-1} id="running">
        {speaker.say("running")}
      </h1>
      {back === null ? (
        <>
          <Bar done={done} steps={steps} speaker={speaker} />
          <p role="status">{speaker.say(phase)}</p>
        </>
      ) : (
        <ShareBar share={back} told={speaker.say("takingBack")} />
      )}
      <p class="note small">{speaker.say(phase === "writing" || back !== null ? "writingHelp" : "patience")}</p>
    </>
  );
}
