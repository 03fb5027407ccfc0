// Writes the conformance suite as one script that anyone can paste into a spreadsheet's script editor and run at Google.
import { type ConformanceCase, PREAMBLE, sources } from "./conformanceCase";
import { dayFormat, type HostCell } from "./spreadsheetSetup";

/** Properties of a case that a scratch tab can reproduce. A case with any other property needs a set-up of its own. */
const LIVE_KEYS = new Set(["name", "evidence", "source", "body", "topLevel", "cells", "rows", "columns", "expected"]);

const FILE_MEMBERS = /\.(getActiveSpreadsheet|getActive|getParent|getUi)\(/;
const FIXTURE_NAMES = /\b(Orders|Notes|Shop)\b/;

function isPlainCell(cell: HostCell): boolean {
  return typeof cell !== "object" || cell === null || "day" in cell;
}

/** Why a case cannot run in a scratch tab of a real spreadsheet; null if it can. */
export function liveObstacle(tried: ConformanceCase): string | null {
  if (tried.notLive !== undefined) return tried.notLive;
  if (tried.args !== undefined) return "it is a formula in a cell";
  if (tried.trigger !== undefined) return "it is a trigger or a menu item";
  if (tried.parameter !== undefined || tried.source === "returned") return "it is about google.script.run";
  if (Object.entries(tried).some(([key, given]) => given !== undefined && !LIVE_KEYS.has(key)))
    return "it needs a set-up of its own";
  if (tried.source === "stricter") return "it is about the local host";
  if (typeof tried.expected === "object" && tried.expected !== null && "failed" in tried.expected)
    return "its run fails as a whole";
  if (!(tried.cells ?? []).flat().every(isPlainCell)) return "its cells cannot be written";
  const text = `${tried.topLevel ?? ""} ${tried.body} ${JSON.stringify(tried.expected)}`;
  return FILE_MEMBERS.test(text) || FIXTURE_NAMES.test(text) ? "it concerns the whole file" : null;
}

/** A cell as the script writes it: an apostrophe keeps a text unchanged, and a day has a format. */
function liveCell(cell: HostCell): unknown {
  if (typeof cell === "string") return `'${cell}`;
  if (typeof cell === "object" && cell !== null && "day" in cell)
    return { day: cell.day, format: cell.format ?? dayFormat(cell.day) };
  return cell ?? "";
}

function liveCase(tried: ConformanceCase): string {
  const obstacle = liveObstacle(tried);
  const { cells = [] } = tried;
  const width = Math.max(0, ...cells.map((row) => row.length));
  const facts = {
    name: tried.name,
    evidence: `${tried.evidence}: ${sources[tried.source]}`,
    expected: JSON.stringify(tried.expected),
    obstacle,
    rows: Math.max(1, cells.length, tried.rows ?? 0),
    columns: Math.max(1, width, tried.columns ?? 0),
    cells:
      obstacle === null ? cells.map((row) => Array.from({ length: width }, (_, column) => liveCell(row[column] ?? null))) : [],
  };
  const run =
    obstacle === null
      ? `function () {\n${tried.topLevel ?? ""}\nfunction check() {\n${tried.body}\n}\nreturn check();\n}`
      : "null";
  return `{ facts: ${JSON.stringify(facts)}, run: ${run} }`;
}

const RUNNER = `// Claims about Google Sheets and Apps Script, each with its evidence, to be tried at Google.
// 1. Make a new spreadsheet; File > Settings: locale United States, time zone (GMT+00:00) GMT (no daylight saving).
// 2. Extensions > Apps Script: paste this text; Project Settings: the same time zone. Run runConformance.
// 3. Where it says so, run it again: it goes on where it stopped. The tab "Conformance results" then holds what was seen.
// It writes to tabs that it has made itself, and to no other.

var RESULTS_NAME = "Conformance results";
var RESULTS_HEADER = ["Claim", "Evidence", "Expected", "Observed", "Verdict"];
var START_NO_CASE_AFTER_MS = 240000;

function runConformance() {
  var started = Date.now();
  var file = SpreadsheetApp.getActiveSpreadsheet();
  checkSettings_(file);
  var cases = cases_();
  var results = resultsTab_(file);
  for (var row = results.getLastRow() + 1; row <= cases.length + 1; row += 1) {
    if (Date.now() - started > START_NO_CASE_AFTER_MS) return report_("Run runConformance again: " + (row - 2) + " of " + cases.length + " done");
    results.getRange(row, 1, 1, RESULTS_HEADER.length).setValues([resultOf_(file, cases[row - 2])]);
  }
  file.setActiveSheet(results);
  return report_("Done: " + cases.length + " cases");
}

function report_(text) {
  Logger.log(text);
  return text;
}

function checkSettings_(file) {
  var zones = ["Etc/UTC", "Etc/GMT", "GMT", "UTC"];
  var isUsual = zones.indexOf(file.getSpreadsheetTimeZone()) >= 0 && zones.indexOf(Session.getScriptTimeZone()) >= 0;
  if (!isUsual || file.getSpreadsheetLocale() !== "en_US") {
    throw new Error("Set the locale of the spreadsheet to United States, and its time zone and the script's to GMT without daylight saving");
  }
}

function isResultsTab_(tab) {
  return JSON.stringify(tab.getRange(1, 1, 1, RESULTS_HEADER.length).getValues()[0]) === JSON.stringify(RESULTS_HEADER);
}

function resultsTab_(file) {
  var name = RESULTS_NAME;
  for (var number = 2; file.getSheetByName(name) !== null; number += 1) {
    var known = file.getSheetByName(name);
    if (known.getMaxColumns() >= RESULTS_HEADER.length && isResultsTab_(known)) return known;
    name = RESULTS_NAME + " " + number;
  }
  var tab = file.insertSheet(name, file.getSheets().length);
  tab.getRange(1, 1, tab.getMaxRows(), RESULTS_HEADER.length).setNumberFormat("@");
  tab.getRange(1, 1, 1, RESULTS_HEADER.length).setValues([RESULTS_HEADER]);
  return tab;
}

function scratchTab_(file, facts) {
  var tab = file.insertSheet("Conformance " + Utilities.getUuid().slice(0, 8), file.getSheets().length);
  file.setActiveSheet(tab);
  var rows = tab.getMaxRows();
  var columns = tab.getMaxColumns();
  if (columns > facts.columns) tab.deleteColumns(facts.columns + 1, columns - facts.columns);
  if (columns < facts.columns) tab.insertColumnsAfter(columns, facts.columns - columns);
  if (rows > facts.rows) tab.deleteRows(facts.rows + 1, rows - facts.rows);
  if (rows < facts.rows) tab.insertRowsAfter(rows, facts.rows - rows);
  if (facts.cells.length === 0 || facts.cells[0].length === 0) return tab;
  var written = facts.cells.map(function (row, down) {
    return row.map(function (cell, right) {
      if (typeof cell !== "object") return cell;
      tab.getRange(down + 1, right + 1).setNumberFormat(cell.format);
      return cell.day;
    });
  });
  tab.getRange(1, 1, written.length, written[0].length).setValues(written);
  return tab;
}

function observed_(file, tried) {
  var tab = scratchTab_(file, tried.facts);
  try {
    var returned = tried.run();
    SpreadsheetApp.flush();
    return JSON.stringify(returned === undefined ? null : returned);
  } catch (exception) {
    return "threw " + exception;
  } finally {
    file.deleteSheet(tab);
  }
}

function resultOf_(file, tried) {
  var facts = tried.facts;
  var isRun = facts.obstacle === null;
  var observed = isRun ? observed_(file, tried) : "";
  var verdict = observed === facts.expected ? "ok" : "DIFFERS";
  return [facts.name, facts.evidence, facts.expected.slice(0, 5000), observed.slice(0, 5000), isRun ? verdict : "not run here: " + facts.obstacle];
}
`;

/** The complete script with every case. Cases that a scratch tab cannot reproduce are listed with the reason. */
export function conformanceScript(cases: readonly ConformanceCase[]): string {
  return `${RUNNER}\n${PREAMBLE}\nfunction cases_() {\nreturn [\n${cases.map(liveCase).join(",\n")}\n];\n}\n`;
}
