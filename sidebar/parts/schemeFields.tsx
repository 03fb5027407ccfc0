// The scheme that names the tiers: the choice among those of the list and those in tabs, and the way into the editor.

import type { Text } from "../../src/ground/language";
import type { ModelForm } from "../../src/models/model";
import type { Scheme } from "../../src/models/rfm/scheme";
import { schemes } from "../../src/models/rfm/schemes";
import { withScheme } from "../state/choosing";
import { type Draft, formOf, schemeOf } from "../state/draft";
import { tabOf } from "../state/editing";
import type { StepProps } from "../state/wizard";
import { Inline } from "./buttons";
import { Settings } from "./settingFields";
import { Stoppable } from "./waiting";

/** What the link into the scheme editor says. */
export const editText: Text = { en: "Edit this scheme", zh: "编辑此方案" };

const texts = {
  scheme: { en: "Tier scheme", zh: "分层方案" },
  own: { en: "Your own scheme", zh: "自定义方案" },
  noScores: {
    en: "This scheme ranks customers by revenue alone, so there are no scores to edit.",
    zh: "此方案只按消费额排名，没有可编辑的分数。",
  },
  listing: { en: "Looking for schemes in tabs", zh: "正在各工作表中查找方案" },
  inTabs: { en: "In this spreadsheet", zh: "此表格中的方案" },
} satisfies Record<string, Text>;

/** What a select says of a scheme in a tab. */
function tabValue(sheet: number): string {
  return `tab ${sheet}`;
}

function SchemeSelect({ draft, change, listed: { schemes: tabs }, speaker: { text } }: StepProps) {
  const { scheme } = draft;
  const tab = tabOf(scheme, tabs);
  const own = tab === null ? "" : tabValue(tab.sheet);
  const choose = (value: string): void => {
    const chosen = tabs.find(({ sheet }) => tabValue(sheet) === value)?.table ?? value;
    change(withScheme(draft, chosen as Draft["scheme"]));
  };
  return (
    <label class="field">
      <span>{text(texts.scheme)}</span>
      <select value={typeof scheme === "string" ? scheme : own} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {typeof scheme !== "string" && tab === null && <option value="">{text(texts.own)}</option>}
        {schemes().map(({ id, title }) => (
          <option key={id} value={id}>
            {text(title)}
          </option>
        ))}
        {tabs.length > 0 && (
          <optgroup label={text(texts.inTabs)}>
            {tabs.map(({ sheet, name, table }) => (
              <option key={sheet} value={tabValue(sheet)} disabled={table === null}>
                {name}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </label>
  );
}

function Listing({ listed: { wait, isStopped }, lister, speaker }: StepProps) {
  return (
    <Stoppable
      wait={wait}
      isStopped={isStopped}
      name={speaker.text(texts.listing)}
      isNamed
      of={speaker.text(texts.inTabs)}
      stop={lister.stop}
      again={lister.list}
      speaker={speaker}
    />
  );
}

/** Tabs with a scheme that cannot be used, each with the reason. */
function BrokenTabs({ listed: { schemes: tabs }, speaker }: StepProps) {
  return (
    <>
      {tabs
        .filter(({ table }) => table === null)
        .map(({ sheet, name, problem }) => (
          <p class="hint" key={sheet}>
            {speaker.sentence(speaker.language === "zh" ? `“${name}”：${problem}` : `“${name}”: ${problem}`)}
          </p>
        ))}
    </>
  );
}

function Edit({ scheme, editScheme, speaker: { text } }: StepProps & { scheme: Scheme }) {
  return scheme.hasScores ? (
    <p>
      <Inline onClick={editScheme}>{text(editText)}</Inline>
    </p>
  ) : (
    <p class="second">{text(texts.noScores)}</p>
  );
}

/** The scheme that names the tiers of a model, and its settings. */
export function SchemeFields({ of, ...props }: StepProps & { of: ModelForm }) {
  const { draft, speaker } = props;
  const scheme = schemeOf(draft);
  return (
    <>
      <SchemeSelect {...props} />
      <p class="second">{speaker.text(scheme.question)}</p>
      <Edit {...props} scheme={scheme} />
      <Listing {...props} />
      <BrokenTabs {...props} />
      {of.id !== formOf(draft).id && <Settings {...props} of={of} settings={scheme.settings} />}
    </>
  );
}
