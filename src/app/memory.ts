// The wishes that a document remembers: read, checked, and set aside where they cannot be followed.

import { orRefusal, Refusal } from "../ground/refusal";
import { setAside } from "../runs/leave";
import { Unreadable } from "../sheets/unreadable";
import { toCurrent } from "./earlierWishes";
import { languageField, type RunWishes, runFields } from "./fields";
import { parseFields, toScoreRequest } from "./request";
import { wishedOf } from "./run";

function parseWishes(request: string) {
  const { language, ...wishes } = parseFields({ ...runFields(), language: languageField }, toCurrent(JSON.parse(request)));
  const asked = toScoreRequest(wishes);
  wishedOf(asked);
  return { language, ...wishes };
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

/** Remembered wishes, as the sidebar would send them today. @throws Unreadable for wishes of which something is unknown or impossible */
export function toWishes(request: string): RunWishes {
  readWishes(request);
  return toCurrent(JSON.parse(request)) as RunWishes;
}

/** Sets aside what the document remembers and cannot be believed. */
export function setAsideUnreadable(): void {
  setAside((request) => !(orRefusal(() => parseWishes(request)) instanceof Refusal));
}
