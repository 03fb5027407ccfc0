// A run that the sidebar finds under way: followed until it ends, or taken back and begun anew; knows nothing of the page.

import type { Status } from "../../src/app/api";
import type { Language } from "../../src/ground/language";
import { beginLong, type Wait } from "./longCall";
import type { Ask, Failure, Reply, RequestOf } from "./server";
import type { State } from "./state";
import { watch } from "./watch";

/** How often a run that was found is asked for. */
const everyMs = 4000;

/** What the follower needs of the flow. */
export interface Followed {
  readonly now: () => State;
  readonly change: (changed: Partial<State>) => void;
  readonly begin: (message: RequestOf<"start">) => Promise<void>;
  readonly fail: (failure: Failure) => void;
  readonly load: () => Promise<void>;
}

/** Follows runs that were found. */
export interface Follower {
  /** Shows the run that a status tells of, and follows it; false when there is none, or the user has turned away from it. */
  readonly follow: (status: Status) => boolean;
  /** Turns away from the run, and from any other until none is under way. */
  readonly leave: () => void;
  /** Takes the run back, and begins it anew as it was wished. */
  readonly startAgain: () => Promise<void>;
}

/** A follower of runs. */
export function createFollower(ask: Ask, language: Language, { now, change, begin, fail, load }: Followed): Follower {
  let isLeft = false;
  let end = (): void => undefined;
  /** What the run found, scored again by its wishes but for those of the writing. */
  const showResults = async (status: Status, written: readonly number[]): Promise<void> => {
    const { withWhy: _, without: __, with: ___, ...wishes } = status.request ?? {};
    const scored = await ask({ ...wishes, verb: "score", language });
    if (now().view.kind !== "underway") return;
    if (scored.ok) change({ view: { kind: "written", outcome: scored.answer, written }, status });
    else await load();
  };
  const hear = (told: Reply<"status">): void => {
    const { view } = now();
    if (!told.ok || view.kind !== "underway") return;
    const { underway, lastRun } = told.answer;
    if (underway !== null) {
      change({ view: { kind: "underway", run: underway }, status: told.answer });
      return;
    }
    end();
    if (lastRun?.token === view.run.token) void showResults(told.answer, lastRun.written);
    else change({ view: { kind: "lapsed" }, status: told.answer });
  };
  return {
    follow: (status) => {
      const { underway } = status;
      if (underway === null) isLeft = false;
      if (underway === null || isLeft) return false;
      change({ view: { kind: "underway", run: underway } });
      end = watch(ask, language, everyMs, hear);
      return true;
    },
    leave: () => {
      isLeft = true;
      end();
    },
    startAgain: async () => {
      const { view, status } = now();
      if (view.kind !== "underway") return;
      end();
      const show = (wait: Wait | null): void => change({ view: { kind: "clearing", wait } });
      show(null);
      const { token } = view.run;
      const send = (ticket: string) => ask({ verb: "takeBack", language, token, ticket });
      const stopped = (await beginLong(ask, language, send, (wait) => wait && show(wait)).reply)!;
      if (!stopped.ok) return fail(stopped);
      await begin({ ...status?.request, verb: "start", language });
    },
  };
}
