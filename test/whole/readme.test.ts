// The README says what the declarations say.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { customFunctions } from "../../src/functions/index";
import { replaceSection, writeFunctionReference, writeModelReference, writeSchemeReference } from "../../src/functions/reference";
import { modelForms } from "../../src/models/forms";
import { schemes } from "../../src/models/rfm/schemes";

const readme = readFileSync("README.md", "utf8");

test("the README's function reference is what the registry declares (npm run readme renews it)", () => {
  expect(readme).toBe(replaceSection(readme, "functions", writeFunctionReference(customFunctions)));
  for (const { name } of customFunctions) expect(readme).toContain(`### \`${name}(`);
});

test("the README's table of models is what the list declares (npm run readme renews it)", () => {
  expect(readme).toBe(replaceSection(readme, "models", writeModelReference(modelForms)));
  for (const { id } of modelForms) expect(readme).toContain(`| \`${id}\``);
});

test("the README's table of schemes is what the list declares (npm run readme renews it)", () => {
  expect(readme).toBe(replaceSection(readme, "schemes", writeSchemeReference(schemes)));
  for (const { id } of schemes) expect(readme).toContain(`| \`${id}\``);
});

test("the README's two commands are the package's scripts and the gate's", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
  expect(readme).toContain("npm ci && npm start");
  expect(readme).toContain("npm ci && npm test");
  expect(scripts.start).toBeDefined();
  expect(readFileSync(".ci/run", "utf8")).toContain("npm ci && npm test");
});
