// The sidebar beside the sheet: a frame without the page's rights, whose only connection is google.script.run.
import type { Language } from "../language";
import type { Editor } from "./engine";
import { say } from "./pageWords";
import { isScriptCall, type LookChange, type ScriptAnswer } from "./sidebarMessages";

export interface SidebarParts {
  readonly aside: HTMLElement;
  readonly heading: HTMLElement;
  readonly closeButton: HTMLButtonElement;
  /** Holds the frame. */
  readonly body: HTMLElement;
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}

/** The sidebar's HTML with google.script.run added, and a policy that allows its own scripts but no network. */
async function framed(html: string, proxy: string, language: Language, isDark: boolean): Promise<string> {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  const own = [...parsed.querySelectorAll("script:not([src])")].map(({ textContent }) => textContent ?? "");
  const hashes = await Promise.all([proxy, ...own].map(sha256));
  const policy = `default-src 'none'; script-src ${hashes.join(" ")}; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'`;
  const meta = parsed.createElement("meta");
  meta.httpEquiv = "Content-Security-Policy";
  meta.content = policy;
  const first = parsed.createElement("script");
  first.textContent = proxy;
  parsed.head.prepend(meta, first);
  parsed.documentElement.style.colorScheme = isDark ? "dark" : "light";
  parsed.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  return `<!DOCTYPE html>${parsed.documentElement.outerHTML}`;
}

export class SidebarFrame {
  readonly #parts: SidebarParts;
  readonly #editor: Editor;
  readonly #proxy: string;
  #frame: HTMLIFrameElement | null = null;
  #opener: Element | null = null;
  language: Language;
  #isDark: boolean;

  /** @param proxy - text of sidebarProxy.js */
  constructor(parts: SidebarParts, editor: Editor, given: { proxy: string; language: Language; isDark: boolean }) {
    this.#parts = parts;
    this.#editor = editor;
    this.#proxy = given.proxy;
    this.language = given.language;
    this.#isDark = given.isDark;
    editor.onSidebar((sidebar) => void this.show(sidebar));
    parts.closeButton.addEventListener("click", () => this.close());
    window.addEventListener("message", (event) => void this.#receive(event));
  }

  /** Shows a sidebar in place of the one that is open, as in Google Sheets. */
  async show({ title, html }: { title: string; html: string }): Promise<void> {
    this.#opener ??= document.activeElement;
    const source = await framed(html, this.#proxy, this.language, this.#isDark);
    const frame = document.createElement("iframe");
    frame.setAttribute("sandbox", "allow-scripts allow-forms");
    frame.title = title;
    frame.srcdoc = source;
    this.#frame = frame;
    this.#parts.heading.textContent = title;
    this.#parts.aside.setAttribute("aria-label", title === "" ? say("sidebar", this.language) : title);
    this.#parts.body.replaceChildren(frame);
    this.#parts.aside.hidden = false;
    frame.addEventListener("load", () => frame.focus(), { once: true });
  }

  setDark(isDark: boolean): void {
    this.#isDark = isDark;
    const change: LookChange = { isDark };
    this.#frame?.contentWindow?.postMessage(change, "*");
  }

  get isOpen(): boolean {
    return this.#frame !== null;
  }

  close(): void {
    this.#frame = null;
    this.#parts.body.replaceChildren();
    this.#parts.aside.hidden = true;
    if (this.#opener instanceof HTMLElement) this.#opener.focus();
    this.#opener = null;
  }

  async #receive({ source, origin, data: sent }: MessageEvent<unknown>): Promise<void> {
    const frame = this.#frame;
    if (frame === null || source !== frame.contentWindow || origin !== "null" || !isScriptCall(sent)) return;
    const answer = await this.#answer(sent.call, sent.functionName, sent.parameters);
    if (this.#frame === frame) frame.contentWindow?.postMessage(answer, "*");
  }

  async #answer(call: number, functionName: string, parameters: readonly unknown[]): Promise<ScriptAnswer> {
    if (parameters.length > 1) return { call, failed: "This workbench passes one parameter to a function of the script" };
    try {
      return { call, returned: await this.#editor.scriptRun(functionName, parameters[0]) };
    } catch (problem) {
      return { call, failed: problem instanceof Error ? problem.message : String(problem) };
    }
  }
}
