// What a request about scoring may say, checked before anything is done with it.
import * as v from "valibot";
import { fromIsoDay } from "../ground/calendar";
import type { Text } from "../ground/language";
import { Refusal } from "../ground/refusal";
import { rfmForm } from "../models/forms";
import { type Choices, measures } from "../models/model";
import type { Role } from "../reading/headers";
import { roles } from "../reading/roles";
import { defaultReading, type ReadingSettings } from "../reading/settings";
import { reports } from "../reports/index";
import { columnChoices } from "../reports/titles";
import type { ContactWishes, ScoreRequest } from "./run";

function oneOf<const Names extends readonly string[]>(...names: Names) {
  return v.optional(v.picklist(names));
}
function someOf(names: readonly string[]) {
  return v.optional(v.array(v.picklist(names)));
}
const numbers = v.array(v.number());
const numberByName = v.optional(v.record(v.string(), v.number()));
const settingByName = v.optional(v.record(v.string(), v.union([v.number(), v.string()])));

/** Fields as they are sent. */
export type Sent<Fields extends v.ObjectEntries> = v.InferInput<v.StrictObjectSchema<Fields, undefined>>;

/** Fields once they are checked. */
export type Checked<Fields extends v.ObjectEntries> = v.InferOutput<v.StrictObjectSchema<Fields, undefined>>;

/** The language of a request; English when absent. */
export const languageField = oneOf("en", "zh");

/** Names a call, so that it can be asked how far it is, and stopped. */
export function ticketField() {
  return v.pipe(v.string(), v.regex(/^[0-9a-z]{1,40}$/));
}

function columnsField() {
  return v.optional(v.record(v.picklist(Object.keys(roles) as [Role, ...Role[]]), v.string()));
}

/** Which sheet is meant, and which column of it holds what. */
export function sheetFields() {
  return {
    columns: columnsField(),
    /** Id of the sheet that is meant; the one the user looks at when absent. */
    sheet: v.optional(v.number()),
  };
}

/** A scheme's table. */
export function tableField() {
  return v.array(v.array(v.union([v.string(), v.number()])));
}

/** How rows are read, and how customers are sorted; what is left out is decided by the sheet or by the scheme. */
export function scoringFields() {
  return {
    ...sheetFields(),
    /** Further sheets of orders that are read with it as one; a name is for telling which is gone. */
    more: v.optional(v.array(v.strictObject({ sheet: v.number(), name: v.string(), columns: columnsField() }))),
    /** A sheet with a column of ids, and one of the ids that they are the same person as. */
    idMap: v.optional(v.strictObject({ sheet: v.number(), name: v.string(), from: v.string(), to: v.string() })),
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
    model: v.optional(v.string()),
    scheme: v.optional(v.union([v.string(), tableField()])),
    bins: v.optional(v.union([v.number(), numbers])),
    cuts: v.optional(v.record(v.picklist(measures), numbers)),
    settings: settingByName,
    /** Whom to contact: what a contact costs, and the percent of each tier that responds, typed or counted in a past campaign. */
    contact: v.optional(
      v.strictObject({
        cost: v.number(),
        budget: v.optional(v.number()),
        marginPercent: v.optional(v.number()),
        by: oneOf("tiers", "customers"),
        rates: numberByName,
        measured: v.optional(
          v.strictObject({ sheet: v.number(), name: v.string(), customer: v.string(), responded: v.string() }),
        ),
      }),
    ),
  };
}

/** The fields of a request that begins a run: what is scored, and what is written of it. */
export function runFields() {
  return {
    ...scoringFields(),
    withWhy: v.optional(v.boolean()),
    /** Ids of the columns and of the reports that are not wanted. */
    without: v.optional(
      v.strictObject({ columns: someOf(columnChoices.map(({ id }) => id)), reports: someOf(reports.map(({ id }) => id)) }),
    ),
  };
}

type Scoring = Checked<ReturnType<typeof scoringFields>>;

/** A checked request for a run. */
export type RunRequest = Checked<ReturnType<typeof runFields>>;

/** What the user wishes of a run, without the verb it is sent with. */
export type RunWishes = Sent<ReturnType<typeof runFields>>;

function inBoth(text: Text | string): Text {
  return typeof text === "string" ? { en: text, zh: text } : text;
}

/** The refusal of a field that does not fit; what is the same in both languages is given once. */
export function refuseField(field: Text | string, expected: Text | string, got: unknown): Refusal {
  const [name, wanted] = [inBoth(field), inBoth(expected)];
  return new Refusal(
    { en: `${name.en} needs ${wanted.en}, got ${got}`, zh: `${name.zh} 需要${wanted.zh}，现在是 ${got}` },
    { en: "correct it and try again", zh: "请修改后重试" },
  );
}

/** Whether a number is whole and within these bounds. */
export function isWhole(number: number, from: number, to: number): boolean {
  return Number.isInteger(number) && number >= from && number <= to;
}

function isWithin(number: number, from: number, to: number): boolean {
  return number >= from && number <= to;
}

