// A run under way: how far it has come, in words and as a bar.
import type { Tick } from "./runs";
import type { Speaker } from "./words";

type Named = { readonly "aria-label": string } | { readonly "aria-labelledby": string };

/** A bar. */
export function Track({ percent, ...named }: { readonly percent: number } & Named) {
  return (
    <div class="progress" role="progressbar" {...named} aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent}>
      <span style={{ width: `${percent}%` }} />
    </div>
  );
}

/** How far a run has come; named by the heading above it. */
export function Bar({ done, steps, speaker }: { done: number; steps: number; speaker: Speaker }) {
  const percent = Math.round((done / steps) * 100);
  return (
    <>
      <Track percent={percent} aria-labelledby="running" />
      <div class="ends second">
        <p>{speaker.part(Math.min(done + 1, steps), steps)}</p>
        <p>{percent}%</p>
      </div>
    </>
  );
}

/** How far one call has come, and what is said of it; named by the heading above it. */
export function ShareBar({ share, told = "" }: { share: number; told?: string }) {
  const percent = Math.round(share * 100);
  return (
    <>
      <Track percent={percent} aria-labelledby="running" />
      <div class="ends second">
        <p role="status">{told}</p>
        <p>{percent}%</p>
      </div>
    </>
  );
}

/** The view of a run under way. */
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
