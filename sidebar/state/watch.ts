// Asks again and again what stands in the document, one call at a time, until told to stop; no timer is left behind.
import type { Language } from "../../src/ground/language";
import type { Ask, Reply } from "./server";

/**
 * Watches the document.
 *
 * @param everyMs - how long to wait after each answer
 * @returns ends it
 */
export function watch(ask: Ask, language: Language, everyMs: number, hear: (told: Reply<"status">) => void): () => void {
  let isOver = false;
  let timer: ReturnType<typeof setTimeout>;
  const wait = (): void => {
    timer = setTimeout(async () => {
      const told = await ask({ verb: "status", language });
      if (isOver) return;
      hear(told);
      if (!isOver) wait();
    }, everyMs);
  };
  wait();
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}
