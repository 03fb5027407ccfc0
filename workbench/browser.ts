// Finds the machine's own Chromium and opens it with an empty profile; where there is none, Debian's is installed.
import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

/** The first is Chromium without its windows, which opens a page in half the time. */
const names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const otherPlaces = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Switches off parts of the browser that are not needed; some of them would use the network. */
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(name: string): string | undefined {
  return ["/usr/bin", ...(process.env.PATH ?? "").split(delimiter)].map((folder) => join(folder, name)).find(isProgram);
}

function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (!named) return names.map(onPath).find((path) => path !== undefined) ?? otherPlaces.find(isProgram);
  if (isProgram(named)) return named;
  throw new Error(`CHROMIUM_PATH names ${named}, which is not a program`);
}

/**
 * Installs Debian's Chromium. The lock makes a second test file wait for the first one's installation, and then find nothing left to do.
 */
async function installDebianChromium(): Promise<void> {
  const get = "apt-get -qq install --no-install-recommends fonts-liberation fonts-noto-cjk";
  const install = `apt-get -qq update && { ${get} chromium-headless-shell || ${get} chromium; }`;
  const isThere = "command -v chromium-headless-shell || command -v chromium";
  const command = [join(tmpdir(), "customer-tiers-chromium.lock"), "sh", "-c", `${isThere} || { ${install}; }`];
  const installing = spawn("flock", command, {
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const code = await new Promise((resolve, reject) => installing.once("error", reject).once("exit", resolve));
  if (code !== 0) throw new Error("Chromium could not be installed with apt-get; install it, or name one in CHROMIUM_PATH");
}

async function needChromium(): Promise<string> {
  const found = findChromium();
  if (found) return found;
  const mayInstall = process.getuid?.() === 0 && onPath("apt-get") !== undefined;
  if (mayInstall) {
    console.log("No Chromium on this machine: installing Debian's chromium-headless-shell package with apt-get, once");
    await installDebianChromium();
  }
  const installed = mayInstall ? findChromium() : undefined;
  if (installed) return installed;
  throw new Error("The browser tests need Chromium or Chrome: install one, or name its program in CHROMIUM_PATH");
}

/** Opens the browser without a window. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await needChromium(), args: quiet, headless: true });
}

/** What a page of a context logs, throws and asks in dialogs from now on, and the addresses of the sockets it wants; dialogs and sockets are closed. */
export async function watchPage(context: BrowserContext, page: Page): Promise<{ noise: string[]; requests: string[] }> {
  const [noise, requests]: [string[], string[]] = [[], []];
  page.on("pageerror", (problem) => noise.push(String(problem)));
  page.on("console", (message) => noise.push(message.text()));
  page.on("dialog", (dialog) => {
    noise.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await context.routeWebSocket(/.*/, (socket) => {
    requests.push(socket.url());
    void socket.close();
  });
  return { noise, requests };
}
