// Tests the sample shops through the whole command: no tier is empty, outputs agree with the cell functions, and mistakes write nothing.
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { schemes } from "../../src/models/rfm/schemes";
import { runScore } from "../../workbench/command/runScore";
import { formula } from "../whole/shop";

interface Written {
  readonly code: number;
  readonly errors: string;
  readonly csv: string;
  readonly json: string;
}

async function command(...flags: string[]): Promise<Written> {
  const folder = mkdtempSync(join(tmpdir(), "customer-tiers-"));
  const [csv, json] = [join(folder, "out.csv"), join(folder, "out.json")];
  const errors: string[] = [];
  const code = await runScore([...flags, "--out", csv, "--json", json], {
    stdout: { write: () => true },
    stderr: { write: (text: string) => errors.push(text) > 0 },
    cwd: resolve("."),
  });
  return { code, errors: errors.join(""), csv, json };
}

interface Scored {
  readonly audit: { readonly read: number; readonly used: number; readonly excluded: Record<string, number> };
  readonly tiers: readonly { readonly name: string; readonly customers: number; readonly revenue: number }[];
  readonly customers: readonly Record<string, unknown>[];
  readonly host: { readonly serviceCalls: number; readonly virtualSeconds: number };
}

function scored({ json }: Written): Scored {
  return JSON.parse(readFileSync(json, "utf8")) as Scored;
}

const samples = ["homeGoods.csv", "chaDian.csv", "customers.csv"];

test.each(samples.flatMap((sample) => schemes().map(({ id }) => [sample, id] as const)))(
  "%s fills every tier of %s",
  async (sample, id) => {
    const { tiers } = scored(await command(join("samples", sample), "--scheme", id));
    const named = schemes().find((scheme) => scheme.id === id)?.tiers ?? [];
    const sizes = named.map((tier) => tiers.find((own) => own.name === tier.name.en)?.customers ?? 0);
    expect(
      sizes.every((size) => size > 0),
      sizes.join(" "),
    ).toBe(true);
  },
);

test.each(samples)(
  "%s: read = used + excluded, tiers add up to the customers, and a handful of service calls do",
  async (sample) => {
    const { audit, tiers, customers, host } = scored(await command(join("samples", sample)));
    expect(audit.read).toBe(audit.used + Object.values(audit.excluded).reduce((sum, rows) => sum + rows, 0));
    expect(tiers.reduce((sum, tier) => sum + tier.customers, 0)).toBe(customers.length);
    expect(host.serviceCalls).toBeLessThanOrEqual(9);
  },
);

test("OUT has the header and the columns of RFM_TABLE, in both languages", async () => {
  for (const language of ["en", "zh"]) {
    const { csv } = await command("samples/homeGoods.csv", "--language", language);
    const rows = Papa.parse<string[]>(readFileSync(csv, "utf8").trimEnd()).data;
    const table = formula("RFM_TABLE", [["Ann", "2024-01-01", 1]], [null, null, null, null, null, language]);
    expect(rows[0]).toEqual((table as { cells: unknown[][] }).cells[0]);
  }
});

test("customers stand in order of their first used row, ids as read", async () => {
  const { customers } = scored(await command("samples/homeGoods.csv"));
  const ids = customers.map((customer) => customer.customer);
  const rows = Papa.parse<Record<string, string>>(readFileSync("samples/homeGoods.csv", "utf8"), { header: true }).data;
  const isUsed = (row: Record<string, string>): boolean =>
    !["Cancelled", "Failed"].includes(row.Status ?? "") && row["Order Date"] !== "" && /^-?[\d.]+$/.test(row["Unit Price"] ?? "");
  const order = [...new Set(rows.filter(isUsed).map((row) => row["Customer ID"]))].filter((id) => ids.includes(id));
  expect(ids).toEqual(order);
  for (const id of ["007", "1-2", "@anna", "00001"]) expect(ids).toContain(id);
});

test("what would have to be asked is one sentence that names the flag, and nothing is written", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "customer-tiers-")), "ambiguous.csv");
  writeFileSync(file, "Customer,Date,Amount\nAnn,03/04/2024,10\nBob,05/06/2024,20\n");
  const { code, errors, csv, json } = await command(file);
  expect(code).toBe(2);
  expect(errors.trim().split("\n")).toHaveLength(1);
  expect(errors).toContain("--dates dmy or --dates mdy");
  expect(existsSync(csv) || existsSync(json)).toBe(false);
  expect(scored(await command(file, "--dates", "dmy")).customers[0]?.lastOrder).toBe("2024-04-03");
});

test("without a file the sample shop is scored", async () => {
  expect(scored(await command()).audit.read).toBe(scored(await command("samples/homeGoods.csv")).audit.read);
});
