// One esbuild step a bundle, and the licence notices of the packages that a bundle holds.
import { readdir, readFile } from "node:fs/promises";
import { build } from "esbuild";

/** Settings of the script that Google runs, and of the declarations that the build evaluates. */
export const scriptOptions = { target: "es2019", platform: "neutral", mainFields: ["module", "main"] };

/** Where a package stands, of a file in it: "node_modules/preact", "node_modules/@scope/name". */
function packageOf(path) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
}

async function licenceOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(`${folder}/package.json`, "utf8"));
  const file = (await readdir(folder)).find((own) => /^licen[cs]e/i.test(own));
  if (!file) throw new Error(`${name} is bundled and has no licence file`);
  const text = await readFile(`${folder}/${file}`, "utf8");
  return `${name} ${version} (${license})\n\n${text.trim()}`;
}

/**
 * Bundles an entry point.
 *
 * @returns its text, and a comment with the licence of every package in it ("" where there is none)
 */
export async function bundle(entry, options) {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    charset: "utf8",
    legalComments: "none",
    ...options,
  });
  const [output] = Object.values(metafile.outputs);
  const held = Object.entries(output.inputs).flatMap(([path, { bytesInOutput }]) =>
    bytesInOutput > 0 ? (packageOf(path) ?? []) : [],
  );
  const licences = await Promise.all([...new Set(held)].sort().map(licenceOf));
  const notice = licences.length === 0 ? "" : `/*!\n${licences.join("\n\n").replaceAll("*/", "* /")}\n*/`;
  return { text: outputFiles[0].text, notice };
}

/** What a module of ours exports, evaluated now: forms, functions and reports that the build writes down. */
export async function evaluate(entry) {
  const { text } = await bundle(entry, { ...scriptOptions, format: "esm" });
  return import(`data:text/javascript;base64,${Buffer.from(text).toString("base64")}`);
}
