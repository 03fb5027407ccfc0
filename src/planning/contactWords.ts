// Puts a contact plan into words, with the remarks that a reader needs to trust it.
import type { Campaign } from "../customers/campaign";
import { asWritten, formatNumber, joinTexts, type Text } from "../ground/language";
import { sayAmount } from "../ground/money";
import type { Note } from "../ground/note";
import type { ContactPlan, TierContacts } from "./contactPlan";
import type { TierResponses } from "./responseRates";

/** A past campaign, with its customers counted by their tier of today. */
export interface Measured extends TierResponses {
  readonly campaign: Campaign;
}

/** A contact plan, and the campaign by which rates were measured, if any. */
export interface Contact {
  readonly plan: ContactPlan;
  readonly measured: Measured | null;
}

/** A rate measured on fewer contacts than this is only a hint. */
const fewContacts = 100;

function note(id: string, en: string, zh: string): Note {
  return { id, text: { en, zh } };
}

function list(tiers: readonly TierContacts[], more: (tier: TierContacts) => string = () => ""): Text {
  return joinTexts(
    tiers.map((own) => ({ en: `${own.tier.name.en}${more(own)}`, zh: `${own.tier.name.zh}${more(own)}` })),
    { en: ", ", zh: "、" },
  );
}

function nobodyText({ tiers, beyond }: ContactPlan): Text {
  if (tiers.every(({ rate, valued }) => rate === null || valued === 0))
    return {
      en: "Nobody is contacted: no tier with customers has a response rate.",
      zh: "暂不触达任何客户：有客户的层级都没有响应率。",
    };
  return beyond === 0
    ? {
        en: "Nobody is contacted: at these rates no contact earns what it costs.",
        zh: "暂不触达任何客户：按这些响应率，触达的收益都抵不上成本。",
      }
    : { en: "Nobody is contacted: the budget is too small for it.", zh: "暂不触达任何客户：预算不足。" };
}

function planText(plan: ContactPlan, money: (amount: number) => string): Text {
  const { contacts, cost, responses, earned, profit } = plan.total;
  if (contacts === 0) return nobodyText(plan);
  const count = plan.tiers.filter(({ planned }) => planned.contacts > 0).length;
  const [en, zh] = [count === 1 ? "1 tier" : `${count} tiers`, `${count} 个层级`];
  const [people, orders] = [formatNumber(contacts), formatNumber(responses, 1)];
  return {
    en: `Contact ${people} ${contacts === 1 ? "customer" : "customers"} in ${en} for ${money(cost)}: expect about ${orders} orders, which earn ${money(earned)} before and ${money(profit)} after that cost.`,
    zh: `触达 ${zh}的 ${people} 位客户，成本 ${money(cost)}：预计带来约 ${orders} 单、毛利 ${money(earned)}，扣除触达成本后利润 ${money(profit)}。`,
  };
}

function budgetText({ terms: { budget, by }, total, left, beyond }: ContactPlan, money: (amount: number) => string): Text {
  if (budget === null || left === null)
    return by === "tiers"
      ? { en: "That is every tier above its break-even rate.", zh: "凡响应率高于保本响应率的层级均已纳入。" }
      : { en: "That is everybody whose contact earns more than it costs.", zh: "凡预计收益高于触达成本的客户均已纳入。" };
  const [of, rest, more] = [money(budget), money(left), formatNumber(beyond)];
  if (beyond > 0)
    return {
      en: `${rest} of the budget of ${of} is left; with a larger one, contacting ${more} more ${beyond === 1 ? "customer" : "customers"} would pay too.`,
      zh: `预算 ${of}，剩余 ${rest}；如果增加预算，还有 ${more} 位客户值得触达。`,
    };
  const isAll = total.contacts > 0;
  return {
    en: `${rest} of the budget of ${of} is left${isAll ? ", and no further contact would pay" : ""}.`,
    zh: `预算 ${of}，剩余 ${rest}${isAll ? "，其余客户不值得触达" : ""}。`,
  };
}

/**
 * The plan in two sentences.
 *
 * @param currency - of the amounts; "" where it is not known
 */
export function sayContacts({ plan }: Contact, currency: string): readonly Text[] {
  const money = (amount: number): string => sayAmount(formatNumber(amount, 2), currency);
  return [planText(plan, money), budgetText(plan, money)];
}

