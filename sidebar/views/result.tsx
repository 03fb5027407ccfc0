// The result of a run: tiers with bars, remarks, and an account of rows, columns and limits.

import type { Outcome, Status } from "../../src/app/api";
import { Links } from "../parts/pointed";
import { Line, Rows } from "../parts/rows";
import { TakeBack } from "../parts/takeBack";
import { Tiers } from "../parts/tiers";
import type { Flow } from "../state/flow";
import type { Pointed } from "../state/pointers";
import type { View } from "../state/state";
import { type Speaker, summaryLine, writtenLine } from "../state/words";

function cutLines(cuts: Outcome["cuts"], speaker: Speaker) {
  return (["recencyDays", "frequency", "revenue"] as const).flatMap((measure) =>
    cuts[measure]
      ? [
          <Line key={measure} name={speaker.say(measure)}>
            {cuts[measure].map(speaker.figure).join(" · ")}
          </Line>,
        ]
      : [],
  );
}

function Basis({ columns, cuts, speaker }: { columns: Outcome["columns"]; cuts: Outcome["cuts"]; speaker: Speaker }) {
  return (
    <>
      <details>
        <summary>{speaker.say("columns")}</summary>
        <dl class="small">
          {columns.map((column) => (
            <Line
              key={`${column.role} ${column.sheet}`}
              name={speaker.role(column.role) + (column.sheet === undefined ? "" : ` · ${column.sheet}`)}
            >
              {column.header}
            </Line>
          ))}
        </dl>
      </details>
      {cutLines(cuts, speaker).length > 0 && (
        <details>
          <summary>{speaker.say("cuts")}</summary>
          <dl class="small">{cutLines(cuts, speaker)}</dl>
        </details>
      )}
    </>
  );
}

interface Props {
  readonly view: Extract<View, { kind: "written" }>;
  readonly status: Status;
  readonly pointed: Pointed;
  readonly flow: Flow;
  readonly speaker: Speaker;
}

/** The result of a run. */
export function Result({ view: { outcome, written }, status, pointed, flow, speaker }: Props) {
  const { audit, tiers, notes, columns, cuts } = outcome;
  const customers = tiers.reduce((sum, tier) => sum + tier.customers, 0);
  const filled = tiers.filter((tier) => tier.customers > 0).length;
  return (
    <>
      <h1 tabIndex={-1} class="done">
        {writtenLine(
          speaker,
          outcome.kind,
          status.tabs.filter(({ sheet }) => written.includes(sheet)),
        )}
      </h1>
      <h2 class="summary">{summaryLine(speaker, customers, filled)}</h2>
      <p class="second">{speaker.basis(audit.used, audit.read, outcome.asOf)}</p>
      <Tiers tiers={tiers} speaker={speaker} />
      <Links tabs={status.tabs} pointers={flow} pointed={pointed} speaker={speaker} />
      <TakeBack status={status} flow={flow} speaker={speaker} />
      <p class="second">{speaker.say("manage")}</p>
      {notes.map((note) => (
        <p class="hint" key={note.text}>
          {speaker.sentence(note.text)}
        </p>
      ))}
      <h2>{speaker.say("rows")}</h2>
      <Rows audit={audit} pointed={pointed} pointers={flow} speaker={speaker} />
      <details>
        <summary>{speaker.say("playbook")}</summary>
        <dl class="small stacked">
          {tiers.map((tier) => (
            <Line key={tier.name} name={tier.name}>
              {tier.playbook}
            </Line>
          ))}
        </dl>
      </details>
      <Basis columns={columns} cuts={cuts} speaker={speaker} />
    </>
  );
}
