// Enter and Tab take a suggested function only for the very text that it was suggested for.
// Univer's list waits for a rest of 300 ms: whoever pauses after "=S" and types on quickly would end with its first function.
import type { Injector } from "@univerjs/core";
import { IEditorService } from "@univerjs/docs-ui";
import { IShortcutService, KeyCode } from "@univerjs/ui";

const LIST = "sheet.formula-embedding-editor.search_function.";

/** The list takes its keys when it is shown, so that the text of that moment is the one it suggests for. */
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
