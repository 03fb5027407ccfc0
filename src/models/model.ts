// The contract of a model: one way of sorting customers into tiers, declared once; forms, columns, documents and tests all come from it.

import type { Customers } from "../customers/customers";
import type { ColumnOf, Fact, Kind, Role, Wanted, Ways } from "../customers/facts/fact";
import type { Text } from "../ground/language";
import { moneyFormat } from "../ground/money";
import type { Note } from "../ground/note";
import { once } from "../ground/once";
import type { Change, Measured } from "./measured";
import { type ChosenSettings, checkLadders, checkSettings, type Settings, type ValueOf, valuesOf } from "./settings";
import type { Tiered } from "./tier";

/** Number formats of columns: as Sheets shows a cell by itself, a day, money, other hundredths, a share. */
export const columnFormats = {
  automatic: "",
  day: "yyyy-mm-dd",
  money: moneyFormat,
  hundredths: "#,##0.00",
  percent: "0%",
} as const;

/** A column that a model writes beside the tier. */
export interface AddedColumn {
  readonly id: string;
  readonly title: Text;
  /** What it is called where it can be chosen, if its title alone would not say. */
  readonly label?: Text;
  readonly format: (typeof columnFormats)[keyof typeof columnFormats];
  /** Whether it stands beside a user's own list of customers too. */
  readonly isBeside: boolean;
}

/** Cells of an added column; NaN and null are blank. */
export type AddedCells = ArrayLike<number> | readonly (number | string | null)[];

/** What a user sees of a model, as plain data: it travels to the sidebar, the documents and the command line. */
export interface ModelForm {
  readonly id: string;
  readonly title: Text;
  /** The marketer's question it answers. */
  readonly question: Text;
  /** Ids of the facts it needs, and of those it uses where they are there. */
  readonly needs: readonly string[];
  readonly wants: readonly string[];
  /** Which columns its facts are read from. */
  readonly wanted: Wanted;
  /** Where facts that any sheet may hold are read from: by kind of sheets, the roles of the columns. */
  readonly reads: Readonly<Partial<Record<Kind, readonly Role[]>>>;
  /** Kinds of sheets whose customers it can sort. */
  readonly sorts: readonly Kind[];
  readonly settings: Settings;
  /** Names of settings that have to rise from one to the next. */
  readonly ascending: readonly (readonly string[])[];
  /** Ranked tiers go from best to worst; named ones are no better or worse than one another. */
  readonly tiers: "ranked" | "named";
  /** The columns it writes beside the tier. */
  readonly adds: readonly AddedColumn[];
  /** Ids of what it finds out beside the tiers, which reports may need. */
  readonly finds: readonly string[];
  /** Ids of the reports that are usual for it, beside the Summary. */
  readonly reports: readonly string[];
  /** Whether a scheme names its tiers, with bins and cuts of one's own. */
  readonly hasSchemes: boolean;
}

/** Something that a model finds out beside the tiers, by a name that tells its type. */
export interface Finding<Found> {
  readonly id: string;
  /** Never set; tells the type of what is found. */
  readonly found?: Found;
}

/** What is found, by the ids of the findings. */
export type Findings = Readonly<Record<string, unknown>>;

/** What a model expects of each customer from now on. */
export interface Expected {
  /** Spend on an order, in the currency. */
  readonly perOrder: Float64Array;
  /** All that the customer will still be worth, in the currency. */
  readonly inAll: Float64Array;
  /** Share of the amounts that is earned, in (0, 1]. */
  readonly margin: number;
}

/**
 * Customers as a model sorted them: ranked tiers go from best to worst, every tier of the model, then Others and No orders yet where they
 * occur; at most 250 in all.
 */
