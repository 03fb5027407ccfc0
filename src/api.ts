// What the sidebar may ask for: one named request in, one envelope of plain JSON out.
import type { Language } from "./customers/language";
import { Question, Refusal } from "./customers/refusal";
import { type Outcome, toOutcome } from "./outcome";
import { parseMessage, type ScoreMessage } from "./request";
import { scoreSheet } from "./run";
import { readActiveSheet } from "./sheets/read";

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

/** Every answer of the API. */
export type Envelope = { readonly ok: true; readonly answer: Outcome } | { readonly ok: false; readonly error: ApiError };

export type { Outcome, ScoreMessage };

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

/**
 * Answers one request of the sidebar.
 *
 * Apps Script lets any cell call it too; a cell can only pass scalars and ranges, which are refused in a sentence.
 */
export const callApi = (request: unknown): Envelope => {
  const language = languageOf(request);
  try {
    const { score, withCustomers } = parseMessage(request);
    return { ok: true, answer: toOutcome(scoreSheet(readActiveSheet(), score), language, withCustomers) };
  } catch (problem) {
    return { ok: false, error: toError(problem, language) };
  }
};
