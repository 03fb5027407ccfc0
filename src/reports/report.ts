// The contract of a report: one summary tab, declared once: what it needs, when it is written, and what it draws.
import type { Customers } from "../customers/customers";
import type { Drawing } from "../ground/drawing";
import type { Language, Text } from "../ground/language";
import type { Note } from "../ground/note";
import type { Finding, ModelForm, SortedBy } from "../models/model";
import type { Contact } from "../planning/contactWords";
import type { Audit } from "../reading/audit";

/** What a report is made from. */
export interface ReportInput {
  readonly customers: Customers;
  /** Every model of the run, the main one first. */
  readonly models: readonly SortedBy[];
  /** Null where no plan of whom to contact was asked for. */
  readonly contact: Contact | null;
  readonly audit: Audit;
  /** The currency of the amounts; "" where it is not known. */
  readonly currency: string;
  /** Everything the run announced, of the reading and of the tiers. */
  readonly notes: readonly Note[];
  /** Tab and range that were read, as "Orders!A1:H6919". */
  readonly sourceName: string;
  readonly language: Language;
}

/** Where reports are offered together. */
export const reportGroups = {
  describe: { en: "How things stand", zh: "现状" },
  predict: { en: "What is to be expected", zh: "预测" },
  act: { en: "What to do", zh: "行动" },
} as const satisfies Readonly<Record<string, Text>>;

/** What a user sees of a report, as plain data. */
export interface ReportForm {
  readonly id: string;
  /** Name of the tab. */
  readonly title: Text;
  /** The marketer's question it answers. */
  readonly question: Text;
  readonly group: keyof typeof reportGroups;
  /** Ids of what a model has to have found. */
  readonly needs: readonly string[];
  /** Whether it needs a plan of whom to contact. */
  readonly needsContact: boolean;
  /** How many tiers a model has to have. */
  readonly fewestTiers: number;
  /** Whether it is written with every run that has what it needs; otherwise where a model calls it usual, or the user ticks it. */
  readonly isUsual: boolean;
}

/** A report as it is declared. */
export interface ReportDeclaration extends Pick<ReportForm, "id" | "title" | "question" | "group" | "isUsual"> {
  readonly needs?: readonly Finding<unknown>[];
  readonly needsContact?: boolean;
  readonly fewestTiers?: number;
  /**
   * Draws the tab; what grows from run to run stands below what others refer to.
   *
   * @param by - the first model of the run that found what the report needs
   */
  readonly draw: (input: ReportInput, by: SortedBy) => Drawing;
}

/** A report. */
export interface Report extends ReportForm {
  readonly draw: ReportDeclaration["draw"];
}

/** Makes a report of its declaration. */
export function report({ needs = [], needsContact = false, fewestTiers = 0, ...declared }: ReportDeclaration): Report {
  return { ...declared, needs: needs.map(({ id }) => id), needsContact, fewestTiers };
}

/** The plain data of a report. */
export function reportFormOf({ draw: _, ...form }: Report): ReportForm {
  return form;
}

/** A model of a run, as far as reports ask. */
export interface ReportedModel {
  readonly form: Pick<ModelForm, "finds" | "reports">;
  /** How many tiers there are. */
  readonly tiers: number;
}

/** Place of the first model that has what a report needs; −1 where none has, or a plan is lacking. */
export function placeFor(
  { needs, needsContact, fewestTiers }: ReportForm,
  models: readonly ReportedModel[],
  hasContact: boolean,
): number {
  if (needsContact && !hasContact) return -1;
  return models.findIndex(({ form, tiers }) => tiers >= fewestTiers && needs.every((id) => form.finds.includes(id)));
}

/** Whether a report is written unless the user does without it. */
export function isUsualFor({ id, isUsual }: ReportForm, models: readonly ReportedModel[]): boolean {
  return isUsual || models.some(({ form }) => form.reports.includes(id));
}
