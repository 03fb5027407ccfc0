// Tests an edited scheme: a scheme of the list while unchanged, then a table or a refusal, and the formula that uses it.
import { describe, expect, test } from "vitest";
import { emptyDraft } from "../../sidebar/state/draft";
import { beginEditing, edit, refuseColor, refuseTierName, schemeOfEditing, tableOf, undoEdit } from "../../sidebar/state/editing";
import { formulaText } from "../../sidebar/state/formulaText";
import type { ListedScheme, Look } from "../../src/app/api";
import { paint, placesAt, toBoard } from "../../src/models/rfm/board";
import { named } from "../models/customersOf";

function begin(scheme: (typeof emptyDraft)["scheme"]) {
  return beginEditing({ ...emptyDraft, scheme }, [], "en");
}

describe("an edited scheme", () => {
  test("is the scheme of the list until it is edited, and again when that is undone", () => {
    const fresh = begin("standard11");
    expect(schemeOfEditing(fresh, "en")).toBe("standard11");
    const edited = edit(fresh, paint(fresh.board, [0], 3));
    expect(schemeOfEditing(edited, "en")).toEqual(tableOf(edited, "en"));
    expect(schemeOfEditing(undoEdit(edited), "zh")).toBe("standard11");
  });

  test("that comes from a scheme of the list goes back to it, one typed by hand to what was typed", () => {
    const edited = edit(begin("grid10"), paint(toBoard(named("grid10")), placesAt(toBoard(named("grid10")), 0, 0, 0), 3));
    const again = begin(tableOf(edited, "zh") as string[][]);
    expect([again.base, again.original.tierOf]).toEqual(["grid10", toBoard(named("grid10")).tierOf]);
    expect(again.board.tierOf).toEqual(edited.board.tierOf);
    const own = begin([
      ["Tier", "R", "F", "M"],
      ["A", "3", "", ""],
      ["B", "1-2", "", ""],
    ]);
    expect([own.base, own.original]).toEqual(["", own.board]);
  });

  test("of hundreds of single scores is a table like any other", () => {
    const many = begin([
      ["Tier", "R", "F", "M"],
      ...Array.from({ length: 9 }, (_, score) => [`Tier ${score}`, score + 1, score + 1, score + 1]),
    ]);
    const random = (count: number, board = many.board): typeof many => ({
      ...many,
      board: { ...board, tierOf: board.tierOf.map((_, place) => (Math.imul(place + 1, 0x9e3779b1) >>> 13) % count) },
    });
    const nine = tableOf(random(9), "en");
    expect((nine as string[][]).length).toBeGreaterThan(300);
    const five = tableOf(random(10, toBoard(named("rpackage10"))), "zh");
    expect((five as string[][]).length).toBeGreaterThan(50);
  });

  test("refuses names in either language, and colours that are neither light nor dark", () => {
    const board = toBoard(named("grid10"));
    expect(
      [refuseTierName(board, 0, "忠诚客户"), refuseTierName(board, 0, "尚未下单")].map((refusal) => refusal?.text.zh),
    ).toEqual(["已有名为“忠诚客户”的层级", "“尚未下单”是保留名称"]);
    expect(refuseTierName(board, 0, "Champions")).toBeNull();
    expect(["#ffffff", "#000000", "#808080", "#767676"].map((color) => refuseColor(color) === null)).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });
});

describe("the formula", () => {
  const tab: ListedScheme = { sheet: 7, name: "Bob's scheme", range: "A1:F12", content: "", table: null, problem: "" };
  const look = (kind: Look["kind"], roles: Readonly<Record<string, number[]>>): Look => ({
    sheet: "Orders 2024",
    sheetId: 0,
    headerRow: 3,
    alsoHere: [],
    isTitledNoSales: false,
    rows: 9,
    headers: [..."ABCDEFG"].map((letters) => ({ letters, header: letters, sample: "", samples: [] })),
    kind,
    columns: Object.entries(roles).map(([role, places]) => ({ role, places })),
    lacking: [],
    likely: [],
    candidates: [],
    advice: null,
    usuallyLacking: [],
    instead: [],
    isOrderTotal: false,
    locale: "en_GB",
    others: [],
    isFiltered: false,
    merged: [],
  });
  const board = toBoard(named("braze10"));
  const orders = look("orders", { customer: [0], date: [1], amount: [3] });

  test.each<[string, Look | null, string, "en" | "zh", string]>([
    [
      "orders",
      orders,
      "en_US",
      "en",
      "=RFM_TABLE('Orders 2024'!A4:A, 'Orders 2024'!B4:B, 'Orders 2024'!D4:D, , 'Bob''s scheme'!A1:F12)",
    ],
    [
      "a comma as the decimal sign",
      orders,
      "de_DE",
      "en",
      "=RFM_TABLE('Orders 2024'!A4:A; 'Orders 2024'!B4:B; 'Orders 2024'!D4:D; ; 'Bob''s scheme'!A1:F12)",
    ],
    [
      "order numbers, in Chinese",
      look("orders", { customer: [0], date: [1], amount: [3], order: [6] }),
      "zh_CN",
      "zh",
      "=RFM_TABLE('Orders 2024'!A4:A, 'Orders 2024'!B4:B, 'Orders 2024'!D4:D, , 'Bob''s scheme'!A1:F12, 'Orders 2024'!G4:G)",
    ],
    [
      "statuses and currencies",
      look("orders", { customer: [0], date: [1], amount: [3], status: [4], currency: [5] }),
      "en_GB",
      "en",
      "=RFM_TABLE('Orders 2024'!A4:A, 'Orders 2024'!B4:B, 'Orders 2024'!D4:D, , 'Bob''s scheme'!A1:F12, , 'Orders 2024'!E4:E, 'Orders 2024'!F4:F)",
    ],
    [
      "a list of customers",
      look("customers", { customer: [0], lastOrder: [1], orders: [2], revenue: [3] }),
      "en_GB",
      "en",
      "=RFM_TIER('Orders 2024'!B4:B, 'Orders 2024'!C4:C, 'Orders 2024'!D4:D, 'Bob''s scheme'!A1:F12)",
    ],
    [
      "an amount in two columns",
      look("orders", { customer: [0], date: [1], amount: [2, 3] }),
      "en_GB",
      "en",
      "=RFM_NAME(3, 3, 3, 'Bob''s scheme'!A1:F12)",
    ],
    [
      "English in a spreadsheet that speaks Chinese",
      orders,
      "zh_CN",
      "en",
      "=RFM_TABLE('Orders 2024'!A4:A, 'Orders 2024'!B4:B, 'Orders 2024'!D4:D, , 'Bob''s scheme'!A1:F12, , , , \"en\")",
    ],
    [
      "orders above another table, whose rows are no orders",
      { ...orders, alsoHere: ["A20:D30"] },
      "en_GB",
      "en",
      "=RFM_TABLE('Orders 2024'!A4:A12, 'Orders 2024'!B4:B12, 'Orders 2024'!D4:D12, , 'Bob''s scheme'!A1:F12)",
    ],
    ["an unknown sheet and locale", null, "", "zh", "=RFM_NAME(3, 3, 3, 'Bob''s scheme'!A1:F12, \"zh\")"],
  ])("for %s", (_, known, locale, language, formula) => {
    expect(formulaText(tab, known, board, locale, language)).toBe(formula);
  });
});
