// The command from its arguments to its exit code: open, score by the built bundle in the host, write, say.
import { resolve } from "node:path";
import { documentXlsx } from "../files/documentXlsx";
import { isTableFile } from "../files/openFile";
import { type Language, sentence, whole } from "../language";
import { Refusal } from "../refusal";
import { mainModel } from "./answer";
import type { ScoreCall } from "./flag";
import { wantsDocument } from "./flagList";
import { languageOf, readFlags } from "./flags";
import { nameOf, type OpenedSheets, openSheets } from "./openSheets";
import { checkedPlaces, type OutputFile, toCsv, toJson, writeTogether } from "./outputs";
import type { ScoreRequest } from "./request";
import { readSchemeFile } from "./schemeFile";
import { type Scored, scoreInHost } from "./scoreInHost";
import { remarksOf, summaryText } from "./summary";
import { columnsOf, type Environment, paintOf, startProgress, type TextStream } from "./terminal";
import { usage } from "./usage";

export type Surroundings = {
  stdout: TextStream;
  stderr: TextStream;
  /** The folder that the user's file names are relative to. */
  cwd: string;
  /** The folder that holds dist and samples. The default is cwd. */
  root?: string;
  env?: Environment;
};

/** "shop.csv (3 rows)", and likewise for the files beside it. */
function openedText({ scored, beside }: OpenedSheets, language: Language): string {
  const rows = (count: number): string => (language === "zh" ? `（${whole(count)} 行）` : ` (${whole(count)} rows)`);
  const first = `${scored.name}${rows(scored.cells.length)}`;
  const others = beside.map((file) => `${nameOf(file)}${rows(file.cells.length)}`);
  return [first, ...others].join(language === "zh" ? "、" : ", ");
}

function finishedLine(sheets: OpenedSheets, { outcome }: Scored, written: readonly string[], language: Language): string {
  const customers = mainModel(outcome).tiers.reduce((sum, tier) => sum + tier.customers, 0);
  const said =
    language === "zh"
      ? [`已读入 ${openedText(sheets, language)}`, `给 ${whole(customers)} 位客户分层`, ...written.map((path) => `写出 ${path}`)]
      : [
          `Opened ${openedText(sheets, language)}`,
          `tiered ${whole(customers)} customers`,
          ...written.map((path) => `wrote ${path}`),
        ];
  return said.join(language === "zh" ? "，" : ", ");
}

function outputsOf(call: ScoreCall, cwd: string): OutputFile[] {
  return [call.out, call.json].filter((shown) => shown !== null).map((shown) => ({ path: resolve(cwd, shown), shown }));
}

async function requestOf({ scheme, request }: ScoreCall, { choices, scored }: OpenedSheets, cwd: string): Promise<ScoreRequest> {
  const asked = choices.length === 0 ? request : { ...request, sheets: choices };
  if (scheme === null) return asked;
  if (!isTableFile(scheme)) return { ...asked, scheme };
  const table = await readSchemeFile(resolve(cwd, scheme), scheme, (remark) => scored.remarks.push(remark));
  return { ...asked, scheme: table };
}

async function contentsOf(call: ScoreCall, { outcome, host, document }: Scored): Promise<(string | Uint8Array)[]> {
  const table = async (): Promise<string | Uint8Array> =>
    wantsDocument(call) ? documentXlsx(document) : toCsv(outcome, call.request.language);
  return [...(call.out === null ? [] : [await table()]), ...(call.json === null ? [] : [toJson(outcome, host)])];
}

async function score(call: ScoreCall, { stdout, stderr, cwd, root = cwd, env = {} }: Surroundings): Promise<void> {
  const { language } = call.request;
  const progress = startProgress(stderr, language);
  let remarks: readonly string[] = [];
  try {
    progress.begin(0);
    const sheets = await openSheets(call, cwd, root);
    remarks = remarksOf(sheets, language);
    const outputs = outputsOf(call, cwd);
    const places = await checkedPlaces(outputs, sheets.paths);
    const request = await requestOf(call, sheets, cwd);
    progress.begin(1);
    const scored = await scoreInHost(root, sheets, request, { isWritten: wantsDocument(call), reports: call.reports });
    progress.begin(2);
    const contents = await contentsOf(call, scored);
    await writeTogether(places.map((place, index) => ({ place, content: contents[index] ?? "" })));
    const written = outputs.map(({ shown }) => shown);
    progress.finish(finishedLine(sheets, scored, written, language));
    const page = { language, columns: columnsOf(stdout), paint: paintOf(stdout, env) };
    stdout.write(summaryText({ sheets, outcome: scored.outcome, host: scored.host, written }, page));
  } catch (error) {
    progress.clear();
    if (error instanceof Refusal) for (const remark of remarks) stderr.write(`${sentence(remark, language)}\n`);
    throw error;
  }
}

/**
 * Runs the command.
 * @param argv - the arguments after the program's name
 * @returns 0 if scored, 2 if the user has something to put right, 1 for a fault of the program
 */
export async function runScore(argv: readonly string[], surroundings: Surroundings): Promise<0 | 1 | 2> {
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
}
