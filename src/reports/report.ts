// The contract of a report: one tab as data, cells with their looks and charts, that any writer can draw.
import type { Audit } from "../customers/audit";
import type { Customers } from "../customers/customers";
import type { Language, Text } from "../customers/language";
import type { Note } from "../customers/note";
import type { Contact } from "../models/contactWords";
import type { Assignment } from "../models/model";

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

/** What a report is made from. */
export interface ReportInput {
  readonly customers: Customers;
  readonly assignment: Assignment;
  /** Null where no plan of whom to contact was asked for. */
  readonly contact: Contact | null;
  readonly audit: Audit;
  /** Everything the run announced, of the reading and of the scores. */
  readonly notes: readonly Note[];
  readonly schemeTitle: Text;
  /** Tab and range that were read, as "Orders!A1:H6919". */
  readonly sourceName: string;
  readonly language: Language;
}

/** A report: one summary tab, declared once. */
export interface Report {
  readonly id: string;
  /** Name of the tab. */
  readonly title: Text;
  /** The marketer's question it answers. */
  readonly question: Text;
  /** The tab, or null where the report has nothing to say of such customers. */
  readonly draw: (input: ReportInput) => Drawing | null;
}
