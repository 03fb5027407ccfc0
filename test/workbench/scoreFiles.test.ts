// Tests the files that the command opens: CSV in several encodings, XLSX from several programs, and refused files.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readSchemeFile } from "../../workbench/command/schemeFile";
import { csvCells } from "../../workbench/files/csvCells";
import { openFile } from "../../workbench/files/openFile";
import { fixture, folder, handWritten, open, refusalFrom, written, zip } from "./scoreFixtures";

describe("CSV", () => {
  test("whole numbers of at most 15 digits are numbers; every other field is exactly the text it was", () => {
    const fields = [
      "12",
      "0",
      "-7",
      "999999999999999",
      "007",
      "1000000000000000",
      "1.50",
      "+3",
      " 4",
      "2024-01-31",
      "=X",
      "1e3",
      "-0",
      "#n/a",
    ];
    expect(csvCells(fields.join(","), "x.csv")[0]).toEqual([12, 0, -7, 999_999_999_999_999, ...fields.slice(4)]);
  });

  test("error words are error cells and empty fields are blank cells", () => {
    expect(csvCells("#N/A,,#DIV/0!,#REF! ", "x.csv")).toEqual([[{ error: "#N/A" }, null, { error: "#DIV/0!" }, "#REF! "]]);
  });

  test.each([
    ["commas", "a,b,c\n1,2,3\n"],
    ["semicolons beside decimal commas", 'a;b;c\n1;"2,5";3,5\n2;4,5;6\n'],
    ["tabs", "a\tb\tc\r\n1\t2\t3\r\n"],
    ["Excel's own first line", "sep=;\na;b;c\n1;2;3\n"],
    ["a title above the header", "My shop\n\na;b;c\n1;2;3\n"],
  ])("%s part the fields", (_, text) => {
    expect(csvCells(text, "x.csv").filter((row) => row.length === 3).length).toBeGreaterThanOrEqual(2);
  });

  test("ragged rows are padded, quoted line ends kept, blank rows at the end dropped", async () => {
    const { cells } = await open("ragged.csv", 'a,b,c\n1\n"x\ny",2\n\n , ,\n\n');
    expect(cells).toEqual([
      ["a", "b", "c"],
      [1, null, null],
      ["x\ny", 2, null],
    ]);
  });

  test("a GBK file opens with its Chinese headers", async () => {
    const { cells, kind } = await open(
      "gbk.csv",
      new Uint8Array([0xc2, 0xf2, 0xbc, 0xd2, 0xea, 0xc7, 0xb3, 0xc6, 0x0a, 0x30, 0x37]),
    );
    expect([cells, kind]).toEqual([[["买家昵称"], ["07"]], "CSV, GB18030"]);
  });
});

/** 2024-01-31 as a serial day, in Excel and in Sheets alike (DATEVALUE of either). */
const january31 = 45_322;

describe("XLSX", () => {
  test("each kind of cell enters as what a spreadsheet shows", async () => {
    const bytes = await written((workbook) => {
      const sheet = workbook.addWorksheet("Orders");
      sheet.addRow(["007", 12.5, true, "", new Date(Date.UTC(2024, 0, 31)), new Date(Date.UTC(2024, 0, 31, 18))]);
      sheet.getCell("E1").numFmt = "yyyy-mm-dd";
      sheet.getCell("F1").numFmt = "d/m/yyyy h:mm";
      sheet.getCell("A2").value = { richText: [{ text: "bold" }, { font: { bold: true }, text: " Ann" }] };
      sheet.getCell("B2").value = { formula: "B1*2", result: 25 };
      sheet.getCell("C2").value = { formula: "1/0", result: { error: "#DIV/0!" } };
      sheet.getCell("D2").value = { error: "#N/A" };
      sheet.getCell("E2").value = { text: "ann@example.com", hyperlink: "mailto:ann@example.com" };
      sheet.getCell("F2").value = { formula: "F1+1", result: new Date(Date.UTC(2024, 1, 1)) };
      sheet.getCell("F2").numFmt = "yyyy-mm-dd";
      sheet.getCell("A4").value = "merged";
      sheet.mergeCells("A4:B5");
    });
    const { cells, sheet, kind } = await open("kinds.xlsx", bytes);
    expect(cells).toEqual([
      ["007", 12.5, true, null, { day: january31 }, { day: january31 + 0.75 }],
      ["bold Ann", 25, { error: "#DIV/0!" }, { error: "#N/A" }, "ann@example.com", { day: january31 + 1 }],
      [null, null, null, null, null, null],
      ["merged", null, null, null, null, null],
    ]);
    expect([sheet, kind]).toEqual(["Orders", "XLSX"]);
  });

  test.each(["#,##0.00 _D_M", "0.0 \\h", "#,##0 \\m²"])(
    "a letter that pads or stands for itself makes no date of %s",
    async (format) => {
      const bytes = await written((workbook) => {
        const sheet = workbook.addWorksheet("One");
        sheet.addRow([1234.5]);
        sheet.getCell("A1").numFmt = format;
      });
      expect((await open("marks.xlsx", bytes)).cells).toEqual([[1234.5]]);
    },
  );

  test("the first sheet is read, or the one named; another name is answered with the list", async () => {
    const bytes = await written((workbook) => {
      workbook.addWorksheet("First").addRow(["a"]);
      workbook.addWorksheet("Second").addRow(["b"]);
    });
    expect((await open("two.xlsx", bytes)).cells).toEqual([["a"]]);
    expect((await open("two.xlsx", bytes, "Second")).cells).toEqual([["b"]]);
    expect(await refusalFrom(() => open("two.xlsx", bytes, "Third"))).toBe(
      '--sheet takes a sheet of "two.xlsx" (First, Second), not "Third".',
    );
    expect(await refusalFrom(() => open("one.csv", "a", "First"))).toBe(
      '"one.csv" is one sheet; --sheet names a tab of workbooks only.',
    );
  });

  test.each([
    ['date1904="1"', january31 - 1462],
    ['date1904="true"', january31 - 1462],
    ['date1904="false"', january31],
    ["", january31],
  ])("in a workbook with %j the serial %i is 2024-01-31", async (properties, serial) => {
    const bytes = handWritten(properties, 14, `<c r="A1" s="1"><v>${serial}</v></c>`);
    expect((await open("epoch.xlsx", bytes)).cells).toEqual([[{ day: january31 }]]);
  });

  test.each([27, 31, 36, 50, 57, 58])("Excel's East Asian date format %i is a date", async (format) => {
    const bytes = handWritten("", format, `<c r="A1" s="1"><v>${january31}</v></c><c r="B1"><v>${january31}</v></c>`);
    expect((await open("asian.xlsx", bytes)).cells).toEqual([[{ day: january31 }, january31]]);
  });

  test("formulas without stored values are blank, and that is said", async () => {
    const { cells, remarks } = await open(
      "formulas.xlsx",
      handWritten("", 0, '<c r="A1" t="inlineStr"><is><t>x</t></is></c><c r="B1"><f>1+1</f></c>'),
    );
    expect(cells).toEqual([["x"]]);
    expect(remarks.map(({ en }) => en)).toEqual([
      "None of the 1 formulas in this file has a stored value, so they were read as blank; open and save it in a spreadsheet program first",
    ]);
  });
});