/** Refuses money and shares that have no sensible size. */
function checkContact({ cost, budget = 0, marginPercent = 100, rates = {} }: NonNullable<Scoring["contact"]>): void {
  for (const [field, money] of Object.entries({ cost, budget }))
    if (!isWithin(money, 0, Number.MAX_SAFE_INTEGER))
      throw refuseField(field, { en: "a number from 0", zh: "不小于 0 的数字" }, money);
  if (!(marginPercent > 0 && marginPercent <= 100))
    throw refuseField("marginPercent", { en: "a number above 0, at most 100", zh: "大于 0、不超过 100 的数字" }, marginPercent);
  for (const [tier, percent] of Object.entries(rates))
    if (!isWithin(percent, 0, 100)) {
      const name = { en: `the response rate of ${tier}`, zh: `${tier}的响应率` };
      throw refuseField(name, { en: "a percentage from 0 to 100", zh: " 0 到 100 的百分比" }, percent);
    }
}

/** Refuses numbers and days that have the right type but not a sensible size. */
function checkSizes({ orders = {}, bins, contact }: Scoring): void {
  if (contact) checkContact(contact);
  const { asOf, rates = {}, windowDays } = orders;
  if (asOf !== undefined && Number.isNaN(fromIsoDay(asOf)))
    throw refuseField("asOf", { en: "a day such as 2026-01-31", zh: "日期，如 2026-01-31" }, asOf);
  if (windowDays !== undefined && !isWhole(windowDays, 1, 36_500))
    throw refuseField("windowDays", { en: "a whole number from 1 to 36500", zh: " 1 到 36500 的整数" }, windowDays);
  for (const [code, rate] of Object.entries(rates))
    if (!(rate > 0)) {
      const name = { en: `the rate of ${code}`, zh: `${code} 的汇率` };
      throw refuseField(name, { en: "a number above 0", zh: "大于 0 的数字" }, rate);
    }
  const listed = bins === undefined ? [] : typeof bins === "number" ? [bins] : bins;
  if (listed.length !== 0 && listed.length !== 1 && listed.length !== 3)
    throw refuseField("bins", { en: "one number or three", zh: "一个或三个数字" }, listed.join(", "));
  for (const own of listed)
    if (!isWhole(own, 2, 9)) throw refuseField("bins", { en: "whole numbers from 2 to 9", zh: " 2 到 9 的整数" }, own);
}

/** The fields that were sent, without those left out. */
function sent(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== undefined));
}

function toReading({ asOf, ...orders }: NonNullable<Scoring["orders"]>): ReadingSettings {
  return {
    ...defaultReading,
    ...sent(orders),
    asOf: asOf === undefined ? null : fromIsoDay(asOf),
  };
}

function toChoices({ bins, cuts = {}, settings = {} }: Scoring): Choices {
  const [r, f = r, m = r] = typeof bins === "number" ? [bins] : (bins ?? []);
  return { bins: r === undefined ? null : [r, f!, m!], cuts: sent(cuts), settings };
}

function toContact({ cost, budget, marginPercent, by, rates, measured }: NonNullable<Scoring["contact"]>): ContactWishes {
  return {
    cost,
    budget: budget ?? null,
    margin: marginPercent === undefined ? null : marginPercent / 100,
    by: by ?? "tiers",
    rates: rates ?? {},
    measured: measured ?? null,
  };
}

/**
 * What a checked request asks of a run.
 *
 * @throws Refusal naming the first number or day that has no sensible size
 */
export function toScoreRequest(scoring: Scoring): ScoreRequest {
  checkSizes(scoring);
  return {
    columns: sent(scoring.columns ?? {}),
    more: (scoring.more ?? []).map(({ columns = {}, ...sheet }) => ({ ...sheet, columns: sent(columns) })),
    idMap: scoring.idMap ?? null,
    reading: toReading(scoring.orders ?? {}),
    model: scoring.model ?? rfmForm.id,
    scheme: scoring.scheme ?? "standard11",
    choices: toChoices(scoring),
    contact: scoring.contact ? toContact(scoring.contact) : null,
  };
}

/** The first thing about a request that does not fit. */
function refuseIssue(issue: v.BaseIssue<unknown>): Refusal {
  const request: Text = { en: "the request", zh: "请求" };
  const path = v.getDotPath(issue);
  if (issue.expected === "never") return refuseField(request, { en: "fields it knows", zh: "已知的字段" }, path);
  const { expected } = issue;
  const wanted = expected === null ? { en: "something else", zh: "其他内容" } : { en: expected, zh: ` ${expected}` };
  return refuseField(path ?? request, wanted, issue.received);
}

/**
 * Checks a request.
 *
 * @throws Refusal naming the first field that does not fit
 */
export function parseFields<Fields extends v.ObjectEntries>(fields: Fields, request: unknown): Checked<Fields> {
  const parsed = v.safeParse(v.strictObject(fields), request);
  if (parsed.success) return parsed.output as Checked<Fields>;
  throw refuseIssue(parsed.issues[0]);
}
