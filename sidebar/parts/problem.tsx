// A question or a refusal of the script, as one sentence and a next step.
import type { ApiError } from "../../src/app/api";
import type { Speaker } from "../state/words";

/** A question is shown as a note, anything else as an error. */
export function Problem({ error, speaker }: { error: Pick<ApiError, "code" | "message" | "fix">; speaker: Speaker }) {
  const isQuestion = error.code === "question";
  return (
    <div class={isQuestion ? "note" : "error"} role="alert">
      <p>{speaker.sentence(error.message)}</p>
      {!isQuestion && <p>{speaker.sentence(error.fix)}</p>}
    </div>
  );
}
