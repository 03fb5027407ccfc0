// Tests the findings in a sheet before it is scored, and the measures that a preview is drawn from.
import { expect, test } from "vitest";
import { answered, cellsOf, namesOf, oneSheet, openDocument, picture, refused, run } from "../whole/documentDriver";
import { day } from "../whole/shop";

const few = [
  ["Shop of May", null, null, null],
  ["Buyer", "When", null, "Amount"],
  [null, day("2024-01-01"), null, 10],
  ["Ann", day("2024-02-01"), null, 20],
  ["Bob", day("2024-02-03"), null, 5.5],
];

test("columns are told with their letters, headers and first content, roles by their place, and what is missing", () => {
  const host = openDocument(oneSheet(few));
  expect(answered(host, { verb: "look" })).toEqual({
    sheet: "Orders",
    sheetId: 0,
    headerRow: 2,
    rows: 3,
    alsoHere: [],
    isTitledNoSales: false,
    headers: [
      { letters: "A", header: "Buyer", sample: "Ann", samples: ["Ann", "Bob"] },
      { letters: "B", header: "When", sample: "2024-01-01", samples: ["2024-01-01", "2024-02-01", "2024-02-03"] },
      { letters: "D", header: "Amount", sample: "10", samples: ["10", "20", "5.5"] },
    ],
    kind: "orders",
    columns: expect.arrayContaining([
      { role: "customer", places: [0] },
      { role: "date", places: [1] },
      { role: "amount", places: [2] },
    ]),
    lacking: [],
    likely: ["date"],
    candidates: [{ role: "date", places: [1] }],
    advice: null,
    usuallyLacking: [],
    instead: [],
    isOrderTotal: false,
    locale: "en_US",
    others: [],
    isFiltered: false,
    merged: [],
  });
});

test("a column that cannot be told is named instead of asked for", () => {
  const host = openDocument(
    oneSheet([
      ["Xyz", "When", "Amount"],
      ["a", day("2024-01-01"), 1],
    ]),
  );
  expect(answered(host, { verb: "look" })).toMatchObject({ lacking: ["customer"], kind: "orders" });
  expect(answered(host, { verb: "look", columns: { customer: "A" } })).toMatchObject({ lacking: [] });
});

test("looking changes nothing, and does not count our own columns beside a list", () => {
  const list = [
    ["Name", "Last order", "Orders", "Revenue"],
    ["Ann", day("2024-02-01"), 2, 20],
    ["Bob", day("2024-01-01"), 1, 5],
  ];
  const host = openDocument(oneSheet(list));
  run(host);
  const before = picture(host);
  const { headers } = answered(host, { verb: "look" }) as { headers: { header: string }[] };
  expect(headers.map(({ header }) => header)).toEqual(["Name", "Last order", "Orders", "Revenue"]);
  expect(picture(host)).toEqual(before);
});

test("measures come without names, in the order of the customers, revenue in ten-thousandths", () => {
  const host = openDocument(oneSheet(few));
  expect(answered(host, { verb: "score", withMeasures: true }).measures).toEqual({
    recencyDays: [2, 0],
    frequency: [1, 1],
    revenueParts: [200_000, 55_000],
  });
  expect(answered(host, { verb: "score" }).measures).toBeUndefined();
});

test("the other tabs are told, and whether they are hidden, without those that hold results", () => {
  const notes = { name: "Notes", cells: [["x"]] };
  const host = openDocument({ ...oneSheet(few), sheets: [notes, ...oneSheet(few).sheets, { name: "Store", cells: few }] });
  const [notesId, ordersId, storeId] = host.grid.sheets().map(({ id }) => id);
  run(host, { sheet: ordersId });
  expect(namesOf(host)).toEqual(["Notes", "Orders", "Store", "(Customer Tiers undo)", "Customers", "Summary"]);
  expect(answered(host, { verb: "look", sheet: ordersId }).others).toEqual([
    { id: notesId, name: "Notes", isHidden: false },
    { id: storeId, name: "Store", isHidden: false },
    { id: expect.any(Number), name: expect.stringContaining("Customer Tiers undo"), isHidden: true },
  ]);
});

test("the sheet that was looked at is scored, whichever tab is shown meanwhile; a tab that is gone is told of", () => {
  const host = openDocument({ ...oneSheet(few), sheets: [...oneSheet(few).sheets, { name: "Notes", cells: [["x"]] }] });
  const { sheetId } = answered(host, { verb: "look" });
  host.grid.activate(host.grid.sheets()[1]!);
  run(host, { sheet: sheetId });
  expect(cellsOf(host, "Customers").map(([name]) => name)).toEqual(["Customer", "Ann", "Bob"]);
  expect(host.grid.activeSheet().name).toBe("Notes");
  expect(refused(host, { verb: "start", sheet: 77 }).message).toBe("the tab that was looked at is gone");
});
