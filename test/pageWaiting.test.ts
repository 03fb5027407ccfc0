// On the page, as slow as on a weak computer: a look over 50,000 rows with its bar and its Stop, and an undo with its bar.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { documentParts, headed, openFile, openPage, openSidebar, watchBar } from "./pageDriver";

const rows = 50_000;

const orders = Buffer.from(
  [
    "Customer,Order date,Amount",
    ...Array.from({ length: rows }, (_, row) => `c${row % 6007},2024-${10 + (row % 3)}-${10 + (row % 19)},${5 + (row % 50)}`),
  ].join("\n"),
);

/** The page computes so many times slower. */
const slowDown = async (page: Page, rate: number): Promise<void> => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate });
};

/** The bar was shown, and never went back; how far it came depends on the machine, and is tried with a slow Google elsewhere. */
const expectBar = (values: readonly number[]): void => {
  expect(values.length).toBeGreaterThan(0);
  expect(values).toEqual([...values].sort((one, other) => one - other));
};

test("50,000 rows are looked at with a bar and a Stop, and what was written of them is undone with a bar", async () => {
  const page = await openPage();
  await openFile(page, "shop.csv", orders);
  const sidebar = await openSidebar(page);
  await sidebar.getByText(/6,007 customers/).waitFor();
  const before = await documentParts(page);
  await slowDown(page, 20);
  await sidebar.getByRole("button", { name: "Step by step" }).click();
  await sidebar.getByRole("button", { name: "Stop", exact: true }).click();
  await sidebar.getByText("Stopped. Nothing was changed.").waitFor();
  const looked = await watchBar(page);
  await sidebar.getByRole("button", { name: "Look again" }).click();
  await sidebar.getByRole("progressbar").waitFor();
  await slowDown(page, 4);
  await sidebar.getByRole("progressbar").waitFor({ state: "detached", timeout: 60_000 });
  await sidebar.getByText(/50,000 rows/).waitFor();
  await slowDown(page, 1);
  expectBar(await looked());
  await sidebar.getByRole("button", { name: "Back" }).click();
  await sidebar.getByText(/6,007 customers/).waitFor();
  await sidebar.getByRole("button", { name: "Segment my customers" }).click();
  await headed(sidebar, /were written$/);
  const undone = await watchBar(page);
  await slowDown(page, 6);
  await sidebar.getByRole("button", { name: "Undo last run" }).click();
  await headed(sidebar, "The last run is undone");
  await slowDown(page, 1);
  expectBar(await undone());
  expect(await documentParts(page)).toEqual(before);
}, 240_000);
