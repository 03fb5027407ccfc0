// Tests files of old encodings and of other kinds than CSV and XLSX on the page, where the browser decodes them.
import { utils, write } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { encoded } from "../workbench/encoded";
import { keepPage, openFile, openPage, openSidebar, sharedPage } from "./pageDriver";

describe("a file from disk", () => {
  test("in Windows-1251 shows its names, and the guess is said with what to do if it is wrong", async () => {
    const page = await openPage();
    const text = "Customer,Date,Amount\nИван Петров,2026-08-13,50\nАнна Сидорова,2026-08-14,20\n";
    await openFile(page, "names.csv", Buffer.from(encoded(text, "Windows-1251")));
    const said = page.getByText(/^"names\.csv" does not say its encoding and was read as Windows-1251/);
    await said.waitFor();
    expect(await said.innerText()).toMatch(
      /"Иван Петров" .*; if that is wrong, save it as UTF-8, in Excel as CSV UTF-8, and open it again/,
    );
    const sidebar = await openSidebar(page);
    await sidebar.getByText("Sheet “names”: 2 rows. Customer = A").waitFor();
    keepPage(page);
  }, 60_000);

  test("of Excel 97 opens with its tabs, and hidden ones stay hidden", async () => {
    const page = await sharedPage();
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([["secret"]]), "Hidden");
    const rows = [
      ["Customer", "Date", "Amount"],
      ["Zoë", "2026-08-13", 50],
      ["Müller – Söhne", "2026-08-14", 20],
    ];
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "Orders");
    book.Workbook = { Sheets: [{ Hidden: 1 }, { Hidden: 0 }] };
    await openFile(page, "shop.xls", write(book, { type: "buffer", bookType: "biff8" }));
    await page.locator("#sheet").getByText("Orders", { exact: true }).waitFor();
    expect(await page.locator("#sheet").getByText("Hidden", { exact: true }).count()).toBe(0);
    const sidebar = await openSidebar(page);
    await sidebar.getByText("Sheet “Orders”: 2 rows. Customer = A").waitFor();
  }, 60_000);

  test("in OpenDocument opens; one that is broken is refused in one sentence", async () => {
    const page = await sharedPage();
    const book = utils.book_new();
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([
        ["Customer", "Date", "Amount"],
        ["Zoë", "2026-08-13", 50],
      ]),
      "Bestellungen",
    );
    const bytes: Buffer = write(book, { type: "buffer", bookType: "ods" });
    await openFile(page, "shop.ods", bytes);
    await page.locator("#sheet").getByText("Bestellungen", { exact: true }).waitFor();
    await page.locator("#file").setInputFiles({ name: "broken.ods", mimeType: "", buffer: bytes.subarray(0, 400) });
    await page.getByText(/^"broken\.ods" cannot be read: .* save it as XLSX or CSV\.$/).waitFor();
  }, 60_000);
});
