// What the buttons around schemes do: list those in tabs, edit one, use it, save it; knows nothing of the page.

import type { Language } from "../../src/ground/language";
import { Refusal } from "../../src/ground/refusal";
import { beginEditing, type Editing, type Listed, type Lister, schemeOfEditing, tableOf } from "./editing";
import { beginLong, createTurns } from "./longCall";
import type { Ask } from "./server";
import type { State } from "./state";

/** What the buttons do. */
export interface SchemeFlow {
  /** Opens the editor, with what was edited before if the draft is still the same. */
  readonly open: (place: number) => void;
  readonly edit: (editing: Editing) => void;
  /** Puts what was edited into the draft, and goes back to the step. */
  readonly use: () => void;
  readonly save: () => Promise<void>;
  /** Asks the saving to stop; too late once it has begun to write. */
  readonly stopSaving: () => void;
}

interface Around {
  readonly ask: Ask;
  readonly language: Language;
  readonly now: () => State;
  readonly change: (changed: Partial<State>) => void;
  readonly go: (place: number) => void;
}

/** Lists the schemes in tabs. */
export function createLister({ ask, language, now, change }: Omit<Around, "go">): Lister {
  const learn = (part: Partial<Listed>): void => change({ listed: { ...now().listed, ...part } });
  const turns = createTurns(ask, language, (wait) => learn({ wait }));
  const leave = (isStopped: boolean): void => {
    turns.leave();
    learn({ wait: null, isStopped });
  };
  return {
    list: async () => {
      leave(false);
      const listed = await turns.hear((ticket) => ask({ verb: "schemes", language, ticket }));
      if (listed?.ok) learn(listed.answer);
    },
    stop: () => leave(true),
  };
}

/** The part of the flow that is about schemes. */
export function createSchemeFlow({ ask, language, now, change, go }: Around): SchemeFlow {
  const put = (part: Partial<Editing>): void => {
    const { editing } = now();
    if (editing) change({ editing: { ...editing, ...part } });
  };
  let stopSaving = (): void => undefined;
  return {
    open: (place) => {
      const { draft, editing, listed } = now();
      const isSame = editing !== null && JSON.stringify(editing.from) === JSON.stringify(draft.scheme);
      change({ view: { kind: "editor", place }, editing: isSame ? editing : beginEditing(draft, listed.schemes, language) });
    },
    edit: (editing) => change({ editing }),
    use: () => {
      const { editing, view, draft } = now();
      if (editing === null || view.kind !== "editor") return;
      const scheme = schemeOfEditing(editing, language);
      if (scheme instanceof Refusal) return;
      change({ draft: { ...draft, scheme }, editing: { ...editing, from: scheme } });
      go(view.place);
    },
    save: async () => {
      const { editing } = now();
      const table = editing && tableOf(editing, language);
      if (editing === null || table === null || table instanceof Refusal) return;
      const { tab, name, board } = editing;
      put({ saving: "now", problem: null });
      const from = tab && { from: { sheet: tab.sheet, content: tab.content } };
      const request = { verb: "saveScheme", language, scheme: table, name, ...from } as const;
      const call = beginLong(
        ask,
        language,
        (ticket) => ask({ ...request, ticket }),
        (wait) => put({ wait }),
      );
      stopSaving = call.stop;
      const saved = await call.reply;
      if (saved === null) return;
      if (!saved.ok && saved.error.about === "stopped") return put({ saving: "stopped" });
      if (!saved.ok) return put({ saving: "not yet", problem: saved.error });
      const { scheme } = saved.answer;
      const { listed, editing: later } = now();
      change({ listed: { ...listed, schemes: [...listed.schemes.filter(({ sheet }) => sheet !== scheme.sheet), scheme] } });
      put({ tab: scheme, name: scheme.name, saving: later?.board === board ? "done" : "not yet" });
    },
    stopSaving: () => stopSaving(),
  };
}
