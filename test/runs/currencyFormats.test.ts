// Tests that the amounts that a run writes bear the currency of the orders in their number formats.
import { expect, test } from "vitest";
import { formatAt } from "../../workbench/host/grid";
import { oneSheet, openDocument, run } from "../whole/documentDriver";
import { tabOf } from "../whole/tradingShop";

test.each([
  ["Amount (GBP)", '"GBP "#,##0.00'],
  ["Amount", "#,##0.00"],
])("under the header %s, amounts in the tabs are written as %s", (header, format) => {
  const host = openDocument(
    oneSheet([
      ["Customer", "Order date", header],
      ["Ann", "2026-08-13", 5],
      ["Bo", "2026-08-14", 6],
    ]),
  );
  run(host);
  const formatsOf = (name: string): string[] => {
    const sheet = tabOf(host, name);
    const [rows, columns] = [sheet.lastRow(), sheet.lastColumn()];
    const all = sheet.read({ row: 1, column: 1, rows, columns });
    return all.flatMap(({ contents, formats }) =>
      contents.flatMap((content, row) => {
        const own = formatAt(formats, row);
        return typeof content === "number" && own.includes("0.00") ? [own] : [];
      }),
    );
  };
  for (const name of ["Customers", "Summary"]) expect(new Set(formatsOf(name)), name).toEqual(new Set([format]));
});
