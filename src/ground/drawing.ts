// A tab as data: cells with their looks, and charts over them, that any writer can draw.

/** A block of cells; row and column count from 1 inside the tab. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What a cell is on the page; bold, fill and wrapping follow from it. */
export type Look = "plain" | "title" | "header" | "total" | "note";

/** A chart over cells of the same tab. */
export interface ChartSpec {
  readonly title: string;
  /** Bars lie and read from the top down, columns stand, lines leave a gap where a cell is blank. */
  readonly type: "bar" | "column" | "line";
  /** One column of names with its header cell on top. */
  readonly labels: Area;
  /** A column of numbers for each series with its header cell on top, as many rows as the labels. */
  readonly values: Area;
  /** Cell under the upper left corner. */
  readonly row: number;
  readonly column: number;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** "#rrggbb" of each series. */
  readonly colors: readonly string[];
}

/** A tab as data: everything that is needed to draw it, whatever draws it. The five tables of cells have the same shape. */
export interface Drawing {
  /** Rectangular; null is a blank cell. */
  readonly cells: readonly (readonly (string | number | null)[])[];
  /** Number format of each cell, "@" for every text and blank cell so that a name stays a name. */
  readonly formats: readonly (readonly string[])[];
  readonly bold: readonly (readonly boolean[])[];
  /** Background, or null for none. */
  readonly fills: readonly (readonly (string | null)[])[];
  /** Whether a long text breaks into lines; otherwise it runs over the blank cells at its right. */
  readonly wraps: readonly (readonly boolean[])[];
  /** Pixels of each column. */
  readonly widths: readonly number[];
  readonly frozenRows: number;
  readonly charts: readonly ChartSpec[];
}
