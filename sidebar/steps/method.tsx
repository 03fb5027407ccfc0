// Step: which model sorts the customers and how, with what it comes to drawn at once.

import type { Text } from "../../src/ground/language";
import { writeLimits } from "../../src/models/measured";
import { type CutsByMeasure, cutSides, type Measure, type MeasureCuts } from "../../src/models/rfm/measures";
import { measureUnits } from "../../src/models/rfm/measureWords";
import { forms } from "../forms";
import { canSort, FurtherModels } from "../parts/furtherModels";
import { Glossary } from "../parts/glossary";
import { ModelSheets } from "../parts/modelSheets";
import { Preview as PreviewView } from "../parts/previewView";
import { Problem } from "../parts/problem";
import { limitsId } from "../parts/remedies";
import { SchemeFields } from "../parts/schemeFields";
import { Settings } from "../parts/settingFields";
import { withMain } from "../state/choosing";
import { type Draft, formOf, schemeOf } from "../state/draft";
import { hasFreeBins, type Preview, previewOf } from "../state/preview";
import { isRunnable, type Step, type StepProps } from "../state/wizard";
import { summaryLine } from "../state/words";

const texts = {
  model: { en: "Form tiers by", zh: "分层依据" },
  needsOrders: {
    en: "Predictions read single orders; this sheet has one row for each customer.",
    zh: "预测需要逐笔订单；此表每位客户只有一行。",
  },
  asOf: { en: "As-of date", zh: "截止日期" },
  bins: { en: "Score groups", zh: "分档数" },
  itsOwn: { en: "Scheme default", zh: "方案默认" },
  cuts: { en: "Your own score limits", zh: "自定义分数界限" },
  cutsHelp: { en: "Rising numbers, with commas; empty: scheme default", zh: "从小到大，用逗号分隔；留空按方案默认" },
  side: { en: "A value equal to your limit", zh: "等于自定义界限的值" },
  reading: { en: "Reading the rows …", zh: "正在读取数据……" },
} satisfies Record<string, Text>;

function AsOf({ draft, known: { scored }, change, speaker: { text } }: StepProps) {
  return (
    <label class="field">
      <span>{text(texts.asOf)}</span>
      <input
        type="date"
        value={draft.orders.asOf ?? scored?.outcome.asOf ?? ""}
        onChange={(event) => {
          const { asOf: _, ...orders } = draft.orders;
          const day = event.currentTarget.value;
          change({ orders: day === "" ? orders : { ...orders, asOf: day } });
        }}
      />
    </label>
  );
}

const binsOffered = [2, 3, 4, 5, 6, 7, 8, 9];

function Bins({ draft: { bins }, change, speaker: { text } }: StepProps) {
  const chosen = bins === null ? "" : String(bins);
  const isOwn = chosen !== "" && !binsOffered.map(String).includes(chosen);
  return (
    <label class="field">
      <span>{text(texts.bins)}</span>
      <select value={chosen} onChange={({ currentTarget: { value } }) => change({ bins: value === "" ? null : Number(value) })}>
        <option value="">{text(texts.itsOwn)}</option>
        {isOwn && <option value={chosen}>{chosen}</option>}
        {binsOffered.map((count) => (
          <option key={count} value={count}>
            {count}
          </option>
        ))}
      </select>
    </label>
  );
}

const sides = {
  over: { en: "stays below the limit (over)", zh: "不算达到（超过才算）" },
  atLeast: { en: "has reached the limit (at least)", zh: "算达到（不低于即可）" },
} satisfies Record<Draft["cutSide"], Text>;

/** The limits that the scheme makes itself, with the side on which a value lies that equals one. */
function schemeLimits(measure: Measure, limits: MeasureCuts): Text {
  const { en, zh } = writeLimits(measureUnits[measure], limits);
  return { en: `Scheme default: ${en}`, zh: `方案默认：${zh}` };
}

type CutsProps = StepProps & { readonly needs: readonly Measure[]; readonly cuts: CutsByMeasure | null };

