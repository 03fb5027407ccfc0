// How the page and the worker that runs scripts are bundled for the browser.
import { resolve } from "node:path";

/** Leaves out Univer's hyphenation dictionaries, which would double the page and are not used here. */
const withoutSyllables = {
  name: "without-syllables",
  setup(building) {
    building.onResolve({ filter: /^\.\// }, ({ importer, kind }) => {
      const isDictionary = kind === "dynamic-import" && /@univerjs\/engine-render\//.test(importer);
      return isDictionary ? { path: "none", namespace: "syllables" } : null;
    });
    building.onLoad({ filter: /.*/, namespace: "syllables" }, () => ({ contents: "export default {};" }));
  },
};

/** Options for esbuild. The caller adds entry points and outputs. */
export const pageBundle = {
  bundle: true,
  minify: true,
  format: "iife",
  platform: "browser",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  define: { "process.env.NODE_ENV": '"production"' },
  alias: {
    "node:util/types": resolve("workbench/page/utilTypes.ts"),
    "node:crypto": resolve("workbench/page/sha256.ts"),
  },
  loader: { ".svg": "dataurl", ".woff": "dataurl", ".woff2": "dataurl", ".ttf": "dataurl" },
  plugins: [withoutSyllables],
};

/** The script of the worker. Any page with an engine must serve it. */
export const workerEntry = "workbench/page/worker.ts";

/** The style sheet of Univer's own parts. */
export const styleEntry = "workbench/page/univer.css";
