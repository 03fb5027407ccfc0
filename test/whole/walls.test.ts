// Tests the walls between the rooms: each fault is planted in a copy of the house, and Biome has to find it.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "customer-tiers-walls-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Returns a file that imports names, each given as "place:name", and exports all of them under one name. */
function sound(name: string, ...imports: string[]): string {
  const parts = imports.map((one) => one.split(":") as [string, string]);
  const lines = parts.map(([from, what]) => `import { ${what} } from "${from}";\n`).join("");
  return `${lines}export const ${name} = [${parts.map(([, what]) => what).join(", ")}];\n`;
}

/** A house with one file in every room, which imports everything its room may import. */
const soundHouse: Record<string, string> = {
  "src/ground/cell.ts": "export const isDay = (cell: unknown): boolean => cell instanceof Date;\n",
  "src/stats/mean.ts": 'import min from "../../node_modules/simple-statistics/src/min.js";\nexport const mean = min([1]);\n',
  "src/reading/roles.ts": sound("roles", "../ground/cell:isDay", "../stats/mean:mean"),
  "src/customers/people.ts": sound("people", "../ground/cell:isDay", "../reading/roles:roles", "../stats/mean:mean"),
  "src/customers/facts/age.ts": sound("age", "../../reading/roles:roles", "../people:people"),
  "src/models/model.ts": sound("model", "../customers/people:people", "../ground/cell:isDay", "../stats/mean:mean"),
  "src/models/rfm/ladder.ts": sound("ladder", "../../customers/people:people", "../../stats/mean:mean", "../model:model"),
  "src/models/lifetime/worth.ts": sound("worth", "../model:model"),
  "src/models/index.ts": sound("models", "./lifetime/worth:worth", "./rfm/ladder:ladder"),
  "src/planning/plan.ts": sound("plan", "../customers/people:people", "../models/model:model"),
  "src/reports/share.ts": sound("share", "../models/rfm/ladder:ladder", "../planning/plan:plan", "../reading/roles:roles"),
  "src/functions/ask.ts": sound("ask", "../models/rfm/ladder:ladder", "../planning/plan:plan", "../reading/roles:roles"),
  "src/sheets/read.ts":
    'import { isDay } from "../ground/cell";\nexport const read = (): unknown => [SpreadsheetApp.getActiveSpreadsheet(), isDay];\n',
  "src/runs/write.ts": sound("write", "../ground/cell:isDay", "../sheets/read:read"),
  "src/app/run.ts": sound(
    "run",
    "../models/index:models",
    "../reports/share:share",
    "../runs/write:write",
    "../sheets/read:read",
  ),
  "src/app/api.ts": 'import { run } from "./run";\nexport type Envelope = typeof run;\nexport const api = run;\n',
  "src/verbs/look.ts": sound("look", "../app/run:run", "../customers/people:people", "../sheets/read:read"),
  "src/main.ts":
    'import { ask } from "./functions/ask";\nexport { api } from "./app/api";\nexport const open = (): unknown => [SpreadsheetApp.getUi(), ask];\n',
  "sidebar/state/server.ts":
    'import type { Envelope } from "../../src/app/api";\ndeclare const google: unknown;\nexport const server = (): [unknown, Envelope?] => [google];\n',
  "sidebar/state/draft.ts": sound(
    "draft",
    "../../src/ground/cell:isDay",
    "../../src/models/model:model",
    "../../src/models/rfm/ladder:ladder",
  ),
  "sidebar/state/flow.ts": sound("flow", "./draft:draft", "./server:server"),
  "sidebar/state/wizard.ts": sound("wizard", "./draft:draft"),
  "sidebar/parts/buttons.ts": sound("buttons", "../../src/ground/cell:isDay", "../state/draft:draft"),
  "sidebar/steps/check.ts": sound(
    "check",
    "../../src/models/rfm/ladder:ladder",
    "../parts/buttons:buttons",
    "../state/wizard:wizard",
  ),
  "sidebar/steps/index.ts": sound("steps", "../state/wizard:wizard", "./check:check"),
  "sidebar/views/first.ts": sound("first", "../parts/buttons:buttons", "../state/flow:flow", "../steps/index:steps"),
  "sidebar/labels.ts": sound("labels", "./parts/buttons:buttons", "./state/draft:draft", "./steps/index:steps"),
  "sidebar/main.ts": sound("page", "./state/flow:flow", "./steps/index:steps", "./views/first:first"),
  "workbench/shotScenes.ts": sound("scenes", "../sidebar/labels:labels"),
  "workbench/host/grid.ts": "export const grid = 1;\n",
  "workbench/command/score.ts": 'import { grid } from "../host/grid";\nexport const score = (): void => console.log(grid);\n',
};

