// Looks at the sheets that are read together with the one that was found; knows nothing of the page.

import type { Draft } from "./draft";
import {
  furtherOf,
  guessMap,
  homeOf,
  type LookWays,
  nothingFurther,
  type ToLookAt,
  toLookAt,
  withIdMap,
  withSheetColumns,
} from "./further";
import { nothingSeen } from "./looks";
import type { Known, Survey } from "./survey";

/**
 * What further sheets do to a draft.
 *
 * @param wish - changes the draft
 */
export function createFurtherSurveyor(
  survey: Survey,
  now: () => { readonly draft: Draft; readonly known: Known },
  wish: (part: Partial<Draft>) => void,
) {
  /** Columns that are there no more are dropped, and the only two of an id map are chosen. */
  const lookAt = async (further: ToLookAt): Promise<void> => {
    await survey.lookAt(further);
    const { look, problem, isStopped } = now().known.looks[further.sheet] ?? nothingSeen;
    if (isStopped) return;
    const { idMap } = furtherOf(now().draft);
    if (look !== null && idMap?.sheet === further.sheet) wish(withIdMap(now().draft, guessMap(idMap, look)));
    if (problem?.code !== "input" || Object.keys(further.columns).length === 0) return;
    wish(withSheetColumns(now().draft, further.sheet, {}));
    await survey.lookAt({ ...further, columns: {} });
  };
  const ways: LookWays = {
    stop: survey.stopLook,
    again: (sheet) => {
      for (const further of toLookAt(now().draft, null)) if (further.sheet === sheet) void lookAt(further);
    },
  };
  return {
    ways,
    /** Takes a sheet as the one that was found, unless it is only read together with another, which is found in its place. */
    settle: async (found: number): Promise<void> => {
      const { columns } = now().draft;
      const home = homeOf(now().draft, found);
      const { look, isStopped } = home === null ? now().known : await survey.look(columns, home);
      if (isStopped) return;
      if (look !== null) return wish({ sheet: look.sheetId });
      wish({ sheet: found, further: nothingFurther });
      await survey.look(columns);
    },
    /** Looks at further sheets as far as a change of the draft puts them in question. */
    look: (before: Draft | null): void => {
      for (const further of toLookAt(now().draft, before)) void lookAt(further);
    },
  };
}
