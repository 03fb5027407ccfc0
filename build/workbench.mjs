// out/: the programs of the workbench and its page, which load dist/.
import { cp, mkdir, readdir, rm } from "node:fs/promises";
import { build } from "esbuild";
import { pageBundle, workerEntry } from "../workbench/page/bundle.mjs";
import { formsDefinition } from "./forms.mjs";

/** The programs of the workbench, the samples and the benchmarks. */
export async function buildPrograms() {
  return build({
    entryPoints: {
      "workbench/score": "workbench/command/score.ts",
      "workbench/start": "workbench/start.ts",
      "workbench/shots": "workbench/shots.ts",
      "workbench/conformance": "workbench/conformance.ts",
      "workbench/browser": "workbench/browser.ts",
      "workbench/pageServer": "workbench/pageServer.ts",
      "samples/generate": "samples/generate.ts",
      "bench/bars": "bench/bars.ts",
      "bench/document": "bench/document.ts",
      "bench/labels": "sidebar/labels.ts",
      "bench/rooms": "bench/rooms.ts",
      "bench/warmScript": "bench/warmScript.ts",
    },
    outdir: "out",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    define: await formsDefinition(),
  });
}

/** The workbook library's way to the disk, to ciphers and to CSV, none of which a page has or needs. */
const absentInPage = {
  name: "absentInPage",
  setup(page) {
    page.onResolve({ filter: /^(fs|crypto)$|^\.\.\/csv\/csv$/ }, ({ path }) => ({ path, namespace: "absent" }));
    page.onLoad({ filter: /.*/, namespace: "absent" }, () => ({ contents: "module.exports = {};" }));
  },
};

/**
 * The page, its worker, and every file that it asks for: the samples, and what is pushed.
 *
 * @param pushed - names of the files of dist/
 */
export async function buildPage(pushed) {
  await rm("out/page", { recursive: true, force: true });
  await mkdir("out/page/samples", { recursive: true });
  const outdir = "out/page";
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
  await Promise.all([main, workers, ...copied.map(([from, to]) => cp(from, `out/page/${to}`))]);
}
