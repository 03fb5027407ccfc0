// Tests the text of the script, which Google reads anew for every call: its size, its stubs, and the licences of its packages.
import { readdirSync, readFileSync } from "node:fs";
import { tokenizer, tokTypes } from "acorn";
import { expect, test } from "vitest";
import { scriptBar } from "../../bench/bars";

const code = readFileSync("dist/Code.js", "utf8");
const stubsStart = code.indexOf("/** Runs once");
const stubs = code.slice(stubsStart, code.indexOf("/*!", stubsStart));

/** Returns the name of the file with a package's licence. */
function licenceFile(name: string): string {
  return readdirSync(`node_modules/${name}`).find((file) => /^licen[cs]e/i.test(file))!;
}

test("the script stays below its ceiling, as every call of Google's reads it anew", () => {
  expect(Buffer.byteLength(code)).toBeLessThanOrEqual(scriptBar.bytes);
});

test("what Google and people read of it, the stubs, keeps its lines and names", () => {
  const lines = stubs.split("\n");
  expect(lines.length).toBeGreaterThan(100);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(200);
  expect(lines).toContain("function callApi(request) {");
});

test("the script and the sidebar carry the licence of every package in them", () => {
  const page = readFileSync("dist/Sidebar.html", "utf8");
  for (const [text, packages] of [
    [code, ["simple-statistics", "valibot"]],
    [page, ["preact"]],
  ] as const) {
    for (const name of packages) {
      const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")) as { version: string };
      const own = readFileSync(`node_modules/${name}/${licenceFile(name)}`, "utf8").trim();
      expect(text).toContain(`${name} ${version} (`);
      expect(text).toContain(own);
    }
  }
});

test("Chinese stands in it as it is written", () => {
  for (const text of ["给客户分层", "冠军客户", "买家昵称"]) expect(code).toContain(text);
  const tokens = [...tokenizer(code, { ecmaVersion: 2019 })].filter(
    ({ type }) => type === tokTypes.string || type === tokTypes.template,
  );
  expect(tokens.length).toBeGreaterThan(1000);
  expect(tokens.map(({ start, end }) => code.slice(start, end)).filter((text) => /\\u[4-9][0-9a-f]{3}/i.test(text))).toEqual([]);
});
