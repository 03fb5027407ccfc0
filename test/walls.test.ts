// The walls between the rooms, tried: each fault is planted in a copy of the house, and Biome has to find it.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "customer-tiers-walls-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A house with one file in every room, each importing whatever its room may import. */
const soundHouse: Record<string, string> = {
  "src/stats/mean.ts": 'import { min } from "simple-statistics";\nexport const mean = min([1]);\n',
  "src/customers/people.ts": 'import { mean } from "../stats/mean";\nexport const people = mean;\n',
  "src/customers/cell.ts": "export const isDay = (cell: unknown): boolean => cell instanceof Date;\n",
  "src/models/ladder.ts":
    'import { people } from "../customers/people";\nimport { mean } from "../stats/mean";\nexport const ladder = people + mean;\n',
  "src/reports/share.ts":
    'import { people } from "../customers/people";\nimport { ladder } from "../models/ladder";\nimport { mean } from "../stats/mean";\nexport const share = ladder + people + mean;\n',
  "src/functions/ask.ts":
    'import { people } from "../customers/people";\nimport { ladder } from "../models/ladder";\nimport { share } from "../reports/share";\nimport { mean } from "../stats/mean";\nexport const ask = share + ladder + people + mean;\n',
  "src/destinations/letters.ts":
    'import { people } from "../customers/people";\nimport { ladder } from "../models/ladder";\nexport const letters = ladder + people;\n',
  "src/sheets/read.ts":
    'import { people } from "../customers/people";\nimport { letters } from "../destinations/letters";\nimport { ladder } from "../models/ladder";\nimport { share } from "../reports/share";\nexport const read = (): unknown => [SpreadsheetApp.getActiveSpreadsheet(), share, ladder, people, letters];\n',
  "src/run.ts":
    'import { ladder } from "./models/ladder";\nimport { read } from "./sheets/read";\nexport const run = [ladder, read];\n',
  "src/verbs/look.ts":
    'import { people } from "../customers/people";\nimport { run } from "../run";\nimport { read } from "../sheets/read";\nexport const look = [people, read, run];\n',
  "src/api.ts": 'import { run } from "./run";\nexport type Envelope = typeof run;\nexport const api = run;\n',
  "src/main.ts":
    'import { ask } from "./functions/ask";\nexport { api } from "./api";\nexport const open = (): unknown => [SpreadsheetApp.getUi(), ask];\n',
  "sidebar/server.ts":
    'import type { Envelope } from "../src/api";\ndeclare const google: unknown;\nexport const server = (): [unknown, Envelope?] => [google];\n',
  "sidebar/words.ts":
    'import { people } from "../src/customers/people";\nimport { letters } from "../src/destinations/letters";\nimport { ladder } from "../src/models/ladder";\nimport { share } from "../src/reports/share";\nimport { server } from "./server";\nexport const words = [people, letters, ladder, share, server];\n',
  "sidebar/flow.ts": "export const flow = 1;\n",
  "sidebar/wizard.ts": "export const wizard = 1;\n",
  "sidebar/steps/index.ts":
    'import { wizard } from "../wizard";\nimport { check } from "./check";\nexport const steps = [check, wizard];\n',
  "sidebar/steps/check.ts":
    'import { people } from "../../src/customers/people";\nimport { ladder } from "../../src/models/ladder";\nimport { share } from "../../src/reports/share";\nimport { wizard } from "../wizard";\nexport const check = [wizard, people, ladder, share];\n',
  "workbench/host/grid.ts": "export const grid = 1;\n",
  "workbench/score.ts": 'import { grid } from "./host/grid";\nexport const score = (): void => console.log(grid);\n',
};

/** Lines that each have to be found, by the rule that has to find them; the rest of a planted file is sound. */
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

function naming(...expressions: string[]): Plant {
  return {
    rule: "lint/style/noRestrictedGlobals",
    lines: expressions.map((expression, at) => `export const named${at} = (): unknown => ${expression};`),
  };
}

function breaking(rule: string, ...lines: string[]): Plant {
  return { rule: `lint/${rule}`, lines };
}

/** Refused by walls.grit, the walls that no rule of Biome's own can be. */
function refused(...lines: string[]): Plant {
  return { rule: "plugin", lines };
}

function repeated(count: number, line: string): string {
  return `${line}\n`.repeat(count).trimEnd();
}

