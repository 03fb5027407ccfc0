// The order statuses that occur, and whether each counts as a sale.
import type { Outcome } from "../../src/app/api";
import type { Text } from "../../src/ground/language";
import type { Draft } from "../state/draft";
import { type StepProps, scoredAs } from "../state/wizard";
import { Inline } from "./buttons";

const texts = {
  title: { en: "Statuses that count as a sale", zh: "计为成交的状态" },
  usual: { en: "Reset to defaults", zh: "恢复默认判断" },
} satisfies Record<string, Text>;

const mostShown = 20;

type Use = Outcome["statuses"][number];

/** Whether a status counts as a sale by the draft's choices. */
function isSale({ orders: { notCompleted } }: Draft, use: Use): boolean {
  return notCompleted === undefined ? use.isSale : !notCompleted.includes(use.status);
}

/** The draft, changed so that a status counts, or does not count, as a sale. */
function withStatus(draft: Draft, uses: readonly Use[], { status }: Use, counts: boolean): Pick<Draft, "orders"> {
  const left = draft.orders.notCompleted ?? uses.filter((use) => !use.isSale).map((use) => use.status);
  const others = left.filter((other) => other !== status);
  return { orders: { ...draft.orders, notCompleted: counts ? others : [...others, status] } };
}

function usual({ orders: { notCompleted: _, ...orders } }: Draft): Pick<Draft, "orders"> {
  return { orders };
}

/** A checkbox for each status, with its number of rows. */
export function StatusChoices({ draft, known, change, speaker }: StepProps) {
  const { language, text, count } = speaker;
  const uses = known.scored?.outcome.statuses ?? [];
  const isOwn = draft.orders.notCompleted !== undefined;
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
            </span>
          </span>
        </label>
      ))}
      {more > 0 && <p class="second">{language === "zh" ? `另有 ${count(more)} 种状态` : `and ${count(more)} more statuses`}</p>}
      {isOwn && <Inline onClick={() => change(usual(draft))}>{text(texts.usual)}</Inline>}
    </fieldset>
  );
}
