// Fields for the settings that a scheme or a model declares.
import type { Text } from "../../src/ground/language";
import type { ChoiceSetting, Setting, WholeSetting } from "../../src/models/model";
import type { Draft } from "../state/draft";
import type { StepProps } from "../state/wizard";

const furtherText: Text = { en: "Forecast settings", zh: "预测设置" };

type Declared = Readonly<Record<string, Setting>>;

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

/** Fields for all settings. Those marked `isFurther` are folded until the user has filled one in. */
export function Settings(props: StepProps & { settings: Declared }) {
  const { settings, draft, speaker } = props;
  const fields = (isFurther: boolean) =>
    Object.entries(settings)
      .filter(([, setting]) => (setting.isFurther === true) === isFurther)
      .map(([name, setting]) =>
        setting.type === "choice" ? (
          <ChoiceField {...props} key={name} name={name} setting={setting} />
        ) : (
          <NumberField {...props} key={name} name={name} setting={setting} />
        ),
      );
  const further = fields(true);
  const isOpen = Object.entries(draft.settings).some(([name, typed]) => settings[name]?.isFurther && typed !== "");
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
