// The settings that a model or a scheme declares for itself: what holds where nothing is chosen, and what is refused.
import type { Text } from "../ground/language";
import { Refusal } from "../ground/refusal";

/** A whole number that can be set, declared by what it is set for. */
export interface WholeSetting {
  readonly type: "whole";
  readonly from: number;
  readonly to: number;
  readonly default: number;
  readonly label: Text;
  /** Whether few have reason to change it. */
  readonly isFurther?: true;
}

/** A choice among few, declared likewise. */
export interface ChoiceSetting {
  readonly type: "choice";
  readonly options: readonly { readonly id: string; readonly label: Text }[];
  readonly default: string;
  readonly label: Text;
  readonly isFurther?: true;
}

/** A setting that a model or a scheme declares for itself. */
export type Setting = WholeSetting | ChoiceSetting;

/** Settings by name, as chosen. */
export type ChosenSettings = Readonly<Record<string, number | string>>;

/** Settings by name, as declared. */
export type Settings = Readonly<Record<string, Setting>>;

/** The value of each declared setting. */
export type ValueOf<Own extends Settings> = {
  readonly [Name in keyof Own]: Own[Name] extends WholeSetting
    ? number
    : Own[Name] extends { readonly options: readonly (infer Option)[] }
      ? Option extends { readonly id: infer Id }
        ? Id
        : string
      : string;
};

/** A percentage that can be set. */
export function percent(from: number, preset: number, label: Text): WholeSetting {
  return { type: "whole", from, to: 100, default: preset, label };
}

/** The same setting, which few have reason to change. */
export function further<const Own extends Setting>(setting: Own): Own & { readonly isFurther: true } {
  return { ...setting, isFurther: true };
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

function refuseUnknown(id: string, name: string, known: readonly string[]): Refusal {
  const fix =
    known.length === 0
      ? { en: "leave it out, there are none", zh: "没有可用的设置，请去掉" }
      : { en: `leave it out or set one of ${known.join(", ")}`, zh: `请去掉，或改用：${known.join("、")}` };
  return new Refusal({ en: `${id} has no setting "${name}"`, zh: `${id} 没有设置项“${name}”` }, fix);
}

function checkSetting(name: string, setting: Setting, chosen: number | string): void {
  if (fits(setting, chosen)) return;
  const need = needOf(setting);
  throw new Refusal(
    { en: `${name} needs ${need.en}, got ${chosen}`, zh: `${name} 需要 ${need.zh}，现在是 ${chosen}` },
    { en: "correct the setting or leave it out", zh: "请修改或去掉该设置" },
  );
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
  const known = Object.keys(settings);
  for (const [name, own] of Object.entries(chosen)) {
    if (!known.includes(name)) throw refuseUnknown(id, name, known);
    checkSetting(name, settings[name]!, own);
  }
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

/** The value of every setting: the user's, or the one it has by itself. */
export function valuesOf<Own extends Settings>(settings: Own, chosen: ChosenSettings): ValueOf<Own> {
  return Object.fromEntries(Object.keys(settings).map((name) => [name, settingOf(settings, chosen, name)])) as ValueOf<Own>;
}

/**
 * Refuses settings that have to rise from one to the next, and do not.
 *
 * @param ladders - names of settings, lowest first
 * @throws Refusal naming the first two that are out of order
 */
export function checkLadders(settings: Settings, ladders: readonly (readonly string[])[], chosen: ChosenSettings): void {
  for (const ladder of ladders)
    for (let place = ladder.length - 1; place > 0; place--) {
      const [lower, higher] = [ladder[place - 1]!, ladder[place]!];
      const [low, high] = [lower, higher].map((name) => Number(settingOf(settings, chosen, name))) as [number, number];
      if (low >= high) throw refuseOrder(settings[lower]!, low, settings[higher]!, high);
    }
}
