// Looks at the sheets that are read together with the one that was found; knows nothing of the page.
import type { Language } from "../src/customers/language";
import type { NamedColumns } from "../src/customers/roles";
import type { Draft } from "./draft";
import {
  furtherOf,
  guessMap,
  homeOf,
  type LookWays,
  nothingFurther,
  type SheetLook,
  type SheetLooks,
  type ToLookAt,
  toLookAt,
  withIdMap,
  withSheetColumns,
} from "./further";
import { createTurns, type Turns } from "./longCall";
import type { Ask } from "./server";
import type { Known, Survey } from "./survey";

/** The message that asks what is in a sheet, the active one when none is named. */
export function toLookRequest(language: Language, columns: NamedColumns, sheet?: number) {
  return {
    verb: "look",
    language,
    ...(Object.keys(columns).length === 0 ? {} : { columns }),
    ...(sheet === undefined ? {} : { sheet }),
  } as const;
}

const nothingSeen: SheetLook = { look: null, problem: null, isAsking: false, wait: null, isStopped: false };

/** Looks at further sheets; of several looks at one sheet only the last one's answer counts. */
export function createLooks(
  ask: Ask,
  language: Language,
  now: () => SheetLooks,
  tell: (looks: SheetLooks) => void,
): Pick<Survey, "lookAt" | "stopLook"> {
  const turns = new Map<number, Turns>();
  const learn = (sheet: number, part: Partial<SheetLook>): void =>
    tell({ ...now(), [sheet]: { ...(now()[sheet] ?? nothingSeen), ...part } });
  const turnsOf = (sheet: number): Turns => {
    const own = turns.get(sheet) ?? createTurns(ask, language, (wait) => learn(sheet, { wait }));
    turns.set(sheet, own);
    return own;
  };
  return {
    lookAt: async ({ sheet, columns }) => {
      learn(sheet, { isAsking: true, wait: null, isStopped: false });
      const looked = await turnsOf(sheet).hear((ticket) => ask({ ...toLookRequest(language, columns, sheet), ticket }));
      if (looked === null) return;
      learn(sheet, { ...(looked.ok ? { look: looked.answer, problem: null } : { problem: looked.error }), isAsking: false });
    },
    stopLook: (sheet) => {
      turnsOf(sheet).leave();
      learn(sheet, { isAsking: false, wait: null, isStopped: true });
    },
  };
}

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
