// The whole flow, top to bottom: sheets → customers and facts → tiers of each model → whom to contact.
import { type CustomerReading, isKnown } from "../customers/customers";
import type { Text } from "../ground/language";
import { orRefusal, Question, Refusal } from "../ground/refusal";
import { models } from "../models/index";
import type { Known, Model, ModelWishes, SortedBy } from "../models/model";
import { formOf } from "../models/model";
import type { Scheming } from "../models/rfm/rfm";
import type { ChosenSettings } from "../models/settings";
import { type ContactTerms, planContacts } from "../planning/contactPlan";
import type { Contact } from "../planning/contactWords";
import { countResponses, toResponseRates } from "../planning/responseRates";
import type { Kind } from "../reading/kinds";
import type { NamedColumns } from "../reading/roles";
import { type Beside, nothingBeside, readCampaign } from "./otherSheets";
import { type FactReader, factReader, type ReadRequest, type ReadSheets, readRows, type Wished } from "./readSheets";
import type { SheetContent } from "./sheetParts";

/** A plan of whom to contact, as it is asked for; rates that are not typed are measured by the campaign among the sheets. */
export interface ContactWishes extends ContactTerms {
  /** Percent by tier name, in either language. */
  readonly rates: Readonly<Record<string, number>>;
}

/** What the user asks for. */
export interface ScoreRequest extends ReadRequest {
  /** The sheets that are read beside the one that is scored, by their ids. */
  readonly sheets: readonly {
    readonly sheet: number;
    readonly name: string;
    readonly kind: Kind;
    readonly columns: NamedColumns;
  }[];
  /** Ids of the models that sort the customers, the main one first. */
  readonly models: readonly string[];
  /** Settings by model and name. */
  readonly settings: Readonly<Record<string, ChosenSettings>>;
  readonly scheming: Scheming;
  /** Null for no plan. */
  readonly contact: ContactWishes | null;
}

/** Everything a run found out. */
export interface ScoreRun extends ReadSheets {
  /** What each model made of the customers, the main one first. */
  readonly models: readonly SortedBy[];
  readonly facts: FactReader;
  /** Null where no plan was asked for. */
  readonly contact: Contact | null;
}

/** Reasons that the user's own choices bring about. */
const byChoice: ReadonlySet<string> = new Set([
  "notCompleted",
  "otherCurrency",
  "duplicate",
  "afterAsOf",
  "beforeWindow",
  "zeroAmount",
  "refundIgnored",
]);

/** What to do about rows that are all left out for this reason. */
function fixOf(reason: string): Text {
  if (reason === "notCompleted")
    return {
      en: "use no status column, or count other statuses as a sale",
      zh: "请不要使用状态列，或把其他状态计为成交",
    };
  return byChoice.has(reason)
    ? { en: "change the choice that leaves them out", zh: "请修改导致排除的设置" }
    : { en: "check which columns hold the customer, the date and the amount", zh: "请检查客户、日期和金额分别在哪一列" };
}

function refuseNobody({ audit }: CustomerReading): Refusal {
  const most = [...audit.exclusions].sort((a, b) => b.rows - a.rows)[0];
  if (!most) {
    return new Refusal(
      { en: "there are no rows below the header", zh: "标题下面没有数据" },
      { en: "open the sheet that holds the orders", zh: "请打开有订单的工作表" },
    );
  }
  const { en, zh } = most.text;
  return new Refusal(
    {
      en: `none of the ${audit.read} rows can be used (${en}: ${most.rows})`,
      zh: `${audit.read} 行都无法使用（${zh}：${most.rows} 行）`,
    },
    fixOf(most.id),
  );
}

/** @throws Refusal for an unknown name */
function chooseModel(id: string): Model {
  const found = models().find((model) => model.id === id);
  if (found) return found;
  const ids = models().map((model) => model.id);
  throw new Refusal(
    { en: `there is no model "${id}"`, zh: `没有名为“${id}”的模型` },
    { en: `choose one of ${ids.join(", ")}`, zh: `请从中选择：${ids.join("、")}` },
  );
}

/**
 * The models that are asked for, with what is wished of them.
 *
 * @throws Refusal for an unknown name, or for settings that a model cannot follow
 */
export function wishedOf({ models: ids, settings, scheming }: Pick<ScoreRequest, "models" | "settings" | "scheming">): Wished[] {
  return ids.map((id) => {
    const model = chooseModel(id);
    const wishes: ModelWishes<Scheming> = { settings: settings[id] ?? {}, scheming };
    model.checkWishes(wishes);
    return { model, wishes };
  });
}

function refuseUnworth(): Refusal {
  return new Refusal(
    {
      en: "a contact plan needs to know what an order is worth, and no column of amounts is read",
      zh: "触达计划需要知道每单价值，但没有读取金额列",
    },
    { en: "choose the column of amounts, or leave the cost of a contact empty", zh: "请选择金额列，或将单次触达成本留空" },
  );
}

/** Plans whom to contact by the tiers of the main model. @throws Refusal for a tier that is not there, or a campaign that cannot be read */
function planContact(wishes: ContactWishes, { reading, idMap }: ReadSheets, { sorted }: SortedBy, beside: Beside): Contact {
  const { customers } = reading;
  if (sorted.expected === null && customers.count > 0 && !isKnown(customers.averageOrder)) throw refuseUnworth();
  const campaign = readCampaign(beside, idMap);
  const measured = campaign && { campaign, ...countResponses(customers, sorted, campaign) };
  const rates = toResponseRates(sorted.tiers, wishes.rates, measured);
  return { plan: planContacts(customers, sorted, rates, wishes), measured };
}

/** Sorts customers by one model. */
function sortBy({ model, wishes }: Wished, { reading }: ReadSheets, facts: FactReader): SortedBy {
  const known = { ...facts.read({ model, wishes }), customers: reading.customers } as Known<never, never>;
  return { form: formOf(model), sorted: model.sort(known, wishes) };
}

/** Sorts customers by a further model. @throws Refusal with its title, as it can be left out */
function sortByFurther(own: Wished, read: ReadSheets, facts: FactReader): SortedBy {
  const sorted = orRefusal(() => sortBy(own, read, facts));
  if (!(sorted instanceof Refusal)) return sorted;
  if (sorted instanceof Question) throw sorted;
  const { title } = own.model;
  throw new Refusal(
    { en: `${title.en}: ${sorted.text.en}`, zh: `${title.zh}：${sorted.text.zh}` },
    { en: `leave ${title.en} out, or ${sorted.fix.en}`, zh: `请不选“${title.zh}”，或${sorted.fix.zh.replace(/^请/, "")}` },
  );
}

/**
 * Scores a sheet, or several sheets of orders as one.
 *
 * @param beside - the sheets that are read beside it
 * @param isRead - hears that the rows have become customers
 * @throws Question when a sheet can be read in more than one way
 * @throws Refusal when one cannot be read, or a choice cannot be followed
 */
export function scoreSheet(
  sheet: SheetContent,
  request: ScoreRequest,
  beside: Beside = nothingBeside,
  isRead: () => void = () => undefined,
): ScoreRun {
  const wished = wishedOf(request);
  const read = readRows(sheet, request, beside, wished);
  isRead();
  if (read.reading.customers.count === 0) throw refuseNobody(read.reading);
  const facts = factReader(read, request.reading);
  const sorted = wished.map((own, place) => (place === 0 ? sortBy : sortByFurther)(own, read, facts));
  const contact = request.contact ? planContact(request.contact, read, sorted[0]!, beside) : null;
  return { ...read, models: sorted, facts, contact };
}
