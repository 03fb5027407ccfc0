// The shape of what the sidebar may send, checked before anything is done with it.
import * as v from "valibot";
import { fromIsoDay } from "./customers/calendar";
import type { Role } from "./customers/headers";
import { Refusal } from "./customers/refusal";
import { roles } from "./customers/roles";
import { defaultReading, type ReadingSettings } from "./customers/settings";
import { type Choices, measures } from "./models/model";
import type { ScoreRequest } from "./run";

const oneOf = <const Names extends readonly string[]>(...names: Names) => v.optional(v.picklist(names));
const numbers = v.array(v.number());
const numberByName = v.optional(v.record(v.string(), v.number()));

const shapeOfMessage = () =>
  v.strictObject({
    verb: v.picklist(["score"]),
    language: oneOf("en", "zh"),
    columns: v.optional(v.record(v.picklist(Object.keys(roles) as [Role, ...Role[]]), v.string())),
    orders: v.optional(
      v.strictObject({
        asOf: v.optional(v.string()),
        refunds: oneOf("subtract", "ignore"),
        zero: oneOf("count", "exclude"),
        duplicates: oneOf("keep", "drop"),
        dates: oneOf("dmy", "mdy"),
        decimal: oneOf("point", "comma"),
        amounts: oneOf("line", "order"),
        currency: v.optional(v.string()),
        rates: numberByName,
        sameCustomer: oneOf("sum", "last"),
        notCompleted: v.optional(v.array(v.string())),
        windowDays: v.optional(v.number()),
      }),
    ),
    scheme: v.optional(v.union([v.string(), v.array(v.array(v.union([v.string(), v.number()])))])),
    bins: v.optional(v.union([v.number(), numbers])),
    cuts: v.optional(v.record(v.picklist(measures), numbers)),
    settings: numberByName,
    withCustomers: v.optional(v.boolean()),
  });

type Shape = ReturnType<typeof shapeOfMessage>;
type Parsed = v.InferOutput<Shape>;

/** What the sidebar sends to score the active sheet; what is left out is decided by the sheet or by the scheme. */
export type ScoreMessage = v.InferInput<Shape>;

/** A checked message. */
export interface CheckedMessage {
  readonly withCustomers: boolean;
  readonly score: ScoreRequest;
}

const refuse = (field: string, expected: string, got: unknown): Refusal =>
  new Refusal(
    { en: `${field} needs ${expected}, got ${got}`, zh: `${field} 需要 ${expected}，现在是 ${got}` },
    { en: "correct it and try again", zh: "请修改后重试" },
  );

const isWhole = (number: number, from: number, to: number): boolean => Number.isInteger(number) && number >= from && number <= to;

/** Refuses numbers and days that have the right type but not a sensible size. */
const checkSizes = ({ orders = {}, bins }: Parsed): void => {
  const { asOf, rates = {}, windowDays } = orders;
  if (asOf !== undefined && Number.isNaN(fromIsoDay(asOf))) throw refuse("asOf", "a day such as 2026-01-31", asOf);
  if (windowDays !== undefined && !isWhole(windowDays, 1, 36_500))
    throw refuse("windowDays", "a whole number from 1 to 36500", windowDays);
  for (const [code, rate] of Object.entries(rates))
    if (!(rate > 0)) throw refuse(`the rate of ${code}`, "a number above 0", rate);
  const listed = bins === undefined ? [] : typeof bins === "number" ? [bins] : bins;
  if (listed.length !== 0 && listed.length !== 1 && listed.length !== 3)
    throw refuse("bins", "one number or three", listed.join(", "));
  for (const own of listed) if (!isWhole(own, 2, 9)) throw refuse("bins", "whole numbers from 2 to 9", own);
};

/** The fields that were sent, without those left out. */
const sent = (fields: object): object => Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== undefined));

const toReading = ({ asOf, ...orders }: NonNullable<Parsed["orders"]>): ReadingSettings => ({
  ...defaultReading,
  ...sent(orders),
  asOf: asOf === undefined ? null : fromIsoDay(asOf),
});

const toChoices = ({ bins, cuts = {}, settings = {} }: Parsed): Choices => {
  const [r, f = r, m = r] = typeof bins === "number" ? [bins] : (bins ?? []);
  return { bins: r === undefined ? null : [r, f!, m!], cuts: sent(cuts), settings };
};

/**
 * Checks a message from outside.
 *
 * @throws Refusal naming the first field that does not fit
 */
export const parseMessage = (message: unknown): CheckedMessage => {
  const parsed = v.safeParse(shapeOfMessage(), message);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const field = v.getDotPath(issue) ?? "the request";
    if (issue.expected === "never") throw refuse("the request", "fields it knows", field);
    throw refuse(field, issue.expected ?? "something else", issue.received);
  }
  const { output } = parsed;
  checkSizes(output);
  const columns = sent(output.columns ?? {});
  return {
    withCustomers: output.withCustomers ?? false,
    score: {
      columns,
      reading: toReading(output.orders ?? {}),
      scheme: output.scheme ?? "standard11",
      choices: toChoices(output),
    },
  };
};
