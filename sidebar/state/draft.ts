// The user's wishes as they are filled in; knows nothing of the page.

import type { Kind, NamedColumns, Role, RunWishes } from "../../src/app/api";
import { orRefusal, Refusal } from "../../src/ground/refusal";
import type { ModelForm } from "../../src/models/model";
import { chooseScheme } from "../../src/models/rfm/choose";
import { type Choices, type CutSide, type Measure, measures } from "../../src/models/rfm/measures";
import type { Scheme } from "../../src/models/rfm/scheme";
import { type ChosenSettings, checkLadders, checkSettings, type Setting } from "../../src/models/settings";
import { forms } from "../forms";
import { type ContactDraft, noContact, sortedBy, toContactDraft } from "./contactDraft";
import { type Beside, nothingBeside, toBeside } from "./sheets";

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
  /** The sheets that are read beside it. */
  readonly beside: Beside;
  /** Whether the sheet lacks a column that is usual: what is wanted of it then depends on the models. */
  readonly isLacking: boolean;
  readonly orders: Omit<Orders, "windowDays" | "rates">;
  readonly windowDays: string;
  /** What one unit of each other currency is worth in the chosen one. */
  readonly rates: Readonly<Record<string, string>>;
  /** Ids of the models that sort, the main one first. */
  readonly models: readonly string[];
  readonly scheme: NonNullable<Wishes["scheme"]>;
  readonly bins: NonNullable<Wishes["bins"]> | null;
  readonly cuts: Readonly<Partial<Record<Measure, string>>>;
  /** On which side of those limits a value lies that equals one. */
  readonly cutSide: CutSide;
  readonly settings: Readonly<Record<string, string>>;
  /** Whom to contact. */
  readonly contact: ContactDraft;
  readonly withWhy: boolean;
  /** Ids of the columns and of the usual reports that are not wanted. */
  readonly without: { readonly columns: readonly string[]; readonly reports: readonly string[] };
  /** Ids of the reports that are wanted though they are not usual. */
  readonly withReports: readonly string[];
}

/** Nothing wished: the sheet and the default scheme decide. */
export const emptyDraft: Draft = {
  kind: null,
  columns: {},
  sheet: null,
  beside: nothingBeside,
  isLacking: false,
  orders: {},
  windowDays: "",
  rates: {},
  models: [forms.models[0]!.id],
  scheme: "standard11",
  bins: null,
  cuts: {},
  cutSide: "over",
  settings: {},
  contact: noContact,
  withWhy: false,
  without: { columns: [], reports: [] },
  withReports: [],
};

/** A number as typed; NaN for anything else. */
export function numberOf(text: string): number {
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
export function filled<Fields extends object>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== undefined && text !== "")) as Partial<Fields>;
}

/** Whether nothing is said. */
export function isEmpty(fields: object): boolean {
  return Object.keys(fields).length === 0;
}

/** What the user sees of the models of a draft, the main one first. */
export function formsOf({ models }: Pick<Draft, "models">): readonly ModelForm[] {
  const found = models.flatMap((id) => forms.models.find((form) => form.id === id) ?? []);
  return found.length === 0 ? forms.models.slice(0, 1) : found;
}

/** What the user sees of the draft's main model. */
export function formOf(draft: Pick<Draft, "models">): ModelForm {
  return formsOf(draft)[0]!;
}

/** How a setting of a model is named in a draft: bare for the main model, with the model's id before it for another. */
export function settingName(draft: Pick<Draft, "models">, form: Pick<ModelForm, "id">, name: string): string {
  return form.id === formOf(draft).id ? name : `${form.id}.${name}`;
}

/** The declaration of a setting by its name in a draft. */
function declaredSetting(draft: Pick<Draft, "models">, named: string): Setting | undefined {
  for (const form of formsOf(draft))
    for (const [name, setting] of Object.entries(form.settings)) if (settingName(draft, form, name) === named) return setting;
  return undefined;
}

