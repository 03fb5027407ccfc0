// Wishes as they are filled in: what they become, and what is asked of the script meanwhile.

import { describe, expect, test } from "vitest";
import { type Draft, emptyDraft, toDraft, type Wishes } from "../../sidebar/state/draft";
import { toMessage } from "../../sidebar/state/message";
import { previewOf, toCustomers } from "../../sidebar/state/preview";
import type { Ask, RequestOf, Verb } from "../../sidebar/state/server";
import { createSurvey, type Known, nothingKnown } from "../../sidebar/state/survey";
import { isRunnable } from "../../sidebar/state/wizard";
import type { Outcome } from "../../src/app/api";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { answered, oneSheet, openDocument } from "../whole/documentDriver";
import { day } from "../whole/shop";

describe("a draft", () => {
  test("in which nothing is decided becomes a message that decides nothing", () => {
    expect(toMessage(emptyDraft)).toEqual({});
  });

  test("of another model becomes its name and settings, the words of a choice as they are, and keeps nothing of RFM", () => {
    const draft = {
      ...emptyDraft,
      models: ["churnRisk"],
      scheme: "grid10",
      bins: 5,
      settings: { safePercent: "70", orderModel: "bgnbd" },
    };
    const message = { models: ["churnRisk"], settings: { safePercent: 70, orderModel: "bgnbd" } };
    expect(toMessage(draft)).toEqual(message);
    expect(toMessage(toDraft(message))).toEqual(message);
    expect(toDraft({ models: ["gone"] }).models).toEqual(["rfm"]);
  });

  test("comes back from its message as it was, a column switched off and an own scheme included", () => {
    const wishes: Wishes = {
      columns: { customer: "Wer", order: "", amount: "D" },
      orders: {
        asOf: "2024-06-30",
        duplicates: "drop",
        currency: "USD",
        rates: { EUR: 1.1 },
        notCompleted: ["weg"],
        windowDays: 365,
      },
      scheme: [
        ["Tier", "R", "FM"],
        ["Good", "4-5", ""],
      ],
      bins: [3, 4, 5],
      cuts: { recencyDays: [10, 20], revenue: [1.5] },
      settings: { heavyPercent: 10 },
      withWhy: true,
    };
    expect(toMessage(toDraft(wishes))).toEqual(wishes);
    expect(toMessage(toDraft({ scheme: "gone" }))).toEqual({});
  });

  test("takes numbers as people type them, Chinese commas and full-width digits too", () => {
    expect(toMessage({ ...emptyDraft, cuts: { frequency: " 1，２、 3 " }, windowDays: "９0" })).toEqual({
      cuts: { frequency: [1, 2, 3] },
      orders: { windowDays: 90 },
    });
  });
});

const orders: HostCell[][] = [
  ["Customer", "Date", "Amount"],
  ["Ann", day("2026-01-05"), 10],
  ["Bob", day("2026-01-06"), 20],
];

const measures = { recencyDays: [1, 200, 400, null], frequency: [9, 2, 1, 0], revenueParts: [90_000, 20_000, 10_000, 0] };

describe("a preview", () => {
  const read = {
    customers: toCustomers(measures),
    outcome: answered(openDocument(oneSheet(orders)), { verb: "score" }) as unknown as Outcome,
  };

  test("of limits that are no ascending numbers says in words of the field how many are needed", () => {
    const typed = (recencyDays: string, scheme = "klaviyo6"): string | undefined => {
      const preview = previewOf({ ...emptyDraft, scheme, cuts: { recencyDays } }, read);
      return preview.isReady ? "ready" : preview.refusal?.text.en;
    };
    const refusal = "How recently, days: the limits need to be 2 ascending numbers";
    for (const text of ["30", "30, 20", "30, x", "-1, 20"]) expect(typed(text)).toBe(refusal);
    expect(typed("30, 90")).toBe("ready");
    expect(typed("30, 90, 365", "chinese8-scores")).toBe("ready");
  });

  test("counts a customer without orders in a tier of their own", () => {
    const preview = previewOf({ ...emptyDraft, scheme: "klaviyo6" }, read);
    expect(preview.isReady && preview.tiers.at(-1)).toMatchObject({ name: { en: "No orders yet" }, customers: 1 });
  });
});

describe("a survey", () => {
  const outcome = { audit: { read: 4, used: 4 }, measures };
  /** A script that answers one call at a time, on demand. */
  const slowScript = () => {
    const asked: RequestOf<Verb>[] = [];
    const waiting: (() => void)[] = [];
    const ask = ((request: RequestOf<Verb>) => {
      asked.push(request);
      return new Promise((resolve) => waiting.push(() => resolve({ ok: true, answer: outcome })));
    }) as unknown as Ask;
    const answer = async (): Promise<void> => {
      waiting.shift()?.();
      for (let turns = 0; turns < 10; turns++) await Promise.resolve();
    };
    return { asked, ask, answer };
  };
  const looking = (days: string): Draft => ({ ...emptyDraft, windowDays: days });

  test("sends one call at a time, and of what is typed meanwhile only the last", async () => {
    const { asked, ask, answer } = slowScript();
    let known: Known = nothingKnown;
    const survey = createSurvey(ask, "en", (now) => {
      known = now;
    });
    for (const days of ["3", "36", "365"]) void survey.score(looking(days));
    await answer();
    expect(asked.map((request) => ("orders" in request ? request.orders : null))).toEqual([
      { windowDays: 3 },
      { windowDays: 365 },
    ]);
    expect(isRunnable(looking("365"), known)).toBe(false);
    await answer();
    expect(isRunnable(looking("365"), known)).toBe(true);
    expect(isRunnable(looking("36"), known)).toBe(false);
    await survey.score(looking("365"));
    expect(asked).toHaveLength(2);
  });

  test("takes no answer for one about a sheet that was looked at again since", async () => {
    const { asked, ask, answer } = slowScript();
    let known: Known = nothingKnown;
    const survey = createSurvey(ask, "en", (now) => {
      known = now;
    });
    void survey.score(looking("3"));
    void survey.look(emptyDraft);
    await answer();
    await answer();
    expect(asked.map(({ verb }) => verb)).toEqual(["score", "look"]);
    expect([known.scored, known.isAsking]).toEqual([null, false]);
    void survey.score(looking("3"));
    await answer();
    expect(isRunnable(looking("3"), known)).toBe(true);
  });
});
