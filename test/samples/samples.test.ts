// Tests the sample shops: the files are those of their seeds, and they hold the faults they promise.
import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { clockText, dayOf, isoDay, weekdayOf } from "../../samples/calendar";
import { gamma, normal, pickWeighted, seededChance } from "../../samples/seededChance";
import { csvText, sampleShops } from "../../samples/shops";

function committed(file: string): string {
  return readFileSync(new URL(`../../samples/${file}`, import.meta.url), "utf8");
}

function read(file: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(committed(file), { header: true, skipEmptyLines: true }).data;
}

function cell(row: Record<string, string>, header: string): string {
  const text = row[header];
  if (text === undefined) throw new RangeError(`the sample needs a column ${header}`);
  return text;
}

function column(rows: Record<string, string>[], header: string): string[] {
  return rows.map((row) => cell(row, header));
}

function latest(texts: string[]): string | undefined {
  return texts
    .map((text) => text.slice(0, 10))
    .sort()
    .at(-1);
}

describe("every sample", () => {
  test.each(sampleShops.map((shop) => [shop.file, shop] as const))("%s is byte for byte what its seed gives", (file, shop) => {
    expect(csvText(shop) === committed(file)).toBe(true);
  });

  test.each(sampleShops.map(({ file, header }) => [file, header] as const))(
    "%s has as many cells in each row as in its header, and plain line ends",
    (file, header) => {
      const { data: rows, errors } = Papa.parse<string[]>(committed(file), { skipEmptyLines: true });
      expect(errors).toEqual([]);
      expect(rows[0]).toEqual(header);
      expect(rows.every((row) => row.length === header.length)).toBe(true);
      expect(committed(file)).not.toContain("\r");
    },
  );

  test.each(sampleShops.map(({ file }) => file))("%s has e-mail addresses on example.com and example.org only", (file) => {
    const addresses = committed(file).match(/[^\s,"]+@[\w-]+\.[\w.]+/g) ?? [];
    expect(addresses.filter((address) => !/@example\.(com|org)$/.test(address))).toEqual([]);
  });
});

describe("the home goods shop", () => {
  const rows = read("homeGoods.csv");
  const known = rows.filter((row) => cell(row, "Customer ID") !== "");

  test("has about 600 customers on 3,000 to 4,500 lines, its last sale on 2026-06-30", () => {
    expect(new Set(column(known, "Customer ID")).size).toBeGreaterThan(580);
    expect(rows.length).toBeGreaterThan(3000);
    expect(rows.length).toBeLessThan(4500);
    expect(latest(column(rows, "Order Date"))).toBe("2026-06-30");
    const sales = rows.filter((row) => /^(Completed|Shipped|Processing)$/.test(cell(row, "Status")));
    expect(latest(column(sales, "Order Date"))).toBe("2026-06-30");
  });

  test("takes goods back, on the order's own number and on credit notes", () => {
    const returned = rows.filter((row) => Number(cell(row, "Quantity")) < 0);
    const notes = returned.filter((row) => cell(row, "Order ID").startsWith("CR-"));
    expect(notes.length).toBeGreaterThan(20);
    expect(returned.length - notes.length).toBeGreaterThan(20);
  });

  test("has customers with nothing but a refund", () => {
    const bought = new Set(
      column(
        known.filter((row) => Number(cell(row, "Quantity")) > 0),
        "Customer ID",
      ),
    );
    expect(column(known, "Customer ID").filter((id) => !bought.has(id))).toHaveLength(2);
  });

  test("has cancelled and failed orders, free lines, guests without a name and rows pasted twice", () => {
    const statuses = new Set(column(rows, "Status"));
    expect([...statuses].sort()).toEqual(["Cancelled", "Completed", "Failed", "Processing", "Refunded", "Shipped"]);
    expect(rows.filter((row) => cell(row, "Unit Price") === "0.00").length).toBeGreaterThan(20);
    expect(rows.length - known.length).toBeGreaterThan(8);
    expect(rows.length - new Set(rows.map((row) => JSON.stringify(row))).size).toBe(7);
  });

  test("has spoilt cells: words and error text for a price, no price, a word for a quantity, no date", () => {
    const prices = column(rows, "Unit Price");
    expect(new Set(prices.filter((price) => !/^\d+\.\d\d$/.test(price)))).toEqual(new Set(["see invoice", "", "#N/A"]));
    expect(column(rows, "Quantity").filter((quantity) => !/^-?\d+$/.test(quantity))).toEqual(["two"]);
    expect(column(rows, "Order Date").filter((date) => date === "")).toHaveLength(4);
  });

  test("has ids that a careless sheet would spoil, and products with commas and quotes", () => {
    const ids = new Set(column(rows, "Customer ID"));
    expect(["007", "1-2", "@anna", "=X9", "00001"].filter((id) => !ids.has(id))).toEqual([]);
    expect(column(rows, "Product").some((product) => product.includes(",") && product.includes('"'))).toBe(true);
  });

  test("sells in one currency, and one customer has one address whatever its capitals", () => {
    expect(new Set(column(rows, "Currency"))).toEqual(new Set(["GBP"]));
    const pairs = new Set(known.map((row) => `${cell(row, "Customer ID")} ${cell(row, "Customer Email").toLowerCase()}`));
    expect(pairs.size).toBe(new Set(column(known, "Customer ID")).size);
    expect(column(known, "Customer Email").some((address) => /^[A-Z]/.test(address))).toBe(true);
  });
});

describe("the tea shop", () => {
  const rows = read("chaDian.csv");

  test("has one row per order, its number too long for a spreadsheet's numbers", () => {
    const numbers = column(rows, "订单编号");
    expect(new Set(numbers).size).toBe(rows.length);
    expect(numbers.every((number) => /^\d{19}$/.test(number))).toBe(true);
    expect(rows.length).toBeGreaterThan(2000);
  });

  test("has about 500 buyers, its last paid and sent order on 2026-06-30", () => {
    expect(new Set(column(rows, "买家昵称")).size).toBe(500);
    const sent = rows.filter((row) => cell(row, "订单状态") === "卖家已发货");
    expect(latest(column(sent, "付款时间"))).toBe("2026-06-30");
  });

  test("has all four statuses, and no payment time where nothing was paid", () => {
    expect([...new Set(column(rows, "订单状态"))].sort()).toEqual(["交易关闭", "交易成功", "卖家已发货", "等待买家付款"].sort());
    const waiting = rows.filter((row) => cell(row, "订单状态") === "等待买家付款");
    expect(waiting.every((row) => cell(row, "付款时间") === "" && cell(row, "实付金额") === "0.00")).toBe(true);
  });

  test("refunds in part and in whole, never more than was paid", () => {
    const refunded = rows.filter((row) => Number(cell(row, "退款金额")) > 0);
    const whole = refunded.filter((row) => cell(row, "退款金额") === cell(row, "实付金额"));
    expect(whole.length).toBeGreaterThan(20);
    expect(refunded.length - whole.length).toBeGreaterThan(20);
    expect(refunded.filter((row) => Number(cell(row, "退款金额")) > Number(cell(row, "实付金额")))).toEqual([]);
    expect(refunded.some((row) => cell(row, "订单状态") === "交易成功" && whole.includes(row))).toBe(true);
  });
});

describe("the customers sheet", () => {
  const rows = read("customers.csv");

  test("has 400 customers, each once, 30 of them without an order, a date or revenue", () => {
    expect(new Set(column(rows, "Customer ID")).size).toBe(400);
    expect(new Set(column(rows, "Email")).size).toBe(400);
    const silent = rows.filter((row) => cell(row, "Orders") === "0");
    expect(silent).toHaveLength(30);
    expect(silent.every((row) => cell(row, "Last order") === "" && cell(row, "Revenue") === "0.00")).toBe(true);
  });

  test("has first orders no later than last orders, the latest of all on 2026-06-30", () => {
    expect(rows.filter((row) => cell(row, "First order") > cell(row, "Last order"))).toEqual([]);
    expect(latest(column(rows, "Last order"))).toBe("2026-06-30");
  });
});

describe("chance and calendar", () => {
  test("the sequence is that of the author's mulberry32 in C", () => {
    // These numbers are those of the published C function, compiled and started at 618.
    const chance = seededChance(618);
    expect(Array.from({ length: 4 }, () => chance() * 2 ** 32)).toEqual([2379137110, 4015003222, 3881576794, 3753137728]);
  });

  test("draws have the mean and the spread they are asked for", () => {
    const chance = seededChance(1);
    const count = 20_000;
    const mean = (draw: () => number): number =>
      Array.from({ length: count }, draw).reduce((sum, drawn) => sum + drawn, 0) / count;
    expect(mean(() => gamma(chance, { shape: 2, mean: 30 }))).toBeCloseTo(30, 0);
    expect(mean(() => normal(chance) ** 2)).toBeCloseTo(1, 1);
    expect(mean(() => pickWeighted(chance, [1, 0, 3]))).toBeCloseTo(1.5, 1);
  });

  test("day 45717 of a sheet is Saturday 2025-03-01", () => {
    expect(isoDay(45717)).toBe("2025-03-01");
    expect(dayOf("2025-03-01")).toBe(45717);
    expect(weekdayOf(45717)).toBe(6);
    expect(clockText(45_005)).toBe("12:30:05");
  });
});
