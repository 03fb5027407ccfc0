// The scored customers as CSV, the outcome as JSON, and the writing of both files together or not at all.
import { lstat, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import Papa from "papaparse";
import type { Language } from "../language";
import { Refusal } from "../refusal";
import { type CustomerColumns, type FurtherColumns, mainModel, type Outcome, type SortedModel } from "./answer";
import { measures } from "./request";

export type HostCounters = { serviceCalls: number; virtualSeconds: number };

/** Rounds an amount to 2 decimals, halves away from zero. It is first rounded to ten-thousandths, so that 1.005 becomes 1.01. */
export function toCents(amount: number): number {
  const cents = Math.round(Math.round(Math.abs(amount) * 10_000) / 100) / 100;
  return amount < 0 && cents !== 0 ? -cents : cents;
}

const noCustomers: CustomerColumns = {
  customer: [],
  lastOrder: [],
  recencyDays: [],
  frequency: [],
  revenue: [],
  r: [],
  f: [],
  m: [],
  tier: [],
  further: [],
};

function toCentsOrNull(amount: number | null | undefined): number | null {
  return amount === null || amount === undefined ? null : toCents(amount);
}

function customerRows({ customers = noCustomers }: Outcome) {
  return customers.customer.map((customer, index) => ({
    customer: String(customer),
    lastOrder: customers.lastOrder[index] ?? null,
    recencyDays: customers.recencyDays[index] ?? null,
    frequency: customers.frequency[index] ?? null,
    revenue: toCentsOrNull(customers.revenue[index]),
    r: customers.r[index] ?? null,
    f: customers.f[index] ?? null,
    m: customers.m[index] ?? null,
    tier: customers.tier[index] ?? "",
  }));
}

const headers: Record<Language, string[]> = {
  en: ["Customer", "Last order", "Recency (days)", "Orders", "Revenue", "R", "F", "M", "Tier"],
  zh: ["客户", "最近下单", "距今天数", "订单数", "消费金额", "R", "F", "M", "层级"],
};

/** Headings of what a further model adds, its tier last, as in the Customers tab. */
function furtherHeaders({ columns, title }: FurtherColumns): string[] {
  return [...columns.map((column) => column.title), title];
}

function furtherCells({ columns, tier }: FurtherColumns, index: number): (string | number | null)[] {
  return [...columns.map(({ cells }) => cells[index] ?? null), tier[index] ?? ""];
}

/**
 * RFM_TABLE's columns as CSV, then those of further models: customers exactly as read, revenue to 2 decimals, what does not
 * exist blank.
 */
export function toCsv(outcome: Outcome, language: Language): string {
  const { further } = outcome.customers ?? noCustomers;
  const lines = customerRows(outcome).map((row, index) => [
    ...Object.values({ ...row, revenue: row.revenue === null ? null : row.revenue.toFixed(2) }),
    ...further.flatMap((own) => furtherCells(own, index)),
  ]);
  const header = [...headers[language], ...further.flatMap(furtherHeaders)];
  return `${Papa.unparse([header, ...lines], { newline: "\n" })}\n`;
}

function occurring(excluded: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(excluded).filter(([, rows]) => rows > 0));
}

/** A model's name and scheme, its limits, and its tiers. */
function modelPart({ id, title, scheme, limits, tiers }: SortedModel) {
  return {
    model: { id, title },
    scheme,
    limits,
    tiers: tiers.map(({ name, customers, revenue }) => ({ name, customers, revenue: toCentsOrNull(revenue) })),
  };
}

/** The limits of the measures that a scheme scores; null for a measure without any, and where no scheme names the tiers. */
function cutsOf({ scheme, limits }: SortedModel) {
  const scored = scheme === null ? [] : limits;
  return Object.fromEntries(measures.map((id) => [id, scored.find(({ measure }) => measure === id)?.shown ?? null]));
}

/** What further models say of each customer, by their names: the tier, and their own columns by name. */
function furtherOf(further: readonly FurtherColumns[], index: number) {
  return Object.fromEntries(
    further.map(({ model, tier, columns }) => [
      model,
      { tier: tier[index] ?? "", ...Object.fromEntries(columns.map(({ id, cells }) => [id, cells[index] ?? null])) },
    ]),
  );
}

