// The command from its arguments to its exit code: open, score by the built bundle in the host, write, say.
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type Outcome, outcomeOf } from "./answer";
import type { ScoreCall } from "./flagList";
import { languageOf, readFlags } from "./flags";
import { createHost, type Host } from "./host/host";
import { HostError, ScriptException } from "./host/hostError";
import { type Language, whole, withoutStop } from "./language";
import { isTableFile, type OpenedFile, openFile } from "./openFile";
import { checkedPlaces, type HostCounters, type OutputFile, toCsv, toJson, writeTogether } from "./outputs";
import { Refusal } from "./refusal";
import type { ScoreRequest } from "./request";
import { readSchemeFile } from "./schemeFile";
import { summaryText } from "./summary";
import { columnsOf, type Environment, paintOf, startProgress, type TextStream } from "./terminal";
import { usage } from "./usage";

export type Surroundings = {
  stdout: TextStream;
  stderr: TextStream;
  /** The folder that file names are relative to. */
  cwd: string;
  /** The folder that holds dist and samples; cwd, if not said. */
  root?: string;
  env?: Environment;
};

const sample = "samples/homeGoods.csv";

const readBuilt = async (root: string, name: string): Promise<string> => {
  try {
    return await readFile(join(root, "dist", name), "utf8");
  } catch {
    throw new Refusal({
      en: `dist/${name} is missing: run npm run build first`,
      zh: `缺少 dist/${name}：请先运行 npm run build`,
    });
  }
};

/** Code, manifest and sidebar of the bundle. */
type Built = [code: string, manifest: string, sidebar: string];

type Scored = { outcome: Outcome; host: HostCounters };

/** A file that no sheet can hold, or that takes the script too long, is the user's to change; anything else is our fault. */
const hostRefusal = (error: unknown, name: string): Refusal => {
  const why = withoutStop(error instanceof Error ? error.message : String(error));
  const isTooMuch = error instanceof ScriptException || (error instanceof HostError && error.reason === "limit");
  return new Refusal({ en: `"${name}" could not be scored: ${why}`, zh: `无法给“${name}”打分：${why}` }, isTooMuch ? 2 : 1);
};

const runInHost = (
  [code, manifest, sidebar]: Built,
  file: OpenedFile,
  request: ScoreRequest,
): { answer: unknown; host: Host } => {
  const { language } = request;
  try {
    const host = createHost({
      code,
      manifest: JSON.parse(manifest),
      pages: { Sidebar: sidebar },
      spreadsheet: {
        name: file.name,
        zone: "Etc/UTC",
        locale: language === "zh" ? "zh_CN" : "en_US",
        sheets: [{ name: file.sheet, cells: file.cells }],
      },
      userLocale: language,
    });
    return { answer: host.scriptRun("callApi", request), host };
  } catch (error) {
    throw hostRefusal(error, file.name);
  }
};

const scoreInHost = async (root: string, file: OpenedFile, request: ScoreRequest): Promise<Scored> => {
  const read = (name: string): Promise<string> => readBuilt(root, name);
  const built: Built = await Promise.all([read("Code.js"), read("appsscript.json"), read("Sidebar.html")]);
  const { answer, host } = runInHost(built, file, request);
  const virtualSeconds = Number(host.virtualSeconds.toFixed(6));
  return { outcome: outcomeOf(answer, request.language), host: { serviceCalls: host.serviceCalls, virtualSeconds } };
};

const finishedLine = (file: OpenedFile, { outcome }: Scored, written: readonly string[], language: Language): string => {
  const customers = outcome.tiers.reduce((sum, tier) => sum + tier.customers, 0);
  const said =
    language === "zh"
      ? [
          `已读入 ${file.name}（${whole(file.cells.length)} 行）`,
          `给 ${whole(customers)} 位客户分层`,
          ...written.map((path) => `写出 ${path}`),
        ]
      : [
          `Opened ${file.name} (${whole(file.cells.length)} rows)`,
          `tiered ${whole(customers)} customers`,
          ...written.map((path) => `wrote ${path}`),
        ];
  return said.join(language === "zh" ? "，" : ", ");
};

const outputsOf = (call: ScoreCall, cwd: string): OutputFile[] =>
  [call.out, call.json].filter((shown) => shown !== null).map((shown) => ({ path: resolve(cwd, shown), shown }));

const requestOf = async (call: ScoreCall, cwd: string): Promise<ScoreRequest> => {
  const { scheme, request } = call;
  if (scheme === null) return request;
  return { ...request, scheme: isTableFile(scheme) ? await readSchemeFile(resolve(cwd, scheme), scheme) : scheme };
};

const score = async (call: ScoreCall, { stdout, stderr, cwd, root = cwd, env = {} }: Surroundings): Promise<void> => {
  const { language } = call.request;
  const progress = startProgress(stderr, language);
  try {
    progress.begin(0);
    const path = call.file === null ? join(root, sample) : resolve(cwd, call.file);
    const file = await openFile(path, call.file ?? sample, call.sheet);
    const outputs = outputsOf(call, cwd);
    const places = await checkedPlaces(outputs, path);
    const request = await requestOf(call, cwd);
    progress.begin(1);
    const scored = await scoreInHost(root, file, request);
    progress.begin(2);
    const texts = [
      ...(call.out === null ? [] : [toCsv(scored.outcome, language)]),
      ...(call.json === null ? [] : [toJson(scored.outcome, scored.host)]),
    ];
    await writeTogether(places.map((place, index) => ({ place, text: texts[index] ?? "" })));
    const written = outputs.map(({ shown }) => shown);
    progress.finish(finishedLine(file, scored, written, language));
    const page = { language, columns: columnsOf(stdout), paint: paintOf(stdout, env) };
    stdout.write(summaryText({ file, ...scored, written }, page));
  } catch (error) {
    progress.clear();
    throw error;
  }
};

/**
 * Runs the command.
 *
 * @param argv - the arguments after the program's name
 * @returns 0 when scored, 2 when something is to be put right, 1 for a fault of the program
 */
export const runScore = async (argv: readonly string[], surroundings: Surroundings): Promise<0 | 1 | 2> => {
  try {
    const call = readFlags(argv);
    if (call === "help") surroundings.stdout.write(usage(languageOf(argv), columnsOf(surroundings.stdout)));
    else await score(call, surroundings);
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    surroundings.stderr.write(`${error.inWords(languageOf(argv))}\n`);
    return error.exitCode;
  }
};