/** What is wished of a model; a number that is none becomes NaN, which every model refuses in a sentence. */
export function toChoices(draft: Draft): Choices {
  const { bins, cuts, cutSide, settings } = draft;
  const [r, f = r, m = r] = typeof bins === "number" ? [bins] : (bins ?? []);
  const named = (fields: Readonly<Record<string, string>>): [string, string][] =>
    Object.entries(fields).filter(([, text]) => text.trim() !== "");
  return {
    bins: r === undefined ? null : [r, f!, m!],
    cuts: Object.fromEntries(named(cuts).map(([measure, text]) => [measure, numbersOf(text)])),
    cutSide,
    settings: Object.fromEntries(
      named(settings).map(([name, text]) => [name, declaredSetting(draft, name)?.type === "choice" ? text : numberOf(text)]),
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
  return {
    ...draft,
    windowDays: isWindow(draft) ? draft.windowDays : "",
    rates: keep(draft.rates, (typed) => rateKind(typed) !== "wrong"),
    cuts: keep(draft.cuts as Readonly<Record<string, string>>, (typed) => numbersOf(typed).every(Number.isFinite)),
    settings: keep(draft.settings, (typed, name) => declaredSetting(draft, name)?.type === "choice" || isFigure(typed)),
  };
}

/** Whether a scheme names the tiers of the main model, which the sidebar then sorts into itself. */
export function hasSchemes(draft: Pick<Draft, "models">): boolean {
  return formOf(draft).hasSchemes;
}

/** The scheme of a draft. */
export function schemeOf(draft: Draft): Scheme {
  return chooseScheme(draft.scheme, toChoices(draft).bins);
}

/** The settings that a model declares; of one that takes schemes, those of the chosen scheme. */
export function settingsFor(draft: Draft, form: ModelForm): Readonly<Record<string, Setting>> {
  return form.hasSchemes ? schemeOf(draft).settings : form.settings;
}

/** What was chosen of the settings of one model, by the model's own names. */
export function settingsOf(draft: Draft, form: Pick<ModelForm, "id">): ChosenSettings {
  const own = Object.entries(toChoices(draft).settings).flatMap(([named, chosen]) => {
    const name = named.slice(named.indexOf(".") + 1);
    return settingName(draft, form, name) === named ? [[name, chosen] as const] : [];
  });
  return Object.fromEntries(own);
}

/** Whether the script has to sort for the draft to be shown: the sidebar follows schemes itself, where nothing usual is lacking. */
export function isSortedByScript(draft: Draft): boolean {
  return !hasSchemes(draft) || draft.models.length > 1 || draft.isLacking;
}

/** Whether limits are numbers that rise; how many there have to be is known to the scheme alone. */
function areLimits(limits: readonly number[]): boolean {
  return limits.every((limit, place) => Number.isFinite(limit) && !(limit <= limits[place - 1]!));
}

/** Whether everything that was chosen of the models that the script has to be asked for is such as they take. */
export function areModelsFit(draft: Draft): boolean {
  if (!isSortedByScript(draft)) return true;
  return formsOf(draft).every((form) => {
    const own = settingsOf(draft, form);
    const refused = orRefusal(() => {
      checkSettings({ id: form.id, settings: settingsFor(draft, form) }, own);
      checkLadders(form.settings, form.ascending, own);
    });
    const areCuts = !form.hasSchemes || Object.values(toChoices(draft).cuts).every(areLimits);
    return areCuts && !(refused instanceof Refusal);
  });
}

/** Whether everything typed can be sent that the script has to be asked about. */
export function isReadable(draft: Draft): boolean {
  return (
    isWindow(draft) &&
    Object.values(draft.rates).every((typed) => ["none", "rate"].includes(rateKind(typed))) &&
    areModelsFit(draft)
  );
}

/** A table of the user's own that is a scheme, or a scheme that is still in the list. */
function isKnown(scheme: Wishes["scheme"]): scheme is Draft["scheme"] {
  return scheme !== undefined && !(orRefusal(() => chooseScheme(scheme, null)) instanceof Refusal);
}

/** The draft that becomes these wishes; a model or a scheme that is gone gives way to the default. */
export function toDraft({
  columns = {},
  orders = {},
  models = [],
  scheme,
  bins,
  cuts = {},
  cutSide = emptyDraft.cutSide,
  settings = {},
  contact,
  ...written
}: Wishes): Draft {
  const { windowDays, rates = {}, ...rest } = orders;
  const known = models.filter((id) => forms.models.some((form) => form.id === id));
  /** Whether a setting is one of a model that is still there. */
  const isOf = (name: string): boolean =>
    name.includes(".") ? known.includes(name.slice(0, name.indexOf("."))) : known[0] === models[0];
  return {
    ...emptyDraft,
    columns,
    beside: toBeside(written),
    orders: rest,
    rates: Object.fromEntries(Object.entries(rates).map(([code, rate]) => [code, String(rate)])),
    windowDays: windowDays === undefined ? "" : String(windowDays),
    models: known.length === 0 ? emptyDraft.models : known,
    scheme: isKnown(scheme) ? scheme : emptyDraft.scheme,
    bins: bins ?? null,
    cuts: Object.fromEntries(measures.flatMap((measure) => (cuts[measure] ? [[measure, cuts[measure].join(", ")]] : []))),
    cutSide,
    settings: Object.fromEntries(
      Object.entries(settings).flatMap(([name, chosen]) => (isOf(name) ? [[name, String(chosen)]] : [])),
    ),
    contact: toContactDraft(
      contact,
      sortedBy({ models: known.length === 0 ? emptyDraft.models : known, scheme: scheme ?? emptyDraft.scheme }),
    ),
    withWhy: written.withWhy === true,
    without: { columns: written.without?.columns ?? [], reports: written.without?.reports ?? [] },
    withReports: written.with?.reports ?? [],
  };
}

/** A draft with another column for a role; null gives the choice back to the sheet, "" is for none. */
export function withColumn({ columns }: Pick<Draft, "columns">, role: string, name: string | null): Pick<Draft, "columns"> {
  const { [role as Role]: _, ...others } = columns;
  return { columns: name === null ? others : { ...others, [role]: name } };
}
