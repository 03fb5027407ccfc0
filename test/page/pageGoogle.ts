// Simulates trouble between the page and Google: calls held or refused, a slow Google, and a permission not given.
import type { Page, Route } from "playwright-core";

type Fate = "held" | "refused";

interface Between {
  /** The fate of the calls of a verb. The key "" stands for every other verb. */
  readonly fates: Map<string, Fate>;
  readonly held: MessageEvent[];
  readonly letGo: WeakSet<Event>;
}

type Watched = Window & { between: Between };

/** Listens in the page before its own script, and so receives the sidebar's calls first. All calls pass until a fate is set. */
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

/** Holds every call of a verb. Returns a function that releases them. */
export function holdCalls(page: Page, verb: string): Promise<() => Promise<void>> {
  return treat(page, verb, "held");
}

/** Refuses every call, as Google does if a frame sends it for the wrong account. Returns a function that ends this. */
export function refuseCalls(page: Page): Promise<() => Promise<void>> {
  return treat(page, "", "refused");
}

/** Makes an hour pass in each hundredth of a second, from the script's first look at the clock. */
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

/** Returns the text of a worker that waits before each service call of a slow verb. */
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

/** Puts a text before the script of every worker loaded from now on. Returns a function that ends this. */
async function beginWorkers(page: Page, text: string): Promise<() => Promise<void>> {
  const begin = async (route: Route): Promise<void> => {
    const response = await route.fetch();
    await route.fulfill({ response, body: text + (await response.text()) });
  };
  await page.route(WORKER, begin);
  return () => page.unroute(WORKER, begin);
}

/** Makes Google very slow for every worker loaded from now on. Returns a function that ends this. */
export function slowGoogle(page: Page): Promise<() => Promise<void>> {
  return beginWorkers(page, hurried);
}

/** Delays each service call of these verbs by so many milliseconds, in the page that is loaded next. */
export async function slowVerbs(page: Page, pauses: Readonly<Record<string, number>>): Promise<void> {
  await beginWorkers(page, waiting(pauses));
}

const MANIFEST = "**/appsscript.json";

/** Allows the add-on only one of its scopes, from the next load of the page on. Returns a function that ends this. */
export async function allowOnly(page: Page, scope: string): Promise<() => Promise<void>> {
  const narrow = async (route: Route): Promise<void> => {
    const response = await route.fetch();
    const manifest = (await response.json()) as object;
    await route.fulfill({ response, json: { ...manifest, oauthScopes: [`https://www.googleapis.com/auth/${scope}`] } });
  };
  await page.route(MANIFEST, narrow);
  return () => page.unroute(MANIFEST, narrow);
}
