// The shapes of the API's answers, and the refusal the command prints for an error of the API.
import { anyOf, type Language, withoutStop } from "../language";
import { Refusal, refusalInOne } from "../refusal";

export type Measure = "recencyDays" | "frequency" | "revenue";

export type Tier = {
  name: string;
  color: string;
  customers: number;
  customerShare: number;
  revenue: number;
  revenueShare: number;
  averageOrder: number | null;
  medianRecencyDays: number | null;
};

export type CustomerColumns = {
  customer: string[];
  lastOrder: (string | null)[];
  recencyDays: (number | null)[];
  frequency: number[];
  revenue: number[];
  r: (number | null)[];
  f: (number | null)[];
  m: (number | null)[];
  tier: string[];
};

/** Counts and amounts of one tier's contacts, or of all contacts together. Amounts are in the currency of the orders. */
export type Contacts = { contacts: number; cost: number; responses: number; revenue: number; earned: number; profit: number };

/** A plan of whom to contact. Shares run from 0 to 1; null is an unknown value. */
export type ContactPlan = {
  tiers: (Contacts & { name: string; rate: number | null; source: string; breakEven: number | null; worth: string })[];
  total: Contacts;
  left: number | null;
  says: string[];
  notes: { id: string; text: string }[];
};

export type Outcome = {
  kind: "orders" | "customers";
  asOf: string | null;
  scheme: { id: string; title: string };
  columns: { role: string; header: string; guessed: boolean }[];
  audit: {
    read: number;
    used: number;
    excluded: Record<string, number>;
    reasons: { id: string; text: string; rows: number; example: string | number | null }[];
  };
  statuses: { status: string; rows: number; isSale: boolean }[];
  cuts: Record<Measure, number[] | null>;
  notes: { id: string; text: string }[];
  tiers: Tier[];
  contact?: ContactPlan;
  customers?: CustomerColumns;
};

export type ApiError = { code: string; about: string; message: string; fix: string; choices: string[] };

export type Envelope<Answer = Outcome> = { ok: true; answer: Answer } | { ok: false; error: ApiError };

function isEnvelope(answer: unknown): answer is Envelope<unknown> {
  return typeof answer === "object" && answer !== null && "ok" in answer && (answer.ok ? "answer" in answer : "error" in answer);
}

function columnsFlag(choices: readonly string[]): string {
  return choices.length > 0 && choices.length < 4
    ? `--columns ${choices.map((role) => `${role}=HEADER`).join(",")}`
    : "--columns ROLE=HEADER";
}

function currencyFlag(choices: readonly string[], language: Language): string {
  if (choices.length === 0) return "--currency CODE";
  return language === "zh" ? `--currency CODE（${anyOf(choices, language)}）` : `--currency CODE (${anyOf(choices, language)})`;
}

/** Returns the flag that answers a question of the API. The text is empty if no flag of this command answers it. */
function answeringFlag({ about, choices }: ApiError, language: Language): string {
  switch (about) {
    case "dates":
      return anyOf(["--dates dmy", "--dates mdy"], language);
    case "decimal":
      return anyOf(["--decimal point", "--decimal comma"], language);
    case "amounts":
      return anyOf(["--amounts line", "--amounts order"], language);
    case "sameCustomer":
      return anyOf(["--same-customer sum", "--same-customer last"], language);
    case "currency":
      return currencyFlag(choices, language);
    case "columns":
      return columnsFlag(choices);
    default:
      return "";
  }
}

/** Turns an error of the API into a refusal. The error's words are in the wanted language already. */
export function refusalOf(error: ApiError, language: Language): Refusal {
  const problem = withoutStop(error.message);
  const colon = language === "zh" ? "：" : ": ";
  const flag = error.code === "question" ? answeringFlag(error, language) : "";
  const flagRemedy = language === "zh" ? `请加上 ${flag}` : `say ${flag}`;
  const remedy = flag === "" ? withoutStop(error.fix) : flagRemedy;
  return refusalInOne(remedy === "" ? problem : problem + colon + remedy, error.code === "unexpected" ? 1 : 2);
}

/**
 * Returns the answer inside an envelope.
 * @throws Refusal if the envelope holds an error, or if the value is no envelope
 */
export function answerOf(envelope: unknown, language: Language): unknown {
  if (!isEnvelope(envelope)) {
    throw new Refusal({ en: "The add-on gave no answer that this command can read", zh: "插件没有给出本命令能读懂的回答" }, 1);
  }
  if (!envelope.ok) throw refusalOf(envelope.error, language);
  return envelope.answer;
}

/**
 * Returns an answer as an outcome, after checking that every row read was either used or excluded.
 * @throws Refusal if the rows do not add up
 */
export function checkedOutcome(answer: unknown): Outcome {
  const outcome = answer as Outcome;
  const { read, used, excluded } = outcome.audit;
  const left = Object.values(excluded).reduce((sum, rows) => sum + rows, 0);
  if (read !== used + left) {
    throw new Refusal(
      {
        en: `The audit does not add up: ${read} rows read, ${used} used and ${left} excluded`,
        zh: `对账不平：读入 ${read} 行，采用 ${used} 行，排除 ${left} 行`,
      },
      1,
    );
  }
  return outcome;
}
