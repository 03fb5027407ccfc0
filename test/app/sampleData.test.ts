// Tests sample data: it is offered in an empty document, added as a whole or not at all, and scored like any shop.
import { describe, expect, test } from "vitest";
import type { Outcome } from "../../src/app/outcome";
import type { HostCell, SheetSetup } from "../../workbench/host/spreadsheetSetup";
import { answered, call, cellsOf, namesOf, openDocument, picture, refused, run } from "../whole/documentDriver";

const emptySheet: SheetSetup = { name: "Sheet1", cells: [], rows: 1000, columns: 26 };
function open(...sheets: SheetSetup[]) {
  return openDocument({ name: "New", zone: "Europe/London", locale: "en_US", sheets });
}

function isDay(cell: HostCell): boolean {
  return typeof cell === "object" && cell !== null && "day" in cell;
}

describe("a document without any content", () => {
  test("is asked about sample data, and only then", () => {
    expect(refused(open(emptySheet, { ...emptySheet, name: "Sheet2" }), { verb: "look" })).toMatchObject({
      code: "question",
      about: "sample",
      message: "this spreadsheet is still empty",
    });
    const notes = { name: "Notes", cells: [["x"]] };
    expect(refused(open(emptySheet, notes), { verb: "look" })).toMatchObject({ code: "input", message: "the sheet is empty" });
    expect(refused(open(notes), { verb: "look" })).toMatchObject({ code: "input" });
  });

  test.each([
    ["en", "Sample orders", ["Order number", "Order date", "Customer", "Amount", "Status"]],
    ["zh", "示例订单", ["订单号", "下单日期", "客户", "金额", "状态"]],
  ])("gets a tab of made-up orders (%s), is shown it, and keeps its own", (language, name, headers) => {
    const host = open(emptySheet);
    const { sheet } = answered(host, { verb: "sample", language });
    expect(namesOf(host)).toEqual(["Sheet1", name]);
    expect(host.grid.activeSheet()).toMatchObject({ name, id: sheet });
    const [header, ...rows] = cellsOf(host, name);
    expect(header).toEqual(headers);
    expect(rows.length).toBeGreaterThanOrEqual(400);
    expect(rows.length).toBeLessThanOrEqual(800);
    expect(rows.every((row) => isDay(row[1]!))).toBe(true);
    expect(cellsOf(host, "Sheet1")).toEqual([]);
  });

  test.each(["en", "zh"])(
    "whose sample is scored without a question, fills all eleven tiers, and gives the check something to show (%s)",
    (language) => {
      const host = open(emptySheet);
      answered(host, { verb: "sample", language });
      const outcome = answered(host, { verb: "score", language }) as unknown as Outcome;
      const { tiers } = outcome.models[0]!;
      expect(tiers).toHaveLength(11);
      expect(tiers.filter(({ customers }) => customers === 0)).toEqual([]);
      expect(Object.keys(outcome.audit.excluded)).toEqual(["noCustomer", "notCompleted", "badAmount"]);
      expect(outcome.notes.map(({ id }) => id)).toContain("repeatedRows");
      expect(outcome.statuses.map(({ isSale }) => isSale)).toEqual([true, false, true]);
      run(host, { language });
    },
  );

  test("is the same every time", () => {
    const made = [1, 2].map(() => {
      const host = open(emptySheet);
      answered(host, { verb: "sample" });
      return picture(host);
    });
    expect(made[1]).toEqual(made[0]);
  });

  test("takes another name when its own is taken", () => {
    const host = open({ ...emptySheet, name: "sample orders" });
    answered(host, { verb: "sample" });
    expect(namesOf(host)).toEqual(["sample orders", "Sample orders (2)"]);
  });

  test("that is filled meanwhile gets none", () => {
    const host = open(emptySheet, { name: "Notes", cells: [["x"]] });
    const before = picture(host);
    expect(refused(host, { verb: "sample" }).message).toContain("not empty any more");
    expect(picture(host)).toEqual(before);
  });

  test("is as it was whichever call fails, and can be tried again", () => {
    let failures = 0;
    for (let at = 1; at < 40; at++) {
      const host = open(emptySheet);
      const before = picture(host);
      host.inject({ call: at, how: "fail" });
      const envelope = call(host, { verb: "sample" });
      host.inject(null);
      if (envelope.ok) continue;
      failures += 1;
      expect({ at, sheets: picture(host).sheets }).toEqual({ at, sheets: before.sheets });
      answered(host, { verb: "sample" });
    }
    expect(failures).toBeGreaterThan(10);
  });
});
