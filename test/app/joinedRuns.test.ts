// Tests runs over several sheets of orders, which write everything or nothing, and laws of such sheets.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Host } from "../../workbench/host/host";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { answered, call, cellsOf, edit, namesOf, picture, refused, run, stage } from "../whole/documentDriver";
import { day } from "../whole/shop";
import { both, joining, open, type Scored, type Sheets, store, web } from "./joinedShop";

describe("a run over two sheets", () => {
  test("writes one row per person, names both ranges, leaves both sheets alone, and can be undone", () => {
    const host = open({ "Web shop": web, Store: store });
    const before = picture(host);
    run(host, both(host));
    expect(cellsOf(host, "Customers").map((row) => row.slice(0, 5))).toEqual([
      ["Customer", "Last order", "Days since", "Orders", "Revenue"],
      ["Ann@example.com", day("2024-01-31"), 29, 2, 40.5],
      ["bob@example.com", day("2024-02-10"), 19, 1, 25],
      ["Cid", day("2024-02-29"), 0, 2, 5.25],
    ]);
    const told = cellsOf(host, "Summary").flat();
    expect(told).toContain("Web shop!A1:D5, Store!A2:D6");
    expect(picture(host).sheets.slice(0, 2)).toEqual(before.sheets);
    answered(host, { verb: "undo" });
    expect(picture(host).sheets.slice(0, 2)).toEqual(before.sheets);
  });

  test("is remembered, and done again finds its customers where they are", () => {
    const host = open({ "Web shop": web, Store: store });
    run(host, both(host));
    const { request } = answered(host, { verb: "status" }) as { request: object };
    expect(request).toMatchObject(both(host));
    edit(host, "Store", [7, 1], [["9,99", "01/03/2024", "Dee", "1005"]]);
    const { language: _, ...wishes } = request as { language: string };
    run(host, wishes);
    expect(cellsOf(host, "Customers").map(([name]) => name)).toEqual([
      "Customer",
      "Ann@example.com",
      "bob@example.com",
      "Cid",
      "Dee",
    ]);
    expect(cellsOf(host, "Summary").flat()).toContain("Web shop!A1:D5, Store!A2:D7");
  });

  test.each([
    ["a changed row of the joined sheet", (host: Host) => edit(host, "Store", [3, 1], [["30,51"]])],
    ["a changed row of the first sheet", (host: Host) => edit(host, "Web shop", [2, 4], [[11]])],
  ])("stops at %s between start and commit", (_, change) => {
    const host = open({ "Web shop": web, Store: store });
    const token = stage(host, both(host));
    change(host);
    expect(refused(host, { verb: "commit", token }).message).toContain("rows were changed");
    expect(namesOf(host)).toEqual(["Web shop", "Store"]);
  });

  test("stops in one sentence when the joined sheet is deleted between start and commit", () => {
    const host = open({ "Web shop": web, Store: store });
    const token = stage(host, both(host));
    host.grid.deleteSheet(host.grid.sheets()[1]!);
    expect(refused(host, { verb: "commit", token })).toMatchObject({
      code: "input",
      message: 'the tab "Store", which was to be read too, is gone',
      fix: 'nothing was written; choose the sheets again under "Data and columns"',
    });
    expect(namesOf(host)).toEqual(["Web shop"]);
  });

  test("goes on when both are sorted and renamed meanwhile", () => {
    const host = open({ "Web shop": web, Store: store });
    const token = stage(host, both(host));
    edit(host, "Store", [3, 1], [store[4]!, store[5]!, store[2]!, store[3]!]);
    host.grid.renameSheet(host.grid.sheets()[1]!, "Till");
    expect(call(host, { verb: "commit", token }).ok).toBe(true);
    expect(cellsOf(host, "Summary").flat()).toContain("Web shop!A1:D5, Till!A2:D6");
  });

  test("needs the same few service calls more for each sheet, whatever its length", () => {
    const long = (name: string): HostCell[][] => [
      web[0]!.slice(),
      ...[...Array(900).keys()].map((row) => [`${name}${row}`, `c${row % 50}`, day("2024-01-10"), 1 + row]),
    ];
    const counted = (sheets: Sheets, names: readonly string[]): number => {
      const host = open(sheets);
      const wishes = joining(host, names);
      host.resetCounts();
      run(host, wishes);
      return host.counted;
    };
    const short = { A: web, B: web, C: web };
    const [one, two, three] = [["A"], ["A", "B"], ["A", "B", "C"]].map((names) => counted(short, names));
    expect(two! - one!).toBeLessThanOrEqual(12);
    expect(three! - two!).toBe(two! - one!);
    expect(counted({ A: long("a"), B: long("b"), C: long("c") }, ["A", "B", "C"])).toBe(three);
  });
});

