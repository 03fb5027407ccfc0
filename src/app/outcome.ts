// What is told of a run: plain JSON in the asked language, days as yyyy-mm-dd, money in the currency.
import type { CustomerReading } from "../customers/customers";
import { toIsoDay } from "../ground/calendar";
import { toKey } from "../ground/key";
import type { Language, Text } from "../ground/language";
import type { Note } from "../ground/note";
import { rowText } from "../ground/place";
import { writeLimits } from "../models/measured";
import { columnFormats, columnTitle, foundIn, type Sorted, type SortedBy } from "../models/model";
import { noScore, type Scores } from "../models/rfm/measures";
import { scoresFound } from "../models/rfm/sortByScheme";
import { tierColors } from "../models/tier";
import type { Exclusion } from "../reading/audit";
import { exampleOf, type TitledCell } from "../reading/examples";
import { sampleCells } from "../reading/lacking";
import type { Role } from "../reading/roles";
import { summarizeTiers } from "../reports/tierSummary";
import { toContactOutcome } from "./contactOutcome";
import type { ScoreRun } from "./run";
import type { SheetPart } from "./sheetParts";

/** Scored customers in columns, in order of their first used row. */
export interface CustomerColumns {
  readonly customer: string[];
  readonly lastOrder: (string | null)[];
  readonly recencyDays: (number | null)[];
  readonly frequency: (number | null)[];
  readonly revenue: (number | null)[];
  readonly r: (number | null)[];
  readonly f: (number | null)[];
  readonly m: (number | null)[];
  readonly tier: string[];
  /** What every further model says. */
  readonly further: readonly FurtherColumns[];
}

