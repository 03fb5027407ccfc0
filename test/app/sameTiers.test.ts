// Every model says the same of a customer wherever it is asked: from the sources, in a tab, in a cell, and on the command line.
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { customFunctions } from "../../src/functions/index";
import { toIsoDay } from "../../src/ground/calendar";
import { roles } from "../../src/reading/roles";
import { runScore } from "../../workbench/command/runScore";
import { asking, type RoleSheet, scoredFrom, scoredWays, shopOf, sortSheets, tiersOf, type Way } from "../models/registryShop";
import { answered, cellsOf, openDocument, run } from "../whole/documentDriver";
import { shop } from "../whole/shop";

type Content = string | number | null;

/** The sheets of a made-up shop as they can stand in a file: days as texts. */
const sheetsOf = (["orders", "customers"] as const).map((kind) => ({
  kind,
  sheets: scoredFrom(kind, shopOf(21)).map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.map((cell, at) =>
        typeof cell === "number" && roles[sheet.roles[at]!].holds === "day" ? toIsoDay(cell) : (cell as Content),
      ),
    ),
  })),
}));

type TextSheet = (typeof sheetsOf)[number]["sheets"][number];

function rolesAsHeaders({ roles: own }: RoleSheet): Record<string, string> {
  return Object.fromEntries(own.map((role) => [role, role]));
}

function linesOf({ roles: own, rows }: TextSheet): Content[][] {
  return [[...own], ...rows];
}

/** A document with a tab for each sheet, and the request for a model over them. */
function documentOf(sheets: readonly TextSheet[], way: Way) {
  const named = sheets.map((sheet) => ({ name: `My ${sheet.kind}`, cells: linesOf(sheet) }));
  const host = openDocument({ name: "Shop", zone: "Etc/UTC", locale: "en_US", sheets: named });
  const tabs = host.grid.sheets().map(({ id }, place) => ({
    ...{ sheet: id, name: named[place]!.name, kind: sheets[place]!.kind },
    columns: rolesAsHeaders(sheets[place]!),
  }));
  const [first, ...others] = tabs as [(typeof tabs)[number], ...typeof tabs];
  return { host, wishes: { ...asking(way), sheet: first.sheet, columns: first.columns, sheets: others } };
}

/** Tiers by customer as a tab has them. */
function writtenTiers(sheets: readonly TextSheet[], way: Way): Record<string, unknown> {
  const { host, wishes } = documentOf(sheets, way);
  run(host, wishes);
  const tab = sheets[0]!.kind === "customers" ? "My customers" : "Customers";
  const [header = [], ...rows] = cellsOf(host, tab);
  const [name, tier] = [header.findIndex((own) => /^customer$/i.test(String(own))), header.indexOf("Tier")];
  return Object.fromEntries(rows.map((row) => [String(row[name]), row[tier]]));
}

/** Tiers by customer as the command writes them into a file. */
async function commandTiers(sheets: readonly TextSheet[], { model, scheme }: Way): Promise<Record<string, unknown>> {
  const folder = mkdtempSync(join(tmpdir(), "customer-tiers-"));
  const files = sheets.map((sheet) => {
    const file = join(folder, `${sheet.kind}.csv`);
    writeFileSync(file, Papa.unparse(linesOf(sheet)));
    return file;
  });
  const columns = sheets.flatMap(({ kind, roles: own }, place) =>
    own.map((role) => `${place === 0 ? "" : `${kind}.`}${role}=${role}`),
  );
  const beside = sheets.slice(1).flatMap(({ kind }, place) => ["--sheet", `${kind}=${files[place + 1]}`]);
  const json = join(folder, "out.json");
  const errors: string[] = [];
  const flags = [
    "--model",
    model.id,
    ...(scheme === null ? [] : ["--scheme", scheme]),
    "--columns",
    columns.join(","),
    ...beside,
  ];
  const code = await runScore([files[0]!, ...flags, "--json", json], {
    stdout: { write: () => true },
    stderr: { write: (text: string) => errors.push(text) > 0 },
    cwd: resolve("."),
  });
  expect([code, code === 0 ? "" : errors.join("")]).toEqual([0, ""]);
  const { customers } = JSON.parse(readFileSync(json, "utf8")) as { customers: { customer: string; tier: string }[] };
  return Object.fromEntries(customers.map(({ customer, tier }) => [customer, tier]));
}

/** A call of a cell function by the names of its parameters. */
function cells(name: string, given: Readonly<Record<string, Content[][] | string>>): unknown[][] {
  const { params } = customFunctions().find((own) => own.name === name)!;
  const shown = shop([[""]]).formula(
    name,
    params.map((param) => given[param.name] ?? ""),
  );
  if ("error" in shown) throw new Error(`${name}: ${shown.message}`);
  return shown.cells;
}

function takes(...names: readonly string[]): string[] {
  return customFunctions()
    .filter(({ params }) => names.every((name) => params.some((param) => param.name === name)))
    .map(({ name }) => name);
}

describe.each(scoredWays)("%s over %s", (_, kind, way) => {
  const { sheets } = sheetsOf.find((own) => own.kind === kind)!;
  const expected = tiersOf(sortSheets(sheets, asking(way)));

  test("a run writes the tiers that the sources give", () => {
    expect(writtenTiers(sheets, way)).toEqual(expected);
  });

  test("the command gives the same", async () => {
    expect(await commandTiers(sheets, way)).toEqual(expected);
  });

  test("and so do the cell functions that take a scheme, where a scheme is what names the tiers", () => {
    if (way.scheme === null) return;
    const { host, wishes } = documentOf(sheets, way);
    const { customers } = answered(host, { verb: "score", withCustomers: true, ...wishes }) as {
      customers: Record<"customer" | "recencyDays" | "frequency" | "revenue", (string | number)[]>;
    };
    const column = (of: readonly (string | number)[]): Content[][] => of.map((cell) => [cell]);
    const [orders, recency] = [column(customers.frequency), column(customers.recencyDays)];
    const told = { scheme: way.scheme, last_order: recency, orders, revenue: column(customers.revenue) };
    const perCustomer = takes("last_order", "orders", "revenue", "scheme", "cuts");
    expect(perCustomer.length).toBeGreaterThan(0);
    for (const name of perCustomer)
      expect(cells(name, told).map(([cell]) => String(cell).split(": ")[0])).toEqual(
        customers.customer.map((own) => expected[own]),
      );
  });

  test("tables of cells over the same orders give the same", () => {
    if (way.scheme === null || kind === "customers") return;
    const [{ roles: own, rows }] = sheets as [TextSheet];
    const column = (role: string): Content[][] => rows.map((row) => [row[(own as readonly string[]).indexOf(role)]!]);
    const given = { scheme: way.scheme, customers: column("customer"), dates: column("date"), amounts: column("amount") };
    const tables = takes("customers", "dates", "amounts", "scheme").map((name) => cells(name, given));
    const tiered = tables.filter(([header]) => header!.includes("Tier"));
    expect(tiered.length).toBeGreaterThan(0);
    for (const [header = [], ...lines] of tiered) {
      const [name, tier] = [header.indexOf("Customer"), header.indexOf("Tier")];
      expect(Object.fromEntries(lines.map((line) => [line[name], line[tier]]))).toEqual(expected);
    }
  });
});