/** What each room may not do, from the table of rooms; a file's name says which wall it runs against. */
const plants: Record<string, Plant> = {
  "src/stats/imports.ts": importing("../customers/people", "../models/ladder", "../functions/ask", "../sheets/read", "../run"),
  "src/customers/imports.ts": importing("../models/ladder", "../reports/share", "../functions/ask", "../sheets/read", "../api"),
  "src/models/imports.ts": importing(
    "../reports/share",
    "../functions/ask",
    "../sheets/read",
    "../destinations/letters",
    "../run",
  ),
  "src/reports/imports.ts": importing("../functions/ask", "../sheets/read", "../destinations/letters", "../../sidebar/words"),
  "src/functions/imports.ts": importing("../sheets/read", "../destinations/letters", "../run", "../api", "../../workbench/score"),
  "src/destinations/imports.ts": importing("../stats/mean", "../reports/share", "../functions/ask", "../sheets/read", "../run"),
  "src/sheets/imports.ts": importing("../stats/mean", "../functions/ask", "../run", "../api", "../main", "../../sidebar/words"),
  "src/imports.ts": importing("../sidebar/words", "../workbench/score"),
  "sidebar/imports.ts": importing(
    "../src/run",
    "../src/main",
    "../src/sheets/read",
    "../src/functions/ask",
    "../workbench/score",
  ),
  "sidebar/steps/imports.ts": importing(
    "./check",
    "./index",
    "../steps/check",
    "../server",
    "../flow",
    "../../src/api",
    "../../src/sheets/read",
    "../../src/run",
    "../../workbench/score",
  ),
  "workbench/imports.ts": importing("../src/run", "../src/models/ladder", "../sidebar/words"),
  "workbench/host/imports.ts": importing("../../src/run", "../../src/stats/mean"),

  "src/stats/names.ts": naming("new Date(0)", "Date.UTC(2024)", "SpreadsheetApp.getUi()", "console.log(1)", "Intl.Collator()"),
  "src/customers/names.ts": naming("new Date(0)", "SpreadsheetApp.getUi()", "PropertiesService.getUserProperties()"),
  "src/models/names.ts": naming("new Date(0)", "SpreadsheetApp.getUi()", "Session.getActiveUser()", "google.script"),
  "src/reports/names.ts": naming("new Date(0)", "SpreadsheetApp.getUi()", "Charts.newTextStyle()"),
  "src/functions/names.ts": naming("new Date(0)", "SpreadsheetApp.getUi()", "PropertiesService.getUserProperties()"),
  "src/destinations/names.ts": naming("new Date(0)", "UrlFetchApp.fetch('')", "DriveApp.getFiles()"),
  "src/run.ts": naming("SpreadsheetApp.getUi()", "PropertiesService.getUserProperties()"),
  "src/verbs/imports.ts": importing("../../sidebar/words", "../../workbench/score"),
  "src/verbs/services.ts": naming("SpreadsheetApp.getUi()", "LockService.getDocumentLock()"),
  "src/api.ts": naming("SpreadsheetApp.getUi()", "PropertiesService.getUserProperties()"),
  "src/main.ts": naming("PropertiesService.getUserProperties()", "CacheService.getUserCache()"),
  "src/names.ts": naming("SpreadsheetApp.getUi()", "PropertiesService.getUserProperties()", "console.log(1)"),
  "sidebar/names.ts": naming("SpreadsheetApp.getUi()", "HtmlService.getUserAgent()", "Session.getActiveUser()", "google.script"),

  "sidebar/steps/names.ts": naming("SpreadsheetApp.getUi()", "google.script"),

  "src/stats/chance.ts": refused("export const chance = Math.random();"),
  "src/models/clock.ts": refused("export const clock = (): number => Date.now();"),
  "test/chance.ts": refused("export const chance = Math.random();", "export const clock = Date.now();"),
  "sidebar/apiCode.ts": refused('export { api } from "../src/api";', 'export * from "../src/api";'),
  "src/models/first.ts": breaking("suspicious/noImportCycles", 'export { second as first } from "./second";'),
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

/** The other half of the import cycle. */
const secondHalf = { "src/models/second.ts": 'export { first as second } from "./first";\n' };

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

/** What Biome finds, as "path:line rule"; a fault of the file's own name stands at line 0. */
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
  const found = lint(build("planted", { ...soundHouse, ...secondHalf, ...texts }));

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
  const files = ["src", "sidebar", "workbench", "samples", "test", "bench"].flatMap(filesOf);

  test("rooms are one level deep", () => {
    expect(files.filter((path) => path.split("/").length > 3)).toEqual([]);
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
