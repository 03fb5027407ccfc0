// Tests that rows which are no rows change no figure, and are told by what they are. Expected figures are by hand.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isPeriod } from "../../src/reading/noRows";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { account, day, orders, people, scored } from "../whole/shop";

const shop: HostCell[][] = [
  ["Ann", "2026-08-13", 18],
  ["Bo", "2026-08-14", 9],
  ["Ann", "2026-09-01", 40],
  ["Cy", "2026-09-12", 9],
];
const figures = { Ann: ["2026-09-01", 2, 58], Bo: ["2026-08-14", 1, 9], Cy: ["2026-09-12", 1, 9] };

describe("headings among the rows have their own reason", () => {
  test.each([
    ["the headings once more", ["Customer", "Date", "Amount"]],
    ["a month in the first column", ["September", "", ""]],
    ["a month that the sheet has made a date of", ["", day("2026-09-01"), ""]],
    ["a month in Chinese", ["2026年9月", "", ""]],
    ["a quarter", ["Q3 2026", "", ""]],
  ])("%s", (_, heading) => {
    const read = scored(orders(...shop.slice(0, 2), heading, ...shop.slice(2)));
    expect(people(read)).toEqual(figures);
    expect(account(read)).toEqual([5, 4, { heading: 1 }]);
    expect(read.audit.reasons[0]).toMatchObject({ text: "Heading, or a month alone", example: expect.stringMatching(/^row 4/) });
  });

  test("in Chinese", () => {
    const rows: HostCell[][] = [
      ["客户", "日期", "金额"],
      ["8月", "", ""],
      ["甲", "2026-08-13", 18],
      ["客户", "日期", "金额"],
      ["乙", "2026-08-14", 9],
    ];
    const read = scored(rows, { language: "zh" });
    expect([account(read), read.audit.reasons[0]?.text]).toEqual([[4, 2, { heading: 2 }], "标题行，或单独的月份"]);
  });

  test("in a list of customers", () => {
    const header = ["Customer", "Last order", "Orders", "Revenue"];
    const read = scored([header, ["August", "", "", ""], ["Ann", "2026-08-13", 2, 50], header, ["Bo", "2026-08-14", 1, 9]]);
    expect([read.customers.customer, account(read)]).toEqual([
      ["Ann", "Bo"],
      [4, 2, { heading: 2 }],
    ]);
  });

  test.each(["Pending", "Cancelled"])("the headings once more, of which one is the status %s", (status) => {
    const header = ["Customer", "Date", "Amount", status];
    const rows = [
      ["Ann", "2026-09-15", 10, "paid"],
      ["Ann", "2026-09-16", 5, "voided"],
    ];
    const read = scored([header, ...rows, header, ["Bo", "2026-09-17", 2, "paid"]], { columns: { status } });
    expect([account(read), people(read)]).toEqual([
      [4, 2, { heading: 1, notCompleted: 1 }],
      { Ann: ["2026-09-15", 1, 10], Bo: ["2026-09-17", 1, 2] },
    ]);
  });

  test("a name alone is no heading, and a customer called May is a customer", () => {
    const read = scored(orders(...shop, ["Di", "", ""], ["May", "2026-09-12", 5]));
    expect([account(read), people(read).May]).toEqual([
      [6, 5, { badDate: 1 }],
      ["2026-09-12", 1, 5],
    ]);
  });
});

test.each([
  ["August", true],
  ["Sept. 2026", true],
  ["août 2026", true],
  ["agosto de 2026", true],
  ["2026년 8월", true],
  ["第32周", true],
  ["KW 32", true],
  ["2026-08", true],
  ["May Lee", false],
  ["Order 5", false],
  ["26", false],
  ["Q3 Ltd", false],
])("%s is a period: %s", (text, is) => {
  expect(isPeriod(text)).toBe(is);
});

test("rows of unticked check boxes alone are blank; a row with one more cell is not", () => {
  const header = ["Sent", "Customer", "Date", "Amount"];
  const rows: HostCell[][] = [
    [true, "Ann", "2026-08-13", 18],
    [false, "Bo", "2026-08-14", 9],
    ...Array.from({ length: 30 }, (): HostCell[] => [false, "", "", ""]),
    ["FALSE", "", "", ""],
  ];
  expect(account(scored([header, ...rows]))).toEqual([2, 2, {}]);
  expect(account(scored([header, ...rows, [false, "", "2026-08-15", 5]]))).toEqual([3, 2, { noCustomer: 1 }]);
});

test("blank rows, check boxes, headings and totals, put anywhere into a shop, change no figure", () => {
  const header = ["Done", "Customer", "Date", "Amount"];
  const sale = fc.record({
    who: fc.constantFrom("Ann", "Bo", "Cy", "Di"),
    on: fc.integer({ min: 1, max: 28 }),
    amount: fc.integer({ min: 1, max: 999 }),
  });
  const noise = fc.constantFrom<readonly HostCell[]>(
    ["", "", "", ""],
    [false, "", "", ""],
    header,
    ["", "August 2026", "", ""],
    ["2026", "", "", ""],
    ["", "Grand Total", "2026-08-31", 123_456],
    ["", "小计", "2026-08-31", 4_321],
  );
  const law = fc.property(
    fc.array(sale, { minLength: 6, maxLength: 12 }),
    fc.array(fc.tuple(fc.nat(12), noise), { maxLength: 4 }),
    (sales, planted) => {
      const rows: (readonly HostCell[])[] = sales.map(({ who, on, amount }) => [
        true,
        who,
        `2026-08-${String(on).padStart(2, "0")}`,
        amount,
      ]);
      const [plain, noisy] = [rows.slice(), rows.slice()];
      for (const [place, row] of planted) noisy.splice(Math.min(place, noisy.length), 0, row);
      const [before, after] = [scored([header, ...plain]), scored([header, ...noisy])];
      expect(people(after)).toEqual(people(before));
      expect([after.asOf, after.audit.used]).toEqual([before.asOf, before.audit.used]);
    },
  );
  fc.assert(law, { numRuns: 40 });
});