/** The whole outcome as JSON; what further models say stands under `further`, of the run and of each customer. */
export function toJson(outcome: Outcome, host: HostCounters): string {
  const { kind, asOf, columns, audit, notes, contact, models } = outcome;
  const main = mainModel(outcome);
  const { model, scheme, limits, tiers } = modelPart(main);
  const { further } = outcome.customers ?? noCustomers;
  const rows = customerRows(outcome);
  const written = {
    kind,
    asOf,
    model,
    scheme,
    columns,
    audit: { read: audit.read, used: audit.used, excluded: occurring(audit.excluded) },
    cuts: cutsOf(main),
    limits,
    notes,
    tiers,
    further: models.slice(1).map(modelPart),
    ...(contact ? { contact } : {}),
    host: { serviceCalls: host.serviceCalls, virtualSeconds: host.virtualSeconds },
    customers: further.length === 0 ? rows : rows.map((row, index) => ({ ...row, further: furtherOf(further, index) })),
  };
  return `${JSON.stringify(written, null, 1)}\n`;
}

export type OutputFile = { path: string; shown: string };

/**
 * A place a file can be put: its folder is there, and what stands there already is a plain file and none that is read.
 *
 * @returns the path with links followed
 * @throws Refusal if the file cannot be put there
 */
async function checkedPlace({ path, shown }: OutputFile, inputs: readonly string[]): Promise<string> {
  const folder = await stat(dirname(resolve(path))).catch(() => null);
  if (!folder?.isDirectory()) {
    throw new Refusal({ en: `There is no folder to write "${shown}" in`, zh: `要写入“${shown}”的文件夹不存在` });
  }
  if ((await lstat(path).catch(() => null)) === null) return resolve(path);
  const place = await realpath(path).catch(() => null);
  if (place === null || !(await stat(place)).isFile()) {
    throw new Refusal({ en: `"${shown}" is not a file that can be written`, zh: `“${shown}”不是可写入的文件` });
  }
  const read = await Promise.all(inputs.map((input) => realpath(input).catch(() => null)));
  if (read.includes(place)) {
    throw new Refusal({
      en: `"${shown}" is the file that is read; write to another`,
      zh: `“${shown}”正是读入的文件，请写到别处`,
    });
  }
  return place;
}

/** Checks all places before any work is done; two names of one place are refused. */
export async function checkedPlaces(files: readonly OutputFile[], inputs: readonly string[]): Promise<string[]> {
  const places: string[] = [];
  for (const file of files) {
    const place = await checkedPlace(file, inputs);
    if (places.includes(place)) throw new Refusal({ en: `"${file.shown}" is named twice`, zh: `“${file.shown}”写了两次` });
    places.push(place);
  }
  return places;
}

type Staged = { place: string; part: string; former: string; isMoved: boolean; hadFormer: boolean };

async function putInPlace(staged: Staged): Promise<void> {
  staged.hadFormer = await rename(staged.place, staged.former).then(
    () => true,
    () => false,
  );
  await rename(staged.part, staged.place);
  staged.isMoved = true;
}

async function putBack({ place, part, former, isMoved, hadFormer }: Staged): Promise<void> {
  await rm(part, { force: true });
  if (isMoved) await rm(place, { force: true });
  if (hadFormer) await rename(former, place);
}

/**
 * Writes every file under a temporary name in its own folder, then moves all into place. If a step fails, every file is as it was before.
 * @throws Refusal if a file cannot be written or moved
 */
export async function writeTogether(files: readonly { place: string; content: string | Uint8Array }[]): Promise<void> {
  const staged: Staged[] = [];
  try {
    for (const { place, content } of files) {
      const hidden = join(dirname(place), `.${basename(place)}.${process.pid}`);
      staged.push({ place, part: `${hidden}.part`, former: `${hidden}.former`, isMoved: false, hadFormer: false });
      await writeFile(`${hidden}.part`, content);
    }
    for (const file of staged) await putInPlace(file);
  } catch (error) {
    for (const file of staged) await putBack(file);
    const why = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new Refusal({ en: `The output could not be written (${why})`, zh: `无法写出结果（${why}）` });
  }
  for (const { former } of staged) await rm(former, { force: true });
}
