// Rows of a sheet that were left out for one reason, or that a remark is about, found anew and selected.

import { Refusal } from "../ground/refusal";
import { codeOf, type ReasonId, reasons, usedCode } from "../reading/audit";
import { type CodedRows, toBlocks } from "../reading/codedRows";
import type { ReadingSettings } from "../reading/settings";
import type { Beside } from "./otherSheets";
import { type ReadSheets, readRows } from "./readSheets";
import { type ScoreRequest, wishedOf } from "./run";
import type { SheetContent } from "./sheetParts";

/** Rows that are used and remarked on: the choice that would leave them out, and for which reason. */
const remarks = {
  repeatedRows: { choice: { duplicates: "drop" }, reason: "duplicate" },
  zeroOrders: { choice: { zero: "exclude" }, reason: "zeroAmount" },
} as const satisfies Record<string, { choice: Partial<ReadingSettings>; reason: ReasonId }>;

type Remark = keyof typeof remarks;

/** What rows can be asked for by. */
export type RowsId = ReasonId | Remark;

/** Names of everything that rows can be asked for by. */
export function rowsIds(): RowsId[] {
  return [...reasons.map(({ id }) => id), ...(Object.keys(remarks) as Remark[])];
}

function isRemark(id: RowsId): id is Remark {
  return id in remarks;
}

/** Blocks that are selected at most. */
const mostBlocks = 100;

function refuseNone(): Refusal {
  return new Refusal(
    { en: "there are no such rows any more", zh: "已经没有这样的行" },
    { en: "the sheet has changed; read it again", zh: "工作表已有改动，请重新读取" },
  );
}

/** Rows of one of the sheets that were read. */
export interface LeftRows extends CodedRows {
  /** Place of the sheet: 0 is the first, then those that were read together with it. */
  readonly place: number;
  /** Such rows in the other sheets. */
  readonly elsewhere: number;
}

/** The rows of the first sheet that has any. */
function blocksOf({ table, otherOrders }: ReadSheets, isMeant: (index: number) => boolean): LeftRows {
  let start = 0;
  const found = [table, ...otherOrders.map((part) => part.table)].map(({ firstRow, rows }) => {
    const from = start;
    start += rows.length;
    return toBlocks(rows.length, (index) => isMeant(from + index), { firstRow, most: mostBlocks });
  });
  const place = found.findIndex(({ rows }) => rows > 0);
  if (place < 0) throw refuseNone();
  const all = found.reduce((sum, { rows }) => sum + rows, 0);
  return { ...found[place]!, place, elsewhere: all - found[place]!.rows };
}

/**
 * The rows of one reason or remark, as the sheets are now.
 *
 * @param beside - the sheets that are read beside it
 * @throws Refusal when there are none
 */
export function findLeftRows(sheet: SheetContent, request: ScoreRequest, id: RowsId, beside: Beside): LeftRows {
  const wished = wishedOf(request);
  const read = readRows(sheet, request, beside, wished);
  const { codes } = read.reading;
  if (!isRemark(id)) {
    const code = codeOf(id);
    return blocksOf(read, (index) => codes[index] === code);
  }
  const { choice, reason } = remarks[id];
  const code = codeOf(reason);
  const left = readRows(sheet, { ...request, reading: { ...request.reading, ...choice } }, beside, wished).reading.codes;
  return blocksOf(read, (index) => codes[index] === usedCode && left[index] === code);
}
