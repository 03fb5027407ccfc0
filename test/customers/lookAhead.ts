// Reads rows of an orders sheet into customers and histories, as the add-on does.

import { nothingBeside } from "../../src/app/otherSheets";
import { readRows } from "../../src/app/readSheets";
import { toModelRequest } from "../../src/app/request";
import { wishedOf } from "../../src/app/run";
import type { Customers } from "../../src/customers/customers";
import type { OrderHistories } from "../../src/customers/histories";
import { models } from "../../src/models/index";
import { defaultReading } from "../../src/reading/settings";

/** Returns the customers and histories of a sheet whose columns raise no question. */
export function lookAhead(cells: readonly (readonly string[])[]): { customers: Customers; histories: OrderHistories } {
  const model = models().find(({ needs }) => needs.includes("histories"))!;
  const sheet = { cells, zone: () => "Etc/UTC" };
  const { reading, histories } = readRows(
    sheet,
    { columns: {}, reading: defaultReading },
    nothingBeside,
    wishedOf(toModelRequest({ models: [model.id] })),
  );
  return { customers: reading.customers, histories: histories() };
}
