// What the sidebar may ask for: one named request in, one envelope of plain JSON out.

import type { Customers } from "../customers/customers";
import type { Language } from "../ground/language";
import { type CandidateColumn, Question, Refusal } from "../ground/refusal";
import type { Kind } from "../reading/kinds";
import type { NamedColumns, Role } from "../reading/roles";
import { HalfDone } from "../runs/halfDone";
import type { Left } from "../runs/leftCells";
import { Unfinished } from "../runs/recovery";
import type { Progress } from "../runs/writing";
import { type Headway, Stopped } from "../sheets/headway";
import { Unreadable } from "../sheets/unreadable";
import { type Answers, type Requests, verbs } from "../verbs/index";
import { type AnyVerb, answerVerb } from "../verbs/verb";
import type { RunWishes } from "./fields";
import type { Forms } from "./forms";
import type { Look } from "./look";
import type { Measures, Outcome } from "./outcome";
import { missingPermission } from "./permission";
import { refuseField } from "./request";
import type { ListedScheme } from "./schemeTabs";
import type { ResultTab, Status } from "./status";
import type { Underway } from "./underway";

/** What went wrong, as one clause, and what to do about it. */
export interface ApiError {
  /** question: a choice lifts it; input: the sheet or the request has to change; unexpected: neither. */
  readonly code: "question" | "input" | "unexpected";
  /**
   * The setting that a question is about, or what a refusal is about: "stopped" for a call that its user has stopped, "unfinished" for what
   * could not be put in order, "halfDone" for what no longer can be, "memory" for a memory that cannot be believed.
   */
  readonly about: string;
  readonly message: string;
  readonly fix: string;
  readonly choices: readonly string[];
  /** Columns that may answer a question about columns, the best of each choice first. */
  readonly candidates?: readonly CandidateColumn[];
}

/** Every answer of the API. */
export type Envelope<Verb extends keyof Answers = keyof Answers> =
  | { readonly ok: true; readonly answer: Answers[Verb] }
  | { readonly ok: false; readonly error: ApiError };

export type {
  Answers,
  Customers,
  Forms,
  Headway,
  Kind,
  Left,
  ListedScheme,
  Look,
  Measures,
  NamedColumns,
  Outcome,
  Progress,
  Requests,
  ResultTab,
  Role,
  RunWishes,
  Status,
  Underway,
};

function aboutOf(problem: Refusal): string {
  if (problem instanceof Question) return problem.about;
  if (problem instanceof Stopped) return "stopped";
  if (problem instanceof Unreadable) return "memory";
  if (problem instanceof HalfDone) return "halfDone";
  return problem instanceof Unfinished ? "unfinished" : "";
}

/** What went wrong in the words of Google or of the engine; "" for what is told in ours. */
function saidBy(problem: unknown): string {
  if (problem instanceof Refusal) return problem instanceof Unfinished ? problem.said : "";
  return problem instanceof Error ? problem.message : String(problem);
}

function toError(problem: unknown, language: Language): ApiError {
  const said = saidBy(problem);
  const lacking = missingPermission(said);
  if (lacking !== null) return toError(lacking, language);
  if (problem instanceof Refusal) {
    const isQuestion = problem instanceof Question;
    return {
      code: isQuestion ? "question" : "input",
      about: aboutOf(problem),
      message: problem.text[language],
      fix: problem.fix[language],
      choices: isQuestion ? [...problem.choices] : [],
      ...(isQuestion && problem.candidates.length > 0 ? { candidates: [...problem.candidates] } : {}),
    };
  }
  return {
    code: "unexpected",
    about: "",
    message: language === "zh" ? `没有完成：${said}` : `this did not work: ${said}`,
    fix: language === "zh" ? "表格没有改动，请重试" : "nothing was changed; try again",
    choices: [],
  };
}

function fieldOf(request: unknown, name: string): unknown {
  return typeof request === "object" && request !== null ? (request as Readonly<Record<string, unknown>>)[name] : undefined;
}

function languageOf(request: unknown): Language {
  return fieldOf(request, "language") === "zh" ? "zh" : "en";
}

function verbOf(request: unknown): AnyVerb {
  const name = fieldOf(request, "verb");
  const found = verbs.find((one) => one.name === name);
  if (found) return found as unknown as AnyVerb;
  throw refuseField("verb", verbs.map((one) => one.name).join(" | "), name);
}

/**
 * Answers one request of the sidebar.
 *
 * Apps Script lets any cell call it too; a cell can only pass scalars and ranges, which are refused in a sentence.
 */
export function callApi(request: unknown): Envelope {
  const language = languageOf(request);
  try {
    return { ok: true, answer: answerVerb(verbOf(request), request, language) as Answers[keyof Answers] };
  } catch (problem) {
    return { ok: false, error: toError(problem, language) };
  }
}
