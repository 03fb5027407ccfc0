// How tests run: they read the built dist/, so npm test builds first.
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { formsDefinition } from "./build/forms.mjs";

/** Files that take longest: begun first, so that no worker is left with one of them when the other is done. */
const longest = /[\\/]((?:page|bench)[\\/]\w+|faults\w*|largeRuns|lifetimeReports)\.test\.ts$/;

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [true, false].flatMap((isLong) => sorted.filter(({ moduleId }) => longest.test(moduleId) === isLong));
  }
}

export default defineConfig({
  define: await formsDefinition(),
  test: {
    include: ["test/**/*.test.ts"],
    // Long enough for a browser beside another worker on two cores: a time here tells a hang, not a speed.
    testTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
    hookTimeout: 120_000,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // Univer's engine-render imports names that Node does not find in the CommonJS build of opentype.js.
    server: { deps: { inline: [/@univerjs/] } },
  },
});
