// From what a user asks for to a scheme: by name, or by a table of their own.
import type { Text } from "../customers/language";
import { Refusal } from "../customers/refusal";
import type { Bins } from "./cutting";
import { toScheme } from "./editedScheme";
import { type Choices, type ChosenSettings, measures, type SchemeRequest, type Setting } from "./model";
import type { Scheme } from "./scheme";
import { schemes } from "./schemes";

/**
 * The scheme asked for.
 *
 * @param bins - bins for an edited scheme; its own when null
 * @throws Refusal for an unknown name or a table that is no scheme
 */
export function chooseScheme(request: SchemeRequest, bins: Bins | null): Scheme {
  if (typeof request !== "string") return toScheme(request, bins);
  const id = request.trim().toLowerCase();
  const found = schemes.find((scheme) => scheme.id === id);
  if (found) return found;
  const ids = schemes.map((scheme) => scheme.id);
  throw new Refusal(
    { en: `there is no scheme "${request.trim()}"`, zh: `没有名为“${request.trim()}”的方案` },
    { en: `choose one of ${ids.join(", ")}`, zh: `请从中选择：${ids.join("、")}` },
  );
}

function fits(setting: Setting, chosen: number | string): boolean {
  if (setting.type === "choice") return setting.options.some(({ id }) => id === chosen);
  return Number.isInteger(chosen) && Number(chosen) >= setting.from && Number(chosen) <= setting.to;
}

function needOf(setting: Setting): Text {
  if (setting.type === "whole")
    return { en: `a whole number from ${setting.from} to ${setting.to}`, zh: `${setting.from} 到 ${setting.to} 的整数` };
  const ids = setting.options.map(({ id }) => id);
  return { en: `one of ${ids.join(", ")}`, zh: `${ids.join("、")} 之一` };
}

function checkSetting(id: string, name: string, setting: Setting | undefined, chosen: number | string): void {
  if (setting && fits(setting, chosen)) return;
  const need = setting && needOf(setting);
  const text = need
    ? { en: `${name} needs ${need.en}, got ${chosen}`, zh: `${name} 需要 ${need.zh}，现在是 ${chosen}` }
    : { en: `${id} has no setting "${name}"`, zh: `${id} 没有设置项“${name}”` };
  throw new Refusal(text, { en: "correct the setting or leave it out", zh: "请修改或去掉该设置" });
}

/**
 * Refuses settings that are not those of a scheme or model, or out of their range.
 *
 * @throws Refusal naming the first of them
 */
export function checkSettings(
  { id, settings }: { readonly id: string; readonly settings: Readonly<Record<string, Setting>> },
  chosen: ChosenSettings,
): void {
  for (const [name, own] of Object.entries(chosen)) checkSetting(id, name, settings[name], own);
}

function checkCuts(name: string, cuts: readonly number[]): void {
  const ascends = cuts.every((cut, place) => Number.isFinite(cut) && (place === 0 || cut > cuts[place - 1]!));
  const inRange = name === "revenue" || cuts.every((cut) => cut >= 0);
  if (ascends && inRange && cuts.length >= 1 && cuts.length <= 8) return;
  throw new Refusal(
    {
      en: `cuts of ${name} need 1 to 8 ascending numbers, none below 0 for days and orders, got ${cuts.join(", ")}`,
      zh: `${name} 的分数界限需要 1 到 8 个递增的数（天数和订单数不小于 0），现在是 ${cuts.join("、")}`,
    },
    { en: "put them in order", zh: "请按从小到大填写" },
  );
}

/**
 * Refuses choices that no scheme or not this scheme can follow.
 *
 * @throws Refusal for cuts out of order, bins out of range, or settings the scheme does not have
 */
export function checkChoices(scheme: Scheme, choices: Choices): void {
  for (const measure of measures) {
    const cuts = choices.cuts[measure];
    if (cuts) checkCuts(measure, cuts);
  }
  if (!scheme.hasScores && (choices.bins || measures.some((measure) => choices.cuts[measure]))) {
    throw new Refusal(
      {
        en: `${scheme.id} ranks customers by revenue and takes neither bins nor cuts`,
        zh: `${scheme.id} 按消费额排名，不需要分档或分数界限`,
      },
      { en: "leave them out or choose a scheme by scores", zh: "请去掉，或改用按分数的方案" },
    );
  }
  checkSettings(scheme, choices.settings);
}
