// Wishes and drafts are the same wishes in two forms: any message comes back from its draft as it was, and any draft from its message.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withFurther, withMain, withScheme } from "../../sidebar/state/choosing";
import { type Draft, emptyDraft, settingName, toDraft, type Wishes } from "../../sidebar/state/draft";
import { toMessage } from "../../sidebar/state/message";
import { withReport } from "../../sidebar/state/written";
import { models } from "../../src/models/index";
import { columnId, formOf } from "../../src/models/model";
import { schemes } from "../../src/models/rfm/schemes";
import type { Setting } from "../../src/models/settings";

import { isOfKind, roleIds } from "../../src/reading/roles";
import { columnForms } from "../../src/reports/customerColumns";
import { reports } from "../../src/reports/index";
import { reportFormOf } from "../../src/reports/report";

/** Kinds of sheets that are sent whatever else is wished; others are sent where a model or a plan reads them. */
const alwaysRead = ["orders", "people"] as const;

/** Runs of a property: enough to meet every model, kind of sheet and report. */
const runs = { numRuns: 300 };

const title = fc.string({ minLength: 1, maxLength: 8 });

/** A sheet beside the one that is scored; a map of ids and a campaign have the two columns without which they are not sent. */
const sheet: fc.Arbitrary<NonNullable<Wishes["sheets"]>[number]> = fc
  .record({ sheet: fc.integer({ min: 1, max: 99 }), name: title, kind: fc.constantFrom(...alwaysRead) })
  .chain(({ kind, ...rest }) => {
    const pair: readonly string[] = kind === "people" ? ["from", "to"] : [];
    const named = roleIds.filter((role) => isOfKind(role, kind) || pair.includes(role));
    return fc
      .subarray([...named], { maxLength: Math.min(4, named.length) })
      .chain((some) => fc.tuple(...[...new Set([...pair, ...some])].map((role) => fc.tuple(fc.constant(role), title))))
      .map((columns) => ({ ...rest, kind, ...(columns.length === 0 ? {} : { columns: Object.fromEntries(columns) }) }));
  });

const chosenModels = fc
  .shuffledSubarray(
    models().map(({ id }) => id),
    { minLength: 1 },
  )
  .filter((ids) => ids.length > 1 || ids[0] !== models()[0]!.id);

function settingOf(setting: Setting): fc.Arbitrary<number | string> {
  return setting.type === "choice"
    ? fc.constantFrom(...setting.options.map(({ id }) => id))
    : fc.integer({ min: setting.from, max: setting.to });
}

/** Every setting of the chosen models, as it is named in a request. */
function settingsOf(ids: readonly string[], scheme: string): readonly (readonly [string, Setting])[] {
  return ids.flatMap((id) => {
    const form = formOf(models().find((model) => model.id === id)!);
    const declared = form.hasSchemes ? schemes().find((own) => own.id === scheme)!.settings : form.settings;
    return Object.entries(declared).map(([name, setting]) => [settingName({ models: ids }, form, name), setting] as const);
  });
}

const columnIds = [
  ...columnForms.map(({ id }) => id),
  ...models().flatMap((own) => own.adds.map(({ id }) => columnId(own, false, id))),
];
const reportIds = reports.map(({ id }) => id);

function someOf(ids: readonly string[]): fc.Arbitrary<string[]> {
  return fc.subarray([...ids], { minLength: 1 });
}

/** Limits of the user's own; a value that equals one stays below it, or has reached it. */
const ownLimits: fc.Arbitrary<Pick<Wishes, "cuts" | "cutSide">> = fc.constantFrom(
  {},
  { cuts: { recencyDays: [30, 90] } },
  { cuts: { frequency: [1, 3], revenue: [50.5] }, cutSide: "atLeast" as const },
);

