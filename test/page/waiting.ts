// Holds calls of the sidebar, so that they take more than a second, and reads the progress it shows.
import type { Page } from "playwright-core";
import type { SidebarPage } from "../../workbench/sidebarPage";
import { verbOf } from "./sidebarDriver";

/** Holds calls of one verb up while it is closed. */
export function gate(verb: string) {
  let held: Promise<null> | null = null;
  let release = (): void => undefined;
  return {
    holds: (request: unknown) => (verbOf(request) === verb ? held : null),
    close: (): void => {
      held = new Promise((resolve) => {
        release = () => resolve(null);
      });
    },
    open: (): void => {
      held = null;
      release();
    },
  };
}

export function bar(page: Page, name: string) {
  return page.getByRole("progressbar", { name, exact: true });
}
export function shownOn(page: Page, name: string) {
  return bar(page, name).getAttribute("aria-valuenow");
}
export function stopButton(page: Page) {
  return page.getByRole("button", { name: "Stop", exact: true });
}

/** Returns the verbs of all calls that carry the ticket of a verb's last call, each once. */
export function verbsWithTicket({ calls }: SidebarPage, verb: string): string[] {
  const { ticket } = calls.filter((call) => verbOf(call) === verb).at(-1) as { ticket: string };
  return [...new Set(calls.filter((call) => (call as { ticket?: string }).ticket === ticket).map(verbOf))];
}

/** Makes the script's reading so many times slower from now on. */
export function slow({ host }: SidebarPage, times = 20_000): void {
  host.slow("read", times);
}
