// The parts of a spreadsheet besides its cells: sizes, rules, filters, protections, charts, metadata, names.
import type { Area } from "./area";
import type { ByLine } from "./lineChange";

export interface Validation {
  readonly area: Area;
  /** The rule in words, such as "one of paid, open". This host does not apply it. */
  readonly rule: string;
  /** Whether the validation rejects other input or only warns. */
  readonly isRejecting: boolean;
}

/** One end of a colour scale. Its value is the smallest or largest cell, unless the type says otherwise. */
export interface ScalePoint {
  readonly color: string;
  readonly type: string;
  readonly value: string;
}

export type Condition =
  | {
      readonly kind: "boolean";
      /** A name of SpreadsheetApp.BooleanCriteria. */
      readonly criteria: string;
      readonly values: readonly (string | number)[];
      readonly background: string | null;
      readonly color: string | null;
      /** Looks for which this host has no members, such as bold. */
      readonly look?: string;
    }
  | { readonly kind: "gradient"; readonly low: ScalePoint; readonly middle: ScalePoint | null; readonly high: ScalePoint }
  /** A condition that a script can neither read nor build, such as bars in cells, in the words of the program that made it. */
  | { readonly kind: "other"; readonly rule: string };

export interface ConditionalRule {
  readonly areas: readonly Area[];
  readonly condition: Condition;
}

export interface BasicFilter {
  readonly area: Area;
  /** Hidden values by column of the sheet, as the cells show them. */
  readonly hiddenValues: ByLine<readonly string[]>;
  /** Other conditions that hide rows, by column of the sheet. This host does not apply them. */
  readonly conditions: ByLine<string>;
  /** Rows that the filter hides. Rows that the user has hidden are kept elsewhere. */
  readonly hiddenRows: ByLine<true>;
}

export interface FilterView {
  readonly area: Area;
  readonly title: string;
  readonly criteria: string;
}

export interface SheetProtection {
  readonly id: number;
  /** Null if the whole sheet is protected. */
  readonly area: Area | null;
  readonly description: string;
  /** Whether the user who runs the script may edit. */
  readonly isEditable: boolean;
  readonly isWarningOnly: boolean;
  readonly unprotected: readonly Area[];
}

export interface Banding {
  readonly area: Area;
  readonly theme: string;
}

/** A block of cells in a given sheet. */
export interface SheetArea {
  readonly sheetId: number;
  readonly area: Area;
}

export interface GridChart {
  readonly id: number;
  /** A name of Charts.ChartType. */
  readonly type: string;
  readonly ranges: readonly SheetArea[];
  readonly headers: number | null;
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
  readonly options: Readonly<Record<string, unknown>>;
}

export type MetadataPlace =
  | { readonly kind: "spreadsheet" | "sheet" }
  | { readonly kind: "row" | "column"; readonly line: number };

export interface Metadata {
  readonly id: number;
  readonly key: string;
  readonly value: string;
  readonly visibility: "DOCUMENT" | "PROJECT";
  /** Whether another script set it. This script cannot see PROJECT entries of other scripts. */
  readonly isForeign: boolean;
  readonly place: MetadataPlace;
}

/** Parts of one sheet. They are plain objects, replaced as a whole and never changed. */
export interface SheetParts {
  readonly isHidden: boolean;
  readonly tabColor: string | null;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** In pixels; only sizes that are not the usual ones. */
  readonly columnWidths: ByLine<number>;
  readonly rowHeights: ByLine<number>;
  readonly hiddenRows: ByLine<true>;
  readonly hiddenColumns: ByLine<true>;
  readonly merges: readonly Area[];
  readonly validations: readonly Validation[];
  readonly conditionalRules: readonly ConditionalRule[];
  readonly filter: BasicFilter | null;
  readonly filterViews: readonly FilterView[];
  readonly protections: readonly SheetProtection[];
  readonly bandings: readonly Banding[];
  readonly charts: readonly GridChart[];
  readonly metadata: readonly Metadata[];
}

export interface NamedArea extends SheetArea {
  readonly name: string;
}

export interface DocumentParts {
  readonly namedRanges: readonly NamedArea[];
  readonly metadata: readonly Metadata[];
}

export const USUAL_WIDTH = 100;
export const USUAL_HEIGHT = 21;

export const emptyParts: SheetParts = {
  isHidden: false,
  tabColor: null,
  frozenRows: 0,
  frozenColumns: 0,
  columnWidths: {},
  rowHeights: {},
  hiddenRows: {},
  hiddenColumns: {},
  merges: [],
  validations: [],
  conditionalRules: [],
  filter: null,
  filterViews: [],
  protections: [],
  bandings: [],
  charts: [],
  metadata: [],
};