describe("files that cannot be read", () => {
  test.each([
    ["empty.csv", "", '"empty.csv" is empty.'],
    ["blank.csv", "\n , \n", '"blank.csv" is empty.'],
    [
      "orders.pdf",
      "x",
      '"orders.pdf" is neither a text file (CSV, TSV, TXT) nor a workbook (XLSX, XLSM, XLS, ODS) by its name; save it as XLSX or CSV.',
    ],
    ["quote.csv", 'a,b\n1,"x\n2,3\n', '"quote.csv" opens a quotation mark in row 2 that is never closed.'],
    ["zipped.csv", zip({ a: "b" }), '"zipped.csv" is not a text file; if it is a workbook, name it .xlsx.'],
    ["binary.csv", new Uint8Array([65, 0, 66]), '"binary.csv" is not a text file.'],
    ["empty.xlsx", "", '"empty.xlsx" is empty.'],
    ["other.xlsx", zip({ a: "b" }), '"other.xlsx" holds no sheet.'],
  ])("%s is refused in one sentence", async (name, content, sentence) => {
    expect(await refusalFrom(() => open(name, content))).toBe(sentence);
  });

  test("a broken workbook, a folder and a file that is not there are each said so", async () => {
    const whole = handWritten("", 14, "");
    expect(await refusalFrom(() => open("broken.xlsx", whole.slice(0, 300)))).toMatch(
      /^"broken.xlsx" cannot be read as an XLSX workbook/,
    );
    expect(await refusalFrom(() => open("text.xlsx", "a,b\n"))).toMatch(/^"text.xlsx" cannot be read as an XLSX workbook/);
    await mkdir(join(folder, "folder.csv"));
    expect(await refusalFrom(() => openFile(join(folder, "folder.csv"), "folder.csv", null))).toBe(
      '"folder.csv" is a folder, not a file.',
    );
    expect(await refusalFrom(() => openFile(join(folder, "none.csv"), "none.csv", null))).toBe('There is no file "none.csv".');
  });
});

describe("scheme files", () => {
  test("a CSV scheme becomes its plain table", async () => {
    const path = await fixture("scheme.csv", "Tier,R,FM\nBest,5,4-5\nRest,,2.5\n");
    expect(await readSchemeFile(path, "scheme.csv")).toEqual([
      ["Tier", "R", "FM"],
      ["Best", 5, "4-5"],
      ["Rest", "", "2.5"],
    ]);
  });

  test("a range that a spreadsheet program took for a date is refused with its cell", async () => {
    const bytes = await written((workbook) => {
      const sheet = workbook.addWorksheet("Scheme");
      sheet.addRow(["Tier", "R", "FM"]);
      sheet.addRow(["Best", 5, new Date(Date.UTC(2024, 3, 5))]);
      sheet.getCell("C2").numFmt = "d-mmm";
    });
    const path = await fixture("scheme.xlsx", bytes);
    expect(await refusalFrom(() => readSchemeFile(path, "scheme.xlsx"))).toMatch(/^Cell C2 of the scheme in "scheme.xlsx"/);
  });
});
