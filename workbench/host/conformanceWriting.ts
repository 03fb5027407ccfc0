// Conformance cases: the effects of a script's writes, which shapes are refused, and the limits of the grid.
import type { ConformanceCase } from "./conformanceCase";

function writeAndRead(written: string, format = ""): string {
  return `var range = SpreadsheetApp.getActiveSheet().getRange("A1");
  ${format === "" ? "" : `range.setNumberFormat(${JSON.stringify(format)});`}
  range.setValues([[${written}]]);
  var read = range.getValue();
  return Object.prototype.toString.call(read) === "[object Date]" ? read.toISOString() : read;`;
}

function parsed(
  name: string,
  written: string,
  expected: unknown,
  more: Partial<ConformanceCase> & { format?: string } = {},
): ConformanceCase {
  const { format, ...rest } = more;
  return { name, evidence: "community", source: "gasFakes", rows: 1, body: writeAndRead(written, format), expected, ...rest };
}

const texts: readonly ConformanceCase[] = [
  parsed("text like a number becomes a number", '"1,234.50"', 1234.5),
  parsed("a leading zero is lost", '"00123"', 123),
  parsed("the decimal sign is the sheet's", '"1.234,50"', 1234.5, { locale: "de_DE" }),
  parsed("a percentage becomes a fraction", '"10%"', 0.1),
  parsed("an amount with the locale's currency becomes a number", '"$12.50"', 12.5),
  parsed("text like TRUE becomes a checkbox value", '"true"', true),
  parsed("an ISO day becomes a date", '"2026-01-31"', "2026-01-31T00:00:00.000Z"),
  parsed("an American day is month first", '"1/31/2026"', "2026-01-31T00:00:00.000Z"),
  parsed("a British day is day first", '"31/1/2026"', "2026-01-31T00:00:00.000Z", { locale: "en_GB" }),
  parsed("a Chinese day is year first", '"2026年1月31日"', "2026-01-31T00:00:00.000Z", { locale: "zh_CN" }),
  parsed("plain text stays text", '"Zhang Wei 3"', "Zhang Wei 3"),
  parsed("a leading apostrophe is swallowed and keeps the rest as text", '"\'00123"', "00123"),
  parsed("in a cell of format @ any text stays text", '"00123"', "00123", { format: "@" }),
  parsed("in a cell of format @ a formula stays text", '"=1+1"', "=1+1", { format: "@" }),
  {
    name: "flush carries out what was written before it",
    evidence: "documented",
    source: "range",
    rows: 1,
    body: `var range = SpreadsheetApp.getActiveSheet().getRange("A1");
  range.setValue("a");
  SpreadsheetApp.flush();
  return range.getValue();`,
    expected: "a",
  },
  parsed("null clears the cell", "null", "", { cells: [["old"]], evidence: "unverified", source: "none" }),
  parsed("an empty string clears the cell", '""', "", { cells: [["old"]], evidence: "unverified", source: "none" }),
  parsed("a Date becomes a date cell", "new Date(Date.UTC(2026, 0, 31))", "2026-01-31T00:00:00.000Z", {
    evidence: "unverified",
    source: "none",
  }),
  parsed(
    "text that Sheets may convert in an unknown way is refused",
    '"3/4"',
    {
      failed: 'How Sheets reads "3/4" in en_US (write it as text: format @, or a leading apostrophe) is not in this host',
    },
    { evidence: "unverified", source: "stricter" },
  ),
  parsed(
    "text that starts with a sign is refused unless it is a number",
    '"+cmd"',
    {
      failed: 'How Sheets reads "+cmd" in en_US (write it as text: format @, or a leading apostrophe) is not in this host',
    },
    { evidence: "unverified", source: "stricter" },
  ),
  {
    name: "clearing content keeps the number format",
    evidence: "community",
    source: "quoted",
    cells: [[{ day: 46_053 }]],
    body: `var range = SpreadsheetApp.getActiveSheet().getRange("A1").clearContent();
  return [range.getValue(), range.getNumberFormats()[0][0]];`,
    expected: ["", "yyyy-mm-dd"],
  },
];

function exception(name: string, call: string, expected: string, more: Partial<ConformanceCase> = {}): ConformanceCase {
  return {
    name,
    evidence: "community",
    source: "quoted",
    rows: 10,
    columns: 4,
    body: `var sheet = SpreadsheetApp.getActiveSheet();
  return thrown_(function () { ${call} });`,
    expected,
    ...more,
  };
}

const OUTSIDE = "The coordinates of the range are outside the dimensions of the sheet.";

const refusals: readonly ConformanceCase[] = [
  exception(
    "too few rows are refused",
    "sheet.getRange(1, 1, 3, 1).setValues([[1]]);",
    "The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 3.",
  ),
  exception(
    "a row of the wrong width is refused",
    "sheet.getRange(1, 1, 2, 2).setValues([[1, 2], [3]]);",
    "The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.",
  ),
  exception(
    "setValues of a text names the type",
    'sheet.getRange(1, 1).setValues("a");',
    "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
  ),
  exception(
    "setValues of a flat list names the type",
    "sheet.getRange(1, 1).setValues([1]);",
    "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
  ),
  exception("a range beyond the last row is refused", "sheet.getRange(11, 1);", OUTSIDE),
  exception("a range beyond the last column is refused", "sheet.getRange(1, 4, 1, 2);", OUTSIDE),
  exception("row 0 is refused", "sheet.getRange(0, 1);", "The starting row of the range is too small."),
  exception("column 0 is refused", "sheet.getRange(1, 0);", "The starting column of the range is too small."),
  exception("no rows are refused", "sheet.getRange(1, 1, 0, 1);", "The number of rows in the range must be at least 1."),
  exception("no columns are refused", "sheet.getRange(1, 1, 1, 0);", "The number of columns in the range must be at least 1."),
  exception(
    "more than 50,000 characters are refused",
    'sheet.getRange(1, 1).setValue(new Array(50002).join("a"));',
    "Your input contains more than the maximum of 50000 characters in a single cell.",
  ),
  exception(
    "more than 10 million cells are refused, blank ones counted",
    "sheet.insertRowsAfter(10, 2500000);",
    "This action would increase the number of cells in the workbook above the limit of 10000000 cells.",
  ),
  {
    name: "a refused write changes no cell",
    evidence: "community",
    source: "quoted",
    cells: [["a"], ["b"]],
    body: `var range = SpreadsheetApp.getActiveSheet().getRange("A1:A2");
  thrown_(function () { range.setValues([["c"], [new Array(50002).join("d")]]); });
  return range.getValues();`,
    expected: [["a"], ["b"]],
  },
  {
    name: "added rows and columns push what stands after them",
    evidence: "documented",
    source: "sheet",
    cells: [
      ["a", "b"],
      ["c", "d"],
    ],
    body: `var sheet = SpreadsheetApp.getActiveSheet();
  sheet.insertRowsAfter(1, 2).insertColumnsAfter(1, 1);
  return [sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getDataRange().getValues()];`,
    expected: [
      4,
      3,
      [
        ["a", "", "b"],
        ["", "", ""],
        ["", "", ""],
        ["c", "", "d"],
      ],
    ],
  },
];

export const writingCases: readonly ConformanceCase[] = [...texts, ...refusals];
