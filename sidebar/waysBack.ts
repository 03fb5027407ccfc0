// Undo and removal, from the press to what is shown of their end; knows nothing of the page.
import type { Language } from "../src/customers/language";
import type { State } from "./flow";
import { beginLong, type LongCall, type Wait } from "./longCall";
import type { Ask, Failure, Reply } from "./server";

/** The two ways back. */
export interface WaysBack {
  readonly undo: () => Promise<void>;
  readonly remove: () => Promise<void>;
  /** Asks the one under way to stop; too late once it has begun to change the document. */
  readonly stopBack: () => void;
}

type Act = "undo" | "remove";

/** The ways back of a flow. */
export const createWaysBack = (
  ask: Ask,
  language: Language,
  change: (changed: Partial<State>) => void,
  fail: (act: Act, failure: Failure) => void,
): WaysBack => {
  let underway: Pick<LongCall<Act>, "stop"> | null = null;
  const show = (act: Act, wait: Wait | null): void => change({ view: { kind: "working", act, wait } });
  /** Its answer, once it has gone well. */
  const begin = async <Named extends Act>(act: Named, send: (ticket: string) => Promise<Reply<Named>>) => {
    show(act, null);
    const call = beginLong(ask, language, send, (wait) => wait && show(act, wait));
    underway = call;
    const reply = await call.reply;
    underway = null;
    if (reply === null || reply.ok) return reply;
    if (reply.error.about === "stopped") change({ view: { kind: "stayed" } });
    else fail(act, reply);
    return null;
  };
  return {
    undo: async () => {
      const undone = await begin("undo", (ticket) => ask({ verb: "undo", language, ticket }));
      if (undone) change({ view: { kind: "undone", left: undone.answer.left }, status: undone.answer.status });
    },
    remove: async () => {
      const removed = await begin("remove", (ticket) => ask({ verb: "remove", language, ticket }));
      if (removed) change({ view: { kind: "removed" }, status: removed.answer });
    },
    stopBack: () => underway?.stop(),
  };
};
