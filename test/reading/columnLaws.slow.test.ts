// Tests laws of columns on random shops: further columns, another order of columns, headers in another language and rows that say nothing
// change no figure, or a question is asked.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { answer } from "../whole/shop";

fc.configureGlobal({ seed: 14 });

/** A column: its header in both languages, and its cell in a row of the shop. */
interface Column {
  readonly en: string;
  readonly zh: string;
  readonly cell: (line: Line, row: number) => HostCell;
}

/** A line of an order. */
interface Line {
  readonly order: number;
  readonly customer: number;
  readonly day: number;
  readonly pieces: number;
  readonly cents: number;
}

const isoDay = (day: number): string => new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
const money = (cents: number): HostCell => cents / 100;

/** Ways to say who bought, of which a shop has one or two. */
const buyers: readonly Column[] = [
  { en: "Customer ID", zh: "客户编号", cell: ({ customer }) => `C${customer}` },
  { en: "Email", zh: "邮箱", cell: ({ customer }) => `c${customer}@example.org` },
  { en: "Account name", zh: "会员名称", cell: ({ customer }) => `Firm ${"ABCDEFGH"[customer]}` },
];

/** Ways to say what a line came to. */
const amounts: readonly (readonly Column[])[] = [
  [{ en: "Line total", zh: "实付金额", cell: ({ pieces, cents }) => money(pieces * cents) }],
  [{ en: "Total charged", zh: "销售金额", cell: ({ pieces, cents }) => money(pieces * cents) }],
  [
    { en: "Quantity", zh: "数量", cell: ({ pieces }) => pieces },
    { en: "Unit price", zh: "单价", cell: ({ cents }) => money(cents) },
  ],
  [
    { en: "Qty", zh: "件数", cell: ({ pieces }) => pieces },
    { en: "Price", zh: "价格", cell: ({ cents }) => money(cents) },
    { en: "Sales", zh: "金额", cell: ({ pieces, cents }) => money(pieces * cents) },
  ],
];

const frame: readonly Column[] = [
  { en: "Order ID", zh: "订单号", cell: ({ order }) => `A-${order}` },
  { en: "Order date", zh: "下单时间", cell: ({ day }) => isoDay(day) },
];

/** Columns that say something else, and mean no amount, no customer, no day and no order. */
const others: readonly Column[] = [
  { en: "Shipping Postal Code", zh: "邮编", cell: ({ customer }) => 10_000 + customer * 731 },
  { en: "Mobile phone of the courier", zh: "快递电话", cell: (_, row) => `1380000${1000 + row}` },
  { en: "Age", zh: "年龄", cell: ({ customer }) => 20 + customer },
  { en: "Profit", zh: "利润", cell: ({ cents }) => money(Math.round(cents / 3)) },
  { en: "Cost of goods", zh: "成本", cell: ({ cents }) => money(Math.round(cents / 2)) },
  { en: "Sales tax", zh: "税额", cell: ({ cents }) => money(Math.round(cents / 10)) },
  { en: "Processing fee", zh: "手续费", cell: () => 0.35 },
  { en: "List price", zh: "吊牌价", cell: ({ cents }) => money(cents * 2) },
  { en: "Payout", zh: "打款", cell: ({ cents }) => money(cents - 35) },
  { en: "Latitude", zh: "纬度", cell: ({ customer }) => 40.25 + customer },
  { en: "Rating", zh: "评分", cell: (_, row) => 1 + (row % 5) },
  { en: "Row ID", zh: "序号", cell: (_, row) => row + 1 },
  { en: "Product name", zh: "商品名称", cell: ({ cents }) => `Mug ${cents % 5}` },
  { en: "SKU", zh: "商品编码", cell: ({ cents }) => 70_000 + (cents % 5) },
  { en: "Sales rep", zh: "业务员", cell: ({ customer }) => (customer % 2 === 0 ? "Jo" : "Mo") },
  { en: "Store name", zh: "门店名称", cell: ({ customer }) => (customer % 3 === 0 ? "North" : "South") },
  { en: "Employee email", zh: "客服邮箱", cell: ({ customer }) => `staff${customer % 2}@shop.example` },
  { en: "Ship date", zh: "发货时间", cell: ({ day }) => isoDay(day + 3) },
  { en: "Date of birth", zh: "出生日期", cell: ({ customer }) => `19${70 + customer}-05-01` },
  { en: "Customer type", zh: "客户类型", cell: ({ customer }) => (customer % 2 === 0 ? "B2B" : "B2C") },
  { en: "Delivery status", zh: "物流状态", cell: () => "pending" },
  { en: "Line ID", zh: "子订单编号", cell: (_, row) => `L${row}` },
  { en: "Notes", zh: "备注", cell: (_, row) => (row % 4 === 0 ? "as a gift" : null) },
];

