// Saves a scheme in a tab, and shows the formula that uses it there.

import type { Text } from "../../src/ground/language";
import type { Editing } from "../state/editing";
import type { Flow } from "../state/flow";
import { formulaText } from "../state/formulaText";
import type { State } from "../state/state";
import type { Speaker } from "../state/words";
import { Plain } from "./buttons";
import { Problem } from "./problem";
import { Stoppable } from "./waiting";

const texts = {
  help: { en: "Formulas and later runs can use the scheme from there.", zh: "之后公式和运行都可以使用该方案。" },
  name: { en: "Name of the tab", zh: "工作表名称" },
  save: { en: "Save in a tab", zh: "保存到工作表" },
  saving: { en: "Saving …", zh: "正在保存……" },
  formula: { en: "Formula that uses it", zh: "使用该方案的公式" },
} satisfies Record<string, Text>;

function savedLine(name: string, { language }: Speaker): string {
  return language === "zh" ? `已保存到工作表“${name}”` : `Saved in the tab “${name}”`;
}

interface Props {
  readonly state: State;
  readonly editing: Editing;
  /** Whether the scheme can be written as a table. */
  readonly isWhole: boolean;
  readonly flow: Flow;
  readonly speaker: Speaker;
}

/** Name field, button and result. */
export function SaveScheme({ state: { known, listed }, editing, isWhole, flow, speaker }: Props) {
  const { text } = speaker;
  const { name, saving, problem, tab, board } = editing;
  const isReady = isWhole && saving !== "now" && name.trim() !== "";
  return (
    <>
      <p class="second">{text(texts.help)}</p>
      <label class="field">
        <span>{text(texts.name)}</span>
        <input
          type="text"
          autocomplete="off"
          maxLength={100}
          value={name}
          onInput={({ currentTarget }) => flow.schemes.edit({ ...editing, name: currentTarget.value, saving: "not yet" })}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            if (isReady) void flow.schemes.save();
          }}
        />
      </label>
      <Plain aria-disabled={!isReady} onClick={() => isReady && flow.schemes.save()}>
        {text(saving === "now" ? texts.saving : texts.save)}
      </Plain>
      <Stoppable
        wait={editing.wait}
        isStopped={saving === "stopped"}
        name={text(texts.saving)}
        onward="retry"
        stop={flow.schemes.stopSaving}
        again={flow.schemes.save}
        speaker={speaker}
      />
      {problem && <Problem error={problem} speaker={speaker} />}
      <p class={saving === "done" ? "found done" : "found"} role="status">
        {saving === "done" && tab && savedLine(tab.name, speaker)}
      </p>
      {saving === "done" && tab && (
        <label class="field">
          <span>{text(texts.formula)}</span>
          <textarea
            readOnly
            rows={4}
            value={formulaText(tab, known.look, board, listed.locale, speaker.language)}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
        </label>
      )}
    </>
  );
}
