// Conformance: the runtime, authorisation, scopes and google.script.run.
import type { ConformanceCase } from "./conformanceCase";

const UI_SCOPE = "https://www.googleapis.com/auth/script.container.ui";
const SHEET_SCOPES = "https://www.googleapis.com/auth/spreadsheets.currentonly || https://www.googleapis.com/auth/spreadsheets";

const runtime: readonly ConformanceCase[] = [
  {
    name: "timers, web and crypto globals do not exist",
    evidence: "documented",
    source: "v8",
    body: `return [typeof setTimeout, typeof setInterval, typeof URL, typeof TextEncoder, typeof fetch, typeof crypto, typeof atob,
    typeof window, typeof performance, typeof process].filter(function (kind) { return kind !== "undefined"; });`,
    expected: [],
  },
  {
    name: "Node's own globals do not exist",
    evidence: "unverified",
    source: "v8",
    body: `return [typeof structuredClone, typeof queueMicrotask, typeof AbortController, typeof require, typeof Buffer, typeof global]
    .filter(function (kind) { return kind !== "undefined"; });`,
    expected: [],
  },
  {
    name: "every run starts afresh and evaluates the top level first",
    evidence: "documented",
    source: "v8",
    topLevel: "var runs = 0; runs += 1;",
    body: "runs += 1; return runs;",
    expected: 2,
  },
  {
    name: "a service's exception is an Error named Exception",
    evidence: "community",
    source: "quoted",
    rows: 1,
    body: `try { SpreadsheetApp.getActiveSheet().getRange(0, 1); } catch (exception) { return [exception instanceof Error, exception.name]; }`,
    expected: [true, "Exception"],
  },
  {
    name: "a misspelt member cannot pass, even inside a try",
    evidence: "unverified",
    source: "stricter",
    body: "try { SpreadsheetApp.getActiveSheet().getLastRows(); } catch (exception) {} return 1;",
    expected: { failed: "Sheet.getLastRows is not in this host" },
  },
  {
    name: "a service that this host lacks may be named but not used",
    evidence: "unverified",
    source: "stricter",
    body: "return typeof PropertiesService === 'object' && PropertiesService.getDocumentProperties();",
    expected: { failed: "PropertiesService.getDocumentProperties is not in this host" },
  },
  {
    name: "six minutes end a run",
    evidence: "documented",
    source: "quotas",
    body: "Utilities.sleep(300000); Utilities.sleep(61000); return 1;",
    expected: { failed: "Exceeded maximum execution time" },
  },
];

const SHOW = 'SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("Sidebar").setTitle("Tiers"));';
const MENU = 'SpreadsheetApp.getUi().createAddonMenu().addItem("Open", "check").addSeparator().addToUi();';

const access: readonly ConformanceCase[] = [
  {
    name: "without authorisation a menu and the user's locale are allowed",
    evidence: "documented",
    source: "authorization",
    trigger: "NONE",
    body: `${MENU} Logger.log(Session.getActiveUserLocale());`,
    expected: ["en"],
  },
  {
    name: "without authorisation the document is not",
    evidence: "documented",
    source: "authorization",
    trigger: "NONE",
    body: "Logger.log(thrown_(function () { SpreadsheetApp.getActiveSpreadsheet(); }));",
    expected: ["You do not have permission to call SpreadsheetApp.getActiveSpreadsheet"],
  },
  {
    name: "limited authorisation reads and writes the document",
    evidence: "documented",
    source: "authorization",
    trigger: "LIMITED",
    cells: [[1]],
    body: `Logger.log(SpreadsheetApp.getActiveSheet().getRange("A1").setValue(2).getValue());`,
    expected: ["2"],
  },
  {
    name: "limited authorisation shows no sidebar",
    evidence: "documented",
    source: "authorization",
    trigger: "LIMITED",
    body: `Logger.log(thrown_(function () { ${SHOW} }));`,
    expected: ["You do not have permission to call Ui.showSidebar"],
  },
  {
    name: "full authorisation shows it",
    evidence: "documented",
    source: "authorization",
    trigger: "FULL",
    body: `Logger.log(thrown_(function () { ${SHOW} }));`,
    expected: ["nothing was thrown"],
  },
  {
    name: "a menu or sidebar needs the scope script.container.ui",
    evidence: "community",
    source: "quoted",
    scopes: ["spreadsheets.currentonly"],
    body: `return thrown_(function () { ${SHOW} });`,
    expected: `Specified permissions are not sufficient to call SpreadsheetApp.getUi. Required permissions: ${UI_SCOPE}`,
  },
  {
    name: "the open file needs the scope spreadsheets.currentonly",
    evidence: "community",
    source: "quoted",
    scopes: ["script.container.ui"],
    body: "return thrown_(function () { SpreadsheetApp.getActiveSheet(); });",
    expected: `Specified permissions are not sufficient to call SpreadsheetApp.getActiveSheet. Required permissions: ${SHEET_SCOPES}`,
  },
];

const received = (name: string, returned: string, expected: unknown, more: Partial<ConformanceCase> = {}): ConformanceCase => ({
  name,
  evidence: "community",
  source: "returned",
  body: `return ${returned};`,
  expected,
  ...more,
});

const STRICTER: Partial<ConformanceCase> = { evidence: "unverified", source: "stricter" };

const refused = (what: string, at: string): unknown => ({ failed: `google.script.run cannot carry ${what} (at ${at})` });

const wire: readonly ConformanceCase[] = [
  received("text, numbers, booleans, null, lists and objects arrive", '{ a: [1, "b", true, null, { c: 0.5 }] }', {
    a: [1, "b", true, null, { c: 0.5 }],
  }),
  received("nothing returned arrives as null", "undefined", null),
  received(
    "a Date anywhere in the returned value does not arrive: a failure here",
    "{ days: [new Date(0)] }",
    refused("a Date", "the returned value.days[0]"),
  ),
  received("a returned Map does not arrive: a failure here", "new Map()", refused("a Map", "the returned value")),
  received("undefined inside an object is a failure", "{ a: undefined }", refused("undefined", "the returned value.a"), STRICTER),
  received("NaN is a failure", "[0 / 0]", refused("NaN", "the returned value[0]"), STRICTER),
  received("a function does not arrive: a failure here", "{ a: function () {} }", refused("a function", "the returned value.a")),
  received("a class instance is a failure", "new Shop()", refused("a Shop", "the returned value"), {
    ...STRICTER,
    topLevel: "class Shop {}",
  }),
  {
    name: "a parameter of plain values arrives",
    evidence: "documented",
    source: "communication",
    parameter: { verb: "score", columns: ["a", 1, null] },
    body: "return [a.verb, a.columns, a instanceof Object];",
    expected: ["score", ["a", 1, null], true],
  },
  {
    name: "a Date as parameter fails the call",
    evidence: "documented",
    source: "communication",
    parameter: { asOf: new Date(0) },
    body: "return 1;",
    expected: refused("a Date", "the parameter.asOf"),
  },
];

export const runtimeCases: readonly ConformanceCase[] = [...runtime, ...access, ...wire];