describe("laws", () => {
  interface Order {
    readonly sheet: number;
    readonly number: number;
    readonly customer: string;
    readonly at: number;
    readonly cents: number;
  }

  const anOrder: fc.Arbitrary<Order> = fc.record({
    sheet: fc.nat(2),
    number: fc.nat(9),
    customer: fc.constantFrom(..."abcdefgh"),
    at: fc.nat(60),
    cents: fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: 1, max: 5000 }) },
      { weight: 1, arbitrary: fc.integer({ min: -500, max: 0 }) },
    ),
  });
  const shops = fc.array(anOrder, { minLength: 3, maxLength: 30 }).filter((orders) => orders.some(({ cents }) => cents > 0));
  const isoDay = (at: number): string => new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10);
  const header = ["Order number", "Customer", "Order date", "Amount"];
  const rowOf = ({ number, customer, at, cents }: Order, prefix = ""): HostCell[] => [
    `${prefix}${number}`,
    customer,
    isoDay(at),
    cents / 100,
  ];
  const sheetsOf = (orders: readonly Order[]): Sheets =>
    Object.fromEntries(
      [0, 1, 2].map((sheet) => [`S${sheet}`, [header, ...orders.filter((own) => own.sheet === sheet).map((own) => rowOf(own))]]),
    );
  const orders = { amounts: "line", negatives: "refunds" };

  /** Returns all results of each customer, by name. */
  const people = ({ customers: { customer, ...rest } }: Scored): Record<string, unknown[]> =>
    Object.fromEntries(customer.map((name, place) => [name, Object.values(rest).map((column) => column[place])]));

  const answeredOrNobody = (host: Host, wishes: object): Scored | string => {
    const envelope = call(host, { verb: "score", withCustomers: true, ...wishes });
    return envelope.ok ? (envelope.answer as unknown as Scored) : envelope.error.message;
  };

  test("the order of sheets and rows changes no score", () => {
    fc.assert(
      fc.property(shops, fc.shuffledSubarray(["S0", "S1", "S2"], { minLength: 3 }), fc.nat(), (shop, names, seed) => {
        const one = open(sheetsOf(shop));
        const other = open(
          sheetsOf(
            shop
              .map((own, place) => [(place * 7919 + seed) % 31, own] as const)
              .sort(([a], [b]) => a - b)
              .map(([, own]) => own),
          ),
        );
        const [first, second] = [
          answeredOrNobody(one, { ...joining(one, ["S0", "S1", "S2"]), orders }),
          answeredOrNobody(other, { ...joining(other, names), orders }),
        ];
        if (typeof first === "string" || typeof second === "string") {
          expect(typeof first).toBe(typeof second);
          return;
        }
        expect(people(second)).toEqual(people(first));
        expect(second.audit.read).toBe(first.audit.read);
      }),
      { numRuns: 40 },
    );
  });

  test("sheets joined are scored as the one sheet that holds all their orders under numbers of their own", () => {
    fc.assert(
      fc.property(shops, (shop) => {
        const joined = open(sheetsOf(shop));
        const whole = open({ All: [header, ...shop.map((own) => rowOf(own, `S${own.sheet}-`))] });
        const [first, second] = [
          answeredOrNobody(joined, { ...joining(joined, ["S0", "S1", "S2"]), orders }),
          answeredOrNobody(whole, { orders }),
        ];
        if (typeof first === "string" || typeof second === "string") {
          expect(typeof first).toBe(typeof second);
          return;
        }
        expect(people(first)).toEqual(people(second));
        expect(first.audit.excluded).toEqual(second.audit.excluded);
      }),
      { numRuns: 40 },
    );
  });
});
