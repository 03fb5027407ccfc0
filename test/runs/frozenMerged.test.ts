// Tests frozen rows and columns, merged cells and tabs cut down by users, in places where results are written or removed.
import { describe, expect, test } from "vitest";
import type { Host } from "../../workbench/host/host";
import { answered, cellsOf, edit, namesOf, oneSheet, openDocument, refused, run } from "../whole/documentDriver";
import { at } from "../whole/furnishedShop";
import { orders } from "../whole/smallShop";
import { columnOf, listHeader, listRows, tabOf } from "../whole/tradingShop";

const list = [listHeader, ...listRows];

function openList(columns: number): Host {
  const host = openDocument({ ...oneSheet(list), sheets: [{ name: "List", cells: list, columns }] });
  run(host);
  return host;
}

function openOrders(): Host {
  const host = openDocument(oneSheet(orders));
  run(host);
  return host;
}

describe.each(["undo", "remove"])("%s", (verb) => {
  test("takes our columns away from a list of which every other column is frozen, and leaves a blank one", () => {
    const host = openList(listHeader.length);
    const sheet = tabOf(host, "List");
    sheet.setParts({ frozenColumns: listHeader.length });
    answered(host, { verb });
    expect(cellsOf(host, "List")).toEqual(list);
    expect([sheet.maxColumns(), sheet.parts.frozenColumns]).toEqual([listHeader.length + 1, listHeader.length]);
  });

  test("takes our columns away where some of them are frozen: as many fewer are frozen then", () => {
    const host = openList(30);
    const sheet = tabOf(host, "List");
    sheet.setParts({ frozenColumns: columnOf(host, "List", "Tier") });
    answered(host, { verb });
    expect(cellsOf(host, "List")).toEqual(list);
    expect([sheet.maxColumns(), sheet.parts.frozenColumns]).toEqual([30, listHeader.length]);
  });

  test("takes the Summary away where the user has cut its blank rows and columns off, but for a note of theirs", () => {
    const host = openOrders();
    const sheet = tabOf(host, "Summary");
    edit(host, "Summary", [sheet.lastRow(), sheet.lastColumn()], [["mine"]]);
    const place = [sheet.lastRow(), sheet.lastColumn()] as const;
    host.grid.changeLines(sheet, { axis: "row", kind: "delete", first: place[0] + 1, howMany: sheet.maxRows() - place[0] });
    host.grid.changeLines(sheet, { axis: "column", kind: "delete", first: place[1] + 1, howMany: sheet.maxColumns() - place[1] });
    answered(host, { verb });
    if (verb === "undo")
      expect(
        cellsOf(host, "Summary")
          .flat()
          .filter((cell) => cell !== null),
      ).toEqual(["mine"]);
    expect(answered(host, { verb: "status" })).toMatchObject({ isRunning: false, canUndo: false });
  });

  test("takes apart what the user has merged among the results", () => {
    const host = openOrders();
    tabOf(host, "Summary").setParts({ merges: [at(2, 1, 2, 3)] });
    tabOf(host, "Customers").setParts({ merges: [at(2, 2, 1, 2)] });
    edit(host, "Summary", [60, 1], [["mine"]]);
    answered(host, { verb });
    expect(namesOf(host)).toEqual(["Orders", "Summary"]);
    expect(
      cellsOf(host, "Summary")
        .flat()
        .filter((cell) => cell !== null),
    ).toEqual(["mine"]);
    expect(tabOf(host, "Summary").parts.merges).toEqual([]);
  });
});

test("removal takes our columns away from a list of which nothing else is left", () => {
  const host = openList(listHeader.length);
  const sheet = tabOf(host, "List");
  host.grid.changeLines(sheet, { axis: "column", kind: "delete", first: 1, howMany: listHeader.length });
  answered(host, { verb: "remove" });
  expect([cellsOf(host, "List"), sheet.maxColumns()]).toEqual([[], 1]);
});

test("a run is not written over merged cells, which are named with the way out; a merge elsewhere is no matter", () => {
  for (const [tab, area, cells] of [
    ["Summary", at(3, 1, 1, 2), "A3:B3"],
    ["Customers", at(2, 3, 2, 1), "C2:C3"],
  ] as const) {
    const host = openOrders();
    tabOf(host, tab).setParts({ merges: [area] });
    const before = cellsOf(host, tab);
    expect(refused(host, { verb: "start" })).toMatchObject({
      code: "input",
      message: `the cells ${cells} of the tab "${tab}" are merged, so results cannot be written there`,
      fix: "nothing was changed; unmerge them in Format > Merge cells, then try again",
    });
    expect(refused(host, { verb: "start", language: "zh" })).toMatchObject({
      message: `工作表“${tab}”的单元格 ${cells} 已合并，无法写入结果`,
      fix: "没有任何改动；请在“格式 > 合并单元格”中取消合并后重试",
    });
    expect(cellsOf(host, tab)).toEqual(before);
    tabOf(host, tab).setParts({ merges: [at(300, 1, 1, 2)] });
    run(host);
  }
});
