// The formula that the sidebar shows beside a result, and formulas dragged down against limits, give the sidebar's own figures.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type SameFormula, sameFormula } from "../../sidebar/state/sameFormula";
import type { Look, RunWishes } from "../../src/app/api";
import type { FormulaAnswer, FormulaArgument } from "../../workbench/host/formula";
import { createHost, type Host } from "../../workbench/host/host";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { answered } from "../whole/documentDriver";
import { built, day, type Scored } from "../whole/shop";
import { columnOf } from "./formulaCells";
import { typed } from "./typedFormula";

type Language = "en" | "zh";

interface Sheet {
  readonly host: Host;
  readonly rows: readonly (readonly HostCell[])[];
  readonly scored: Scored;
  readonly same: SameFormula;
}

/** Scores a sheet with the sidebar's verbs, and asks for the formula as the result view does. */
function score(
  rows: readonly (readonly HostCell[])[],
  wishes: RunWishes = {},
  locale = "en_US",
  language: Language = "en",
): Sheet {
  const spreadsheet = { name: "Shop", zone: "Europe/London", locale, sheets: [{ name: "Bob's sales", cells: rows }] };
  const host = createHost({ ...built, spreadsheet });
  const asked = wishes.columns ? { columns: wishes.columns } : {};
  const look = answered(host, { verb: "look", language, ...asked }) as unknown as Look;
  const scored = answered(host, { verb: "score", language, withCustomers: true, ...wishes }) as unknown as Scored;
  return { host, rows, scored, same: sameFormula({ look, outcome: scored, wishes }, language) };
}

function formulaOf({ same }: Sheet): string {
  if ("why" in same) throw new Error(same.why.en);
  return same.formula;
}

/** The cells that the formula shows. */
function cellsOf(sheet: Sheet): unknown[][] {
  const shown: FormulaAnswer = typed(sheet.host, sheet.rows, formulaOf(sheet));
  if ("error" in shown) throw new Error(`${formulaOf(sheet)}: ${shown.message}`);
  return shown.cells;
}

/** Customer, recency, orders, revenue, scores and tier of each customer, as the sidebar has them. */
function figures({ scored: { customers: own } }: Sheet): unknown[][] {
  return own.customer.map((name, i) => [
    name,
    own.recencyDays[i],
    own.frequency[i],
    own.revenue[i],
    own.r[i] ?? "",
    own.f[i] ?? "",
    own.m[i] ?? "",
    own.tier[i],
  ]);
}

function tableFigures(cells: readonly unknown[][]): unknown[][] {
  return cells.slice(1).map(([name, , ...rest]) => [String(name), ...rest]);
}

const serial = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;

/** Orders with numbers, statuses, a refund, a blank row, a row with an error, and one without a customer. */
const orders: readonly (readonly HostCell[])[] = [
  ["Customer", "Order date", "Amount", "Order number", "Status", "Currency"],
  ["Ann", day("2026-01-20"), 100, "1001", "Paid", "EUR"],
  ["Ann", day("2026-01-20"), 20.5, "1001", "Paid", "EUR"],
  ["Bob", day("2025-12-01"), 60, "1002", "Paid", "EUR"],
  ["", "", "", "", "", ""],
  ["Cai", day("2025-06-01"), 900, "1003", "Cancelled", "EUR"],
  ["Cai", day("2025-05-01"), 30, "1004", "Paid", "EUR"],
  ["Dee", day("2024-03-01"), { error: "#N/A" }, "1005", "Paid", "EUR"],
  ["Dee", day("2024-02-01"), 70, "1006", "Paid", "EUR"],
  ["", day("2024-02-01"), 5, "1007", "Paid", "EUR"],
  ["Eve", day("2023-01-15"), 10, "1008", "Paid", "EUR"],
  ["Ann", day("2025-11-11"), 45, "1009", "Paid", "EUR"],
];

const plainDates = orders.map((row) =>
  row.map((cell) => (typeof cell === "object" && cell !== null && "day" in cell ? cell.day : cell)),
);