/** What a user may have decided; whatever is undecided is left out, as `toMessage` leaves it out. */
const wishes: fc.Arbitrary<Wishes> = fc
  .record({ ids: fc.option(chosenModels), scheme: fc.constantFrom(...schemes().map(({ id }) => id)), limits: ownLimits })
  .chain(({ ids, scheme, limits }) => {
    const asked = ids ?? [models()[0]!.id];
    const takesScheme = models().some(({ id, hasSchemes }) => hasSchemes && asked.includes(id));
    const settings = fc
      .subarray([...settingsOf(asked, scheme)])
      .chain((some) => fc.tuple(...some.map(([name, setting]) => fc.tuple(fc.constant(name), settingOf(setting)))))
      .map((some) => (some.length === 0 ? {} : { settings: Object.fromEntries(some) }));
    return settings.chain((set) =>
      fc
        .record(
          {
            sheets: fc.uniqueArray(sheet, { minLength: 1, maxLength: 4, selector: (own) => own.sheet }),
            columns: fc.dictionary(fc.constantFrom(...roleIds), fc.oneof(title, fc.constant("")), { minKeys: 1, maxKeys: 4 }),
            withWhy: fc.constant(true),
            without: fc.oneof(
              fc.record({ columns: someOf(columnIds), reports: someOf(reportIds) }),
              fc.record({ columns: someOf(columnIds) }),
              fc.record({ reports: someOf(reportIds) }),
            ),
            with: fc.record({ reports: someOf(reportIds) }),
            contact: fc.record({ cost: fc.integer({ min: 0, max: 99 }) }),
            orders: fc.record({ windowDays: fc.integer({ min: 1, max: 36_500 }), duplicates: fc.constant("drop" as const) }),
          },
          { requiredKeys: [] },
        )
        .map((rest) => ({
          ...rest,
          ...set,
          ...(ids === null ? {} : { models: ids }),
          ...(takesScheme && scheme !== emptyDraft.scheme ? { scheme } : {}),
          ...(takesScheme ? limits : {}),
        })),
    );
  });

describe("any wishes", () => {
  test("come back from their draft as they were: sheets, models, their settings, reports and columns", () => {
    fc.assert(
      fc.property(wishes, fc.integer({ min: 0, max: 9 }), (asked, sheetId) => {
        const draft = { ...toDraft({ ...asked, sheet: sheetId }), sheet: sheetId };
        expect(toMessage(draft)).toEqual(asked);
        expect(toDraft({ ...toMessage(draft), sheet: sheetId })).toEqual({ ...draft, sheet: null });
      }),
      runs,
    );
  });

  test("of another sheet keep nothing of the sheets that were read beside it", () => {
    fc.assert(
      fc.property(wishes, (asked) => {
        const { sheets: _, ...rest } = asked;
        expect(toMessage({ ...toDraft({ ...asked, sheet: 1 }), sheet: 2 })).toEqual(rest);
      }),
      runs,
    );
  });
});

/** A draft in which every setting of RFM's scheme hml3 and of another model is typed. */
function typed(): { readonly draft: Draft; readonly other: ReturnType<typeof models>[number] } {
  const other = models().find(({ hasSchemes, settings }) => !hasSchemes && Object.keys(settings).length > 0)!;
  const ids = [models()[0]!.id, other.id];
  const settings = Object.fromEntries(settingsOf(ids, "hml3").map(([name, setting]) => [name, String(setting.default)] as const));
  return { draft: { ...emptyDraft, models: ids, scheme: "hml3", settings }, other };
}

describe("another choice", () => {
  test("of the main model keeps what was typed of the model that stays, under its bare names", () => {
    const { draft, other } = typed();
    const changed = withMain(draft, other.id);
    expect(changed.models).toEqual([other.id]);
    expect(changed.settings).toEqual(
      Object.fromEntries(Object.entries(other.settings).map(([name, setting]) => [name, String(setting.default)])),
    );
  });

  test("of the scheme drops the settings of the scheme alone, whichever place its model has", () => {
    const { draft, other } = typed();
    const ofOther = Object.keys(draft.settings).filter((name) => name.startsWith(`${other.id}.`));
    expect(ofOther.length).toBeLessThan(Object.keys(draft.settings).length);
    expect(Object.keys(withScheme(draft, "standard11").settings)).toEqual(ofOther);
    const further: Draft = { ...draft, models: [...draft.models].reverse(), settings: { x: "1", "rfm.heavyPercent": "5" } };
    expect(withScheme(further, "standard11").settings).toEqual({ x: "1" });
  });

  test("of a further model that is left out takes its settings along", () => {
    const { draft, other } = typed();
    const { models: left, settings } = withFurther(draft, other.id, false);
    expect(left).toEqual([models()[0]!.id]);
    expect(Object.keys(settings).some((name) => name.includes("."))).toBe(false);
    expect(toMessage(toDraft({ models: ["gone", models()[0]!.id], settings: { a: 1, "gone.b": 2 } }))).toEqual({});
  });

  test("of a report is sent as `with` where it is not usual, and as `without` where it is", () => {
    for (const form of reports.map(reportFormOf))
      for (const isUsual of [true, false]) {
        const changed = withReport(emptyDraft, { form, isUsual, isWanted: isUsual }, !isUsual);
        const message = toMessage({ ...emptyDraft, ...changed });
        expect(message).toEqual(isUsual ? { without: { reports: [form.id] } } : { with: { reports: [form.id] } });
        expect(withReport({ ...emptyDraft, ...changed }, { form, isUsual, isWanted: !isUsual }, isUsual)).toEqual({
          without: emptyDraft.without,
          withReports: [],
        });
      }
  });
});
