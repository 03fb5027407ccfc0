// Conformance cases: the values a script reads from cells, with dates and time zones.
import type { ConformanceCase } from "./conformanceCase";

/** 2026-01-31 as a serial: 25,569 days from 1899-12-30 to 1970-01-01, and 20,484 more. */
const LAST_OF_JANUARY = 46_053;
/** 2026-03-08 and 2026-11-01, the days on which the clocks of New York change at 02:00. */
const SPRING_FORWARD = 46_089;
const FALL_BACK = 46_327;

const READ = "return SpreadsheetApp.getActiveSheet().getDataRange().getValues();";
const READ_INSTANTS = `var rows = SpreadsheetApp.getActiveSheet().getDataRange().getValues();
  return rows.map(function (row) { return row[0].toISOString(); });`;
const READ_WALLS = `var rows = SpreadsheetApp.getActiveSheet().getDataRange().getValues();
  return rows.map(function (row) { return [row[0].getFullYear(), row[0].getMonth() + 1, row[0].getDate(), row[0].getHours(), row[0].getMinutes()]; });`;

const values: readonly ConformanceCase[] = [
  {
    name: "a blank cell reads as an empty string",
    evidence: "documented",
    source: "range",
    cells: [["a", null, "b"]],
    body: READ,
    expected: [["a", "", "b"]],
  },
  {
    name: "numbers, text and checkboxes keep their type",
    evidence: "documented",
    source: "range",
    cells: [[12.5, "12.5", true, -0.1]],
    body: READ,
    expected: [[12.5, "12.5", true, -0.1]],
  },
  {
    name: "an error cell reads as its text",
    evidence: "unverified",
    source: "none",
    cells: [["a", { error: "#N/A" }, { error: "#DIV/0!" }]],
    body: READ,
    expected: [["a", "#N/A", "#DIV/0!"]],
  },
  {
    name: "the data range starts at A1 and ends at the last cell with content",
    evidence: "documented",
    source: "sheet",
    cells: [
      [null, null, null],
      [null, "x", null],
      [null, null, null],
    ],
    body: "return SpreadsheetApp.getActiveSheet().getDataRange().getA1Notation();",
    expected: "A1:B2",
  },
  {
    name: "the data range of an empty sheet is A1",
    evidence: "community",
    source: "gasFakes",
    rows: 20,
    columns: 5,
    body: `var sheet = SpreadsheetApp.getActiveSheet();
  return [sheet.getDataRange().getA1Notation(), sheet.getLastRow(), sheet.getLastColumn(), sheet.getMaxRows(), sheet.getMaxColumns()];`,
    expected: ["A1", 0, 0, 20, 5],
  },
  {
    name: "display values are text as the cell shows it",
    evidence: "documented",
    source: "range",
    cells: [["a", 1.5, true, null, { day: LAST_OF_JANUARY }]],
    body: "return SpreadsheetApp.getActiveSheet().getDataRange().getDisplayValues();",
    expected: [["a", "1.5", "TRUE", "", "2026-01-31"]],
  },
  {
    name: "a number under a date format reads as a date",
    evidence: "documented",
    source: "range",
    cells: [[LAST_OF_JANUARY]],
    body: `var range = SpreadsheetApp.getActiveSheet().getRange("A1");
  range.setNumberFormat("dd/mm/yyyy");
  return Object.prototype.toString.call(range.getValue());`,
    expected: "[object Date]",
  },
  {
    name: "arrays and dates that a script reads are objects of its own realm",
    evidence: "unverified",
    source: "none",
    cells: [[{ day: LAST_OF_JANUARY }]],
    body: `var rows = SpreadsheetApp.getActiveSheet().getDataRange().getValues();
  return [rows instanceof Array, rows[0] instanceof Array, rows[0][0] instanceof Date];`,
    expected: [true, true, true],
  },
  {
    name: "the value of a formula written by the script is not known",
    evidence: "unverified",
    source: "stricter",
    cells: [[1]],
    body: `var range = SpreadsheetApp.getActiveSheet().getRange("A1");
  range.setValue("=1+1");
  return range.getValue();`,
    expected: { failed: "The value of the formula =1+1 is not in this host" },
  },
];

