// Tests several sheets of orders read as one: each by its own columns, with every row accounted for.
import { describe, expect, test } from "vitest";
import { namesOf, picture, refused, run } from "../whole/documentDriver";
import { day } from "../whole/shop";
import { both, idOf, joining, open, score, store, totals, web } from "./joinedShop";

describe("two sheets of orders", () => {
  test("are one table: each by its own header row, columns, day order and decimal sign", () => {
    const host = open({ "Web shop": web, Store: store });
    const outcome = score(host, both(host));
    expect(totals(outcome)).toEqual({
      "Ann@example.com": [2, 40.5],
      "bob@example.com": [1, 25],
      Cid: [2, 5.25],
    });
    expect(outcome.asOf).toBe("2024-02-29");
    expect(outcome.columns.filter(({ role }) => role === "customer")).toEqual([
      { role: "customer", header: "E-mail", guessed: true, sheet: "Web shop" },
      { role: "customer", header: "Kunde", guessed: false, sheet: "Store" },
    ]);
  });

  test("account for every row, and tell the sheet of each example", () => {
    const host = open({ "Web shop": web, Store: store });
    const { audit } = score(host, both(host));
    expect([audit.read, audit.used]).toEqual([8, 6]);
    expect(audit.reasons.map(({ id, rows, example }) => [id, rows, example])).toEqual([
      ["noCustomer", 1, 'row 5 of "Web shop": "E-mail" is blank'],
      ["badAmount", 1, 'row 6 of "Store": oops'],
    ]);
    const chinese = score(host, { ...both(host), language: "zh" });
    expect(chinese.audit.reasons[1]!.example).toBe("“Store”第 6 行：oops");
  });

  test("an order number is one order within its sheet only", () => {
    const host = open({ A: [web[0]!, web[1]!, web[1]!], B: [web[0]!, web[1]!] });
    const outcome = score(host, { ...joining(host, ["A", "B"]), orders: { amounts: "line" } });
    expect(totals(outcome)).toEqual({ "Ann@example.com": [2, 30] });
  });

  test("a row repeats another only within its sheet", () => {
    const host = open({ A: [web[0]!, web[1]!, web[1]!], B: [web[0]!, web[2]!, web[1]!] });
    const outcome = score(host, { ...joining(host, ["A", "B"]), orders: { amounts: "line", duplicates: "drop" } });
    expect(outcome.audit.excluded).toEqual({ duplicate: 1 });
    const kept = score(host, { ...joining(host, ["B", "A"]), orders: { amounts: "line" } });
    expect(kept.notes.map(({ text }) => text)).toContain('Exact copies of an earlier row, kept: 1 (first in row 3 of "A")');
  });

  test("in two currencies are asked about as one table, and converted as one", () => {
    const header = ["Customer", "Date", "Amount", "Currency"];
    const host = open({
      A: [header, ["Ann", day("2024-01-01"), 10, "EUR"], ["Bob", day("2024-01-02"), 20, ""]],
      B: [header, ["Ann", day("2024-01-03"), 30, "USD"]],
    });
    const wishes = joining(host, ["A", "B"]);
    expect(refused(host, { verb: "score", ...wishes })).toMatchObject({
      about: "currency",
      message: "the amounts are in more than one currency (EUR: 1, USD: 1)",
    });
    const converted = score(host, { ...wishes, orders: { currency: "EUR", rates: { USD: 0.9 } } });
    expect(totals(converted)).toEqual({ Ann: [2, 37], Bob: [1, 20] });
    expect(score(host, { ...wishes, orders: { currency: "EUR" } }).audit.excluded).toEqual({ otherCurrency: 1 });
  });

  test("a sheet that names no currency is taken as it is, and that is told", () => {
    const host = open({
      A: [
        ["Customer", "Date", "Amount", "Currency"],
        ["Ann", day("2024-01-01"), 10, "EUR"],
      ],
      B: [
        ["Customer", "Date", "Amount"],
        ["Ann", day("2024-01-03"), 30],
      ],
    });
    const outcome = score(host, joining(host, ["A", "B"]));
    expect(totals(outcome)).toEqual({ Ann: [2, 40] });
    expect(outcome.notes.map(({ text }) => text)).toContain('No currency is named in "B"; amounts were taken as EUR');
  });

  test("statuses are counted over both, and a list of them holds for the sheet that has them", () => {
    const host = open({
      A: [
        ["Customer", "Date", "Amount", "Status"],
        ["Ann", day("2024-01-01"), 10, "paid"],
        ["Bob", day("2024-01-01"), 1, "odd"],
      ],
      B: [
        ["Customer", "Date", "Amount"],
        ["Ann", day("2024-01-03"), 30],
      ],
      C: [
        ["Customer", "Status", "Date", "Amount"],
        ["Cid", "paid", day("2024-01-03"), 5],
      ],
    });
    const outcome = score(host, { ...joining(host, ["B", "A", "C"]), orders: { notCompleted: ["odd"] } });
    expect(outcome.statuses).toEqual([
      { status: "paid", rows: 2, isSale: true },
      { status: "odd", rows: 1, isSale: false },
    ]);
    expect(totals(outcome)).toEqual({ Ann: [2, 40], Cid: [1, 5] });
  });

  test("an answer about dates holds for the sheet that leaves it open, not for one that shows its own order", () => {
    const header = ["Customer", "Date", "Amount"];
    const host = open({
      American: [header, ["Ann", "12/31/2023", 1], ["Ann", "01/02/2024", 1]],
      Open: [header, ["Bob", "03/02/2024", 1]],
    });
    const wishes = joining(host, ["American", "Open"]);
    expect(refused(host, { verb: "score", ...wishes })).toMatchObject({
      about: "dates",
      message: 'column "Date" can be read as day/month or as month/day (row 2 of "Open": 03/02/2024)',
    });
    const { customers } = score(host, { ...wishes, orders: { dates: "dmy" } });
    expect(Object.fromEntries(customers.customer.map((name, place) => [name, customers.lastOrder[place]]))).toEqual({
      Ann: "2024-01-02",
      Bob: "2024-02-03",
    });
  });

  test("an answer about decimals, too, and one about order totals", () => {
    const header = ["Customer", "Date", "Order", "Item", "Amount"];
    const host = open({
      Comma: [header, ["Ann", day("2024-01-01"), "1", "hat", "10,50"], ["Ann", day("2024-01-01"), "1", "cap", "1,000"]],
      Open: [header, ["Bob", day("2024-01-01"), "1", "hat", "2,000"], ["Bob", day("2024-01-01"), "1", "cap", "2,000"]],
    });
    const wishes = joining(host, ["Comma", "Open"]);
    expect(refused(host, { verb: "score", ...wishes }).about).toBe("decimal");
    const orders = { decimal: "point" };
    expect(refused(host, { verb: "score", ...wishes, orders })).toMatchObject({ about: "amounts" });
    expect(totals(score(host, { ...wishes, orders: { ...orders, amounts: "order" } }))).toEqual({
      Ann: [1, 11.5],
      Bob: [1, 2000],
    });
  });

  test("a list of customers cannot be joined, nor joined to", () => {
    const list = [
      ["Name", "Last order", "Orders", "Revenue"],
      ["Ann", day("2024-03-01"), 9, 900],
    ];
    const host = open({ "Web shop": web, List: list });
    for (const names of [
      ["Web shop", "List"],
      ["List", "Web shop"],
    ])
      expect(refused(host, { verb: "score", ...joining(host, names) })).toMatchObject({
        code: "input",
        message: '"List" is a list of customers, and only orders can be joined or matched by an id map',
      });
  });

  test("what a joined sheet lacks is told with its name, and is no question about the first", () => {
    const polish = store.map((row, place) => (place === 1 ? ["Kwota", "Datum", "Klient", "Bon"] : row));
    const host = open({ "Web shop": web, Store: polish, Blank: [], Text: [["nothing"], ["here"]] });
    const refusal = (name: string) => refused(host, { verb: "start", ...joining(host, ["Web shop", name]) });
    expect(refusal("Store")).toMatchObject({
      code: "input",
      message: 'no column for customer, amount was found in row 2 of "Store"',
      fix: 'choose its column under "Data and columns", or leave the sheet out',
    });
    expect(refusal("Blank").message).toBe('the sheet "Blank" is empty');
    expect(refusal("Text").message).toBe('no header row was found in the first 25 rows of "Text"');
    expect(namesOf(host)).toEqual(["Web shop", "Store", "Blank", "Text"]);
  });

  test("a sheet that is meant twice, holds results or is gone is refused in a sentence, and nothing is written", () => {
    const host = open({ "Web shop": web, Store: store });
    run(host, both(host));
    const before = picture(host);
    const trying = (sheet: number, name: string) => {
      const other = { sheet, name, kind: "orders" };
      return refused(host, { verb: "start", sheet: idOf(host, "Web shop"), sheets: [other] }).message;
    };
    expect(trying(idOf(host, "Web shop"), "Web shop")).toBe('the tab "Web shop" was chosen twice');
    expect(trying(idOf(host, "Summary"), "Summary")).toBe('the tab "Summary" holds results, and no orders');
    expect(trying(4711, "Market")).toBe('the tab "Market", which was to be read too, is gone');
    expect(picture(host)).toEqual(before);
  });
});
