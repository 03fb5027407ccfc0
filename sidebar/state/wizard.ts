// The contract of a wizard step, and what its steps share; knows nothing of the page.
import type { ComponentChild } from "preact";
import type { Status } from "../../src/app/api";
import type { Text } from "../../src/ground/language";
import type { Planned } from "./contactSurvey";
import { type Draft, isReadable } from "./draft";
import type { Listed, Lister } from "./editing";
import type { Pointed, Pointers } from "./pointers";
import { previewOf } from "./preview";
import type { LookWays } from "./sheets";
import { type Known, readingOf, type Scored } from "./survey";
import type { Speaker } from "./words";

/** What a step is drawn from. */
export interface StepProps {
  readonly draft: Draft;
  readonly known: Known;
  readonly planned: Planned;
  readonly status: Status | null;
  readonly pointed: Pointed;
  readonly change: (part: Partial<Draft>) => void;
  /** Leads into the sheet. */
  readonly pointers: Pointers;
  readonly lookWays: LookWays;
  readonly speaker: Speaker;
  /** Schemes in tabs. */
  readonly listed: Listed;
  readonly lister: Lister;
  readonly editScheme: () => void;
}

/** One step of the wizard: a view of the draft, without a state of its own. */
export interface Step {
  readonly id: string;
  /** As other steps name it: "Continue to check". */
  readonly name: Text;
  readonly title: Text;
  /** What has to be known of the sheet. */
  readonly needs: "look" | "score";
  /** Whether schemes in tabs have to be known too. */
  readonly hasSchemes?: true;
  /** Whether a plan of whom to contact has to be known too. */
  readonly hasPlan?: true;
  readonly isReady: (draft: Draft, known: Known) => boolean;
  readonly View: (props: StepProps) => ComponentChild;
}

/** How the sheet was read, if it was read as the draft says. */
export function scoredAs(draft: Draft, { scored, problem, isAsking }: Known): Scored | null {
  return problem === null && !isAsking && scored?.reading === readingOf(draft) && isReadable(draft) ? scored : null;
}

/** Whether the draft can be run: its rows are read and its scheme can be followed. */
export function isRunnable(draft: Draft, known: Known): boolean {
  const scored = scoredAs(draft, known);
  return scored !== null && previewOf(draft, scored).isReady;
}
