// Our side: dist/Code.js, called as the sidebar calls it, on rows that are already in memory.
import { readFileSync } from "node:fs";
import { runInThisContext } from "node:vm";
import { sheetZone } from "./shop.mjs";

const codeUrl = new URL("../dist/Code.js", import.meta.url);

function readCode() {
  return readFileSync(codeUrl, "utf8");
}

/**
 * Loads the bundle into this realm and gives it a spreadsheet that does no work: getValues returns the rows it holds, and nothing is remembered.
 *
 * This realm and not one of its own, because the Dates that getValues gives are the script's own.
 *
 * @returns a function from rows to what the sidebar would get
 */
export function loadBundle() {
  let cells = [];
  const range = {
    getNumRows: () => cells.length,
    getValues: () => cells,
  };
  const sheet = { getSheetId: () => 0, getDataRange: () => range };
  const spreadsheet = { getActiveSheet: () => sheet, getSpreadsheetTimeZone: () => sheetZone };
  globalThis.SpreadsheetApp = { getActiveSpreadsheet: () => spreadsheet };
  globalThis.PropertiesService = { getDocumentProperties: () => ({ getProperties: () => ({}) }) };
  runInThisContext(readCode(), { filename: "Code.js" });
  return (rows, withCustomers = false) => {
    cells = rows;
    const envelope = globalThis.callApi({ verb: "score", withCustomers });
    cells = [];
    if (!envelope.ok) throw new Error(`callApi refused: ${envelope.error.message} (${envelope.error.fix})`);
    return envelope.answer;
  };
}

/** What is compared with the rivals, out of an answer. */
export function essenceOf({ asOf, audit, cuts, notes, tiers }) {
  return {
    asOf,
    read: audit.read,
    used: audit.used,
    excluded: audit.excluded,
    repeatedRows: Number(
      (/: ([\d,]+) \(/.exec(notes.find(({ id }) => id === "repeatedRows")?.text ?? "")?.[1] ?? "0").replace(/,/g, ""),
    ),
    cuts: [cuts.recencyDays, cuts.frequency, cuts.revenue],
    tiers: tiers.map(({ name, customers, revenue, medianRecencyDays }) => [name, customers, revenue, medianRecencyDays]),
  };
}
