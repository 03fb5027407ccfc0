// Teaches the reader of workbooks two things it would miss: Excel's East Asian date formats, and date1904="true".

type BuiltInFormats = Record<string, Record<string, string | undefined>>;
type WorkbookProperties = {
  prototype: { model?: { date1904: boolean }; parseOpen(node: { name: string; attributes: Record<string, string> }): boolean };
};

/**
 * Makes the reader know formats 27–36 and 50–58. A file holds no code for them, only Excel does, one a language. The reader knows no
 * language, so that days and times would arrive as bare numbers; any language's code shows that they are dates.
 */
function knowEastAsianDates(formats: BuiltInFormats): void {
  for (const format of Object.values(formats)) {
    const chinese = format["zh-cn"];
    if (chinese !== undefined) format.f ??= chinese;
  }
}

/**
 * Makes the reader take both spellings of the 1904 calendar: Excel writes date1904="1", LibreOffice "true". The reader takes only the
 * first, and days would be four years off.
 */
const knowBoth1904Spellings = (properties: WorkbookProperties): void => {
  const parseOpen = properties.prototype.parseOpen;
  properties.prototype.parseOpen = function (node) {
    const isMine = parseOpen.call(this, node);
    if (isMine && this.model) this.model.date1904 = /^(1|true)$/.test(node.attributes.date1904 ?? "");
    return isMine;
  };
};

async function teach(): Promise<void> {
  const [formats, properties] = await Promise.all([
    import("@protobi/exceljs/lib/xlsx/defaultnumformats.js"),
    import("@protobi/exceljs/lib/xlsx/xform/book/workbook-properties-xform.js"),
  ]);
  knowEastAsianDates(formats.default as BuiltInFormats);
  knowBoth1904Spellings(properties.default as WorkbookProperties);
}

let taught: Promise<void> | null = null;

/** Teaches the reader both. A second call does nothing more. */
export function teachExcelQuirks(): Promise<void> {
  taught ??= teach();
  return taught;
}
