// What is wished of a contact plan as it is filled in, and the message it becomes; knows nothing of the page.

import type { RunWishes } from "../../src/app/api";
import { forms } from "../forms";

/** A plan as it is sent. */
export type ContactWishes = NonNullable<RunWishes["contact"]>;

/** A plan as it is filled in; without a cost there is none. */
export interface ContactDraft {
  readonly cost: string;
  readonly margin: string;
  readonly budget: string;
  readonly by: NonNullable<ContactWishes["by"]>;
  /** Percent by tier name. */
  readonly rates: Readonly<Record<string, string>>;
  /** What sorted the customers into these tiers; under another model or scheme the rates mean nothing. */
  readonly of: string;
}

/** No plan. */
export const noContact: ContactDraft = { cost: "", margin: "", budget: "", by: "tiers", rates: {}, of: "" };

/** Names what sorts the customers into the tiers that are contacted: the main model, and the scheme where it takes one. */
export function sortedBy({
  models: [main],
  scheme,
}: {
  readonly models: readonly string[];
  readonly scheme: RunWishes["scheme"];
}): string {
  return forms.models.some(({ id, hasSchemes }) => id === main && hasSchemes) ? JSON.stringify(scheme) : (main ?? "");
}

/** A number from 0 as typed, a percent sign left out: null for nothing, NaN for anything else. */
export function amountOf(typed: string, most = Number.MAX_SAFE_INTEGER): number | null {
  const text = typed.normalize("NFKC").replace("%", "").trim();
  if (text === "") return null;
  return /^(\d+\.?\d*|\.\d+)$/.test(text) && Number(text) <= most ? Number(text) : Number.NaN;
}

/** A margin as typed, of which 0 is none. */
export function marginOf(typed: string): number | null {
  const percent = amountOf(typed, 100);
  return percent === 0 ? Number.NaN : percent;
}

/** Rates as typed, those of the tiers that a draft sorts into. */
function ratesOf({ rates, of }: ContactDraft, sorted: string): [string, number | null][] {
  return of === sorted ? Object.entries(rates).map(([tier, typed]) => [tier, amountOf(typed, 100)]) : [];
}

/** Whether everything typed can be sent. */
export function isContactFit(contact: ContactDraft, sorted: string): boolean {
  return [
    amountOf(contact.cost),
    amountOf(contact.budget),
    marginOf(contact.margin),
    ...ratesOf(contact, sorted).map(([, rate]) => rate),
  ].every((typed) => !Number.isNaN(typed));
}

/** The plan that is asked for, null for none. */
export function toContactWishes(contact: ContactDraft, sorted: string): ContactWishes | null {
  const cost = amountOf(contact.cost);
  if (cost === null || !isContactFit(contact, sorted)) return null;
  const [budget, marginPercent] = [amountOf(contact.budget), marginOf(contact.margin)];
  const rates = ratesOf(contact, sorted).flatMap(([tier, rate]) => (rate === null ? [] : [[tier, rate] as const]));
  const { by } = contact;
  return {
    cost,
    ...(budget === null ? {} : { budget }),
    ...(marginPercent === null ? {} : { marginPercent }),
    ...(by === "tiers" ? {} : { by }),
    ...(rates.length === 0 ? {} : { rates: Object.fromEntries(rates) }),
  };
}

function shown(number: number | undefined): string {
  return number === undefined ? "" : String(number);
}

/** A plan that was remembered. */
export function toContactDraft(wishes: ContactWishes | undefined, sorted: string): ContactDraft {
  return wishes === undefined
    ? noContact
    : {
        cost: shown(wishes.cost),
        margin: shown(wishes.marginPercent),
        budget: shown(wishes.budget),
        by: wishes.by ?? "tiers",
        rates: Object.fromEntries(Object.entries(wishes.rates ?? {}).map(([tier, rate]) => [tier, shown(rate)])),
        of: sorted,
      };
}
