// Made-up invoice lines shaped like the public data set Online Retail (Chen, Sain & Guo 2012): a wholesaler's year, many lines an invoice.
import { deserialize, serialize } from "node:v8";
import { seeded } from "./lifetimeShop.mjs";

const opening = Date.UTC(2010, 11, 1, 8);
const openDays = 373;
const firstNumber = 536_365;
const firstCustomer = 12_346;

export const invoiceZone = "Europe/London";

/** Of invoices: without a customer, and cancelled. */
const shares = { nameless: 0.143, cancelled: 0.148 };
const meanLines = { usual: 21.5, nameless: 36, cancelled: 2.4 };
const linesOfInvoice = 20.9;
const quantities = [1, 1, 1, 2, 2, 3, 4, 6, 6, 8, 10, 12, 12, 24, 48];
const prices = [0.42, 0.65, 0.85, 1.25, 1.25, 1.45, 1.65, 1.65, 1.95, 2.1, 2.55, 2.95, 3.75, 4.25, 4.95, 7.95, 9.95, 12.75];

/** An invoice as the lines of four columns: customer, date, amount, invoice number. */
function linesOf({ customer, at }, place, random) {
  const isCancelled = random() < shares.cancelled;
  const mean = isCancelled ? meanLines.cancelled : customer === "" ? meanLines.nameless : meanLines.usual;
  const lines = 1 + Math.floor(-Math.log(1 - random()) * (mean - 0.5));
  const number = isCancelled ? `C${firstNumber + place}` : firstNumber + place;
  const pick = (list) => list[Math.floor(random() * list.length)];
  return Array.from({ length: lines }, () => {
    const amount = Math.round(100 * pick(quantities) * pick(prices)) / 100;
    return [customer, new Date(at), isCancelled ? -amount : amount, number];
  });
}

/** Invoices in order of time: one for each of the customers that are to be named, then few for most of them and very many for some. */
function drawInvoices(invoices, customers, named, random) {
  const namelessShare = (shares.nameless * invoices) / Math.max(1, invoices - named);
  const drawn = Array.from({ length: invoices }, (_, i) => {
    const customer = i < named ? i : Math.floor(customers * random() ** 2.2);
    const isNameless = i >= named && random() < namelessShare;
    const minutes = Math.floor(random() * openDays) * 1_440 + Math.floor(random() * 600);
    return { customer: isNameless ? "" : firstCustomer + customer, at: opening + minutes * 60_000 };
  });
  return drawn.sort((a, b) => a.at - b.at);
}

/**
 * Columns of invoice lines, packed: customers, dates, amounts and invoice numbers, as ranges of one column each.
 *
 * @param isText - whether customers and invoice numbers are texts; else they are numbers where they look like it
 */
export function packInvoices({ lines: wanted, customers, isText, seed }) {
  const random = seeded(seed);
  const rows = [];
  for (let place = 0; rows.length < wanted; ) {
    const invoices = Math.max(1, Math.round((wanted - rows.length) / linesOfInvoice));
    for (const invoice of drawInvoices(invoices, customers, place === 0 ? customers : 0, random)) {
      rows.push(...linesOf(invoice, place, random));
      place += 1;
    }
  }
  const keyOf = (cell) => (isText ? String(cell) : cell);
  const show = [keyOf, (at) => at, (amount) => amount, keyOf];
  return show.map((cellOf, column) => serialize(rows.slice(0, wanted).map((row) => [cellOf(row[column])])));
}

/** Fresh columns: every cell a text, number or Date of its own, as a call from a cell would make them. */
export function unpackInvoices(packed) {
  return packed.map((column) => deserialize(column));
}
