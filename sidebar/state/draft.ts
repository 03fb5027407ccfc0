// The user's wishes as they are filled in, and the message they become; knows nothing of the page.

import type { RunWishes } from "../../src/app/api";
import { orRefusal, Refusal } from "../../src/ground/refusal";
import { modelForms, rfmForm } from "../../src/models/forms";
import { type Choices, type Measure, type ModelForm, measures } from "../../src/models/model";
import { chooseScheme } from "../../src/models/rfm/choose";
import { checkSettings } from "../../src/models/settings";
import type { Role } from "../../src/reading/headers";
import type { Kind, NamedColumns } from "../../src/reading/roles";
import { type ContactDraft, noContact, sortedBy, toContactDraft, toContactWishes } from "./contactDraft";
import { type Further, nothingFurther, toFurther, toFurtherWishes } from "./further";

/** What is wished of a run, without the verb it is sent with. */
export type Wishes = RunWishes;

type Orders = NonNullable<Wishes["orders"]>;

/** Wishes as they are filled in: what is typed stays text until it is sent, so that half a number is no error. */
export interface Draft {
  /** What each row of the sheet is; null for what was found. */
  readonly kind: Kind | null;
  readonly columns: NamedColumns;
  /** Id of the sheet that was found, null before that. */
  readonly sheet: number | null;
  readonly further: Further;
  readonly orders: Omit<Orders, "windowDays" | "rates">;
  readonly windowDays: string;
  /** What one unit of each other currency is worth in the chosen one. */
  readonly rates: Readonly<Record<string, string>>;
  /** Id of the model that sorts. */
  readonly model: string;
  readonly scheme: NonNullable<Wishes["scheme"]>;
  readonly bins: NonNullable<Wishes["bins"]> | null;
  readonly cuts: Readonly<Partial<Record<Measure, string>>>;
  readonly settings: Readonly<Record<string, string>>;
  /** Whom to contact. */
  readonly contact: ContactDraft;
  readonly withWhy: boolean;
  /** Ids of the columns and of the reports that are not wanted. */
  readonly without: { readonly columns: readonly string[]; readonly reports: readonly string[] };
}

/** Nothing wished: the sheet and the default scheme decide. */
export const emptyDraft: Draft = {
  kind: null,
  columns: {},
  sheet: null,
  further: nothingFurther,
  orders: {},
  windowDays: "",
  rates: {},
  model: rfmForm.id,
  scheme: "standard11",
  bins: null,
  cuts: {},
  settings: {},
  contact: noContact,
  withWhy: false,
  without: { columns: [], reports: [] },
};

function numberOf(text: string): number {
  return Number(text.trim().normalize("NFKC"));
}

/** Numbers of a list as people type it: "30, 90，365". */
function numbersOf(text: string): number[] {
  return text
    .split(/[,;，；、\s]+/)
    .filter((piece) => piece !== "")
    .map(numberOf);
}

/** The fields that say something. */
function filled<Fields extends object>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== undefined && text !== "")) as Partial<Fields>;
}

function isEmpty(fields: object): boolean {
  return Object.keys(fields).length === 0;
}

/** What the user sees of the draft's model. */
export function formOf({ model }: Pick<Draft, "model">): ModelForm {
  return modelForms.find(({ id }) => id === model) ?? rfmForm;
}

/** What is wished of a model; a number that is none becomes NaN, which every model refuses in a sentence. */
export function toChoices({ model, bins, cuts, settings }: Draft): Choices {
  const declared = formOf({ model }).settings;
  const [r, f = r, m = r] = typeof bins === "number" ? [bins] : (bins ?? []);
  const named = (fields: Readonly<Record<string, string>>): [string, string][] =>
    Object.entries(fields).filter(([, text]) => text.trim() !== "");
  return {
    bins: r === undefined ? null : [r, f!, m!],
    cuts: Object.fromEntries(named(cuts).map(([measure, text]) => [measure, numbersOf(text)])),
    settings: Object.fromEntries(
      named(settings).map(([name, text]) => [name, declared[name]?.type === "choice" ? text : numberOf(text)]),
    ),
  };
}

