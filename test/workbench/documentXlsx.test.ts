// Tests a scored document as an XLSX file: read back cell by cell, charts by their XML, and totals that agree.
import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { readFlags } from "../../workbench/command/flags";
import { openSheets } from "../../workbench/command/openSheets";
import { runScore } from "../../workbench/command/runScore";
import { scoreInHost } from "../../workbench/command/scoreInHost";
import { documentXlsx } from "../../workbench/files/documentXlsx";
import type { Grid } from "../../workbench/host/grid";
import type { Language } from "../../workbench/language";
import { folder } from "./scoreFixtures";
import { checkWellFormed, compareLayout, compareTab, load, partsOf, rowsOf, shownSheets, unescaped } from "./xlsxReading";

async function scored(file: string, language: Language): Promise<Grid> {
  const call = readFlags([file, "--language", language]);
  if (call === "help") throw new Error("help was not asked for");
  const sheets = await openSheets(call, ".", ".");
  return (await scoreInHost(".", sheets, call.request, { isWritten: true, reports: [] })).document;
}

const samples = ["homeGoods", "chaDian", "customers"].flatMap((name) =>
  (["en", "zh"] as const).map((language) => [name, language] as const),
);

describe("a scored sample", () => {
  test.each(samples)(
    "%s (%s) reads back cell by cell: contents, formats, fonts, fills, wraps, widths",
    async (name, language) => {
      const grid = await scored(`samples/${name}.csv`, language);
      const workbook = await load(await documentXlsx(grid));
      const sheets = shownSheets(grid);
      expect(workbook.worksheets.map((tab) => tab.name)).toEqual(sheets.map((sheet) => sheet.name));
      expect(sheets.length).toBeLessThan(grid.sheets().length);
      for (const [place, sheet] of sheets.entries()) {
        const tab = workbook.worksheets[place]!;
        expect(compareTab(tab, sheet)).toBeGreaterThan(100);
        compareLayout(tab, sheet);
        expect([tab.rowCount, tab.actualColumnCount]).toEqual([sheet.lastRow(), expect.any(Number)]);
      }
    },
  );

  test.each(samples)(
    "%s (%s): both charts show the tiers and their numbers, and say so in the cells they name",
    async (name, language) => {
      const bytes = await documentXlsx(await scored(`samples/${name}.csv`, language));
      const parts = await partsOf(bytes);
      for (const [path, xml] of parts) if (/charts|drawings|_rels|Content_Types/.test(path)) checkWellFormed(xml);
      const workbook = await load(bytes);
      const tab = workbook.worksheets.at(-1)!;
      expect(parts.get(`xl/worksheets/_rels/sheet${workbook.worksheets.length}.xml.rels`)).toContain("../drawings/drawing1.xml");
      const charts = [...parts].filter(([path]) => path.startsWith("xl/charts/")).map(([, xml]) => xml);
      expect(charts).toHaveLength(2);
      for (const [place, xml] of charts.entries()) {
        const found = [...xml.matchAll(/<c:f>(.*?)<\/c:f>/g)].map(([, address = ""]) => unescaped(address));
        const [, row = 0, last = 0] = (/B\$(\d+):\$B\$(\d+)$/.exec(found[1] ?? "") ?? []).map(Number);
        const letter = place === 0 ? "C" : "E";
        const at = `'${tab.name}'!`;
        expect(found).toEqual([
          `${at}$${letter}$${row - 1}`,
          `${at}$B$${row}:$B$${last}`,
          `${at}$${letter}$${row}:$${letter}$${last}`,
        ]);
        const shown = [...xml.matchAll(/<c:v>(.*?)<\/c:v>/g)].map(([, text = ""]) => unescaped(text));
        const column = (name: string): string[] =>
          Array.from({ length: last - row + 1 }, (_, line) => String(tab.getCell(`${name}${row + line}`).value));
        expect(shown).toEqual([String(tab.getCell(`${letter}${row - 1}`).value), ...column("B"), ...column(letter)]);
        expect(last - row).toBeGreaterThan(5);
        expect(parts.get("[Content_Types].xml")).toContain(`/xl/charts/chart${place + 1}.xml`);
      }
    },
  );
});

function sum(numbers: readonly unknown[]): number {
  return numbers.reduce((total: number, number) => total + Number(number), 0);
}

