// The contract of an explanation: why a customer is in their tier, in pieces, whatever the model.
import { joinTexts, type Text } from "../ground/language";
import type { Tried } from "./measured";

/** One measure of a customer: its value, its score, and between which limits it lies. */
export interface Reason {
  /** Names the measure. */
  readonly measure: string;
  /** What a marketer calls it. */
  readonly name: Text;
  /** As people read it. */
  readonly shown: string;
  readonly score: number | null;
  /** The best score there is of this measure; null where the model shows none. */
  readonly best: number | null;
  /** "over 31, up to 51"; empty where there is no limit. */
  readonly where: Text;
  /** All of it as one clause. */
  readonly text: Text;
}

/** What would lift a customer to a better tier. */
export interface Step {
  /** What would change, and by how much. */
  readonly change: Tried["change"];
  readonly amount: number;
  /** Place of the better tier among those of the assignment. */
  readonly tier: number;
  /** The step without the tier it leads to. */
  readonly act: Text;
  /** Step and tier as one clause. */
  readonly text: Text;
}

/** How long a customer keeps their tier without an order, and the lower tier that comes then. */
export interface Slip {
  readonly days: number;
  /** Place of the lower tier among those of the assignment. */
  readonly tier: number;
}

/** Why a customer is in their tier, in pieces, with the limits held. */
export interface Explanation {
  readonly reasons: readonly Reason[];
  /** For each measure that matters, the smallest step to a better tier. */
  readonly steps: readonly Step[];
  /** What is said where there is no step. */
  readonly noStep: Text | null;
  /** Found when it is asked for: a sentence for each customer does without. */
  readonly slip: Slip | null;
}

/** What is said where no step leads to a better tier. */
export function noStepText(tier: number): Text {
  return tier === 0
    ? { en: "this is the best tier", zh: "已是最高层级" }
    : { en: "no single step leads to a better tier", zh: "单靠一项提升无法升级" };
}

/** An explanation as one sentence that begins with the tier's name. */
export function toSentence({ reasons, steps, noStep }: Omit<Explanation, "slip">, name: Text): Text {
  const clauses = [...reasons.map(({ text }) => text), ...steps.map(({ text }) => text), ...(noStep ? [noStep] : [])];
  const told = joinTexts(clauses, { en: "; ", zh: "；" });
  return { en: `${name.en}: ${told.en}`, zh: `${name.zh}：${told.zh}` };
}
