// The contract of a report: what it needs, and what it draws.

import type { Customers } from "../customers/customers";
import type { Drawing } from "../ground/drawing";
import type { Language, Text } from "../ground/language";
import type { Note } from "../ground/note";
import type { Assignment } from "../models/model";
import type { Contact } from "../planning/contactWords";
import type { Audit } from "../reading/audit";

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
