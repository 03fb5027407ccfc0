// What a request of the sidebar may say, field by field.
import * as v from "valibot";
import { models } from "../models/index";
import { columnId } from "../models/model";
import { cutSides, measures } from "../models/rfm/measures";
import { kindIds } from "../reading/kinds";
import { type Role, roleIds } from "../reading/roles";
import { readingChoices } from "../reading/settings";
import { columnForms } from "../reports/customerColumns";
import { reports } from "../reports/index";

function oneOf<const Names extends readonly string[]>(...names: Names) {
  return v.optional(v.picklist(names));
}

function someOf(names: readonly string[]) {
  return v.optional(v.array(v.picklist(names)));
}

const numbers = v.array(v.number());
const numberByName = v.optional(v.record(v.string(), v.number()));
const settingByName = v.optional(v.record(v.string(), v.union([v.number(), v.string()])));

/** Fields as they are sent. */
export type Sent<Fields extends v.ObjectEntries> = v.InferInput<v.StrictObjectSchema<Fields, undefined>>;

/** Fields once they are checked. */
export type Checked<Fields extends v.ObjectEntries> = v.InferOutput<v.StrictObjectSchema<Fields, undefined>>;

/** The language of a request; English when absent. */
export const languageField = oneOf("en", "zh");

/** Names a call, so that it can be asked how far it is, and stopped. */
export function ticketField() {
  return v.pipe(v.string(), v.regex(/^[0-9a-z]{1,40}$/));
}

function columnsField() {
  return v.optional(v.record(v.picklist(roleIds as readonly [Role, ...Role[]]), v.string()));
}

/** Which sheet is meant, and which column of it holds what. */
export function sheetFields() {
  return {
    columns: columnsField(),
    /** Id of the sheet that is meant; the one the user looks at when absent. */
    sheet: v.optional(v.number()),
  };
}

/** A scheme's table. */
export function tableField() {
  return v.array(v.array(v.union([v.string(), v.number()])));
}

/** The models that sort the customers, and what is wished of them; what is left out is decided by the model or the scheme. */
export function modelFields() {
  return {
    /** Ids of models, the main one first. */
    models: v.optional(v.pipe(v.array(v.string()), v.minLength(1))),
    scheme: v.optional(v.union([v.string(), tableField()])),
    bins: v.optional(v.union([v.number(), numbers])),
    cuts: v.optional(v.record(v.picklist(measures), numbers)),
    /** Whether a value that equals one of those cuts stays below it, or has reached it. */
    cutSide: oneOf(...cutSides),
    /** Settings by name; "churnRisk.horizonDays" is one of a certain model, a bare name one of the main model. */
    settings: settingByName,
  };
}

/** The choices between a few words about reading rows. */
function choiceFields() {
  const { refunds, zero, duplicates, dates, decimal, amounts, blanks, negatives, discounts, sameCustomer } = readingChoices;
  return {
    refunds: oneOf(...refunds),
    zero: oneOf(...zero),
    duplicates: oneOf(...duplicates),
    dates: oneOf(...dates),
    decimal: oneOf(...decimal),
    amounts: oneOf(...amounts),
    blanks: oneOf(...blanks),
    negatives: oneOf(...negatives),
    discounts: oneOf(...discounts),
    sameCustomer: oneOf(...sameCustomer),
  } satisfies Record<keyof typeof readingChoices, unknown>;
}

/** How rows are read, and how customers are sorted. */
export function scoringFields() {
  return {
    ...sheetFields(),
    /** The sheets that are read beside it, each for what it holds; a name is for telling which is gone. */
    sheets: v.optional(
      v.array(v.strictObject({ sheet: v.number(), name: v.string(), kind: v.picklist(kindIds), columns: columnsField() })),
    ),
    orders: v.optional(
      v.strictObject({
        asOf: v.optional(v.string()),
        ...choiceFields(),
        currency: v.optional(v.string()),
        rates: numberByName,
        completed: v.optional(v.array(v.string())),
        notCompleted: v.optional(v.array(v.string())),
        windowDays: v.optional(v.number()),
      }),
    ),
    ...modelFields(),
    /** Whom to contact: what a contact costs, and the percent of each tier that responds; others are measured by a campaign among the sheets. */
    contact: v.optional(
      v.strictObject({
        cost: v.number(),
        budget: v.optional(v.number()),
        marginPercent: v.optional(v.number()),
        by: oneOf("tiers", "customers"),
        rates: numberByName,
      }),
    ),
  };
}

/** Ids of every column that can be done without, those of models as the main one and as a further one. */
function columnIds(): string[] {
  const added = models().flatMap((model) => model.adds.flatMap(({ id }) => [id, columnId(model, false, id)]));
  return [...new Set([...columnForms.map(({ id }) => id), ...added])];
}

/** The fields of a request that begins a run: what is scored, and what is written of it. */
export function runFields() {
  const reportIds = reports.map(({ id }) => id);
  return {
    ...scoringFields(),
    withWhy: v.optional(v.boolean()),
    /** Ids of the columns and of the usual reports that are not wanted. */
    without: v.optional(v.strictObject({ columns: someOf(columnIds()), reports: someOf(reportIds) })),
    /** Ids of the reports that are wanted though they are not usual. */
    with: v.optional(v.strictObject({ reports: someOf(reportIds) })),
  };
}

/** A checked request about scoring. */
export type Scoring = Checked<ReturnType<typeof scoringFields>>;

/** A checked request for a run. */
export type RunRequest = Checked<ReturnType<typeof runFields>>;

/** What the user wishes of a run, without the verb it is sent with. */
export type RunWishes = Sent<ReturnType<typeof runFields>>;
