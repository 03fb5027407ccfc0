// What stands in the script that Google reads anew for every call: no more than has to be loaded, and the stubs as they are written.
import { readFileSync } from "node:fs";
import { tokenizer, tokTypes } from "acorn";
import { expect, test } from "vitest";
import { exportFormats } from "../src/customers/headers";
import { customFunctions } from "../src/functions/index";

const code = readFileSync("dist/Code.js", "utf8");
const stubsStart = code.indexOf("/** Runs once");
const [rooms, stubs] = [code.slice(0, stubsStart), code.slice(stubsStart)];

test("it is at most 330,000 bytes, as every call of Google's reads it anew", () => {
  expect(Buffer.byteLength(code)).toBeLessThanOrEqual(330_000);
});

test("what Google and people read of it, the stubs, keeps its lines and names", () => {
  const lines = stubs.split("\n");
  expect(lines.length).toBeGreaterThan(100);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(200);
  expect(lines).toContain("function callApi(request) {");
});

test("it carries nothing that only the comments, the README and the tests are made of", () => {
  for (const { summary, returns, params } of customFunctions) {
    for (const { zh } of [summary, returns.help, ...params.map(({ help }) => help)]) expect(code).not.toContain(zh);
    expect(rooms).not.toContain(summary.en);
  }
  for (const { source } of exportFormats()) expect(code).not.toContain(source);
});

test("Chinese stands in it as it is written", () => {
  for (const text of ["给客户分层", "冠军客户", "买家昵称"]) expect(code).toContain(text);
  const tokens = [...tokenizer(code, { ecmaVersion: 2019 })].filter(
    ({ type }) => type === tokTypes.string || type === tokTypes.template,
  );
  expect(tokens.length).toBeGreaterThan(1000);
  expect(tokens.map(({ start, end }) => code.slice(start, end)).filter((text) => /\\u[4-9][0-9a-f]{3}/i.test(text))).toEqual([]);
});
