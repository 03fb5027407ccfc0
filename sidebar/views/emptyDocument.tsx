// A document that is still empty: what to do about it, and the offer of sample data.

import type { ApiError } from "../../src/app/api";
import type { Text } from "../../src/ground/language";
import type { State } from "../state/state";
import type { Speaker } from "../state/words";

/** What the button for sample data says. */
export const sampleText: Text = { en: "Try it with a sample shop", zh: "用示例店铺试一试" };

/** Whether the first view was told that no tab holds anything. */
export function isEmptyDocument({ view, known: { problem } }: State): boolean {
  return view.kind === "first" && problem?.about === "sample";
}

/** What can be done with an empty document. */
export function EmptyDocument({ message, fix, speaker }: Pick<ApiError, "message" | "fix"> & { speaker: Speaker }) {
  return (
    <div class="note" role="alert">
      <p>{speaker.sentence(message)}</p>
      <p>{speaker.sentence(fix)}</p>
    </div>
  );
}
