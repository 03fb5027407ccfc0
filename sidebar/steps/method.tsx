// Step: which model sorts the customers, with which settings, and a preview of the tiers.
import type { Text } from "../../src/ground/language";
import { modelForms } from "../../src/models/forms";
import type { CutsByMeasure, Measure } from "../../src/models/model";
import type { Scheme } from "../../src/models/rfm/scheme";
import { schemes } from "../../src/models/rfm/schemes";
import { Inline } from "../parts/buttons";
import { Glossary } from "../parts/glossary";
import { Preview as PreviewView } from "../parts/previewView";
import { Problem } from "../parts/problem";
import { Settings } from "../parts/settingFields";
import { Stoppable } from "../parts/waiting";
import { type Draft, formOf, isRfm } from "../state/draft";
import { tabOf } from "../state/editing";
import { hasFreeBins, type Preview, previewOf, schemeOf } from "../state/preview";
import { isRunnable, type Step, type StepProps } from "../state/wizard";
import { summaryLine } from "../state/words";

/** What the link into the scheme editor says. */
export const editText: Text = { en: "Edit this scheme", zh: "编辑此方案" };

const texts = {
  model: { en: "Form tiers by", zh: "分层依据" },
  needsOrders: {
    en: "Predictions read single orders; this sheet has one row for each customer.",
    zh: "预测需要逐笔订单；此表每位客户只有一行。",
  },
  scheme: { en: "Tier scheme", zh: "分层方案" },
  own: { en: "Your own scheme", zh: "自定义方案" },
  asOf: { en: "As-of date", zh: "截止日期" },
  bins: { en: "Score groups", zh: "分档数" },
  itsOwn: { en: "Scheme default", zh: "方案默认" },
  cuts: { en: "Your own score limits", zh: "自定义分数界限" },
  cutsHelp: { en: "Rising numbers, with commas; empty: scheme default", zh: "从小到大，用逗号分隔；留空按方案默认" },
  reading: { en: "Reading the rows …", zh: "正在读取数据……" },
  noScores: {
    en: "This scheme ranks customers by revenue alone, so there are no scores to edit.",
    zh: "此方案只按消费额排名，没有可编辑的分数。",
  },
  listing: { en: "Looking for schemes in tabs", zh: "正在各工作表中查找方案" },
  inTabs: { en: "In this spreadsheet", zh: "此表格中的方案" },
} satisfies Record<string, Text>;

const none: Pick<Draft, "bins" | "cuts" | "settings"> = { bins: null, cuts: {}, settings: {} };

/** Option value of a scheme in a tab. */
function tabValue(sheet: number): string {
  return `tab ${sheet}`;
}

function SchemeSelect({ draft, change, listed: { schemes: tabs }, speaker: { text } }: StepProps) {
  const { scheme } = draft;
  const tab = tabOf(scheme, tabs);
  const own = tab === null ? "" : tabValue(tab.sheet);
  const choose = (value: string): void => {
    const chosen = tabs.find(({ sheet }) => tabValue(sheet) === value)?.table ?? value;
    change({ ...none, scheme: chosen as Draft["scheme"] });
  };
  return (
    <label class="field">
      <span>{text(texts.scheme)}</span>
      <select value={typeof scheme === "string" ? scheme : own} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {typeof scheme !== "string" && tab === null && <option value="">{text(texts.own)}</option>}
        {schemes.map(({ id, title }) => (
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

type CutsProps = StepProps & { readonly needs: readonly Measure[]; readonly cuts: CutsByMeasure | null };

function Cuts({ needs, cuts, draft, change, speaker }: CutsProps) {
  return (
    <details open={Object.keys(draft.cuts).length > 0}>
      <summary>{speaker.text(texts.cuts)}</summary>
      <p class="second">{speaker.text(texts.cutsHelp)}</p>
      {needs.map((measure) => (
        <label class="field" key={measure}>
          <span>{speaker.say(measure)}</span>
          <input
            type="text"
            autocomplete="off"
            placeholder={cuts?.[measure]?.shown.map((cut) => String(Math.round(cut * 100) / 100)).join(", ") ?? ""}
            value={draft.cuts[measure] ?? ""}
            onInput={(event) => change({ cuts: { ...draft.cuts, [measure]: event.currentTarget.value } })}
          />
        </label>
      ))}
    </details>
  );
}

function Shown({ preview, props: { known, speaker } }: { preview: Preview | null; props: StepProps }) {
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
      {preview && !(isSorted && problem) && <PreviewView preview={preview} speaker={speaker} />}
    </>
  );
}

function ModelSelect({ draft, known: { look }, change, speaker: { text } }: StepProps) {
  const isList = look?.kind === "customers";
  return (
    <>
      <label class="field">
        <span>{text(texts.model)}</span>
        <select value={draft.model} onChange={({ currentTarget }) => change({ ...none, model: currentTarget.value })}>
          {modelForms.map(({ id, title, reads }) => (
            <option key={id} value={id} disabled={isList && reads === "histories"}>
              {text(title)}
            </option>
          ))}
        </select>
      </label>
      {isList && <p class="second">{text(texts.needsOrders)}</p>}
    </>
  );
}

/** The form of a model that predicts. Its preview comes from the script. */
function Predicting(props: StepProps) {
  const { draft, known, speaker } = props;
  const { question, settings } = formOf(draft);
  return (
    <>
      <p class="second">{speaker.text(question)}</p>
      <AsOf {...props} />
      <Settings {...props} settings={settings} />
      <Shown preview={known.scored ? previewOf(draft, known.scored) : null} props={props} />
    </>
  );
}

/** The form of RFM. */
function Scoring(props: StepProps) {
  const { draft, known, speaker } = props;
  const scheme = schemeOf(draft);
  const preview = known.scored ? previewOf(draft, known.scored) : null;
  const own = known.scored ? previewOf({ ...draft, cuts: {}, settings: {} }, known.scored) : null;
  return (
    <>
      <SchemeSelect {...props} />
      <p class="second">{speaker.text(scheme.question)}</p>
      <Edit {...props} scheme={scheme} />
      <Listing {...props} />
      <BrokenTabs {...props} />
      <AsOf {...props} />
      {hasFreeBins(scheme) && <Bins {...props} />}
      <Settings {...props} settings={scheme.settings} />
      <Shown preview={preview} props={props} />
      {scheme.hasScores && <Cuts {...props} needs={scheme.needs} cuts={own?.isReady ? own.cuts : null} />}
    </>
  );
}

function View(props: StepProps) {
  return (
    <>
      <ModelSelect {...props} />
      {isRfm(props.draft) ? <Scoring {...props} /> : <Predicting {...props} />}
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