/** The lines that have to be found, and the rule that has to find them. The rest of a planted file is sound. */
interface Plant {
  readonly rule: string;
  readonly lines: readonly string[];
}

function importing(...from: string[]): Plant {
  return {
    rule: "lint/style/noRestrictedImports",
    lines: from.map((place, at) => `export { thing as thing${at} } from "${place}";`),
  };
}

/** Makes lines that walls.grit refuses, because their room may not name a service, a clock or a Date. */
function naming(...expressions: string[]): Plant {
  return refused(...expressions.map((expression, at) => `export const named${at} = (): unknown => ${expression};`));
}

function breaking(rule: string, ...lines: string[]): Plant {
  return { rule: `lint/${rule}`, lines };
}

/** Makes lines that walls.grit refuses. It holds the walls that no rule of Biome's own can check. */
function refused(...lines: string[]): Plant {
  return { rule: "plugin", lines };
}

function repeated(count: number, line: string): string {
  return `${line}\n`.repeat(count).trimEnd();
}

/** The faults of each room, from the table of rooms. A file's name names the wall that it breaks. */
const plants: Record<string, Plant> = {
  "src/ground/imports.ts": importing("../stats/mean", "../reading/roles", "../customers/people", "../sheets/read", "../app/run"),
  "src/stats/imports.ts": importing("../ground/cell", "../customers/people", "../models/model", "../sheets/read", "../app/run"),
  "src/reading/imports.ts": importing("../customers/people", "../models/model", "../functions/ask", "../sheets/read"),
  "src/customers/imports.ts": importing(
    "../models/model",
    "../reports/share",
    "../functions/ask",
    "../sheets/read",
    "../app/api",
  ),
  "src/customers/facts/imports.ts": importing("../../models/model", "../../sheets/read", "../../app/run"),
  "src/models/imports.ts": importing(
    "../reading/roles",
    "../reports/share",
    "../functions/ask",
    "../sheets/read",
    "../app/run",
    "./rfm/ladder",
  ),
  "src/models/rfm/imports.ts": importing("../lifetime/worth", "../index", "../../reports/share", "../../sheets/read"),
  "src/planning/imports.ts": importing("../reports/share", "../functions/ask", "../sheets/read", "../app/run"),
  "src/reports/imports.ts": importing("../functions/ask", "../sheets/read", "../runs/write", "../../sidebar/main"),
  "src/functions/imports.ts": importing("../reports/share", "../sheets/read", "../app/run", "../../workbench/command/score"),
  "src/sheets/imports.ts": importing(
    "../stats/mean",
    "../models/model",
    "../reports/share",
    "../runs/write",
    "../app/run",
    "../main",
  ),
  "src/runs/imports.ts": importing("../stats/mean", "../customers/people", "../models/model", "../reports/share", "../app/run"),
  "src/app/imports.ts": importing("../../sidebar/main", "../../workbench/command/score"),
  "src/verbs/imports.ts": importing("../../sidebar/main", "../../workbench/command/score"),
  "src/main.ts": importing("../sidebar/main", "../workbench/command/score"),
  "sidebar/imports.ts": importing(
    "../src/app/run",
    "../src/main",
    "../src/sheets/read",
    "../src/functions/ask",
    "../workbench/command/score",
  ),
  "sidebar/state/imports.ts": importing(
    "../parts/buttons",
    "../views/first",
    "../steps/check",
    "../../src/models/index",
    "../../src/models/lifetime/worth",
    "../../src/reports/share",
    "../../src/app/run",
  ),
  "sidebar/parts/imports.ts": importing(
    "../views/first",
    "../steps/check",
    "../../src/models/lifetime/worth",
    "../../src/app/run",
  ),
  "sidebar/views/imports.ts": importing("../steps/check", "../main", "../../src/models/index", "../../src/app/run"),
  "sidebar/steps/imports.ts": importing(
    "./check",
    "./index",
    "../steps/check",
    "../state/server",
    "../state/flow",
    "../views/first",
    "../../src/app/api",
    "../../src/sheets/read",
    "../../workbench/command/score",
  ),
  "workbench/imports.ts": importing("../src/app/run", "../src/models/model", "../sidebar/main"),
  "workbench/host/imports.ts": importing("../../src/app/run", "../../src/stats/mean"),
  "workbench/command/imports.ts": importing("../../src/app/run", "../../sidebar/main"),

  "src/ground/names.ts": naming("new Date(0)", "SpreadsheetApp.getUi()"),
  "src/stats/names.ts": naming("new Date(0)", "Date.UTC(2024)", "SpreadsheetApp.getUi()", "Intl.Collator()"),
  "src/reading/names.ts": naming("new Date(0)", "Utilities.formatDate()"),
  "src/customers/names.ts": naming("new Date(0)", "SpreadsheetApp.getUi()", "PropertiesService.getUserProperties()"),
  "src/models/names.ts": naming("new Date(0)", "SpreadsheetApp.getUi()", "Session.getActiveUser()", "google.script"),
  "src/models/rfm/names.ts": naming("new Date(0)", "SpreadsheetApp.getUi()"),
  "src/reports/names.ts": naming("new Date(0)", "SpreadsheetApp.getUi()", "Charts.newTextStyle()"),
  "src/functions/names.ts": naming("new Date(0)", "SpreadsheetApp.getUi()", "PropertiesService.getUserProperties()"),
  "src/sheets/names.ts": naming("UrlFetchApp.fetch('')", "DriveApp.getFiles()", "google.script"),
  "src/runs/names.ts": naming("SpreadsheetApp.getUi()", "PropertiesService.getUserProperties()"),
  "src/app/names.ts": naming("SpreadsheetApp.getUi()", "PropertiesService.getUserProperties()"),
  "src/verbs/names.ts": naming("SpreadsheetApp.getUi()", "LockService.getDocumentLock()"),
  "sidebar/names.ts": naming("SpreadsheetApp.getUi()", "HtmlService.getUserAgent()", "Session.getActiveUser()", "google.script"),
  "sidebar/steps/names.ts": naming("SpreadsheetApp.getUi()", "google.script"),

  "src/stats/chance.ts": refused("export const chance = Math.random();"),
  "src/models/clock.ts": refused("export const clock = (): number => Date.now();"),
  "src/models/log.ts": breaking("suspicious/noConsole", "console.log(1);"),
  "test/chance.ts": refused("export const chance = Math.random();", "export const clock = Date.now();"),
  "sidebar/apiCode.ts": refused('export { api } from "../../src/app/api";', 'export * from "../../src/app/api";'),
  "src/models/first.ts": breaking("suspicious/noImportCycles", 'export { second as first } from "./second";'),
  "src/models/oneType.ts": breaking("suspicious/noImportCycles", 'export type { OtherType as OneType } from "./otherType";'),
  "src/models/standard.ts": breaking("style/noDefaultExport", "export default 1;"),
  "src/models/loose.ts": breaking("suspicious/noExplicitAny", "export const loose = (cell: any): unknown => cell;"),
  "src/models/strange.ts": breaking("correctness/noUndeclaredDependencies", 'export { pad } from "left-pad";'),
  "src/models/tools.ts": breaking("correctness/noUndeclaredDependencies", 'export { parse } from "papaparse";'),
  "src/models/long.ts": breaking("style/noExcessiveLinesPerFile", repeated(301, "export {};")),
  "src/models/tall.ts": breaking(
    "complexity/noExcessiveLinesPerFunction",
    `export const tall = (steps: number[]): void => {\n${repeated(61, "  steps.push(1);")}\n};`,
  ),
  "src/models/LoudName.ts": breaking("style/useFilenamingConvention", "export {};"),
  "src/models/dashed-name.ts": breaking("style/useFilenamingConvention", "export {};"),
};

