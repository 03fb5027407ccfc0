// dist/Code.js: the script, and below it the functions that Google calls by name.
import { writeFile } from "node:fs/promises";
import { bundle, evaluate, scriptOptions } from "./bundle.mjs";

const entryPoints = [
  { name: "onInstall", params: [], comment: "Runs once when the add-on is installed." },
  { name: "onOpen", params: [], comment: "Adds the menu when a spreadsheet opens." },
  { name: "openSidebar", params: [], comment: "Opens the sidebar from the menu." },
  { name: "callApi", params: ["request"], comment: "Answers the sidebar: one named request in, one envelope out." },
];

/** What Google's autocomplete calls the type of a parameter. */
const types = {
  text: "string",
  column: "Array",
  day: "Date|string|number",
  scheme: "string|Array",
  bins: "number|Array",
  number: "number",
  numbers: "Array",
  model: "string",
  cuts: "Array",
};

/** The comment Google reads for autocomplete, from the function's own declaration. */
function comment(declared) {
  return [
    "/**",
    ` * ${declared.summary.en}`,
    " *",
    ...declared.params.map((param) => {
      const name = param.optional ? `[${param.name}]` : param.name;
      return ` * @param {${types[param.type]}} ${name} ${param.help.en}`;
    }),
    ` * @return {${declared.returns.type}} ${declared.returns.help.en}`,
    " * @customfunction",
    " */",
  ].join("\n");
}

function entryStub({ name, params, comment: text }) {
  return `/** ${text} */\nfunction ${name}(${params.join(", ")}) {\n  return CustomerTiers.${name}(${params.join(", ")});\n}`;
}

/** What a function asks of its spreadsheet; a stub alone asks Google. Outside Google, as in a test, there is nothing to ask. */
function question(name, member) {
  return `${name}: function () {\n      return typeof SpreadsheetApp === "undefined" ? "" : SpreadsheetApp.getActiveSpreadsheet().${member}();\n    }`;
}

function functionStub(declared) {
  const params = declared.params.map((param) => param.name).join(", ");
  const questions = [question("zone", "getSpreadsheetTimeZone"), question("locale", "getSpreadsheetLocale")].join(",\n    ");
  return `${comment(declared)}\nfunction ${declared.name}(${params}) {\n  return CustomerTiers.callFunction("${declared.name}", [${params}], {\n    ${questions}\n  });\n}`;
}

/**
 * The text of the script: readable for the debugger, else minified, as Google loads all of it for every call.
 *
 * @param plugins - of esbuild, for a script with other lists than those of src
 */
export async function scriptText(isReadable, plugins = []) {
  const options = { ...scriptOptions, format: "iife", globalName: "CustomerTiers", minify: !isReadable, plugins };
  const { text, notice } = await bundle("src/main.ts", { ...options, banner: { js: '"use strict";' } });
  const { customFunctions } = await evaluate("src/functions/index.ts");
  const stubs = [...entryPoints.map(entryStub), ...customFunctions().map(functionStub)];
  return `${text}\n${stubs.join("\n\n")}\n\n${notice}\n`;
}

/** Writes dist/Code.js. */
export async function buildScript(isReadable) {
  await writeFile("dist/Code.js", await scriptText(isReadable));
}
