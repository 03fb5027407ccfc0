// Looks at the sheets that are read together with the one that was found; knows nothing of the page.
import type { Language } from "../../src/ground/language";
import type { NamedColumns } from "../../src/reading/roles";
import type { SheetLook, SheetLooks, ToLookAt } from "./further";
import { createTurns, type Turns } from "./longCall";
import type { Ask } from "./server";

/** The message that asks what is in a sheet, the active one when none is named. */
export function toLookRequest(language: Language, columns: NamedColumns, sheet?: number) {
  return {
    verb: "look",
    language,
    ...(Object.keys(columns).length === 0 ? {} : { columns }),
    ...(sheet === undefined ? {} : { sheet }),
  } as const;
}

/** Nothing seen of a sheet yet. */
export const nothingSeen: SheetLook = { look: null, problem: null, isAsking: false, wait: null, isStopped: false };

/** Looks at further sheets. */
export interface Looks {
  /** Looks at one. */
  readonly lookAt: (further: ToLookAt) => Promise<void>;
  /** Stops the look at one; an answer that comes all the same is not heard. */
  readonly stopLook: (sheet: number) => void;
}

/** Looks at further sheets; of several looks at one sheet only the last one's answer counts. */
export function createLooks(ask: Ask, language: Language, now: () => SheetLooks, tell: (looks: SheetLooks) => void): Looks {
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
