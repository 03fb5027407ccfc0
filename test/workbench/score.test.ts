// Tests the command from its arguments to its exit code, with a script of a few lines in place of the bundle.
import { mkdir, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runScore } from "../../workbench/command/runScore";
import { openFile } from "../../workbench/files/openFile";
import { folder, outcome } from "./scoreFixtures";

/** Makes a folder with a built script whose callApi has the given body, and one file to score. */
async function rootWith(callApi: string): Promise<string> {
  const root = await mkdtemp(join(folder, "root-"));
  await mkdir(join(root, "dist"));
  const manifest = {
    timeZone: "Etc/UTC",
    runtimeVersion: "V8",
    oauthScopes: ["https://www.googleapis.com/auth/spreadsheets.currentonly"],
  };
  await writeFile(join(root, "dist", "Code.js"), `function callApi(request) {\n${callApi}\n}\n`);
  await writeFile(join(root, "dist", "appsscript.json"), JSON.stringify(manifest));
  await writeFile(join(root, "dist", "Sidebar.html"), "<p>Sidebar</p>");
  await writeFile(join(root, "shop.csv"), "Name,Day,Net\n007,2026-01-30,12.50\n8,2026-01-31,3\n");
  return root;
}

async function run(root: string, ...argv: string[]) {
  const said = { stdout: "", stderr: "" };
  const stream = (name: "stdout" | "stderr") => ({
    write: (text: string) => {
      said[name] += text;
    },
  });
  const code = await runScore(argv, { stdout: stream("stdout"), stderr: stream("stderr"), cwd: root });
  return { code, ...said };
}

function answering(answer: unknown): string {
  return `return ${JSON.stringify({ ok: true, answer })};`;
}

function refusing(error: object): string {
  return `return ${JSON.stringify({ ok: false, error })};`;
}

async function files(root: string): Promise<string[]> {
  return (await readdir(root)).sort();
}

