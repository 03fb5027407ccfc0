// Tests the sidebar's frame on the workbench page: the things it can reach, and the messages that are answered.
import type { Frame, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { address, openSidebar, sharedPage, takeNoise } from "./pageDriver";

describe("the sidebar's frame", () => {
  const frameOf = async (page: Page): Promise<Frame> => {
    await openSidebar(page);
    const frame = page.frames().find((each) => each.url() === "about:srcdoc");
    if (!frame) throw new Error("there is no sidebar");
    return frame;
  };

  test("reaches no network, no page, no storage, and runs no script but the sidebar's own", async () => {
    const page = await sharedPage();
    const frame = await frameOf(page);
    const failed = await frame.evaluate(async (own) => {
      const injected = document.createElement("script");
      injected.textContent = "window.isInjected = true";
      document.head.append(injected);
      const attempts: Record<string, () => unknown> = {
        fetch: () => fetch(own),
        document: () => parent.document.title,
        storage: () => localStorage.length,
        injected: () => {
          if (!("isInjected" in window)) throw new Error("refused");
        },
      };
      const outcomes: string[] = [];
      for (const [name, attempt] of Object.entries(attempts)) {
        try {
          await attempt();
        } catch {
          outcomes.push(name);
        }
      }
      return outcomes;
    }, address());
    expect(failed).toEqual(["fetch", "document", "storage", "injected"]);
    expect(takeNoise(page).every((line) => line.includes("Content Security Policy"))).toBe(true);
  });

  test("is answered to its own calls only, in their one shape", async () => {
    const page = await sharedPage();
    const frame = await frameOf(page);
    const parameters = [{ verb: "status", language: "en" }];
    await frame.evaluate(() => {
      const heard: unknown[] = [];
      Object.assign(window, { heard });
      addEventListener("message", ({ data: sent }: MessageEvent<{ call: unknown }>) => heard.push(sent.call));
    });
    const send = (message: object): Promise<void> => frame.evaluate((sent) => parent.postMessage(sent, "*"), message);
    await page.evaluate((sent) => window.postMessage(sent, "*"), { call: 101, functionName: "callApi", parameters });
    await send({ call: 102, functionName: "callApi", parameters, more: true });
    await send({ call: "103", functionName: "callApi", parameters });
    await send({ call: 104, functionName: "callApi" });
    await send({ call: 105, functionName: "callApi", parameters });
    const answered = (): Promise<unknown[]> =>
      frame.evaluate(() => (window as unknown as { heard: number[] }).heard.filter((call) => Number(call) > 100));
    await expect.poll(answered).toEqual([105]);
  });

  test("hears in words that a function is not the script's", async () => {
    const page = await sharedPage();
    const frame = await frameOf(page);
    const said = await frame.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const { google } = window as unknown as { google: { script: { run: Record<string, (heard: unknown) => unknown> } } };
          const run = google.script.run.withFailureHandler?.((problem: Error) => resolve(problem.message));
          (run as Record<string, () => void>).eraseEverything?.();
        }),
    );
    expect(said).toMatch(/eraseEverything/);
  });
});
