// From the row that is selected to its customer: in the sheet that is scored, or in our tab of customers.

import type { Cell } from "../ground/cell";
import { tierColumn } from "../ground/customerTable";
import { toKey } from "../ground/key";
import type { Language, Text } from "../ground/language";
import { Refusal } from "../ground/refusal";
import { blankCode, reasons, usedCode } from "../reading/audit";
import { readOwnRow } from "../runs/tableTarget";
import type { Teller } from "../sheets/headway";
import { markedColumns } from "../sheets/marks";
import { activeSheet, type Sheet, sheetOf } from "../sheets/read";
import { type Results, readSaved } from "../sheets/saved";
import { readSelection } from "../sheets/selection";
import { namesNow } from "./contents";
import { type Explained, toExplained } from "./explained";
import { chooseSource, rememberedWishes, scoreSource } from "./results";
import type { ScoreRequest, ScoreRun } from "./run";

/** One customer, and the row that was selected. */
export interface Selected extends Explained {
  readonly sheet: string;
  readonly row: number;
  /** How many rows were selected; the first of them is the one that is told of. */
  readonly selectedRows: number;
  /** Why this very row was left out, while others of the customer are used. */
  readonly leftOut: string | null;
  /** The tier that stands in the sheet, where it is another one. */
  readonly written: string | null;
}

/** A customer's place in a run. */
interface Found {
  readonly customer: number;
  readonly leftOut: Text | null;
  readonly written: string;
}

const chooseRow: Text = { en: "select the row of a customer, then try again", zh: "请选中一位客户所在的行，然后重试" };

function refuseRow(row: number, sheet: string, en: string, zh: string): Refusal {
  return new Refusal({ en: `row ${row} of "${sheet}" is ${en}`, zh: `“${sheet}”的第 ${row} 行${zh}` }, chooseRow);
}

function refuseHeading(row: number, sheet: string): Refusal {
  return refuseRow(row, sheet, "a heading, not a customer", "是标题，不是客户");
}

function refuseBlank(row: number, sheet: string): Refusal {
  return refuseRow(row, sheet, "blank", "是空行");
}

