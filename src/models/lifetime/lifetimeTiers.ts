// How the lifetime-value models sort: limits of what is predicted, and why a customer lies between them.
import type { Customers } from "../../customers/customers";
import { histories } from "../../customers/facts/index";
import type { OrderHistories } from "../../customers/histories";
import { formatNumber, type Text } from "../../ground/language";
import { partsPerUnit } from "../../ground/money";
import { once } from "../../ground/once";
import type { OrderModelId } from "../../stats/orderModels";
import type { History } from "../../stats/triples";
import type { Change, Limits, Measured, Unit } from "../measured";
import { type AddedColumn, columnFormats, type Finding, type Model, type ModelExample, makeModel, type Sorted } from "../model";
import { further, percent, type Settings, type ValueOf } from "../settings";
import type { Tier } from "../tier";
import { findLifetime, type LifetimeFindings, predictOther } from "./lifetime";

/** What a model of lifetime value learned and predicted. */
export const lifetimeFound: Finding<LifetimeFindings> = { id: "lifetime" };

/** How far the models look, and what they count. */
const lifetimeSettings = {
  horizonDays: further({
    type: "whole",
    from: 1,
    to: 3650,
    default: 365,
    label: { en: "Look ahead, days", zh: "预测天数" },
  }),
  discountPercent: further(percent(0, 10, { en: "Yearly discount rate, %", zh: "年折现率（%）" })),
  marginPercent: further(percent(1, 100, { en: "Margin, % of revenue", zh: "毛利率（占消费金额 %）" })),
  orderModel: further({
    type: "choice",
    options: [
      { id: "mbgnbd", label: { en: "MBG/NBD (recommended)", zh: "MBG/NBD（推荐）" } },
      { id: "bgnbd", label: { en: "BG/NBD", zh: "BG/NBD" } },
      { id: "paretonbd", label: { en: "Pareto/NBD", zh: "Pareto/NBD" } },
    ],
    default: "mbgnbd",
    label: { en: "Prediction model", zh: "预测模型" },
  }),
} as const satisfies Settings;

const { automatic: _, ...formats } = columnFormats;

/** The columns of predictions, left to right. */
const adds: readonly AddedColumn[] = [
  { id: "probabilityAlive", title: { en: "Chance active", zh: "活跃概率" }, format: formats.percent, isBeside: false },
  { id: "expectedOrders", title: { en: "Orders expected", zh: "预计订单数" }, format: formats.hundredths, isBeside: false },
  { id: "expectedSpend", title: { en: "Spend expected", zh: "预计每单金额" }, format: formats.money, isBeside: false },
  { id: "lifetimeValue", title: { en: "Lifetime value", zh: "生命周期价值" }, format: formats.money, isBeside: false },
  { id: "nextOrder", title: { en: "Next order if active", zh: "预计下次下单（若活跃）" }, format: formats.day, isBeside: false },
];

/** What decides a customer's tier: revenue so far and value to come in the currency, the chance in [0, 1]. */
export interface Judged {
  readonly revenue: number;
  readonly probabilityAlive: number;
  readonly lifetimeValue: number;
}

/** Ascending limits of what decides; who is at a limit has passed it. */
export type JudgedLimits = Partial<Readonly<Record<keyof Judged, readonly number[]>>>;

/** One of these models, as it is declared. */
interface LifetimeDeclaration<Own extends Settings> {
  readonly id: string;
  readonly title: Text;
  readonly question: Text;
  /** Best to worst. */
  readonly tiers: readonly Tier[];
  readonly settings: Own;
  readonly ascending?: readonly (readonly (keyof Own & string)[])[];
  /**
   * The limits.
   *
   * @throws Refusal for findings that cannot be sorted by
   */
  readonly limitsOf: (settings: ValueOf<Own>, findings: LifetimeFindings, revenue: Float64Array) => JudgedLimits;
  /** Place of the tier, from how many limits are passed. */
  readonly tierOf: (passed: Readonly<Record<keyof Judged, number>>) => number;
  readonly examples: readonly ModelExample[];
}

/** How many limits a number has passed. */
function passedOf(limits: readonly number[] | undefined, number: number): number {
  return (limits ?? []).reduce((passed, limit) => passed + (number >= limit ? 1 : 0), 0);
}

function toLimits(limits: readonly number[] | undefined): Limits | null {
  return limits ? { at: limits, shown: limits, passed: "atOrAbove" } : null;
}

/** A measure whose numbers are in the unit that people read. */
function measured(id: string, name: Text, unit: Unit, own: (customer: number) => number, limits: Limits | null): Measured {
  return {
    id,
    name,
    unit,
    valueOf: own,
    comparedOf: own,
    limits,
    isTold: true,
    score: null,
    say: (shown) => ({
      en: `${name.en.charAt(0).toLowerCase()}${name.en.slice(1)} ${shown}`,
      zh: `${name.zh} ${shown}`,
    }),
    step: null,
  };
}