/** Days to look back as typed; null where nothing is typed. */
export function windowOf({ windowDays }: Draft): number | null {
  return windowDays.trim() === "" ? null : numberOf(windowDays);
}

/** Whether the days to look back are such as the script takes; nothing typed is fine too. */
export function isWindow(draft: Draft): boolean {
  const days = windowOf(draft);
  return days === null || (Number.isInteger(days) && days >= 1 && days <= 36_500);
}

/** A rate as typed: nothing, the beginning of a number such as "0.", a number above 0, or something else. */
export function rateKind(typed: string): "none" | "begun" | "rate" | "wrong" {
  const text = typed.trim().normalize("NFKC");
  if (text === "") return "none";
  if (/^(?:0+\.?0*|\.0*)$/.test(text)) return "begun";
  return /^(?:\d+\.?\d*|\.\d+)$/.test(text) ? "rate" : "wrong";
}

function isFigure(typed: string): boolean {
  return Number.isFinite(numberOf(typed));
}

/** The fields whose text is fit. */
function keep<Fields extends Readonly<Record<string, string>>>(fields: Fields, isFit: (typed: string, name: string) => boolean) {
  return Object.fromEntries(Object.entries(fields).filter(([name, typed]) => isFit(typed, name))) as Fields;
}

/** The draft without what is typed and is no number that could be sent: so it is taken along to where its fields are not seen. */
export function usable(draft: Draft): Draft {
  const declared = formOf(draft).settings;
  return {
    ...draft,
    windowDays: isWindow(draft) ? draft.windowDays : "",
    rates: keep(draft.rates, (typed) => rateKind(typed) !== "wrong"),
    cuts: keep(draft.cuts as Readonly<Record<string, string>>, (typed) => numbersOf(typed).every(Number.isFinite)),
    settings: keep(draft.settings, (typed, name) => declared[name]?.type === "choice" || isFigure(typed)),
  };
}

/** Whether the draft is sorted by RFM, which the sidebar does itself. */
export function isRfm({ model }: Pick<Draft, "model">): boolean {
  return model === rfmForm.id;
}

/** Whether every setting of a model that the script has to be asked for is one that it takes. */
function areSettingsFit(draft: Draft): boolean {
  return isRfm(draft) || !(orRefusal(() => checkSettings(formOf(draft), toChoices(draft).settings)) instanceof Refusal);
}

/** Whether everything typed can be sent that the script has to be asked about. */
export function isReadable(draft: Draft): boolean {
  return (
    isWindow(draft) &&
    Object.values(draft.rates).every((typed) => ["none", "rate"].includes(rateKind(typed))) &&
    areSettingsFit(draft)
  );
}

/** Rates that are typed, if there is a currency that they lead to. */
function toRates({ orders, rates }: Draft): Record<string, number> {
  return orders.currency === undefined
    ? {}
    : Object.fromEntries(
        Object.entries(rates).flatMap(([code, typed]) => (rateKind(typed) === "rate" ? [[code, numberOf(typed)]] : [])),
      );
}

/** The part of a draft that says how rows are read; a column switched off is sent as "". */
export function toReading(draft: Draft): Wishes {
  const days = windowOf(draft);
  const rates = toRates(draft);
  const orders = {
    ...filled(draft.orders),
    ...(isEmpty(rates) ? {} : { rates }),
    ...(days === null ? {} : { windowDays: days }),
  };
  return {
    ...(isEmpty(draft.columns) ? {} : { columns: draft.columns }),
    ...toFurtherWishes(draft),
    ...(isEmpty(orders) ? {} : { orders }),
  };
}

