// The sheets that are read beside the one that is scored: further orders, a map of ids, a past campaign, and whatever else is known of the customers.

import { type Campaign, parseCampaign } from "../customers/campaign";
import type { Customers } from "../customers/customers";
import type { KindRows } from "../customers/facts/fact";
import { type IdMap, parseIdMap } from "../customers/idMap";
import { rowsOfKind, toCampaignSource, toIdMapSource } from "../customers/sources";
import { toKey } from "../ground/key";
import type { Text } from "../ground/language";
import { Refusal } from "../ground/refusal";
import { type Kind, type KindDeclaration, kindIds, kinds } from "../reading/kinds";
import { askForColumns } from "../reading/lacking";
import { guessColumns, refuseUnfilled } from "../reading/mapping";
import { type NamedColumns, roles } from "../reading/roles";
import { findColumn, type Table } from "../reading/table";
import type { Wanted } from "../reading/wanted";
import { type SheetContent, type SheetPart, toPart, toTable } from "./sheetParts";

/** A sheet that is read beside the one that is scored. */
export interface OtherSheet {
  readonly name: string;
  readonly kind: Kind;
  readonly columns: NamedColumns;
  readonly content: SheetContent;
}

/** What a sheet is read beside. */
export interface Beside {
  /** Name of the sheet that is scored; rows are told with it where several sheets are read as one. */
  readonly name: string;
  readonly others: readonly OtherSheet[];
}

/** A sheet on its own. */
export const nothingBeside: Beside = { name: "", others: [] };

/** The sheets of a kind. */
export function ofKind({ others }: Beside, kind: Kind): readonly OtherSheet[] {
  return others.filter((other) => other.kind === kind);
}

/** Whether the orders of a sheet are read on their own. */
export function isAlone(beside: Beside): boolean {
  return ofKind(beside, "orders").length === 0 && ofKind(beside, "people").length === 0;
}

/** @throws Refusal for a second sheet of a kind of which only one can be read */
export function refuseSecond(beside: Beside): void {
  for (const kind of kindIds) {
    const declared: KindDeclaration = kinds[kind];
    if (declared.isSingle !== true) continue;
    const [, second] = ofKind(beside, kind);
    if (second)
      throw new Refusal(
        {
          en: `"${second.name}" is a second sheet of ${kinds[kind].name.en}`,
          zh: `“${second.name}”是第二张${kinds[kind].name.zh}`,
        },
        { en: "leave one of the two out", zh: "请只保留其中一张" },
      );
  }
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
 * A further sheet of orders with its columns.
 *
 * @throws Refusal when it holds no orders, or lacks a column: the question about columns is one about the sheet that is scored
 */
export function toOrdersPart({ name, content, columns }: OtherSheet, wanted: Wanted): SheetPart {
  const asked = { kind: null, wanted };
  const table = toTable(content, columns, { name, asked });
  const guess = guessColumns(table, columns, asked);
  refuseUnfilled(table, guess);
  const { kind, lacking } = guess;
  if (kind !== "orders") throw refuseList(name);
  if (lacking.length === 0) return toPart(content, columns, name, asked);
  throw refuseLacking(table, lacking, dataStep);
}

/** The steps of the wizard in which columns of other sheets are chosen: of further orders, and of sheets that a model reads. */
export const dataStep: Text = { en: "Data and columns", zh: "数据和列" };
const methodStep: Text = { en: "How to form tiers", zh: "分层方法" };

/** The refusal of a sheet that lacks columns, to be chosen in a step. */
export function refuseLacking(table: Table, lacking: Parameters<typeof askForColumns>[1], step: Text): Refusal {
  return new Refusal(askForColumns(table, lacking).text, {
    en: `choose its column under "${step.en}", or leave the sheet out`,
    zh: `请在“${step.zh}”中选择该列，或不合并此工作表`,
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
 * Reads the id map among sheets; null where there is none.
 *
 * @throws Refusal when it has no such columns, or does not lead each id to one person
 */
export function readIdMap(beside: Beside): IdMap | null {
  const [sheet] = ofKind(beside, "people");
  if (!sheet) return null;
  const { name, content, columns } = sheet;
  const table = toTable(content, columns, { name });
  return parseIdMap(toIdMapSource(table, findPair(table, [columns.from ?? "", columns.to ?? ""], idMapPair), content.zone));
}

/**
 * Reads the past campaign among sheets; null where there is none.
 *
 * @throws Refusal when it has no such columns, or a cell that cannot be read
 */
export function readCampaign(beside: Beside, idMap: IdMap | null): Campaign | null {
  const [sheet] = ofKind(beside, "campaign");
  if (!sheet) return null;
  const { name, content, columns } = sheet;
  const { customer = "", responded = "" } = columns;
  const table = toTable(content, { customer, responded }, { name });
  return parseCampaign(toCampaignSource(table, findPair(table, [customer, responded], campaignPair), content.zone), idMap);
}

/** Kinds whose rows are about a customer, and are read for what models ask of them. */
const about: readonly Kind[] = roles.customer.kinds.filter((kind) => kind !== "orders");

/**
 * The rows of the other sheets that are about customers, each with its customer.
 *
 * @throws Refusal when one lacks a column that its kind cannot do without
 */
export function readOthers(beside: Beside, wanted: Wanted, customers: Customers, idMap: IdMap | null): KindRows[] {
  const sheets = beside.others.filter(({ kind }) => about.includes(kind));
  if (sheets.length === 0 || wanted.uses.length === 0) return [];
  const places = new Map(customers.names.map((name, place) => [toKey(name), place]));
  const personOf = (key: string): string => (idMap?.personOf.has(key) ? toKey(idMap.personOf.get(key)) : key);
  return sheets.map(({ name, kind, columns, content }) => {
    const asked = { kind, wanted: { needs: {}, uses: wanted.uses } };
    const table = toTable(content, columns, { name, asked });
    const guess = guessColumns(table, columns, asked);
    if (guess.lacking.length > 0) throw refuseLacking(table, guess.lacking, methodStep);
    const mapping = {
      kind,
      columns: guess.columns,
      guessed: new Set<never>(),
      likely: new Set<never>(),
      fallbacks: [],
      refundWithin: null,
      returned: null,
      isOrderTotal: false,
      notes: [],
    };
    return rowsOfKind(table, mapping, content.zone, (key) => places.get(personOf(key)) ?? -1);
  });
}