function Cuts({ needs, cuts, draft, change, speaker }: CutsProps) {
  return (
    <details id={limitsId} open={Object.keys(draft.cuts).length > 0}>
      <summary>{speaker.text(texts.cuts)}</summary>
      <p class="second">{speaker.text(texts.cutsHelp)}</p>
      {needs.map((measure) => (
        <div key={measure}>
          <label class="field">
            <span>{speaker.say(measure)}</span>
            <input
              type="text"
              autocomplete="off"
              aria-describedby={`default-${measure}`}
              value={draft.cuts[measure] ?? ""}
              onInput={(event) => change({ cuts: { ...draft.cuts, [measure]: event.currentTarget.value } })}
            />
          </label>
          <p class="second" id={`default-${measure}`}>
            {cuts?.[measure] && speaker.text(schemeLimits(measure, cuts[measure]))}
          </p>
        </div>
      ))}
      <label class="field">
        <span>{speaker.text(texts.side)}</span>
        <select
          value={draft.cutSide}
          disabled={Object.values(draft.cuts).every((typed) => typed.trim() === "")}
          onChange={({ currentTarget: { value } }) => change({ cutSide: value as Draft["cutSide"] })}
        >
          {cutSides.map((side) => (
            <option key={side} value={side}>
              {speaker.text(sides[side])}
            </option>
          ))}
        </select>
      </label>
    </details>
  );
}

function Shown({ preview, props: { known, draft, change, speaker } }: { preview: Preview | null; props: StepProps }) {
  const isSorted = preview?.isReady === true;
  const filled = isSorted ? preview.tiers.filter(({ customers }) => customers > 0).length : 0;
  const { problem, isAsking, scored } = known;
  return (
    <>
      <p class="found" role="status">
        {isAsking && speaker.text(texts.reading)}
        {!isAsking && !problem && isSorted && summaryLine(speaker, scored?.customers.count ?? 0, filled)}
      </p>
      {problem && <Problem error={problem} speaker={speaker} />}
      {preview && !(isSorted && problem) && <PreviewView preview={preview} wishes={{ draft, change }} speaker={speaker} />}
    </>
  );
}

function ModelSelect(props: StepProps) {
  const { draft, change, speaker } = props;
  const { text } = speaker;
  const main = formOf(draft).id;
  return (
    <>
      <label class="field">
        <span>{text(texts.model)}</span>
        <select value={main} onChange={({ currentTarget }) => change(withMain(draft, currentTarget.value))}>
          {forms.models.map((form) => (
            <option key={form.id} value={form.id} disabled={!canSort(form, props)}>
              {text(form.title)}
            </option>
          ))}
        </select>
      </label>
      {forms.models.some((form) => !canSort(form, props)) && <p class="second">{text(texts.needsOrders)}</p>}
    </>
  );
}

/** The form of a model without schemes; what it comes to is asked of the script. */
function Plain(props: StepProps) {
  const { draft, known, speaker } = props;
  const form = formOf(draft);
  return (
    <>
      <p class="second">{speaker.text(form.question)}</p>
      <AsOf {...props} />
      <Settings {...props} of={form} />
      <Shown preview={known.scored ? previewOf(draft, known.scored) : null} props={props} />
    </>
  );
}

/** The form of a model whose tiers a scheme names. */
function Scoring(props: StepProps) {
  const { draft, known } = props;
  const scheme = schemeOf(draft);
  const preview = known.scored ? previewOf(draft, known.scored) : null;
  const own = known.scored ? previewOf({ ...draft, cuts: {}, settings: {} }, known.scored) : null;
  return (
    <>
      <SchemeFields {...props} of={formOf(draft)} />
      <AsOf {...props} />
      {hasFreeBins(scheme) && <Bins {...props} />}
      <Settings {...props} of={formOf(draft)} settings={scheme.settings} />
      <Shown preview={preview} props={props} />
      {scheme.hasScores && <Cuts {...props} needs={scheme.needs} cuts={own?.isReady ? own.cuts : null} />}
    </>
  );
}

function View(props: StepProps) {
  return (
    <>
      <ModelSelect {...props} />
      {formOf(props.draft).hasSchemes ? <Scoring {...props} /> : <Plain {...props} />}
      <ModelSheets {...props} of={formOf(props.draft)} />
      <FurtherModels {...props} />
      <Glossary speaker={props.speaker} />
    </>
  );
}

/** The step for model, scheme, as-of date and limits. */
export const method: Step = {
  id: "method",
  name: { en: "Method", zh: "方法" },
  title: { en: "How to form tiers", zh: "分层方法" },
  needs: "score",
  hasSchemes: true,
  isReady: isRunnable,
  View,
};
