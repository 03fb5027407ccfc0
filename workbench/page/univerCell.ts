// Converts a cell between Univer and the host's grid: its content, and six of its styles as texts.
import { CellValueType, type ICellData, type IStyleData, isRealNum, type Nullable } from "@univerjs/core";
import { type CellContent, type CellValue, isCellFormula, type StyleName } from "../host/grid";
import { notInHost } from "../host/hostError";

/** Clears everything that a new content replaces. */
const NOTHING = { v: null, f: null, si: null, p: null, t: null, custom: null } as unknown as ICellData;

const ERROR_TEXT =
  /^#(REF!|N\/A|VALUE!|NAME\?|NUM!|DIV\/0!|NULL!|SPILL!|CALC!|ERROR!|CYCLE!|CONNECT!|GETTING_DATA|BLOCKED!|UNKNOWN!|FIELD!)$/;

/** Errors that have another name in Sheets than in Univer. */
export const sheetsErrors: Readonly<Record<string, string>> = {
  "#SPILL!": "#REF!",
  "#CYCLE!": "#REF!",
  "#CALC!": "#N/A",
  "#GETTING_DATA": "Loading...",
  "#CONNECT!": "Loading...",
};

/** The type of a text. Univer would read some texts as numbers or booleans, so these are forced to be texts. */
function textType(text: string): CellValueType {
  return isRealNum(text) || /^(true|false)$/i.test(text) ? CellValueType.FORCE_STRING : CellValueType.STRING;
}

function valueData(value: CellValue): ICellData {
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === "string") return { v: value, t: textType(value) };
  return value === null ? {} : { v: value.error, t: CellValueType.STRING };
}

/**
 * A content as a cell of a new workbook.
 *
 * @param bounded - bounds the ranges of a formula that Univer cannot read
 */
export function cellData(content: CellContent, bounded: (formula: string) => string): ICellData {
  if (typeof content !== "object" || content === null) return valueData(content);
  if (!isCellFormula(content)) return { ...valueData(content), custom: { isError: true } };
  const f = bounded(content.formula);
  const custom = f === content.formula ? {} : { custom: { typed: content.formula, bounded: f } };
  return { f, ...custom, ...(content.value === undefined ? {} : valueData(content.value)) };
}

/** A content as a change of an existing cell. */
export function cellChange(content: CellContent, bounded: (formula: string) => string): ICellData {
  return {
    ...NOTHING,
    ...cellData(content, bounded),
  };
}

function textOf({ v, p }: ICellData): ICellData["v"] {
  return v ?? p?.body?.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n");
}

/** The value of a cell or of the formula engine. "" counts as a value only if a formula gave it. */
export function heldValue(cell: ICellData, isGiven: boolean): CellValue {
  const held = textOf(cell);
  if (held === undefined || held === null || (held === "" && !isGiven)) return null;
  if (cell.t === CellValueType.BOOLEAN || typeof held === "boolean") return held === 1 || held === true || held === "TRUE";
  if (typeof held === "number") return held;
  const isError = isGiven ? ERROR_TEXT.test(held) : cell.custom?.isError === true;
  return isError ? { error: sheetsErrors[held] ?? held } : held;
}

/** The content of a cell, given its formula or null. */
export function contentOf(cell: ICellData, formula: string | null): CellContent {
  if (formula === null) return heldValue(cell, false);
  const hasValue = cell.v !== undefined && cell.v !== null;
  return hasValue ? { formula, value: heldValue(cell, true) } : { formula };
}

/** The styles that a cell of Univer has; its note stands elsewhere. */
export type CellStyleName = Exclude<StyleName, "note">;

export const cellStyleNames: readonly CellStyleName[] = ["format", "weight", "background", "color", "wrap", "alignment"];

const alignments = ["", "left", "center", "right"];
const wraps = ["", "overflow", "clip", "wrap"];

function indexIn(words: readonly string[], text: string, what: string): number {
  const index = words.indexOf(text);
  if (index < 0) throw notInHost(`The ${what} ${text}`);
  return index;
}

function hex(part: string): string {
  return Math.round(Number(part)).toString(16).padStart(2, "0");
}

/** A colour as #rrggbb, in whichever form Univer's menus wrote it. */
export function colorText(color: Nullable<string>): string {
  if (!color) return "";
  const parts = /^rgba?\(\s*([\d.]+)[,\s]+([\d.]+)[,\s]+([\d.]+)/i.exec(color);
  if (parts !== null) return `#${parts.slice(1, 4).map(hex).join("")}`;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  return (
    short === null
      ? color
      : `#${short
          .slice(1)
          .flatMap((part) => [part, part])
          .join("")}`
  ).toLowerCase();
}

interface StyleKind {
  readonly toText: (style: IStyleData) => string;
  /** The same as a part of Univer's style. */
  readonly toStyle: (text: string) => IStyleData;
  readonly key: keyof IStyleData;
}

const kinds: Readonly<Record<CellStyleName, StyleKind>> = {
  format: { key: "n", toText: ({ n }) => n?.pattern ?? "", toStyle: (pattern) => ({ n: { pattern } }) },
  weight: {
    key: "bl",
    toText: ({ bl }) => (bl === 1 ? "bold" : ""),
    toStyle: (text) => ({ bl: indexIn(["", "bold"], text, "font weight") }),
  },
  background: { key: "bg", toText: ({ bg }) => colorText(bg?.rgb), toStyle: (rgb) => ({ bg: { rgb } }) },
  color: { key: "cl", toText: ({ cl }) => colorText(cl?.rgb), toStyle: (rgb) => ({ cl: { rgb } }) },
  wrap: { key: "tb", toText: ({ tb }) => wraps[tb ?? 0] ?? "", toStyle: (text) => ({ tb: indexIn(wraps, text, "wrap") }) },
  alignment: {
    key: "ht",
    toText: ({ ht }) => alignments[ht ?? 0] ?? "",
    toStyle: (text) => ({ ht: indexIn(alignments, text, "alignment") }),
  },
};

export function styleText(style: IStyleData | null | undefined, name: CellStyleName): string {
  return style === null || style === undefined ? "" : kinds[name].toText(style);
}

/** The style with one text changed; null if it becomes plain. */
export function styleWith(style: IStyleData | null | undefined, name: CellStyleName, text: string): IStyleData | null {
  const { [kinds[name].key]: _, ...others } = style ?? {};
  const changed = text === "" ? others : { ...others, ...kinds[name].toStyle(text) };
  return Object.keys(changed).length === 0 ? null : changed;
}
