// Step: what will be written, and where.
import type { Text } from "../../src/customers/language";
import { reports } from "../../src/reports/index";
import { isRunnable, type Step, type StepProps } from "../wizard";

const texts = {
  again: {
    en: "Your last results are updated where they are:",
    zh: "将在原处更新上次的结果：",
  },
  newTab: { en: "A number is added to a name that is taken already.", zh: "如名称已被占用，会在名称后加上编号。" },
  why: {
    en: "One sentence for each customer, in a column of its own: why they are in their tier and what would lift them.",
    zh: "为每位客户单独写一列，用一句话说明层级原因以及如何提升。",
  },
} satisfies Record<string, Text>;

/** What a run writes, in one line each. */
const linesOf = ({ known: { look }, status, speaker: { language, text } }: StepProps): string[] => {
  if (status && status.tabs.length > 0) return status.tabs.map(({ name }) => `“${name}”`);
  const sheet = look?.sheet ?? "";
  const summary = reports.map(({ title }) => `“${text(title)}”`).join(language === "zh" ? "、" : ", ");
  const isList = look?.kind === "customers";
  if (language === "zh") {
    const tiers = isList ? `“${sheet}”右侧的分层列` : "新工作表“客户分层”：每位客户一行";
    return [tiers, `新工作表${summary}：表格和图表`];
  }
  const tiers = isList ? `Tier columns beside your list in “${sheet}”` : "A new tab “Customers”: one row for each customer";
  return [tiers, `A new tab ${summary}: tables and charts`];
};

const View = (props: StepProps) => {
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
      {!isAgain && <p class="second">{text(texts.newTab)}</p>}
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
      <p class="note small">{say("privacy")}</p>
    </>
  );
};

/** Which tabs and columns, and whether each customer gets a sentence. */
export const output: Step = {
  id: "output",
  name: { en: "Output", zh: "输出" },
  title: { en: "What will be written", zh: "将写入的内容" },
  needs: "score",
  isReady: isRunnable,
  View,
};
