// How long a person waits in the workbench page: until it is ready, until the sidebar's first view stands, until a preview is redrawn.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openBrowser } from "../out/workbench/browser.mjs";
import { servePage } from "../out/workbench/pageServer.mjs";
import { median, printTable, showTimes, verdict } from "./report.mjs";
import { packShop, unpackShop } from "./shop.mjs";

const previewCustomers = 10_000;

/** Notes in every frame when its first view stood, and in the page when it was ready; both on one clock. */
function watch() {
  const now = () => performance.timeOrigin + performance.now();
  const watching = new MutationObserver(() => {
    const { body } = document;
    if (body === null) return;
    if (window.readyAt === undefined && document.querySelector("#stage") && !body.hasAttribute("aria-busy"))
      window.readyAt = performance.now();
    if (window.firstViewAt === undefined && document.querySelector("#app h1")) {
      window.firstViewAt = Number.POSITIVE_INFINITY;
      requestAnimationFrame(() => setTimeout(() => (window.firstViewAt = now()), 0));
    }
  });
  watching.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["aria-busy"] });
  addEventListener(
    "click",
    ({ target }) => (window.chosenAt = target.closest("[role=menuitem]") ? now() : window.chosenAt),
    true,
  );
}

async function openPage(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: "en-GB", timezoneId: "Etc/UTC" });
  await page.addInitScript(watch);
  await page.goto(address);
  await page.locator("body:not([aria-busy])").waitFor({ state: "attached" });
  return page;
}

async function openSidebar(page) {
  await page.locator("#extensions").click();
  await page.getByRole("menuitem").first().click();
  const sidebar = page.frameLocator("#sidebar iframe");
  await sidebar.locator("button.primary:enabled").waitFor();
  return sidebar;
}

async function openOnce(browser, address) {
  const page = await openPage(browser, address);
  const ready = await page.evaluate(() => window.readyAt);
  await openSidebar(page);
  const chosen = await page.evaluate(() => window.chosenAt);
  const frame = page.frames().find((one) => one !== page.mainFrame());
  const firstView = (await frame.evaluate(() => window.firstViewAt)) - chosen;
  await page.close();
  return { ready, firstView };
}

function csvOf(rows) {
  return rows
    .map((row) => row.map((cell) => `"${cell instanceof Date ? cell.toISOString().slice(0, 10) : cell}"`).join(","))
    .join("\n");
}

/** A shop whose orders have just so many customers, as a CSV file. */
function previewShop() {
  return csvOf(unpackShop(packShop({ rows: previewCustomers * 6, customers: Math.round(previewCustomers * 1.05), seed: 7 })));
}

/** Milliseconds from each change of the scheme until the tiers are drawn. */
async function redraws(browser, address, rounds) {
  const page = await openPage(browser, address);
  await page.locator("#file").setInputFiles({ name: "shop.csv", mimeType: "text/csv", buffer: Buffer.from(previewShop()) });
  await page.getByRole("heading", { level: 1, name: "shop" }).waitFor();
  const sidebar = await openSidebar(page);
  await sidebar.getByRole("button", { name: "Choose step by step" }).click();
  for (const title of ["Data and columns", "Check the rows"]) {
    await sidebar.getByRole("heading", { level: 1, name: title }).waitFor();
    await sidebar.locator("button.primary:enabled").click({ timeout: 60_000 });
  }
  await sidebar.getByRole("heading", { level: 1, name: "How to sort" }).waitFor();
  const frame = page.frames().find((one) => one !== page.mainFrame());
  const customers = await sidebar.locator(".found").textContent();
  const times = [];
  for (let round = 0; round < rounds; round++) {
    times.push(
      await frame.evaluate(
        (scheme) =>
          new Promise((resolve) => {
            const select = document.querySelectorAll("main select")[1];
            const start = performance.now();
            new MutationObserver((_, observer) => {
              observer.disconnect();
              requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start), 0));
            }).observe(document.querySelector("tbody"), { subtree: true, childList: true, characterData: true });
            select.value = scheme;
            select.dispatchEvent(new Event("change", { bubbles: true }));
          }),
        ["grid10", "standard11", "klaviyo6", "rpackage10"][round % 4],
      ),
    );
  }
  await page.close();
  return { customers, times };
}

/** Opens the page as often as said, each time afresh, and prints what was measured. */
export async function printPage(rounds = 20) {
  const [browser, server] = await Promise.all([openBrowser(), servePage("out/page", 0)]);
  await openOnce(browser, server.address);
  const opened = [];
  for (let round = 0; round < rounds; round++) opened.push(await openOnce(browser, server.address));
  const { customers, times } = await redraws(browser, server.address, rounds);
  await Promise.all([browser.close(), server.close()]);
  const [ready, firstView] = [opened.map((one) => one.ready), opened.map((one) => one.firstView)];
  const bytes = readFileSync("dist/Sidebar.html").byteLength;
  printTable("The workbench page in a browser of this machine", [
    ["", "measured", "target", ""],
    ["page ready, each time in a fresh profile", showTimes(ready), "< 3000 ms", verdict(median(ready) < 3_000)],
    ["sidebar's first view after the menu item", showTimes(firstView), "< 300 ms", verdict(median(firstView) < 300)],
    [`preview redrawn, ${customers}`, showTimes(times), "< 200 ms", verdict(median(times) < 200)],
    ["dist/Sidebar.html", `${bytes} bytes`, "≤ 153600 (150 KB)", verdict(bytes <= 153_600)],
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await printPage(Number(process.env.BENCH_RUNS ?? 20));
