// axe-core in a page or a frame: everything that it finds wrong, in one line each.
import axe from "axe-core";
import type { Frame, Page } from "playwright-core";

/** The part of axe-core that runs in the page. */
interface AxeInPage {
  run(context: object, options: object): Promise<axe.AxeResults>;
}

/**
 * What axe-core finds, all its rules on.
 *
 * @param without - selectors of what is not ours
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
