// The only way to the add-on's server side, and the only place that catches its failures.
import type { Answers, ApiError, Envelope, Requests } from "../../src/app/api";
import type { Speaker } from "./words";

/** Name of a request. */
export type Verb = keyof Answers;

/** What is sent with a verb. */
export type RequestOf<Named extends Verb> = Requests[Named] & { readonly verb: Named };

/** A failed request; when it is lost, no answer came, and the server may or may not have done its work. */
export interface Failure {
  readonly ok: false;
  readonly error: ApiError;
  readonly isLost?: true;
}

/** What comes back. */
export type Reply<Named extends Verb> = Extract<Envelope<Named>, { ok: true }> | Failure;

/**
 * How long to wait for an answer: Google ends every call after six minutes. A first call that is not answered is most often the wrong
 * account's, which Google may leave without any answer.
 */
const patienceMs = { first: 90_000, later: 390_000 };

/** Sends one request; never fails. */
export type Ask = <Named extends Verb>(request: RequestOf<Named>) => Promise<Reply<Named>>;

/** The part of google.script.run that is used. */
interface ScriptRun<Named extends Verb> {
  withSuccessHandler(handler: (answer: Envelope<Named> | null) => void): ScriptRun<Named>;
  withFailureHandler(handler: (problem: Error) => void): ScriptRun<Named>;
  callApi(request: RequestOf<Named>): void;
}

declare const google: { readonly script: { readonly run: unknown } };

/** The way to the server; a failed call becomes an answer that says so and what to do. */
export function toServer(speaker: Speaker): Ask {
  let hasAnswered = false;
  return <Named extends Verb>(request: RequestOf<Named>) =>
    new Promise<Reply<Named>>((resolve) => {
      const timer = setTimeout(() => fail(""), hasAnswered ? patienceMs.later : patienceMs.first);
      const fail = (said: string): void => {
        clearTimeout(timer);
        const fix = hasAnswered && !said.includes("PERMISSION_DENIED") ? "later" : "account";
        const error = {
          code: "unexpected",
          about: "",
          message: speaker.noReply(said),
          fix: speaker.say(fix),
          choices: [],
        } as const;
        resolve({ ok: false, isLost: true, error });
      };
      const succeed = (answer: Envelope<Named> | null): void => {
        hasAnswered = true;
        clearTimeout(timer);
        if (answer === null) fail("");
        else resolve(answer);
      };
      (google.script.run as ScriptRun<Named>)
        .withSuccessHandler(succeed)
        .withFailureHandler((problem) => fail(problem.message))
        .callApi(request);
    });
}
