// How tests run: they read the built dist/, so npm test builds first.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // A browser on a busy machine now and then loses a key or stands still; the report names every test that needed another try.
    retry: 2,
    // Univer's engine-render imports names that Node does not find in the CommonJS build of opentype.js.
    server: { deps: { inline: [/@univerjs/] } },
  },
});
