// Tests long calls on the page with a slow Google: a look with its bar and its Stop, and an undo with its bar.
import { expect, test } from "vitest";
import { documentParts, headed, openFile, openPage, openSidebar, watchBar } from "./pageDriver";

const orders = Buffer.from(
  ["Customer,Order date,Amount", ...[...Array(40).keys()].map((row) => `c${row % 7},2024-${10 + (row % 3)}-15,${10 + row}`)].join(
    "\n",
  ),
);

/** Expects a bar that moved and never went back. */
function expectBar(values: readonly number[]): void {
  expect(values.length).toBeGreaterThanOrEqual(2);
  expect(values).toEqual([...values].sort((one, other) => one - other));
}

test("rows are looked at with a bar and a Stop, and what was written of them is undone with a bar", async () => {
  const page = await openPage({ pauses: { look: 200, undo: 15 } });
  await openFile(page, "shop.csv", orders);
  const sidebar = await openSidebar(page);
  await sidebar.getByText(/7 customers/).waitFor();
  const before = await documentParts(page);
  await sidebar.getByRole("button", { name: "Step by step" }).click();
  await sidebar.getByRole("button", { name: "Stop", exact: true }).click();
  await sidebar.getByText("Stopped. Nothing was changed.").waitFor();
  const looked = await watchBar(page);
  await sidebar.getByRole("button", { name: "Look again" }).click();
  await sidebar.getByRole("progressbar").waitFor();
  await sidebar.getByRole("progressbar").waitFor({ state: "detached" });
  await sidebar.getByText(/40 rows/).waitFor();
  expectBar(await looked());
  await sidebar.getByRole("button", { name: "Back" }).click();
  await sidebar.getByText(/7 customers/).waitFor();
  await sidebar.getByRole("button", { name: "Segment my customers" }).click();
  await headed(sidebar, /were written$/);
  const undone = await watchBar(page);
  await sidebar.getByRole("button", { name: "Undo last run" }).click();
  await headed(sidebar, "The last run is undone");
  expectBar(await undone());
  expect(await documentParts(page)).toEqual(before);
}, 60_000);
