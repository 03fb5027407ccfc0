// Reads a past campaign: who was contacted, and who responded.

import { type Cell, isBlank, isErrorCell, showCell } from "../ground/cell";
import { toKey } from "../ground/key";
import { formatNumber, type Text } from "../ground/language";
import type { Note } from "../ground/note";
import { type Place, rowText } from "../ground/place";
import { Refusal } from "../ground/refusal";
import type { IdMap } from "./idMap";

/** Two columns of a campaign's sheet: customers, and whether they responded. */
export interface CampaignSource extends Place {
  readonly customers: readonly Cell[];
  readonly responded: readonly Cell[];
  /** Headers of the columns. */
  readonly titles: { readonly customers: string; readonly responded: string };
}

/** Who was contacted in a campaign, and who responded. */
export interface Campaign {
  readonly name: string;
  /** By customer key. If an id map is used, the key is that of the person. */
  readonly hasResponded: ReadonlyMap<string, boolean>;
  /** Its two columns as read. */
  readonly cells: readonly (readonly Cell[])[];
  readonly notes: readonly Note[];
}

const yes = new Set(
  "true yes y 1 x ✓ ✔ √ ☑ ✅ responded ordered bought converted 是 有 对 已响应 已回应 已回复 已购买 已下单 已转化 响应 转化".split(
    " ",
  ),
);
const no = new Set("false no n 0 - – — × ✗ ✘ ☐ ❌ none 否 无 没有 未响应 未回应 未回复 未购买 未下单 未转化".split(" "));

/** Whether a cell means yes or no; null for anything else. A blank cell means no, as in a column of ticks. */
function toAnswer(cell: Cell): boolean | null {
  if (typeof cell === "boolean") return cell;
  if (isBlank(cell)) return false;
  const words = String(cell)
    .normalize("NFKC")
    .replace(/\ufe0f/g, "")
    .trim()
    .toLowerCase();
  if (yes.has(words)) return true;
  return no.has(words) ? false : null;
}

function refuseCell(source: CampaignSource, row: number, column: keyof CampaignSource["titles"], problem: Text, fix: Text) {
  const [{ en, zh }, title] = [rowText(source, row), source.titles[column]];
  return new Refusal({ en: `${en}, column "${title}": ${problem.en}`, zh: `${zh}“${title}”列：${problem.zh}` }, fix);
}

function refuseAnswer(source: CampaignSource, row: number): Refusal {
  const shown = showCell(source.responded[row]);
  return refuseCell(
    source,
    row,
    "responded",
    { en: `"${shown}" is neither yes nor no`, zh: `“${shown}”既不是“是”也不是“否”` },
    {
      en: "write yes or no, 1 or 0, or a tick, or choose another column",
      zh: "请填写“是”或“否”、1 或 0，或打勾，也可改选其他列",
    },
  );
}

function refuseCustomer(source: CampaignSource, row: number): Refusal {
  const shown = showCell(source.customers[row]);
  return refuseCell(
    source,
    row,
    "customers",
    { en: `${shown} is an error, not a customer`, zh: `${shown} 是错误值，不是客户` },
    { en: "correct the cell, or delete the row", zh: "请修改该单元格，或删除该行" },
  );
}

function refuseNobody({ sheet, titles }: CampaignSource): Refusal {
  return new Refusal(
    { en: `"${sheet}" names no customer in column "${titles.customers}"`, zh: `“${sheet}”的“${titles.customers}”列没有客户` },
    { en: "choose the column that holds the customers who were contacted", zh: "请选择记录已触达客户的列" },
  );
}

function nameless(source: CampaignSource, rows: readonly number[]): Note[] {
  if (rows.length === 0) return [];
  const [count, first] = [formatNumber(rows.length), rowText(source, rows[0]!)];
  const text = {
    en: `Rows of the campaign without a customer, left out: ${count} (first in ${first.en})`,
    zh: `活动名单中没有客户、已忽略的行：${count} 行（最早在${first.zh}）`,
  };
  return [{ id: "campaignRows", text }];
}

function repeated(rows: number): Note[] {
  if (rows === 0) return [];
  const text = {
    en: `Rows of the campaign about a customer listed before: ${formatNumber(rows)}; whoever responded once has responded`,
    zh: `活动名单中重复出现的客户：${formatNumber(rows)} 行，有一次响应即视为已响应`,
  };
  return [{ id: "campaignRepeats", text }];
}

/**
 * Reads a campaign. A customer who is listed several times counts once, and has responded if any row says so.
 *
 * @param idMap - which ids are one person, null for none
 * @throws Refusal for the first cell that cannot be read, or if no customer is named
 */
export function parseCampaign(source: CampaignSource, idMap: IdMap | null): Campaign {
  const { customers, responded, sheet } = source;
  const hasResponded = new Map<string, boolean>();
  const withoutName: number[] = [];
  let again = 0;
  for (let row = 0; row < customers.length; row++) {
    const customer = customers[row];
    if (isBlank(customer)) {
      if (!isBlank(responded[row])) withoutName.push(row);
      continue;
    }
    if (isErrorCell(customer)) throw refuseCustomer(source, row);
    const answer = toAnswer(responded[row]);
    if (answer === null) throw refuseAnswer(source, row);
    const own = toKey(customer);
    const key = idMap?.personOf.has(own) ? toKey(idMap.personOf.get(own)) : own;
    const before = hasResponded.get(key);
    if (before !== undefined) again += 1;
    hasResponded.set(key, answer || before === true);
  }
  if (hasResponded.size === 0) throw refuseNobody(source);
  return {
    name: sheet,
    hasResponded,
    cells: [customers, responded],
    notes: [...nameless(source, withoutName), ...repeated(again)],
  };
}
