// A note, and under it a button for each remedy that can be taken where it stands.
import type { Remedy } from "../../src/ground/note";
import { withScheme } from "../state/choosing";
import type { Draft } from "../state/draft";
import type { Speaker } from "../state/words";
import { Inline } from "./buttons";

/** A remedy in the language of the sidebar. */
export type SaidRemedy = Omit<Remedy, "label"> & { readonly label: string };

/** Where limits of the user's own are typed. */
export const limitsId = "own-limits";

/** What a remedy does to the draft; null for one that only opens something. */
export function remedied(draft: Draft, { scheme, clears }: SaidRemedy): Partial<Draft> | null {
  if (scheme !== undefined) return withScheme(draft, scheme);
  if (clears === undefined) return null;
  return { cuts: Object.fromEntries(Object.entries(draft.cuts).filter(([measure]) => measure !== clears)) };
}

/** Opens the fields of the user's own limits, and puts the cursor into the first. */
export function openLimits(): void {
  const fields = document.querySelector<HTMLDetailsElement>(`#${limitsId}`);
  if (fields === null) return;
  fields.open = true;
  fields.querySelector("input")?.focus();
}

interface Props {
  readonly text: string;
  readonly remedies: readonly SaidRemedy[];
  readonly press: (remedy: SaidRemedy) => void;
  readonly isSmall?: boolean;
  readonly speaker: Speaker;
}

/** A note with its remedies. */
export function NoteWithRemedies({ text, remedies, press, isSmall = false, speaker }: Props) {
  const look = isSmall ? "hint small" : "hint";
  if (remedies.length === 0) return <p class={look}>{speaker.sentence(text)}</p>;
  return (
    <div class={look}>
      <p>{speaker.sentence(text)}</p>
      {remedies.map((remedy) => (
        <p key={remedy.label}>
          <Inline onClick={() => press(remedy)}>{remedy.label}</Inline>
        </p>
      ))}
    </div>
  );
}
