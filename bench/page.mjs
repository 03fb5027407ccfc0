// How long a person waits in the workbench page: until it is ready, until the sidebar's first view stands, until a preview is redrawn.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { sidebarBar } from "../out/bench/bars.mjs";
import { labels, schemes, steps } from "../out/bench/labels.mjs";
import { openBrowser } from "../out/workbench/browser.mjs";
import { servePage } from "../out/workbench/pageServer.mjs";
import { atMost, printTable, showBytes, timeHeads, timeRow } from "./report.mjs";
import { runs, scaled } from "./settings.mjs";
import { packShop, unpackShop } from "./shop.mjs";

const root = new URL("../", import.meta.url);
const previewCustomers = scaled(10_000, 100);
const mostMilliseconds = { ready: 3_000, redrawn: 200 };

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

/** Goes on to a step of the wizard. */
async function toStep(sidebar, wanted) {
  await sidebar.getByRole("button", { name: labels.stepByStep.en }).click();
  for (const { id, title } of steps) {
    await sidebar.getByRole("heading", { level: 1, name: title.en }).waitFor();
    const button = sidebar.locator("button.primary:enabled");
    await button.waitFor({ timeout: 60_000 });
    if (id === wanted) return;
    await button.click();
  }
  throw new Error(`The wizard has no step ${wanted}`);
}

/** Runs in the sidebar: chooses a scheme; milliseconds until the tiers are drawn. */
function chooseScheme(scheme) {
  return new Promise((resolve, reject) => {
    const offers = ({ options }) => Array.from(options).some(({ value }) => value === scheme);
    const select = Array.from(document.querySelectorAll("main select")).find(offers);
    setTimeout(() => reject(new Error(`Nothing was drawn for ${scheme}`)), 20_000);
    const start = performance.now();
    new MutationObserver((_, observer) => {
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start), 0));
    }).observe(document.querySelector("main tbody"), { subtree: true, childList: true, characterData: true });
    select.value = scheme;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

/** Milliseconds from each change of the scheme until the tiers are drawn. */
async function redraws(browser, address) {
  const page = await openPage(browser, address);
  await page.locator("#file").setInputFiles({ name: "shop.csv", mimeType: "text/csv", buffer: Buffer.from(previewShop()) });
  await page.getByRole("heading", { level: 1, name: "shop" }).waitFor();
  const sidebar = await openSidebar(page);
  await toStep(sidebar, "method");
  const frame = page.frames().find((one) => one !== page.mainFrame());
  const customers = await sidebar.locator(".found").textContent();
  // The first of the list is chosen already.
  const order = [...schemes().slice(1), schemes()[0]];
  const times = [];
  for (let round = 0; round < runs; round++) times.push(await frame.evaluate(chooseScheme, order[round % order.length].id));
  await page.close();
  return { customers, times };
}

const [browser, server] = await Promise.all([openBrowser(), servePage(fileURLToPath(new URL("out/page", root)), 0)]);
if (runs > 1) await openOnce(browser, server.address);
const opened = [];
for (let round = 0; round < runs; round++) opened.push(await openOnce(browser, server.address));
const { customers, times } = await redraws(browser, server.address);
await Promise.all([browser.close(), server.close()]);
const timesOf = (name) => opened.map((one) => one[name]);
const bytes = readFileSync(new URL("dist/Sidebar.html", root)).byteLength;
printTable("The workbench page in a browser of this machine", [
  timeHeads,
  timeRow("page ready, each time in a fresh profile", timesOf("ready"), mostMilliseconds.ready),
  timeRow("the sidebar's first view after its menu item", timesOf("firstView"), sidebarBar.milliseconds),
  timeRow(`preview redrawn, ${customers}`, times, mostMilliseconds.redrawn),
  ["size of dist/Sidebar.html", showBytes(bytes), ...atMost(sidebarBar.bytes, bytes, showBytes)],
]);
