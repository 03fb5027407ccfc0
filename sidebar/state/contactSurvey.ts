// What the script plans for whom to contact: asked again when the draft asks for another plan; knows nothing of the page.

import type { ApiError, Outcome } from "../../src/app/api";
import type { Language } from "../../src/ground/language";
import type { Draft } from "./draft";
import { toPlanning } from "./message";
import type { Ask } from "./server";
import { onlySheet } from "./sheets";
import type { Known, Survey } from "./survey";

/** A plan as the script made it. */
export type Plan = NonNullable<Outcome["contact"]>;

/** The last plan, or what was refused. */
export interface Planned {
  /** Names what the plan was asked for. */
  readonly of: string;
  readonly plan: Plan | null;
  readonly problem: ApiError | null;
  readonly isAsking: boolean;
}

/** Nothing planned. */
export const nothingPlanned: Planned = { of: "", plan: null, problem: null, isAsking: false };

/** What a survey of plans sees of the sidebar. */
interface Seen {
  readonly draft: Draft;
  readonly known: Known;
  readonly planned: Planned;
}

/** Asks for plans while the user looks on. */
export interface Planner {
  /** Asks anew whatever is known: a sheet may have changed meanwhile. */
  readonly enter: () => void;
  /** Asks what a changed draft puts in question. */
  readonly follow: (before: Draft) => void;
}

/**
 * Asks for the plan of the draft in place; while one call is under way, later drafts wait and the last one is sent.
 *
 * @param tell - hears of every answer
 */
export function createPlanner(
  ask: Ask,
  language: Language,
  survey: Pick<Survey, "lookAt">,
  { now, tell }: { readonly now: () => Seen; readonly tell: (planned: Planned) => void },
): Planner {
  let isBusy = false;
  const plan = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    for (;;) {
      const { draft, known, planned } = now();
      const message = toPlanning(draft);
      const of = JSON.stringify([known.look?.sheetId, message]);
      if (message === null || planned.of === of) break;
      tell({ ...planned, isAsking: true });
      const answer = await ask({ verb: "score", language, ...message, ...(known.look && { sheet: known.look.sheetId }) });
      const told = answer.ok ? { plan: answer.answer.contact ?? null, problem: null } : { plan: null, problem: answer.error };
      tell({ of, ...told, isAsking: false });
    }
    isBusy = false;
  };
  const look = (before: Draft | null): void => {
    const campaign = onlySheet(now().draft, "campaign");
    if (campaign && (before === null || campaign.sheet !== onlySheet(before, "campaign")?.sheet))
      void survey.lookAt({ sheet: campaign.sheet, kind: "campaign", columns: {} });
  };
  return {
    enter: () => {
      tell(nothingPlanned);
      look(null);
      void plan();
    },
    follow: (before) => {
      look(before);
      void plan();
    },
  };
}
