// Tests the document that a browser tab keeps over a reload: the same as before, replaced by a newly opened one, forgotten if damaged.
import { describe, expect, test } from "vitest";
import { documentParts, headed, openFile, openPage, openSidebar, settled, storedParts } from "./pageDriver";

const orders = [
  "Customer,Date,Amount",
  ...[...Array(30).keys()].map((row) => `c${row % 7},2024-03-${10 + (row % 19)},${row + 5}`),
];

describe("a document on the page", () => {
  test("is the same after a reload, results and hidden tab included, is in no other tab, and goes when another is opened", async () => {
    const page = await openPage();
    await openFile(page, "mine.csv", Buffer.from(orders.join("\n")));
    const before = await documentParts(page);
    const sidebar = await openSidebar(page);
    await sidebar.getByRole("button", { name: "Segment my customers" }).click();
    await headed(sidebar, /were written$/);
    const written = await documentParts(page);
    await expect.poll(async () => (await storedParts(page)).names.length).toBe(5);
    expect((await storedParts(page)).isReadable).toBe(false);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await settled(other);
    expect(await other.getByRole("heading", { level: 1 }).innerText()).toBe("Home goods shop (orders)");
    await expect.poll(async () => (await storedParts(other)).names.length).toBe(7);
    await other.close();
    await page.reload();
    await settled(page);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("mine");
    expect(await page.locator("#sample").inputValue()).toBe("own");
    expect((await storedParts(page)).names).toHaveLength(5);
    expect(await documentParts(page)).toEqual(written);
    await openSidebar(page);
    await sidebar.getByRole("button", { name: "Undo last run" }).click();
    await headed(sidebar, "The last run is undone");
    expect(await documentParts(page)).toEqual(before);
    await page.locator("#sample").selectOption("chaDian.csv");
    await settled(page);
    await expect.poll(async () => (await storedParts(page)).names.length).toBe(2);
    await page.reload();
    await settled(page);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Tea shop (Chinese orders)");
  }, 120_000);

  test("that was damaged is dropped with a sentence, and a sample stands in its place", async () => {
    const page = await openPage();
    await openFile(page, "mine.csv", Buffer.from(orders.join("\n")));
    await expect.poll(async () => (await storedParts(page)).names.length).toBe(2);
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open("customerTiersWorkbench");
          opening.onsuccess = () => {
            const parts = opening.result.transaction("parts", "readwrite").objectStore("parts");
            const walk = parts.openCursor();
            walk.onsuccess = () => {
              const cursor = walk.result;
              if (cursor === null) return;
              new Uint8Array((cursor.value as { sealed: ArrayBuffer }).sealed)[0]! ^= 1;
              cursor.update(cursor.value);
              cursor.continue();
            };
            parts.transaction.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        }),
    );
    await page.reload();
    await settled(page);
    expect(await page.locator("#notice span").innerText()).toBe(
      "The document that was open here could not be read again: a sample was opened in its place.",
    );
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Home goods shop (orders)");
    await page.reload();
    await settled(page);
    expect(await page.locator("#notice").isHidden()).toBe(true);
  }, 60_000);
});
