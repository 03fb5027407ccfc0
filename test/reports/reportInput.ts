// What a report is made from, with what most tests leave as it is.
import type { Customers } from "../../src/customers/customers";
import { formOf, type Model, type Sorted, type SortedBy } from "../../src/models/model";
import { rfm } from "../../src/models/rfm/rfm";
import { summarizeAudit } from "../../src/reading/audit";
import type { ReportInput } from "../../src/reports/report";

/** Customers as a model sorted them; RFM where none is named. */
export function sortedBy(sorted: Sorted, model: Model = rfm()): SortedBy {
  return { form: formOf(model), sorted };
}

/** A run of one model or several, the main one first, in which every row was used. */
export function reportInput(customers: Customers, models: readonly SortedBy[], more: Partial<ReportInput> = {}): ReportInput {
  return {
    customers,
    models,
    contact: null,
    audit: summarizeAudit(new Uint8Array(customers.count)),
    currency: "",
    notes: models.flatMap(({ sorted }) => sorted.notes),
    sourceName: "Orders!A1:C11",
    language: "en",
    ...more,
  };
}
