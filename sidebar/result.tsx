// What a run found: tiers with bars, remarks, and the account of rows, columns and limits.
import type { ComponentChildren } from "preact";
import type { Outcome, Status } from "../src/api";
import type { Flow } from "./flow";
import { TakeBack } from "./takeBack";
import { type Speaker, summaryLine } from "./words";

const inks = ["#ffffff", "#1f1f1f"];

/** WCAG's relative luminance of "#rrggbb". */
const luminance = (color: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

const readableOn = (color: string): string =>
  inks.reduce((best, ink) => (contrast(ink, color) > contrast(best, color) ? ink : best));

const percent = (share: number | null): string => (share === null ? "–" : `${Math.round(share * 100)}%`);

const length = (share: number | null, longest: number): string =>
  `${longest > 0 ? (Math.max(0, share ?? 0) / longest) * 100 : 0}%`;

const Tiers = ({ tiers, speaker }: { tiers: Outcome["tiers"]; speaker: Speaker }) => {
  const longest = tiers.reduce((most, tier) => Math.max(most, tier.customerShare ?? 0, tier.revenueShare ?? 0), 0);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            {speaker.say("tier")}
          </th>
          <th scope="col" colSpan={2}>
            <span class="swatch" /> {speaker.say("customers")}
          </th>
          <th scope="col">
            <span class="swatch revenue" /> {speaker.say("share")}
          </th>
        </tr>
      </thead>
      <tbody>
        {tiers.map((tier, rank) => (
          <tr key={tier.name}>
            <td>
              <span class="chip" style={{ background: tier.color, color: readableOn(tier.color) }}>
                {rank + 1}
              </span>
            </td>
            <th scope="row">{tier.name}</th>
            <td class="bars" aria-hidden="true">
              <span class="bar" style={{ width: length(tier.customerShare, longest) }} />
              <span class="bar revenue" style={{ width: length(tier.revenueShare, longest) }} />
            </td>
            <td>{speaker.count(tier.customers)}</td>
            <td>{percent(tier.revenueShare)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Line = ({ name, children }: { name: ComponentChildren; children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const Rows = ({ audit, speaker }: { audit: Outcome["audit"]; speaker: Speaker }) => (
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

const Basis = ({ columns, cuts, speaker }: { columns: Outcome["columns"]; cuts: Outcome["cuts"]; speaker: Speaker }) => (
  <>
    <details>
      <summary>{speaker.say("columns")}</summary>
      <dl class="small">
        {columns.map((column) => (
          <Line key={column.role} name={speaker.role(column.role)}>
            {column.header}
          </Line>
        ))}
      </dl>
    </details>
    <details>
      <summary>{speaker.say("cuts")}</summary>
      <dl class="small">
        {(["recencyDays", "frequency", "revenue"] as const).map((measure) =>
          cuts[measure] ? (
            <Line key={measure} name={speaker.say(measure)}>
              {cuts[measure].map(speaker.figure).join(" · ")}
            </Line>
          ) : null,
        )}
      </dl>
    </details>
  </>
);

interface Props {
  readonly outcome: Outcome;
  readonly status: Status;
  readonly flow: Flow;
  readonly speaker: Speaker;
}

/** The result of a run. */
export const Result = ({ outcome, status, flow, speaker }: Props) => {
  const { audit, tiers, notes, columns, cuts } = outcome;
  const customers = tiers.reduce((sum, tier) => sum + tier.customers, 0);
  const filled = tiers.filter((tier) => tier.customers > 0).length;
  return (
    <>
      <h1 tabIndex={-1} class="done">
        {speaker.say(outcome.kind === "orders" ? "tabsWritten" : "columnsWritten")}
      </h1>
      <h2 class="summary">{summaryLine(speaker, customers, filled)}</h2>
      <p class="second">{speaker.basis(audit.used, audit.read, outcome.asOf)}</p>
      <Tiers tiers={tiers} speaker={speaker} />
      <TakeBack status={status} flow={flow} speaker={speaker} />
      <p class="second">{speaker.say("manage")}</p>
      {notes.map((note) => (
        <p class="hint" key={note.text}>
          {speaker.sentence(note.text)}
        </p>
      ))}
      <h2>{speaker.say("rows")}</h2>
      <Rows audit={audit} speaker={speaker} />
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
};
