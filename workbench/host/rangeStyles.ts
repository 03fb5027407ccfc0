// Styles of ranges: the values that a script reads and writes, and the texts that the grid keeps for them.
import { checkShape } from "./cellWrites";
import { checkEditable } from "./editing";
import { formatAt, type StyleName } from "./grid";
import { notInHost } from "./hostError";
import type { OnRange } from "./openDocument";
import { type Member, signatureMismatch } from "./service";

interface StyleKind {
  readonly style: StyleName;
  /** The text that the grid keeps; null if the script's value is of the wrong kind. */
  readonly toText: (given: unknown) => string | null;
  readonly fromText: (text: string) => unknown;
}

function toColor(given: unknown): string | null {
  if (given === null) return "";
  if (typeof given !== "string") return null;
  if (!/^#[0-9a-f]{6}$/i.test(given)) throw notInHost(`The colour ${given}`);
  return given.toLowerCase();
}

/** The value of a new cell is kept as "". */
function toWord(usual: string, others: readonly string[]) {
  return (given: unknown): string | null => {
    if (given === null || given === usual) return "";
    return typeof given === "string" && others.includes(given) ? given : null;
  };
}

const kinds = {
  NumberFormat: {
    style: "format",
    toText: (given) => (typeof given === "string" && given !== "" ? given : null),
    fromText: (text) => text,
  },
  FontWeight: { style: "weight", toText: toWord("normal", ["bold"]), fromText: (text) => text || "normal" },
  Background: { style: "background", toText: toColor, fromText: (text) => text || "#ffffff" },
  FontColor: { style: "color", toText: toColor, fromText: (text) => text || "#000000" },
  Wrap: {
    style: "wrap",
    toText: (given) => (typeof given === "boolean" ? (given ? "wrap" : "overflow") : null),
    fromText: (text) => text !== "overflow",
  },
  HorizontalAlignment: {
    style: "alignment",
    toText: toWord("normal", ["left", "center", "right"]),
    fromText: (text) => text || "general",
  },
  Note: { style: "note", toText: (given) => (typeof given === "string" ? given : null), fromText: (text) => text },
} as const satisfies Record<string, StyleKind>;

export type StyleKindName = keyof typeof kinds;

const PATH = "SpreadsheetApp.Range";

function textOf(kind: StyleKindName, given: unknown, member: string): string {
  const text = kinds[kind].toText(given);
  if (text === null) throw signatureMismatch(`${PATH}.${member}`, [given]);
  return text;
}

/** Sets one style for all cells of a range. */
export function writeStyle({ sheet, area }: OnRange, kind: StyleKindName, given: unknown): void {
  const text = textOf(kind, given, `set${kind}`);
  checkEditable(sheet, area);
  sheet.writeStyle(kinds[kind].style, area, new Array<string>(area.columns).fill(text));
}

/** The number of cells, by which a call is priced. */
export function cellCount({ area }: OnRange): number {
  return area.rows * area.columns;
}

/** setX: one value for all cells. */
export function styleSetter(kind: StyleKindName): Member<OnRange> {
  return {
    need: "write",
    cost: "write",
    accepts: ["any"],
    cells: cellCount,
    run: (state, [given], self) => {
      writeStyle(state, kind, given);
      return self;
    },
  };
}

/** setXs: one value for each cell. */
export function stylesSetter(kind: StyleKindName): Member<OnRange> {
  return {
    need: "write",
    cost: "write",
    accepts: ["Object[][]"],
    cells: cellCount,
    run: ({ sheet, area }, [given], self) => {
      const rows = given as readonly (readonly unknown[])[];
      checkShape(rows, area);
      checkEditable(sheet, area);
      const columns = Array.from({ length: area.columns }, (_, column) =>
        rows.map((row) => textOf(kind, row[column], `set${kind}s`)),
      );
      sheet.writeStyle(kinds[kind].style, area, columns);
      return self;
    },
  };
}

/** getXs: one value for each cell. */
export function stylesGetter(kind: StyleKindName): Member<OnRange> {
  return {
    need: "read",
    cost: "read",
    accepts: [""],
    cells: cellCount,
    run: ({ sheet, area }) => {
      const { style, fromText } = kinds[kind];
      const columns = sheet.readStyle(style, area);
      return Array.from({ length: area.rows }, (_, row) => columns.map((column) => fromText(formatAt(column, row))));
    },
  };
}