const zones: readonly ConformanceCase[] = [
  {
    name: "a date is the instant at which clocks in the sheet's zone show it: Shanghai",
    evidence: "documented",
    source: "functions",
    cells: [[{ day: LAST_OF_JANUARY }], [{ day: LAST_OF_JANUARY + 0.75 }]],
    zone: "Asia/Shanghai",
    body: READ_INSTANTS,
    expected: ["2026-01-30T16:00:00.000Z", "2026-01-31T10:00:00.000Z"],
  },
  {
    name: "a date's own methods speak the script's zone: a Shanghai day is the day before in UTC",
    evidence: "documented",
    source: "functions",
    cells: [[{ day: LAST_OF_JANUARY }]],
    zone: "Asia/Shanghai",
    scriptZone: "Etc/UTC",
    body: READ_WALLS,
    expected: [[2026, 1, 30, 16, 0]],
  },
  {
    name: "where both zones agree, a date's own methods give the day the cell shows",
    evidence: "documented",
    source: "functions",
    cells: [[{ day: LAST_OF_JANUARY + 0.5 }]],
    zone: "Asia/Shanghai",
    body: READ_WALLS,
    expected: [[2026, 1, 31, 12, 0]],
  },
  {
    name: "New York before, on and after the spring clock change",
    evidence: "documented",
    source: "functions",
    cells: [
      [{ day: SPRING_FORWARD - 1 }],
      [{ day: SPRING_FORWARD }],
      [{ day: SPRING_FORWARD + 0.5 }],
      [{ day: SPRING_FORWARD + 1 }],
    ],
    zone: "America/New_York",
    body: READ_INSTANTS,
    expected: ["2026-03-07T05:00:00.000Z", "2026-03-08T05:00:00.000Z", "2026-03-08T16:00:00.000Z", "2026-03-09T04:00:00.000Z"],
  },
  {
    name: "New York before, on and after the autumn clock change",
    evidence: "documented",
    source: "functions",
    cells: [[{ day: FALL_BACK - 1 }], [{ day: FALL_BACK }], [{ day: FALL_BACK + 0.5 }], [{ day: FALL_BACK + 1 }]],
    zone: "America/New_York",
    body: READ_INSTANTS,
    expected: ["2026-10-31T04:00:00.000Z", "2026-11-01T04:00:00.000Z", "2026-11-01T17:00:00.000Z", "2026-11-02T05:00:00.000Z"],
  },
  {
    name: "a time that the spring change skips counts with the offset before it",
    evidence: "unverified",
    source: "none",
    cells: [[{ day: SPRING_FORWARD + 2.5 / 24 }]],
    zone: "America/New_York",
    body: READ_INSTANTS,
    expected: ["2026-03-08T07:30:00.000Z"],
  },
  {
    name: "a time that the autumn change repeats is its first occurrence",
    evidence: "unverified",
    source: "none",
    cells: [[{ day: FALL_BACK + 1.5 / 24 }]],
    zone: "America/New_York",
    body: READ_INSTANTS,
    expected: ["2026-11-01T05:30:00.000Z"],
  },
  {
    name: "a time of day is a date on 1899-12-30",
    evidence: "community",
    source: "quoted",
    cells: [[{ day: 0.5, format: "hh:mm" }]],
    body: READ_INSTANTS,
    expected: ["1899-12-30T12:00:00.000Z"],
  },
  {
    name: "a historic offset shifts a time of day: Shanghai's local mean time is 8:05:43 ahead",
    evidence: "community",
    source: "quoted",
    cells: [[{ day: 0.5, format: "hh:mm" }]],
    zone: "Asia/Shanghai",
    body: READ_INSTANTS,
    expected: ["1899-12-30T03:54:17.000Z"],
  },
];

export const readingCases: readonly ConformanceCase[] = [...values, ...zones];