function inSmall(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function refuseLeftOut(row: number, sheet: string, { en, zh }: Text): Refusal {
  return new Refusal(
    { en: `row ${row} of "${sheet}" is left out: ${inSmall(en)}`, zh: `“${sheet}”的第 ${row} 行未被使用：${zh}` },
    { en: "correct the row, or select another one", zh: "请修改该行，或选中其他行" },
  );
}

function refuseUnknown(key: string): Refusal {
  return new Refusal(
    { en: `"${key}" is not among the customers that are scored`, zh: `“${key}”不在参与分层的客户中` },
    { en: "run again to bring the tab up to date, or select another row", zh: "请重新运行以更新该工作表，或选中其他行" },
  );
}

/** Tabs in which rows can be explained, by name. */
function refuseTab(sheet: Sheet, results: Results, meant: number | null, what: Text): Refusal {
  const ids = [...results.tables.map(({ sheet: id }) => id), ...(meant === null ? [results.source] : [meant])];
  const names = [...new Set(ids)].flatMap((id) => sheetOf(id)?.getName() ?? []);
  const name = sheet.getName();
  const [en, zh] = [names.map((one) => `"${one}"`).join(" or "), names.map((one) => `“${one}”`).join("或")];
  return new Refusal(
    { en: `"${name}" ${what.en}`, zh: `“${name}”${what.zh}` },
    names.length === 0 ? chooseRow : { en: `select a row in ${en}, then try again`, zh: `请在${zh}中选中一行，然后重试` },
  );
}

function findKey({ reading: { customers } }: ScoreRun, key: string): number {
  return customers.names.findIndex((name) => toKey(name) === key);
}

/**
 * The customer of a row of a sheet that is scored.
 *
 * @param place - place of the sheet: 0 is the first, then those that are read together with it
 */
function findInSource(run: ScoreRun, place: number, row: number, name: string): Omit<Found, "written"> {
  const { otherOrders, reading } = run;
  const tables = [run.table, ...otherOrders.map((part) => part.table)];
  const { headerRow, firstRow, rows } = tables[place]!;
  if (row <= headerRow) throw refuseHeading(row, name);
  const start = tables.slice(0, place).reduce((sum, table) => sum + table.rows.length, 0);
  const index = start + row - firstRow;
  const code = row - firstRow < rows.length ? reading.codes[index]! : blankCode;
  if (code === blankCode) throw refuseBlank(row, name);
  const leftOut = code === usedCode ? null : reasons[code - 1]!.text;
  const key = toKey(reading.nameOf(index));
  const customer = key === "" ? -1 : findKey(run, key);
  if (customer >= 0) return { customer, leftOut };
  throw leftOut ? refuseLeftOut(row, name, leftOut) : refuseUnknown(key);
}

/** The tier that an earlier run wrote beside a row, "" for none. */
function tierBeside(source: Sheet, cells: readonly (readonly Cell[])[], row: number, { tables }: Results): string {
  const id = source.getSheetId();
  if (!tables.some(({ sheet, isBeside }) => isBeside && sheet === id)) return "";
  const column = markedColumns(source).get(tierColumn);
  return column === undefined ? "" : toKey(cells[row - 1]?.[column - 1]);
}

/** The customer of a row of our own tab. */
function findInOurs(run: ScoreRun, sheet: Sheet, row: number): Found {
  const own = readOwnRow(sheet, row);
  const name = sheet.getName();
  if (own === null) throw refuseRow(row, name, "without a customer, as that column is gone", "没有客户：客户列已被删除");
  if (own.isHeading) throw refuseHeading(row, name);
  if (own.key === "") throw refuseBlank(row, name);
  const customer = findKey(run, own.key);
  if (customer < 0) throw refuseUnknown(own.key);
  return { customer, leftOut: null, written: own.tier };
}

function isOurs({ tables }: Results, id: number): boolean {
  return tables.some(({ sheet, isBeside }) => !isBeside && sheet === id);
}

function isReadIn(request: ScoreRequest | null, id: number): boolean {
  return request?.sheets.some(({ sheet, kind }) => kind === "orders" && sheet === id) ?? false;
}

/** The sheet that a tab is read together with, as was written or as is asked for; null for a tab on its own. */
function homeOf(id: number, written: ScoreRequest | null, { source }: Results, asked: ScoreRequest, meant: number | null) {
  if (isReadIn(written, id)) return source;
  return isReadIn(asked, id) ? meant : null;
}

/** Refuses tabs whose rows are no customers or orders of what is scored. */
function refuseOther(sheet: Sheet, results: Results, meant: number | null, home: number | null): void {
  const id = sheet.getSheetId();
  if (results.reports.some((report) => report.sheet === id))
    throw refuseTab(sheet, results, meant, { en: "shows totals, not single customers", zh: "是汇总，没有单个客户" });
  if (isOurs(results, id) || id === results.source || meant === null || id === meant || home !== null) return;
  throw refuseTab(sheet, results, meant, { en: "is not the tab that is scored", zh: "不是参与分层的工作表" });
}

/** The same wishes without a plan of whom to contact; a past campaign whose tab is gone keeps no customer from being explained. */
function withoutPlan(wishes: ScoreRequest): ScoreRequest {
  const sheets = wishes.sheets.filter(({ sheet, kind }) => kind !== "campaign" || sheetOf(sheet) !== null);
  return { ...wishes, contact: null, sheets };
}

/**
 * Explains the customer of the selected row, by the choices that were written where there are results, else by those that are asked for.
 *
 * @param meant - id of the sheet that the user was told of, null for none
 * @throws Refusal when the selected row is no customer's
 */
export function explainSelected(asked: ScoreRequest, meant: number | null, language: Language, tell: Teller): Selected {
  const {
    state: { results },
    request,
  } = readSaved();
  const sheet = activeSheet();
  const id = sheet.getSheetId();
  const kept = request();
  const remembered = kept === null || results.source === null ? null : rememberedWishes(kept).score;
  const home = homeOf(id, remembered, results, asked, meant);
  refuseOther(sheet, results, meant, home);
  const picked = readSelection(sheet);
  if (picked === null) throw new Refusal({ en: "nothing is selected", zh: "没有选中任何单元格" }, chooseRow);
  const row = picked.first;
  const isInOurs = isOurs(results, id);
  const source = isInOurs || home !== null ? chooseSource(results, sheet, home) : sheet;
  const isOfWritten = home === null || isReadIn(remembered, id);
  const wishes = remembered !== null && isOfWritten && source.getSheetId() === results.source ? remembered : asked;
  const { run, cells } = scoreSource(source, results, withoutPlan(wishes), namesNow(tell));
  const place =
    home === null ? 0 : 1 + wishes.sheets.filter(({ kind }) => kind === "orders").findIndex((other) => other.sheet === id);
  const name = sheet.getName();
  const found: Found = isInOurs
    ? findInOurs(run, sheet, row)
    : { ...findInSource(run, place, row, name), written: place === 0 ? tierBeside(source, cells, row, results) : "" };
  const { tiers, tierOf } = run.models[0]!.sorted;
  const { en, zh } = tiers[tierOf[found.customer]!]!.name;
  const isAsWritten = [en, zh, ""].includes(found.written);
  return {
    sheet: name,
    row,
    selectedRows: picked.rows,
    leftOut: found.leftOut?.[language] ?? null,
    written: isAsWritten ? null : found.written,
    ...toExplained(run, found.customer, language),
  };
}
