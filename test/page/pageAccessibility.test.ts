// Tests that axe-core finds no fault in the workbench page around Univer, or in the sidebar's frame on it.
import { expect, test } from "vitest";
import { faultsOf } from "./axe";
import { openPage, openSidebar } from "./pageDriver";

test.each([
  { locale: "en-GB", colorScheme: "light" },
  { locale: "zh-CN", colorScheme: "dark" },
] as const)("axe-core finds nothing in the page, $locale, $colorScheme", async (look) => {
  const page = await openPage(look);
  expect(await faultsOf(page, ["#sheet"])).toEqual([]);
  await openSidebar(page);
  const frame = page.frames().find((one) => one !== page.mainFrame());
  await page.locator("#about").click();
  expect(await faultsOf(page, ["#sheet"])).toEqual([]);
  expect(await faultsOf(frame!)).toEqual([]);
});
