// A call that may take longer than a second: from then on it is told how far it is, and it can be stopped; knows nothing of the page.
import type { Requests } from "../../src/app/api";
import type { Language } from "../../src/ground/language";
import type { Ask, Reply } from "./server";

/** Verbs whose calls tell how far they are: a ticket may be sent with them. */
export type LongVerb = {
  readonly [Verb in keyof Requests]: Requests[Verb] extends { readonly ticket: string }
    ? never
    : "ticket" extends keyof Requests[Verb]
      ? Verb
      : never;
}[keyof Requests];

/** What is known of a call that has taken longer than a second. */
export interface Wait {
  /** Share that is done, from 0 to 1. */
  readonly share: number;
  /** Whether it still listens to a stop. */
  readonly canStop: boolean;
  readonly isStopping: boolean;
}

/** A call under way. */
export interface LongCall<Named extends LongVerb> {
  /** Its answer; null once it was left. */
  readonly reply: Promise<Reply<Named> | null>;
  /** Asks it to stop; what came of that is in its answer. */
  readonly stop: () => void;
  /** Asks it to stop, and waits for its answer no longer. */
  readonly leave: () => void;
}

/** Calls of which only the last one's answer counts. */
export interface Turns {
  /** The answer of a call; null once another was begun, or it was stopped. */
  readonly hear: <Named extends LongVerb>(send: (ticket: string) => Promise<Reply<Named>>) => Promise<Reply<Named> | null>;
  /** Asks the call under way to stop, and hears no answer of it any more. */
  readonly leave: () => void;
}

/** How long a call may take before anything is shown of it, and how often it is then asked how far it is. */
const quietMs = 1000;
const everyMs = 1500;

function newTicket(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join("");
}

/**
 * Begins a call.
 *
 * @param send - sends it with the ticket that it is asked after by
 * @param tell - hears how far it is, whenever that was asked, and null when it is over; may leave the call
 */
export function beginLong<Named extends LongVerb>(
  ask: Ask,
  language: Language,
  send: (ticket: string) => Promise<Reply<Named>>,
  tell: (wait: Wait | null) => void,
): LongCall<Named> {
  const ticket = newTicket();
  let wait: Wait = { share: 0, canStop: true, isStopping: false };
  let isOver = false;
  let timer: ReturnType<typeof setTimeout>;
  const change = (part: Partial<Wait>): void => {
    wait = { ...wait, ...part };
    tell(wait);
  };
  const listen = async (): Promise<void> => {
    const heard = await ask({ verb: "headway", language, ticket });
    if (isOver) return;
    if (heard.ok && heard.answer !== null) {
      const { done, steps, canStop } = heard.answer;
      change({ share: Math.max(wait.share, done / steps), canStop });
    } else change({});
    if (isOver) return;
    timer = setTimeout(listen, everyMs);
  };
  timer = setTimeout(() => {
    change({});
    void listen();
  }, quietMs);
  const end = (): void => {
    if (isOver) return;
    isOver = true;
    clearTimeout(timer);
    tell(null);
  };
  const stop = (): void => {
    if (isOver || wait.isStopping) return;
    change({ isStopping: true });
    void ask({ verb: "stop", language, ticket });
  };
  let giveUp = (): void => undefined;
  const left = new Promise<null>((resolve) => {
    giveUp = () => resolve(null);
  });
  const answered = send(ticket).then((reply) => {
    end();
    return reply;
  });
  return {
    reply: Promise.race([answered, left]),
    stop,
    leave: () => {
      stop();
      end();
      giveUp();
    },
  };
}

/** Takes turns. @param tell - hears how far the last call is */
export function createTurns(ask: Ask, language: Language, tell: (wait: Wait | null) => void): Turns {
  let asked = 0;
  let underway: Pick<LongCall<LongVerb>, "leave"> | null = null;
  return {
    hear: async (send) => {
      asked += 1;
      const turn = asked;
      const call = beginLong(ask, language, send, (wait) => turn === asked && tell(wait));
      underway = call;
      const reply = await call.reply;
      return turn === asked ? reply : null;
    },
    leave: () => {
      asked += 1;
      underway?.leave();
    },
  };
}
