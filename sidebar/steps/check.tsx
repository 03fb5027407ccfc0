// Step: how the rows were read, choices about reading them, and questions of the script.
import { Fragment } from "preact";
import type { Text } from "../../src/ground/language";
import { forms } from "../forms";
import { Inline } from "../parts/buttons";
import { Problem } from "../parts/problem";
import { RateFields } from "../parts/rateFields";
import { Rows } from "../parts/rows";
import { StatusChoices } from "../parts/statusChoices";
import { type Draft, isWindow } from "../state/draft";
import type { Known, Scored } from "../state/survey";
import { type Step, type StepProps, scoredAs } from "../state/wizard";

/** A choice between a few words, or between the currencies that occur. */
type Name = keyof typeof forms.choices | "currency";

interface Choice {
  readonly name: Name;
  readonly label: Text;
  /** Ids of reasons and remarks that make the choice appear. */
  readonly signs: readonly string[];
}

const choices: readonly Choice[] = [
  {
    name: "dates",
    label: { en: "Dates are written", zh: "日期写法" },
    signs: ["dots", "decimalComma"],
  },
  { name: "decimal", label: { en: "Decimals follow a", zh: "小数符号" }, signs: [] },
  {
    name: "amounts",
    label: { en: "Orders of several rows", zh: "多行订单的金额" },
    signs: ["unequalTotals"],
  },
  {
    name: "blanks",
    label: { en: "Blank cells below others", zh: "上方有值的空白单元格" },
    signs: ["filledDown"],
  },
  {
    name: "negatives",
    label: { en: "Amounts below 0", zh: "小于 0 的金额" },
    signs: ["lossLines"],
  },
  {
    name: "discounts",
    label: { en: "Discounts are", zh: "优惠的含义" },
    signs: [],
  },
  { name: "currency", label: { en: "Currency to use", zh: "使用的币种" }, signs: [] },
  { name: "sameCustomer", label: { en: "Same customer twice", zh: "同一客户出现多次" }, signs: [] },
  {
    name: "duplicates",
    label: { en: "Same row twice", zh: "完全相同的行" },
    signs: ["repeatedRows", "duplicate"],
  },
  {
    name: "zero",
    label: { en: "Amount is zero", zh: "金额为零" },
    signs: ["zeroOrders", "zeroAmount"],
  },
  {
    name: "refunds",
    label: { en: "Refunds", zh: "退款" },
    signs: ["refundIgnored", "refundOnly"],
  },
];

const texts = {
  choices: { en: "Your choices", zh: "您的选择" },
  window: { en: "Look back, days", zh: "回溯天数" },
  windowHelp: { en: "Empty: all orders", zh: "留空表示全部订单" },
  windowWrong: { en: "A whole number from 1 to 36,500, or nothing", zh: "请填 1 到 36,500 的整数，或留空" },
  reading: { en: "Reading the rows …", zh: "正在读取数据……" },
  chooseAgain: { en: "Choose again", zh: "重新选择" },
  notes: { en: "Remarks", zh: "说明" },
  select: { en: "Select these rows", zh: "选中这些行" },
  nothing: { en: "Nothing to decide: the rows are clear.", zh: "数据清楚，无需选择。" },
};

/** Whether a remark is about rows. Remarks about tiers are shown in the next step. */
function isOfRows({ about }: Scored["outcome"]["notes"][number]): boolean {
  return about === "rows";
}

/** The options. If the script asks, its question brings them. */
function optionsOf({ name }: Choice, { orders }: Draft, { problem, scored }: Known): readonly string[] {
  if (problem?.code === "question" && problem.about === name) return problem.choices;
  if (name !== "currency") return forms.choices[name];
  if (orders.currency === undefined) return [];
  const met = scored?.outcome.currencies ?? [];
  return met.includes(orders.currency) ? met : [orders.currency, ...met];
}

function matters({ name, signs }: Choice, { orders }: Draft, { problem, scored }: Known): boolean {
  if (problem?.code === "question" && problem.about === name) return true;
  if (orders[name] !== undefined) return true;
  if (name === "refunds" && scored?.outcome.kind === "orders") return true;
  const met = [...(scored?.outcome.notes ?? []), ...(scored?.outcome.audit.reasons ?? [])];
  return met.some(({ id }) => signs.includes(id));
}

/** The draft with one choice made. A choice that equals the default is removed. */
function withChoice(draft: Draft, name: Name, choice: string | null): Partial<Draft> {
  const { [name]: _, ...others } = draft.orders;
  const orders = choice === null || choice === forms.reading[name] ? others : { ...others, [name]: choice };
  return name === "currency" ? { orders, rates: {} } : { orders };
}

