// Tests the tabs of the lifetime-value models, written into a document by the built bundle and taken back.
import { describe, expect, test } from "vitest";
import { callsOfTab } from "../../bench/bars";
import { contrast } from "../../src/models/rfm/ink";
import { documentXlsx } from "../../workbench/files/documentXlsx";
import { openFile } from "../../workbench/files/openFile";
import { compareDocuments } from "../../workbench/host/compareDocuments";
import { formatAt } from "../../workbench/host/grid";
import type { Host } from "../../workbench/host/host";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { calibrationDay, isThere } from "../customers/cdnow";
import { answered, cellsOf, namesOf, oneSheet, openDocument, picture, run, stage } from "../whole/documentDriver";
import { tabOf } from "../whole/tradingShop";
import { checkWellFormed, partsOf, unescaped } from "../workbench/xlsxReading";

const { cells: homeGoods } = await openFile("samples/homeGoods.csv", "samples/homeGoods.csv", null);

function open(cells: readonly (readonly HostCell[])[]): Host {
  return openDocument(oneSheet(cells, "Orders", cells.length + 10));
}

const names = { en: ["Lifetime value", "Forecast check"], zh: ["生命周期价值", "预测检验"] } as const;
const wishes = { models: ["valueTiers"] };

describe.each(["en", "zh"] as const)("in %s", (language) => {
  const host = open(homeGoods);
  const before = picture(host);
  run(host, { ...wishes, language });
  const [value, check] = names[language].map((name) => cellsOf(host, name)) as [HostCell[][], HostCell[][]];

  test("a run with a lifetime-value model writes both tabs, and undo leaves the document exactly as it was", () => {
    expect(namesOf(host).slice(3)).toEqual([language === "en" ? "Summary" : "客户分层汇总", ...names[language]]);
    const other = open(homeGoods);
    run(other, { ...wishes, language });
    answered(other, { verb: "undo" });
    expect(compareDocuments(before, picture(other)).differences).toEqual([]);
  });

  test("tiers add up to the total, which lies within its interval", () => {
    const first = value.findIndex((row) => row[1] === (language === "en" ? "Tier" : "层级")) + 1;
    const [high, middle, low, total] = value.slice(first, first + 4).map((row) => row.slice(2, 10).map(Number));
    for (const place of [0, 2, 3, 4]) expect(high![place]! + middle![place]! + low![place]!).toBeCloseTo(total![place]!, 0);
    for (const row of [high, middle, low, total]) {
      expect(row![6]!).toBeLessThan(row![3]!);
      expect(row![7]!).toBeGreaterThan(row![3]!);
    }
  });

  test("says all but names in its own language", () => {
    const texts = [...value, ...check].flat().filter((cell) => typeof cell === "string");
    const strange = texts.filter((cell) => (language === "en" ? /[\u4e00-\u9fff]/.test(cell) : !/[\u4e00-\u9fff]/.test(cell)));
    const isName = (cell: string): boolean => /^Orders!|NBD( [a-z]+)?$|^Gamma-Gamma [a-z]$|^\d{4}-\d\d-\d\d$|^\d+%$/.test(cell);
    expect(strange.filter((cell) => !isName(cell))).toEqual([]);
  });

  test("black is read on every fill of both tabs, and no number is without a format", () => {
    for (const name of names[language]) {
      const sheet = tabOf(host, name);
      for (const [column, { styles }] of sheet.columns().entries())
        for (let row = 1; row <= sheet.lastRow() && column > 0; row++) {
          const fill = styles.background.at(row - 1) as string | null;
          if (fill) expect(contrast("#000000", fill)).toBeGreaterThanOrEqual(4.5);
        }
      const blocks = sheet.read({ row: 1, column: 1, rows: sheet.lastRow(), columns: sheet.lastColumn() });
      for (const { contents, formats } of blocks)
        contents.forEach((content, row) => {
          if (typeof content === "number") expect(formatAt(formats, row)).toMatch(/0|yyyy/);
        });
    }
  });
});

test("the check's tables and charts agree: groups add up, and the lines are actual and expected orders with the split between", () => {
  const host = open(homeGoods);
  run(host, wishes);
  const rows = cellsOf(host, "Forecast check");
  const head = rows.findIndex((row) => row[1] === "Repeat orders learned from");
  const end = rows.findIndex((row, place) => place > head && row[1] === "Total");
  const groups = rows.slice(head + 1, end).map((row) => row.slice(2, 7).map(Number));
  const total = rows[end]!.slice(2, 7).map(Number);
  for (const place of [0, 3, 4]) expect(groups.reduce((sum, row) => sum + row[place]!, 0)).toBeCloseTo(total[place]!, 0);
  expect(total[1]! * total[0]!).toBeCloseTo(total[3]!, 0);
  const text = rows.flat().find((cell) => String(cell).startsWith("It expected"));
  expect(text).toContain(`${total[4]!.toLocaleString("en-US")} came`);
  const [line, columns] = tabOf(host, "Forecast check").parts.charts;
  expect([line!.type, columns!.type]).toEqual(["LINE", "COLUMN"]);
  const areas = line!.ranges.map(({ area }) => area);
  expect(areas.map((area) => area.columns)).toEqual([1, 3]);
  expect(rows[areas[1]!.row - 1]!.slice(2, 5)).toEqual(["Actual", "Expected, learned from", "Expected, checked"]);
  const weeks = rows.slice(areas[1]!.row, areas[1]!.row - 1 + areas[1]!.rows).map((row) => row.slice(2, 5));
  const both = weeks.filter(([, learned, checked]) => learned !== null && checked !== null);
  expect(both).toHaveLength(1);
  expect(weeks.every(([actual, learned, checked]) => typeof actual === "number" && (learned ?? checked) !== null)).toBe(true);
  expect(columns!.ranges.map(({ area }) => [area.row, area.rows, area.columns])).toEqual([
    [head + 1, groups.length + 1, 1],
    [head + 1, groups.length + 1, 2],
  ]);
});