function basisNotes({ worth, terms }: ContactPlan): Note[] {
  const percent = formatNumber(terms.margin * 100, Number.isInteger(terms.margin * 100) ? 0 : 1);
  const [en, zh] =
    worth === "expected"
      ? ["what the model expects them to spend", "模型预计的每单金额"]
      : ["their average order", "其平均每单金额"];
  return [
    note(
      "contactAdditional",
      "A response rate has to count additional orders only: what would have been ordered anyway this plan cannot know; compare with customers who were not contacted",
      "响应率只应计算增量订单：哪些订单本来就会发生，本计划无法判断；请与未触达的对照客户比较",
    ),
    note(
      "contactWorth",
      `A response counts as one order of the customer: ${en}, of which ${percent}% is earned; orders after it are not counted`,
      `一次响应按该客户的一笔订单计算：${zh}，其中毛利占 ${percent}%；之后的订单不计入`,
    ),
  ];
}

function lackNotes({ tiers }: ContactPlan): Note[] {
  const rateless = tiers.filter(({ rate, valued }) => rate === null && valued > 0);
  const names = list(rateless);
  const orderless = tiers.reduce((sum, { customers, valued }) => sum + customers - valued, 0);
  const [en, zh] = [
    "Customers left out, as without an order nothing is known of what one is worth",
    "尚未下单、无法估计订单价值而不计入的客户",
  ];
  return [
    ...(rateless.length === 0
      ? []
      : [
          note("contactNoRate", `Not contacted, for want of a response rate: ${names.en}`, `没有响应率、因此不触达：${names.zh}`),
        ]),
    ...(orderless === 0
      ? []
      : [note("contactNoOrders", `${en}: ${formatNumber(orderless)}`, `${zh}：${formatNumber(orderless)} 位`)]),
  ];
}

function measuredNotes({ tiers }: ContactPlan, measured: Measured | null): Note[] {
  if (measured === null) return [];
  const { campaign, unknown } = measured;
  const of = campaign.hasResponded.size;
  const [known, all] = [formatNumber(of - unknown), formatNumber(of)];
  const few = tiers.filter(({ counted }) => counted !== null && counted.contacted < fewContacts);
  const unsure = tiers.filter(
    ({ counted, breakEven }) => counted !== null && breakEven !== null && counted.low < breakEven && breakEven < counted.high,
  );
  const fewNames = list(few, ({ counted }) => ` (${counted?.contacted ?? 0})`);
  const names = list(unsure);
  const fewNote = note(
    "contactFew",
    `Measured on fewer than ${fewContacts} contacts, which is only a hint: ${fewNames.en}`,
    `触达数不足 ${fewContacts}、响应率仅供参考：${fewNames.zh}`,
  );
  const unsureNote = note(
    "contactUnsure",
    `Whether the rate is above or below break-even cannot be told from so few contacts (95% interval): ${names.en}`,
    `触达数太少，无法判断响应率高于还是低于保本响应率（95% 置信区间）：${names.zh}`,
  );
  return [
    note(
      "contactMeasured",
      `${known} of the ${all} customers contacted in "${campaign.name}" are among those sorted, each counted in the tier they are in today`,
      `“${campaign.name}”中触达的 ${all} 位客户里，有 ${known} 位在本次分层中，按其当前层级统计`,
    ),
    ...campaign.notes,
    ...(few.length === 0 ? [] : [fewNote]),
    ...(unsure.length === 0 ? [] : [unsureNote]),
  ];
}

/** Remarks that a reader needs to trust a plan. */
export function noteContacts({ plan, measured }: Contact): readonly Note[] {
  return [...basisNotes(plan), ...lackNotes(plan), ...measuredNotes(plan, measured)];
}

/** How a rate was found: typed, or measured. */
export function sourceText({ source, counted }: TierContacts): Text {
  if (source === "typed") return { en: "typed in", zh: "手动填写" };
  if (counted === null) return asWritten("–");
  const [responded, contacted] = [formatNumber(counted.responded), formatNumber(counted.contacted)];
  return { en: `measured, ${responded} of ${contacted}`, zh: `实测，${contacted} 位中 ${responded} 位响应` };
}

/** Whether contacting the whole tier pays, in a word, so that colour is not needed. "–" if there is no rate or nobody is valued. */
export function worthText({ profitOfAll, valued }: TierContacts): Text {
  if (profitOfAll === null || valued === 0) return asWritten("–");
  return profitOfAll > 0 ? { en: "✓ yes", zh: "✓ 划算" } : { en: "✗ no", zh: "✗ 不划算" };
}