function Choose(props: StepProps & { choice: Choice }) {
  const { choice, draft, known, change, speaker } = props;
  const { name, label } = choice;
  const chosen = draft.orders[name] ?? forms.reading[name];
  const options = optionsOf(choice, draft, known);
  return (
    <fieldset>
      <legend>{speaker.text(label)}</legend>
      <div class="options">
        {options.map((option) => (
          <label class="choice" key={option}>
            <input
              type="radio"
              name={name}
              checked={chosen === option}
              onChange={() => change(withChoice(draft, name, option))}
            />
            <span>{speaker.choice(option)}</span>
          </label>
        ))}
        {name === "currency" && options.length === 1 && (
          <Inline onClick={() => change(withChoice(draft, name, null))}>{speaker.text(texts.chooseAgain)}</Inline>
        )}
        <RowsOf {...props} />
      </div>
    </fieldset>
  );
}

/** Remarks whose rows can be selected. */
const selectable = ["repeatedRows", "zeroOrders"] as const;

/** A button that selects the rows that a choice is about, as long as they are used. */
function RowsOf({
  choice: { signs, label },
  known: { scored },
  pointers: { selectRows },
  speaker: { text },
}: StepProps & { choice: Choice }) {
  const remark = selectable.find((id) => signs.includes(id) && scored?.outcome.notes.some((note) => note.id === id));
  if (remark === undefined) return null;
  const shown = text(texts.select);
  return (
    <Inline aria-label={`${shown}: ${text(label)}`} onClick={() => selectRows(remark)}>
      {shown}
    </Inline>
  );
}

function LookBack({ draft, change, speaker: { text } }: StepProps) {
  return (
    <label class="field">
      <span>{text(texts.window)}</span>
      <input
        type="text"
        inputMode="numeric"
        autocomplete="off"
        aria-describedby="windowHelp"
        aria-invalid={!isWindow(draft)}
        value={draft.windowDays}
        onInput={(event) => change({ windowDays: event.currentTarget.value })}
      />
      <span id="windowHelp" class="help">
        {text(isWindow(draft) ? texts.windowHelp : texts.windowWrong)}
      </span>
    </label>
  );
}

function Remarks({ notes, speaker }: { notes: Scored["outcome"]["notes"]; speaker: StepProps["speaker"] }) {
  return notes.length === 0 ? null : (
    <details>
      <summary>
        {speaker.text(texts.notes)} · {notes.length}
      </summary>
      {notes.map(({ id, text }) => (
        <p class="hint" key={id}>
          {speaker.sentence(text)}
        </p>
      ))}
    </details>
  );
}

function Decide(props: StepProps) {
  const { draft, known, speaker } = props;
  const met = choices.filter((choice) => matters(choice, draft, known));
  const hasWindow = known.look?.kind === "orders" && known.problem?.code !== "question";
  const hasStatuses = (known.scored?.outcome.statuses.length ?? 0) > 0;
  const isClear = met.length === 0 && !hasStatuses && !hasWindow && known.problem === null;
  return (
    <>
      <h2>{speaker.text(texts.choices)}</h2>
      {isClear && <p class="done">{speaker.text(texts.nothing)}</p>}
      {met.map((choice) => (
        <Fragment key={choice.name}>
          <Choose {...props} choice={choice} />
          {choice.name === "currency" && <RateFields {...props} codes={known.scored?.outcome.currencies ?? []} />}
        </Fragment>
      ))}
      <StatusChoices {...props} />
      {hasWindow && <LookBack {...props} />}
    </>
  );
}

function View(props: StepProps) {
  const { known, speaker } = props;
  const { scored, problem, isAsking } = known;
  const audit = scored?.outcome.audit;
  return (
    <>
      <p class="found" role="status">
        {isAsking && speaker.text(texts.reading)}
        {!isAsking && !problem && audit && speaker.basis(audit.used, audit.read, scored.outcome.asOf)}
      </p>
      {problem && <Problem error={problem} speaker={speaker} />}
      {audit && !problem && <Rows {...props} audit={audit} />}
      {(audit || problem) && <Decide {...props} />}
      {audit && !problem && <Remarks notes={scored.outcome.notes.filter(isOfRows)} speaker={speaker} />}
    </>
  );
}

/** The step for checking rows. */
export const check: Step = {
  id: "check",
  name: { en: "Check", zh: "检查" },
  title: { en: "Check the rows", zh: "检查数据行" },
  needs: "score",
  isReady: (draft, known) => scoredAs(draft, known) !== null,
  View,
};
