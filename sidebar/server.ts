// The only way to the add-on's server side, and the only place that catches its failures.
import type { Envelope, ScoreMessage } from "../src/api";
import type { Speaker } from "./words";

/** The part of google.script.run that is used. */
interface ScriptRun {
  withSuccessHandler(handler: (answer: Envelope | null) => void): ScriptRun;
  withFailureHandler(handler: (problem: Error) => void): ScriptRun;
  callApi(request: ScoreMessage): void;
}

declare const google: { readonly script: { readonly run: ScriptRun } };

/** Asks the server; a failed call becomes an answer that says so and what to do. */
export const ask = (request: ScoreMessage, speaker: Speaker): Promise<Envelope> =>
  new Promise((resolve) => {
    const fail = (said: string): void =>
      resolve({
        ok: false,
        error: {
          code: "unexpected",
          about: "",
          message: speaker.noReply(said),
          fix: speaker.say("account"),
          choices: [],
        },
      });
    google.script.run
      .withSuccessHandler((answer) => (answer === null ? fail("") : resolve(answer)))
      .withFailureHandler((problem) => fail(problem.message))
      .callApi(request);
  });
