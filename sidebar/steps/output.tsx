// Step: what will be written, and where.

import type { Text } from "../../src/ground/language";
import { forms } from "../forms";
import { ContactFields } from "../parts/contactFields";
import type { Draft } from "../state/draft";
import { toPlanning } from "../state/message";
import { isRunnable, type Step, type StepProps } from "../state/wizard";
import { columnsOf, reportsOf, withColumnWritten, withReport } from "../state/written";

const texts = {
  again: {
    en: "Your last results are updated where they are:",
    zh: "将在原处更新上次的结果：",
  },
  newTab: { en: "A number is added to a name that is taken already.", zh: "如名称已被占用，会在名称后加上编号。" },
  columns: { en: "Columns, besides the tier", zh: "除层级外的列" },
  tabs: { en: "Further tabs", zh: "其他工作表" },
  blank: {
    en: "A column that was written before and is left out now becomes blank; a tab that is left out stays as it is.",
    zh: "以前写入、这次不选的列会被清空；不选的工作表保持不变。",
  },
  why: {
    en: "One sentence for each customer, in a column of its own: why they are in their tier and what would lift them.",
    zh: "为每位客户单独写一列，用一句话说明层级原因以及如何提升。",
  },
} satisfies Record<string, Text>;

/** The tab in which a result stands already, by its name, or the name of the tab that is added for it. */
interface Place {
  readonly name: string;
  readonly isThere: boolean;
}

/** The tabs that a run writes: of the customers, unless they are a list of the user's own, and of every report that is wanted. */
function tabsOf({ draft, known, status, speaker: { text } }: StepProps): readonly Place[] {
  const placeOf = (id: string, title: Text): Place => {
    const there = status?.tabs.filter((tab) => tab.id === id).slice(-1)[0];
    return { name: there?.name ?? text(title), isThere: there !== undefined };
  };
  const reports = reportsOf(draft, known).filter(({ isWanted }) => isWanted);
  return [
    ...(known.look?.kind === "customers" ? [] : [placeOf("customers", forms.tableTitle)]),
    ...reports.map(({ form }) => placeOf(form.id, form.title)),
  ];
}

/** What a run writes, in one line each. */
function linesOf(props: StepProps): string[] {
  const {
    known: { look },
    status,
    speaker: { language, text },
  } = props;
  const isChinese = language === "zh";
  const isList = look?.kind === "customers";
  const tabs = tabsOf(props);
  const quoted = (name: string): string => `“${name}”`;
  const beside = isChinese
    ? `${quoted(look?.sheet ?? "")}右侧的分层列`
    : `Tier columns beside your list in ${quoted(look?.sheet ?? "")}`;
  const isAgain = status !== null && status.tabs.length > 0;
  const customers = text(forms.tableTitle);
  const added = tabs
    .filter(({ name, isThere }) => !isThere && (isAgain || isList || name !== customers))
    .map(({ name }) => quoted(name));
  const names = added.join(isChinese ? "、" : ", ");
  const news =
    added.length === 0
      ? []
      : [
          isChinese
            ? `新工作表${names}：表格和图表`
            : `${added.length > 1 ? "New tabs" : "A new tab"} ${names}: tables and charts`,
        ];
  if (isAgain)
    return [...(isList ? [beside] : []), ...tabs.filter(({ isThere }) => isThere).map(({ name }) => quoted(name)), ...news];
  const table = isChinese
    ? `新工作表${quoted(customers)}：每位客户一行`
    : `A new tab ${quoted(customers)}: one row for each customer`;
  return [isList ? beside : table, ...news];
}

function Columns({ draft, known, change, speaker: { text } }: StepProps) {
  const offered = columnsOf(draft, known);
  if (offered.length === 0) return null;
  return (
    <fieldset>
      <legend>{text(texts.columns)}</legend>
      <div class="options">
        {offered.map(({ id, label }) => (
          <label class="choice" key={id}>
            <input
              type="checkbox"
              checked={!draft.without.columns.includes(id)}
              onChange={({ currentTarget }) => change(withColumnWritten(draft, id, currentTarget.checked))}
            />
            <span>{text(label)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The tabs by group, each with the question that it answers. */
function Reports({ draft, known, change, speaker: { text } }: StepProps) {
  const offered = reportsOf(draft, known);
  const groups = Object.entries(forms.reportGroups).map(([id, title]) => ({
    id,
    title,
    own: offered.filter(({ form }) => form.group === id),
  }));
  return (
    <fieldset>
      <legend>{text(texts.tabs)}</legend>
      {groups
        .filter(({ own }) => own.length > 0)
        .map(({ id, title, own }) => (
          <fieldset class="group" key={id}>
            <legend>{text(title)}</legend>
            {own.map((choice) => (
              <div key={choice.form.id}>
                <label class="choice">
                  <input
                    type="checkbox"
                    checked={choice.isWanted}
                    aria-describedby={`report-${choice.form.id}`}
                    onChange={({ currentTarget }) => change(withReport(draft, choice, currentTarget.checked))}
                  />
                  <span>{text(choice.form.title)}</span>
                </label>
                <p class="second small indented" id={`report-${choice.form.id}`}>
                  {text(choice.form.question)}
                </p>
              </div>
            ))}
          </fieldset>
        ))}
    </fieldset>
  );
}

function View(props: StepProps) {
  const { draft, status, change, speaker } = props;
  const { text, say } = speaker;
  const isAgain = status !== null && status.tabs.length > 0;
  return (
    <>
      {isAgain && <p>{text(texts.again)}</p>}
      <ul class="ticks">
        {linesOf(props).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p class="second">{text(isAgain ? texts.blank : texts.newTab)}</p>
      <Columns {...props} />
      <label class="choice">
        <input
          type="checkbox"
          checked={draft.withWhy}
          aria-describedby="whyHelp"
          onChange={(event) => change({ withWhy: event.currentTarget.checked })}
        />
        <span>{say("withWhy")}</span>
      </label>
      <p class="second" id="whyHelp">
        {text(texts.why)}
      </p>
      <Reports {...props} />
      <ContactFields {...props} />
      <p class="note small">{say("privacy")}</p>
    </>
  );
}

/** Whether a contact plan can be made, or none is asked for. */
function isPlanFit(draft: Draft): boolean {
  return draft.contact.cost.trim() === "" || toPlanning(draft) !== null;
}

/** The step for tabs, columns and the sentence for each customer. */
export const output: Step = {
  id: "output",
  name: { en: "Output", zh: "输出" },
  title: { en: "What will be written", zh: "将写入的内容" },
  needs: "score",
  hasPlan: true,
  isReady: (draft, known) => isRunnable(draft, known) && isPlanFit(draft),
  View,
};