const list: readonly (readonly HostCell[])[] = [
  ["Customer", "Last order", "Orders", "Revenue"],
  ["Ann", day("2026-01-20"), 5, 500],
  ["Bob", day("2025-12-01"), 4, 400.5],
  ["Cai", day("2025-06-01"), 3, 300],
  ["", "", "", ""],
  ["Dee", day("2024-03-01"), 2, 20],
  ["Eve", day("2023-02-01"), 1, 10],
];

const listOfSerials = list.map((row) => row.map((cell) => (typeof cell === "object" && cell && "day" in cell ? cell.day : cell)));

describe.each(["en_US", "de_DE", "zh_CN"])("in a spreadsheet of %s", (locale) => {
  describe.each(["en", "zh"] as const)("and a sidebar in %s", (language) => {
    test.each([
      ["dates", orders],
      ["dates without a date format", plainDates],
    ])("the formula of orders with %s gives figures, scores and tiers of the result", (_, rows) => {
      for (const scheme of ["standard11", "chinese8", "braze10"]) {
        const sheet = score(rows, { scheme, orders: { asOf: "2026-02-01" } }, locale, language);
        expect(figures(sheet)).toHaveLength(5);
        expect(tableFigures(cellsOf(sheet))).toEqual(figures(sheet));
      }
    });

    test.each([
      ["dates", list],
      ["serial numbers", listOfSerials],
    ])("the formula of a list with %s gives the tiers, each in its customer's row", (_, rows) => {
      const sheet = score(rows, {}, locale, language);
      const tiers = [...sheet.scored.customers.tier];
      expect(tiers).toHaveLength(5);
      expect(cellsOf(sheet)).toEqual(columnOf([...tiers.slice(0, 3), "", ...tiers.slice(3)]));
      expect(formulaOf(sheet)).toContain("'Bob''s sales'!B2:B");
    });

    test("over whole columns the heading's place is blank, and dragged down against limits the tiers are the same", () => {
      const { host, scored } = score(list, {}, locale, language);
      const called = (name: string, ...args: FormulaArgument[]): unknown[][] => {
        const shown = host.formula(name, args);
        if ("error" in shown) throw new Error(shown.message);
        return shown.cells;
      };
      const columns = [1, 2, 3].map((place) => columnOf(list.map((row) => row[place]!)));
      const { tier, r, f, m } = scored.customers;
      const apart = <Own>(own: readonly Own[], blank: Own): Own[] => [...own.slice(0, 3), blank, ...own.slice(3)];
      expect(called("RFM_TIER", ...columns, "", "", "", language)).toEqual(columnOf(["", ...apart(tier, "")]));
      expect(called("RFM_SCORES", ...columns)).toEqual([
        ["", "", ""],
        ...apart<unknown[]>(
          tier.map((_, i) => [r[i], f[i], m[i]]),
          ["", "", ""],
        ),
      ]);
      const cuts = called("RFM_CUTS", ...columns) as HostCell[][];
      const dragged = list.slice(1).map(([, ...own]) => called("RFM_TIER", ...own, "", "", cuts, language)[0]![0]);
      expect(dragged).toEqual(apart(tier, ""));
    });

    test("CLV_TABLE gives what the models of lifetime value predict", () => {
      const wishes = { models: ["valueTiers"], settings: { horizonDays: 730, discountPercent: 5, marginPercent: 40 } };
      const sheet = score(orders, wishes, locale, language);
      expect(formulaOf(sheet)).toMatch(/^=CLV_TABLE\(.*730[,;] 0[.,]05[,;] 0[.,]4[,;]/);
      const both = score(orders, { ...wishes, models: ["rfm", "valueTiers"], settings: scopedTo("valueTiers", wishes.settings) });
      const [told] = both.scored.customers.further;
      const predicted = ["expectedOrders", "lifetimeValue"].map((id) => told!.columns.find((column) => column.id === id)!.cells);
      const shown = cellsOf(sheet).slice(1);
      expect(shown.map(([name]) => name)).toEqual(sheet.scored.customers.customer);
      for (const [place, column] of [5, 7].entries())
        for (const [i, row] of shown.entries()) expect(row[column]).toBeCloseTo(predicted[place]![i] as number, 2);
    });
  });
});

function scopedTo(model: string, settings: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(settings).map(([name, value]) => [`${model}.${name}`, value]));
}

