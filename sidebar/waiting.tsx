// What is shown of a look, a count, an undo or a removal that takes longer than a second.
import type { Text } from "../src/customers/language";
import { Inline, Plain } from "./buttons";
import type { Flow, View } from "./flow";
import type { Wait } from "./longCall";
import { Track } from "./running";
import type { Known } from "./survey";
import type { Speaker } from "./words";

const texts = {
  looking: { en: "Reading the sheet", zh: "正在读取工作表" },
  counting: { en: "Counting customers", zh: "正在统计客户" },
  stopped: { en: "Stopped. Nothing was changed.", zh: "已停止，没有任何改动。" },
} satisfies Record<string, Text>;

const percentOf = ({ share }: Wait): number => Math.round(share * 100);

interface WaitingProps {
  readonly known: Known;
  readonly stop: () => void;
  readonly again: () => void;
  readonly speaker: Speaker;
}

/** A look or a count: bar and Stop, in whose place the way on stands once it was stopped. */
export const Waiting = ({ known: { wait, isStopped, isAsking }, stop, again, speaker }: WaitingProps) => {
  const percent = wait && percentOf(wait);
  return (
    <>
      {percent !== null && (
        <>
          <Track percent={percent} aria-label={speaker.text(isAsking ? texts.looking : texts.counting)} />
          <div class="ends second">
            <p>{!isAsking && speaker.text(texts.counting)}</p>
            <p>{percent}%</p>
          </div>
        </>
      )}
      <p class="told" role="status">
        {isStopped && speaker.text(texts.stopped)}
      </p>
      {(wait || isStopped) && (
        <p>
          <Inline onClick={wait ? stop : again}>{speaker.say(wait ? "stop" : "lookAgain")}</Inline>
        </p>
      )}
    </>
  );
};

interface WorkingProps {
  readonly view: Extract<View, { kind: "working" }>;
  readonly speaker: Speaker;
}

/** An undo or a removal. */
export const Working = ({ view: { act, wait }, speaker }: WorkingProps) => (
  <>
    <h1 tabIndex={-1} id="running">
      {speaker.say(act === "undo" ? "undoing" : "removing")}
    </h1>
    {wait && (
      <>
        <Track percent={percentOf(wait)} aria-labelledby="running" />
        <div class="ends second">
          <p role="status">{wait.isStopping && speaker.say("stopping")}</p>
          <p>{percentOf(wait)}%</p>
        </div>
      </>
    )}
    <p class="second">{speaker.say(wait?.canStop === false ? "writingHelp" : "moment")}</p>
  </>
);

/** The foot of that view. */
export const WorkingFoot = ({ view: { wait }, flow, speaker }: WorkingProps & { flow: Flow }) =>
  wait && (
    <footer>
      <Plain disabled={!wait.canStop || wait.isStopping} onClick={flow.stopBack}>
        {speaker.say("stop")}
      </Plain>
    </footer>
  );
