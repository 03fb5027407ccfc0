// Which table of a sheet is read, where blank columns part several.

import { type Cell, headerText } from "../ground/cell";
import type { Note } from "../ground/note";
import { columnLetters } from "../ground/place";
import { Refusal } from "../ground/refusal";
import { plainPlaces } from "./genericHeaders";
import { normaliseHeader } from "./normalisedHeader";
import type { NamedColumns, Role } from "./roles";
import { type Block, findBlocks, rangeOf } from "./sheetBlocks";
import { findColumn, findTable, findTableIn, type Table } from "./table";
import { refuseFirstCell } from "./unfilledCells";

/** The cells of a sheet, and what is known of them. */
interface Sheet {
  readonly cells: readonly (readonly Cell[])[];
  /** Columns that an earlier run wrote, 0 being A. */
  readonly results: ReadonlySet<number>;
  /** Name of the sheet if several are read, else "". */
  readonly name: string;
}

/** A table, and the columns in which it stands. */
interface Placed {
  readonly table: Table;
  readonly block: Block;
}

/** A table whose result columns have no header, so that they stand for nothing. */
function withoutResults(table: Table, results: ReadonlySet<number>): Table {
  return results.size === 0
    ? table
    : { ...table, headers: table.headers.map((header, column) => (results.has(column) ? "" : header)) };
}

/** Whether a table has a column of this name, or with these letters. */
function holds({ table, block }: Placed, name: string): boolean {
  const column = findColumn(table, name);
  return column >= block.left && column <= block.right && table.headers[column] !== "";
}

function refuseOther(name: string, { block }: Placed): Refusal {
  const range = rangeOf(block);
  return new Refusal(
    {
      en: `"${name}" stands in another table on this sheet (${range}), beyond a blank column`,
      zh: `“${name}”列属于此表中的另一个表格（${range}），中间隔着空列`,
    },
    {
      en: "leave that column out, or delete the blank column if both are one table",
      zh: "请不要使用该列；如果两者本是同一个表格，请删除中间的空列",
    },
  );
}

/** Letters of the blank columns between the first and the last block. */
function blankBetween(blocks: readonly Block[]): string[] {
  return blocks.slice(1).flatMap(({ left }, place) => {
    const from = blocks[place]!.right + 1;
    return Array.from({ length: left - from }, (_, i) => columnLetters(from + i));
  });
}

/** What stands beside orders in a table of its own as little as a status does: columns that only make sense row by row with the others. */
const dependent = ["status", "currency", "order", "refund", "adjusted", "reference"] as const;

/** Whether blocks are one table with a spacer: they begin and end in the same rows, and one holds a status, a currency or the like of another's rows. */
function areOne(cells: Sheet["cells"], blocks: readonly Block[]): boolean {
  const [first, ...others] = blocks;
  if (others.some(({ top, bottom }) => top !== first!.top || bottom !== first!.bottom)) return false;
  const places = plainPlaces();
  const heads = blocks.map(({ top, left, right }) =>
    (cells[top] ?? []).slice(left, right + 1).map((cell) => normaliseHeader(headerText(cell))),
  );
  const isOf = (head: string, role: Role): boolean => places[role]?.has(head) === true;
  return heads.some(
    (head) => !head.some((own) => isOf(own, "customer")) && head.some((own) => dependent.some((role) => isOf(own, role))),
  );
}

/** The names that the user gave to columns; "A+B" is two, unless a header is called so. */
function namesOf(columns: NamedColumns, placed: readonly Placed[]): string[] {
  const isHeader = (name: string): boolean => placed.some((own) => holds(own, name));
  return Object.values(columns)
    .flatMap((name) => (isHeader(name) ? [name] : name.split("+")))
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/**
 * The table of a sheet that is read. A blank column ends a table: of several, the first is read that has what is needed, or the one whose
 * columns the user names. All are read as one where a narrow blank column stands within a table: before a status, a currency or the like
 * of the same rows, or if no table could be read alone.
 *
 * @param isReadable - whether a table has what is needed, with the columns that the user names or without; asked only if there are several
 * @throws Refusal if there is no table, or if the user names columns of two
 */
export function chooseTable(
  { cells, results, name }: Sheet,
  columns: NamedColumns,
  isReadable: (table: Table, columns: NamedColumns) => boolean,
): Table {
  const wanted = Object.values(columns).flatMap((column) => [column, ...column.split("+")]);
  const whole = (): Table => withoutResults(findTable(cells, wanted, name), results);
  const blocks = findBlocks(cells, results);
  if (blocks.length < 2) return whole();
  if (areOne(cells, blocks)) return { ...whole(), passedOver: blankBetween(blocks) };
  const placed = blocks.flatMap((block): Placed[] => {
    const table = findTableIn(block, cells, wanted, name);
    return table === null ? [] : [{ block, table: withoutResults(table, results) }];
  });
  const only = ({ table, block }: Placed): Table => ({
    ...table,
    alsoHere: [...(table.alsoHere ?? []), ...blocks.filter((other) => other !== block).map(rangeOf)],
  });
  const named = namesOf(columns, placed);
  const own = placed.filter((one) => named.every((column) => holds(one, column)));
  const readable = own.find(({ table }) => isReadable(table, columns)) ?? (named.length > 0 ? own[0] : undefined);
  if (readable) return only(readable);
  const alone = named.length === 0 ? undefined : placed.find(({ table }) => isReadable(table, {}));
  for (const column of alone ? named : []) {
    const other = holds(alone!, column) ? undefined : placed.find((one) => holds(one, column));
    if (other) throw refuseOther(column, other);
  }
  const refusal = refuseFirstCell(cells, name);
  if (refusal) throw refusal;
  return { ...whole(), passedOver: blankBetween(blocks) };
}

/** Remarks about further tables on the sheet, and about blank columns within the one that is read. */
export function tableNotes({ sheet, alsoHere = [], passedOver = [] }: Table): Note[] {
  const [en, zh] = sheet === "" ? ["on this sheet", "此表中"] : [`on "${sheet}"`, `“${sheet}”中`];
  const also = {
    id: "alsoHere",
    text: {
      en: `Also ${en}, beyond a blank column or below a title or headings of its own, and not read: ${alsoHere.join(", ")}. If that belongs to the table, delete the blank column or the title`,
      zh: `${zh}还有 ${alsoHere.join("、")}，与所读表格隔着空列或另有标题，未读取。如属于同一个表格，请删除空列或标题`,
    },
  };
  const passed = {
    id: "passedOver",
    text: {
      en: `What stands on both sides of blank columns (${passedOver.join(", ")}) ${en} is read as one table, row by row, because they belong together or no side has what is needed alone`,
      zh: `${zh}空列（${passedOver.join("、")}）两侧的内容按同一个表格逐行读取，因为它们属于同一批行，或单独一侧缺少所需的列`,
    },
  };
  return [...(alsoHere.length > 0 ? [also] : []), ...(passedOver.length > 0 ? [passed] : [])];
}
