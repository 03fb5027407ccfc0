// Which columns and tabs a run of a draft writes; knows nothing of the page.

import type { Text } from "../../src/ground/language";
import { columnId, columnTitle } from "../../src/models/model";
import { isUsualFor, placeFor, type ReportForm } from "../../src/reports/report";
import { forms } from "../forms";
import { type Draft, formOf, formsOf, schemeOf } from "./draft";
import { toPlanning } from "./message";
import { previewOf } from "./preview";
import type { Known, Scored } from "./survey";

/** A column that can be done without. */
export interface ColumnChoice {
  readonly id: string;
  readonly label: Text;
}

/** The columns that a model adds; scores are only there where its scheme has some. */
function addedColumns(draft: Draft, isList: boolean, isMain: boolean): readonly ColumnChoice[] {
  const main = formOf(draft).id;
  return formsOf(draft)
    .filter(({ id }) => (id === main) === isMain)
    .flatMap((form) => {
      if (form.hasSchemes && !schemeOf(draft).hasScores) return [];
      return form.adds
        .filter(({ isBeside }) => isBeside || !isList)
        .map(({ id, title, label = title }) => ({ id: columnId(form, isMain, id), label: columnTitle(form, isMain, label) }));
    });
}

/** Whether what a column tells is known of any customer. */
function isKnownOf(scored: Scored | null, of: (typeof forms.columns)[number]["of"]): boolean {
  const told = of === null || scored === null ? [] : Array.from(scored.customers[of]);
  return told.length === 0 || told.some((number) => !Number.isNaN(number));
}

/** The columns that a run can write and that can be done without, in the order in which they stand. */
export function columnsOf(draft: Draft, { look, scored }: Known): readonly ColumnChoice[] {
  const isList = look?.kind === "customers";
  const hasContact = toPlanning(draft) !== null;
  const own = forms.columns.filter(
    ({ isBeside, of, needsContact }) => (isBeside || !isList) && (hasContact || !needsContact) && isKnownOf(scored, of),
  );
  const plain = (ofContact: boolean): ColumnChoice[] =>
    own.filter(({ needsContact }) => needsContact === ofContact).map(({ id, title, label = title }) => ({ id, label }));
  return [...plain(false), ...addedColumns(draft, isList, true), ...plain(true), ...addedColumns(draft, isList, false)];
}

/** A report that a run can write. */
export interface ReportChoice {
  readonly form: ReportForm;
  /** Whether it is written unless the user does without it. */
  readonly isUsual: boolean;
  readonly isWanted: boolean;
}

/** How many tiers each model of a draft has, as far as it is known. */
function tierCounts(draft: Draft, { scored }: Known): readonly number[] {
  const preview = scored && previewOf(draft, scored);
  return formsOf(draft).map(({ id }, place) => {
    if (place === 0 && preview?.isReady) return preview.tiers.length;
    return scored?.outcome.models.find((told) => told.id === id)?.tiers.length ?? 0;
  });
}

/** The reports that have something to say for a draft, in the order of their tabs. */
export function reportsOf(draft: Draft, known: Known): readonly ReportChoice[] {
  const counts = tierCounts(draft, known);
  const models = formsOf(draft).map((form, place) => ({ form, tiers: counts[place]! }));
  const hasContact = toPlanning(draft) !== null;
  return forms.reports
    .filter((form) => placeFor(form, models, hasContact) >= 0)
    .map((form) => {
      const isUsual = isUsualFor(form, models);
      const isWanted = isUsual ? !draft.without.reports.includes(form.id) : draft.withReports.includes(form.id);
      return { form, isUsual, isWanted };
    });
}

/** The draft with a report wanted or not. */
export function withReport(
  { without, withReports }: Draft,
  { form: { id }, isUsual }: ReportChoice,
  isWanted: boolean,
): Pick<Draft, "without" | "withReports"> {
  const [left, added] = [without.reports.filter((other) => other !== id), withReports.filter((other) => other !== id)];
  return {
    without: { ...without, reports: isUsual && !isWanted ? [...left, id] : left },
    withReports: !isUsual && isWanted ? [...added, id] : added,
  };
}

/** The draft with a column wanted or not. */
export function withColumnWritten({ without }: Draft, id: string, isWanted: boolean): Pick<Draft, "without"> {
  const others = without.columns.filter((other) => other !== id);
  return { without: { ...without, columns: isWanted ? others : [...others, id] } };
}
