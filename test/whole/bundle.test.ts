// Tests the files that clasp would push: their names, public functions, autocomplete comments, scopes, and the effects of loading them.
import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { type Comment, parse } from "acorn";
import { describe, expect, test } from "vitest";
import { sidebarBar } from "../../bench/bars";
import { createHost } from "../../workbench/host/host";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { documented } from "../functions/documentedFunctions";

const code = readFileSync("dist/Code.js", "utf8");
const sidebar = readFileSync("dist/Sidebar.html", "utf8");
const manifest = JSON.parse(readFileSync("dist/appsscript.json", "utf8"));

const comments: Comment[] = [];
const script = parse(code, { ecmaVersion: 2019, sourceType: "script", onComment: comments });

function startBuilt(userLocale = "en", zone = "Asia/Shanghai") {
  return createHost({
    code,
    manifest,
    pages: { Sidebar: sidebar },
    userLocale,
    spreadsheet: { name: "Shop", zone, locale: "en_US", sheets: [{ name: "Orders", cells: [["Customer"]] }] },
  });
}

describe("what clasp pushes", () => {
  test("three files, and nothing beside them", () => {
    const listed = execFileSync("node_modules/.bin/clasp", ["show-file-status", "--json"], { encoding: "utf8" });
    const { filesToPush, untrackedFiles } = JSON.parse(listed);
    expect(filesToPush.sort()).toEqual(["dist/Code.js", "dist/Sidebar.html", "dist/appsscript.json"]);
    expect(untrackedFiles).toEqual([]);
  });

  test("the sidebar is one file within its bar that names no other file", () => {
    expect(Buffer.byteLength(sidebar)).toBeLessThanOrEqual(sidebarBar.bytes);
    expect(sidebar.match(/<(?:link|img|iframe)\b|<script[^>]+src|@import|url\((?!data:)/g)).toBeNull();
  });

  test("the project file holds a placeholder, and no credentials are kept with it", () => {
    expect(JSON.parse(readFileSync(".clasp.json", "utf8"))).toEqual({ scriptId: "REPLACE_WITH_YOUR_SCRIPT_ID", rootDir: "dist" });
    expect(readFileSync(".gitignore", "utf8").split("\n")).toContain(".clasprc.json");
    expect(spawnSync("git", ["ls-files", "*.clasprc.json"], { encoding: "utf8" }).stdout ?? "").toBe("");
  });

  test("the manifest asks for the open spreadsheet and our own panels, and for no more", () => {
    expect(manifest).toEqual({
      timeZone: "Etc/UTC",
      runtimeVersion: "V8",
      exceptionLogging: "NONE",
      dependencies: {},
      oauthScopes: [
        "https://www.googleapis.com/auth/spreadsheets.currentonly",
        "https://www.googleapis.com/auth/script.container.ui",
      ],
    });
  });
});

describe("the script as text", () => {
  test("its public names are the entry points and one stub per cell function", () => {
    const names = script.body.flatMap((statement) => {
      if (statement.type === "FunctionDeclaration") return [statement.id.name];
      if (statement.type !== "VariableDeclaration") return statement.type === "ExpressionStatement" ? [] : [statement.type];
      return statement.declarations.map(({ id }) => (id.type === "Identifier" ? id.name : id.type));
    });
    const entries = ["CustomerTiers", "onInstall", "onOpen", "openSidebar", "callApi"];
    expect(names).toEqual([...entries, ...Object.keys(documented)]);
  });

  test.each(Object.entries(documented))(
    "the comment of %s tells Google every parameter in order, with its type",
    (name, params) => {
      const stub = script.body.find((statement) => statement.type === "FunctionDeclaration" && statement.id.name === name);
      if (stub?.type !== "FunctionDeclaration") throw new Error(`${name} is no function declaration`);
      expect(stub.params.map((param) => (param.type === "Identifier" ? param.name : param.type))).toEqual(
        params.map((param) => param.replace(/[[\]]/g, "")),
      );
      const text = comments.find(({ type, end }) => type === "Block" && end === stub.start - 1)?.value ?? "";
      const lines = text.split("\n").map((line) => line.replace(/^\s*\*\s?/, ""));
      expect(text.startsWith("*\n")).toBe(true);
      expect(lines[1]).toMatch(/^[A-Z].+\.$/);
      const declared = lines.filter((line) => line.startsWith("@param"));
      const types = /^(string|number|Date|Array)(\|(string|number|Date|Array))*$/;
      expect(declared.map((line) => /^@param \{([^}]*)\} (\S+) \S.+$/.exec(line)?.slice(1) ?? line)).toEqual(
        params.map((param) => [expect.stringMatching(types), param]),
      );
      expect(lines.filter((line) => /^@return \{(string|number|Array)\} \S/.test(line))).toHaveLength(1);
      expect(lines.filter((line) => line === "@customfunction")).toHaveLength(1);
    },
  );

  test("nothing in it could reach another file, another server or new code", () => {
    expect(code).not.toMatch(/UrlFetchApp|DriveApp|openBy|\bSheets\.|fetch\(|XMLHttpRequest|\beval\(|new Function|import\(/);
  });

  test("one thing in it looks at a clock: the lease of a run that writes", () => {
    expect(code.match(/Date\.now|new Date(?!\([^)])/g)).toEqual(["Date.now"]);
    const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
    expect(files.filter((name) => readFileSync(`src/${name}`, "utf8").includes("Date.now"))).toEqual(["sheets/lease.ts"]);
  });

  test("the sidebar is one file that asks for no other", () => {
    const addresses = new Set(sidebar.match(/(https?|wss?):\/\/[^"'`\s)<]*/g));
    for (const namespace of ["1999/xhtml", "2000/svg", "1998/Math/MathML"]) addresses.delete(`http://www.w3.org/${namespace}`);
    expect([...addresses]).toEqual([]);
    expect(sidebar).not.toMatch(/<link|<iframe|<img|<base|\ssrc=|@import|url\(|<!--|<\?/i);
    expect(sidebar.match(/<script/g)).toHaveLength(1);
    expect(sidebar.match(/<\/script/g)).toHaveLength(1);
  });
});

const services = [
  ..."SpreadsheetApp HtmlService Session Utilities Logger ScriptApp PropertiesService CacheService LockService".split(" "),
  ..."UrlFetchApp DriveApp MailApp GmailApp CalendarApp DocumentApp Charts console google Intl setTimeout fetch".split(" "),
];

/** Returns a realm with nothing but the language, and a list of the globals that a script looks at. */
function bareRealm() {
  const looked: string[] = [];
  const realm = createContext({ note: (name: string) => void looked.push(name) });
  runInContext("delete globalThis.console; delete globalThis.Intl;", realm);
  return { realm, looked };
}

function loadBare() {
  const { realm } = bareRealm();
  runInContext(code, realm);
  return (expression: string) => runInContext(expression, realm);
}

describe("the script as it loads", () => {
  test("it looks at no service, no clock and no chance", () => {
    const { realm, looked } = bareRealm();
    runInContext(
      `for (const name of ${JSON.stringify(services)})
         Object.defineProperty(globalThis, name, { get() { note(name); throw new Error(name); } });
       globalThis.Date = new Proxy(Date, {
         construct(target, args) { if (args.length === 0) note("new Date()"); return Reflect.construct(target, args); },
         apply() { note("Date()"); return ""; },
         get(target, key) { if (key === "now") note("Date.now"); return Reflect.get(target, key); },
       });
       Math.random = () => { note("Math.random"); return 0; };`,
      realm,
    );
    runInContext(code, realm);
    expect(looked).toEqual([]);
  });

  test("without any service or console, cells get their answers", () => {
    const evaluate = loadBare();
    expect(evaluate("typeof SpreadsheetApp + typeof console + typeof Intl")).toBe("undefinedundefinedundefined");
    expect(evaluate("RFM_NAME(5, 5, 5)")).toBe("Champions");
    expect(evaluate('RFM_NAME(1, 1, 1, "standard11", "zh")')).toBe("已流失");
    expect(evaluate('RFM_AUDIT([["a"]], [["2026-01-31"]], [[5]])[1].slice(0, 2).join()')).toBe("Read,1");
  });

  test.each(["Asia/Shanghai", "America/New_York", "Etc/UTC"])("without services, a date cell is the day it has in %s", (zone) => {
    const before = process.env.TZ;
    process.env.TZ = zone;
    try {
      const evaluate = loadBare();
      // New York changes its clocks on 2024-03-10 and 2024-11-03.
      const days = ["2024-01-31", "2024-03-10", "2024-11-03", "2024-11-04"];
      const cells = days.map(
        (day, i) =>
          `[new Date(${day
            .split("-")
            .map(Number)
            .join(",")
            .replace(/,(\d+),/, (_, m) => `,${m - 1},`)}, ${i % 2 ? "23, 59" : "0, 0"})]`,
      );
      const table = evaluate(
        `RFM_TABLE([["a"],["b"],["c"],["d"]], [${cells}], [[1],[2],[3],[4]]).slice(1).map((row) => [row[1].getFullYear(), row[1].getMonth() + 1, row[1].getDate()].join("-")).join()`,
      );
      expect(table).toBe(days.map((day) => day.replace(/-0/g, "-")).join());
      const tiers = evaluate(
        `RFM_TIER([${[5, 4, 3, 2, 1].map((day) => `[new Date(2024, 2, ${day + 7}, 23, 30)]`)}], [[5],[4],[3],[2],[1]], [[50],[40],[30],[20],[10]])`,
      );
      expect([tiers[0][0], tiers[4][0]]).toEqual(["Champions", "Lost"]);
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });

  test("whatever a cell passes to the sidebar's entry is refused in a sentence", () => {
    const evaluate = loadBare();
    for (const passed of ["", "5", '"score"', "true", "null", "new Date(2024, 0, 1)", '[["verb", "score"]]', '[[""]]']) {
      const answer = JSON.parse(evaluate(`JSON.stringify(callApi(${passed}))`));
      expect(answer).toEqual({ ok: false, error: expect.objectContaining({ code: "input", about: "", choices: [] }) });
      expect(answer.error.message).toMatch(/^\S.*[^.]$/);
      expect(answer.error.fix).toMatch(/^\S.*[^.]$/);
    }
  });
});

function names(host: ReturnType<typeof startBuilt>): string[] {
  return host.callLog.map(({ name }) => name).sort();
}

describe("the zone of the sheet", () => {
  const days: HostCell[][] = Array.from({ length: 200 }, (_, row) => [{ day: 45_000 + row }]);
  const texts: HostCell[][] = Array.from({ length: 200 }, (_, row) => [`2024-01-${10 + (row % 20)}`]);
  const numbers: HostCell[][] = Array.from({ length: 200 }, (_, row) => [row + 1]);
  const zoneCalls = (name: string, args: readonly (HostCell | HostCell[][])[]): number => {
    const host = startBuilt();
    expect(host.formula(name, args)).toHaveProperty("cells");
    expect(
      names(host).filter((call) => !/getActiveSpreadsheet$|getSpreadsheetTimeZone$|getSpreadsheetLocale$/.test(call)),
    ).toEqual([]);
    const callsOf = (member: string): number => host.callLog.find((call) => call.name === `Spreadsheet.${member}`)?.count ?? 0;
    expect(callsOf("getSpreadsheetLocale")).toBeLessThanOrEqual(1);
    return callsOf("getSpreadsheetTimeZone");
  };
  const asOf: HostCell = { day: 46_000 };

  test.each([
    ["RFM_TABLE", [numbers, days, numbers, asOf]],
    ["RFM_AUDIT", [numbers, days, numbers, asOf]],
    ["RFM_TIER", [days, numbers, numbers, "standard11", asOf]],
    ["RFM_SCORES", [days, numbers, numbers, 5, asOf]],
    ["RFM_WHY", [days, numbers, numbers, "standard11", asOf]],
    ["CLV_TABLE", [numbers, days, numbers, asOf]],
    ["CLV_FIT", [numbers, days, numbers, asOf]],
  ] satisfies [string, (HostCell | HostCell[][])[]][])("%s asks for it once, however many date cells it gets", (name, args) => {
    expect(zoneCalls(name, args)).toBe(1);
  });

  test("dates that are shown need it, dates as text, days since, and scores do not", () => {
    expect(zoneCalls("RFM_TABLE", [numbers, texts, numbers])).toBe(1);
    expect(zoneCalls("RFM_AUDIT", [numbers, texts, numbers])).toBe(0);
    expect(zoneCalls("RFM_TIER", [numbers, numbers, numbers])).toBe(0);
    expect(zoneCalls("RFM_NAME", [5, 5, 5])).toBe(0);
    expect(zoneCalls("CLV_TABLE", [numbers, texts, numbers])).toBe(0);
    expect(zoneCalls("CLV_SIMPLE", [numbers, numbers, 3])).toBe(0);
    expect(zoneCalls("RFM_NAME", [[[5], [1]], [[5], [1]], [[5], [1]], "grid10"])).toBe(0);
  });
});

describe("the menu", () => {
  const allowed = ["Menu.addItem", "Menu.addToUi", "Session.getActiveUserLocale", "SpreadsheetApp.getUi", "Ui.createAddonMenu"];

  test("it appears before the user has let the add-on see the file, from the menu service and the locale alone", () => {
    const host = startBuilt();
    host.call("onOpen", [], { mode: "NONE" });
    expect(host.menus).toEqual([[{ caption: "Sort customers into tiers", functionName: "openSidebar" }]]);
    expect(names(host)).toEqual(allowed);
  });

  test("it is the same right after installation", () => {
    const [opened, installed] = [startBuilt(), startBuilt()];
    opened.call("onOpen");
    installed.call("onInstall");
    expect(installed.menus).toEqual(opened.menus);
  });

  test.each(["zh", "zh_CN", "zh-TW"])("it is Chinese where the user's language is %s", (locale) => {
    const host = startBuilt(locale);
    host.call("onOpen");
    expect(host.menus).toEqual([[{ caption: "给客户分层", functionName: "openSidebar" }]]);
  });

  test("it opens the sidebar, whole, under the add-on's name", () => {
    for (const [locale, title] of [
      ["en_GB", "Customer Tiers"],
      ["zh_CN", "客户分层"],
    ] as const) {
      const host = startBuilt(locale);
      host.call("openSidebar");
      expect(host.lastSidebar).toEqual({ title, html: sidebar });
    }
  });
});
