// The shapes of the API's answers, and the refusal the command prints for an error of the API.
import { anyOf, type Language, withoutStop } from "../language";
import { Refusal, refusalInOne } from "../refusal";
import { forms } from "./forms";
import { printable } from "./width";

export type Tier = {
  name: string;
  color: string;
  customers: number;
  customerShare: number | null;
  /** Null where no sheet says amounts. */
  revenue: number | null;
  revenueShare: number | null;
  averageOrder: number | null;
  medianRecencyDays: number | null;
};

/** A column that a further model adds, under the heading that it has in the Customers tab; days as yyyy-mm-dd. */
export type FurtherColumn = { id: string; title: string; cells: (string | number | null)[] };

/** The tiers by a further model, and the columns that it adds. */
export type FurtherColumns = { model: string; title: string; tier: string[]; columns: FurtherColumn[] };

export type CustomerColumns = {
  customer: string[];
  lastOrder: (string | null)[];
  recencyDays: (number | null)[];
  frequency: (number | null)[];
  revenue: (number | null)[];
  r: (number | null)[];
  f: (number | null)[];
  m: (number | null)[];
  tier: string[];
  further: FurtherColumns[];
};

/** What a model sorted by: a measure, its limits in its unit, and the same as people read them. */
export type Limits = { measure: string; name: string; shown: number[]; said: string };

/** One model of a run. */
export type SortedModel = {
  id: string;
  title: string;
  /** The scheme that named the tiers; null for the model itself. */
  scheme: { id: string; title: string } | null;
  limits: Limits[];
  tiers: Tier[];
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
  /** The main one first. */
  models: SortedModel[];
  /** With the sheet where several are read, and with a sample of the cells of a column that is likely and not sure. */
  columns: { role: string; header: string; guessed: boolean; samples?: string[]; sheet?: string }[];
  audit: {
    read: number;
    used: number;
    excluded: Record<string, number>;
    reasons: { id: string; text: string; rows: number; example: string | number | null }[];
  };
  statuses: { status: string; rows: number; isSale: boolean; isBack?: true }[];
  /** The currency of the amounts; "" where it is not known. */
  currency: string;
  notes: { id: string; text: string }[];
  contact?: ContactPlan;
  customers?: CustomerColumns;
};

/** The model that sorts first: it names the tiers of the plan and of the columns that every run has. */
export function mainModel({ models: [main] }: Outcome): SortedModel {
  if (main) return main;
  throw new RangeError("mainModel needs an outcome with a model, got none");
}

/** A column that may answer a question about columns. */
export type CandidateColumn = { choice: string; letters: string; header: string; samples: string[] };

export type ApiError = {
  code: string;
  about: string;
  message: string;
  fix: string;
  choices: string[];
  /** The best of each choice first. */
  candidates?: CandidateColumn[];
};

export type Envelope<Answer = Outcome> = { ok: true; answer: Answer } | { ok: false; error: ApiError };

function isEnvelope(answer: unknown): answer is Envelope<unknown> {
  return typeof answer === "object" && answer !== null && "ok" in answer && (answer.ok ? "answer" in answer : "error" in answer);
}

/** A status as a part of a list in single quotes: one that holds a comma or begins with a quote stands in quotes. */
function listPart(status: string): string {
  const isPlain = !status.includes(",") && !status.startsWith('"');
  return isPlain ? `"${status}"` : `'"${status.replaceAll('"', '""')}"'`;
}

/** The flags that say of each status whether it is a sale. */
function statusFlags(choices: readonly string[], language: Language): string {
  const [first = '"A"', second] = choices.map((choice) => listPart(printable(choice)));
  if (second === undefined)
    return language === "zh"
      ? `成交：--completed ${first}；未成交：--not-completed ${first}`
      : `--completed ${first} if it is a sale, or --not-completed ${first} if it is none`;
  return language === "zh"
    ? `--completed ${first} --not-completed ${second}（前者列出成交的状态，后者列出其余的，用逗号分隔）`
    : `--completed ${first} --not-completed ${second}, with the sales in the first list and the others in the second, parted by commas`;
}

function columnsFlag(choices: readonly string[]): string {
  return choices.length > 0 && choices.length < 4
    ? `--columns ${choices.map((role) => `${role}=HEADER`).join(",")}`
    : "--columns ROLE=HEADER";
}

function currencyFlag(choices: readonly string[], language: Language): string {
  if (choices.length === 0) return "--currency CODE";
  const [first = "USD", second = "EUR"] = choices.map(printable);
  return language === "zh"
    ? `--currency CODE（${anyOf(choices, language)}）；换算其他币种请再加 --rates "${second}=…"（1 ${second} 折合多少 ${first}）`
    : `--currency CODE (${anyOf(choices, language)}), with --rates "${second}=…" to convert the others, such as 1 ${second} into ${first}`;
}

/** Returns the flag that answers a question of the API. The text is empty if no flag of this command answers it. */
function answeringFlag({ about, choices }: ApiError, language: Language): string {
  const words = forms.choices[about];
  if (words !== undefined) {
    const name = about.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const usual = about === "dates" ? words.slice(0, 2) : words;
    return anyOf(
      (choices.length > 0 ? choices : usual).map((word) => `--${name} ${word}`),
      language,
    );
  }
  switch (about) {
    case "currency":
      return currencyFlag(choices, language);
    case "statuses":
      return statusFlags(choices, language);
    case "columns":
      return columnsFlag(choices);
    default:
      return "";
  }
}

/** The columns that may answer a question: `amount may be D "list_price" (100, 200, 50), F "profit" (40, 10, 30)`. */
function candidatesTold({ candidates = [] }: ApiError, language: Language): string {
  const isZh = language === "zh";
  const ofChoice = new Map<string, string[]>();
  for (const { choice, letters, header, samples } of candidates) {
    const cells = samples.map(printable).join(isZh ? "，" : ", ");
    const told = isZh ? `${letters} 列“${printable(header)}”（${cells}）` : `${letters} "${printable(header)}" (${cells})`;
    ofChoice.set(choice, [...(ofChoice.get(choice) ?? []), told]);
  }
  const parts = [...ofChoice].map(([choice, told]) =>
    isZh ? `${choice} 可能是${told.join("、")}` : `${choice} may be ${told.join(", ")}`,
  );
  return parts.map((part) => (isZh ? `；${part}` : `; ${part}`)).join("");
}

/** Turns an error of the API into a refusal. The error's words are in the wanted language already. */
export function refusalOf(error: ApiError, language: Language): Refusal {
  const problem = withoutStop(error.message);
  const colon = language === "zh" ? "：" : ": ";
  const flag = error.code === "question" ? answeringFlag(error, language) : "";
  const flagRemedy = language === "zh" ? `请加上 ${flag}` : `say ${flag}`;
  const remedy = flag === "" ? withoutStop(error.fix) : flagRemedy;
  const candidates = candidatesTold(error, language);
  return refusalInOne(remedy === "" ? problem : problem + colon + remedy + candidates, error.code === "unexpected" ? 1 : 2);
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
