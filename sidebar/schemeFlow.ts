// What the buttons around schemes do: list those in tabs, edit one, use it, save it; knows nothing of the page.
import type { Language } from "../src/customers/language";
import { Refusal } from "../src/customers/refusal";
import { beginEditing, type Editing, schemeOfEditing, tableOf } from "./editing";
import type { State } from "./flow";
import type { Ask } from "./server";

/** What the buttons do. */
export interface SchemeFlow {
  /** Opens the editor, with what was edited before if the draft is still the same. */
  readonly open: (place: number) => void;
  readonly edit: (editing: Editing) => void;
  /** Puts what was edited into the draft, and goes back to the step. */
  readonly use: () => void;
  readonly save: () => Promise<void>;
}

interface Around {
  readonly ask: Ask;
  readonly language: Language;
  readonly now: () => State;
  readonly change: (changed: Partial<State>) => void;
  readonly go: (place: number) => void;
}

/** Lists the schemes in tabs; without an answer those known so far stay. */
export const listSchemes = async (ask: Ask, language: Language, change: Around["change"]): Promise<void> => {
  const listed = await ask({ verb: "schemes", language });
  if (listed.ok) change({ listed: listed.answer });
};

/** The part of the flow that is about schemes. */
export const createSchemeFlow = ({ ask, language, now, change, go }: Around): SchemeFlow => {
  const put = (part: Partial<Editing>): void => {
    const { editing } = now();
    if (editing) change({ editing: { ...editing, ...part } });
  };
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
      const saved = await ask({ verb: "saveScheme", language, scheme: table, name, ...from });
      if (!saved.ok) return put({ saving: "not yet", problem: saved.error });
      const { scheme } = saved.answer;
      const { listed, editing: later } = now();
      change({ listed: { ...listed, schemes: [...listed.schemes.filter(({ sheet }) => sheet !== scheme.sheet), scheme] } });
      put({ tab: scheme, name: scheme.name, saving: later?.board === board ? "done" : "not yet" });
    },
  };
};
