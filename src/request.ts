// The shape of what the sidebar may send, checked before anything is done with it.
import * as v from "valibot";
import { fromIsoDay } from "./customers/calendar";
import type { Role } from "./customers/headers";
import { Refusal } from "./customers/refusal";
import { roles } from "./customers/roles";
import { defaultReading, type ReadingSettings } from "./customers/settings";
import { type Choices, noChoices } from "./models/model";
import type { ScoreRequest } from "./run";

const positive = v.pipe(v.number(), v.finite(), v.gtValue(0));
const bins = v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(9));
const cutList = v.pipe(v.array(v.pipe(v.number(), v.finite())), v.minLength(1), v.maxLength(8));
const schemeCell = v.nullable(v.union([v.string(), v.number()]));

const orderChoices = v.strictObject({
  asOf: v.optional(
    v.pipe(
      v.string(),
      v.check((text) => !Number.isNaN(fromIsoDay(text)), "a day such as 2026-01-31"),
    ),
  ),
  refunds: v.optional(v.picklist(["subtract", "ignore"])),
  zero: v.optional(v.picklist(["count", "exclude"])),
  duplicates: v.optional(v.picklist(["keep", "drop"])),
  dates: v.optional(v.picklist(["dmy", "mdy"])),
  decimal: v.optional(v.picklist(["point", "comma"])),
  amounts: v.optional(v.picklist(["line", "order"])),
  currency: v.optional(v.pipe(v.string(), v.nonEmpty())),
  rates: v.optional(v.record(v.string(), positive)),
  sameCustomer: v.optional(v.picklist(["sum", "last"])),
  notCompleted: v.optional(v.array(v.string())),
  windowDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(36_500))),
});

const scoreShape = v.strictObject({
  verb: v.literal("score"),
  language: v.optional(v.picklist(["en", "zh"]), "en"),
  columns: v.optional(v.record(v.picklist(Object.keys(roles) as [Role, ...Role[]]), v.string()), {}),
  orders: v.optional(orderChoices, {}),
  scheme: v.optional(v.union([v.string(), v.array(v.array(schemeCell))]), "standard11"),
  bins: v.optional(v.union([bins, v.strictTuple([bins, bins, bins])])),
  cuts: v.optional(
    v.strictObject({ recencyDays: v.optional(cutList), frequency: v.optional(cutList), revenue: v.optional(cutList) }),
    {},
  ),
  settings: v.optional(v.record(v.string(), v.number()), {}),
  withCustomers: v.optional(v.boolean(), false),
});

/** What the sidebar sends to score the active sheet; what is left out is decided by the sheet or by the scheme. */
export type ScoreMessage = v.InferInput<typeof scoreShape>;

/** A checked message. */
export interface CheckedMessage {
  readonly language: "en" | "zh";
  readonly withCustomers: boolean;
  readonly score: ScoreRequest;
}

type Parsed = v.InferOutput<typeof scoreShape>;

const without = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== undefined)) as Partial<T>;

const toReading = ({ asOf, ...orders }: Parsed["orders"]): ReadingSettings => ({
  ...defaultReading,
  ...(without(orders) as Partial<ReadingSettings>),
  asOf: asOf === undefined ? null : fromIsoDay(asOf),
});

const toChoices = ({ bins: asked, cuts, settings }: Parsed): Choices => ({
  ...noChoices,
  bins: asked === undefined ? null : typeof asked === "number" ? [asked, asked, asked] : asked,
  cuts: without(cuts) as Choices["cuts"],
  settings,
});

/**
 * Checks a message from outside.
 *
 * @throws Refusal naming the first field that does not fit
 */
export const parseMessage = (message: unknown): CheckedMessage => {
  const parsed = v.safeParse(scoreShape, message);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const path = v.getDotPath(issue) ?? "request";
    throw new Refusal(
      {
        en: `${path} needs ${issue.expected ?? issue.message}, got ${issue.received}`,
        zh: `${path} 需要 ${issue.expected ?? issue.message}，现在是 ${issue.received}`,
      },
      { en: "correct it and try again", zh: "请修改后重试" },
    );
  }
  const { language, withCustomers, columns, scheme } = parsed.output;
  return {
    language,
    withCustomers,
    score: {
      columns: columns as ScoreRequest["columns"],
      reading: toReading(parsed.output.orders),
      scheme,
      choices: toChoices(parsed.output),
    },
  };
};
