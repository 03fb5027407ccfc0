// The view after a run was stopped, undone or removed, or after an undo was stopped.
import type { Left } from "../../src/app/api";
import { leftLine, moreLine, type Speaker } from "../state/words";

function LeftCells({ left: { count, cells }, speaker }: { left: Left; speaker: Speaker }) {
  return (
    <section class="card">
      <p>{leftLine(speaker, count)}</p>
      <ul class="small cells">
        {cells.map(({ tab, cell }) => (
          <li key={`${tab}!${cell}`}>
            <span>{tab}</span> <span>{cell}</span>
          </li>
        ))}
        {count > cells.length && <li class="second">{moreLine(speaker, count - cells.length)}</li>}
      </ul>
    </section>
  );
}

interface Props {
  readonly act: "stopped" | "stayed" | "undone" | "removed";
  /** Cells that the user has changed since the run and that were left as they are. */
  readonly left?: Left;
  readonly speaker: Speaker;
}

/** The view after a run was taken back. */
export function TakenBack({ act, left, speaker }: Props) {
  return (
    <>
      <h1 tabIndex={-1} class="done">
        {speaker.say(act)}
      </h1>
      {left && left.count > 0 && <LeftCells left={left} speaker={speaker} />}
      <p>{speaker.say(left && left.count > 0 ? "undoneRest" : `${act}Help`)}</p>
    </>
  );
}
