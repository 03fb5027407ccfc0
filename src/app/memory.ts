// The wishes that a document remembers: read, checked, and set aside where they cannot be followed.

import { orRefusal, Refusal } from "../ground/refusal";
import { setAside } from "../runs/leave";
import { Unreadable } from "../sheets/unreadable";
import { toCurrent } from "./earlierWishes";
import { languageField, type RunWishes, runFields } from "./fields";
import { parseFields } from "./request";

function parseWishes(request: string) {
  return parseFields({ ...runFields(), language: languageField }, toCurrent(JSON.parse(request)));
}

/** The remembered wishes, checked. */
export type RememberedWishes = ReturnType<typeof parseWishes>;

/**
 * Reads remembered wishes.
 *
 * @throws Unreadable for wishes of which something is unknown or impossible
 */
export function readWishes(request: string): RememberedWishes {
  const wishes = orRefusal(() => parseWishes(request));
  if (wishes instanceof Refusal) throw new Unreadable("request", "damaged");
  return wishes;
}

/** Remembered wishes as they were sent. @throws Unreadable for wishes of which something is unknown or impossible */
export function asSent(request: string): RunWishes {
  readWishes(request);
  return toCurrent(JSON.parse(request)) as RunWishes;
}

/** Sets aside what the document remembers and cannot be believed. */
export function setAsideUnreadable(): void {
  setAside((request) => !(orRefusal(() => parseWishes(request)) instanceof Refusal));
}
