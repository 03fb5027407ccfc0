// What looks at the sheets beside the one that was found do to a draft; knows nothing of the page.
import type { Draft } from "./draft";
import { nothingSeen } from "./looks";
import { toLookFor } from "./message";
import { guessMap, homeOf, type LookWays, nothingBeside, onlySheet, type ToLookAt, toLookAt, withSheetColumns } from "./sheets";
import type { Known, Survey } from "./survey";

/**
 * What the sheets beside the one that was found do to a draft.
 *
 * @param wish - changes the draft
 */
export function createSheetSurveyor(
  survey: Survey,
  now: () => { readonly draft: Draft; readonly known: Known },
  wish: (part: Partial<Draft>) => void,
) {
  /** Columns that are there no more are dropped, and the only two of a map of ids are chosen. */
  const lookAt = async (other: ToLookAt): Promise<void> => {
    await survey.lookAt({ ...other, wanted: toLookFor(now().draft) });
    const { look, problem, isStopped } = now().known.looks[other.sheet] ?? nothingSeen;
    if (isStopped) return;
    const map = onlySheet(now().draft, "people");
    if (look !== null && map?.sheet === other.sheet) wish(withSheetColumns(now().draft, map.sheet, guessMap(map, look)));
    if (problem?.code !== "input" || Object.keys(other.columns).length === 0) return;
    wish(withSheetColumns(now().draft, other.sheet, {}));
    await survey.lookAt({ ...other, wanted: toLookFor(now().draft), columns: {} });
  };
  const ways: LookWays = {
    stop: survey.stopLook,
    again: (sheet) => {
      for (const other of toLookAt(now().draft, null)) if (other.sheet === sheet) void lookAt(other);
    },
  };
  return {
    ways,
    /** Takes a sheet as the one that was found, unless it is only read beside another, which is found in its place. */
    settle: async (found: number): Promise<void> => {
      const home = homeOf(now().draft, found);
      const { look, isStopped } = home === null ? now().known : await survey.look(now().draft, home);
      if (isStopped) return;
      if (look !== null) return wish({ sheet: look.sheetId, isLacking: look.usuallyLacking.length > 0 });
      wish({ sheet: found, beside: nothingBeside });
      await survey.look(now().draft);
    },
    /** Looks at sheets as far as a change of the draft puts them in question. */
    look: (before: Draft | null): void => {
      for (const other of toLookAt(now().draft, before)) void lookAt(other);
    },
  };
}
