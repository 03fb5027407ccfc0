// The scored customers as CSV, the outcome as JSON, and the writing of both files together or not at all.
import { lstat, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import Papa from "papaparse";
import type { Language } from "../language";
import { Refusal } from "../refusal";
import type { CustomerColumns, Outcome } from "./answer";

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
};

function customerRows({ customers = noCustomers }: Outcome) {
  return customers.customer.map((customer, index) => ({
    customer: String(customer),
    lastOrder: customers.lastOrder[index] ?? null,
    recencyDays: customers.recencyDays[index] ?? null,
    frequency: customers.frequency[index] ?? 0,
    revenue: toCents(customers.revenue[index] ?? 0),
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

/** Writes the columns of RFM_TABLE as CSV. Customers stay exactly as read, revenue has 2 decimals, missing values are blank. */
export function toCsv(outcome: Outcome, language: Language): string {
  const lines = customerRows(outcome).map((row) => Object.values({ ...row, revenue: row.revenue.toFixed(2) }));
  return `${Papa.unparse([headers[language], ...lines], { newline: "\n" })}\n`;
}

function occurring(excluded: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(excluded).filter(([, rows]) => rows > 0));
}

export function toJson(outcome: Outcome, host: HostCounters): string {
  const { kind, asOf, scheme, columns, audit, cuts, notes, tiers, contact } = outcome;
  const written = {
    kind,
    asOf,
    scheme,
    columns,
    audit: { read: audit.read, used: audit.used, excluded: occurring(audit.excluded) },
    cuts: { recencyDays: cuts.recencyDays, frequency: cuts.frequency, revenue: cuts.revenue },
    notes,
    tiers: tiers.map(({ name, customers, revenue }) => ({ name, customers, revenue: toCents(revenue) })),
    ...(contact ? { contact } : {}),
    host: { serviceCalls: host.serviceCalls, virtualSeconds: host.virtualSeconds },
    customers: customerRows(outcome),
  };
  return `${JSON.stringify(written, null, 1)}\n`;
}

export type OutputFile = { path: string; shown: string };

/**
 * Checks that a file can be put at a path: the folder must exist, and anything at the path must be a plain file other than the input.
 * @returns the path with links followed
 * @throws Refusal if the file cannot be put there
 */
async function checkedPlace({ path, shown }: OutputFile, input: string): Promise<string> {
  const folder = await stat(dirname(resolve(path))).catch(() => null);
  if (!folder?.isDirectory()) {
    throw new Refusal({ en: `There is no folder to write "${shown}" in`, zh: `要写入“${shown}”的文件夹不存在` });
  }
  if ((await lstat(path).catch(() => null)) === null) return resolve(path);
  const place = await realpath(path).catch(() => null);
  if (place === null || !(await stat(place)).isFile()) {
    throw new Refusal({ en: `"${shown}" is not a file that can be written`, zh: `“${shown}”不是可写入的文件` });
  }
  if (place === (await realpath(input).catch(() => null))) {
    throw new Refusal({
      en: `"${shown}" is the file that is read; write to another`,
      zh: `“${shown}”正是读入的文件，请写到别处`,
    });
  }
  return place;
}

/**
 * Checks all places before any work is done.
 * @throws Refusal if a file cannot be put at its place, or if two names lead to one place
 */
export async function checkedPlaces(files: readonly OutputFile[], input: string): Promise<string[]> {
  const places: string[] = [];
  for (const file of files) {
    const place = await checkedPlace(file, input);
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
