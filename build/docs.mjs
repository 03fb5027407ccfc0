// Rewrites the generated parts of README.md: the reference of cell functions and the tables of models and schemes.
import { readFile, writeFile } from "node:fs/promises";
import { build } from "esbuild";

const contents = [
  'export { customFunctions } from "./src/functions/index";',
  'export { modelForms } from "./src/models/forms";',
  'export { schemes } from "./src/models/schemes";',
  'export * from "./src/functions/reference";',
].join("\n");
const bundled = await build({ stdin: { contents, resolveDir: "." }, bundle: true, write: false, format: "esm", charset: "utf8" });
const source = Buffer.from(bundled.outputFiles[0].text).toString("base64");
const own = await import(`data:text/javascript;base64,${source}`);

const readme = await readFile("README.md", "utf8");
const withFunctions = own.replaceSection(readme, "functions", own.writeFunctionReference(own.customFunctions));
const withSchemes = own.replaceSection(withFunctions, "schemes", own.writeSchemeReference(own.schemes));
await writeFile("README.md", own.replaceSection(withSchemes, "models", own.writeModelReference(own.modelForms)));
