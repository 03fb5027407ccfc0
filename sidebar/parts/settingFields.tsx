// Fields of the settings that a scheme or a model declares.

import type { Text } from "../../src/ground/language";
import type { ModelForm } from "../../src/models/model";
import type { ChoiceSetting, Setting, WholeSetting } from "../../src/models/settings";
import { type Draft, settingName } from "../state/draft";
import type { StepProps } from "../state/wizard";

const furtherText: Text = { en: "Further settings", zh: "更多设置" };

type Declared = Readonly<Record<string, Setting>>;

/** A field of a setting, by its name in the draft. */
type FieldProps<Own extends Setting> = StepProps & { readonly name: string; readonly setting: Own };

function withSetting({ settings }: Draft, name: string, typed: string): Pick<Draft, "settings"> {
  return {
    settings: { ...settings, [name]: typed },
  };
}

function ChoiceField({ name, setting, draft, change, speaker: { text } }: FieldProps<ChoiceSetting>) {
  return (
    <label class="field">
      <span>{text(setting.label)}</span>
      <select
        value={draft.settings[name] || setting.default}
        onChange={({ currentTarget }) => change(withSetting(draft, name, currentTarget.value))}
      >
        {setting.options.map(({ id, label }) => (
          <option key={id} value={id}>
            {text(label)}
          </option>
        ))}
      </select>
    </label>
  );
}

function NumberField({ name, setting, draft, change, speaker: { text } }: FieldProps<WholeSetting>) {
  return (
    <label class="field">
      <span>{text(setting.label)}</span>
      <input
        type="text"
        inputMode="numeric"
        autocomplete="off"
        placeholder={String(setting.default)}
        value={draft.settings[name] ?? ""}
        onInput={({ currentTarget }) => change(withSetting(draft, name, currentTarget.value))}
      />
    </label>
  );
}

/** Settings of a model, or of the scheme that names its tiers; those that few change are folded away. */
export function Settings(props: StepProps & { of: ModelForm; settings?: Declared }) {
  const { of, settings = of.settings, draft, speaker } = props;
  const named = Object.entries(settings).map(([name, setting]) => [settingName(draft, of, name), setting] as const);
  const fields = (isFurther: boolean) =>
    named
      .filter(([, setting]) => (setting.isFurther === true) === isFurther)
      .map(([name, setting]) =>
        setting.type === "choice" ? (
          <ChoiceField {...props} key={name} name={name} setting={setting} />
        ) : (
          <NumberField {...props} key={name} name={name} setting={setting} />
        ),
      );
  const further = fields(true);
  const isOpen = named.some(([name, { isFurther }]) => isFurther === true && draft.settings[name] !== undefined);
  return (
    <>
      {fields(false)}
      {further.length > 0 && (
        <details open={isOpen}>
          <summary>{speaker.text(furtherText)}</summary>
          {further}
        </details>
      )}
    </>
  );
}
