// Tests that a run stops if any cell that it used, of whichever sheet, has changed since it began.
import { describe, expect, test } from "vitest";
import type { Host } from "../../workbench/host/host";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { idOf, open } from "../app/joinedShop";
import { answered, edit, namesOf, refused, stage } from "../whole/documentDriver";
import { day } from "../whole/shop";

const cells: Readonly<Record<string, readonly HostCell[][]>> = {
  Web: [
    ["Order", "Customer", "Date", "Amount", "Remark"],
    ["1", "ann@example.com", day("2024-01-10"), 10, "gift"],
    ["2", "card 1", day("2024-01-20"), 20, null],
    ["3", "card 2", day("2024-02-11"), 30, null],
    ["4", "dot@example.com", day("2024-03-01"), 40, null],
  ],
  Store: [
    ["Order", "Customer", "Date", "Amount"],
    ["5", "card 3", day("2024-01-20"), 12],
    ["6", "eve@example.com", day("2024-02-20"), 22],
  ],
  Cards: [
    ["Card", "Person", "Branch"],
    ["card 1", "ann@example.com", "North"],
    ["card 2", "bob@example.com", "North"],
    ["card 3", "bob@example.com", "South"],
    ["card 9", "nobody@example.com", "South"],
  ],
  Mail: [
    ["Sent to", "Ordered", "Subject"],
    ["ann@example.com", "yes", "Spring"],
    ["bob@example.com", "no", "Spring"],
    ["dot@example.com", "no", "Spring"],
    ["eve@example.com", "yes", "Spring"],
    ["stranger@example.com", "no", "Spring"],
  ],
};

/** Columns that the run reads, counted from 1. An order number counts only by which rows it holds together, and has a test of its own. */
const used: Readonly<Record<string, readonly number[]>> = { Web: [2, 3, 4], Store: [2, 3, 4], Cards: [1, 2], Mail: [1, 2] };

function wishes(host: Host): object {
  const named = (name: string, kind: string, columns: object = {}) => ({ sheet: idOf(host, name), name, kind, columns });
  return {
    sheet: idOf(host, "Web"),
    columns: { order: "Order" },
    sheets: [
      named("Store", "orders", { order: "Order" }),
      named("Cards", "people", { from: "Card", to: "Person" }),
      named("Mail", "campaign", { customer: "Sent to", responded: "Ordered" }),
    ],
    scheme: "hml3",
    contact: { cost: 1 },
  };
}

/** Another cell of the same kind. */
function otherThan(cell: HostCell): HostCell {
  if (typeof cell === "number") return cell + 1;
  if (typeof cell === "object" && cell !== null) return day("2023-12-01");
  if (cell === "yes" || cell === "no") return cell === "yes" ? "no" : "yes";
  return `x${String(cell)}`;
}

const places = Object.entries(used).flatMap(([name, columns]) =>
  cells[name]!.slice(1).flatMap((_, row) => columns.map((column) => [name, row + 2, column] as const)),
);

describe("between the start of a run and its commit", () => {
  test.each(places)("a change in %s, row %i, column %i stops it, and nothing is written", (name, row, column) => {
    const host = open(cells);
    const token = stage(host, wishes(host));
    edit(host, name, [row, column], [[otherThan(cells[name]![row - 1]![column - 1]!)]]);
    expect(refused(host, { verb: "commit", token })).toMatchObject({
      code: "input",
      message: "rows were changed, added or removed while they were being scored",
    });
    expect(namesOf(host)).toEqual(Object.keys(cells));
  });

  test("an order number that makes one order of two stops it", () => {
    const host = open(cells);
    const token = stage(host, wishes(host));
    edit(host, "Web", [3, 1], [["1"]]);
    expect(refused(host, { verb: "commit", token }).message).toContain("rows were changed");
  });

  test("a change of a cell that it does not use stops nothing", () => {
    for (const [name, row, column] of [
      ["Web", 2, 5],
      ["Cards", 3, 3],
      ["Mail", 4, 3],
    ] as const) {
      const host = open(cells);
      const token = stage(host, wishes(host));
      edit(host, name, [row, column], [["other"]]);
      answered(host, { verb: "commit", token });
    }
  });
});
