// Whom to contact, and what it earns: what is typed of it, and the plan that comes of it.

import { formatNumber, type Text } from "../../src/ground/language";
import { amountOf, type ContactDraft, marginOf, noContact, sortedBy } from "../state/contactDraft";
import type { Plan, Planned } from "../state/contactSurvey";
import { toPlanning } from "../state/message";
import { previewOf } from "../state/preview";
import { onlySheet, withOnly, withSheetColumns } from "../state/sheets";
import { type StepProps, scoredAs } from "../state/wizard";
import { ColumnOptions, columnTexts } from "./columnSelect";
import { Problem } from "./problem";

const texts = {
  title: { en: "Whom to contact, and what it earns", zh: "触达谁、能赚多少" },
  help: {
    en: "With a cost, a tab “Contact plan” and two columns say who is worth contacting.",
    zh: "填写成本后，会写入“触达计划”工作表和两列，说明哪些客户值得触达。",
  },
  cost: { en: "Cost per contact", zh: "单次触达成本" },
  margin: { en: "Margin, %", zh: "毛利率（%）" },
  budget: { en: "Budget", zh: "预算" },
  noLimit: { en: "no limit", zh: "不限" },
  by: { en: "Contact", zh: "触达范围" },
  tiers: { en: "Whole tiers", zh: "整个层级" },
  customers: { en: "Single customers", zh: "逐个客户" },
  campaign: { en: "Response rates from a past campaign", zh: "用过往活动统计响应率" },
  typed: { en: "None, I type them", zh: "不使用，手动填写" },
  customer: { en: "Customers contacted", zh: "触达的客户" },
  responded: { en: "Whether they ordered", zh: "是否响应" },
  rates: { en: "Response rates", zh: "各层级响应率" },
  tier: { en: "Tier", zh: "层级" },
  rate: { en: "Rate, %", zh: "响应率（%）" },
  breakEven: { en: "Break-even", zh: "保本线" },
  pays: { en: "Pays?", zh: "划算吗" },
  wrong: {
    en: "Numbers from 0 with a point, such as 0.5; percentages up to 100",
    zh: "请填 0 以上的数，如 0.5；百分比不超过 100",
  },
  planning: { en: "Computing …", zh: "正在计算……" },
  people: { en: "Customers to contact", zh: "触达客户" },
  spent: { en: "Cost", zh: "成本" },
  profit: { en: "Profit expected", zh: "预计利润" },
} satisfies Record<string, Text>;

type Typed = "cost" | "margin" | "budget";

function withContact({ draft }: StepProps, part: Partial<ContactDraft>): { readonly contact: ContactDraft } {
  return {
    contact: { ...draft.contact, ...part },
  };
}

function isWrong(typed: number | null): boolean {
  return Number.isNaN(typed);
}

function Amount({ name, hint, ...props }: StepProps & { name: Typed; hint: string }) {
  const typed = props.draft.contact[name];
  return (
    <label class="field">
      <span>{props.speaker.text(texts[name])}</span>
      <input
        type="text"
        inputMode="decimal"
        autocomplete="off"
        placeholder={hint}
        aria-invalid={isWrong(name === "margin" ? marginOf(typed) : amountOf(typed))}
        value={typed}
        onInput={({ currentTarget }) => props.change(withContact(props, { [name]: currentTarget.value }))}
      />
    </label>
  );
}

