// Accounts for every row: read, left out by reason, used.
import type { ComponentChildren } from "preact";
import type { Outcome } from "../../src/app/api";
import type { Pointed, Pointers } from "../state/pointers";
import type { Speaker } from "../state/words";
import { Inline } from "./buttons";
import { RowsTold } from "./pointed";

const help = { en: "Press a count to select these rows in the sheet.", zh: "点按数字，即可在工作表中选中这些行。" };

/** One line of a list of terms. */
export function Line({ name, children }: { name: ComponentChildren; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

type Reason = Outcome["audit"]["reasons"][number];

/** Number of rows left out for a reason, as a button that selects them. */
function Count({ reason: { id, rows, text }, pointers, speaker }: Omit<Props, "audit" | "pointed"> & { reason: Reason }) {
  const shown = `− ${speaker.count(rows)}`;
  const spoken = speaker.language === "zh" ? `${shown}：选中这些行（${text}）` : `${shown}: select these rows (${text})`;
  return (
    <Inline aria-label={spoken} onClick={() => pointers.selectRows(id)}>
      {shown}
    </Inline>
  );
}

interface Props {
  readonly audit: Outcome["audit"];
  readonly pointed: Pointed;
  readonly pointers: Pointers;
  readonly speaker: Speaker;
}

/** Lists the rows read, those left out for each reason, and those used. */
export function Rows({ audit, pointed, pointers, speaker }: Props) {
  return (
    <>
      {audit.reasons.length > 0 && <p class="second">{speaker.text(help)}</p>}
      <dl class="card">
        <Line name={speaker.say("read")}>{speaker.count(audit.read)}</Line>
        {audit.reasons.map((reason) => (
          <Line
            key={reason.id}
            name={
              <>
                {speaker.sentenceCase(reason.text)} <span class="second">{reason.example}</span>
              </>
            }
          >
            <Count reason={reason} pointers={pointers} speaker={speaker} />
          </Line>
        ))}
        <Line name={<strong>{speaker.say("used")}</strong>}>
          <strong>{speaker.count(audit.used)}</strong>
        </Line>
      </dl>
      <RowsTold pointed={pointed} pointers={pointers} speaker={speaker} />
    </>
  );
}
