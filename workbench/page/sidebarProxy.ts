// Runs in the sidebar's frame before the sidebar: provides google.script.run, and sends its calls to the page.
import { isLookChange, isScriptAnswer } from "./sidebarMessages";

interface Handlers {
  readonly success?: (returned: unknown) => void;
  readonly failure?: (problem: Error) => void;
}

const waiting = new Map<number, Handlers>();
let calls = 0;

/** The language of the page, which the frame could not know otherwise, stands in its lang attribute. */
const { lang } = document.documentElement;
Object.defineProperty(navigator, "language", { get: () => lang });

addEventListener("message", ({ source, data: sent }: MessageEvent<unknown>) => {
  if (source !== parent) return;
  if (isLookChange(sent)) document.documentElement.style.colorScheme = sent.isDark ? "dark" : "light";
  if (!isScriptAnswer(sent)) return;
  const handlers = waiting.get(sent.call);
  waiting.delete(sent.call);
  if ("failed" in sent) handlers?.failure?.(new Error(sent.failed));
  else handlers?.success?.(sent.returned);
});

/** A runner. Setting a handler gives a new runner, as at Google; any other name is a function of the script. */
function runner(handlers: Handlers): object {
  return new Proxy(
    {},
    {
      get: (_, name) => {
        if (typeof name === "symbol" || name === "then") return undefined;
        if (name === "withSuccessHandler") return (success: (returned: unknown) => void) => runner({ ...handlers, success });
        if (name === "withFailureHandler") return (failure: (problem: Error) => void) => runner({ ...handlers, failure });
        return (...parameters: unknown[]): void => {
          calls += 1;
          waiting.set(calls, handlers);
          parent.postMessage({ call: calls, functionName: name, parameters }, "*");
        };
      },
    },
  );
}

Object.assign(window, { google: { script: { run: runner({}) } } });
