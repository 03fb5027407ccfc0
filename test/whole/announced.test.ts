// Every model and every report, chosen as the wizard chooses them: a run writes exactly the tabs and columns that the wizard announced.
import { describe, expect, test } from "vitest";
import { forms } from "../../sidebar/forms";
import { type Draft, emptyDraft } from "../../sidebar/state/draft";
import { toAsking, toLookFor, toMessage } from "../../sidebar/state/message";
import { toCustomers } from "../../sidebar/state/preview";
import { type Known, nothingKnown, readingOf } from "../../sidebar/state/survey";
import { columnsOf, reportsOf, withReport } from "../../sidebar/state/written";
import type { Kind, Look, Measures, Outcome, Role } from "../../src/app/api";
import type { Language } from "../../src/ground/language";
import { columnId, type ModelForm } from "../../src/models/model";
import { openFile } from "../../workbench/files/openFile";
import type { Host } from "../../workbench/host/host";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { answered, cellsOf, namesOf, openDocument, run } from "./documentDriver";

const { cells: orders } = await openFile("samples/homeGoods.csv", "samples/homeGoods.csv", null);
const customerPlace = (orders[0] ?? []).indexOf("Customer");

const hidden = "(Customer Tiers undo)";

/** A sheet beside the orders with a row for each customer: a made-up content for each role that a model reads. */
function sheetOf(roles: readonly Role[]): HostCell[][] {
  const names = [...new Set(orders.slice(1).map((row) => String(row[customerPlace])))];
  const contentOf = (role: Role, row: number): HostCell => {
    const { holds } = forms.roles.find(({ id }) => id === role)!;
    if (holds === "key") return names[row]!;
    if (holds === "day") return `2024-0${1 + (row % 9)}-01`;
    return holds === "number" ? row % 6 : `group ${row % 4}`;
  };
  const all: readonly Role[] = ["customer", ...roles.filter((role) => role !== "customer")];
  return [all.map(String), ...names.map((_, row) => all.map((role) => contentOf(role, row)))];
}

/** Kinds of sheets that models read beside the one that is scored, each with the roles. */
function kindsReadBy(models: readonly ModelForm[]): Map<Kind, readonly Role[]> {
  const kinds = new Map<Kind, readonly Role[]>();
  for (const { reads } of models)
    for (const [kind, roles] of Object.entries(reads) as [Kind, readonly Role[]][])
      if (kind !== "orders") kinds.set(kind, [...new Set([...(kinds.get(kind) ?? []), ...roles])]);
  return kinds;
}

function formsOf(ids: readonly string[]): ModelForm[] {
  return ids.map((id) => forms.models.find((form) => form.id === id)!);
}

/** The sample shop with the sheets that the models read, and the draft in which these are chosen. */
function shopFor(models: readonly string[]): { readonly host: Host; readonly draft: Draft } {
  const read = [...kindsReadBy(formsOf(models))];
  const host = openDocument({
    name: "Shop",
    zone: "Europe/London",
    locale: "en_US",
    sheets: [
      { name: "Orders", cells: orders, rows: orders.length },
      ...read.map(([kind, roles]) => ({ name: `Known: ${kind}`, cells: sheetOf(roles), rows: orders.length })),
    ],
  });
  const idOf = (name: string): number => host.grid.sheets().find((sheet) => sheet.name === name)!.id;
  const list = read.map(([kind, roles]) => ({
    sheet: idOf(`Known: ${kind}`),
    name: `Known: ${kind}`,
    kind,
    columns: Object.fromEntries(["customer", ...roles].map((role) => [role, role])),
  }));
  const sheet = idOf("Orders");
  return { host, draft: { ...emptyDraft, models, sheet, beside: { of: sheet, list } } };
}

/** Everything that the output step of the wizard sees. */
function knownTo(host: Host, draft: Draft, language: Language): Known {
  const sheet = draft.sheet === null ? {} : { sheet: draft.sheet };
  const look = answered(host, { verb: "look", ...toLookFor(draft), ...sheet }) as unknown as Look;
  const told = answered(host, { verb: "score", ...toAsking(draft), ...sheet, language, withMeasures: true });
  const { measures, ...outcome } = told as unknown as Outcome & { readonly measures: Measures };
  return { ...nothingKnown, look, scored: { reading: readingOf(draft), outcome, customers: toCustomers(measures) } };
}

/** What the wizard calls a column by where it can be chosen, and what its heading is in the sheet. */
function headingOf(models: readonly ModelForm[], id: string, label: string, language: Language): string {
  const [main] = models;
  const added = main!.adds.find((own) => columnId(main!, true, own.id) === id);
  return (added ?? forms.columns.find((own) => own.id === id))?.title[language] ?? label;
}

function tierHeadings([, ...further]: readonly ModelForm[], language: Language): string[] {
  return [language === "zh" ? "层级" : "Tier", ...further.map(({ title }) => title[language])];
}

/** Writes what the wizard offers, every report ticked, and compares what was announced with what stands in the document. */
function writeAll(models: readonly string[], language: Language): void {
  const { host, draft } = shopFor(models);
  const before = namesOf(host);
  const known = knownTo(host, draft, language);
  let wished = draft;
  for (const choice of reportsOf(draft, known)) wished = { ...wished, ...withReport(wished, choice, true) };
  const announced = reportsOf(wished, known);
  expect(announced.every(({ isWanted }) => isWanted)).toBe(true);
  run(host, { ...toMessage(wished), sheet: wished.sheet, language });
  const table = forms.tableTitle[language];
  const added = namesOf(host).filter((name) => !before.includes(name) && name !== hidden);
  expect(added.sort()).toEqual([table, ...announced.map(({ form }) => form.title[language])].sort());
  const own = formsOf(models);
  const columns = columnsOf(wished, known).map(({ id, label }) => headingOf(own, id, label[language], language));
  const customer = language === "zh" ? "客户" : "Customer";
  const headings = (cellsOf(host, table)[0] ?? []).map(String);
  expect(headings.sort()).toEqual([customer, ...columns, ...tierHeadings(own, language)].sort());
}

const ids = forms.models.map(({ id }) => id);

describe.each(["en", "zh"] as const)("in %s, with every report ticked, the tabs and columns are those announced", (language) => {
  test.each(ids)("by %s alone", (id) => writeAll([id], language));
  test("by all models at once", () => writeAll(ids, language));
});

test("every report can be ticked for some model", () => {
  const offered = ids.flatMap((id) => {
    const { host, draft } = shopFor([id]);
    const priced = { ...draft, contact: { ...draft.contact, cost: "1" } };
    return reportsOf(priced, knownTo(host, draft, "en")).map(({ form }) => form.id);
  });
  const plain = forms.reports.filter(({ fewestTiers }) => fewestTiers === 0).map(({ id }) => id);
  expect([...new Set(offered)]).toEqual(expect.arrayContaining(plain));
});
