// What the add-on offers, as the build found it declared: kinds of sheets, roles of columns, models and reports.
import type { Words } from "../language";

/** A setting of a model: a whole number within bounds, or one of a few words. */
export type SettingForm = { label: Words; default: number | string } & (
  | { type: "whole"; from: number; to: number }
  | { type: "choice"; options: { id: string }[] }
);

export type ModelForm = {
  id: string;
  title: Words;
  settings: Record<string, SettingForm>;
  /** Names of what it finds out beside the tiers, which a report may need. */
  finds: string[];
  /** Whether a scheme names its tiers; a scheme has settings of its own. */
  hasSchemes: boolean;
};

export type RoleForm = { id: string; name: Words; kinds: string[] };

export type ReportForm = {
  id: string;
  title: Words;
  question: Words;
  needs: string[];
  needsContact: boolean;
  /** How many tiers a model has to have. */
  fewestTiers: number;
  isUsual: boolean;
};

/** The lists that the command reads; the build hands over more. */
export type Forms = {
  kinds: Record<string, { name: Words; row: Words }>;
  /** Choices about reading rows, by name: the words of each. */
  choices: Record<string, string[]>;
  roles: RoleForm[];
  /** The default first. */
  models: ModelForm[];
  reports: ReportForm[];
};

/** The build puts the lists here. */
declare const builtForms: Forms;

/** Every list. */
export const forms: Forms = builtForms;

/** Names of all kinds of sheets. */
export const kindIds = Object.keys(forms.kinds);

/** Names of the roles that columns of a kind can have. */
export function rolesOf(kind: string): string[] {
  return forms.roles.filter(({ kinds }) => kinds.includes(kind)).map(({ id }) => id);
}

/** Names of the roles that columns of the sheet that is scored can have: it holds orders or customers. */
export const scoredRoles = forms.roles
  .filter(({ kinds }) => kinds.includes("orders") || kinds.includes("customers"))
  .map(({ id }) => id);