describe("npm run score -- --out OUT.xlsx", () => {
  const command = async (...argv: string[]) => {
    const place = await mkdtemp(join(folder, "xlsx-"));
    let said = "";
    const stream = { write: (text: string) => (said += text) };
    const code = await runScore(argv, { stdout: stream, stderr: stream, cwd: place, root: resolve(".") });
    return { place, code, said };
  };

  test("writes the document beside the JSON: totals of the summary are sums over the customers, and both files agree", async () => {
    const { place, code, said } = await command("--out", "shop.xlsx", "--json", "shop.json");
    expect([code, said]).toEqual([0, expect.stringContaining("Wrote shop.xlsx")]);
    const workbook = await load(await readFile(join(place, "shop.xlsx")));
    const customers = rowsOf(workbook.getWorksheet("Customers")!);
    const at = (title: string): number => customers[0]!.indexOf(title);
    const rows = customers.slice(1);
    const totals = rowsOf(workbook.getWorksheet("Summary")!).find((row) => row[1] === "Total")!;
    const [revenue, orders] = [sum(rows.map((row) => row[at("Revenue")])), sum(rows.map((row) => row[at("Orders")]))];
    expect(totals[2]).toBe(rows.length);
    expect(totals[4]).toBeCloseTo(revenue, 6);
    expect(totals[6]).toBeCloseTo(revenue / orders, 3);
    const json = JSON.parse(await readFile(join(place, "shop.json"), "utf8"));
    expect(json.customers.map(({ customer, tier }: Record<string, string>) => [customer, tier])).toEqual(
      rows.map((row) => [String(row[at("Customer")]), row[at("Tier")]]),
    );
    expect(json.host.serviceCalls).toBeGreaterThan(20);
  });

  test("reading flags hold for the document too, and a question is asked before anything is written", async () => {
    const file = join(folder, "either.csv");
    await writeFile(file, "客户,日期,金额\n张三,03/04/2025,10\n李四,05/06/2025,20\n");
    const asked = await command(file, "--out", "out.xlsx", "--language", "zh");
    expect([asked.code, await readdir(asked.place)]).toEqual([2, []]);
    expect(asked.said).toContain("--dates dmy 或 --dates mdy");
    const { place, code } = await command(file, "--out", "out.XLSX", "--language", "zh", "--dates", "dmy");
    expect(code).toBe(0);
    const workbook = await load(await readFile(join(place, "out.XLSX")));
    expect(workbook.worksheets.map((tab) => tab.name)).toEqual(["either", "客户分层", "客户分层汇总"]);
    expect(rowsOf(workbook.getWorksheet("客户分层")!).map((row) => row.slice(0, 2))).toEqual([
      ["客户", "最近下单"],
      ["张三", 45_750],
      ["李四", 45_813],
    ]);
  });
});

const office = ["soffice", "libreoffice"].find((name) => spawnSync(name, ["--version"]).status === 0);
if (!office) console.log("skipped: LibreOffice is not installed (no soffice or libreoffice to be run)");

describe.skipIf(!office)("LibreOffice", () => {
  test("opens the file and agrees on the totals", { timeout: 120_000 }, async () => {
    const place = await mkdtemp(join(folder, "office-"));
    await writeFile(join(place, "shop.xlsx"), await documentXlsx(await scored("samples/homeGoods.csv", "en")));
    const everyTab = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";
    const profile = `-env:UserInstallation=file://${place}/profile`;
    const said = spawnSync(office ?? "", [
      profile,
      "--headless",
      "--convert-to",
      everyTab,
      "--outdir",
      place,
      join(place, "shop.xlsx"),
    ]);
    expect(said.status, String(said.stderr)).toBe(0);
    const read = async (tab: string): Promise<string[][]> =>
      Papa.parse<string[]>(await readFile(join(place, `shop-${tab}.csv`), "utf8")).data;
    const [header, ...rows] = (await read("Customers")).filter((row) => row.length > 1);
    const revenue = sum(rows.map((row) => row[header!.indexOf("Revenue")]));
    const totals = (await read("Summary")).find((row) => row[1] === "Total")!;
    expect([Number(totals[2]), Number(totals[4])]).toEqual([rows.length, expect.closeTo(revenue, 6)]);
  });
});
