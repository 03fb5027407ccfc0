// Declares the inner files of the workbook reader that excelQuirks.ts changes. The package has no types for them.
declare module "@protobi/exceljs/lib/xlsx/defaultnumformats.js" {
  const formats: unknown;
  export = formats;
}

declare module "@protobi/exceljs/lib/xlsx/xform/book/workbook-properties-xform.js" {
  const properties: unknown;
  export = properties;
}
