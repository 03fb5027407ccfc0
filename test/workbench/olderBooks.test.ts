// Tests workbooks of other kinds than XLSX: .xls of several ages, .ods, and what many shops export under the name .xls.
import { type BookType, utils, type WorkBook, write } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { openBook } from "../../workbench/files/openBytes";
import { encoded } from "./encoded";

import { open, refusalFrom, written, zip } from "./scoreFixtures";

/** 2024-01-31 as a serial day, in Excel and in Sheets alike (DATEVALUE of either). */
const january31 = 45_322;

/** A workbook of three sheets: notes, orders, and a hidden one. */
function book(): WorkBook {
  const made = utils.book_new();
  const rows = [
    ["Customer", "Date", "Amount", "Id"],
    ["Zoë", { t: "n", v: january31, z: "yyyy/mm/dd" }, 12.5, "007"],
    ["Müller – Söhne", { t: "n", v: january31 + 0.75, z: "d/m/yyyy" }, 3, true],
  ];
  utils.book_append_sheet(made, utils.aoa_to_sheet([["Read me"]]), "Notes");
  utils.book_append_sheet(made, utils.aoa_to_sheet(rows), "Orders");
  utils.book_append_sheet(made, utils.aoa_to_sheet([["secret"]]), "Hidden");
  made.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 0 }, { Hidden: 1 }] };
  return made;
}

/** The writer puts an underscore for letters that Excel 95 keeps as bytes of Windows-1252; they are put in here. */
const excel95: readonly (readonly [written: string, right: string])[] = [
  ["Zo_", "Zo\xEB"],
  ["M_ller _ S_hne", "M\xFCller \x96 S\xF6hne"],
];

function bytesOf(made: WorkBook, bookType: BookType): Uint8Array {
  const bytes = write(made, { type: "buffer", bookType }) as Buffer;
  if (bookType !== "biff5") return new Uint8Array(bytes);
  const text = excel95.reduce((all, [from, to]) => all.replaceAll(from, to), bytes.toString("latin1"));
  return new Uint8Array(Buffer.from(text, "latin1"));
}

/** A document as LibreOffice writes it, as far as a reader looks. */
function odsByHand(rows: string): Uint8Array {
  const names = ["office", "table", "style", "number", "text"]
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === "number" ? "datastyle" : name}:1.0"`)
    .join(" ");
  const styles = `<number:date-style style:name="N1"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style><style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/><style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>`;
  const tables = `<table:table table:name="Orders &amp; more" table:style-name="ta1">${rows}</table:table><table:table table:name="Old &amp; gone" table:style-name="ta2">${rows}</table:table>`;
  return zip({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "content.xml": `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${names} office:version="1.3"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    "styles.xml": `<?xml version="1.0" encoding="UTF-8"?><office:document-styles ${names} office:version="1.3"/>`,
    "META-INF/manifest.xml": `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
  });
}

