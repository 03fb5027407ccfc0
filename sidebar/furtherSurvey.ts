// Looks at the sheets that are read together with the one that was found; knows nothing of the page.
import type { Language } from "../src/customers/language";
import type { NamedColumns } from "../src/customers/roles";
import type { Draft } from "./draft";
import {
  furtherOf,
  guessMap,
  homeOf,
  nothingFurther,
  type SheetLook,
  type SheetLooks,
  type ToLookAt,
  toLookAt,
  withIdMap,
  withSheetColumns,
} from "./further";
import type { Ask } from "./server";
import type { Known, Survey } from "./survey";

/** The message that asks what is in a sheet, the active one when none is named. */
export const toLookRequest = (language: Language, columns: NamedColumns, sheet?: number) =>
  ({
    verb: "look",
    language,
    ...(Object.keys(columns).length === 0 ? {} : { columns }),
    ...(sheet === undefined ? {} : { sheet }),
  }) as const;

/** Looks at further sheets; of several looks at one sheet only the last one's answer counts. */
export const createLooks = (
  ask: Ask,
  language: Language,
  now: () => SheetLooks,
  tell: (looks: SheetLooks) => void,
): Survey["lookAt"] => {
  const turns = new Map<number, number>();
  return async ({ sheet, columns }) => {
    const learn = (part: Partial<SheetLook>): void => {
      const before = now()[sheet] ?? { look: null, problem: null, isAsking: false };
      tell({ ...now(), [sheet]: { ...before, ...part } });
    };
    const turn = (turns.get(sheet) ?? 0) + 1;
    turns.set(sheet, turn);
    learn({ isAsking: true });
    const looked = await ask(toLookRequest(language, columns, sheet));
    if (turns.get(sheet) !== turn) return;
    learn(looked.ok ? { look: looked.answer, problem: null, isAsking: false } : { problem: looked.error, isAsking: false });
  };
};

/**
 * What further sheets do to a draft.
 *
 * @param wish - changes the draft
 */
export const createFurtherSurveyor = (
  survey: Survey,
  now: () => { readonly draft: Draft; readonly known: Known },
  wish: (part: Partial<Draft>) => void,
) => {
  /** Columns that are there no more are dropped, and the only two of an id map are chosen. */
  const lookAt = async (further: ToLookAt): Promise<void> => {
    await survey.lookAt(further);
    const { look, problem } = now().known.looks[further.sheet] ?? { look: null, problem: null };
    const { idMap } = furtherOf(now().draft);
    if (look !== null && idMap?.sheet === further.sheet) wish(withIdMap(now().draft, guessMap(idMap, look)));
    if (problem?.code !== "input" || Object.keys(further.columns).length === 0) return;
    wish(withSheetColumns(now().draft, further.sheet, {}));
    await survey.lookAt({ ...further, columns: {} });
  };
  return {
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
};
