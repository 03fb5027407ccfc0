// What a checked request asks of a run, and the refusal of whatever does not fit.
import * as v from "valibot";
import { fromIsoDay } from "../ground/calendar";
import type { Text } from "../ground/language";
import { Refusal } from "../ground/refusal";
import { models } from "../models/index";
import type { Scheming } from "../models/rfm/rfm";
import type { ChosenSettings } from "../models/settings";
import { defaultReading, type ReadingSettings } from "../reading/settings";
import type { Checked, Scoring } from "./fields";
import type { ContactWishes, ScoreRequest } from "./run";

function inBoth(text: Text | string): Text {
  return typeof text === "string" ? { en: text, zh: text } : text;
}

/** The refusal of a field that does not fit; what is the same in both languages is given once. */
export function refuseField(field: Text | string, expected: Text | string, got: unknown): Refusal {
  const [name, wanted] = [inBoth(field), inBoth(expected)];
  const told = got === undefined ? { en: "nothing", zh: "空" } : inBoth(String(got));
  return new Refusal(
    { en: `${name.en} needs ${wanted.en}, got ${told.en}`, zh: `${name.zh} 需要${wanted.zh}，现在是 ${told.zh}` },
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
    hasRemarks: true,
    ...sent(orders),
    asOf: asOf === undefined ? null : fromIsoDay(asOf),
  };
}

type Modelling = Pick<Scoring, "models" | "scheme" | "bins" | "cuts" | "cutSide" | "settings">;

function toScheming({ scheme = "standard11", bins, cuts = {}, cutSide = "over" }: Modelling): Scheming {
  const [r, f = r, m = r] = typeof bins === "number" ? [bins] : (bins ?? []);
  return { scheme, bins: r === undefined ? null : [r, f!, m!], cuts: sent(cuts), cutSide };
}

/**
 * Settings by model.
 *
 * @throws Refusal for a setting of a model that is not asked for
 */
function toSettings(settings: ChosenSettings, ids: readonly string[]): ScoreRequest["settings"] {
  const byModel: Record<string, Record<string, number | string>> = {};
  for (const [name, chosen] of Object.entries(settings)) {
    const dot = name.indexOf(".");
    const [id, own] = dot < 0 ? [ids[0]!, name] : [name.slice(0, dot), name.slice(dot + 1)];
    if (!ids.includes(id)) {
      const listed = { en: `a setting of ${ids.join(" or ")}`, zh: `${ids.join("或")}的设置项` };
      throw refuseField("settings", listed, name);
    }
    byModel[id] = { ...byModel[id], [own]: chosen };
  }
  return byModel;
}

/** @throws Refusal for a model that is named twice */
function refuseTwice(ids: readonly string[]): void {
  const twice = ids.find((id, place) => ids.indexOf(id) !== place);
  if (twice === undefined) return;
  throw new Refusal(
    { en: `the model "${twice}" is asked for twice`, zh: `模型“${twice}”选择了两次` },
    { en: "name each model once", zh: "每个模型只需选择一次" },
  );
}

/**
 * What is asked of models; RFM where none is named.
 *
 * @throws Refusal for a model that is named twice, or a setting of one that is not named
 */
export function toModelRequest(asked: Modelling): Pick<ScoreRequest, "models" | "settings" | "scheming"> {
  const ids = asked.models ?? [models()[0]!.id];
  refuseTwice(ids);
  return { models: ids, settings: toSettings(asked.settings ?? {}, ids), scheming: toScheming(asked) };
}

function toContact({ cost, budget, marginPercent, by, rates }: NonNullable<Scoring["contact"]>): ContactWishes {
  return {
    cost,
    budget: budget ?? null,
    margin: marginPercent === undefined ? null : marginPercent / 100,
    by: by ?? "tiers",
    rates: rates ?? {},
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
    sheets: (scoring.sheets ?? []).map(({ columns = {}, ...sheet }) => ({ ...sheet, columns: sent(columns) })),
    reading: toReading(scoring.orders ?? {}),
    ...toModelRequest(scoring),
    contact: scoring.contact ? toContact(scoring.contact) : null,
  };
}

/** What a schema holds: the fields of an object, each of a list, or what may be left out. */
interface Holding {
  readonly entries?: Readonly<Record<string, Holding>>;
  readonly item?: Holding;
  readonly wrapped?: Holding;
}

/** Names of the fields beside the last one of a path. */
function fieldsBeside(fields: v.ObjectEntries, path: readonly unknown[]): readonly string[] {
  let own: Holding | undefined = { entries: fields as unknown as Record<string, Holding> };
  for (const key of path.slice(0, -1)) {
    own = own?.entries?.[String(key)] ?? own?.item;
    while (own?.wrapped) own = own.wrapped;
  }
  return Object.keys(own?.entries ?? {});
}

/** The first thing about a request that does not fit. */
function refuseIssue(issue: v.BaseIssue<unknown>, fields: v.ObjectEntries): Refusal {
  const request: Text = { en: "the request", zh: "请求" };
  const path = v.getDotPath(issue);
  if (issue.expected === "never") {
    const { text } = refuseField(request, { en: "fields it knows", zh: "已知的字段" }, path);
    const known = fieldsBeside(fields, issue.path?.map(({ key }) => key) ?? []);
    return new Refusal(text, {
      en: `leave it out; the fields are ${known.join(", ")}`,
      zh: `请去掉；可用的字段：${known.join("、")}`,
    });
  }
  const { expected, received } = issue;
  if (received === "undefined" && path !== null) return refuseField(request, { en: path, zh: ` ${path}` }, undefined);
  const wanted = expected === null ? { en: "something else", zh: "其他内容" } : { en: expected, zh: ` ${expected}` };
  return refuseField(path ?? request, wanted, received);
}

/**
 * Checks a request.
 *
 * @throws Refusal naming the first field that does not fit
 */
export function parseFields<Fields extends v.ObjectEntries>(fields: Fields, request: unknown): Checked<Fields> {
  const parsed = v.safeParse(v.strictObject(fields), request);
  if (parsed.success) return parsed.output as Checked<Fields>;
  throw refuseIssue(parsed.issues[0], fields);
}
