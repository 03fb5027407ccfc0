// Progress of calls that take longer than a second, and a button to stop them.

import type { Text } from "../../src/ground/language";
import type { Flow } from "../state/flow";
import type { Wait } from "../state/longCall";
import type { LookWays, SheetLook } from "../state/sheets";
import type { View } from "../state/state";
import type { Known } from "../state/survey";
import type { Speaker } from "../state/words";
import { ShareBar, Track } from "./bars";
import { Inline, Plain } from "./buttons";

const counting: Text = { en: "Counting customers", zh: "正在统计客户" };

const titles = { undo: "undoing", remove: "removing", sample: "adding" } as const;

interface StoppableProps {
  readonly wait: Wait | null;
  readonly isStopped: boolean;
  /** Name of the bar. `isNamed` also shows the name below the bar. */
  readonly name: string;
  readonly isNamed?: boolean;
  /** The call that the button stops, named in views with several bars. */
  readonly of?: string;
  /** The offer of the button after the call was stopped. */
  readonly onward?: "lookAgain" | "retry";
  readonly stop: () => void;
  readonly again: () => void;
  readonly speaker: Speaker;
}

/** A bar and a Stop button for a call beside other parts of a view. After the call was stopped, the button offers to go on. */
export function Stoppable(props: StoppableProps) {
  const { wait, isStopped, name, isNamed = false, of, onward = "lookAgain", stop, again, speaker } = props;
  const percent = wait && Math.round(wait.share * 100);
  const shown = speaker.say(wait ? "stop" : onward);
  return (
    <>
      {percent !== null && (
        <>
          <Track percent={percent} aria-label={name} />
          <div class="ends second">
            <p>{isNamed && name}</p>
            <p>{percent}%</p>
          </div>
        </>
      )}
      <p class="told" role="status">
        {isStopped && speaker.say("waitStopped")}
        {wait?.isStopping && speaker.say("stopping")}
      </p>
      {(wait || isStopped) && (
        <p>
          <Inline
            aria-label={of && shown + (speaker.language === "zh" ? "：" : ": ") + of}
            disabled={wait !== null && (!wait.canStop || wait.isStopping)}
            onClick={wait ? stop : again}
          >
            {shown}
          </Inline>
        </p>
      )}
    </>
  );
}

interface WaitingProps extends Pick<StoppableProps, "stop" | "again" | "speaker"> {
  readonly known: Known;
}

/** Name of the call. If it cannot be stopped, a run that was cut short is being taken back. */
function waitedFor({ wait, isAsking }: Known, { say, text }: Speaker): string {
  if (wait?.canStop === false) return say("repairing");
  return isAsking ? say("readingSheet") : text(counting);
}

/** Progress of looking at the sheet or counting customers, and of a repair before it. */
export function Waiting({ known, speaker, ...ways }: WaitingProps) {
  return (
    <Stoppable
      wait={known.wait}
      isStopped={known.isStopped}
      name={waitedFor(known, speaker)}
      isNamed={!known.isAsking || known.wait?.canStop === false}
      speaker={speaker}
      {...ways}
    />
  );
}

interface SheetWaitingProps {
  readonly sheet: number;
  readonly name: string;
  readonly look: SheetLook | undefined;
  readonly ways: LookWays;
  readonly speaker: Speaker;
}

/** Progress of looking at another sheet. */
export function SheetWaiting({ sheet, name, look, ways, speaker }: SheetWaitingProps) {
  return (
    <Stoppable
      wait={look?.wait ?? null}
      isStopped={look?.isStopped ?? false}
      name={speaker.language === "zh" ? `正在读取“${name}”` : `Reading “${name}”`}
      isNamed
      of={`“${name}”`}
      stop={() => ways.stop(sheet)}
      again={() => ways.again(sheet)}
      speaker={speaker}
    />
  );
}

interface WorkingProps {
  readonly view: Extract<View, { kind: "working" }>;
  readonly speaker: Speaker;
}

/** The view while a call changes the document. */
export function Working({ view: { act, wait }, speaker }: WorkingProps) {
  return (
    <>
      <h1 tabIndex={-1} id="running">
        {speaker.say(titles[act])}
      </h1>
      {wait && <ShareBar share={wait.share} told={wait.isStopping ? speaker.say("stopping") : ""} />}
      <p class="second">{speaker.say(wait?.canStop === false ? "writingHelp" : "moment")}</p>
    </>
  );
}

/** The foot of that view. */
export function WorkingFoot({ view: { wait }, flow, speaker }: WorkingProps & { flow: Flow }) {
  return (
    wait && (
      <footer>
        <Plain disabled={!wait.canStop || wait.isStopping} onClick={flow.stopAct}>
          {speaker.say("stop")}
        </Plain>
      </footer>
    )
  );
}
