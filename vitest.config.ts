// How tests run: they read the built dist/, so npm test builds first.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // Univer's engine-render imports names that Node does not find in the CommonJS build of opentype.js.
    server: { deps: { inline: [/@univerjs/] } },
  },
});
