// Tells from order statuses which rows are sales.
import { type Cell, isErrorCell, showCell } from "../ground/cell";

/** A status that occurs, its number of rows, and whether these rows count as sales. */
export interface StatusUse {
  readonly status: string;
  readonly rows: number;
  readonly isSale: boolean;
}

/** English words and Chinese phrases for sales that did not happen: cancelled, never paid, failed, or still a draft. */
const notCompletedWords =
  /\b(?:cancell?ed|cancell?ed by \w+|cancell?ation|void|voided|fail|failed|failure|unpaid|not paid|unavailable|expired|on hold|pending|draft|declined|rejected|denied|abandoned|incomplete|unfulfillable|awaiting payment|payment required|requires (?:payment method|confirmation|action|source)|trash|deleted|timed out|blocked)\b/;
const notCompletedPhrases =
  /取消|交易关闭|订单关闭|已关闭|待付款|待支付|未付款|未支付|等待付款|等待支付|等待买家付款|付款失败|支付失败|交易失败|已失效|已作废|已拒绝|已删除|\(删除\)|超时关闭/;
const stillSale = /\b(?:partial|partially|not cancell?ed|pending (?:shipment|delivery|fulfillment|fulfilment|pickup))\b|部分取消/;

const saleWords =
  /\b(?:paid|complete|completed|shipped|delivered|processing|processed|approved|invoiced|fulfilled|refunded|partially refunded|success|succeeded|successful|settled|captured|closed|open|new|confirmed|returned|won|dispatched|received|active|done|ok|disputed|resolved|in process|in transit)\b/;
const salePhrases = /完成|成功|已付款|已支付|已发货|待发货|已收货|待收货|已签收|已评价|退款|处理中|已确认|待评价/;

function normalise(status: string): string {
  return status
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replace(/^wc-/, "")
    .replace(/[\s_-]+/g, " ");
}

/** Whether a text is a status that is known, of a sale or of none. */
export function isKnownStatus(text: string): boolean {
  const words = normalise(text);
  return [notCompletedWords, notCompletedPhrases, saleWords, salePhrases].some((known) => known.test(words));
}

/** Makes the rule whether rows with a status count as sales, from the known words or the user's own list. */
function statusRule(notCompleted: readonly string[] | null): (status: string) => boolean {
  if (notCompleted === null) {
    return (status) => {
      const words = normalise(status);
      return stillSale.test(words) || !(notCompletedWords.test(words) || notCompletedPhrases.test(words));
    };
  }
  const listed = new Set(notCompleted.map(normalise));
  return (status) => !listed.has(normalise(status));
}

/** A status column as read. */
export interface StatusColumn {
  /** 1 for a row that counts as a sale, else 0. */
  readonly isSale: Uint8Array;
  /** Places of rows whose status is an error such as #N/A. */
  readonly errors: readonly number[];
  /** Every status that occurs, those with the most rows first. */
  readonly uses: readonly StatusUse[];
}

/**
 * Reads a status column. A blank status counts as a sale. Adjacent cells are often equal, so a cell is first compared with the one above
 * it.
 */
export function parseStatuses(cells: readonly Cell[], notCompleted: readonly string[] | null): StatusColumn {
  const rule = statusRule(notCompleted);
  const isSale = new Uint8Array(cells.length);
  const errors: number[] = [];
  const uses = new Map<string, { status: string; rows: number; isSale: boolean }>();
  let above: Cell;
  let use = { status: "", rows: 0, isSale: true };
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    if (cell !== above) {
      const status = typeof cell === "string" ? cell : showCell(cell);
      use = uses.get(status) ?? { status, rows: 0, isSale: status.trim() === "" || rule(status) };
      uses.set(status, use);
      above = cell;
    }
    use.rows += 1;
    isSale[i] = use.isSale ? 1 : 0;
    if (isErrorCell(cell)) errors.push(i);
  }
  const named = [...uses.values()].filter((own) => own.status.trim() !== "");
  return { isSale, errors, uses: named.sort((a, b) => b.rows - a.rows) };
}

/** The number of rows of each status, of several columns: a row that has the same status in two of them counts once. */
function countOnce(columns: readonly (readonly Cell[])[], read: readonly StatusColumn[]): readonly StatusUse[] {
  const uses = new Map<string, { status: string; rows: number; isSale: boolean }>();
  for (const own of read) for (const use of own.uses) uses.set(use.status, { ...(uses.get(use.status) ?? use), rows: 0 });
  for (const [place, cells] of columns.entries()) {
    for (let i = 0; i < cells.length; i++) {
      const isTold = columns.slice(0, place).some((earlier) => showCell(earlier[i]) === showCell(cells[i]));
      const use = uses.get(typeof cells[i] === "string" ? (cells[i] as string) : showCell(cells[i]));
      if (use && !isTold) use.rows += 1;
    }
  }
  return [...uses.values()].sort((a, b) => b.rows - a.rows);
}

/** Reads status columns together: a row counts as a sale if every one of them says so. */
export function parseStatusColumns(columns: readonly (readonly Cell[])[], notCompleted: readonly string[] | null): StatusColumn {
  const read = columns.map((cells) => parseStatuses(cells, notCompleted));
  const [first, ...others] = read;
  if (first === undefined) throw new RangeError("parseStatusColumns needs a column, got none");
  if (others.length === 0) return first;
  const isSale = first.isSale.map((own, row) => (others.every((other) => other.isSale[row] === 1) ? own : 0));
  return { isSale, errors: [...new Set(read.flatMap(({ errors }) => errors))], uses: countOnce(columns, read) };
}

/** Adds up the statuses of several sheets, those with the most rows first. */
export function joinUses(sheets: readonly (readonly StatusUse[])[]): readonly StatusUse[] {
  if (sheets.length === 1) return sheets[0]!;
  const uses = new Map<string, StatusUse>();
  for (const use of sheets.flat()) uses.set(use.status, { ...use, rows: use.rows + (uses.get(use.status)?.rows ?? 0) });
  return [...uses.values()].sort((a, b) => b.rows - a.rows);
}
