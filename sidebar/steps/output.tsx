// Step: the results that a run will write, and their places.
import type { Text } from "../../src/ground/language";
import {
  columnChoices,
  contactColumns,
  lifetimeColumns,
  lifetimeReports,
  reportTitles,
  scoreColumns,
} from "../../src/reports/titles";
import { ContactFields } from "../parts/contactFields";
import { type Draft, isRfm, toPlanning } from "../state/draft";
import { schemeOf } from "../state/preview";
import { isRunnable, type Step, type StepProps } from "../state/wizard";

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

/** Reports by id and title. */
const titles = Object.entries(reportTitles).map(([id, title]) => ({ id, title }));

/** Reports that the draft's model can fill. */
function offeredFor(draft: Draft) {
  return titles.filter(({ id }) =>
    id === "contactPlan" ? toPlanning(draft) !== null : !isRfm(draft) || !lifetimeReports.includes(id),
  );
}

/** The results that a run will write, one line each. */
function linesOf({ draft, known: { look }, status, speaker: { language, text } }: StepProps): string[] {
  if (status && status.tabs.length > 0)
    return status.tabs.filter(({ id }) => !draft.without.reports.includes(id)).map(({ name }) => `“${name}”`);
  const sheet = look?.sheet ?? "";
  const wanted = offeredFor(draft).filter(({ id }) => !draft.without.reports.includes(id));
  const names = wanted.map(({ title }) => `“${text(title)}”`).join(language === "zh" ? "、" : ", ");
  const isList = look?.kind === "customers";
  if (language === "zh") {
    const tiers = isList ? `“${sheet}”右侧的分层列` : "新工作表“客户分层”：每位客户一行";
    return [tiers, ...(names === "" ? [] : [`新工作表${names}：表格和图表`])];
  }
  const tiers = isList ? `Tier columns beside your list in “${sheet}”` : "A new tab “Customers”: one row for each customer";
  return [tiers, ...(names === "" ? [] : [`${wanted.length > 1 ? "New tabs" : "A new tab"} ${names}: tables and charts`])];
}

/** The draft with one column or report chosen or not. */
function withWanted({ without }: Draft, kind: keyof Draft["without"], id: string, isWanted: boolean): Pick<Draft, "without"> {
  const others = without[kind].filter((other) => other !== id);
  return { without: { ...without, [kind]: isWanted ? others : [...others, id] } };
}

interface ChoicesProps extends StepProps {
  readonly kind: keyof Draft["without"];
  readonly offered: readonly { readonly id: string; readonly label: Text }[];
}

function Choices({ kind, offered, draft, change, speaker: { text } }: ChoicesProps) {
  return (
    <fieldset>
      <legend>{text(texts[kind === "columns" ? "columns" : "tabs"])}</legend>
      <div class="options">
        {offered.map(({ id, label }) => (
          <label class="choice" key={id}>
            <input
              type="checkbox"
              checked={!draft.without[kind].includes(id)}
              onChange={(event) => change(withWanted(draft, kind, id, event.currentTarget.checked))}
            />
            <span>{text(label)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Columns that would be empty with the draft's choices. */
function idleColumns(draft: Draft): readonly string[] {
  return [
    ...(isRfm(draft) && schemeOf(draft).hasScores ? [] : scoreColumns),
    ...(isRfm(draft) ? lifetimeColumns : []),
    ...(toPlanning(draft) === null ? contactColumns : []),
  ];
}

function View(props: StepProps) {
  const { draft, known, status, change, speaker } = props;
  const { text, say } = speaker;
  const isAgain = status !== null && status.tabs.length > 0;
  const isList = known.look?.kind === "customers";
  const idle = idleColumns(draft);
  const columns = columnChoices.filter(({ id, isBeside }) => (isBeside || !isList) && !idle.includes(id));
  return (
    <>
      {isAgain && <p>{text(texts.again)}</p>}
      <ul class="ticks">
        {linesOf(props).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p class="second">{text(isAgain ? texts.blank : texts.newTab)}</p>
      {columns.length > 0 && (
        <Choices {...props} kind="columns" offered={columns.map(({ id, title, label = title }) => ({ id, label }))} />
      )}
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
      <Choices {...props} kind="reports" offered={offeredFor(draft).map(({ id, title }) => ({ id, label: title }))} />
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