test("each tab costs no more service calls than the bar of a new tab", () => {
  const counted = (reports: readonly string[]): number => {
    const host = open(homeGoods);
    host.resetCounts();
    run(host, { ...wishes, without: { columns: [], reports } });
    return host.counted;
  };
  const least = counted(["lifetimeValue", "forecastCheck"]);
  expect(counted(["forecastCheck"]) - least).toBeLessThanOrEqual(callsOfTab("new", 1));
  expect(counted(["lifetimeValue"]) - least).toBeLessThanOrEqual(callsOfTab("new", 1));
});

test("what is remembered while such a run is under way leaves room in the 9,000 bytes of its property", () => {
  const host = open(homeGoods);
  run(host, { ...wishes, language: "zh" });
  stage(host, { ...wishes, language: "zh", orders: { asOf: "2026-05-01" } });
  expect(Buffer.byteLength(host.documentProperties["customerTiers.state"] ?? "")).toBeLessThan(7_500);
});

test("RFM has nothing to say in them: no such tabs, and those of an earlier run stay as they are", () => {
  const host = open(homeGoods);
  run(host);
  expect(namesOf(host)).toEqual(["Orders", "(Customer Tiers undo)", "Customers", "Summary"]);
  run(host, wishes);
  const before = names.en.map((name) => cellsOf(host, name));
  run(host);
  expect(names.en.map((name) => cellsOf(host, name))).toEqual(before);
});

describe("a second run on another day", () => {
  const shapes = (host: Host) => tabOf(host, "Forecast check").parts.charts.map(({ id: _, ...chart }) => chart);
  /** By this day, too few customers had come back for a check. */
  const early = { ...wishes, orders: { asOf: "2024-07-15" } };

  test("that allows no check takes the chart by repeat orders away, and undo brings it back", () => {
    const host = open(homeGoods);
    run(host, wishes);
    const [before, cells] = [shapes(host), cellsOf(host, "Forecast check")];
    run(host, early);
    expect(
      cellsOf(host, "Forecast check")
        .flat()
        .some((cell) => String(cell).startsWith("No check yet")),
    ).toBe(true);
    expect(shapes(host).map(({ type }) => type)).toEqual(["LINE"]);
    answered(host, { verb: "undo" });
    expect(shapes(host)).toEqual(before);
    expect(cellsOf(host, "Forecast check")).toEqual(cells);
  });

  test("that allows one adds the chart, and undo leaves the document exactly as it was", () => {
    const host = open(homeGoods);
    run(host, early);
    const before = picture(host);
    run(host, wishes);
    expect(shapes(host).map(({ type }) => type)).toEqual(["LINE", "COLUMN"]);
    answered(host, { verb: "undo" });
    const after = picture(host);
    const shown = ({ sheets, ...rest }: typeof before) => ({
      ...rest,
      sheets: sheets.filter(({ name }) => !name.startsWith("Customer Tiers undo")),
    });
    expect(compareDocuments(shown(before), shown(after)).differences).toEqual([]);
  });
});

test("as XLSX the lines are three series under a legend, and name the cells that hold them", async () => {
  const host = open(homeGoods);
  run(host, wishes);
  const parts = [...(await partsOf(await documentXlsx(host.grid)))].filter(([path]) => path.startsWith("xl/charts/"));
  for (const [, xml] of parts) checkWellFormed(xml);
  expect(parts).toHaveLength(5);
  const [line] = parts.map(([, xml]) => xml).filter((xml) => xml.includes("<c:lineChart>"));
  const found = [...line!.matchAll(/<c:f>(.*?)<\/c:f>/g)].map(([, address = ""]) => unescaped(address).replace(/\d+/g, ""));
  const at = "'Forecast check'!";
  expect(found).toEqual(
    ["C", "D", "E"].flatMap((letter) => [`${at}$${letter}$`, `${at}$B$:$B$`, `${at}$${letter}$:$${letter}$`]),
  );
  expect(line).toContain('<c:legendPos val="b"/>');
  expect(parts.filter(([, xml]) => xml.includes('<c:barDir val="col"/>') && xml.includes('<c:idx val="1"/>'))).toHaveLength(1);
});

describe.skipIf(!isThere)("the CDNOW sample through the bundle", () => {
  test("has the published cumulative repeat orders of weeks 20 to 25, and is checked over its last 26 weeks", async () => {
    const file = `${process.env.CUSTOMER_TIERS_DATA ?? "../shared/data"}/cdnow_sample.csv`;
    const host = open((await openFile(file, file, null)).cells);
    run(host, wishes);
    const rows = cellsOf(host, "Forecast check");
    const first = rows.findIndex((row) => row[1] === "1997-05-20");
    expect(rows.slice(first, first + 6).map((row) => row[2])).toEqual([1359, 1414, 1484, 1517, 1573, 1672]);
    expect(rows.flat()).toContain(
      "For this check it learned anew from orders up to 1997-12-30 alone, and looked at the 182 days after",
    );
    expect(calibrationDay).toBeLessThan(35_794);
  });
});
