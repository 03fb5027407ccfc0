// Writes the generated sections of the documents anew: `npm run docs`.
import { readFile, writeFile } from "node:fs/promises";
import { evaluate } from "./bundle.mjs";

const { generatedSections, renewed } = await evaluate("build/documents.ts");
for (const section of generatedSections(JSON.parse(await readFile("biome.json", "utf8")))) {
  const before = await readFile(section.document, "utf8");
  await writeFile(section.document, renewed(before, section));
}
