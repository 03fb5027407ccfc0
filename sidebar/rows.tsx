// The account of the rows: read, left out for which reason, used.
import type { ComponentChildren } from "preact";
import type { Outcome } from "../src/api";
import type { Speaker } from "./words";

/** One line of a list of terms. */
export const Line = ({ name, children }: { name: ComponentChildren; children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** Rows read, less those left out, are the rows used. */
export const Rows = ({ audit, speaker }: { audit: Outcome["audit"]; speaker: Speaker }) => (
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
        {reason.rows > 0 && "− "}
        {speaker.count(reason.rows)}
      </Line>
    ))}
    <Line name={<strong>{speaker.say("used")}</strong>}>
      <strong>{speaker.count(audit.used)}</strong>
    </Line>
  </dl>
);
