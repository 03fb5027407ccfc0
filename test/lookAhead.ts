// Rows of an orders sheet as customers with their histories, read as the add-on reads them.
import type { Customers } from "../src/customers/customers";
import type { OrderHistories } from "../src/customers/histories";
import { defaultReading } from "../src/customers/settings";
import { models } from "../src/models/index";
import { readRows } from "../src/run";

/** Customers and histories of a sheet whose columns need no question. */
export function lookAhead(cells: readonly (readonly string[])[]): { customers: Customers; histories: OrderHistories } {
  const model = models.find(({ reads }) => reads === "histories")!;
  const sheet = { cells, zone: () => "Etc/UTC" };
  const { reading, histories } = readRows(sheet, { columns: {}, reading: defaultReading }, undefined, model);
  if (histories === null) throw new Error("The sheet holds no orders");
  return { customers: reading.customers, histories };
}
