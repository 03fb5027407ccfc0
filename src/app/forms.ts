// What the sidebar offers, as plain data: the build evaluates it and hands it over, so that the sidebar carries none of the mathematics.

import { models } from "../models/index";
import { formOf } from "../models/model";
import { type Kind, kindIds, kinds } from "../reading/kinds";
import { isOfKind, kindNeeds, type Role, roleIds, roles } from "../reading/roles";
import { defaultReading, readingChoices } from "../reading/settings";
import { everyReading, usualWanted } from "../reading/wanted";
import { columnForms } from "../reports/customerColumns";
import { reports } from "../reports/index";
import { reportFormOf, reportGroups } from "../reports/report";
import { tableTitle } from "./results";

/** The roles of a kind that every reading uses: those without which rows cannot be told apart or measured, and the others. */
function usualRoles(kind: Kind): { readonly main: readonly Role[]; readonly more: readonly Role[] } {
  const usual = (usualWanted.needs[kind] ?? []).flat(2);
  const isMain = (role: Role): boolean => roles[role].holds === "key" || usual.includes(role);
  const own = everyReading.filter((role) => isOfKind(role, kind));
  return { main: [...new Set([...kindNeeds[kind], ...own.filter(isMain)])], more: own.filter((role) => !isMain(role)) };
}

/** Every list that the sidebar shows. */
export const forms = {
  /** Kinds of sheets, with what a row of each is. */
  kinds,
  /** What a column can hold. */
  roles: roleIds.map((id) => ({ id, name: roles[id].name, holds: roles[id].holds, kinds: roles[id].kinds })),
  kindRoles: Object.fromEntries(kindIds.map((kind) => [kind, usualRoles(kind)])) as Record<Kind, ReturnType<typeof usualRoles>>,
  reading: defaultReading,
  /** The choices about reading rows, and the words of each. */
  choices: readingChoices,
  /** Every model, the default first. */
  models: models().map(formOf),
  /** Columns that can be done without, beside those that models add. */
  columns: columnForms,
  /** Title of the tab with a row for each customer. */
  tableTitle,
  /** Every report, in the order of the tabs. */
  reports: reports.map(reportFormOf),
  reportGroups,
};

/** The lists, as they are handed over. */
export type Forms = typeof forms;
