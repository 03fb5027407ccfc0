// Tests laws of refunds, statuses and currencies on random shops: however a shop writes one fact, the figures are the same.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { answer } from "../whole/shop";

fc.configureGlobal({ seed: 14 });

interface Order {
  readonly customer: number;
  readonly day: number;
  readonly cents: number;
  /** Whole hundredths of the amount that went back: 0 for nothing, 100 for all. */
  readonly back: number;
  readonly isCancelled: boolean;
}

const backs = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.constant(100), fc.integer({ min: 1, max: 99 }));
const anOrder = fc.record({
  customer: fc.nat(5),
  day: fc.nat(300),
  cents: fc.integer({ min: 1, max: 900 }).map((units) => units * 100),
  back: backs,
  isCancelled: fc.boolean(),
});
/** Shops of which at least one order is a plain sale. */
const shops = fc
  .array(anOrder, { minLength: 2, maxLength: 25 })
  .map((own) => [...own, { customer: 0, day: 0, cents: 4200, back: 0, isCancelled: false }]);

const isoDay = (day: number): string => new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
const money = (cents: number): HostCell => cents / 100;
const backOf = ({ cents, back }: Order): number => (cents * back) / 100;

/** Orders, days and revenue by customer, or what is asked. */
function figures(header: readonly HostCell[], rows: readonly (readonly HostCell[])[], request: object = {}): unknown {
  const envelope = answer([[...header], ...rows.map((row) => [...row])], request);
  if (!envelope.ok) return envelope.error.message;
  const { customer = [], lastOrder, frequency, revenue } = envelope.answer.customers ?? {};
  const all = customer.map((name, place) => [name, lastOrder?.[place], frequency?.[place], revenue?.[place]]);
  return all.sort((a, b) => String(a[0]).localeCompare(String(b[0])));
}

const name = (customer: number): string => `C${customer}`;
const plain = (own: Order, number: number): HostCell[] => [`A-${number}`, name(own.customer), isoDay(own.day)];
const frame = ["Order ID", "Customer", "Date"];

/** Figures by the sums of a marketer: a full refund leaves no order, a part of it a smaller one. */
function byHand(orders: readonly Order[]): unknown {
  const kept = orders.filter(({ back }) => back < 100);
  const names = [...new Set(kept.map(({ customer }) => customer))].sort((a, b) => a - b);
  return names.map((customer) => {
    const own = kept.filter((order) => order.customer === customer);
    const cents = own.reduce((sum, order) => sum + order.cents - backOf(order), 0);
    return [name(customer), isoDay(Math.max(...own.map(({ day }) => day))), own.length, Math.round(cents) / 100];
  });
}

test("a refund as a column, as rows of the order, and as rows of a type comes to the same", () => {
  fc.assert(
    fc.property(shops, (orders) => {
      const expected = byHand(orders);
      const column = orders.map((own, row) => [...plain(own, row), money(own.cents), money(backOf(own))]);
      expect(figures([...frame, "Amount", "Refund amount"], column)).toEqual(expected);
      const sales = orders.map((own, row) => [...plain(own, row), "Sale", money(own.cents)]);
      const given = (sign: number) =>
        orders.flatMap((own, row) =>
          own.back === 0 ? [] : [[...plain({ ...own, day: own.day + 1 }, row), "Refund", money(sign * backOf(own))]],
        );
      for (const sign of [-1, 1])
        expect(figures([...frame, "Type", "Amount"], [...sales, ...given(sign)], { orders: { amounts: "line" } })).toEqual(
          expected,
        );
    }),
    { numRuns: 30 },
  );
});

test("full refunds as a status come to the same as full refunds as a column", () => {
  fc.assert(
    fc.property(shops, (given) => {
      const orders = given.map((own) => ({ ...own, back: own.back === 100 ? 100 : 0 }));
      const rows = (words: readonly string[]) =>
        orders.map((own, row) => [...plain(own, row), money(own.cents), own.back === 100 ? words[1]! : words[0]!]);
      for (const words of [
        ["Completed", "Refunded"],
        ["交易成功", "已退款"],
      ])
        expect(figures([...frame, "Amount", "Status"], rows(words))).toEqual(byHand(orders));
    }),
    { numRuns: 30 },
  );
});

