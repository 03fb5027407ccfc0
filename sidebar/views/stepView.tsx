// The frame of a wizard step: the place among the steps, the way back, and the step itself.

import { Inline } from "../parts/buttons";
import { Waiting } from "../parts/waiting";
import type { Flow } from "../state/flow";
import type { State } from "../state/state";
import { type Speaker, stepLine } from "../state/words";
import { steps } from "../steps/index";

interface Props {
  readonly state: State;
  readonly place: number;
  readonly flow: Flow;
  readonly speaker: Speaker;
}

/** The view of a wizard step. */
export function StepView({ state, place, flow, speaker }: Props) {
  const { title, name, View } = steps[place]!;
  const { draft, known, planned, status, pointed, listed } = state;
  return (
    <>
      <div class="steps second">
        <Inline onClick={() => flow.go(place - 1)}>{speaker.say("back")}</Inline>
        <span>{stepLine(speaker, place + 1, steps.length, speaker.text(name))}</span>
        <span class="stepBar" aria-hidden="true">
          {steps.map((step, other) => (
            <span key={step.id} class={other <= place ? "reached" : ""} />
          ))}
        </span>
      </div>
      <h1 tabIndex={-1}>{speaker.text(title)}</h1>
      <Waiting known={known} stop={flow.stopAsking} again={flow.askAgain} speaker={speaker} />
      <View
        draft={draft}
        known={known}
        planned={planned}
        status={status}
        pointed={pointed}
        change={flow.wish}
        pointers={flow}
        lookWays={flow.lookWays}
        speaker={speaker}
        listed={listed}
        lister={flow.lister}
        editScheme={() => flow.schemes.open(place)}
      />
    </>
  );
}
