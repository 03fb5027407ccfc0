// Looks at the sheets that are read beside the one that was found; knows nothing of the page.

import type { NamedColumns } from "../../src/app/api";
import type { Language } from "../../src/ground/language";
import { createTurns, type Turns } from "./longCall";
import type { Ask } from "./server";
import type { LookFor, SheetLook, SheetLooks, ToLookAt } from "./sheets";

/** The message that asks what is in a sheet, the active one when none is named. */
export function toLookRequest(language: Language, columns: NamedColumns, sheet?: number, wanted: LookFor = {}) {
  return {
    verb: "look",
    language,
    ...wanted,
    ...(Object.keys(columns).length === 0 ? {} : { columns }),
    ...(sheet === undefined ? {} : { sheet }),
  } as const;
}

/** Nothing seen of a sheet yet. */
export const nothingSeen: SheetLook = { look: null, problem: null, isAsking: false, wait: null, isStopped: false };

/** Looks at sheets. */
export interface Looks {
  /** Looks at one. */
  readonly lookAt: (other: ToLookAt) => Promise<void>;
  /** Stops the look at one; an answer that comes all the same is not heard. */
  readonly stopLook: (sheet: number) => void;
}

/** Looks at sheets; of several looks at one sheet only the last one's answer counts. */
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
    lookAt: async ({ sheet, kind, columns, wanted }) => {
      learn(sheet, { isAsking: true, wait: null, isStopped: false });
      const looked = await turnsOf(sheet).hear((ticket) =>
        ask({ ...toLookRequest(language, columns, sheet, kind === "orders" ? (wanted ?? {}) : { kind }), ticket }),
      );
      if (looked === null) return;
      learn(sheet, { ...(looked.ok ? { look: looked.answer, problem: null } : { problem: looked.error }), isAsking: false });
    },
    stopLook: (sheet) => {
      turnsOf(sheet).leave();
      learn(sheet, { isAsking: false, wait: null, isStopped: true });
    },
  };
}
