// Facts about customers: one entry out of however many rows, by rules that the order of the rows does not change.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { numberTrait, textTrait } from "../../src/customers/facts/index";
import type { Cell } from "../../src/ground/cell";
import { kindIds } from "../../src/reading/kinds";
import { isOfKind, type Role, roleIds, roles } from "../../src/reading/roles";
import { sortSheets, tiersOf } from "../models/registryShop";
import { factOf, ordersWith } from "./traitOf";

fc.configureGlobal({ seed: 3 });

const channel = textTrait("channel");
const age = numberTrait("age");
const blank = null as unknown as Cell;

/** Orders of Ann, each of a channel, with the day of May 2024 and the amount. */
function channelOf(...rows: readonly (readonly [channel: Cell, day: number, amount: number])[]): unknown {
  const told = rows.map(([own, day, amount]) => ["Ann", `2024-05-${String(day).padStart(2, "0")}`, amount, own]);
  return factOf(channel, [ordersWith(["channel"], ...told)])!.Ann;
}

describe("a text out of several orders", () => {
  test("is that of most orders, whatever they are worth", () => {
    expect(channelOf(["web", 1, 5], ["store", 2, 900], ["web", 3, 5])).toBe("web");
  });

  test("of a tie that of the larger amount, then that of the later day, then the lower text", () => {
    expect(channelOf(["web", 1, 5], ["store", 2, 6], ["web", 3, 5], ["store", 4, 5])).toBe("store");
    expect(channelOf(["web", 1, 5], ["store", 2, 5])).toBe("store");
    expect(channelOf(["web", 2, 5], ["store", 1, 5])).toBe("web");
    expect(channelOf(["web", 2, 5], ["store", 2, 5])).toBe("store");
    expect(channelOf(["b", 2, 5], ["a", 2, 5], ["C", 2, 5])).toBe("C");
  });

  test("has no vote of blank cells, cells of spaces and errors, however many there are", () => {
    expect(channelOf([blank, 1, 5], ["", 2, 5], ["  ", 3, 5], ["#N/A", 4, 5], ["web", 5, 1])).toBe("web");
    expect(channelOf([blank, 1, 5], ["", 2, 5])).toBe("");
  });

  test("is the same with spaces around it, and in full-width letters", () => {
    expect(channelOf([" web ", 1, 5], ["ｗｅｂ", 2, 5], ["store", 3, 900])).toBe("web");
  });

  test("is kept in the case that it is written in: a text in another case is another text", () => {
    expect(channelOf(["Web", 1, 5], ["web", 2, 5], ["WEB", 3, 5], ["Store", 4, 1], ["Store", 5, 1])).toBe("Store");
    expect(channelOf(["Web", 1, 5], ["Web", 2, 5], ["web", 3, 5])).toBe("Web");
  });

  test("counts once in an order of several rows, however many of them say it, and in whatever order they stand", () => {
    const rows = [
      ["Ann", "2024-05-01", 5, "A1", blank],
      ["Ann", "2024-05-01", 4, "A1", "web"],
      ["Ann", "2024-05-01", 3, "A1", "web"],
      ["Ann", "2024-05-01", 2, "A1", "store"],
      ["Ann", "2024-05-02", 1, "A2", "store"],
    ];
    for (const own of [rows, rows.toReversed(), [...rows.slice(3), ...rows.slice(0, 3)]])
      expect(factOf(channel, [ordersWith(["order", "channel"], ...own)])!.Ann).toBe("store");
    expect(factOf(channel, [ordersWith(["order", "channel"], ...rows.slice(0, 4))])!.Ann).toBe("store");
    expect(factOf(channel, [ordersWith(["order", "channel"], ...rows.slice(0, 4).toReversed())])!.Ann).toBe("store");
  });

  test("has no vote of rows that are left out", () => {
    const rows = [
      ["Ann", "soon", 5, "web"],
      ["Ann", "2024-05-01", 5, "store"],
      ["", "2024-05-01", 5, "web"],
      ["Ann", "2024-05-01", "much", "web"],
    ];
    expect(factOf(channel, [ordersWith(["channel"], ...rows)])).toEqual({ Ann: "store" });
  });

  test("is each customer's own, and no order of the rows changes it", () => {
    const row = fc.tuple(
      fc.constantFrom("Ann", "Bob", "Cid"),
      fc.integer({ min: 1, max: 3 }).map((day) => `2024-05-0${day}`),
      fc.integer({ min: 1, max: 3 }),
      fc.constantFrom("web", "store", "", "app"),
    );
    const both = fc
      .array(row, { minLength: 2, maxLength: 12 })
      .chain((rows) =>
        fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })),
      );
    fc.assert(
      fc.property(both, ([rows, others]) => {
        expect(factOf(channel, [ordersWith(["channel"], ...others)])).toEqual(
          factOf(channel, [ordersWith(["channel"], ...rows)]),
        );
      }),
    );
  });
});