const ownScheme = [
  ["Tier", "R", "F", "M"],
  ["Near", "4-5", "", ""],
  ["Far", "1-3", "", ""],
];

describe("no formula is shown, and a sentence says why", () => {
  const withColumn = (header: string, cell: HostCell) => orders.map((row, place) => [...row, place === 0 ? header : cell]);
  const without = (...places: number[]) => orders.map((row) => row.filter((_, place) => !places.includes(place)));

  test.each<[string, Parameters<typeof score>[0], RunWishes, string]>([
    ["a look-back window", orders, { orders: { windowDays: 365 } }, "window"],
    ["refunds left out", orders, { orders: { refunds: "ignore" } }, "choices"],
    ["statuses that were chosen", orders, { orders: { completed: ["Paid", "Cancelled"] } }, "choices"],
    ["a scheme of one's own", orders, { scheme: ownScheme }, "scheme"],
    ["limits", orders, { cuts: { revenue: [1, 2, 3, 4] } }, "scheme"],
    ["two columns of amounts", withColumn("Shipping", 5), { columns: { amount: "Amount + Shipping" } }, "columns"],
    ["a column of discounts", withColumn("Discount", 5), { columns: { discount: "Discount" }, orders: {} }, "untaken"],
    [
      "quantity × price",
      without(2).map((row, place) => [...row, ...(place === 0 ? ["Quantity", "Unit price"] : [2, 10])]),
      {},
      "product",
    ],
    ["a list with a customer whose name is lacking", [...list, ["", day("2025-01-01"), 9, 900]], {}, "list"],
    ["a list with a total", [...list, ["Grand Total", day("2026-01-20"), 15, 1230.5]], {}, "list"],
  ])("for %s", (_, rows, wishes, id) => {
    const { same } = score(rows, wishes);
    expect(same).toMatchObject({ id });
    expect("why" in same && [same.why.en, same.why.zh].every((text) => text.length > 8)).toBe(true);
  });

  test("choices that change nothing for a formula do not hinder it", () => {
    const sheet = score(orders, { orders: { negatives: "refunds", refunds: "subtract", duplicates: "keep", currency: "EUR" } });
    expect(tableFigures(cellsOf(sheet))).toEqual(figures(sheet));
  });
});

test("of random small shops the formula gives the figures of the result, or a sentence", () => {
  const order = fc.record({
    who: fc.constantFrom("Ann", "Bob", "Cai", "Dee", "Eve", "Flo", ""),
    ago: fc.integer({ min: 0, max: 900 }),
    cents: fc.integer({ min: -3_000, max: 99_999 }),
    number: fc.integer({ min: 1, max: 9 }),
    status: fc.constantFrom("Paid", "Paid", "Paid", "Cancelled"),
  });
  let equal = 0;
  fc.assert(
    fc.property(fc.array(order, { minLength: 3, maxLength: 14 }), fc.constantFrom("standard11", "chinese8"), (shop, scheme) => {
      const today = serial("2026-11-30");
      const rows: HostCell[][] = [
        ["Customer", "Order date", "Amount", "Order number", "Status"],
        ...shop.map(({ who, ago, cents, number, status }) => [who, { day: today - ago }, cents / 100, `N${number}`, status]),
      ];
      let sheet: Sheet;
      try {
        sheet = score(rows, { scheme });
      } catch {
        return;
      }
      if ("why" in sheet.same) return;
      const shown = typed(sheet.host, rows, sheet.same.formula);
      if ("error" in shown) {
        expect(shown.message).toMatch(/^RFM_TABLE: .{20,}/);
        return;
      }
      equal += 1;
      expect(tableFigures(shown.cells)).toEqual(figures(sheet));
    }),
    { numRuns: 60 },
  );
  expect(equal).toBeGreaterThan(10);
});