function Select(
  props: StepProps & {
    label: Text;
    value: string;
    options: readonly (readonly [string, string])[];
    choose: (value: string) => void;
  },
) {
  return (
    <label class="field">
      <span>{props.speaker.text(props.label)}</span>
      <select value={props.value} onChange={({ currentTarget }) => props.choose(currentTarget.value)}>
        {props.options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Campaign(props: StepProps) {
  const { draft, known, change, speaker } = props;
  const measured = onlySheet(draft, "campaign");
  const offered = known.look?.others.filter(({ id, isHidden }) => id === measured?.sheet || !isHidden) ?? [];
  if (offered.length === 0 && !measured) return null;
  const { look = null, problem = null } = (measured && known.looks[measured.sheet]) ?? {};
  const choose = (id: string): void => {
    const tab = offered.find((other) => String(other.id) === id);
    change(withOnly(draft, "campaign", tab ? { sheet: tab.id, name: tab.name, columns: {} } : null));
  };
  const tabs = offered.map(({ id, name }) => [String(id), name] as const);
  return (
    <>
      <Select
        {...props}
        label={texts.campaign}
        value={measured ? String(measured.sheet) : ""}
        options={[["", speaker.text(texts.typed)], ...tabs]}
        choose={choose}
      />
      {problem && <Problem error={problem} speaker={speaker} />}
      {measured &&
        look &&
        (["customer", "responded"] as const).map((side) => (
          <label class="field" key={side}>
            <span>{speaker.text(texts[side])}</span>
            <select
              value={measured.columns[side] ?? ""}
              onChange={({ currentTarget: { value } }) =>
                change(withSheetColumns(draft, measured.sheet, { ...measured.columns, [side]: value }))
              }
            >
              <option value="">{speaker.text(columnTexts.choose)}</option>
              <ColumnOptions look={look} />
            </select>
          </label>
        ))}
    </>
  );
}

/** A share in percent, as a user would type it. */
function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}`;
}

function Rates(props: StepProps & { names: readonly Text[]; plan: Plan | null }) {
  const { draft, names, plan, change, speaker } = props;
  const { text } = speaker;
  const sorted = sortedBy(draft);
  const typed = draft.contact.of === sorted ? draft.contact.rates : {};
  const type = ({ en, zh }: Text, rate: string): void => {
    const { [en]: _, [zh]: __, ...others } = typed;
    change(withContact(props, { of: sorted, rates: { ...others, [text({ en, zh })]: rate } }));
  };
  return (
    <table class="rates" aria-label={text(texts.rates)}>
      <thead>
        <tr>
          {[texts.tier, texts.rate, texts.breakEven, texts.pays].map((head) => (
            <th scope="col" key={head.en}>
              {text(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {names.map((name, place) => {
          const own = typed[name.en] ?? typed[name.zh] ?? "";
          const tier = plan?.tiers[place];
          return (
            <tr key={text(name)}>
              <th scope="row">
                {text(name)}
                {own === "" && tier?.rate != null && (
                  <>
                    <br />
                    <span class="second">{tier.source}</span>
                  </>
                )}
              </th>
              <td>
                <input
                  type="text"
                  inputMode="decimal"
                  autocomplete="off"
                  aria-label={`${text(texts.rate)} ${text(name)}`}
                  aria-invalid={isWrong(amountOf(own, 100))}
                  placeholder={tier?.rate != null ? percent(tier.rate) : ""}
                  value={own}
                  onInput={({ currentTarget }) => type(name, currentTarget.value)}
                />
              </td>
              <td>{tier?.breakEven != null ? `${formatNumber(tier.breakEven * 100, 2)}%` : "–"}</td>
              <td>{tier?.worth ?? "–"}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function money(amount: number): string {
  return formatNumber(amount, 2);
}

function Answer({ plan, speaker: { language, text, count, sentence } }: { plan: Plan; speaker: StepProps["speaker"] }) {
  return (
    <>
      <dl>
        {(
          [
            [texts.people, count(plan.total.contacts)],
            [texts.spent, money(plan.total.cost)],
            [texts.profit, money(plan.total.profit)],
          ] as const
        ).map(([label, figure]) => (
          <div key={label.en}>
            <dt>{text(label)}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      <p>{plan.says.join(language === "zh" ? "" : " ")}</p>
      {plan.notes.map((note) => (
        <p class="second" key={note.id}>
          {sentence(note.text)}
        </p>
      ))}
    </>
  );
}

/** The plan to show: the last one computed, or null if the draft asks for none. */
function shownPlan(draft: StepProps["draft"], { plan }: Planned): Plan | null {
  return toPlanning(draft) === null ? null : plan;
}

/** The fields for a plan, folded until the user has typed something, and the plan below them. */
export function ContactFields(props: StepProps) {
  const { draft, known, planned, speaker } = props;
  const { text } = speaker;
  const { contact } = draft;
  const scored = scoredAs(draft, known);
  const preview = scored && previewOf(draft, scored);
  if (!preview?.isReady) return null;
  const plan = shownPlan(draft, planned);
  const isTyped = contact.cost.trim() !== "";
  return (
    <details open={contact !== noContact || onlySheet(draft, "campaign") !== null}>
      <summary>{text(texts.title)}</summary>
      <p class="second">{text(texts.help)}</p>
      <div class="two">
        <Amount {...props} name="cost" hint="" />
        <Amount {...props} name="margin" hint={String(plan?.marginPercent ?? 100)} />
        <Amount {...props} name="budget" hint={text(texts.noLimit)} />
        <Select
          {...props}
          label={texts.by}
          value={contact.by}
          options={[
            ["tiers", text(texts.tiers)],
            ["customers", text(texts.customers)],
          ]}
          choose={(by) => props.change(withContact(props, { by: by as ContactDraft["by"] }))}
        />
      </div>
      <Campaign {...props} />
      <Rates {...props} names={preview.tiers.map(({ name }) => name)} plan={plan} />
      {isTyped && toPlanning(draft) === null && (
        <p class="help" role="alert">
          {text(texts.wrong)}
        </p>
      )}
      <div role="status" aria-busy={planned.isAsking}>
        {isTyped && planned.isAsking && plan === null && <p class="second">{text(texts.planning)}</p>}
        {plan && <Answer plan={plan} speaker={speaker} />}
      </div>
      {isTyped && planned.problem && <Problem error={planned.problem} speaker={speaker} />}
    </details>
  );
}