describe("an entry from a sheet beside the orders", () => {
  const orders = ordersWith([], ["Ann", "2024-05-01", 5], ["Bob", "2024-05-02", 5]);
  const list = (...rows: readonly (readonly Cell[])[]) => ({
    kind: "customers" as const,
    rows: [["customer", "channel", "age"], ...rows],
  });

  test("is that of the last row about a customer that has one", () => {
    const sheet = list(["Ann", "web", 30], [" Ann ", "app", 31], ["Ann", blank, blank], ["Zed", "store", 7]);
    expect(factOf(channel, [orders, sheet])).toEqual({ Ann: "app", Bob: "" });
    expect(factOf(age, [orders, sheet])).toEqual({ Ann: 31, Bob: Number.NaN });
  });

  test("has the last word over the orders, and over sheets that were named before", () => {
    const told = ordersWith(["channel"], ["Ann", "2024-05-01", 5, "web"], ["Bob", "2024-05-02", 5, "web"]);
    expect(factOf(channel, [told, list(["Ann", "store", 1])])).toEqual({ Ann: "store", Bob: "web" });
    expect(factOf(channel, [told, list(["Ann", "store", 1]), list(["Ann", "app", 1])])).toMatchObject({ Ann: "app" });
  });

  test("is not known at all where no sheet has such a column", () => {
    expect(factOf(channel, [orders])).toBeNull();
    expect(
      factOf(age, [
        orders,
        {
          kind: "customers",
          rows: [
            ["customer", "channel"],
            ["Ann", "web"],
          ],
        },
      ]),
    ).toBeNull();
  });
});

describe("numbers and days of customers", () => {
  const orders = ordersWith([], ["Ann", "2024-05-01", 5], ["Bob", "2024-05-02", 5], ["Cid", "2024-05-02", 5]);

  test("are read as elsewhere: by their decimal sign, blank or unreadable is not known", () => {
    const rows = [
      ["customer", "income"],
      ["Ann", "1.200,50"],
      ["Bob", "much"],
      ["Cid", ""],
    ];
    expect(factOf(numberTrait("income"), [orders, { kind: "customers", rows }], { decimal: "comma" })).toEqual({
      Ann: 1200.5,
      Bob: Number.NaN,
      Cid: Number.NaN,
    });
  });

  test("are days of the sheet's calendar, by the order of day and month that was chosen", () => {
    const rows = [
      ["customer", "birthDate"],
      ["Ann", "1990-02-01"],
      ["Bob", "03/04/1990"],
      ["Cid", "unknown"],
    ];
    const read = (dates: "dmy" | "mdy") => factOf(numberTrait("birthDate"), [orders, { kind: "customers", rows }], { dates });
    // 1990-01-01 is day 32,874 of a sheet; 1 February is 31 days later, 3 April 92, 4 March 62.
    expect(read("dmy")).toEqual({ Ann: 32_905, Bob: 32_966, Cid: Number.NaN });
    expect(read("mdy")).toEqual({ Ann: 32_905, Bob: 32_936, Cid: Number.NaN });
  });
});

test("every role can be a fact, from exactly the kinds of sheets that have such a column", () => {
  for (const role of roleIds) {
    const trait = roles[role].holds === "text" ? textTrait(role) : numberTrait(role);
    expect([trait.id, Object.keys(trait.from)]).toEqual([role, kindIds.filter((kind) => isOfKind(role, kind))]);
  }
});

test("another text or number of a customer is another fingerprint, and the same is the same", () => {
  const texts = ["web", "store", "", "Web"].map((text) => channel.mix(1, [text], 0));
  expect(new Set(texts).size).toBe(4);
  expect(channel.mix(1, ["x", "web"], 1)).toBe(texts[0]);
  const numbers = [1, 2, Number.NaN].map((number) => age.mix(1, Float64Array.of(number), 0));
  expect(new Set(numbers).size).toBe(3);
});

describe("columns that a sheet does without", () => {
  const tiers = (kind: "orders" | "customers", header: Role[], rows: Cell[][], scheme: string): unknown =>
    tiersOf(sortSheets([{ kind, roles: header, rows }], { scheme }));

  test("hml3 sorts a list of names and revenue: of five, the top fifth is Heavy, the top half Heavy or Medium", () => {
    const rows = [
      ["Ann", 900],
      ["Bob", 500],
      ["Cid", 500],
      ["Dan", 20],
      ["Eve", 0],
      ["Fay", 10],
    ];
    // Five have revenue: a fifth is Ann; half are 2.5, so Bob and Cid, who are alike, belong to it.
    expect(tiers("customers", ["customer", "revenue"], rows, "hml3")).toEqual({
      ...{ Ann: "Heavy", Bob: "Medium", Cid: "Medium", Dan: "Light", Eve: "Zero", Fay: "Light" },
    });
  });

  test("hml3 sorts orders of which nobody knows the day", () => {
    const rows = [
      ["Ann", 400],
      ["Bob", 300],
      ["Ann", 500],
      ["Cid", 1],
    ];
    expect(tiers("orders", ["customer", "amount"], rows, "hml3")).toEqual({ Ann: "Heavy", Bob: "Medium", Cid: "Light" });
  });

  test("grid10 sorts orders without an amount: the freshest buys most often, the others are parted by their days", () => {
    const rows = [
      ["Ann", "2024-05-31"],
      ["Ann", "2024-05-01"],
      ["Bob", "2024-05-20"],
      ["Cid", "2024-01-01"],
    ];
    expect(tiers("orders", ["customer", "date"], rows, "grid10")).toEqual({
      ...{ Ann: "Champions", Bob: "About to sleep", Cid: "Hibernating" },
    });
  });

  test("what is not known of anybody is a blank, and neither 0 nor a number that is none", () => {
    const { reading } = sortSheets([{ kind: "customers", roles: ["customer", "revenue"], rows: [["Ann", 900]] }], {
      scheme: "hml3",
    });
    const { recencyDays, frequency, averageOrder, lastOrderDays, revenueParts } = reading.customers;
    expect([...recencyDays, ...frequency, ...averageOrder, ...lastOrderDays]).toEqual(Array(4).fill(Number.NaN));
    expect([...revenueParts]).toEqual([9_000_000]);
  });
});
