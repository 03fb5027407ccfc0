// A button that opens a menu by pointer or keyboard, as the ARIA practices describe it.
import type { MenuItem } from "./engine";

export interface MenuOptions {
  readonly button: HTMLButtonElement;
  readonly menu: HTMLElement;
  /** The name above the items, and the items; called each time the menu opens. */
  readonly contents: () => { readonly title: string; readonly items: readonly MenuItem[] };
  readonly choose: (functionName: string) => void;
}

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** The items of the menu, each focusable. */
function itemElements(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>("[role=menuitem]")];
}

function fill(menu: HTMLElement, title: string, items: readonly MenuItem[], choose: (functionName: string) => void): void {
  const group = document.createElement("div");
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", title);
  const heading = document.createElement("div");
  heading.className = "menuTitle";
  heading.setAttribute("aria-hidden", "true");
  heading.textContent = title;
  group.append(heading);
  for (const { caption, functionName } of items) {
    const item = document.createElement("button");
    item.type = "button";
    item.tabIndex = -1;
    item.setAttribute("role", "menuitem");
    item.textContent = caption;
    item.addEventListener("click", () => choose(functionName));
    group.append(item);
  }
  menu.replaceChildren(group);
}

/** Whether the keys are Google's shortcut for the Extensions menu. It is needed because the sheet keeps the Tab key. */
function isShortcut({ altKey, ctrlKey, metaKey, code }: KeyboardEvent): boolean {
  return altKey && !ctrlKey && !metaKey && code === "KeyN";
}

/** Makes a menu button. Alt+N opens the menu too; a choice, Escape, Tab or a press elsewhere closes it. */
export function menuButton({ button, menu, contents, choose }: MenuOptions): void {
  const close = (isBack: boolean): void => {
    menu.hidden = true;
    button.setAttribute("aria-expanded", "false");
    if (isBack) button.focus();
  };
  const open = (from: "first" | "last"): void => {
    const { title, items } = contents();
    fill(menu, title, items, (functionName) => {
      close(true);
      choose(functionName);
    });
    menu.hidden = false;
    button.setAttribute("aria-expanded", "true");
    itemElements(menu)
      .at(from === "first" ? 0 : -1)
      ?.focus();
  };
  button.addEventListener("click", () => (menu.hidden ? open("first") : close(true)));
  button.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    open(event.key === "ArrowDown" ? "first" : "last");
  });
  menu.addEventListener("keydown", (event) => {
    event.stopPropagation();
    const elements = itemElements(menu);
    const step = steps[event.key];
    if (event.key === "Escape") close(true);
    else if (event.key === "Tab") close(false);
    else if (step && elements.length > 0) {
      event.preventDefault();
      elements[step(elements.indexOf(document.activeElement as HTMLElement), elements.length)]?.focus();
    }
  });
  window.addEventListener(
    "keydown",
    (event) => {
      if (!isShortcut(event)) return;
      event.preventDefault();
      event.stopPropagation();
      open("first");
    },
    true,
  );
  document.addEventListener(
    "pointerdown",
    ({ target }) => {
      if (!menu.hidden && !(target instanceof Node && (menu.contains(target) || button.contains(target)))) close(false);
    },
    true,
  );
  window.addEventListener("blur", () => close(false));
  // If a sheet takes the focus when it is drawn, an open menu takes the focus back.
  menu.addEventListener("focusout", ({ target, relatedTarget }) => {
    if (menu.hidden || (relatedTarget instanceof Node && menu.contains(relatedTarget))) return;
    requestAnimationFrame(() => {
      if (!menu.hidden && target instanceof HTMLElement) target.focus();
    });
  });
}
