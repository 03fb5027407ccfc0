// What is read together with a sheet of orders: further sheets of orders, and a map of ids that are one person.
import { type IdMap, parseIdMap } from "./customers/idMap";
import { Refusal } from "./customers/refusal";
import { askForColumns, guessColumns, type NamedColumns } from "./customers/roles";
import { toIdMapSource } from "./customers/sources";
import { findColumn } from "./customers/table";
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

/** What is read together with a sheet. */
export interface Further {
  /** Name of that sheet; rows are told with it when there are further ones. */
  readonly name: string;
  readonly sheets: readonly JoinedSheet[];
  readonly idMap: IdMapSheet | null;
}

/** A sheet on its own. */
export const nothingFurther: Further = { name: "", sheets: [], idMap: null };

/** Whether a sheet is read on its own. */
export const isNothing = ({ sheets, idMap }: Further): boolean => sheets.length === 0 && idMap === null;

/** The refusal of a list of customers where only orders make sense. */
export const refuseList = (name: string): Refusal =>
  new Refusal(
    {
      en: `"${name}" is a list of customers, and only orders can be joined or matched by an id map`,
      zh: `“${name}”是客户名单，只有订单表才能合并或使用 ID 对照表`,
    },
    { en: "leave it out, or use the orders themselves", zh: "请不要选择它，或改用订单表" },
  );

/**
 * A further sheet with its columns.
 *
 * @throws Refusal when it holds no orders, or lacks a column: the question about columns is one about the first sheet
 */
export const toJoinedPart = ({ name, content, columns }: JoinedSheet): Part => {
  const table = toTable(content, columns, name);
  const { kind, lacking } = guessColumns(table, columns);
  if (kind === "customers") throw refuseList(name);
  if (lacking.length === 0) return toPart(content, columns, name);
  throw new Refusal(askForColumns(table, lacking).text, {
    en: `choose its column under "Data and columns", or leave the sheet out`,
    zh: "请在“数据和列”中选择该列，或不合并此工作表",
  });
};

/**
 * Reads an id map.
 *
 * @throws Refusal when it has no such columns, or does not lead each id to one person
 */
export const readIdMap = ({ name, content, from, to }: IdMapSheet): IdMap => {
  const table = toTable(content, {}, name);
  const place = (column: string): number => {
    const found = findColumn(table, column);
    if (found >= 0) return found;
    throw new Refusal(
      { en: `the id map in "${name}" has no column "${column}"`, zh: `“${name}”中的 ID 对照表没有“${column}”列` },
      { en: "choose its two columns again", zh: "请重新选择对照表的两列" },
    );
  };
  const places = [place(from), place(to)] as const;
  if (places[0] !== places[1]) return parseIdMap(toIdMapSource(table, places, content.zone));
  throw new Refusal(
    { en: `the id map in "${name}" needs two different columns`, zh: `“${name}”中的 ID 对照表需要两个不同的列` },
    { en: "choose its two columns again", zh: "请重新选择对照表的两列" },
  );
};
