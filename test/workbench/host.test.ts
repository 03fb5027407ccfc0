// Tests that the local host refuses everything that Google refuses, and everything that it cannot reproduce.
import { describe, expect, test } from "vitest";
import { failure, start } from "./startHost";

describe("what may be called", () => {
  const code = `
    function open_() {}
    const arrow = () => 1;
    var made = function () { return 2; };
    function plain() { return 3; }
    async function later() { return 4; }
    class Shop {}
    var number = 5;`;

  test("menus and the sidebar reach declared functions, function variables and arrows", () => {
    const host = start(code);
    expect([...host.publicFunctions.callable].sort()).toEqual(["arrow", "later", "made", "plain"]);
    expect([host.scriptRun("arrow"), host.scriptRun("made"), host.scriptRun("plain")]).toEqual([1, 2, 3]);
  });

  test("a cell reaches plain function declarations only", () => {
    const host = start(code);
    expect([...host.publicFunctions.custom]).toEqual(["plain"]);
    expect(host.formula("plain")).toEqual({ cells: [[3]] });
    expect(host.formula("arrow")).toEqual({ error: "#NAME?", message: "Unknown function: 'arrow'." });
  });

  test("a name that ends in _ is private", () => {
    expect(failure(() => start(code).scriptRun("open_")).message).toBe("Script function not found: open_");
  });

  test("a promise is not passed on as if it were a value", () => {
    expect(failure(() => start(code).scriptRun("later")).reason).toBe("notInHost");
  });

  test("syntax younger than ES2019 is refused when the script is loaded", () => {
    for (const young of ["var a = b?.c;", "class A { x = 1; }", "class A { #x() {} }", "var n = 1_000;", "export const a = 1;"]) {
      expect(failure(() => start(young)).message).toContain("The script is not ES2019");
    }
  });

  test("a manifest without named scopes is refused", () => {
    expect(failure(() => start("", { manifest: { timeZone: "Etc/UTC", runtimeVersion: "V8" } })).message).toContain(
      "oauthScopes",
    );
  });
});

describe("a run that fails", () => {
  test("an exception reaches the failure handler with its name and text", () => {
    const host = start('function check() { throw new RangeError("bins needs 2 to 9, got 1"); }');
    const failed = failure(() => host.scriptRun("check"));
    expect([failed.reason, failed.message]).toEqual(["script", "RangeError: bins needs 2 to 9, got 1"]);
  });

  test("an endless loop is stopped", () => {
    const host = start("function check() { for (;;) {} }", { realLimitSeconds: 0.1 });
    expect(failure(() => host.scriptRun("check")).reason).toBe("limit");
    expect(host.formula("check")).toEqual({ error: "#ERROR!", message: "Exceeded maximum execution time (line 0)." });
  });

  test("an endless loop at the top level is stopped", () => {
    const host = start("for (;;) {} function check() {}", { realLimitSeconds: 0.1 });
    expect(failure(() => host.call("check")).reason).toBe("limit");
  });

  test("a script cannot catch its way past the time limit", () => {
    const host = start(
      "function check() { for (var i = 0; i < 3; i += 1) try { Utilities.sleep(200000); } catch (e) {} return 1; }",
    );
    expect(failure(() => host.scriptRun("check")).message).toBe("Exceeded maximum execution time");
  });

  test("a simple trigger has 30 seconds where a menu item has six minutes", () => {
    const host = start("function onOpen() { Utilities.sleep(40000); } function menuItem() { Utilities.sleep(40000); }");
    expect(failure(() => host.call("onOpen")).reason).toBe("limit");
    host.call("menuItem");
  });

  test("many single-cell reads run out of time where one block read does not", () => {
    const host = start(
      `function slow() { var sheet = SpreadsheetApp.getActiveSheet(); for (var row = 1; row <= 10000; row += 1) sheet.getRange(row, 1).getValue(); }
       function quick() { SpreadsheetApp.getActiveSheet().getRange(1, 1, 10000, 1).getValues(); }`,
      { sheet: { rows: 10_000 } },
    );
    expect(failure(() => host.call("slow")).reason).toBe("limit");
    host.call("quick");
  });
});

