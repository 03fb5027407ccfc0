// Tests the values that pass between the local host and a script, days in zones, sizes and costs.
import { describe, expect, test } from "vitest";
import { memoryGrid } from "../../workbench/host/memoryGrid";
import { displayText } from "../../workbench/host/numberFormat";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { failure, start } from "./startHost";

describe("google.script.run", () => {
  test("neither side shares an object with the other", () => {
    const host = start("var kept; function check(request) { kept = request; request.list.push(9); return request; }");
    const request = { list: [1] };
    const received = host.scriptRun("check", request) as { list: number[] };
    expect(request.list).toEqual([1]);
    expect(received.list).toEqual([1, 9]);
    expect(Object.getPrototypeOf(received)).toBe(Object.prototype);
  });

  test("parameters that are not plain values fail the call before the script runs", () => {
    const cycle: unknown[] = [];
    cycle.push(cycle);
    const host = start("function check() { Logger.log('ran'); }");
    const wrong = [
      new Map(),
      () => 1,
      Number.NaN,
      { a: undefined },
      [undefined],
      new (class Shop {})(),
      Symbol("a"),
      1n,
      /a/,
      cycle,
    ];
    for (const parameter of wrong) expect(failure(() => host.scriptRun("check", parameter)).reason).toBe("wire");
    expect(host.logs).toEqual([]);
  });

  test("a hole in a returned array is a failure", () => {
    expect(failure(() => start("function check() { return [1, , 2]; }").scriptRun("check")).reason).toBe("wire");
  });
});

describe("days and zones", () => {
  const readBack = `function check() {
    var range = SpreadsheetApp.getActiveSheet().getDataRange();
    range.setValues(range.getValues());
  }`;

  for (const zone of ["America/New_York", "Asia/Shanghai", "Etc/UTC", "Australia/Lord_Howe"]) {
    test(`every noon and midnight of 2026 survives being read and written in ${zone}, with the script in UTC`, () => {
      const cells = Array.from({ length: 730 }, (_, half) => [{ day: 46_023 + half / 2, format: "yyyy-mm-dd hh:mm" }]);
      const host = start(readBack, { cells, zone });
      host.call("check");
      const [column] = host.grid.activeSheet().read({ row: 1, column: 1, rows: 730, columns: 1 });
      expect(column?.contents).toEqual(cells.map(([cell]) => cell?.day));
    });
  }

  test("where both zones agree, every half hour of 2026 reads as the cell shows it, the hour that spring skips excepted", () => {
    const serials = Array.from({ length: 365 * 48 }, (_, half) => 46_023 + half / 48);
    const skipped = [46_089 + 2 / 24, 46_089 + 2.5 / 24];
    const cells = serials.map((day) => [{ day, format: "yyyy-mm-dd hh:mm" }]);
    const host = start(
      `function check() {
        return SpreadsheetApp.getActiveSheet().getDataRange().getValues().map(function (row) {
          var day = row[0];
          return [day.getMonth() + 1, day.getDate(), day.getHours(), day.getMinutes()].join(" ");
        });
      }`,
      { cells, zone: "America/New_York", scriptZone: "America/New_York" },
    );
    const walls = serials.map((serial) => {
      const wall = new Date(Math.round((serial - 25_569) * 86_400_000));
      return [wall.getUTCMonth() + 1, wall.getUTCDate(), wall.getUTCHours(), wall.getUTCMinutes()].join(" ");
    });
    const observed = host.scriptRun("check") as string[];
    const wrong = serials.filter((_, row) => observed[row] !== walls[row]);
    expect(wrong.map((serial) => Math.round(serial * 48))).toEqual(skipped.map((serial) => Math.round(serial * 48)));
  });

  test("dates in the script follow the script's zone, whatever the sheet's and this computer's", () => {
    const code = "function check() { return [new Date(2026, 6, 1).toISOString(), Session.getScriptTimeZone()]; }";
    const observed = ["Asia/Shanghai", "America/New_York", "Etc/UTC"].map((scriptZone) =>
      start(code, { scriptZone }).scriptRun("check"),
    );
    expect(observed).toEqual([
      ["2026-06-30T16:00:00.000Z", "Asia/Shanghai"],
      ["2026-07-01T04:00:00.000Z", "America/New_York"],
      ["2026-07-01T00:00:00.000Z", "Etc/UTC"],
    ]);
  });

  test("this computer's zone is as before after a run, failed or not", () => {
    const before = [process.env.TZ, new Date(2026, 0, 1).getTime()];
    const host = start("function check() { throw new Error('x'); }", { scriptZone: "Pacific/Auckland" });
    failure(() => host.scriptRun("check"));
    expect([process.env.TZ, new Date(2026, 0, 1).getTime()]).toEqual(before);
  });

  test("Utilities.formatDate gives the day in the zone asked for", () => {
    const host = start(`function check() {
      var instant = new Date(Date.UTC(2026, 2, 8, 6, 30));
      return ["America/New_York", "Asia/Shanghai"].map(function (zone) { return Utilities.formatDate(instant, zone, "yyyy-MM-dd'T'HH:mm"); });
    }`);
    expect(host.scriptRun("check")).toEqual(["2026-03-08T01:30", "2026-03-08T14:30"]);
  });

  test("an unknown zone is refused", () => {
    expect(failure(() => start("", { zone: "Mars/Olympus" })).message).toContain("IANA");
  });
});

