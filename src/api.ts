// What the sidebar may ask for: one named request in, one envelope of plain JSON out.
import type { Language } from "./customers/language";
import { Question, Refusal } from "./customers/refusal";
import type { Look } from "./look";
import { type Measures, type Outcome, toMeasures, toOutcome } from "./outcome";
import { type CallMessage, type CheckedCall, type CheckedMessage, parseMessage, parseScore, type ScoreMessage } from "./request";
import { chooseSource, lookAtSource, type ScoredSheet, scoreForWriting, scoreSource, sourceOf } from "./results";
import type { Left } from "./sheets/leftCells";
import { activeSheet, askZone, sheetOf } from "./sheets/read";
import { settle } from "./sheets/recovery";
import { type Results, readSaved, type Saved, type State } from "./sheets/saved";
import { removeAll, undoRun } from "./sheets/undo";
import { beginRun, commitRun, type Progress, type Score, stageBlock, stopRun } from "./sheets/writing";

/** What went wrong, as one clause, and what to do about it. */
export interface ApiError {
  /** question: a choice lifts it; input: the sheet or the request has to change; unexpected: neither. */
  readonly code: "question" | "input" | "unexpected";
  /** The setting a question is about, "" otherwise. */
  readonly about: string;
  readonly message: string;
  readonly fix: string;
  readonly choices: readonly string[];
}

/** A tab that holds results: what they are, its sheet id, and what it is called. */
export interface ResultTab {
  readonly id: string;
  readonly sheet: number;
  readonly name: string;
}

/** What stands in the document. */
export interface Status {
  /** Whether a run is under way, somebody's or one's own. */
  readonly isRunning: boolean;
  readonly canUndo: boolean;
  readonly tabs: readonly ResultTab[];
  /** What was asked for last, as sent. */
  readonly request: ScoreMessage | null;
}

/** What each verb answers. */
export interface Answers {
  readonly look: Look;
  readonly score: Outcome & { readonly measures?: Measures };
  readonly start: { readonly run: Progress; readonly outcome: Outcome };
  readonly stage: { readonly run: Progress };
  readonly commit: { readonly outcome: Outcome; readonly status: Status };
  readonly stop: Status;
  readonly status: Status;
  readonly undo: { readonly left: Left; readonly status: Status };
  readonly remove: Status;
}

/** Every answer of the API. */
export type Envelope<Verb extends keyof Answers = keyof Answers> =
  | { readonly ok: true; readonly answer: Answers[Verb] }
  | { readonly ok: false; readonly error: ApiError };

export type { CallMessage, Left, Look, Measures, Outcome, Progress, ScoreMessage };

const toError = (problem: unknown, language: Language): ApiError => {
  if (problem instanceof Refusal) {
    const isQuestion = problem instanceof Question;
    return {
      code: isQuestion ? "question" : "input",
      about: isQuestion ? problem.about : "",
      message: problem.text[language],
      fix: problem.fix[language],
      choices: isQuestion ? [...problem.choices] : [],
    };
  }
  const said = problem instanceof Error ? problem.message : String(problem);
  return {
    code: "unexpected",
    about: "",
    message: language === "zh" ? `没有完成：${said}` : `this did not work: ${said}`,
    fix: language === "zh" ? "表格没有改动，请重试" : "nothing was changed; try again",
    choices: [],
  };
};

const languageOf = (request: unknown): Language =>
  typeof request === "object" && request !== null && (request as { language?: unknown }).language === "zh" ? "zh" : "en";

const tabsOf = ({ tables, reports }: Results, nameOf: (sheet: number) => string | null): ResultTab[] =>
  [...tables.map(({ sheet }) => ({ id: "customers", sheet })), ...reports.map(({ id, sheet }) => ({ id, sheet }))].flatMap(
    ({ id, sheet }) => {
      const name = nameOf(sheet);
      return name === null ? [] : [{ id, sheet, name }];
    },
  );

const askName = (sheet: number): string | null => sheetOf(sheet)?.getName() ?? null;

/** Names of tabs that the last run has just added need not be asked for. */
const newNames = ({ last }: State): ReadonlyMap<number | null, string> =>
  new Map(last ? [last.table, ...last.reports].map(({ made, name }) => [made, name]) : []);

const toStatus = ({ state, request }: Saved, known: ReadonlyMap<number | null, string> = new Map()): Status => ({
  isRunning: state.open !== null,
  canUndo: state.open === null && state.last !== null,
  tabs: tabsOf(state.results, (sheet) => known.get(sheet) ?? askName(sheet)),
  request: request === null ? null : (JSON.parse(request) as ScoreMessage),
});

/** Scores again what the run under way was begun with. */
const scoreAgain: Score<ScoredSheet> = ({ state, request }, known) => {
  const wishes: unknown = JSON.parse(request ?? "{}");
  const { score, withWhy } = parseScore(wishes);
  return scoreForWriting(sourceOf(state), state.results, { score, withWhy, language: languageOf(wishes) }, known);
};

const startRun = (message: unknown, { score, withWhy, sheet }: CheckedMessage, language: Language): Answers["start"] => {
  const { told, ...run } = beginRun<ScoredSheet>(
    ({ state }, known) =>
      scoreForWriting(
        chooseSource(state.results, known.active ?? activeSheet(), sheet),
        state.results,
        { score, withWhy, language },
        known,
      ),
    JSON.stringify(message),
  );
  return { run, outcome: toOutcome(told.run, language, false) };
};

const lookOnly = ({ score: { columns }, sheet }: CheckedMessage): Look => {
  const { results } = readSaved().state;
  return lookAtSource(chooseSource(results, activeSheet(), sheet), results, columns, askZone());
};

const scoreOnly = ({ score, withCustomers, withMeasures, sheet }: CheckedMessage, language: Language): Outcome => {
  const { results } = readSaved().state;
  const { run } = scoreSource(chooseSource(results, activeSheet(), sheet), results, score, askZone());
  return { ...toOutcome(run, language, withCustomers), ...(withMeasures ? { measures: toMeasures(run) } : {}) };
};

const answerCall = (call: CheckedCall, language: Language): Answers[CheckedCall["verb"]] => {
  switch (call.verb) {
    case "stage":
      return { run: stageBlock(call.token, call.block, scoreAgain) };
    case "commit": {
      const { told, saved } = commitRun(call.token, scoreAgain);
      return { outcome: toOutcome(told.run, language, false), status: toStatus(saved, newNames(saved.state)) };
    }
    case "stop":
      stopRun(call.token);
      return toStatus(readSaved());
    case "undo": {
      const left = undoRun();
      return { left, status: toStatus(readSaved()) };
    }
    case "remove":
      removeAll();
      return toStatus(readSaved());
    default:
      return toStatus(settle());
  }
};

const answer = (request: unknown, language: Language): Answers[keyof Answers] => {
  const checked = parseMessage(request);
  if (!("score" in checked)) return answerCall(checked, language);
  if (checked.verb === "look") return lookOnly(checked);
  return checked.verb === "start" ? startRun(request, checked, language) : scoreOnly(checked, language);
};

/**
 * Answers one request of the sidebar.
 *
 * Apps Script lets any cell call it too; a cell can only pass scalars and ranges, which are refused in a sentence.
 */
export const callApi = (request: unknown): Envelope => {
  const language = languageOf(request);
  try {
    return { ok: true, answer: answer(request, language) };
  } catch (problem) {
    return { ok: false, error: toError(problem, language) };
  }
};
