// Times the formula RFM_TABLE of the built script over columns of invoice lines with invoice numbers.
import { WarmScript } from "../out/bench/warmScript.mjs";
import { invoiceZone, packInvoices, unpackInvoices } from "./invoices.mjs";
import { printTable, thousands, timeHeads, timeRow } from "./report.mjs";
import { collectGarbage, runs, scaled } from "./settings.mjs";

/** As many lines and customers as Online Retail has. */
const lines = scaled(541_909, 2_000);
const customers = scaled(4_372, 100);
const script = new WarmScript({ rows: 1, columns: 1 }, invoiceZone);

/** Times of warm runs; the first three are thrown away. */
function time(packed, name) {
  const times = [];
  let cells = [];
  for (let i = -Math.min(3, runs); i < runs; i++) {
    const [names, dates, amounts, numbers] = unpackInvoices(packed);
    collectGarbage();
    const { answer, time: own } = script.formula(name, [names, dates, amounts, "", "", numbers]);
    if (i >= 0) times.push(own);
    cells = answer;
  }
  return { times, cells };
}

function measure(isText) {
  const packed = packInvoices({ lines, customers, isText, seed: 3 });
  const what = isText ? "ids are texts" : "ids are numbers";
  const [table, audit] = [time(packed, "RFM_TABLE"), time(packed, "RFM_AUDIT")];
  const [, [, read]] = audit.cells;
  if (read !== lines) throw new Error(`RFM_AUDIT read ${read} lines of ${lines}`);
  const scored = thousands(table.cells.length - 1);
  return [timeRow(`RFM_TABLE, ${what}, ${scored} customers`, table.times), timeRow(`RFM_AUDIT, ${what}`, audit.times)];
}

printTable(`Formulas over ${thousands(lines)} invoice lines with invoice numbers`, [
  timeHeads,
  ...measure(false),
  ...measure(true),
]);
