// What one model says of a customer: the tier, what would change it, and what to do.

import type { Answers } from "../../src/app/api";
import type { Text } from "../../src/ground/language";
import type { Speaker } from "../state/words";
import { Chip } from "./tiers";

/** What one model says of the customer. */
export type Placed = Answers["explain"]["models"][number];

const texts = {
  change: { en: "What would change the tier", zh: "怎样改变层级" },
  playbook: { en: "What to do", zh: "运营建议" },
} satisfies Record<string, Text>;

/** "1 day", "12 days". */
export function days({ language, count }: Speaker, number: number): string {
  return language === "zh" ? `${count(number)} 天` : `${count(number)} ${number === 1 ? "day" : "days"}`;
}

type Tier = Placed["steps"][number]["tier"];

/** Rank and name of a tier; an arrow stands before one that a change leads to. */
export function TierName({ tier: { rank, name, color }, isLedTo }: { tier: Tier; isLedTo?: boolean }) {
  return (
    <span class="tierName">
      {isLedTo && <span aria-hidden="true">→</span>}
      <Chip rank={rank} color={color} /> {name}
    </span>
  );
}

interface PartProps {
  readonly placed: Placed;
  /** Whether the model has a heading of its own, under which this part stands. */
  readonly isFurther: boolean;
  readonly speaker: Speaker;
}

function Heading({ text, isFurther, speaker }: Pick<PartProps, "isFurther" | "speaker"> & { text: Text }) {
  return isFurther ? <h3>{speaker.text(text)}</h3> : <h2>{speaker.text(text)}</h2>;
}

/** What would lift the customer, and, as a warning, when they would fall; nothing where the tiers are no better or worse than one another. */
export function Changes({ placed: { steps, noStep, slip }, isFurther, speaker }: PartProps) {
  if (steps.length === 0 && noStep === null && slip === null) return null;
  return (
    <>
      <Heading text={texts.change} isFurther={isFurther} speaker={speaker} />
      {noStep !== null && <p>{speaker.sentence(noStep)}</p>}
      <ul class="changes">
        {steps.map(({ act, tier }) => (
          <li key={act}>
            <span>{speaker.sentenceCase(act)}</span> <TierName tier={tier} isLedTo />
          </li>
        ))}
      </ul>
      {slip && (
        <p class="hint">
          {speaker.language === "zh"
            ? `注意：若 ${days(speaker, slip.days)}内没有新订单，将降为`
            : `Warning: without an order for ${days(speaker, slip.days)} they fall to`}{" "}
          <TierName tier={slip.tier} />
        </p>
      )}
    </>
  );
}

/** What to do with customers of the tier. */
export function Advice({ placed: { tier }, isFurther, speaker }: PartProps) {
  return (
    <>
      <Heading text={texts.playbook} isFurther={isFurther} speaker={speaker} />
      <p>{speaker.sentence(tier.playbook)}</p>
    </>
  );
}

/** What a further model says: its tier, why, what would change it, and what to do. */
export function FurtherModel({ placed, speaker }: Omit<PartProps, "isFurther">) {
  const { title, tier, reasons } = placed;
  return (
    <section class="further">
      <h2>{title}</h2>
      <p>
        <TierName tier={tier} />
      </p>
      <p>{speaker.sentence(tier.means)}</p>
      {reasons.map(({ measure, text }) => (
        <p class="second" key={measure}>
          {speaker.sentence(text)}
        </p>
      ))}
      <Changes placed={placed} isFurther speaker={speaker} />
      <Advice placed={placed} isFurther speaker={speaker} />
    </section>
  );
}
