// What is known of the sheet: asked again when it has to be, the latest answer winning; knows nothing of the page.

import type { ApiError, Customers, Look, Outcome } from "../../src/app/api";
import type { Language } from "../../src/ground/language";
import { type Draft, isReadable } from "./draft";
import { createTurns, type Turns, type Wait } from "./longCall";
import { createLooks, type Looks, toLookRequest } from "./looks";
import { toAsking, toLookFor } from "./message";
import { toCustomers } from "./preview";
import type { Ask } from "./server";
import type { SheetLooks } from "./sheets";

/** The sheet as read under the choices named by `reading`. */
export interface Scored {
  readonly reading: string;
  readonly outcome: Outcome;
  readonly customers: Customers;
}

/** What is known of the sheet. */
export interface Known {
  readonly look: Look | null;
  readonly scored: Scored | null;
  /** What the last answer asked or refused. */
  readonly problem: ApiError | null;
  readonly isAsking: boolean;
  /** How far the look or the count under way is, once it has taken longer than a second. */
  readonly wait: Wait | null;
  /** Whether what would be known was stopped. */
  readonly isStopped: boolean;
  /** What was found in the sheets that are read together with it. */
  readonly looks: SheetLooks;
}

/** Nothing known. */
export const nothingKnown: Known = {
  look: null,
  scored: null,
  problem: null,
  isAsking: false,
  wait: null,
  isStopped: false,
  looks: {},
};

/** Names the choices of a draft that the script is asked about, so that an answer can be told from one to other choices. */
export function readingOf(draft: Draft): string {
  return JSON.stringify(toAsking(draft));
}

/** Questions about the document and its sheet; of several under way only the last one's answer counts. */
export interface Survey extends Looks {
  /** A question about the document; its answer is null once it was stopped, or another was asked. */
  readonly hear: Turns["hear"];
  /** Looks at a sheet, the active one when none is named, and forgets how it was scored. */
  readonly look: (draft: Draft, sheet?: number) => Promise<Known>;
  /** Reads the sheet as the draft says, unless that is known; while one call is under way, later drafts wait and the last one is sent. */
  readonly score: (draft: Draft) => Promise<void>;
  /** Reads the sheet while the user looks on; what is asked or refused then is left to whoever needs the answer. */
  readonly count: (draft: Draft) => Promise<void>;
  /** Stops what is under way; an answer that comes all the same is not heard. */
  readonly stop: () => void;
}

/**
 * Surveys of the active sheet.
 *
 * @param tell - hears of everything that becomes known
 */
export function createSurvey(ask: Ask, language: Language, tell: (known: Known) => void): Survey {
  let known = nothingKnown;
  let wanted: Draft | null = null;
  let isScoring = false;
  let isQuiet = false;
  const learn = (part: Partial<Known>): Known => {
    known = { ...known, ...part };
    tell(known);
    return known;
  };
  const turns = createTurns(ask, language, (wait) => learn({ wait }));
  const begin = (part: Partial<Known>): Known => learn({ wait: null, isStopped: false, ...part });
  const isKnown = (draft: Draft): boolean => known.problem === null && known.scored?.reading === readingOf(draft);
  const scoreOnce = async (draft: Draft): Promise<void> => {
    const sheet = known.look && { sheet: known.look.sheetId };
    const request = { verb: "score", language, ...toAsking(draft), ...sheet, withMeasures: true } as const;
    begin(isQuiet ? {} : { isAsking: true });
    const scored = await turns.hear((ticket) => ask({ ...request, ticket }));
    if (scored === null || wanted === null || readingOf(wanted) !== readingOf(draft)) return;
    wanted = null;
    if (!scored.ok) return void (isQuiet || learn({ problem: scored.error, isAsking: false }));
    const { measures = { recencyDays: [], frequency: [], revenueParts: [] }, ...outcome } = scored.answer;
    learn({ scored: { reading: readingOf(draft), outcome, customers: toCustomers(measures) }, problem: null, isAsking: false });
  };
  const scoreWanted = async (): Promise<void> => {
    if (isScoring) return;
    isScoring = true;
    while (wanted !== null) await scoreOnce(wanted);
    isScoring = false;
  };
  return {
    hear: (send) => {
      wanted = null;
      begin({ isAsking: true });
      return turns.hear(send);
    },
    look: async (draft, sheet) => {
      wanted = null;
      const request = toLookRequest(language, draft.columns, sheet, toLookFor(draft));
      begin({ scored: null, isAsking: true });
      const looked = await turns.hear((ticket) => ask({ ...request, ticket }));
      if (looked === null) return known;
      return looked.ok
        ? learn({ look: looked.answer, problem: null, isAsking: false })
        : learn({ look: null, problem: looked.error, isAsking: false });
    },
    ...createLooks(
      ask,
      language,
      () => known.looks,
      (looks) => learn({ looks }),
    ),
    score: async (draft) => {
      wanted = isReadable(draft) && (isScoring || !isKnown(draft)) ? draft : null;
      isQuiet = false;
      if (isScoring && wanted !== null) learn({ isAsking: true });
      await scoreWanted();
    },
    stop: () => {
      wanted = null;
      turns.leave();
      learn({ isAsking: false, wait: null, isStopped: known.isAsking });
    },
    count: async (draft) => {
      if (known.problem !== null || known.look === null || known.look.lacking.length > 0 || !isReadable(draft)) return;
      wanted = draft;
      isQuiet = true;
      await scoreWanted();
    },
  };
}