const line: fc.Arbitrary<Line> = fc.record({
  order: fc.integer({ min: 1, max: 9 }),
  customer: fc.constant(0),
  day: fc.constant(0),
  pieces: fc.integer({ min: 1, max: 6 }),
  cents: fc.integer({ min: 101, max: 9_999 }),
});

/** Lines of a shop: each order has one customer and one day, so that customers come again. */
const lines = fc
  .array(line, { minLength: 12, maxLength: 40 })
  .map((all) => all.map((own) => ({ ...own, customer: (own.order * 7) % 5, day: (own.order * 37) % 300 })));

const shopOf = fc.record({
  all: lines,
  buyer: fc.constantFrom(...buyers),
  amount: fc.constantFrom(...amounts),
  further: fc.subarray([...others]),
  order: fc.integer(),
  language: fc.constantFrom("en" as const, "zh" as const),
});

/** Puts things into another order, the same for the same seed. */
function shuffled<Thing>(things: readonly Thing[], seed: number): Thing[] {
  const key = (place: number): number => Math.imul(place + 1, 0x9e3779b1 ^ seed) >>> 0;
  return things
    .map((thing, place) => ({ thing, at: key(place) }))
    .sort((a, b) => a.at - b.at)
    .map(({ thing }) => thing);
}

function tableOf(columns: readonly Column[], all: readonly Line[], language: "en" | "zh"): HostCell[][] {
  return [columns.map((column) => column[language]), ...all.map((own, row) => columns.map(({ cell }) => cell(own, row)))];
}

/** Revenue in cents and orders by the customer's number, by adding up; no two lines of an order need be adjacent. */
function byHand(all: readonly Line[]): Record<string, [number, number]> {
  const sums = new Map<number, { cents: number; orders: Set<number> }>();
  for (const { customer, order, pieces, cents } of all) {
    const own = sums.get(customer) ?? { cents: 0, orders: new Set() };
    sums.set(customer, { cents: own.cents + pieces * cents, orders: own.orders.add(order) });
  }
  return Object.fromEntries([...sums].map(([customer, own]) => [String(customer), [own.cents, own.orders.size]]));
}

/** The same as scored, or the word "asked". Customers are told by the digit or letter in their name. */
function asScored(cells: HostCell[][]): Record<string, [number, number]> | "asked" {
  const envelope = answer(cells);
  if (!envelope.ok) {
    // An export without a buyer is refused, and the sentence says so.
    if (envelope.error.code !== "question") expect(envelope.error.message).toMatch(/buyer|customer|买家|客户/);
    return "asked";
  }
  const { customer, frequency, revenue } = envelope.answer.customers!;
  const numberOf = (name: string): string => /\d/.exec(name)?.[0] ?? String("ABCDEFGH".indexOf(name.slice(-1)));
  return Object.fromEntries(
    customer.map((name, place) => [numberOf(name), [Math.round(revenue[place]! * 100), frequency[place]!]]),
  );
}

/** Share of the shops that are read without a question; a law that is always met by asking would say little. */
function sharesOf(asked: number, read: number): number {
  return read / (asked + read);
}

test("further columns, their order and the language of the headers change no figure, or it asks", () => {
  let [asked, read] = [0, 0];
  fc.assert(
    fc.property(shopOf, ({ all, buyer, amount, further, order, language }) => {
      const columns = shuffled([...frame, buyer, ...amount, ...further], order);
      const found = asScored(tableOf(columns, all, language));
      if (found === "asked") asked += 1;
      else read += 1;
      if (found !== "asked") expect(found).toEqual(byHand(all));
    }),
    { numRuns: 50 },
  );
  expect(sharesOf(asked, read)).toBeGreaterThan(0.9);
});

test("rows in another order, blank rows and rows with a remark alone change no figure", () => {
  fc.assert(
    fc.property(shopOf, fc.array(fc.nat(), { maxLength: 6 }), ({ all, buyer, amount, order, language }, places) => {
      const columns = [...frame, buyer, ...amount, others.at(-1)!];
      const [header = [], ...rows] = tableOf(columns, all, language);
      const noisy = shuffled(rows, order);
      for (const place of places) {
        const remark = columns.map((column) => (column === columns.at(-1) && place % 2 === 0 ? "see the other tab" : null));
        noisy.splice(place % (noisy.length + 1), 0, remark);
      }
      expect(asScored([header, ...noisy])).toEqual(byHand(all));
    }),
    { numRuns: 25 },
  );
});

test("without a column that is money, or that is a buyer, it asks, whatever stands beside it", () => {
  fc.assert(
    fc.property(shopOf, ({ all, buyer, amount, further, order, language }) => {
      const goods = further.filter(({ en }) => en !== "List price");
      expect(asScored(tableOf(shuffled([...frame, buyer, ...goods], order), all, language))).toBe("asked");
      expect(asScored(tableOf(shuffled([...frame, ...amount, ...goods], order), all, language))).toBe("asked");
    }),
    { numRuns: 25 },
  );
});