describe("members this host lacks", () => {
  const tries = [
    ["SpreadsheetApp.openById('x')", "SpreadsheetApp.openById is not in this host"],
    ["'openById' in SpreadsheetApp", "SpreadsheetApp.openById is not in this host"],
    ["typeof SpreadsheetApp.getActiveSheet().copyTo", "Sheet.copyTo is not in this host"],
    ["(SpreadsheetApp.extra = 1)", "SpreadsheetApp.extra is not in this host"],
    ["JSON.stringify(SpreadsheetApp.getActive())", "Spreadsheet.toJSON is not in this host"],
    ["Object.keys(Session)", "Session.ownKeys is not in this host"],
    ["UrlFetchApp.fetch('x')", "UrlFetchApp.fetch is not in this host"],
    ["console.table([])", "console.table is not in this host"],
    ["Utilities.formatDate(new Date(0), 'Etc/UTC', 'EEE')", "Utilities.formatDate with EEE is not in this host"],
  ] as const;

  for (const [tried, message] of tries) {
    test(`${tried} fails the run even inside a try`, () => {
      const host = start(`function check() { try { ${tried}; } catch (exception) {} return 1; }`);
      expect(failure(() => host.scriptRun("check")).message).toBe(message);
    });
  }

  test("a service turns into text as its kind, and is no promise", () => {
    const host = start(
      "function check() { var sheet = SpreadsheetApp.getActiveSheet(); return [String(sheet), '' + Session, typeof sheet.then]; }",
    );
    expect(host.scriptRun("check")).toEqual(["Sheet", "Session", "undefined"]);
  });

  test("arguments that fit no signature are named by type", () => {
    const host = start('function check() { SpreadsheetApp.getActiveSheet().getRange(1.5, "a"); }');
    expect(failure(() => host.scriptRun("check")).message).toBe(
      "Exception: The parameters (number,String) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    );
  });
});

describe("the add-on's life", () => {
  const code = `
    function onInstall(event) { onOpen(event); }
    function onOpen(event) { SpreadsheetApp.getUi().createAddonMenu().addItem("Score customers", "openSidebar").addSeparator().addToUi(); }
    function openSidebar() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("Sidebar").setTitle("Customer Tiers")); }
    function readEvent(event) { return event.authMode; }`;

  test("the menu appears in every mode", () => {
    const host = start(code);
    host.call("onInstall");
    for (const mode of ["NONE", "LIMITED", "FULL"] as const) host.call("onOpen", [], { mode });
    expect(host.menus).toHaveLength(4);
    expect(host.menus[0]).toEqual([{ caption: "Score customers", functionName: "openSidebar" }, "separator"]);
  });

  test("a menu item opens the sidebar's page", () => {
    const host = start(code, { pages: { Sidebar: "<p>Tiers</p>" } });
    host.call("openSidebar");
    expect(host.lastSidebar).toEqual({ title: "Customer Tiers", html: "<p>Tiers</p>" });
  });

  test("a page that the project lacks is named", () => {
    expect(failure(() => start(code).call("openSidebar")).message).toBe("Exception: No HTML file named Sidebar was found.");
  });

  test("a menu item must name a function of the script", () => {
    const host = start('function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem("Open", "opnSidebar").addToUi(); }');
    expect(failure(() => host.call("onOpen")).reason).toBe("notInHost");
  });

  test("a document call at the top level ends a run without authorisation", () => {
    const host = start(`SpreadsheetApp.getActiveSpreadsheet(); ${code}`);
    expect(failure(() => host.call("onOpen", [], { mode: "NONE" })).message).toBe(
      "Exception: You do not have permission to call SpreadsheetApp.getActiveSpreadsheet",
    );
  });

  test("what a script logs is kept, an error with its message, and nothing is printed", () => {
    const host = start('function check() { console.log("a", 1); Logger.log({ b: 2 }); console.error(new Error("c")); }');
    host.call("check");
    expect(host.logs.slice(0, 2)).toEqual(["a 1", '{"b":2}']);
    expect(host.logs[2]).toContain("Error: c");
  });
});
