// What is read together with a sheet of orders: further sheets of orders, a map of ids that are one person, a past campaign.
import { type Campaign, parseCampaign } from "../customers/campaign";
import { type IdMap, parseIdMap } from "../customers/idMap";
import { toCampaignSource, toIdMapSource } from "../customers/sources";
import type { Text } from "../ground/language";
import { Refusal } from "../ground/refusal";
import { askForColumns, guessColumns, type NamedColumns } from "../reading/roles";
import { findColumn, type Table } from "../reading/table";
import { type Part, type SheetContent, toPart, toTable } from "./part";

/** A further sheet of orders. */
export interface JoinedSheet {
  readonly name: string;
  readonly content: SheetContent;
  readonly columns: NamedColumns;
}

/** A sheet with a column of ids, and one of the ids that they are the same person as. */
export interface IdMapSheet {
  readonly name: string;
  readonly content: SheetContent;
  readonly from: string;
  readonly to: string;
}

/** A sheet with a column of customers who were contacted, and one that says whether they responded. */
export interface CampaignSheet {
  readonly name: string;
  readonly content: SheetContent;
  readonly customer: string;
  readonly responded: string;
}

/** What is read together with a sheet. */
export interface Further {
  /** Name of that sheet; rows are told with it when there are further ones. */
  readonly name: string;
  readonly sheets: readonly JoinedSheet[];
  readonly idMap: IdMapSheet | null;
  /** By which response rates are measured; no orders come of it. */
  readonly campaign: CampaignSheet | null;
}

/** A sheet on its own. */
export const nothingFurther: Further = { name: "", sheets: [], idMap: null, campaign: null };

/** Whether the orders of a sheet are read on their own. */
export function isNothing({ sheets, idMap }: Further): boolean {
  return sheets.length === 0 && idMap === null;
}

/** The refusal of a list of customers where only orders make sense. */
export function refuseList(name: string): Refusal {
  return new Refusal(
    {
      en: `"${name}" is a list of customers, and only orders can be joined or matched by an id map`,
      zh: `“${name}”是客户名单，只有订单表才能合并或使用 ID 对照表`,
    },
    { en: "leave it out, or use the orders themselves", zh: "请不要选择它，或改用订单表" },
  );
}

/**
 * A further sheet with its columns.
 *
 * @throws Refusal when it holds no orders, or lacks a column: the question about columns is one about the first sheet
 */
export function toJoinedPart({ name, content, columns }: JoinedSheet): Part {
  const table = toTable(content, columns, name);
  const { kind, lacking } = guessColumns(table, columns);
  if (kind === "customers") throw refuseList(name);
  if (lacking.length === 0) return toPart(content, columns, name);
  throw new Refusal(askForColumns(table, lacking).text, {
    en: `choose its column under "Data and columns", or leave the sheet out`,
    zh: "请在“数据和列”中选择该列，或不合并此工作表",
  });
}

/** What a sheet with two columns is for, and what to do when they are not there. */
interface Pair {
  readonly what: Text;
  readonly fix: Text;
}

const idMapPair: Pair = {
  what: { en: "the id map", zh: " ID 对照表" },
  fix: { en: "choose its two columns again", zh: "请重新选择对照表的两列" },
};

const campaignPair: Pair = {
  what: { en: "the past campaign", zh: "过往活动名单" },
  fix: { en: "choose its two columns again", zh: "请重新选择名单的两列" },
};

/** Places of two different columns. @throws Refusal when one is not there, or both are one */
function findPair(table: Table, names: readonly [string, string], { what, fix }: Pair): readonly [number, number] {
  const { sheet } = table;
  const place = (column: string): number => {
    const found = findColumn(table, column);
    if (found >= 0) return found;
    throw new Refusal(
      { en: `${what.en} in "${sheet}" has no column "${column}"`, zh: `“${sheet}”中的${what.zh}没有“${column}”列` },
      fix,
    );
  };
  const places = [place(names[0]), place(names[1])] as const;
  if (places[0] !== places[1]) return places;
  throw new Refusal(
    { en: `${what.en} in "${sheet}" needs two different columns`, zh: `“${sheet}”中的${what.zh}需要两个不同的列` },
    fix,
  );
}

/**
 * Reads an id map.
 *
 * @throws Refusal when it has no such columns, or does not lead each id to one person
 */
export function readIdMap({ name, content, from, to }: IdMapSheet): IdMap {
  const table = toTable(content, {}, name);
  return parseIdMap(toIdMapSource(table, findPair(table, [from, to], idMapPair), content.zone));
}

/**
 * Reads a past campaign.
 *
 * @throws Refusal when it has no such columns, or a cell that cannot be read
 */
export function readCampaign({ name, content, customer, responded }: CampaignSheet, idMap: IdMap | null): Campaign {
  const table = toTable(content, { customer, status: responded }, name);
  return parseCampaign(toCampaignSource(table, findPair(table, [customer, responded], campaignPair), content.zone), idMap);
}
