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

const language = oneOf("en", "zh");

/** What can be asked of a run that is under way, and of what earlier runs left. */
const shapeOfCall = () =>
  v.variant("verb", [
    v.strictObject({ verb: v.picklist(["commit", "stop"]), language, token: v.string() }),
    v.strictObject({ verb: v.literal("stage"), language, token: v.string(), block: v.number() }),
    v.strictObject({ verb: v.picklist(["status", "undo", "remove"]), language }),
  ]);

const shapeOfMessage = () =>
  v.strictObject({
    verb: v.picklist(["look", "score", "start"]),
    language,
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
    withMeasures: v.optional(v.boolean()),
    withWhy: v.optional(v.boolean()),
    /** Id of the sheet that is meant; the one the user looks at when absent. */
    sheet: v.optional(v.number()),
  });

type Shape = ReturnType<typeof shapeOfMessage>;
type Parsed = v.InferOutput<Shape>;

/** What the sidebar sends to score the active sheet, or to begin a run that writes; what is left out is decided by the sheet or by the scheme. */
export type ScoreMessage = v.InferInput<Shape>;

/** What the sidebar sends about runs. */
export type CallMessage = v.InferInput<ReturnType<typeof shapeOfCall>>;

/** A checked message about scoring. */
export interface CheckedMessage {
  readonly verb: "look" | "score" | "start";
  readonly withCustomers: boolean;
  readonly withMeasures: boolean;
  readonly withWhy: boolean;
  readonly sheet: number | null;
  readonly score: ScoreRequest;
}

/** A checked message about runs. */
export type CheckedCall = v.InferOutput<ReturnType<typeof shapeOfCall>>;

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

/** The first thing about a message that does not fit. */
const refuseIssue = (issue: v.BaseIssue<unknown>): Refusal => {
  const field = v.getDotPath(issue) ?? "the request";
  if (issue.expected === "never") return refuse("the request", "fields it knows", field);
  return refuse(field, issue.expected ?? "something else", issue.received);
};

const callVerbs: ReadonlySet<unknown> = new Set(["commit", "stop", "stage", "status", "undo", "remove"]);

/** Whether a message is about runs rather than about scoring. */
const isCall = (message: unknown): boolean =>
  typeof message === "object" && message !== null && callVerbs.has((message as { verb?: unknown }).verb);

const parseCall = (message: unknown): CheckedCall => {
  const parsed = v.safeParse(shapeOfCall(), message);
  if (!parsed.success) throw refuseIssue(parsed.issues[0]);
  const { output } = parsed;
  if (output.verb === "stage" && !isWhole(output.block, 0, 10_000))
    throw refuse("block", "a whole number from 0 to 10000", output.block);
  return output;
};

/**
 * Checks a message about scoring.
 *
 * @throws Refusal naming the first field that does not fit
 */
export const parseScore = (message: unknown): CheckedMessage => {
  const parsed = v.safeParse(shapeOfMessage(), message);
  if (!parsed.success) throw refuseIssue(parsed.issues[0]);
  const { output } = parsed;
  checkSizes(output);
  const columns = sent(output.columns ?? {});
  return {
    verb: output.verb,
    withCustomers: output.withCustomers ?? false,
    withMeasures: output.withMeasures ?? false,
    withWhy: output.withWhy ?? false,
    sheet: output.sheet ?? null,
    score: {
      columns,
      reading: toReading(output.orders ?? {}),
      scheme: output.scheme ?? "standard11",
      choices: toChoices(output),
    },
  };
};

/**
 * Checks a message from outside.
 *
 * @throws Refusal naming the first field that does not fit
 */
export const parseMessage = (message: unknown): CheckedMessage | CheckedCall =>
  isCall(message) ? parseCall(message) : parseScore(message);
