// The result of a run: tiers with bars, remarks, and an account of rows, columns and limits.

import type { Look, Outcome, RunWishes, Status } from "../../src/app/api";
import { FormulaShown } from "../parts/formulaShown";
import { Links } from "../parts/pointed";
import { NoteWithRemedies, remedied, type SaidRemedy } from "../parts/remedies";
import { Line, Rows } from "../parts/rows";
import { TakeBack } from "../parts/takeBack";
import { Tiers } from "../parts/tiers";
import type { Draft } from "../state/draft";
import type { Flow } from "../state/flow";
import type { Pointed } from "../state/pointers";
import type { View } from "../state/state";
import { type Speaker, summaryLine, writtenLine } from "../state/words";

type Model = Outcome["models"][number];

function Limits({ model: { title, scheme, limits }, isOnly, speaker }: { model: Model; isOnly: boolean; speaker: Speaker }) {
  if (limits.length === 0) return null;
  const name = speaker.say(scheme === null ? "limits" : "cuts");
  return (
    <details>
      <summary>{isOnly ? name : `${name} · ${title}`}</summary>
      <dl class="small">
        {limits.map(({ measure, name: measureName, said }) => (
          <Line key={measure} name={speaker.sentenceCase(measureName)}>
            {said}
          </Line>
        ))}
      </dl>
    </details>
  );
}

function Basis({ columns, models, speaker }: Pick<Outcome, "columns" | "models"> & { speaker: Speaker }) {
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
      {models.map((model) => (
        <Limits key={model.id} model={model} isOnly={models.length === 1} speaker={speaker} />
      ))}
    </>
  );
}

function Playbook({ model: { title, tiers }, isOnly, speaker }: { model: Model; isOnly: boolean; speaker: Speaker }) {
  return (
    <details>
      <summary>{isOnly ? speaker.say("playbook") : `${speaker.say("playbook")} · ${title}`}</summary>
      <dl class="small stacked">
        {tiers.map((tier) => (
          <Line key={tier.name} name={tier.name}>
            {tier.playbook}
          </Line>
        ))}
      </dl>
    </details>
  );
}

interface Props {
  readonly view: Extract<View, { kind: "written" }>;
  readonly draft: Draft;
  readonly status: Status;
  /** What the sheet looked like, and what was wished of the run. */
  readonly look: Look | null;
  readonly wishes: RunWishes;
  readonly pointed: Pointed;
  readonly flow: Flow;
  readonly speaker: Speaker;
}

/** The result of a run. */
export function Result({ view: { outcome, written }, draft, status, look, wishes, pointed, flow, speaker }: Props) {
  const { audit, models, notes, columns } = outcome;
  const { tiers } = models[0]!;
  /** Sorts once more by what a remedy takes. */
  const again = (remedy: SaidRemedy): void => {
    flow.wish(remedied(draft, remedy) ?? {});
    void flow.run();
  };
  const isOnly = models.length === 1;
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
      {!isOnly && <h2>{models[0]!.title}</h2>}
      <Tiers tiers={tiers} speaker={speaker} />
      {models.slice(1).map((model) => (
        <details key={model.id}>
          <summary>{model.title}</summary>
          <Tiers tiers={model.tiers} speaker={speaker} />
        </details>
      ))}
      <Links tabs={status.tabs} pointers={flow} pointed={pointed} speaker={speaker} />
      <TakeBack status={status} flow={flow} speaker={speaker} />
      <p class="second">{speaker.say("manage")}</p>
      {notes.map(({ text, remedies = [] }) => (
        <NoteWithRemedies
          key={text}
          text={text}
          remedies={remedies.filter((remedy) => remedied(draft, remedy) !== null)}
          press={again}
          speaker={speaker}
        />
      ))}
      <h2>{speaker.say("rows")}</h2>
      <Rows audit={audit} pointed={pointed} pointers={flow} speaker={speaker} />
      {models.map((model) => (
        <Playbook key={model.id} model={model} isOnly={isOnly} speaker={speaker} />
      ))}
      <Basis columns={columns} models={models} speaker={speaker} />
      {look && <FormulaShown made={{ look, outcome, wishes }} speaker={speaker} />}
    </>
  );
}
