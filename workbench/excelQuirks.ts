// Two things that workbooks hold and the reader would miss: Excel's East Asian date formats, and date1904="true".
import { createRequire } from "node:module";

type BuiltInFormat = Record<string, string | undefined>;
type WorkbookProperties = {
  prototype: { model?: { date1904: boolean }; parseOpen(node: { name: string; attributes: Record<string, string> }): boolean };
};

const require = createRequire(import.meta.url);

/**
 * Formats 27–36 and 50–58 have no code in the file, only one per language of Excel, and the reader knows no language:
 * days and times would arrive as bare numbers. Any of the codes tells that it is a date.
 */
const knowEastAsianDates = (): void => {
  const formats: Record<string, BuiltInFormat> = require("@protobi/exceljs/lib/xlsx/defaultnumformats.js");
  for (const format of Object.values(formats)) {
    const chinese = format["zh-cn"];
    if (chinese !== undefined) format.f ??= chinese;
  }
};

/** Excel writes date1904="1", LibreOffice "true"; the reader takes only the first, and days would be four years off. */
const knowBoth1904Spellings = (): void => {
  const properties: WorkbookProperties = require("@protobi/exceljs/lib/xlsx/xform/book/workbook-properties-xform.js");
  const parseOpen = properties.prototype.parseOpen;
  properties.prototype.parseOpen = function (node) {
    const isMine = parseOpen.call(this, node);
    if (isMine && this.model) this.model.date1904 = /^(1|true)$/.test(node.attributes.date1904 ?? "");
    return isMine;
  };
};

let isTaught = false;

/** Teaches the reader both, once. */
export const teachExcelQuirks = (): void => {
  if (isTaught) return;
  isTaught = true;
  knowEastAsianDates();
  knowBoth1904Spellings();
};
