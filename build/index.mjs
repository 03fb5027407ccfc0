// Builds dist/ (byte for byte what `clasp push` sends) and out/ (the workbench's own programs, which load dist/).
import { cp, mkdir, readdir, rm } from "node:fs/promises";
import { buildScript } from "./script.mjs";
import { buildSidebar } from "./sidebar.mjs";
import { buildPage, buildPrograms } from "./workbench.mjs";

const pushed = ["Code.js", "Sidebar.html", "appsscript.json"];

/** For the debugger: the same script with its names and lines. */
const isReadable = process.argv.includes("--readable");

await mkdir("dist", { recursive: true });
for (const name of await readdir("dist")) if (!pushed.includes(name)) await rm(`dist/${name}`, { recursive: true });
await Promise.all([buildScript(isReadable), buildSidebar(), buildPrograms(), cp("appsscript.json", "dist/appsscript.json")]);
await buildPage(pushed);
