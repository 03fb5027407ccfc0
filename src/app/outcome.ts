// What is told of a run: plain JSON in the asked language, days as yyyy-mm-dd, money in the currency.

import { toIsoDay } from "../ground/calendar";
import type { Cell } from "../ground/cell";
import { toKey } from "../ground/key";
import type { Language, Text } from "../ground/language";
import type { Note } from "../ground/note";
import { rowText } from "../ground/place";
import { adviceOf } from "../models/advice";
import { type Assignment, type Measure, measures, noScore, tierColors } from "../models/model";
import type { Exclusion } from "../reading/audit";
import { exampleOf } from "../reading/examples";
import type { Role } from "../reading/headers";
import { summarizeTiers } from "../reports/tierSummary";
import { toContactOutcome } from "./contactOutcome";
import type { Part } from "./part";
import type { ScoreRun } from "./run";

/** Scored customers in columns, in order of their first used row. */
export interface CustomerColumns {
  readonly customer: string[];
  readonly lastOrder: (string | null)[];
  readonly recencyDays: (number | null)[];
  readonly frequency: number[];
  readonly revenue: number[];
  readonly r: (number | null)[];
  readonly f: (number | null)[];
  readonly m: (number | null)[];
  readonly tier: string[];
}

/** A number as JSON can hold it. */
export function orNull(number: number): number | null {
  return Number.isNaN(number) ? null : number;
}
/** A day as text. */
export function dayOrNull(day: number): string | null {
  return Number.isNaN(day) ? null : toIsoDay(day);
}
/** Parts in the currency, rounded to hundredths. */
export function cents(parts: number): number {
  return Math.round(parts / 100) / 100;
}

function customerColumns({ reading: { customers }, assignment }: ScoreRun, language: Language): CustomerColumns {
  const { tiers, tierOf, scores } = assignment;
  const scoreColumn = (column: Uint8Array | undefined): (number | null)[] =>
    Array.from(tierOf, (_, i) => (column === undefined || column[i] === noScore ? null : column[i]!));
  const names = tiers.map((tier) => tier.name[language]);
  return {
    customer: customers.names.map((name) => (typeof name === "string" ? name : toKey(name))),
    lastOrder: Array.from(customers.lastOrderDays, dayOrNull),
    recencyDays: Array.from(customers.recencyDays, orNull),
    frequency: Array.from(customers.frequency),
    revenue: Array.from(customers.revenueParts, cents),
    r: scoreColumn(scores?.r),
    f: scoreColumn(scores?.f),
    m: scoreColumn(scores?.m),
    tier: Array.from(tierOf, (tier) => names[tier]!),
  };
}

/** The row of an exclusion as people find it, and its cells of a role. */
function placeIn(run: ScoreRun, index: number): { place: Text; cellsOf: (role: Role) => readonly Cell[] } {
  let row = index;
  const { table, mapping } = [run, ...run.joined].find((part) => {
    if (row < part.table.rows.length) return true;
    row -= part.table.rows.length;
    return false;
  })!;
  return {
    place: rowText(table, row),
    cellsOf: (role) => (mapping.columns[role] ?? []).map((column) => table.rows[row]![column]),
  };
}

function exampleIn(run: ScoreRun, exclusion: Exclusion): Text {
  const { place, cellsOf } = placeIn(run, exclusion.firstIndex);
  return exampleOf(exclusion, place, cellsOf);
}

function auditOf(run: ScoreRun, language: Language) {
  const { audit } = run.reading;
  return {
    read: audit.read,
    used: audit.used,
    excluded: Object.fromEntries(audit.exclusions.map(({ id, rows }) => [id, rows])),
    reasons: audit.exclusions.map((exclusion) => ({
      id: exclusion.id,
      text: exclusion.text[language],
      rows: exclusion.rows,
      example: exampleIn(run, exclusion)[language],
    })),
  };
}

/** Which column holds what; of several sheets each. */
function columnsOf({ table, mapping }: Part) {
  return Object.entries(mapping.columns).map(([role, columns]) => ({
    role,
    header: columns.map((column) => table.headers[column]).join(" + "),
    guessed: mapping.guessed.has(role as keyof typeof mapping.columns),
    ...(table.sheet === "" ? {} : { sheet: table.sheet }),
  }));
}

/** Predicted lifetime value of each tier as a share of all; nulls where nothing is predicted, or nothing is to be shared. */
function lifetimeShares({ tiers, tierOf, lifetime }: Assignment): (number | null)[] {
  const sums = new Float64Array(tiers.length);
  const values = lifetime?.columns.lifetimeValue ?? [];
  for (let i = 0; i < values.length; i++) sums[tierOf[i]!]! += values[i]!;
  const total = sums.reduce((sum, own) => sum + own, 0);
  return Array.from(sums, (sum) => (total > 0 ? sum / total : null));
}

function tiersOf({ reading: { customers }, assignment }: ScoreRun, say: (text: Text) => string) {
  const colors = tierColors(assignment.tiers);
  const ahead = lifetimeShares(assignment);
  return summarizeTiers(customers, assignment).map(({ tier, ...totals }, rank) => ({
    name: say(tier.name),
    color: colors[rank]!,
    customers: totals.customers,
    customerShare: totals.customerShare,
    revenue: Math.round(totals.revenue * 100) / 100,
    revenueShare: totals.revenueShare,
    lifetimeShare: ahead[rank]!,
    averageOrder: totals.averageOrder,
    medianRecencyDays: totals.medianRecencyDays,
    playbook: say(adviceOf(tier).playbook),
  }));
}

/** What customers are scored by, without their names, so that a preview can be drawn beside the sheet. */
export interface Measures {
  readonly recencyDays: readonly (number | null)[];
  readonly frequency: readonly number[];
  /** In ten-thousandths of the currency. */
  readonly revenueParts: readonly number[];
}

/** The measures of a run's customers. */
export function toMeasures({ reading: { customers } }: ScoreRun): Measures {
  return {
    recencyDays: Array.from(customers.recencyDays, orNull),
    frequency: Array.from(customers.frequency),
    revenueParts: Array.from(customers.revenueParts),
  };
}

/** Tells a run; customers only on request, as they are by far the most of it. */
export function toOutcome(run: ScoreRun, language: Language, withCustomers: boolean) {
  const { mapping, reading, model, by, assignment, contact } = run;
  const say = (text: Text): string => text[language];
  const told =
    (about: "rows" | "tiers") =>
    ({ id, text }: Note) => ({ id, about, text: say(text) });
  const cuts = (measure: Measure): number[] | null => (assignment.cuts[measure] ? [...assignment.cuts[measure].shown] : null);
  return {
    kind: mapping.kind,
    asOf: dayOrNull(reading.customers.asOf),
    model: model.id,
    scheme: { id: by.id, title: say(by.title) },
    columns: [run, ...run.joined].flatMap(columnsOf),
    audit: auditOf(run, language),
    statuses: reading.statuses.map((use) => ({ ...use })),
    currencies: [...reading.currencies],
    cuts: Object.fromEntries(measures.map((measure) => [measure, cuts(measure)])) as Record<Measure, number[] | null>,
    notes: [...reading.notes.map(told("rows")), ...assignment.notes.map(told("tiers"))],
    tiers: tiersOf(run, say),
    ...(contact ? { contact: toContactOutcome(contact, language) } : {}),
    ...(withCustomers ? { customers: customerColumns(run, language) } : {}),
  };
}

/** What is told of a run. */
export type Outcome = ReturnType<typeof toOutcome>;
