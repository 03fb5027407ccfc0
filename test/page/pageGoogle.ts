// What stands between the page and Google in tests: calls that are held up or refused, a slow Google, a permission not given.
import type { Page, Route } from "playwright-core";

type Fate = "held" | "refused";

interface Between {
  /** What becomes of the calls of a verb; of every verb under "". */
  readonly fates: Map<string, Fate>;
  readonly held: MessageEvent[];
  readonly letGo: WeakSet<Event>;
}

type Watched = Window & { between: Between };

/** Runs in the page before its own script, so that it hears of the sidebar's calls first; it lets all of them through until told otherwise. */
export function standBetween(): void {
  if (window !== top) return;
  const between: Between = { fates: new Map(), held: [], letGo: new WeakSet() };
  Object.assign(window, { between });
  addEventListener("message", (event: MessageEvent) => {
    const { call, parameters } = (event.data ?? {}) as { call?: number; parameters?: { verb?: string }[] };
    const verb = parameters?.[0]?.verb;
    const fate = verb === undefined ? undefined : (between.fates.get(verb) ?? between.fates.get(""));
    if (fate === undefined || between.letGo.has(event)) return;
    event.stopImmediatePropagation();
    if (fate === "held") between.held.push(event);
    else (event.source as Window).postMessage({ call, failed: "PERMISSION_DENIED" }, "*");
  });
}

function setFate([verb, fate]: readonly [string, Fate]): void {
  (window as unknown as Watched).between.fates.set(verb, fate);
}

function letGo(verb: string): void {
  const { fates, held, letGo: passing } = (window as unknown as Watched).between;
  fates.delete(verb);
  for (const { data, source, origin } of held.splice(0)) {
    const again = new MessageEvent("message", { data, source, origin });
    passing.add(again);
    dispatchEvent(again);
  }
}

async function treat(page: Page, verb: string, fate: Fate): Promise<() => Promise<void>> {
  await page.evaluate(setFate, [verb, fate] as const);
  return () => page.evaluate(letGo, verb);
}

/** Holds up every call of a verb; the answer lets them go. */
export function holdCalls(page: Page, verb: string): Promise<() => Promise<void>> {
  return treat(page, verb, "held");
}

/** Google refuses every call, as it does those that a frame sends for the wrong account; the answer ends that. */
export function refuseCalls(page: Page): Promise<() => Promise<void>> {
  return treat(page, "", "refused");
}

/** From the script's first look at the clock on, an hour passes in each hundredth of a second. */
const hurried = `{
  const now = Date.now.bind(Date);
  let began = null;
  Date.now = () => {
    const real = now();
    began ??= real;
    return began + (real - began) * 360000;
  };
}
`;

/** A worker that waits before each service call of a slow verb. */
function waiting(pauses: Readonly<Record<string, number>>): string {
  return `{
  const pauses = ${JSON.stringify(pauses)};
  const post = postMessage.bind(globalThis);
  const still = new Int32Array(new SharedArrayBuffer(4));
  let pause = 0;
  addEventListener("message", ({ data }) => {
    const [parameter] = JSON.parse(data.parcels);
    const named = Object.keys(pauses).find((verb) => parameter?.text?.includes(JSON.stringify({ verb }).slice(1, -1)));
    if (named !== undefined) pause = pauses[named];
  });
  globalThis.postMessage = (message) => {
    if (pause > 0 && message.ask === "call") Atomics.wait(still, 0, 0, pause);
    post(message);
  };
}
`;
}

const WORKER = "**/worker.js";

/** The script's workers that are loaded from now on begin with a text; the answer ends that. */
async function beginWorkers(page: Page, text: string): Promise<() => Promise<void>> {
  const begin = async (route: Route): Promise<void> => {
    const response = await route.fetch();
    await route.fulfill({ response, body: text + (await response.text()) });
  };
  await page.route(WORKER, begin);
  return () => page.unroute(WORKER, begin);
}

/** The script's workers that are loaded from now on find Google very slow; the answer ends that. */
export function slowGoogle(page: Page): Promise<() => Promise<void>> {
  return beginWorkers(page, hurried);
}

/** In the page that is loaded next, each service call of these verbs takes so many milliseconds longer. */
export async function slowVerbs(page: Page, pauses: Readonly<Record<string, number>>): Promise<void> {
  await beginWorkers(page, waiting(pauses));
}

const MANIFEST = "**/appsscript.json";

/** The user allows only this of what the add-on asks for, from the next time that the page is loaded; the answer ends that. */
export async function allowOnly(page: Page, scope: string): Promise<() => Promise<void>> {
  const narrow = async (route: Route): Promise<void> => {
    const response = await route.fetch();
    const manifest = (await response.json()) as object;
    await route.fulfill({ response, json: { ...manifest, oauthScopes: [`https://www.googleapis.com/auth/${scope}`] } });
  };
  await page.route(MANIFEST, narrow);
  return () => page.unroute(MANIFEST, narrow);
}
