// The formula that gives the figures of a run, to be copied, or the sentence that says why none can.
import { useRef, useState } from "preact/hooks";
import type { Text } from "../../src/ground/language";
import { type Made, sameFormula } from "../state/sameFormula";
import type { Speaker } from "../state/words";
import { Plain } from "./buttons";

const texts = {
  title: { en: "The same as a formula", zh: "用公式得到同样的结果" },
  formula: { en: "Formula", zh: "公式" },
  copy: { en: "Copy the formula", zh: "复制公式" },
  copied: { en: "Copied.", zh: "已复制。" },
  selected: {
    en: "It is selected: copy it with Ctrl+C, or ⌘C on a Mac.",
    zh: "已选中，请按 Ctrl+C（Mac 上按 ⌘C）复制。",
  },
  orders: {
    en: "Paste it into a cell with free cells below and to the right. It follows the sheet as rows are added.",
    zh: "请粘贴到下方和右侧都空白的单元格中。表格新增数据后，结果会随之更新。",
  },
  lifetime: { en: "It gives the predictions, without the tiers.", zh: "公式给出预测值，不含层级。" },
  none: { en: "No formula gives these figures: ", zh: "没有公式能得到这些结果：" },
} satisfies Record<string, Text>;

/** Where a formula over a list goes: each tier then stands in the row of its customer. */
function besideLine(row: number, { language }: Speaker): string {
  return language === "zh"
    ? `请粘贴到第 ${row} 行、下方空白的列中，这样每个层级都与其客户同行。`
    : `Paste it into row ${row} of a free column, so that each tier stands in the row of its customer.`;
}

/** Copies what is selected in a field; false where the browser or its frame does not let it. */
async function copyFrom(field: HTMLTextAreaElement): Promise<boolean> {
  field.focus();
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return false;
  }
}

function Field({ formula, speaker }: { readonly formula: string; readonly speaker: Speaker }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, say] = useState<"" | "copied" | "selected">("");
  const copy = async (): Promise<void> => {
    if (field.current) say((await copyFrom(field.current)) ? "copied" : "selected");
  };
  return (
    <>
      <label class="field">
        <span>{speaker.text(texts.formula)}</span>
        <textarea ref={field} readOnly rows={5} value={formula} onFocus={({ currentTarget }) => currentTarget.select()} />
      </label>
      <Plain onClick={() => void copy()}>{speaker.text(texts.copy)}</Plain>
      <p class="found" role="status">
        {said !== "" && speaker.text(texts[said])}
      </p>
    </>
  );
}

/** A quiet part of the result that opens. */
export function FormulaShown({ made, speaker }: { readonly made: Made; readonly speaker: Speaker }) {
  const same = sameFormula(made, speaker.language);
  const isList = made.look.kind === "customers";
  const isLifetime = made.outcome.models[0]?.id !== "rfm";
  return (
    <details>
      <summary>{speaker.text(texts.title)}</summary>
      {"why" in same ? (
        <p class="second">{speaker.sentence(speaker.text(texts.none) + speaker.text(same.why))}</p>
      ) : (
        <>
          <p class="second">{isList ? besideLine(made.look.headerRow + 1, speaker) : speaker.text(texts.orders)}</p>
          {isLifetime && <p class="second">{speaker.text(texts.lifetime)}</p>}
          <Field formula={same.formula} speaker={speaker} />
        </>
      )}
    </details>
  );
}
