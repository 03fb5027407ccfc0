// A newcomer adds one of each to a copy of the repository: each is one file and one line in a list, and everything else follows.
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const run = promisify(execFile);

/** One thing that the newcomer adds: its file, its text in test/whole/stranger, and its name in the list. */
interface Added {
  readonly file: string;
  readonly text: string;
  readonly list: string;
  readonly name: string;
}

const added: readonly Added[] = [
  { file: "src/models/voice/satisfaction.ts", text: "satisfaction", list: "src/models/index.ts", name: "satisfactionTiers" },
  { file: "src/reports/firstOrders.ts", text: "firstOrders", list: "src/reports/index.ts", name: "firstOrders" },
  { file: "src/functions/clvBreakEven.ts", text: "clvBreakEven", list: "src/functions/index.ts", name: "clvBreakEven" },
  { file: "src/verbs/reportNames.ts", text: "reportNames", list: "src/verbs/index.ts", name: "reportNames" },
];

const copy = mkdtempSync(join(tmpdir(), "customer-tiers-stranger-"));

function read(file: string): string {
  return readFileSync(join(copy, file), "utf8");
}

/** Runs a program of Node in the copy; what it prints. */
async function node(...args: readonly string[]): Promise<string> {
  try {
    const { stdout, stderr } = await run(process.execPath, [...args], { cwd: copy, maxBuffer: 64 << 20 });
    return stdout + stderr;
  } catch (problem) {
    const { stdout = "", stderr = "" } = problem as { readonly stdout?: string; readonly stderr?: string };
    throw new Error(`node ${args.join(" ")} failed:\n${stdout}\n${stderr}`);
  }
}

/** Every file of the work tree, without what git ignores. */
async function copyRepository(): Promise<void> {
  const { stdout } = await run("git", ["ls-files", "-co", "--exclude-standard", "-z"], { maxBuffer: 64 << 20 });
  for (const file of stdout.split("\0").filter((name) => name !== "")) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(file, join(copy, file), { force: true });
  }
  symlinkSync(resolve("node_modules"), join(copy, "node_modules"), "dir");
}

/** The list with one entry more at its end, and the import of the entry. */
function withEntry(list: string, { file, list: path, name }: Added): string {
  const from = `./${file.slice(dirname(path).length + 1).replace(/\.ts$/, "")}`;
  const lastImport = list.lastIndexOf("import ");
  const imported = `${list.slice(0, lastImport)}import { ${name} } from "${from}";\n${list.slice(lastImport)}`;
  const lists = imported.match(/ = \[[^\]]+\]/g) ?? [];
  expect(lists, `${path} holds one list`).toHaveLength(1);
  return imported.replace(lists[0]!, lists[0]!.replace(/,?\s*\]$/, `, ${name}]`));
}

function addAll(): void {
  for (const own of added) {
    mkdirSync(dirname(join(copy, own.file)), { recursive: true });
    writeFileSync(join(copy, own.file), readFileSync(`test/whole/stranger/${own.text}.txt`, "utf8"));
    writeFileSync(join(copy, own.list), withEntry(read(own.list), own));
  }
}

const lists = added.map(({ list }) => list);

async function build(): Promise<void> {
  await node("build/index.mjs");
  await node("build/docs.mjs");
}

/** Puts another value in the place of one in the newcomer's model. */
function change(from: string, to: string): void {
  const [{ file }] = added as [Added];
  const before = read(file);
  expect(before).toContain(from);
  writeFileSync(join(copy, file), before.replaceAll(from, to));
}

describe("what a newcomer adds", { timeout: 900_000 }, () => {
  beforeAll(async () => {
    await copyRepository();
    addAll();
    await node("node_modules/@biomejs/biome/bin/biome", "check", "--write", ...lists);
    await build();
  }, 600_000);

  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  test("passes types and walls", async () => {
    for (const project of ["tsconfig.json", "sidebar/tsconfig.json", "workbench/tsconfig.json"])
      await node("node_modules/typescript/lib/tsc.js", "-p", project);
    await node("node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings", "src");
  });

  test("passes the tests of every registry, and is written as the wizard announced", async () => {
    process.env.WRITE_TABS = "1";
    await node("node_modules/vitest/vitest.mjs", "run", "test/reports/registry");
    delete process.env.WRITE_TABS;
    const told = await node(
      "node_modules/vitest/vitest.mjs",
      "run",
      "test/models/registry",
      "test/reports/registry",
      "test/functions/registry",
      "test/app/verbs",
      "test/whole/announced",
      "test/whole/documents",
      "test/sidebar",
    );
    expect(told).toMatch(/Tests\s+.*passed/);
    expect(told).not.toMatch(/failed|skipped/);
  });

  test("stands in the sidebar, the script, the documents and the command line", async () => {
    for (const words of ["Satisfaction score", "满意度评分", "First orders"])
      expect(read("dist/Sidebar.html").includes(words), words).toBe(true);
    for (const name of ["CLV_BREAK_EVEN", "reportNames"]) expect(read("dist/Code.js").includes(name), name).toBe(true);
    expect(read("docs/formulas.md")).toContain("CLV_BREAK_EVEN");
    expect(read("docs/models.md")).toContain("Satisfaction");
    expect(await node("out/workbench/score.mjs", "--help")).toContain("satisfaction");
  });

  test("changes everywhere when one of its values is changed", async () => {
    change("Delighted: score at least", "Delighted: a score from");
    change("from(5, {", "from(6, {");
    await build();
    for (const file of ["dist/Code.js", "dist/Sidebar.html", "docs/models.md"]) {
      expect(read(file).includes("Delighted: a score from"), file).toBe(true);
      expect(read(file).includes("Delighted: score at least"), file).toBe(false);
    }
    expect(read("docs/models.md")).toMatch(/delightedFrom` \| 6 \|/);
    expect(await node("out/workbench/score.mjs", "--help")).toContain("delightedFrom");
  });
});
