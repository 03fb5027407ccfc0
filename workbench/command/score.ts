// The program behind `npm run score`. It hands the terminal and the folders of this machine to the command.
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { runScore } from "./runScore";

process.stdout.on("error", (error: Error & { code?: string }) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = await runScore(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
  root: resolve(dirname(fileURLToPath(import.meta.url)), "../.."),
  env: process.env,
});
