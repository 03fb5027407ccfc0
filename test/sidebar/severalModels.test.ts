// Several models in a draft: what is typed of each is checked in the words of its own field, and asked of the script only when it is fit.
import { describe, expect, test } from "vitest";
import { type Draft, emptyDraft, isReadable, settingName } from "../../sidebar/state/draft";
import { isLookedAtAlike, toAsking, toLookFor } from "../../sidebar/state/message";
import { previewOf, toCustomers } from "../../sidebar/state/preview";
import type { Outcome } from "../../src/app/api";
import { models } from "../../src/models/index";
import { formOf } from "../../src/models/model";
import { schemes } from "../../src/models/rfm/schemes";

const [main, ...others] = models();
/** A model whose settings have to rise from one to the next. */
const laddered = others.find(({ ascending }) => ascending.length > 0)!;
const [lower, higher] = laddered.ascending[0]!;
/** A scheme with a number of its own. */
const ranked = schemes().find(({ settings }) => Object.values(settings).some(({ type }) => type === "whole"))!;
const [ranking] = Object.entries(ranked.settings).find(([, { type }]) => type === "whole")!;

const read = {
  customers: toCustomers({
    recencyDays: [1, 200, 400, null],
    frequency: [9, 2, 1, 0],
    revenueParts: [90_000, 20_000, 10_000, 0],
  }),
  outcome: { models: [], notes: [] } as unknown as Outcome,
};

/** The draft of the main model and a further one, with these settings of the further one. */
function withFurther(typed: Readonly<Record<string, string>>, rest: Partial<Draft> = {}): Draft {
  const ids = { models: [main!.id, laddered.id] };
  const settings = Object.entries(typed).map(([name, text]) => [settingName(ids, formOf(laddered), name), text] as const);
  return { ...emptyDraft, ...ids, settings: Object.fromEntries(settings), ...rest };
}

function refusal(draft: Draft): string | null {
  const preview = previewOf(draft, read);
  return preview.isReady ? null : (preview.refusal?.text.en ?? "");
}

describe("what is typed of a further model", () => {
  test("is sent under the model's id, and leaves the main model's preview as it is", () => {
    const draft = withFurther({ [higher!]: String(laddered.settings[higher!]!.default) });
    expect(refusal(draft)).toBeNull();
    expect(isReadable(draft)).toBe(true);
    expect(toAsking(draft)).toEqual({
      models: [main!.id, laddered.id],
      settings: { [`${laddered.id}.${higher}`]: laddered.settings[higher!]!.default },
    });
  });

  test("is refused in the words of its field, and the script is not asked", () => {
    const wrong = withFurther({ [lower!]: "abc" });
    expect(refusal(wrong)).toMatch(`${laddered.settings[lower!]!.label.en} needs a whole number`);
    expect(isReadable(wrong)).toBe(false);
    const crossed = withFurther({ [lower!]: "90", [higher!]: "10" });
    expect(refusal(crossed)).toContain(laddered.settings[lower!]!.label.en);
    expect(refusal(crossed)).toContain("needs to be below");
    expect(isReadable(crossed)).toBe(false);
  });

  test("is checked too where the further model is the one that takes schemes", () => {
    const draft: Draft = { ...emptyDraft, models: [laddered.id, main!.id], scheme: ranked.id };
    const typed = (text: string): Draft => ({ ...draft, settings: { [`${main!.id}.${ranking}`]: text } });
    expect(isReadable(typed("abc"))).toBe(false);
    expect(refusal(typed("abc"))).toMatch(`${ranked.settings[ranking]!.label.en} needs a whole number`);
    expect(isReadable(typed(String(ranked.settings[ranking]!.default)))).toBe(true);
  });

  test("is no reason to look at the sheet again before it is a number, and limits of scores never are", () => {
    const lacking = { isLacking: true };
    const half = withFurther({ [lower!]: "abc" }, lacking);
    expect(toLookFor(half)).toEqual({ models: [main!.id, laddered.id] });
    expect(isLookedAtAlike(half, withFurther({ [lower!]: "ab" }, lacking))).toBe(true);
    expect(toLookFor({ ...emptyDraft, isLacking: true, cuts: { revenue: "1, 2" } })).toEqual({});
  });
});
