// The view of an empty document, which offers sample data.

import type { ApiError } from "../../src/app/api";
import type { Text } from "../../src/ground/language";
import type { State } from "../state/state";
import type { Speaker } from "../state/words";

/** Text of the button for sample data. */
export const sampleText: Text = { en: "Try it with a sample shop", zh: "用示例店铺试一试" };

/** Whether the script found that every tab is empty. */
export function isEmptyDocument({ view, known: { problem } }: State): boolean {
  return view.kind === "first" && problem?.about === "sample";
}

/** Says that the document is empty, and names the next steps. */
export function EmptyDocument({ message, fix, speaker }: Pick<ApiError, "message" | "fix"> & { speaker: Speaker }) {
  return (
    <div class="note" role="alert">
      <p>{speaker.sentence(message)}</p>
      <p>{speaker.sentence(fix)}</p>
    </div>
  );
}