describe("npm run score", () => {
  test("scores, says so, writes both files and exits 0", async () => {
    const root = await rootWith(answering(outcome));
    const { code, stdout, stderr } = await run(root, "shop.csv", "--out", "out.csv", "--json", "out.json");
    expect([code, stderr]).toEqual([0, "Opened shop.csv (3 rows), tiered 3 customers, wrote out.csv, wrote out.json\n"]);
    expect(stdout).toContain("Champions");
    expect(await files(root)).toEqual(["dist", "out.csv", "out.json", "shop.csv"]);
    expect((await readFile(join(root, "out.csv"), "utf8")).split("\n")[1]).toBe("007,2026-01-30,1,2,100.01,5,5,5,Champions");
    expect(JSON.parse(await readFile(join(root, "out.json"), "utf8")).host).toEqual({ serviceCalls: 0, virtualSeconds: 0 });
  });

  test("the script meets the file as the active sheet, and the request as the sidebar sends it", async () => {
    const echo = `const cells = SpreadsheetApp.getActiveSheet().getDataRange().getValues();
      throw new Error(JSON.stringify([cells, request.scheme, request.orders.dates, request.withCustomers]));`;
    const root = await rootWith(echo);
    await writeFile(join(root, "own.csv"), "Tier,R,FM\nBest,5,4-5\n");
    const { code, stderr } = await run(root, "shop.csv", "--dates", "dmy", "--scheme", "own.csv");
    const cells = [
      ["Name", "Day", "Net"],
      ["007", "2026-01-30", "12.50"],
      [8, "2026-01-31", 3],
    ];
    const scheme = [
      ["Tier", "R", "FM"],
      ["Best", 5, "4-5"],
    ];
    expect(stderr).toBe(`"shop.csv" could not be scored: Error: ${JSON.stringify([cells, scheme, "dmy", false])}.\n`);
    expect(code).toBe(1);
  });

  /** A script that starts a run, stages two blocks and commits, each in its turn, and writes a record of the calls. */
  const staging = `const sheet = SpreadsheetApp.getActiveSheet();
    const said = sheet.getRange(1, 1).getValue();
    sheet.getRange(1, 1).setValue(said + " " + [request.verb, request.token, request.block, request.bins].join());
    const run = (next, done) => ({ ok: true, answer: { run: { token: "t", next, done, total: 2 } } });
    if (request.verb === "start") return run("stage", 0);
    if (request.verb === "stage") return run(request.block === 1 ? "commit" : "stage", request.block + 1);
    return { ok: true, answer: { outcome: ${JSON.stringify(outcome)} } };`;

  test("an XLSX file is the document after a run that is begun, staged block by block and committed", async () => {
    const root = await rootWith(staging);
    const { code, stdout } = await run(root, "shop.csv", "--bins", "3", "--out", "out.xlsx");
    expect([code, await files(root)]).toEqual([0, ["dist", "out.xlsx", "shop.csv"]]);
    expect(stdout).toContain("Champions");
    const { cells } = await openFile(join(root, "out.xlsx"), "out.xlsx", null);
    expect(cells[0]).toEqual(["Name start,,,3 stage,t,0, stage,t,1, commit,t,,", "Day", "Net"]);
    expect(cells[1]).toEqual(["007", "2026-01-30", "12.50"]);
  });

  test("reports that are ticked begin the run, and the sheets beside it are tabs of the document", async () => {
    const echo = `if (request.verb === "look") return { ok: true, answer: { kind: "events", headers: [], columns: [], lacking: [] } };
      const tabs = SpreadsheetApp.getActive().getSheets().map((tab) => [tab.getSheetId(), tab.getName()]);
      throw new Error(JSON.stringify([request.verb, request.with, request.sheets, tabs]));`;
    const root = await rootWith(echo);
    await mkdir(join(root, "other"));
    await writeFile(join(root, "other", "Shop.csv"), "Who,When\n8,2026-01-31\n");
    const flags = ["--sheet", "events=other/Shop.csv", "--report", "summary", "--out", "out.xlsx"];
    const { stderr } = await run(root, "shop.csv", ...flags);
    const sheets = [{ sheet: 1, name: "Shop 2", kind: "events", columns: {} }];
    const tabs = [
      [0, "shop"],
      [1, "Shop 2"],
    ];
    const said = JSON.stringify(["start", { reports: ["summary"] }, sheets, tabs]);
    expect(stderr).toBe(`"shop.csv" could not be scored: Error: ${said}.\n`);
  });

  test("a run that is refused half-way exits 2 with its sentence and writes no file", async () => {
    const refusal = { code: "input", about: "", message: "the sheet was changed meanwhile", fix: "start again", choices: [] };
    const root = await rootWith(`if (request.verb === "stage") { ${refusing(refusal)} } ${staging}`);
    const { code, stderr } = await run(root, "shop.csv", "--out", "out.xlsx");
    expect([code, stderr]).toEqual([2, "The sheet was changed meanwhile: start again.\n"]);
    expect(await files(root)).toEqual(["dist", "shop.csv"]);
  });

  test("a question of the API is one sentence with the flag, exit 2, and no file is written", async () => {
    const root = await rootWith(refusing({ code: "question", about: "dates", message: "日期有两种读法", fix: "", choices: [] }));
    const { code, stdout, stderr } = await run(root, "shop.csv", "--language", "zh", "--out", "out.csv", "--json", "out.json");
    expect([code, stdout, stderr]).toEqual([2, "", "日期有两种读法：请加上 --dates dmy 或 --dates mdy。\n"]);
    expect(await files(root)).toEqual(["dist", "shop.csv"]);
  });

  test.each([
    [["none.csv"], 'There is no file "none.csv".\n'],
    [["shop.csv", "--scheme", "none.csv"], 'There is no file "none.csv".\n'],
    [["shop.csv", "--out", "shop.csv"], '"shop.csv" is the file that is read; write to another.\n'],
    [["shop.csv", "--sheet", "people=none.csv"], 'There is no file "none.csv".\n'],
    [["shop.csv", "--sheet", "people=#Cards"], '"shop.csv" is one sheet; --sheet names a tab of workbooks only.\n'],
    [["shop.csv", "--sheet", "orders=shop.csv"], '--sheet orders= names "shop", whose rows are read as orders already.\n'],
    [
      ["shop.csv", "--sheet", "answers=shop.csv", "--sheet", "answers=./shop.csv", "--language", "zh"],
      "--sheet answers= 指的“shop”已作为调研反馈表读取。\n",
    ],
    [["shop.csv", "--out", "a.csv", "--json", "./a.csv"], '"./a.csv" is named twice.\n'],
    [["shop.csv", "--bins", "1", "--out", "out.csv"], /^--bins takes .*\.\n$/],
    [["none.csv", "--language", "zh"], "没有“none.csv”这个文件。\n"],
  ])("%j exits 2 with one sentence and writes nothing", async (argv, sentence) => {
    const root = await rootWith(answering(outcome));
    const { code, stdout, stderr } = await run(root, ...argv);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(sentence);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(await files(root)).toEqual(["dist", "shop.csv"]);
  });

  test("a cell longer than a sheet's limit exits 2; an answer that is none exits 1", async () => {
    const root = await rootWith("return null;");
    await writeFile(join(root, "long.csv"), `Name\n${"x".repeat(50_001)}\n`);
    expect((await run(root, "long.csv")).code).toBe(2);
    expect((await run(root, "shop.csv")).code).toBe(1);
  });

  test("--help prints the usage and exits 0 even where nothing is built", async () => {
    const { code, stdout, stderr } = await run(folder, "--help");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("--same-customer sum|last");
    expect((await run(folder, "--help", "--language", "zh")).stdout).toContain("退出码");
  });
});
