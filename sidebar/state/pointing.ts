// The calls that lead the user in the spreadsheet, and what is told of them; knows nothing of the page.

import type { Language } from "../../src/ground/language";
import { usable, type Wishes } from "./draft";
import { createTurns, type Turns } from "./longCall";
import { toScoring } from "./message";
import { nothingPointed, type Pointers } from "./pointers";
import type { Ask } from "./server";
import type { CustomerView, State } from "./state";

/** The pointers; of several answers under way only the last one's counts, and none in a view that was left: its call is asked to stop. */
export function createPointers(
  ask: Ask,
  language: Language,
  now: () => State,
  change: (changed: Partial<State>) => void,
): Pointers {
  let asked = 0;
  let isLast = (): boolean => false;
  let again = async (): Promise<void> => undefined;
  const turns: Turns = createTurns(ask, language, (wait) => {
    if (isLast()) change({ pointed: { ...now().pointed, wait } });
    else turns.leave();
  });
  const begin = (): (() => boolean) => {
    turns.leave();
    change({ pointed: { ...now().pointed, wait: null, isStopped: false } });
    asked += 1;
    const [turn, { view }] = [asked, now()];
    isLast = () => turn === asked && view === now().view;
    return isLast;
  };
  const sheetOf = ({ known: { look } }: State) => ({ ...(look && { sheet: look.sheetId }), language });
  const wishes = () => {
    return { ...toScoring(usable(now().draft)), ...sheetOf(now()) };
  };
  /** The rows as they were counted last, which is what is seen while something is typed that is no number yet. */
  const counted = () => {
    const { scored } = now().known;
    return scored === null ? wishes() : { ...(JSON.parse(scored.reading) as Wishes), ...sheetOf(now()) };
  };
  const pointers: Pointers = {
    show: async (sheet) => {
      const isHeard = begin();
      const shown = await ask({ verb: "show", language, sheet });
      if (!isHeard()) return;
      change({
        pointed: shown.ok ? { ...nothingPointed, tab: shown.answer.sheet } : { ...nothingPointed, tabProblem: shown.error },
      });
    },
    selectRows: async (reason) => {
      again = () => pointers.selectRows(reason);
      const isHeard = begin();
      const selected = await turns.hear((ticket) => ask({ verb: "selectRows", ...counted(), reason, ticket }));
      if (selected === null || !isHeard()) return;
      change({
        pointed: selected.ok ? { ...nothingPointed, rows: selected.answer } : { ...nothingPointed, rowsProblem: selected.error },
      });
    },
    explain: async () => {
      const { view } = now();
      const isHere = view.kind === "customer";
      if (isHere && view.isAsking) return;
      const asking: CustomerView = {
        kind: "customer",
        from: isHere ? view.from : view,
        told: isHere ? view.told : null,
        problem: null,
        isAsking: true,
      };
      change({ view: asking });
      again = pointers.explain;
      const isHeard = begin();
      const reply = await turns.hear((ticket) => ask({ verb: "explain", ...wishes(), ticket }));
      if (reply === null || !isHeard()) return;
      const told = reply.ok ? { told: reply.answer, problem: null } : { told: null, problem: reply.error };
      change({ view: { ...asking, ...told, isAsking: false } });
    },
    stopPointing: () => {
      turns.leave();
      const { view } = now();
      const pointed = { ...nothingPointed, isStopped: true };
      change(view.kind === "customer" ? { view: { ...view, isAsking: false }, pointed } : { pointed });
    },
    pointAgain: () => again(),
  };
  return pointers;
}
