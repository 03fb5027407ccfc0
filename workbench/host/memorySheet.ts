// One sheet in memory: an array of contents and seven style layers for each column.
import type { Area } from "./area";
import {
  type CellContent,
  type ColumnBlock,
  type GridColumn,
  type GridSheet,
  isCellFormula,
  type StyleColumn,
  type StyleName,
  styleNames,
} from "./grid";
import { emptyParts, type SheetParts } from "./gridParts";
import { HostError } from "./hostError";
import type { LineChange } from "./lineChange";
import { movedParts } from "./movedParts";
import { BROKEN } from "./references";
import { StyleLayer } from "./styleLayer";

/** Contents end at the last cell that is not blank. Frozen contents also belong to a saved state, so they are copied before a write. */
interface MemoryColumn {
  contents: CellContent[];
  styles: Record<StyleName, StyleLayer>;
}

const PLAIN = StyleLayer.uniform("");

function plainColumn(): MemoryColumn {
  return {
    contents: [],
    styles: Object.fromEntries(styleNames.map((style) => [style, PLAIN])) as Record<StyleName, StyleLayer>,
  };
}

function trimBlanks(contents: CellContent[]): void {
  let length = contents.length;
  while (length > 0 && contents[length - 1] === null) length -= 1;
  if (length !== contents.length) contents.length = length;
}

/** The contents, copied first if they are frozen. */
function ownContents(column: MemoryColumn): CellContent[] {
  if (Object.isFrozen(column.contents)) column.contents = column.contents.slice();
  return column.contents;
}

export class MemorySheet implements GridSheet {
  #columns: MemoryColumn[];
  #maxRows: number;
  #parts: SheetParts = emptyParts;

  constructor(
    readonly id: number,
    public name: string,
    rows: number,
    columns: number,
  ) {
    this.#maxRows = rows;
    this.#columns = Array.from({ length: columns }, plainColumn);
  }

  copy(): MemorySheet {
    const copy = new MemorySheet(this.id, this.name, this.#maxRows, 0);
    copy.#columns = this.columns().map(({ contents, styles }) => ({
      contents: contents as CellContent[],
      styles: { ...styles },
    }));
    copy.#parts = this.#parts;
    return copy;
  }

  get parts(): SheetParts {
    return this.#parts;
  }

  setParts(changed: Partial<SheetParts>): void {
    this.#parts = { ...this.#parts, ...changed };
  }

  maxRows(): number {
    return this.#maxRows;
  }

  maxColumns(): number {
    return this.#columns.length;
  }

  lastRow(): number {
    return this.#columns.reduce((last, column) => Math.max(last, column.contents.length), 0);
  }

  lastColumn(): number {
    return this.#columns.findLastIndex((column) => column.contents.length > 0) + 1;
  }

  #columnsOf(area: Area): MemoryColumn[] {
    const isInside =
      area.row >= 1 &&
      area.column >= 1 &&
      area.row + area.rows - 1 <= this.#maxRows &&
      area.column + area.columns - 1 <= this.#columns.length;
    if (!isInside) throw new HostError("call", `An area at row ${area.row}, column ${area.column} lies outside ${this.name}`);
    return this.#columns.slice(area.column - 1, area.column - 1 + area.columns);
  }

  read(area: Area): ColumnBlock[] {
    const from = area.row - 1;
    return this.#columnsOf(area).map(({ contents, styles }) => {
      const block = contents.slice(from, from + area.rows);
      while (block.length < area.rows) block.push(null);
      return { contents: block, formats: styles.format.slice(from, area.rows) };
    });
  }

  readStyle(style: StyleName, area: Area): StyleColumn[] {
    return this.#columnsOf(area).map(({ styles }) => styles[style].slice(area.row - 1, area.rows));
  }

  writeContents(area: Area, columns: readonly (readonly CellContent[])[]): void {
    for (const [index, column] of this.#columnsOf(area).entries()) {
      const contents = ownContents(column);
      while (contents.length < area.row - 1) contents.push(null);
      const given = columns[index] ?? [];
      for (let row = 0; row < area.rows; row += 1) contents[area.row - 1 + row] = given[row] ?? null;
      trimBlanks(contents);
    }
  }

  writeStyle(style: StyleName, area: Area, columns: readonly StyleColumn[]): void {
    for (const [index, { styles }] of this.#columnsOf(area).entries()) {
      styles[style] = styles[style].written(area.row - 1, area.rows, columns[index] ?? "");
    }
  }

  columns(): readonly GridColumn[] {
    return this.#columns.map(({ contents, styles }) => ({ contents: Object.freeze(contents), styles: { ...styles } }));
  }

  /** Changes cells, styles and parts of this sheet. The formulas of all sheets are changed in `rewriteFormulas`. */
  changeLines(change: LineChange): void {
    if (change.axis === "row") this.#changeRows(change);
    else this.#changeColumns(change);
    this.#parts = movedParts(this.#parts, change, this.name);
  }

  /** New rows take the styles of the row above, but not its notes. */
  #changeRows({ kind, first, howMany }: LineChange): void {
    const at = first - 1;
    for (const column of this.#columns) {
      const { contents, styles } = column;
      if (at < contents.length) {
        const blanks = kind === "insert" ? new Array<CellContent>(howMany).fill(null) : [];
        column.contents = contents.slice(0, at).concat(blanks, contents.slice(kind === "insert" ? at : at + howMany));
        trimBlanks(column.contents);
      }
      for (const style of styleNames) {
        const text = at === 0 || style === "note" ? "" : styles[style].at(at - 1);
        styles[style] = kind === "insert" ? styles[style].inserted(at, howMany, text) : styles[style].deleted(at, howMany);
      }
    }
    this.#maxRows += kind === "insert" ? howMany : -howMany;
  }

  /** New columns take the styles of the column to the left, but not its notes. */
  #changeColumns({ kind, first, howMany }: LineChange): void {
    if (kind === "delete") {
      this.#columns.splice(first - 1, howMany);
      return;
    }
    const left = this.#columns[first - 2] ?? plainColumn();
    const added = Array.from({ length: howMany }, () => ({ contents: [], styles: { ...left.styles, note: PLAIN } }));
    this.#columns.splice(first - 1, 0, ...added);
  }

  /** Rewrites all formulas. A formula whose reference breaks gets the value #REF!. */
  rewriteFormulas(rewrite: (formula: string) => string): void {
    for (const column of this.#columns) {
      for (let row = 0; row < column.contents.length; row += 1) {
        const content = column.contents[row] ?? null;
        if (typeof content !== "object" || !isCellFormula(content)) continue;
        const formula = rewrite(content.formula);
        if (formula === content.formula) continue;
        const isBroken = formula.includes(BROKEN) && !content.formula.includes(BROKEN);
        ownContents(column)[row] = { ...content, formula, ...(isBroken ? { value: { error: BROKEN } } : {}) };
      }
    }
  }
}
