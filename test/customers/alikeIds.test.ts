// Tests remarks about ids of customers that may be one person though they are written in several ways, or several though they are equal.
import { describe, expect, test } from "vitest";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { noteIds, people, type Scored, scored } from "../whole/shop";

/** A shop with one order for each id: 1, 2, 4, 8 … */
function shopOf(header: string, ...ids: HostCell[]): Scored {
  return scored([[header, "Date", "Amount"], ...ids.map((id, place) => [id, "2026-09-15", 2 ** place])]);
}

function noteOf(shop: Scored, id: string): string {
  return shop.notes.find((note) => note.id === id)?.text ?? "";
}

describe("ids that differ only in how they are written are customers of their own, which a note says with column and rows", () => {
  test.each<[string, HostCell[], string]>([
    ["Phone", ["138 0013 8000", "13800138000", "139"], "1 (first in rows 2 and 3: 138 0013 8000, 13800138000)"],
    [
      "手机",
      ["13800138000", "+86 138-0013-8000", "0086-13800138000"],
      "2 (first in rows 2 and 3: 13800138000, +86 138-0013-8000)",
    ],
    ["手机", ["8613800138000", "13900139000", "13800138000"], "1 (first in rows 2 and 4: 8613800138000, 13800138000)"],
    ["Phone", ["(212) 555-0101", "+1 212 555 0101"], "1 (first in rows 2 and 3: (212) 555-0101, +1 212 555 0101)"],
    ["Phone", ["0170 1234567", "+49 (0)170 1234567"], "1 (first in rows 2 and 3: 0170 1234567, +49 (0)170 1234567)"],
    ["Phone", [912345678, "0912-345-678"], "1 (first in rows 2 and 3: 912345678, 0912-345-678)"],
    ["Member no", ["00123", "123", "00200"], "1 (first in rows 2 and 3: 00123, 123)"],
    ["Customer ID", ["7", 8, "0008"], "1 (first in rows 3 and 4: 8, 0008)"],
  ])("%s: %j", (header, ids, said) => {
    const shop = shopOf(header, ...ids);
    expect(shop.customers.customer).toHaveLength(ids.length);
    expect(noteOf(shop, "alikeIds")).toContain(`Ids of "${header}" that differ from another only in how they are written`);
    expect(noteOf(shop, "alikeIds")).toContain(said);
  });

  test.each<[string, HostCell[]]>([
    ["Phone", ["+86 13800138000", "+1 3800138001", "13800138002"]],
    ["Member no", ["00123", "00200", "124"]],
    ["Member no", ["10012345678", "12345678", "0099"]],
    ["Customer ID", ["C-12", "C12", "1-2", "12"]],
    ["Customer", ["Ann", " Ann "]],
    ["Customer ID", [7, "7"]],
  ])("not where they differ in more, or are one id: %s %j", (header, ids) => {
    expect(noteIds(shopOf(header, ...ids))).not.toContain("alikeIds");
  });

  test("in a list of customers too, and in Chinese", () => {
    const list = [
      ["手机", "最近下单时间", "订单数", "消费金额"],
      ["13800138000", "2026-09-15", 5, 100],
      ["138-0013-8000", "2026-09-10", 3, 80],
    ];
    const shop = scored(list, { language: "zh" });
    expect(people(shop)).toEqual({ "13800138000": ["2026-09-15", 5, 100], "138-0013-8000": ["2026-09-10", 3, 80] });
    expect(noteOf(shop, "alikeIds")).toBe(
      "“手机”中与另一编号只有写法不同、但按不同客户计算的编号：1 个（最早在第 2 行和第 3 行：13800138000、138-0013-8000）；请统一写法，或用编号对照表合并",
    );
  });
});

describe("masked ids may be shared, which a note says with its counts", () => {
  test.each<[string, HostCell[], string]>([
    [
      "Phone",
      ["138****8000", "138****8000", "13900139000"],
      "such as 138****8000: 2, which count as 1 customer (first in row 2)",
    ],
    [
      "Email",
      ["ann@x.com", "j***@mail.com", "k***@mail.com"],
      "such as j***@mail.com: 2, which count as 2 customers (first in row 3)",
    ],
    ["Customer", ["王*", "李四", "王*"], "such as 王*: 2, which count as 1 customer (first in row 2)"],
  ])("%s: %j", (header, ids, said) => {
    expect(noteOf(shopOf(header, ...ids), "maskedIds")).toContain(`Rows whose "${header}" is masked, ${said}`);
  });

  test.each(["E*TRADE", "Ann", "5*"])("%s is not masked", (name) => {
    expect(noteIds(shopOf("Customer", name, "Bo"))).not.toContain("maskedIds");
  });
});
