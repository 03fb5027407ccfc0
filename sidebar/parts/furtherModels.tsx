// The models that sort the customers beside the main one, each with its own fields.

import { useState } from "preact/hooks";
import type { Text } from "../../src/ground/language";
import type { ModelForm } from "../../src/models/model";
import { forms } from "../forms";
import { withFurther } from "../state/choosing";
import { formOf } from "../state/draft";
import type { StepProps } from "../state/wizard";
import { ModelSheets } from "./modelSheets";
import { SchemeFields } from "./schemeFields";
import { Settings } from "./settingFields";

const furtherText: Text = { en: "Sort by these too, each in a column of its own", zh: "同时按以下依据分层，各写一列" };

/** Whether a model can sort the customers of the sheet that was found. */
export function canSort({ sorts }: ModelForm, { known: { look } }: StepProps): boolean {
  return look === null || sorts.includes(look.kind);
}

/** One further model: a tick, its question, and its settings once it is ticked. */
function Further({ form, ...props }: StepProps & { form: ModelForm }) {
  const { draft, change, speaker } = props;
  const isChosen = draft.models.includes(form.id);
  const help = `further-${form.id}`;
  return (
    <div>
      <label class="choice">
        <input
          type="checkbox"
          checked={isChosen}
          disabled={!isChosen && !canSort(form, props)}
          aria-describedby={help}
          onChange={({ currentTarget }) => change(withFurther(draft, form.id, currentTarget.checked))}
        />
        <span>{speaker.text(form.title)}</span>
      </label>
      <div class="indented">
        <p class="second" id={help}>
          {speaker.text(form.question)}
        </p>
        {isChosen && form.hasSchemes && <SchemeFields {...props} of={form} />}
        {isChosen && !form.hasSchemes && <Settings {...props} of={form} />}
        {isChosen && <ModelSheets {...props} of={form} />}
      </div>
    </div>
  );
}

/** The further models, folded away at first where none is ticked. */
export function FurtherModels(props: StepProps) {
  const { draft, speaker } = props;
  const main = formOf(draft).id;
  const [isOpenAtFirst] = useState(draft.models.length > 1);
  return (
    <details open={isOpenAtFirst}>
      <summary>{speaker.text(furtherText)}</summary>
      {forms.models
        .filter(({ id }) => id !== main)
        .map((form) => (
          <Further {...props} key={form.id} form={form} />
        ))}
    </details>
  );
}