describe("what a cell displays", () => {
  test.each([
    [1.005, "0.00", "en_US", "1.01"],
    [-10.475, "#,##0.00", "en_US", "-10.48"],
    [0.285, "0%", "en_US", "29%"],
    [1234567.5, "#,##0.0", "de_DE", "1.234.567,5"],
    [1234, "#,##0", "es_ES", "1.234"],
    [0.125, "0.0%", "fr_FR", "12,5%"],
    [1234.5, "", "de_DE", "1234,5"],
  ])("%d under %s in %s is rounded as it is written, halves away from zero: %s", (number, format, locale, shown) => {
    expect(displayText(number, format, locale)).toBe(shown);
  });

  // 46,053 is 2026-01-31 and 0.7 of a day is 16:48.
  test.each([
    ["yyyy-mm-dd hh:mm:ss", "2026-01-31 16:48:00"],
    ['d.m.yyyy "um" h:mm AM/PM', "31.1.2026 um 4:48 PM"],
    ["yyyy年m月d日", "2026年1月31日"],
    ["mm:ss", "48:00"],
  ])("a day under %s is %s", (format, shown) => {
    expect(displayText(46_053.7, format, "en_US")).toBe(shown);
  });

  test.each([
    [1, "0.0#"],
    [1, "mmm d"],
    [1, "h:mm am/pm"],
    [1e15, "0"],
    [-0.001, "0.00"],
    [1 / 3, ""],
  ])("%d under %s is refused, as it is not known how Sheets shows it", (number, format) => {
    expect(failure(() => displayText(number, format, "en_US")).message).toContain("is not in this host");
  });
});

describe("size and cost", () => {
  const grid = (rows: number, columns: number) =>
    memoryGrid({ name: "Shop", zone: "Etc/UTC", locale: "en_US", sheets: [{ name: "Orders", cells: [], rows, columns }] });

  test("a file of 10 million cells exists, one row more does not", () => {
    expect(grid(1_000_000, 10).sheets()[0]?.maxRows()).toBe(1_000_000);
    expect(() => grid(1_000_001, 10)).toThrow("above the limit of 10000000 cells");
  });

  test("the grid is no larger than the cells given, so that a script has to ask for room", () => {
    const host = start("function check() { SpreadsheetApp.getActiveSheet().getRange(1, 3); }", { cells: [["a", "b"]] });
    expect(failure(() => host.scriptRun("check")).message).toContain("outside the dimensions of the sheet");
  });

  test("half a million rows of eight columns reach a script whole", () => {
    const cells: HostCell[][] = Array.from({ length: 500_000 }, (_, row) => [
      `customer ${row % 90_000}`,
      { day: 45_000 + (row % 1000) },
      row + 0.5,
      row,
      null,
      "paid",
      true,
      "EUR",
    ]);
    const host = start(
      `function check() {
        var rows = SpreadsheetApp.getActiveSheet().getDataRange().getValues();
        var days = 0;
        for (var row = 0; row < rows.length; row += 1) days += rows[row][1].getTime() / 86400000 + 25569;
        return [rows.length, rows[0].length, days / rows.length, rows[499999][0], rows[499999][4]];
      }`,
      { cells },
    );
    // The days are spread evenly over 45,000 to 45,999, whose mean is 45,499.5.
    expect(host.scriptRun("check")).toEqual([500_000, 8, 45_499.5, "customer 49999", ""]);
  });

  test("every service call is counted by name and takes virtual time", () => {
    const host = start(
      "function check() { var sheet = SpreadsheetApp.getActiveSheet(); sheet.getRange(1, 1).getValues(); sheet.getName(); }",
      {
        cells: [["a"]],
      },
    );
    host.call("check");
    host.call("check");
    expect(host.serviceCalls).toBe(8);
    expect(host.callLog).toEqual([
      { name: "SpreadsheetApp.getActiveSheet", count: 2 },
      { name: "Sheet.getRange", count: 2 },
      { name: "Range.getValues", count: 2 },
      { name: "Sheet.getName", count: 2 },
    ]);
    expect(host.virtualSeconds).toBeGreaterThan(0);
  });
});
