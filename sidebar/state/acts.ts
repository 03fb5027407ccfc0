// What changes the document in one call, from the press to what is shown of its end: undo, removal, sample data; knows nothing of the page.

import type { Language } from "../../src/ground/language";
import { beginLong, type LongCall, type Wait } from "./longCall";
import type { Ask, Failure, Reply } from "./server";
import type { OneCall, State } from "./state";

/** What a user may have done in one call. */
export interface Acts {
  readonly undo: () => Promise<void>;
  readonly remove: () => Promise<void>;
  /** Adds sample data to an empty document, and looks at it. */
  readonly sample: () => Promise<void>;
  /** Leaves what was begun and cannot be put in order as it is, and looks at the document anew. */
  readonly letBe: () => Promise<void>;
  /** Sets aside what the document remembers and cannot be believed, and looks at the document anew. */
  readonly setAside: () => Promise<void>;
  /** Asks the one under way to stop; too late once it can only be done as a whole. */
  readonly stopAct: () => void;
}

/** What the acts need of the flow. */
interface Around {
  readonly now: () => State;
  readonly change: (changed: Partial<State>) => void;
  readonly fail: (act: "undo" | "remove" | "load", failure: Failure) => void;
  readonly load: () => Promise<void>;
}

/** The acts of a flow. */
export function createActs(ask: Ask, language: Language, { now, change, fail, load }: Around): Acts {
  let underway: Pick<LongCall<OneCall>, "stop"> | null = null;
  const show = (act: OneCall, wait: Wait | null): void => change({ view: { kind: "working", act, wait } });
  const hear = async <Named extends OneCall>(act: Named, send: (ticket: string) => Promise<Reply<Named>>) => {
    show(act, null);
    const call = beginLong(ask, language, send, (wait) => wait && show(act, wait));
    underway = call;
    const reply = await call.reply;
    underway = null;
    return reply!;
  };
  const isStopped = (reply: Reply<OneCall>): boolean => !reply.ok && reply.error.about === "stopped";
  /** The answer of a way back, once it has gone well. */
  const goBack = async <Named extends "undo" | "remove">(act: Named, send: (ticket: string) => Promise<Reply<Named>>) => {
    const reply = await hear(act, send);
    if (reply.ok) return reply;
    if (isStopped(reply)) change({ view: { kind: "stayed" } });
    else fail(act, reply);
    return null;
  };
  const putAway = async (verb: "letBe" | "setAside"): Promise<void> => {
    const done = await ask({ verb, language });
    if (done.ok) await load();
    else fail("load", done);
  };
  return {
    undo: async () => {
      const undone = await goBack("undo", (ticket) => ask({ verb: "undo", language, ticket }));
      if (undone) change({ view: { kind: "undone", left: undone.answer.left }, status: undone.answer.status });
    },
    remove: async () => {
      const removed = await goBack("remove", (ticket) => ask({ verb: "remove", language, ticket }));
      if (removed) change({ view: { kind: "removed" }, status: removed.answer });
    },
    sample: async () => {
      const added = await hear("sample", (ticket) => ask({ verb: "sample", language, ticket }));
      if (added.ok || isStopped(added)) return load();
      change({ view: { kind: "first" }, known: { ...now().known, problem: added.error, isAsking: false } });
    },
    letBe: () => putAway("letBe"),
    setAside: () => putAway("setAside"),
    stopAct: () => underway?.stop(),
  };
}