describe("workbooks of other kinds", () => {
  test.each([
    ["Excel 97 to 2003", "shop.xls", "biff8", "XLS"],
    ["Excel 95", "shop.xls", "biff5", "XLS"],
    ["Excel 2003 in XML", "shop.xls", "xlml", "XLS"],
    ["OpenDocument", "shop.ods", "ods", "ODS"],
    ["XLSX that is called .xls", "shop.xls", "xlsx", "XLSX"],
    [".xls that is called XLSX", "shop.xlsx", "biff8", "XLSX"],
  ] as const)("%s: texts, numbers, days and yes-or-no are what a spreadsheet shows", async (_, name, type, kind) => {
    const orders = await open(name, bytesOf(book(), type), "Orders");
    expect(orders.cells).toEqual([
      ["Customer", "Date", "Amount", "Id"],
      ["Zoë", { day: january31 }, 12.5, "007"],
      ["Müller – Söhne", { day: january31 + 0.75 }, 3, true],
    ]);
    expect([orders.kind, orders.hasTabs]).toEqual([name === "shop.xlsx" ? "XLS" : kind, true]);
    expect((await open(name, bytesOf(book(), type))).sheet).toBe("Notes");
  });

  test("hidden sheets are known in .xls and in .ods", async () => {
    const { sheets } = await openBook(bytesOf(book(), "biff8"), { base: "a.xls", ending: ".xls", shown: "a.xls" });
    expect(sheets.map(({ sheet, isHidden }) => [sheet, isHidden])).toEqual([
      ["Notes", false],
      ["Orders", false],
      ["Hidden", true],
    ]);
    const row = (cells: string): string => `<table:table-row>${cells}</table:table-row>`;
    const text = (shown: string): string =>
      `<table:table-cell office:value-type="string"><text:p>${shown}</text:p></table:table-cell>`;
    const day = `<table:table-cell table:style-name="ce1" office:value-type="date" office:date-value="2024-01-31"><text:p>2024-01-31</text:p></table:table-cell>`;
    const number = `<table:table-cell office:value-type="float" office:value="12.5"><text:p>12,50</text:p></table:table-cell>`;
    const bytes = odsByHand(row(text("Customer") + text("Date") + text("Amount")) + row(text("Zoë") + day + number));

    const ods = await openBook(bytes, { base: "a.ods", ending: ".ods", shown: "a.ods" });
    expect(ods.sheets.map(({ sheet, isHidden }) => [sheet, isHidden])).toEqual([
      ["Orders & more", false],
      ["Old & gone", true],
    ]);
    expect(ods.sheets[0]!.cells).toEqual([
      ["Customer", "Date", "Amount"],
      ["Zoë", { day: january31 }, 12.5],
    ]);
  });

  test("days of the calendar of 1904 are the days that they show, and errors are errors", async () => {
    const made = book();
    made.Workbook = { ...made.Workbook, WBProps: { date1904: true } };
    made.Sheets.Orders!.A2 = { t: "e", v: 42 };
    made.Sheets.Orders!.B2 = { t: "n", v: january31 - 1462, z: "yyyy-mm-dd" };
    const { cells } = await open("shop.xls", bytesOf(made, "biff8"), "Orders");
    expect(cells[1]!.slice(0, 2)).toEqual([{ error: "#N/A" }, { day: january31 }]);
  });

  test("a table in HTML that is called .xls keeps its cells as they are written, in the encoding that it names", async () => {
    const html = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body><table><tr><td>客户</td><td>订单号</td><td>金额</td></tr><tr><td>张三</td><td>0012345678901234567</td><td>1,234.50</td></tr><tr><td>A &amp; B</td><td>007</td><td>03/04/2026</td></tr></table></body></html>`;
    const opened = await open("orders.xls", encoded(html, "GB18030"));
    expect(opened.cells).toEqual([
      ["客户", "订单号", "金额"],
      ["张三", "0012345678901234567", "1,234.50"],
      ["A & B", "007", "03/04/2026"],
    ]);
    expect([opened.kind, opened.remarks]).toEqual(["XLS", []]);
  });

  test("fields between tabs that are called .xls are read as a text file", async () => {
    const { cells, kind, hasTabs } = await open("orders.xls", encoded("Kunde\tDatum\nMüller\t2026-01-31\n", "UTF-16LE"));
    expect([cells, kind, hasTabs]).toEqual([
      [
        ["Kunde", "Datum"],
        ["Müller", "2026-01-31"],
      ],
      "CSV, UTF-16LE",
      false,
    ]);
  });

  test("a workbook that cannot be read is refused in one sentence that says what to save as, in both languages", async () => {
    const english =
      '"broken.xls" cannot be read: it is broken, protected by a password, or another kind of file than its name says; open it in a spreadsheet program and save it as XLSX or CSV.';
    const broken = bytesOf(book(), "biff8").slice(0, 700);
    expect(await refusalFrom(() => open("broken.xls", broken))).toBe(english);
    expect(await refusalFrom(() => open("broken.ods", zip({ a: "b" })))).toBe(english.replace(".xls", ".ods"));
    expect(await refusalFrom(() => open("broken.xls", broken), "zh")).toBe(
      "无法读取“broken.xls”：文件损坏、有密码保护，或类型与扩展名不符；请用电子表格软件打开，另存为 XLSX 或 CSV。",
    );
    const numbers =
      '"orders.numbers" is neither a text file (CSV, TSV, TXT) nor a workbook (XLSX, XLSM, XLS, ODS) by its name; save it as XLSX or CSV.';
    expect(await refusalFrom(() => open("orders.numbers", "x"))).toBe(numbers);
  });

  test("hidden sheets of XLSX are known, and the first visible one that is not empty is read", async () => {
    const bytes = await written((workbook) => {
      workbook.addWorksheet("Secret", { state: "hidden" }).addRow(["a"]);
      workbook.addWorksheet("Very", { state: "veryHidden" }).addRow(["b"]);
      workbook.addWorksheet("Blank");
      workbook.addWorksheet("Shown").addRow(["c"]);
    });
    expect((await open("hidden.xlsx", bytes)).cells).toEqual([["c"]]);
    expect((await open("hidden.xlsx", bytes, "Very")).cells).toEqual([["b"]]);
  });
});
