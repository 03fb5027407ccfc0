// Builds dist/ (byte for byte what `clasp push` sends) and build/ (the workbench's own programs, which load dist/).
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { build } from "esbuild";
import { preparedSources, statisticsByFile } from "./script.mjs";
import { sidebarWords } from "./sidebarWords.mjs";
import { pageBundle, workerEntry } from "./workbench/page/bundle.mjs";

const pushed = ["Code.js", "Sidebar.html", "appsscript.json"];

/** For the debugger: the same script with its names and lines. */
const isReadable = process.argv.includes("--readable");

const entryPoints = [
  { name: "onInstall", params: [], comment: "Runs once when the add-on is installed." },
  { name: "onOpen", params: [], comment: "Adds the menu when a spreadsheet opens." },
  { name: "openSidebar", params: [], comment: "Opens the sidebar from the menu." },
  { name: "callApi", params: ["request"], comment: "Answers the sidebar: one named request in, one envelope out." },
];

/** @param {string} entry @param {object} options */
const bundle = async (entry, options) => {
  const result = await build({ entryPoints: [entry], bundle: true, write: false, charset: "utf8", ...options });
  return result.outputFiles[0].text;
};

const types = {
  text: "string",
  column: "Array",
  day: "Date|string|number",
  scheme: "string|Array",
  bins: "number|Array",
  number: "number",
  numbers: "Array",
  model: "string",
};

/** The comment Google reads for autocomplete, from the function's own declaration. */
const comment = (declared) =>
  [
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

const entryStub = ({ name, params, comment: text }) =>
  `/** ${text} */\nfunction ${name}(${params.join(", ")}) {\n  return CustomerTiers.${name}(${params.join(", ")});\n}`;

/** Only a stub asks Google for the time zone, at most once, and only when a date cell is met. */
const functionStub = (declared) => {
  const params = declared.params.map((param) => param.name).join(", ");
  const zone = declared.readsDates
    ? `function () {\n    return typeof SpreadsheetApp === "undefined" ? "" : SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();\n  }`
    : "null";
  return `${comment(declared)}\nfunction ${declared.name}(${params}) {\n  return CustomerTiers.callFunction("${declared.name}", [${params}], ${zone});\n}`;
};

const script = { format: "iife", target: "es2019", platform: "neutral", mainFields: ["module", "main"] };

/** The declarations themselves, evaluated once at build time. */
const declaredFunctions = async () => {
  const code = await bundle("src/functions/index.ts", { ...script, format: "esm" });
  const { customFunctions } = await import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`);
  return customFunctions;
};

const words = await sidebarWords();

/** A module as a script that gives what the module exports the add-on's name, without esbuild's helpers for modules. */
const toScript = (module) => {
  const [exported, listed] = /export\s*\{([^}]*)\};\s*$/.exec(module);
  const given = listed.split(",").map((one) => one.trim().split(" as "));
  const object = given.map(([inner, outer]) => (outer ? `${outer}: ${inner}` : inner)).join(", ");
  return `"use strict";\nvar CustomerTiers = (() => {\n${module.slice(0, -exported.length)}return { ${object} };\n})();\n`;
};

const buildCode = async () => {
  const code = toScript(
    await bundle("src/main.ts", {
      ...script,
      format: "esm",
      minify: !isReadable,
      plugins: [words.given, preparedSources, statisticsByFile],
    }),
  );
  const stubs = [...entryPoints.map(entryStub), ...(await declaredFunctions()).map(functionStub)];
  await writeFile("dist/Code.js", `${code}\n${stubs.join("\n\n")}\n`);
};

const buildSidebar = async () => {
  const page = await readFile("sidebar/index.html", "utf8");
  const style = await bundle("sidebar/style.css", { minify: true });
  const code = await bundle("sidebar/main.tsx", {
    format: "iife",
    target: "es2022",
    minify: true,
    tsconfigRaw: { compilerOptions: { jsx: "react", jsxFactory: "createElement", jsxFragmentFactory: "Fragment" } },
    inject: ["sidebar/injected.ts"],
    plugins: [words.taken],
  });
  const safeCode = code.replace(/<\/(script)/gi, "<\\/$1");
  const html = page.replace("/*style*/", () => style).replace("/*script*/", () => safeCode);
  await writeFile("dist/Sidebar.html", html);
};

const buildWorkbench = () =>
  build({
    entryPoints: {
      "workbench/score": "workbench/score.ts",
      "workbench/start": "workbench/start.ts",
      "workbench/shots": "workbench/shots.ts",
      "workbench/conformance": "workbench/conformance.ts",
      "workbench/browser": "workbench/browser.ts",
      "workbench/pageServer": "workbench/pageServer.ts",
      "samples/generate": "samples/generate.ts",
      "bench/rooms": "bench/rooms.ts",
    },
    outdir: "build",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
  });

/** The workbook library's way to the disk, to ciphers and to CSV, none of which a page has or needs. */
const absentInPage = {
  name: "absentInPage",
  setup: (page) => {
    page.onResolve({ filter: /^(fs|crypto)$|^\.\.\/csv\/csv$/ }, ({ path }) => ({ path, namespace: "absent" }));
    page.onLoad({ filter: /.*/, namespace: "absent" }, () => ({ contents: "module.exports = {};" }));
  },
};

/** The page, its worker, and every file that it asks for: the script that is pushed, and the samples. */
const buildPage = async () => {
  await rm("build/page", { recursive: true, force: true });
  await mkdir("build/page/samples", { recursive: true });
  const outdir = "build/page";
  const main = build({
    ...pageBundle,
    outdir,
    entryPoints: ["workbench/page/main.ts", "workbench/page/style.css"],
    format: "esm",
    splitting: true,
    chunkNames: "part-[hash]",
    inject: ["workbench/page/nodeNames.ts"],
    alias: {
      ...pageBundle.alias,
      "@protobi/exceljs": "@protobi/exceljs/lib/exceljs.bare.js",
      "@protobi/exceljs/lib": "@protobi/exceljs/lib",
    },
    define: { ...pageBundle.define, global: "globalThis" },
    plugins: [...pageBundle.plugins, absentInPage],
  });
  const workers = build({ ...pageBundle, outdir, entryPoints: [workerEntry, "workbench/page/sidebarProxy.ts"] });
  const samples = (await readdir("samples")).filter((name) => name.endsWith(".csv"));
  const copied = [
    ["workbench/page/index.html", "index.html"],
    ...samples.map((name) => [`samples/${name}`, `samples/${name}`]),
    ...pushed.map((name) => [`dist/${name}`, name]),
  ];
  await Promise.all([main, workers, ...copied.map(([from, to]) => cp(from, `build/page/${to}`))]);
};

await mkdir("dist", { recursive: true });
for (const name of await readdir("dist")) if (!pushed.includes(name)) await rm(`dist/${name}`, { recursive: true });
await Promise.all([buildCode(), buildSidebar(), buildWorkbench(), cp("appsscript.json", "dist/appsscript.json")]);
await buildPage();
