// Conformance cases: the runtime, authorisation, scopes and google.script.run.
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
    body: "return typeof UrlFetchApp === 'object' && UrlFetchApp.fetch('https://example.com');",
    expected: { failed: "UrlFetchApp.fetch is not in this host" },
  },
  {
    name: "the clock gives one instant as Date.now, as a new Date and as text",
    evidence: "documented",
    source: "v8",
    body: `var before = Date.now(); var made = new Date(); var text = Date(); var after = Date.now();
  return [before <= made.getTime(), made.getTime() <= after, typeof text, made instanceof Date, made.constructor === Date,
    Object.prototype.toString.call(made), new Date(0).toISOString(), new Date(2026, 0, 31).getMonth(), Date.UTC(1970, 0, 2)];`,
    expected: [true, true, "string", true, true, "[object Date]", "1970-01-01T00:00:00.000Z", 0, 86_400_000],
  },
  {
    name: "a class that extends Date has its own instances",
    evidence: "documented",
    source: "v8",
    body: `class Day extends Date { plus(days) { return new Day(this.getTime() + days * 86400000); } }
  return [new Day(0).plus(1).toISOString(), new Day() instanceof Day, new Day() instanceof Date, Math.abs(new Day() - Date.now()) < 5000];`,
    expected: ["1970-01-02T00:00:00.000Z", true, true, true],
  },
  {
    name: "sleep lets time pass",
    evidence: "documented",
    source: "v8",
    body: "var before = Date.now(); Utilities.sleep(1500); var passed = Date.now() - before; return passed >= 1500 && passed < 3000;",
    expected: true,
  },
  {
    name: "a uuid is 36 characters of version 4, and each one is new",
    evidence: "documented",
    source: "utilities",
    body: `var one = Utilities.getUuid();
  return [/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(one), one === Utilities.getUuid()];`,
    expected: [true, false],
  },
  {
    name: "a user's temporary key is a text that stays the same from call to call",
    evidence: "documented",
    source: "session",
    body: `var key = Session.getTemporaryActiveUserKey();
  return [typeof key, key.length > 0, key === Session.getTemporaryActiveUserKey()];`,
    expected: ["string", true, true],
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
    name: "limited authorisation tells nothing of the user but the locale",
    evidence: "documented",
    source: "authorization",
    trigger: "LIMITED",
    body: `Logger.log(Session.getActiveUserLocale());
  Logger.log(thrown_(function () { Session.getTemporaryActiveUserKey(); }));`,
    expected: ["en", "You do not have permission to call Session.getTemporaryActiveUserKey"],
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

function received(name: string, returned: string, expected: unknown, more: Partial<ConformanceCase> = {}): ConformanceCase {
  return {
    name,
    evidence: "community",
    source: "returned",
    body: `return ${returned};`,
    expected,
    ...more,
  };
}

const STRICTER: Partial<ConformanceCase> = { evidence: "unverified", source: "stricter" };

function refused(what: string, at: string): unknown {
  return { failed: `google.script.run cannot carry ${what} (at ${at})` };
}

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