test("a cancelled order counts nothing, and neither does the refund of it", () => {
  fc.assert(
    fc.property(shops, (given) => {
      const orders = given.map((own) => ({ ...own, back: 0 }));
      const sales = orders.map((own, row) => [...plain(own, row), money(own.cents), own.isCancelled ? "Cancelled" : "Paid"]);
      const returned = orders.flatMap((own, row) =>
        own.isCancelled ? [[...plain(own, row), money(-own.cents), "Cancelled"]] : [],
      );
      const expected = byHand(orders.filter(({ isCancelled }) => !isCancelled));
      for (const rows of [sales, [...sales, ...returned]])
        expect(figures([...frame, "Amount", "Status"], rows)).toEqual(expected);
    }),
    { numRuns: 30 },
  );
});

/** Names and signs of a currency in a language by the Unicode CLDR that the engine holds. */
function spelledIn(language: string, code: string): readonly string[] {
  const sign = new Intl.NumberFormat(language, { style: "currency", currency: code, currencyDisplay: "symbol" });
  return [
    new Intl.DisplayNames(language, { type: "currency" }).of(code)!,
    sign.formatToParts(1).find(({ type }) => type === "currency")!.value,
  ];
}

/** Spellings of common use that CLDR has not, written by hand. */
const alsoWritten: Readonly<Record<string, readonly string[]>> = {
  CNY: ["RMB", "人民币", "元", "yuan"],
  EUR: ["euro", "Euros", "欧元"],
  GBP: ["Pound sterling", "英镑"],
  USD: ["US$", "US Dollar", "美元"],
  JPY: ["yen", "日元", "円"],
};

test("the spellings of one currency are one, and a row of another is asked about or converted", () => {
  const spellings = Object.entries(alsoWritten).map(([code, others]) => {
    const names = ["en", "zh", "de"].flatMap((language) => spelledIn(language, code));
    // $ and ¥ alone are signs of several currencies.
    const own = names.filter((name) => name !== "$" && name !== "¥");
    return [code, [code, code.toLowerCase(), ...others, ...own]] as const;
  });
  fc.assert(
    fc.property(
      shops,
      fc.constantFrom(...spellings),
      fc.array(fc.nat(50), { minLength: 30, maxLength: 30 }),
      (given, [code, all], picks) => {
        const orders = given.map((own) => ({ ...own, back: 0 }));
        const rows = orders.map((own, row) => [...plain(own, row), money(own.cents), all[picks[row]! % all.length]!]);
        const header = [...frame, "Amount", "Currency"];
        expect(figures(header, rows)).toEqual(byHand(orders));
        const other = code === "USD" ? "EUR" : "USD";
        const mixed = [...rows, ["A-99", "C9", "2024-01-01", 10, other]];
        expect(figures(header, mixed)).toMatch(/currenc/);
        const rates = { [other]: 2 };
        const converted = [...(byHand(orders) as unknown[]), ["C9", "2024-01-01", 1, 20]];
        expect(figures(header, mixed, { orders: { currency: code, rates } })).toEqual(converted);
      },
    ),
    { numRuns: 30 },
  );
});

test("a status that is not known is asked about, and either answer holds", () => {
  fc.assert(
    fc.property(shops, fc.nat(20), (given, place) => {
      const orders = given.map((own) => ({ ...own, back: 0 }));
      const odd = place % given.length;
      const rows = orders.map((own, row) => [...plain(own, row), money(own.cents), row === odd ? "Blorp" : "Paid"]);
      const header = [...frame, "Amount", "Status"];
      expect(figures(header, rows)).toMatch(/Blorp: 1/);
      expect(figures(header, rows, { orders: { completed: ["Blorp"] } })).toEqual(byHand(orders));
      const others = orders.filter((_, row) => row !== odd);
      const none = figures(header, rows, { orders: { completed: ["Paid"], notCompleted: ["Blorp"] } });
      expect(none).toEqual(byHand(others));
    }),
    { numRuns: 30 },
  );
});