/** What a further model says of each customer: the tier, and its own columns under their headings of the Customers tab. */
export interface FurtherColumns {
  readonly model: string;
  readonly title: string;
  readonly tier: readonly string[];
  readonly columns: readonly {
    readonly id: string;
    readonly title: string;
    /** Days as yyyy-mm-dd. */
    readonly cells: readonly (string | number | null)[];
  }[];
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

function furtherColumns({ form, sorted }: SortedBy, language: Language): FurtherColumns {
  const told = (cell: number | string | null, isDay: boolean): string | number | null => {
    if (typeof cell !== "number") return cell;
    return isDay ? dayOrNull(cell) : orNull(cell);
  };
  return {
    model: form.id,
    title: form.title[language],
    tier: Array.from(sorted.tierOf, (tier) => sorted.tiers[tier]!.name[language]),
    columns: form.adds.flatMap(({ id, title, format }) => {
      const cells = sorted.columns[id] as ArrayLike<number | string | null> | undefined;
      if (!cells) return [];
      const isDay = format === columnFormats.day;
      return [{ id, title: columnTitle(form, false, title)[language], cells: Array.from(cells, (cell) => told(cell, isDay)) }];
    }),
  };
}

function customerColumns({ reading: { customers }, models }: ScoreRun, language: Language): CustomerColumns {
  const { tiers, tierOf, found } = models[0]!.sorted;
  const scored = foundIn({ found }, scoresFound);
  const scoreColumn = (letter: keyof Scores): (number | null)[] =>
    Array.from(tierOf, (_, i) => (scored === null || scored.scores[letter][i] === noScore ? null : scored.scores[letter][i]!));
  const names = tiers.map((tier) => tier.name[language]);
  return {
    customer: customers.names.map((name) => (typeof name === "string" ? name : toKey(name))),
    lastOrder: Array.from(customers.lastOrderDays, dayOrNull),
    recencyDays: Array.from(customers.recencyDays, orNull),
    frequency: Array.from(customers.frequency, orNull),
    revenue: Array.from(customers.revenueParts, (parts) => orNull(cents(parts))),
    r: scoreColumn("r"),
    f: scoreColumn("f"),
    m: scoreColumn("m"),
    tier: Array.from(tierOf, (tier) => names[tier]!),
    further: models.slice(1).map((by) => furtherColumns(by, language)),
  };
}

/** The row of an exclusion as people find it, and its cells of a role. */
function placeIn(run: ScoreRun, index: number): { place: Text; cellsOf: (role: Role) => readonly TitledCell[] } {
  let row = index;
  const { table, mapping } = [run, ...run.otherOrders].find((part) => {
    if (row < part.table.rows.length) return true;
    row -= part.table.rows.length;
    return false;
  })!;
  return {
    place: rowText(table, row),
    cellsOf: (role) =>
      (mapping.columns[role] ?? []).map((column) => ({ cell: table.rows[row]![column], title: table.headers[column] ?? "" })),
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

/** Which column holds what; of several sheets each. A column that is likely and not sure is told with a sample of its cells. */
function columnsOf({ table, mapping }: SheetPart) {
  return Object.entries(mapping.columns).map(([role, columns]) => ({
    role,
    header: columns.map((column) => table.headers[column]).join(" + "),
    guessed: mapping.guessed.has(role as Role),
    ...(mapping.likely.has(role as Role) ? { samples: columns.flatMap((column) => sampleCells(table, column)).slice(0, 3) } : {}),
    ...(table.sheet === "" ? {} : { sheet: table.sheet }),
  }));
}

/** What the customers of each tier are expected to be worth as a share of all; nulls where nothing is expected, or nothing is to be shared. */
function expectedShares({ tiers, tierOf, expected }: Sorted): (number | null)[] {
  const sums = new Float64Array(tiers.length);
  const values = expected?.inAll ?? [];
  for (let i = 0; i < values.length; i++) sums[tierOf[i]!]! += values[i]!;
  const total = sums.reduce((sum, own) => sum + own, 0);
  return Array.from(sums, (sum) => (total > 0 ? sum / total : null));
}

function tiersOf({ customers }: CustomerReading, { sorted }: SortedBy, say: (text: Text) => string) {
  const colors = tierColors(sorted.tiers);
  const ahead = expectedShares(sorted);
  return summarizeTiers(customers, sorted).map(({ tier, ...totals }, rank) => ({
    name: say(tier.name),
    color: colors[rank]!,
    customers: totals.customers,
    customerShare: totals.customerShare,
    revenue: totals.revenue === null ? null : Math.round(totals.revenue * 100) / 100,
    revenueShare: totals.revenueShare,
    lifetimeShare: ahead[rank]!,
    averageOrder: totals.averageOrder,
    medianRecencyDays: totals.medianRecencyDays,
    playbook: say(tier.playbook),
  }));
}

/** One model of a run: what it is, the limits it sorts by, and its tiers. */
function modelOf(reading: CustomerReading, by: SortedBy, say: (text: Text) => string) {
  const { form, sorted } = by;
  return {
    id: form.id,
    title: say(form.title),
    /** The scheme that named the tiers; null for the model itself. */
    scheme: sorted.by && { id: sorted.by.id, title: say(sorted.by.title) },
    limits: sorted.measures.flatMap(({ id, name, label = name, unit, limits }) =>
      limits === null
        ? []
        : [{ measure: id, name: say(label), shown: [...limits.shown], said: say(writeLimits(unit, limits, reading.currency)) }],
    ),
    tiers: tiersOf(reading, by, say),
  };
}

/** Everything that a run announces: of the rows, then of the tiers of each model. */
export function notesOf({ reading, models }: Pick<ScoreRun, "reading" | "models">): readonly Note[] {
  return [...reading.notes, ...tierNotes(models)];
}

/** What models announce; of several that announce the same, once. */
function tierNotes(models: readonly SortedBy[]): readonly Note[] {
  const all = models.flatMap(({ sorted }) => sorted.notes);
  return all.filter((note, place) => all.findIndex(({ text }) => text.en === note.text.en) === place);
}

/** What customers are scored by, without their names, so that a preview can be drawn beside the sheet. */
export interface Measures {
  readonly recencyDays: readonly (number | null)[];
  readonly frequency: readonly (number | null)[];
  /** In ten-thousandths of the currency. */
  readonly revenueParts: readonly (number | null)[];
}

/** The measures of a run's customers. */
export function toMeasures({ reading: { customers } }: ScoreRun): Measures {
  return {
    recencyDays: Array.from(customers.recencyDays, orNull),
    frequency: Array.from(customers.frequency, orNull),
    revenueParts: Array.from(customers.revenueParts, orNull),
  };
}

/** Tells a run; customers only on request, as they are by far the most of it. */
export function toOutcome(run: ScoreRun, language: Language, withCustomers: boolean) {
  const { mapping, reading, models, contact } = run;
  const say = (text: Text): string => text[language];
  const told =
    (about: "rows" | "tiers") =>
    ({ id, text, remedies }: Note) => ({
      id,
      about,
      text: say(text),
      ...(remedies ? { remedies: remedies.map(({ label, ...press }) => ({ label: say(label), ...press })) } : {}),
    });
  return {
    kind: mapping.kind,
    asOf: dayOrNull(reading.customers.asOf),
    models: models.map((by) => modelOf(reading, by, say)),
    columns: [run, ...run.otherOrders].flatMap(columnsOf),
    audit: auditOf(run, language),
    statuses: reading.statuses.map((use) => ({ ...use })),
    currencies: [...reading.currencies],
    /** The currency of the amounts; "" where it is not known. */
    currency: reading.currency,
    notes: [...reading.notes.map(told("rows")), ...tierNotes(models).map(told("tiers"))],
    ...(contact ? { contact: toContactOutcome(contact, reading.currency, language) } : {}),
    ...(withCustomers ? { customers: customerColumns(run, language) } : {}),
  };
}

/** What is told of a run. */
export type Outcome = ReturnType<typeof toOutcome>;
