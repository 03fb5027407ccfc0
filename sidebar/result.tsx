// What a run found: rows read and used, tiers with bars, cuts and notes.
import type { Outcome } from "../src/api";
import { type Speaker, summaryLine } from "./words";

const readableOn = (color: string): string => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return red * 299 + green * 587 + blue * 114 > 127_000 ? "#1f1f1f" : "#ffffff";
};

const percent = (share: number | null): string => (share === null ? "–" : `${Math.round(share * 100)}%`);

const width = (share: number | null): string => `${Math.max(0, Math.min(100, (share ?? 0) * 100))}%`;

const Tiers = ({ tiers, speaker }: { tiers: Outcome["tiers"]; speaker: Speaker }) => (
  <ul>
    {tiers.map((tier, rank) => (
      <li class="tier" key={tier.name} title={tier.playbook}>
        <span class="chip" style={{ background: tier.color, color: readableOn(tier.color) }}>
          {rank + 1}
        </span>
        <span>{tier.name}</span>
        <span>
          {speaker.count(tier.customers)} · {percent(tier.revenueShare)}
        </span>
        <span class="bar" style={{ width: width(tier.customerShare) }} />
        <span class="bar revenue" style={{ width: width(tier.revenueShare) }} />
      </li>
    ))}
  </ul>
);

const Audit = ({ outcome, speaker }: { outcome: Outcome; speaker: Speaker }) => (
  <dl class="card">
    <dt>{speaker.say("read")}</dt>
    <dd>{speaker.count(outcome.audit.read)}</dd>
    {outcome.audit.reasons.map((reason) => (
      <>
        <dt key={reason.id}>
          {reason.text} <span class="second">({reason.example})</span>
        </dt>
        <dd>− {speaker.count(reason.rows)}</dd>
      </>
    ))}
    <dt>{speaker.say("used")}</dt>
    <dd>{speaker.count(outcome.audit.used)}</dd>
    {outcome.asOf === null ? null : (
      <>
        <dt>{speaker.say("asOf")}</dt>
        <dd>{outcome.asOf}</dd>
      </>
    )}
  </dl>
);

/** The result of a run. */
export const Result = ({ outcome, speaker }: { outcome: Outcome; speaker: Speaker }) => {
  const customers = outcome.tiers.reduce((sum, tier) => sum + tier.customers, 0);
  const filled = outcome.tiers.filter((tier) => tier.customers > 0).length;
  const { recencyDays, frequency, revenue } = outcome.cuts;
  const cuts = [
    recencyDays && `R ${recencyDays.join(", ")}`,
    frequency && `F ${frequency.join(", ")}`,
    revenue && `M ${revenue.join(", ")}`,
  ];
  return (
    <>
      <h1 tabIndex={-1}>{summaryLine(speaker, customers, filled)}</h1>
      <p class="second">{outcome.scheme.title}</p>
      <h2>{speaker.say("tiers")}</h2>
      <Tiers tiers={outcome.tiers} speaker={speaker} />
      <h2>{speaker.say("found")}</h2>
      <p class="second">{outcome.columns.map((column) => `${column.role}: ${column.header}`).join(" · ")}</p>
      <Audit outcome={outcome} speaker={speaker} />
      <h2>{speaker.say("cuts")}</h2>
      <p class="second">{cuts.filter(Boolean).join(" · ")}</p>
      {outcome.notes.length === 0 ? null : (
        <>
          <h2>{speaker.say("notes")}</h2>
          {outcome.notes.map((note) => (
            <p class="note" key={note.text}>
              {note.text}
            </p>
          ))}
        </>
      )}
    </>
  );
};