/** The part of a draft that says what sorts the customers; scheme, bins and limits are RFM's. */
export function toModelMessage(draft: Draft): Wishes {
  const { cuts, settings } = toChoices(draft);
  const chosen = isEmpty(settings) ? {} : { settings: { ...settings } };
  if (!isRfm(draft)) return { model: draft.model, ...chosen };
  return {
    ...(draft.scheme === emptyDraft.scheme ? {} : { scheme: draft.scheme }),
    ...(draft.bins === null ? {} : { bins: draft.bins }),
    ...(isEmpty(cuts) ? {} : { cuts: cuts as NonNullable<Wishes["cuts"]> }),
    ...chosen,
  };
}

/** What the script has to be asked to show the draft: how rows are read, and a model that the sidebar cannot follow itself. */
export function toAsking(draft: Draft): Wishes {
  return { ...toReading(draft), ...(isRfm(draft) ? {} : toModelMessage(draft)) };
}

/** The part of a draft that asks for a plan of whom to contact. */
function toContactMessage(draft: Draft): Wishes {
  const contact = toContactWishes(draft.contact, sortedBy(draft));
  return contact === null ? {} : { contact };
}

/** What the script is asked to plan whom to contact; null where no plan is asked for. */
export function toPlanning(draft: Draft): Wishes | null {
  const contact = toContactMessage(draft);
  return isEmpty(contact) ? null : { ...toReading(draft), ...toModelMessage(draft), ...contact };
}

/** The wishes that a draft becomes: only what the user decided. */
export function toMessage(draft: Draft): Wishes {
  const without = Object.fromEntries(
    Object.entries(draft.without).flatMap(([kind, ids]) => (ids.length === 0 ? [] : [[kind, [...ids]]])),
  );
  return {
    ...toReading(draft),
    ...toModelMessage(draft),
    ...toContactMessage(draft),
    ...(draft.withWhy ? { withWhy: true } : {}),
    ...(isEmpty(without) ? {} : { without: { ...without } }),
  };
}

/** A table of the user's own that is a scheme, or a scheme that is still in the list. */
function isKnown(scheme: Wishes["scheme"]): scheme is Draft["scheme"] {
  return scheme !== undefined && !(orRefusal(() => chooseScheme(scheme, null)) instanceof Refusal);
}

/** The draft that becomes these wishes; a scheme that is gone gives way to the default. */
export function toDraft({
  columns = {},
  orders = {},
  model,
  scheme,
  bins,
  cuts = {},
  settings = {},
  contact,
  ...written
}: Wishes): Draft {
  const { windowDays, rates = {}, ...rest } = orders;
  return {
    ...emptyDraft,
    columns,
    further: toFurther(written),
    orders: rest,
    rates: Object.fromEntries(Object.entries(rates).map(([code, rate]) => [code, String(rate)])),
    windowDays: windowDays === undefined ? "" : String(windowDays),
    model: modelForms.some(({ id }) => id === model) ? model! : emptyDraft.model,
    scheme: isKnown(scheme) ? scheme : emptyDraft.scheme,
    bins: bins ?? null,
    cuts: Object.fromEntries(measures.flatMap((measure) => (cuts[measure] ? [[measure, cuts[measure].join(", ")]] : []))),
    settings: Object.fromEntries(Object.entries(settings).map(([name, number]) => [name, String(number)])),
    contact: toContactDraft(contact, sortedBy({ ...emptyDraft, ...(model && { model }), ...(scheme && { scheme }) })),
    withWhy: written.withWhy === true,
    without: { columns: written.without?.columns ?? [], reports: written.without?.reports ?? [] },
  };
}

/** Whether anything is decided beyond the sentence that says why. */
export function hasChoices(draft: Draft): boolean {
  return !isEmpty(toMessage({ ...draft, withWhy: false }));
}

/** A draft with another column for a role; null gives the choice back to the sheet, "" is for none. */
export function withColumn({ columns }: Pick<Draft, "columns">, role: string, name: string | null): Pick<Draft, "columns"> {
  const { [role as Role]: _, ...others } = columns;
  return { columns: name === null ? others : { ...others, [role]: name } };
}
