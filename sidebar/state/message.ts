// The message that a draft becomes; knows nothing of the page.
import { forms } from "../forms";
import { noContact, sortedBy, toContactWishes } from "./contactDraft";
import {
  areModelsFit,
  type Draft,
  emptyDraft,
  filled,
  formOf,
  formsOf,
  isEmpty,
  isSortedByScript,
  numberOf,
  rateKind,
  toChoices,
  type Wishes,
  windowOf,
} from "./draft";
import { type Kind, type LookFor, toSheetWishes } from "./sheets";

/** Rates that are typed, if there is a currency that they lead to. */
function toRates({ orders, rates }: Draft): Record<string, number> {
  return orders.currency === undefined
    ? {}
    : Object.fromEntries(
        Object.entries(rates).flatMap(([code, typed]) => (rateKind(typed) === "rate" ? [[code, numberOf(typed)]] : [])),
      );
}

/** Whether a sheet beside the one that was found is read: for orders and their ids always, for others where a model or the plan asks for it. */
function isReadBeside(draft: Draft, kind: Kind): boolean {
  if (kind === "orders" || kind === "people") return true;
  const isOfPlan = kind === "campaign" && toContactWishes(draft.contact, sortedBy(draft)) !== null;
  return isOfPlan || formsOf(draft).some(({ reads }) => reads[kind] !== undefined);
}

/** The draft without sheets that nothing in it reads; the campaign only counts for a plan of whom to contact. */
export function withSheetsRead(draft: Draft, withPlan: boolean): Draft {
  const plan = withPlan ? draft.contact : noContact;
  const list = draft.beside.list.filter(({ kind }) => isReadBeside({ ...draft, contact: plan }, kind));
  return { ...draft, beside: { ...draft.beside, list } };
}

/**
 * The part of a draft that says how rows are read; a column switched off is sent as "".
 *
 * @param withPlan - whether a plan of whom to contact is asked for too
 */
export function toReading(draft: Draft, withPlan = false): Wishes {
  const days = windowOf(draft);
  const rates = toRates(draft);
  const orders = {
    ...filled(draft.orders),
    ...(isEmpty(rates) ? {} : { rates }),
    ...(days === null ? {} : { windowDays: days }),
  };
  return {
    ...(isEmpty(draft.columns) ? {} : { columns: draft.columns }),
    ...toSheetWishes(withSheetsRead(draft, withPlan)),
    ...(isEmpty(orders) ? {} : { orders }),
  };
}

/** The part of a draft that says what sorts the customers; scheme, bins and limits are sent where a model takes them. */
export function toModelMessage(draft: Draft): Wishes {
  const { cuts, settings } = toChoices(draft);
  const isDefault = draft.models.length === 1 && formOf(draft).id === forms.models[0]!.id;
  const takesScheme = formsOf(draft).some((form) => form.hasSchemes);
  return {
    ...(isDefault ? {} : { models: [...draft.models] }),
    ...(!takesScheme || draft.scheme === emptyDraft.scheme ? {} : { scheme: draft.scheme }),
    ...(!takesScheme || draft.bins === null ? {} : { bins: draft.bins }),
    ...(!takesScheme || isEmpty(cuts) ? {} : { cuts: cuts as NonNullable<Wishes["cuts"]> }),
    ...(!takesScheme || isEmpty(cuts) || draft.cutSide === emptyDraft.cutSide ? {} : { cutSide: draft.cutSide }),
    ...(isEmpty(settings) ? {} : { settings: { ...settings } }),
  };
}

/** What the script has to be asked to show the draft: how rows are read, and models that the sidebar cannot follow itself. */
export function toAsking(draft: Draft): Wishes {
  return { ...toReading(draft), ...(isSortedByScript(draft) ? toModelMessage(draft) : {}) };
}

/**
 * What a look at the sheet is told of the models: it matters which they are where something usual is lacking, or they read further columns.
 * Limits decide nothing of it, and settings are left out while they are being typed.
 */
export function toLookFor(draft: Draft): LookFor {
  const readsMore = formsOf(draft).some(({ reads }) => !isEmpty(reads));
  if (!draft.isLacking && !readsMore) return {};
  return toModelMessage({ ...draft, cuts: {}, settings: areModelsFit(draft) ? draft.settings : {} });
}

/** Whether two drafts look for the same in the sheet that was found. */
export function isLookedAtAlike(draft: Draft, other: Draft): boolean {
  return draft.columns === other.columns && JSON.stringify(toLookFor(draft)) === JSON.stringify(toLookFor(other));
}

/** The part of a draft that asks for a plan of whom to contact. */
function toContactMessage(draft: Draft): Wishes {
  const contact = toContactWishes(draft.contact, sortedBy(draft));
  return contact === null ? {} : { contact };
}

/** What the script is asked to plan whom to contact; null where no plan is asked for. */
export function toPlanning(draft: Draft): Wishes | null {
  const contact = toContactMessage(draft);
  return isEmpty(contact) ? null : toScoring(draft);
}

/** The part of a draft that says how customers are read, sorted and contacted, without what is written of them. */
export function toScoring(draft: Draft): Wishes {
  return { ...toReading(draft, true), ...toModelMessage(draft), ...toContactMessage(draft) };
}

/** The wishes that a draft becomes: only what the user decided. */
export function toMessage(draft: Draft): Wishes {
  const without = Object.fromEntries(
    Object.entries(draft.without).flatMap(([kind, ids]) => (ids.length === 0 ? [] : [[kind, [...ids]]])),
  );
  return {
    ...toScoring(draft),
    ...(draft.withWhy ? { withWhy: true } : {}),
    ...(isEmpty(without) ? {} : { without: { ...without } }),
    ...(draft.withReports.length === 0 ? {} : { with: { reports: [...draft.withReports] } }),
  };
}

/** Whether anything is decided beyond the sentence that says why. */
export function hasChoices(draft: Draft): boolean {
  return !isEmpty(toMessage({ ...draft, withWhy: false }));
}
