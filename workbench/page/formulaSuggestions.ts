// Makes Enter and Tab take a suggested function only while the text is the one it was suggested for.
// Univer updates its list after 300 ms without typing. A user who pauses after "=S" and then types on quickly would otherwise get the first
// function of the old list.
import type { Injector } from "@univerjs/core";
import { IEditorService } from "@univerjs/docs-ui";
import { IShortcutService, KeyCode } from "@univerjs/ui";

const LIST = "sheet.formula-embedding-editor.search_function.";

/**
 * Wraps the registration of the list's keys. They are registered when the list is shown, so the text at that moment is the text it suggests
 * for.
 */
export function acceptOnlyFresh(injector: Injector): void {
  const editors = injector.get(IEditorService);
  const typed = (): string | undefined => editors.getFocusEditor()?.getDocumentDataModel()?.getPlainText();
  const shortcuts = injector.get(IShortcutService);
  const register = shortcuts.registerShortcut.bind(shortcuts);
  shortcuts.registerShortcut = (shortcut) => {
    const isTaking = shortcut.binding === KeyCode.ENTER || shortcut.binding === KeyCode.TAB;
    if (!isTaking || !shortcut.id.startsWith(LIST)) return register(shortcut);
    const suggestedFor = typed();
    return register({ ...shortcut, preconditions: () => typed() === suggestedFor });
  };
}
