// What is typed about a scheme and cannot be followed, in the words of the field it was typed into.

import type { Customers } from "../../src/app/api";
import { Refusal } from "../../src/ground/refusal";
import { type Measure, measures } from "../../src/models/rfm/measures";
import type { Scheme } from "../../src/models/rfm/scheme";
import { type ChosenSettings, checkLadders, type Setting } from "../../src/models/settings";
import { type Draft, formsOf, settingsFor, settingsOf, toChoices } from "./draft";
import { measureLabel } from "./words";

function isAscending(numbers: readonly number[], lowest: number): boolean {
  return numbers.every((number, place) => Number.isFinite(number) && number >= lowest && !(number <= numbers[place - 1]!));
}

/** How many limits a scheme makes of a measure; null where the user may choose. */
export type LimitsOf = (measure: Measure) => number | null;

/** Limits that a scheme makes of its own accord; a scheme that leaves their number free takes 1 to 8. */
export function limitsOf(scheme: Scheme, customers: Customers, hasFreeBins: boolean): LimitsOf {
  return (measure) =>
    hasFreeBins ? null : (scheme.assign(customers, { bins: null, cuts: {}, settings: {} }).cuts[measure]?.at.length ?? null);
}

function refuseLimits(measure: Measure, needed: number | null): Refusal {
  const { en, zh } = measureLabel(measure);
  const [count, counted] = needed === null ? ["1 to 8", "1 到 8"] : [String(needed), String(needed)];
  return new Refusal(
    {
      en: `${en}: the limits need to be ${count} ascending ${needed === 1 ? "number" : "numbers"}`,
      zh: `${zh}：界限需要 ${counted} 个从小到大的数`,
    },
    { en: "write them with commas, or leave the field empty", zh: "请用逗号分隔，或留空" },
  );
}

/** @throws Refusal for one that is no whole number in its range */
function checkWholeNumbers(declared: Readonly<Record<string, Setting>>, typed: ChosenSettings): void {
  for (const [name, setting] of Object.entries(declared)) {
    const own = typed[name];
    if (own === undefined || setting.type === "choice") continue;
    const { label, from, to } = setting;
    if (Number.isInteger(own) && Number(own) >= from && Number(own) <= to) continue;
    throw new Refusal(
      { en: `${label.en} needs a whole number from ${from} to ${to}`, zh: `${label.zh}：需要 ${from} 到 ${to} 的整数` },
      { en: "correct it, or leave the field empty", zh: "请修改或留空" },
    );
  }
}

/**
 * Checks what was typed of the settings of every model.
 *
 * @throws Refusal for one that is no whole number in its range, or does not rise where it has to
 */
export function checkTypedSettings(draft: Draft): void {
  for (const form of formsOf(draft)) {
    const typed = settingsOf(draft, form);
    checkWholeNumbers(settingsFor(draft, form), typed);
    checkLadders(form.settings, form.ascending, typed);
  }
}

/**
 * Checks what was typed as limits of scores.
 *
 * @throws Refusal for limits that are no such numbers
 */
export function checkTypedLimits(draft: Draft, limits: LimitsOf): void {
  const { cuts } = toChoices(draft);
  for (const measure of measures) {
    const typed = cuts[measure];
    if (typed === undefined) continue;
    const needed = limits(measure);
    const isCounted = needed === null ? typed.length >= 1 && typed.length <= 8 : typed.length === needed;
    const lowest = measure === "revenue" ? Number.NEGATIVE_INFINITY : 0;
    if (!isCounted || !isAscending(typed, lowest)) throw refuseLimits(measure, needed);
  }
}
