// The calls that lead the user in the spreadsheet, and what is told of them; knows nothing of the page.
import type { Language } from "../src/customers/language";
import { toMessage } from "./draft";
import type { CustomerView, State } from "./flow";
import { nothingPointed, type Pointers } from "./pointers";
import type { Ask } from "./server";

/** The pointers; of several answers under way only the last one's counts, and none in a view that was left. */
export const createPointers = (
  ask: Ask,
  language: Language,
  now: () => State,
  change: (changed: Partial<State>) => void,
): Pointers => {
  let asked = 0;
  const begin = (): (() => boolean) => {
    asked += 1;
    const [turn, { view }] = [asked, now()];
    return () => turn === asked && view === now().view;
  };
  const wishes = () => {
    const { draft, known } = now();
    const { withWhy: _, without: __, ...scoring } = toMessage(draft);
    return { ...scoring, ...(known.look && { sheet: known.look.sheetId }), language };
  };
  return {
    show: async (sheet) => {
      const isLast = begin();
      const shown = await ask({ verb: "show", language, sheet });
      if (!isLast()) return;
      change({
        pointed: shown.ok ? { ...nothingPointed, tab: shown.answer.sheet } : { ...nothingPointed, tabProblem: shown.error },
      });
    },
    selectRows: async (reason) => {
      const isLast = begin();
      const selected = await ask({ verb: "selectRows", ...wishes(), reason });
      if (!isLast()) return;
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
      const isLast = begin();
      const reply = await ask({ verb: "explain", ...wishes() });
      if (!isLast()) return;
      const told = reply.ok ? { told: reply.answer, problem: null } : { told: null, problem: reply.error };
      change({ view: { ...asking, ...told, isAsking: false } });
    },
  };
};
