// What a spreadsheet has beside its cells: sizes, rules, filters, protections, charts, metadata, names.
import type { Area } from "./area";
import type { ByLine } from "./lineChange";

export interface Validation {
  readonly area: Area;
  /** Whatever the rule says, as "one of paid, open"; this host does not apply it. */
  readonly rule: string;
  /** Whether it rejects other input, or only warns. */
  readonly isRejecting: boolean;
}

/** One end of a colour scale; the value is that of the smallest or largest cell unless a type says otherwise. */
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
      /** Looks that this host has no members for, as bold. */
      readonly look?: string;
    }
  | { readonly kind: "gradient"; readonly low: ScalePoint; readonly middle: ScalePoint | null; readonly high: ScalePoint }
  /** One that a script can neither read nor build, as bars in the cells, in the words of the program that made it. */
  | { readonly kind: "other"; readonly rule: string };

export interface ConditionalRule {
  readonly areas: readonly Area[];
  readonly condition: Condition;
}

export interface BasicFilter {
  readonly area: Area;
  /** Hidden values by column of the sheet, as the cells show them. */
  readonly hiddenValues: ByLine<readonly string[]>;
  /** Whatever else hides rows, by column of the sheet; this host does not apply it. */
  readonly conditions: ByLine<string>;
  /** The rows that it hides, beside those that the user has hidden. */
  readonly hiddenRows: ByLine<true>;
}

export interface FilterView {
  readonly area: Area;
  readonly title: string;
  readonly criteria: string;
}

export interface SheetProtection {
  readonly id: number;
  /** null protects the whole sheet. */
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

/** A block of cells of some sheet. */
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
  /** Set by another script; its PROJECT entries cannot be seen by this one. */
  readonly isForeign: boolean;
  readonly place: MetadataPlace;
}

/** All of it is plain and is replaced, never changed. */
export interface SheetParts {
  readonly isHidden: boolean;
  readonly tabColor: string | null;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Pixels, where they are not the usual ones. */
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
