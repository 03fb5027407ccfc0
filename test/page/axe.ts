// Runs axe-core in a page or a frame, and returns each fault it finds as one line.
import axe from "axe-core";
import type { Frame, Page } from "playwright-core";

/** The part of axe-core that runs in the page. */
interface AxeInPage {
  run(context: object, options: object): Promise<axe.AxeResults>;
}

/**
 * Returns the faults that axe-core finds with all its rules.
 * @param without - selectors of elements that are not ours
 */
export async function faultsOf(place: Page | Frame, without: readonly string[] = []): Promise<string[]> {
  await place.evaluate(axe.source);
  const results = await place.evaluate(async (exclude) => {
    const { axe: inPage } = window as unknown as { axe: AxeInPage };
    return inPage.run({ include: [["html"]], exclude: exclude.map((selector) => [selector]) }, { iframes: false });
  }, without);
  if (results.passes.length === 0) throw new Error("axe-core has checked nothing");
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} (${target.join(" ")}) ${failureSummary ?? ""}`),
  );
}
