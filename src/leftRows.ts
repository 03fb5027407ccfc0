// Rows of a sheet that were left out for one reason, or that a remark is about, found anew and selected.
import { codeOf, type ReasonId, reasons, usedCode } from "./customers/audit";
import { type CodedRows, toBlocks } from "./customers/codedRows";
import { Refusal } from "./customers/refusal";
import type { ReadingSettings } from "./customers/settings";
import { type ReadSheet, readRows, type ScoreRequest, type SheetContent } from "./run";

/** Rows that are used and remarked on: the choice that would leave them out, and for which reason. */
const remarks = {
  repeatedRows: { choice: { duplicates: "drop" }, reason: "duplicate" },
  zeroOrders: { choice: { zero: "exclude" }, reason: "zeroAmount" },
} as const satisfies Record<string, { choice: Partial<ReadingSettings>; reason: ReasonId }>;

type Remark = keyof typeof remarks;

/** What rows can be asked for by. */
export type RowsId = ReasonId | Remark;

/** Names of everything that rows can be asked for by. */
export const rowsIds = (): RowsId[] => [...reasons.map(({ id }) => id), ...(Object.keys(remarks) as Remark[])];

const isRemark = (id: RowsId): id is Remark => id in remarks;

/** Blocks that are selected at most. */
const mostBlocks = 100;

const refuseNone = (): Refusal =>
  new Refusal(
    { en: "there are no such rows any more", zh: "已经没有这样的行" },
    { en: "the sheet has changed; read it again", zh: "工作表已有改动，请重新读取" },
  );

const blocksOf = ({ table }: ReadSheet, codes: Uint8Array, isMeant: (index: number) => boolean): CodedRows => {
  const found = toBlocks(codes.length, isMeant, { firstRow: table.firstRow, most: mostBlocks });
  if (found.rows === 0) throw refuseNone();
  return found;
};

/**
 * The rows of one reason or remark, as the sheet is now.
 *
 * @throws Refusal when there are none
 */
export const findLeftRows = (sheet: SheetContent, request: ScoreRequest, id: RowsId): CodedRows => {
  const read = readRows(sheet, request);
  const { codes } = read.reading;
  if (!isRemark(id)) {
    const code = codeOf(id);
    return blocksOf(read, codes, (index) => codes[index] === code);
  }
  const { choice, reason } = remarks[id];
  const code = codeOf(reason);
  const left = readRows(sheet, { ...request, reading: { ...request.reading, ...choice } }).reading.codes;
  return blocksOf(read, codes, (index) => codes[index] === usedCode && left[index] === code);
};
