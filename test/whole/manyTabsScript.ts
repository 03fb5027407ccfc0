// The script with the reports of manyReports.ts in place of the list of src.
import type { Plugin } from "esbuild";
// @ts-expect-error: a build step without types
import { scriptText } from "../../build/script.mjs";

const manyReports: Plugin = {
  name: "many reports",
  setup(build) {
    build.onResolve({ filter: /\/index$/ }, ({ path, importer, resolveDir }) => {
      const isList = path.endsWith("reports/index") && !importer.endsWith("manyReports.ts");
      return isList && resolveDir.includes("src") ? { path: `${process.cwd()}/test/whole/manyReports.ts` } : undefined;
    });
  },
};

/** Builds the script. */
export function manyTabsScript(): Promise<string> {
  return (scriptText as (isReadable: boolean, plugins: readonly Plugin[]) => Promise<string>)(false, [manyReports]);
}