export interface Sorted extends Tiered {
  /** What named the tiers, where it is not the model itself: a scheme. */
  readonly by: { readonly id: string; readonly title: Text } | null;
  /** What decides and what is told, in the order of a sentence. */
  readonly measures: readonly Measured[];
  /** Cells of the columns that the form adds; one that is absent has nothing to say. */
  readonly columns: Readonly<Record<string, AddedCells>>;
  /**
   * Place of the tier that a customer would have after a change, the limits held; null where tiers are named.
   * A customer without a history keeps the tier.
   */
  readonly tierIf: ((customer: number, change: Change) => number) | null;
  /** Further days without an order at which the tier may fall, rising; null where every day may be one. */
  readonly turningDays: ((customer: number) => readonly number[]) | null;
  readonly found: Findings;
  readonly expected: Expected | null;
  readonly notes: readonly Note[];
}

/** Facts by the names that a model uses for them. */
type Facts = Readonly<Record<string, Fact>>;

/** What a model sorts by. */
export type Known<Needs extends Facts, Wants extends Facts> = { readonly customers: Customers } & {
  readonly [Name in keyof Needs]: ColumnOf<Needs[Name]>;
} & { readonly [Name in keyof Wants]: ColumnOf<Wants[Name]> | null };

/** What a user wishes of a model; what a scheme takes is the business of the model that has schemes. */
export interface ModelWishes<Scheming = unknown> {
  readonly settings: ChosenSettings;
  readonly scheming: Scheming;
}

