// The program behind `npm start`. It serves the workbench page to this computer and prints its address.
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Language } from "./language";
import { servePage } from "./pageServer";
import { Refusal } from "./refusal";

const language: Language = /^zh/i.test(process.env.LC_ALL || process.env.LANG || "") ? "zh" : "en";

function portFault(): Refusal {
  return new Refusal({
    en: "The port is a number from 0 to 65535, as in npm start -- --port 8000",
    zh: "端口是 0 到 65535 的数字，例如 npm start -- --port 8000",
  });
}

/**
 * Returns the port the user asked for; 0 stands for any free port.
 * @throws Refusal if it is no port
 */
function readPort(argv: string[]): number {
  const { tokens } = parseArgs({ args: argv, options: { port: { type: "string" } }, strict: false, tokens: true });
  const [asked, ...more] = tokens;
  if (asked === undefined) return 0;
  const written = asked.kind === "option" && asked.name === "port" ? asked.value : undefined;
  if (more.length > 0 || written === undefined || !/^\d{1,5}$/.test(written) || Number(written) > 65_535) throw portFault();
  return Number(written);
}

try {
  const folder = resolve(dirname(fileURLToPath(import.meta.url)), "../page");
  const { address } = await servePage(folder, readPort(process.argv.slice(2)));
  console.log({ en: `Customer Tiers workbench: ${address}`, zh: `客户分层工作台：${address}` }[language]);
  console.log({ en: "Stop it with Ctrl+C.", zh: "按 Ctrl+C 停止。" }[language]);
} catch (problem) {
  if (!(problem instanceof Refusal)) throw problem;
  console.error(problem.inWords(language));
  process.exitCode = problem.exitCode;
}
