// The settings that a model or a scheme declares for itself: what holds where nothing is chosen, and what is refused.
import type { Text } from "../ground/language";
import { Refusal } from "../ground/refusal";
import type { ChosenSettings, Setting } from "./model";

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

/** The value of a model's own setting: the user's, or the one it has by itself. */
export function settingOf<Name extends string, Own extends Setting>(
  settings: Readonly<Record<Name, Own>>,
  chosen: ChosenSettings,
  name: NoInfer<Name>,
): number | string {
  return chosen[name] ?? settings[name].default;
}

/** The refusal of a share that has to be below another. */
export function refuseOrder(lower: Setting, low: number, higher: Setting, high: number): Refusal {
  return new Refusal(
    {
      en: `"${lower.label.en}" needs to be below "${higher.label.en}", got ${low} and ${high}`,
      zh: `“${lower.label.zh}”必须小于“${higher.label.zh}”，现在是 ${low} 和 ${high}`,
    },
    { en: "correct one of the two", zh: "请修改其中一个" },
  );
}