/** A small sheet of an example, its columns by their roles. */
export interface ExampleSheet {
  readonly kind: Kind;
  readonly roles: readonly Role[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** A few customers and the tiers they get: run by the test that tries every model. */
export interface ModelExample {
  readonly title: string;
  /** The sheet that is scored first. */
  readonly sheets: readonly ExampleSheet[];
  readonly settings: ChosenSettings;
  /** English name of each customer's tier; or the beginning of the sentence in which the model refuses. */
  readonly gives: Readonly<Record<string, string>> | string;
}

/** A model as it is declared. */
export interface ModelDeclaration<Needs extends Facts, Wants extends Facts, Own extends Settings> {
  readonly form: {
    readonly id: string;
    readonly title: Text;
    readonly question: Text;
    readonly needs: Needs;
    readonly wants?: Wants;
    readonly settings: Own;
    readonly ascending?: readonly (readonly (keyof Own & string)[])[];
    readonly tiers: "ranked" | "named";
    readonly adds?: readonly AddedColumn[];
    readonly finds?: readonly Finding<unknown>[];
    readonly reports?: readonly string[];
    readonly hasSchemes?: true;
  };
  /** Which of the needs hold for these wishes; all of them when absent. */
  readonly needsFor?: (wishes: ModelWishes) => readonly (keyof Needs & string)[];
  /** Refuses what is wished before anything is read. */
  readonly checkWishes?: (wishes: ModelWishes) => void;
  /**
   * Gives each customer one tier, in the same order.
   *
   * @throws Refusal for customers that it cannot sort
   */
  readonly sort: (known: Known<Needs, Wants>, settings: ValueOf<Own>, wishes: ModelWishes) => Sorted;
  readonly examples: readonly ModelExample[];
}

/** A way of sorting customers into tiers. */
export interface Model extends ModelForm {
  readonly examples: readonly ModelExample[];
  /** The facts that have to be known, and those that are used where they are there, by the model's own names. */
  readonly facts: (wishes: ModelWishes) => { readonly needs: Facts; readonly wants: Facts };
  /** @throws Refusal for settings that it does not have, that are out of range or out of order, or for choices it cannot follow */
  readonly checkWishes: (wishes: ModelWishes) => void;
  /** @throws Refusal for customers that it cannot sort */
  readonly sort: (known: Known<Facts, Facts>, wishes: ModelWishes) => Sorted;
}

/** Kinds of sheets whose rows become the customers that are sorted. */
const scoredKinds = ["orders", "customers"] as const;

/** Which columns facts are read from. */
export function toWanted(needs: readonly Fact[], wants: readonly Fact[]): Wanted {
  const byKind: Partial<Record<Kind, Ways[]>> = {};
  for (const { from, isScored } of needs)
    if (isScored) for (const kind of scoredKinds) if (from[kind]) byKind[kind] = [...(byKind[kind] ?? []), from[kind]];
  const further = [...needs.filter(({ isScored }) => !isScored), ...wants];
  const uses = further.flatMap(({ from }) => Object.values(from).flatMap((ways) => (ways ?? []).flat()));
  return { needs: byKind, uses: [...new Set(uses)] };
}

/** By kind of sheets, the roles of the columns that facts are read from. */
function toReads(facts: readonly Fact[]): ModelForm["reads"] {
  const reads: Partial<Record<Kind, Role[]>> = {};
  for (const { from } of facts)
    for (const [kind, ways] of Object.entries(from) as [Kind, Ways][])
      reads[kind] = [...new Set([...(reads[kind] ?? []), ...ways.flat()])];
  return reads;
}

/** Makes a model of its declaration. */
export function makeModel<Needs extends Facts, Wants extends Facts = Record<never, Fact>, const Own extends Settings = Settings>(
  declared: ModelDeclaration<Needs, Wants, Own>,
): Model {
  const { form, needsFor, examples } = declared;
  const wants: Facts = form.wants ?? {};
  const ascending = form.ascending ?? [];
  const idsOf = (facts: Facts): string[] => Object.values(facts).map(({ id }) => id);
  return {
    id: form.id,
    title: form.title,
    question: form.question,
    needs: idsOf(form.needs),
    wants: idsOf(wants),
    wanted: toWanted(Object.values(form.needs), Object.values(wants)),
    reads: toReads([...Object.values(form.needs).filter(({ isScored }) => !isScored), ...Object.values(wants)]),
    sorts: scoredKinds.filter((kind) =>
      Object.values(form.needs).every(({ isScored, from }) => !isScored || from[kind] !== undefined),
    ),
    settings: form.settings,
    ascending,
    tiers: form.tiers,
    adds: form.adds ?? [],
    finds: (form.finds ?? []).map(({ id }) => id),
    reports: form.reports ?? [],
    hasSchemes: form.hasSchemes ?? false,
    examples,
    facts: (wishes) => {
      const names = needsFor?.(wishes) ?? Object.keys(form.needs);
      return { needs: Object.fromEntries(names.map((name) => [name, form.needs[name]!])), wants };
    },
    checkWishes: (wishes) => {
      if (!form.hasSchemes) checkSettings(form, wishes.settings);
      checkLadders(form.settings, ascending, wishes.settings);
      declared.checkWishes?.(wishes);
    },
    sort: (known, wishes) => declared.sort(known as Known<Needs, Wants>, valuesOf(form.settings, wishes.settings), wishes),
  };
}

/** A model that is made when it is first asked for: loading the script makes none. */
export function model<Needs extends Facts, Wants extends Facts = Record<never, Fact>, const Own extends Settings = Settings>(
  declare: () => ModelDeclaration<Needs, Wants, Own>,
): () => Model {
  return once(() => makeModel(declare()));
}

/** The plain data of a model, without what only the script can do. */
export function formOf({ facts: _, checkWishes: __, sort: ___, examples: ____, ...form }: Model): ModelForm {
  return form;
}

/** Id of a column of a model: its own where the model is the main one, else with the model's id before it. */
export function columnId(model: Pick<ModelForm, "id">, isMain: boolean, id: string): string {
  return isMain ? id : `${model.id}.${id}`;
}

/** A heading of a model's column: its own where the model is the main one, else with the model's title before it. */
export function columnTitle({ title }: Pick<ModelForm, "title">, isMain: boolean, own: Text): Text {
  return isMain ? own : { en: `${title.en}: ${own.en}`, zh: `${title.zh}：${own.zh}` };
}

/** A model with what it made of the customers. */
export interface SortedBy {
  readonly form: ModelForm;
  readonly sorted: Sorted;
}

/** What sorted the customers, in the words of a report: a scheme, or the model itself. */
export function titleOf({ form, sorted }: SortedBy): Text {
  return (sorted.by ?? form).title;
}

/** What a model found, by its finding; null where it found no such thing. */
export function foundIn<Found>({ found }: Pick<Sorted, "found">, { id }: Finding<Found>): Found | null {
  return (found[id] as Found | undefined) ?? null;
}
