// The order statuses that occur, and whether each counts as a sale.
import type { Outcome } from "../../src/app/api";
import type { Text } from "../../src/ground/language";
import type { Draft } from "../state/draft";
import { statusAnswer, withoutStatusLists, withStatusAnswer } from "../state/statusLists";
import { type StepProps, scoredAs } from "../state/wizard";
import { Inline } from "./buttons";
import { StatusQuestion } from "./statusQuestion";

const texts = {
  title: { en: "Statuses that count as a sale", zh: "计为成交的状态" },
  back: { en: ", taken off as money back", zh: "，按退款扣除" },
  usual: { en: "Reset to defaults", zh: "恢复默认判断" },
} satisfies Record<string, Text>;

const mostShown = 20;

type Use = Outcome["statuses"][number];

/** Whether a status counts as a sale by the draft's choices. */
function isSale(draft: Draft, use: Use): boolean {
  const own = statusAnswer(draft, use.status.trim());
  return own === "" ? use.isSale : own === "sale";
}

/** The draft, changed so that a status counts, or does not count, as a sale. */
function withStatus(draft: Draft, uses: readonly Use[], { status }: Use, counts: boolean): Pick<Draft, "orders"> {
  const sales = uses.filter((use) => !use.isBack && isSale(draft, use)).map((use) => use.status.trim());
  return withStatusAnswer(draft, status.trim(), counts ? "sale" : "none", sales);
}

/** The statuses that the script asks about, and those that have been answered and are not yet among the rows that were read. */
function askedOf({ orders: { completed = [], notCompleted = [] } }: Draft, { problem }: StepProps["known"]): readonly string[] {
  if (problem?.code !== "question" || problem.about !== "statuses") return [];
  return [...new Set([...completed, ...notCompleted, ...problem.choices])];
}

/** A checkbox for each status, with its number of rows. */
export function StatusChoices({ draft, known, change, speaker }: StepProps) {
  const { language, text, count } = speaker;
  const uses = known.scored?.outcome.statuses ?? [];
  const isOwn = (draft.orders.completed ?? draft.orders.notCompleted) !== undefined;
  const asked = askedOf(draft, known);
  if (asked.length > 0) return <StatusQuestion asked={asked} draft={draft} change={change} speaker={speaker} />;
  if (uses.length === 0 && !isOwn) return null;
  const isCurrent = scoredAs(draft, known) !== null;
  const more = uses.length - mostShown;
  return (
    <fieldset>
      <legend>{text(texts.title)}</legend>
      {uses.slice(0, mostShown).map((use) => (
        <label class="choice" key={use.status}>
          <input
            type="checkbox"
            checked={isCurrent ? use.isSale : isSale(draft, use)}
            onChange={(event) => change(withStatus(draft, uses, use, event.currentTarget.checked))}
          />
          <span class="spread">
            <span>{use.status.trim()}</span>{" "}
            <span class="second">
              {language === "zh" ? `${count(use.rows)} 行` : `${count(use.rows)} ${use.rows === 1 ? "row" : "rows"}`}
              {use.isBack && text(texts.back)}
            </span>
          </span>
        </label>
      ))}
      {more > 0 && <p class="second">{language === "zh" ? `另有 ${count(more)} 种状态` : `and ${count(more)} more statuses`}</p>}
      {isOwn && <Inline onClick={() => change(withoutStatusLists(draft))}>{text(texts.usual)}</Inline>}
    </fieldset>
  );
}
