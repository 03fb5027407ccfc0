// Bars that show how far a run or a call is.
import type { Speaker } from "../state/words";

type Named = { readonly "aria-label": string } | { readonly "aria-labelledby": string };

/** A progress bar. */
export function Track({ percent, ...named }: { readonly percent: number } & Named) {
  return (
    <div class="progress" role="progressbar" {...named} aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent}>
      <span style={{ width: `${percent}%` }} />
    </div>
  );
}

/** How far a run is, in steps and percent. The heading above names the bar. */
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

/** How far one call is, in percent, with a remark. The heading above names the bar. */
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