/** What is told of a customer, in the order of a sentence. */
function toMeasures({ columns, choices, histories: own }: LifetimeFindings, revenue: Float64Array, limits: JudgedLimits) {
  const days = formatNumber(choices.horizonDays);
  const at = (column: Float64Array) => (customer: number) => column[customer]!;
  const revenueLimits = toLimits(limits.revenue);
  const worth = measured(
    "lifetimeValue",
    { en: `Lifetime value, ${days} days`, zh: `生命周期价值（${days} 天）` },
    "money",
    at(columns.lifetimeValue),
    toLimits(limits.lifetimeValue),
  );
  const hasOrderedToday = (customer: number): boolean => !(own.firstToLastDays[customer]! < own.tenureDays[customer]!);
  return [
    ...(revenueLimits
      ? [measured("revenue", { en: "Revenue so far", zh: "已消费金额" }, "money", at(revenue), revenueLimits)]
      : []),
    measured(
      "probabilityAlive",
      { en: "Chance to be active", zh: "仍活跃的概率" },
      "share",
      at(columns.probabilityAlive),
      toLimits(limits.probabilityAlive),
    ),
    measured(
      "expectedOrders",
      { en: `Orders expected in ${days} days`, zh: `未来 ${days} 天预计订单数` },
      "number",
      at(columns.expectedOrders),
      null,
    ),
    measured("expectedSpend", { en: "Spend expected per order", zh: "预计每单金额" }, "money", at(columns.expectedSpend), null),
    { ...worth, step: { change: "ordersToday", amounts: (customer: number) => (hasOrderedToday(customer) ? [] : [1]) } },
  ] satisfies readonly Measured[];
}

/** The history of a customer after a change; only orders and silence change it. */
function historyAfter(own: OrderHistories, customer: number, { silentDays = 0, ordersToday = 0 }: Change): History {
  const tenureDays = own.tenureDays[customer]! + silentDays;
  return {
    repeatDays: own.repeatDays[customer]! + ordersToday,
    firstToLastDays: ordersToday > 0 ? tenureDays : own.firstToLastDays[customer]!,
    tenureDays,
  };
}

/** A wait that nobody plans for, in days. */
const longestWait = 3650;

function rounded(column: Float64Array, decimals: number): Float64Array {
  return column.map((number) => Math.round(number * 10 ** decimals) / 10 ** decimals);
}

function toColumns({ columns, histories: { asOf } }: LifetimeFindings): Sorted["columns"] {
  return {
    probabilityAlive: rounded(columns.probabilityAlive, 4),
    expectedOrders: rounded(columns.expectedOrders, 4),
    expectedSpend: rounded(columns.expectedSpend, 2),
    lifetimeValue: rounded(columns.lifetimeValue, 2),
    nextOrder: columns.medianWaitDays.map((days) => (days <= longestWait ? asOf + Math.max(1, Math.ceil(days)) : Number.NaN)),
  };
}

/** Sorts customers by limits of what is predicted of them. */
function sortByLifetime<Own extends Settings>(
  declared: LifetimeDeclaration<Own>,
  customers: Customers,
  findings: LifetimeFindings,
  settings: ValueOf<Own>,
): Sorted {
  const revenue = customers.revenueParts.map((parts) => parts / partsPerUnit);
  const limits = declared.limitsOf(settings, findings, revenue);
  const { probabilityAlive, lifetimeValue, expectedSpend } = findings.columns;
  const judge = (judged: Judged): number =>
    declared.tierOf({
      revenue: passedOf(limits.revenue, judged.revenue),
      probabilityAlive: passedOf(limits.probabilityAlive, judged.probabilityAlive),
      lifetimeValue: passedOf(limits.lifetimeValue, judged.lifetimeValue),
    });
  const judgedOf = (i: number): Judged => ({
    revenue: revenue[i]!,
    probabilityAlive: probabilityAlive[i]!,
    lifetimeValue: lifetimeValue[i]!,
  });
  const tierOf = new Uint8Array(customers.count);
  for (let i = 0; i < customers.count; i++) tierOf[i] = judge(judgedOf(i));
  return {
    tiers: declared.tiers,
    tierOf,
    by: null,
    measures: toMeasures(findings, revenue, limits),
    columns: toColumns(findings),
    tierIf: (customer, change) => {
      const predicted = predictOther(findings, customer, historyAfter(findings.histories, customer, change));
      return predicted ? judge({ ...judgedOf(customer), ...predicted }) : tierOf[customer]!;
    },
    turningDays: null,
    found: { [lifetimeFound.id]: findings },
    expected: { perOrder: expectedSpend, inAll: lifetimeValue, margin: findings.choices.margin },
    notes: [...findings.learned.fallbacks, ...findings.learned.cautions],
  };
}

/** Makes a model of lifetime value. */
function makeLifetimeModel<const Own extends Settings>(declared: LifetimeDeclaration<Own>): Model {
  const { id, title, question, ascending = [], examples } = declared;
  return makeModel({
    form: {
      id,
      title,
      question,
      needs: { histories },
      settings: { ...declared.settings, ...lifetimeSettings },
      ascending,
      tiers: "ranked",
      adds,
      finds: [lifetimeFound],
      reports: ["lifetimeValue", "forecastCheck"],
    },
    sort: ({ customers, histories: own }, settings) => {
      const { horizonDays, discountPercent, marginPercent, orderModel } = settings as ValueOf<typeof lifetimeSettings>;
      const findings = findLifetime(own, orderModel satisfies OrderModelId, {
        horizonDays,
        discountPerYear: discountPercent / 100,
        margin: marginPercent / 100,
      });
      return sortByLifetime(declared, customers, findings, settings as unknown as ValueOf<Own>);
    },
    examples,
  });
}

/** A model of lifetime value that is made when it is first asked for. */
export function lifetimeModel<const Own extends Settings>(declare: () => LifetimeDeclaration<Own>): () => Model {
  return once(() => makeLifetimeModel(declare()));
}