/** The other halves of the rings of imports. */
const secondHalves = {
  "src/models/second.ts": 'export { first as second } from "./first";\n',
  "src/models/otherType.ts": 'export type { OneType as OtherType } from "./oneType";\n',
};

function build(name: string, files: Record<string, string>): string {
  const root = join(folder, name);
  mkdirSync(root);
  for (const own of ["biome.json", "walls.grit", "package.json", ".gitignore"]) cpSync(own, join(root, own));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** Returns the faults that Biome finds, as "path:line rule". A fault of a file's name stands at line 0. */
function lint(root: string): string[] {
  const biome = resolve("node_modules/@biomejs/biome/bin/biome");
  const args = [biome, "lint", "--reporter=json", "--max-diagnostics=none", "."];
  const { stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { category: string; location: { path: string; start: { line: number } } }[];
  };
  return diagnostics.map(({ category, location: { path, start } }) => `${path}:${start.line} ${category}`);
}

function textOf({ lines }: Plant): string {
  return `${lines.join("\n")}\n`;
}

describe("walls", () => {
  const texts = Object.fromEntries(Object.entries(plants).map(([path, plant]) => [path, textOf(plant)]));
  const found = lint(build("planted", { ...soundHouse, ...secondHalves, ...texts }));

  test("a house that keeps to them is left in peace", () => {
    expect(lint(build("sound", soundHouse))).toEqual([]);
  });

  test.each(Object.keys(plants))("every fault planted in %s is found", (path) => {
    const { rule, lines } = plants[path]!;
    const isName = rule.endsWith("useFilenamingConvention");
    const wanted = lines.map((_, at) => `${path}:${isName ? 0 : at + 1} ${rule}`);
    expect(found.filter((one) => one.startsWith(`${path}:`))).toEqual(expect.arrayContaining(wanted));
  });
});

describe("what no rule of Biome's can say", () => {
  const filesOf = (room: string): string[] =>
    readdirSync(room, { recursive: true, encoding: "utf8" })
      .map((path) => `${room}/${path.replaceAll("\\", "/")}`)
      .filter((path) => /\.(ts|tsx|mjs|css)$/.test(path) && !path.includes("node_modules"));
  const files = ["src", "sidebar", "workbench", "samples", "test", "bench", "build"].flatMap(filesOf);

  test("a room may hold families one level deeper, never two", () => {
    const isDeep = (path: string): boolean => path.split("/").length > (/^(src|test)\//.test(path) ? 4 : 3);
    expect(files.filter(isDeep)).toEqual([]);
  });

  test("no file is a drawer for odds and ends", () => {
    const drawers = ["utils", "util", "helpers", "helper", "common", "types", "constants", "misc", "shared", "lib"];
    expect(files.filter((path) => path.split("/").some((part) => drawers.includes(basename(part).split(".")[0]!)))).toEqual([]);
  });

  test("the first line of every file says its purpose", () => {
    const first = (path: string): string => readFileSync(path, "utf8").split("\n", 1)[0]!;
    expect(files.filter((path) => !/^(\/\/|\/\*) \S.{10,}/.test(first(path)))).toEqual([]);
  });
});
