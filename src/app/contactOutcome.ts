// What is told of a contact plan: plain JSON in the asked language, money in the currency.
import type { Language, Text } from "../ground/language";
import type { Contacts, TierContacts } from "../planning/contactPlan";
import { type Contact, noteContacts, sayContacts, sourceText, worthText } from "../planning/contactWords";

function rounded(amount: number): number {
  return Math.round(amount * 10_000) / 10_000;
}

function toldOf({ contacts, cost, responses, revenue, earned, profit }: Contacts): Contacts {
  return {
    contacts,
    cost: rounded(cost),
    responses: rounded(responses),
    revenue: rounded(revenue),
    earned: rounded(earned),
    profit: rounded(profit),
  };
}

function tierOf(own: TierContacts, say: (text: Text) => string) {
  return {
    name: say(own.tier.name),
    customers: own.customers,
    rate: own.rate,
    /** Where the rate is from, in words. */
    source: say(sourceText(own)),
    breakEven: own.breakEven,
    /** Whether contacting all of it pays, in words, and as a sign; null without a rate or customers. */
    worth: say(worthText(own)),
    isWorth: own.profitOfAll === null || own.valued === 0 ? null : own.profitOfAll > 0,
    profitOfAll: own.profitOfAll === null ? null : rounded(own.profitOfAll),
    ...toldOf(own.planned),
  };
}

/** Tells a plan whose amounts are of a currency; "" where it is not known. */
export function toContactOutcome(contact: Contact, currency: string, language: Language) {
  const say = (text: Text): string => text[language];
  const { terms, tiers, total, left } = contact.plan;
  return {
    cost: terms.cost,
    budget: terms.budget,
    marginPercent: rounded(terms.margin * 100),
    by: terms.by,
    tiers: tiers.map((own) => tierOf(own, say)),
    total: toldOf(total),
    left,
    says: sayContacts(contact, currency).map(say),
    notes: noteContacts(contact).map(({ id, text }) => ({ id, text: say(text) })),
  };
}
