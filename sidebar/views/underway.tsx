// The view of a run that is under way elsewhere: how far it is, how long to wait at most, and a button to start it again.

import type { Underway } from "../../src/app/api";
import { Bar, ShareBar } from "../parts/bars";
import { Plain } from "../parts/buttons";
import type { Flow } from "../state/flow";
import type { Wait } from "../state/longCall";
import type { Speaker } from "../state/words";

const texts = {
  title: { en: "A run is under way", zh: "正在运行分层" },
  whose: {
    en: "It was begun in another window or by somebody else. Its results are shown here when it is done.",
    zh: "由另一个窗口或其他人启动。完成后，结果会显示在这里。",
  },
  writing: { en: "Writing the results", zh: "正在写入结果" },
  staging: { en: "Preparing the results", zh: "正在准备结果" },
  stale: {
    en: "Was it yours, and is its window closed? Then you need not wait: what it began is taken back, and it starts anew. A colleague who is still at it would be stopped.",
    zh: "如果是您启动的，并且那个窗口已经关闭，就不必等待：未完成的部分会先撤回，再重新开始。如果同事仍在运行，对方的运行会被停止。",
  },
  startAgain: { en: "Start it again now", zh: "立即重新开始" },
  clearing: { en: "Taking back what was begun", zh: "正在撤回未完成的运行" },
  lapsed: { en: "That run was taken back", zh: "那次运行已撤回" },
  lapsedHelp: {
    en: "It was stopped, or stood still too long. Your spreadsheet is as it was before it.",
    zh: "它已被停止，或停顿过久。您的表格与那次运行之前相同。",
  },
};

function waitLine({ language }: Speaker, seconds: number): string {
  return language === "zh"
    ? `如果已无人继续，最多约 ${seconds} 秒后会自动撤回。`
    : `If nobody goes on with it, it is taken back by itself within about ${seconds} ${seconds === 1 ? "second" : "seconds"}.`;
}

/** The view of a run that is under way elsewhere. */
export function Found({ run, speaker }: { run: Underway; speaker: Speaker }) {
  return (
    <>
      <h1 tabIndex={-1} id="running">
        {speaker.text(texts.title)}
      </h1>
      <Bar done={run.done} steps={run.steps} speaker={speaker} />
      <p role="status">{speaker.text(run.isWriting ? texts.writing : texts.staging)}</p>
      <p>{speaker.text(texts.whose)}</p>
      {run.secondsLeft > 0 && <p class="second">{waitLine(speaker, run.secondsLeft)}</p>}
      <p class="note small">{speaker.text(texts.stale)}</p>
    </>
  );
}

/** The foot of that view. It has no blue button, because most users should wait. */
export function FoundFoot({ flow, speaker }: { flow: Flow; speaker: Speaker }) {
  return (
    <footer>
      <Plain onClick={flow.startAgain}>{speaker.text(texts.startAgain)}</Plain>
      <button type="button" onClick={flow.back}>
        {speaker.say("back")}
      </button>
    </footer>
  );
}

/** The view while that run is taken back for a new one. */
export function Clearing({ wait, speaker }: { wait: Wait | null; speaker: Speaker }) {
  return (
    <>
      <h1 tabIndex={-1} id="running">
        {speaker.text(texts.clearing)}
      </h1>
      {wait && <ShareBar share={wait.share} />}
      <p class="second">{speaker.say("moment")}</p>
    </>
  );
}

/** The view after that run ended without results. */
export function Lapsed({ speaker }: { speaker: Speaker }) {
  return (
    <>
      <h1 tabIndex={-1}>{speaker.text(texts.lapsed)}</h1>
      <p>{speaker.text(texts.lapsedHelp)}</p>
    </>
  );
}
