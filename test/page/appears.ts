// Lists, buttons and panels of the sheet, which take a while to be drawn.
import type { Locator } from "playwright-core";
import { expect } from "vitest";

/** Does something until Univer has shown what it leads to; its lists and buttons take keys and clicks only once they are drawn. */
export function appears(shown: Locator, act: () => Promise<void>): Promise<void> {
  return expect
    .poll(
      async () => {
        await act();
        await shown.waitFor({ timeout: 3000 }).catch(() => undefined);
        return shown.isVisible();
      },
      { timeout: 40_000 },
    )
    .toBe(true);
}
