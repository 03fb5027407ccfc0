// The whole flow, top to bottom: cells → table → orders → customers → tiers → what is told of them.

import type { Campaign } from "../customers/campaign";
import { readCustomers } from "../customers/customerRows";
import { type CustomerReading, readHistories, readOrders } from "../customers/customers";
import type { OrderHistories } from "../customers/histories";
import type { IdMap } from "../customers/idMap";
import { toCustomerSource, toOrderSource } from "../customers/sources";
import type { Cell } from "../ground/cell";
import type { Text } from "../ground/language";
import { Refusal } from "../ground/refusal";
import { models } from "../models/index";
import type { Model, ModelWishes, Sorted } from "../models/model";
import { type ContactTerms, planContacts } from "../planning/contactPlan";
import type { Contact } from "../planning/contactWords";
import { countResponses, toResponseRates } from "../planning/responseRates";
import { type Guess, guessColumns, type NamedColumns } from "../reading/roles";
import type { ReadingSettings } from "../reading/settings";
import type { Table } from "../reading/table";
import { type Further, isNothing, nothingFurther, readCampaign, readIdMap, refuseList, toJoinedPart } from "./joined";
import { type Part, type SheetContent, toPart, toTable } from "./part";

/** A plan of whom to contact, as it is asked for. */
export interface ContactWishes extends ContactTerms {
  /** Percent by tier name, in either language. */
  readonly rates: Readonly<Record<string, number>>;
  /** The past campaign by which other rates are measured, and in which columns it stands. */
  readonly measured: {
    readonly sheet: number;
    readonly name: string;
    readonly customer: string;
    readonly responded: string;
  } | null;
}

/** What the user asks for. */
export interface ScoreRequest extends ModelWishes {
  readonly columns: NamedColumns;
  /** Sheets to be read together with the one that is scored, by their ids. */
  readonly more?: readonly { readonly sheet: number; readonly name: string; readonly columns: NamedColumns }[];
  /** Where the ids of one person stand, and in which columns. */
  readonly idMap?: { readonly sheet: number; readonly name: string; readonly from: string; readonly to: string } | null;
  readonly reading: ReadingSettings;
  /** Id of the model that sorts the customers. */
  readonly model: string;
  /** Null for no plan. */
  readonly contact?: ContactWishes | null;
}

/** Sheets as read: their rows, and the customers they make. */
export interface ReadSheet extends Part {
  /** Sheets that were read together with the first, in their order. */
  readonly joined: readonly Part[];
  /** The customer cell of every row of a customers sheet; null for sheets of orders. */
  readonly listed: readonly Cell[] | null;
  readonly reading: CustomerReading;
  /** In the order of the customers; null where the model does not read them. */
  readonly histories: OrderHistories | null;
  /** Which ids are one person, null where no map says. */
  readonly idMap: IdMap | null;
}

/** Everything a run found out. */
export interface ScoreRun extends ReadSheet, Sorted {
  readonly model: Model;
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

/**
 * The model that is asked for.
 *
 * @throws Refusal for an unknown name
 */
function chooseModel(id: string): Model {
  const found = models.find((model) => model.id === id);
  if (found) return found;
  const ids = models.map((model) => model.id);
  throw new Refusal(
    { en: `there is no model "${id}"`, zh: `没有名为“${id}”的模型` },
    { en: `choose one of ${ids.join(", ")}`, zh: `请从中选择：${ids.join("、")}` },
  );
}

function refuseTotals({ title }: Model): Refusal {
  return new Refusal(
    {
      en: `"${title.en}" reads single orders, and this sheet has one row for each customer`,
      zh: `“${title.zh}”需要逐笔订单，而此表每位客户只有一行`,
    },
    { en: "open the sheet that holds the orders, or use RFM", zh: "请打开有订单的工作表，或改用 RFM 分层" },
  );
}

/** The table of a sheet and which column holds what, as far as it can be told without asking. */
export function lookAtSheet(sheet: SheetContent, columns: NamedColumns): { readonly table: Table; readonly guess: Guess } {
  const table = toTable(sheet, columns);
  return { table, guess: guessColumns(table, columns) };
}

/**
 * Reads the rows of a sheet, or of several sheets of orders as one.
 *
 * @param further - what is read together with the sheet
 * @param model - what the rows are read for, null for a count of them
 * @throws Question when a sheet can be read in more than one way
 * @throws Refusal when one cannot be read, or not for this model
 */
export function readRows(
  sheet: SheetContent,
  { columns, reading: settings }: Pick<ScoreRequest, "columns" | "reading">,
  further: Further = nothingFurther,
  model: Model | null = null,
): ReadSheet {
  const part = toPart(sheet, columns, further.sheets.length === 0 ? "" : further.name);
  const { table, mapping } = part;
  if (mapping.kind === "customers") {
    if (!isNothing(further)) throw refuseList(further.name);
    if (model?.reads === "histories") throw refuseTotals(model);
    const list = toCustomerSource(table, mapping, sheet.zone);
    const reading = readCustomers(list, settings);
    return { ...part, joined: [], listed: list.customer?.cells ?? null, reading, histories: null, idMap: null };
  }
  const joined = further.sheets.map(toJoinedPart);
  const sources = [part, ...joined].map((own) => toOrderSource(own.table, own.mapping, sheet.zone));
  const idMap = further.idMap && readIdMap(further.idMap);
  const read =
    model?.reads === "histories"
      ? readHistories(sources, settings, idMap)
      : { reading: readOrders(sources, settings, idMap), histories: null };
  return { ...part, joined, listed: null, idMap, ...read };
}

/** Plans whom to contact. @throws Refusal for a tier that is not there, or a campaign that cannot be read */
function planContact(
  wishes: ContactWishes,
  { reading, idMap }: ReadSheet,
  { assignment }: Sorted,
  { campaign: sheet }: Further,
): Contact {
  const { customers } = reading;
  const campaign: Campaign | null = sheet && readCampaign(sheet, idMap);
  const measured = campaign && { campaign, ...countResponses(customers, assignment, campaign) };
  const rates = toResponseRates(assignment.tiers, wishes.rates, measured);
  return { plan: planContacts(customers, assignment, rates, wishes), measured };
}

/**
 * Scores a sheet, or several sheets of orders as one.
 *
 * @param further - what is read together with the sheet
 * @param isRead - hears that the rows have become customers
 * @throws Question when a sheet can be read in more than one way
 * @throws Refusal when one cannot be read, or a choice cannot be followed
 */
export function scoreSheet(
  sheet: SheetContent,
  request: ScoreRequest,
  further: Further = nothingFurther,
  isRead: () => void = () => undefined,
): ScoreRun {
  const model = chooseModel(request.model);
  const read = readRows(sheet, request, further, model);
  isRead();
  const { customers } = read.reading;
  if (customers.count === 0) throw refuseNobody(read.reading);
  const sorted = model.sort({ customers, histories: read.histories }, request);
  const contact = request.contact ? planContact(request.contact, read, sorted, further) : null;
  return { ...read, model, ...sorted, contact };
}
