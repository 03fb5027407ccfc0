// The CDNOW sample, read as the add-on reads an orders sheet, if the data folder exists.
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import Papa from "papaparse";
import { readHistories } from "../../src/customers/customers";
import type { OrderHistories } from "../../src/customers/histories";
import type { OrderSource } from "../../src/customers/orderSource";
import { fromIsoDay } from "../../src/ground/calendar";
import type { Cell } from "../../src/ground/cell";
import { defaultReading } from "../../src/reading/settings";

const file = join(resolve(process.env.CUSTOMER_TIERS_DATA ?? "../shared/data"), "cdnow_sample.csv");

export const isThere = existsSync(file);
if (!isThere) console.log(`skipped: ${file} is not there; set CUSTOMER_TIERS_DATA to run these tests`);

/** The first day of the data, and the last day of the calibration period. */
export const openingDay = fromIsoDay("1997-01-01");
export const calibrationDay = fromIsoDay("1997-09-30");

/** Makes an orders sheet of three columns of cells. */
export function orderSource(customer: readonly Cell[], date: readonly Cell[], amount: readonly Cell[]): OrderSource {
  return {
    count: customer.length,
    sheet: "",
    firstRow: 2,
    keyCell: (cell) => cell,
    customer: { title: "Customer", cells: customer },
    date: { title: "Date", cells: date },
    amount: [{ title: "Amount", cells: amount }],
    quantity: [],
    unitPrice: [],
    order: null,
    reference: null,
    status: [],
    notes: [],
    adjusted: null,
    currency: null,
    refund: [],
    refundWithin: null,
    returned: null,
    isOrderTotal: false,
    discount: [],
    cellsOf: (row) => [customer[row], date[row], amount[row]],
    isUnnamed: () => false,
    isUnnumbered: () => false,
    isHeading: () => false,
    zone: () => "Etc/UTC",
  };
}

/** Returns the sample's columns: customer, date and amount. */
export function cdnowColumns(): string[][] {
  const { data: rows } = Papa.parse<Record<string, string>>(readFileSync(file, "utf8"), { header: true, skipEmptyLines: true });
  return ["customer_id", "date", "amount"].map((header) => rows.map((row) => row[header] ?? ""));
}

/** Returns the histories of all customers up to a day. Null means the end of the data, 1998-06-30. */
export function cdnowHistories(asOf: number | null): OrderHistories {
  const [customer = [], date = [], amount = []] = cdnowColumns();
  const source = orderSource(customer, date, amount);
  return readHistories([source], { ...defaultReading, asOf }).histories;
}
