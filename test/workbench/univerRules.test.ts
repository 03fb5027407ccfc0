// Conditional rules and validations: what Univer has a kind for is Univer's, in either direction; the rest is kept beside it.
import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
} from "@univerjs/sheets-conditional-formatting";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import { expect, test } from "vitest";
import { compareDocuments, documentOf } from "../../workbench/host/compareDocuments";
import type { Condition, ConditionalRule } from "../../workbench/host/gridParts";
import { conditionOf, ruleOf } from "../../workbench/page/ruleKinds";
import type { UniverGrid } from "../../workbench/page/univerGrid";
import { at, furnishedShop, sheetOf } from "../whole/furnishedShop";
import { univerGrid } from "./univerGrids";

function shop(): UniverGrid {
  return univerGrid(furnishedShop);
}

function rulesIn({ book }: UniverGrid) {
  return book.injector.get(ConditionalFormattingRuleModel).getSubunitRules(book.unitId, "0") ?? [];
}

function cell(criteria: string, values: readonly (string | number)[]): Condition {
  return {
    kind: "boolean",
    criteria,
    values,
    background: "#ff0000",
    color: null,
  };
}

test("the rules of an opened document are Univer's rules, the first before the second", () => {
  const grid = shop();
  expect(rulesIn(grid).map(({ ranges, rule }) => [ranges, rule])).toEqual([
    [
      [{ startRow: 1, endRow: 8, startColumn: 2, endColumn: 2 }],
      { type: "highlightCell", subType: "formula", value: "=$C2>50", style: { bg: { rgb: "#ffeeee" }, bl: 1 } },
    ],
    [
      [{ startRow: 1, endRow: 8, startColumn: 2, endColumn: 2 }],
      {
        type: "colorScale",
        config: [
          { index: 0, color: "#ffffff", value: { type: "min" } },
          { index: 1, color: "#00ff00", value: { type: "max" } },
        ],
      },
    ],
  ]);
});

const known: readonly (readonly [Condition, object])[] = [
  [cell("NUMBER_BETWEEN", [1, 5]), { subType: "number", operator: "between", value: [1, 5] }],
  [cell("NUMBER_LESS_THAN_OR_EQUAL_TO", [2.5]), { subType: "number", operator: "lessThanOrEqual", value: 2.5 }],
  [cell("TEXT_DOES_NOT_CONTAIN", ["x"]), { subType: "text", operator: "notContainsText", value: "x" }],
  [cell("TEXT_STARTS_WITH", ["a"]), { subType: "text", operator: "beginsWith", value: "a" }],
  [cell("CELL_EMPTY", []), { subType: "text", operator: "containsBlanks" }],
];

for (const [condition, rule] of known) {
  test(`${condition.kind === "boolean" ? condition.criteria : ""} has a kind in Univer, and comes back as it was`, () => {
    const made = ruleOf(condition);
    expect(made).toMatchObject({ type: "highlightCell", style: { bg: { rgb: "#ff0000" } }, ...rule });
    expect(conditionOf(made!)).toEqual(condition);
  });
}

test("a rule that Univer has no kind for stays at its place, through rows put in and rules taken away", () => {
  const grid = shop();
  const orders = sheetOf(grid, "Orders");
  const past: ConditionalRule = { areas: [at(3, 2, 4, 1)], condition: cell("DATE_BEFORE", ["PAST_WEEK"]) };
  const [first, second] = orders.parts.conditionalRules;
  orders.setParts({ conditionalRules: [first!, past, second!] });
  expect(rulesIn(grid).length).toBe(2);
  expect(orders.parts.conditionalRules).toEqual([first, past, second]);
  grid.changeLines(orders, { axis: "row", kind: "insert", first: 2, howMany: 2 });
  expect(orders.parts.conditionalRules.map(({ areas }) => areas[0]?.row)).toEqual([4, 5, 4]);
  grid.book.run(DeleteConditionalRuleMutation, "0", { cfId: rulesIn(grid)[0]!.cfId });
  expect(orders.parts.conditionalRules.map(({ condition }) => condition.kind)).toEqual(["gradient", "boolean"]);
});

test("a rule that only Univer has is seen, written back and copied word for word", () => {
  const grid = shop();
  const orders = sheetOf(grid, "Orders");
  const rule = { type: "highlightCell", subType: "duplicateValues", style: { bg: { rgb: "#00ff00" } } };
  const ranges = [{ startRow: 1, endRow: 8, startColumn: 0, endColumn: 0 }];
  grid.book.run(AddConditionalRuleMutation, "0", { rule: { cfId: "mine", ranges, stopIfTrue: false, rule } });
  const seen = orders.parts.conditionalRules;
  expect(seen[0]).toEqual({ areas: [at(2, 1, 8, 1)], condition: { kind: "other", rule: JSON.stringify(rule) } });
  orders.setParts({ conditionalRules: [...seen.slice(1), seen[0]!] });
  expect(rulesIn(grid).at(-1)?.rule).toEqual(rule);
  expect(compareDocuments(documentOf(grid), documentOf(grid.copy())).differences).toEqual([]);
});

test("a list of an opened document is Univer's validation, and other words stay beside it", () => {
  const grid = shop();
  const orders = sheetOf(grid, "Orders");
  const { book } = grid;
  const held = () => book.injector.get(SheetDataValidationModel).getRules(book.unitId, "0");
  expect(held()).toMatchObject([
    { type: "list", formula1: "paid,open", errorStyle: 1, ranges: [{ startRow: 1, endRow: 8, startColumn: 3, endColumn: 3 }] },
  ]);
  const validations = [
    { area: at(2, 2, 3, 1), rule: "a day after the last one", isRejecting: true },
    {
      area: at(2, 3, 3, 1),
      rule: JSON.stringify({ type: "decimal", operator: "greaterThan", formula1: "0" }),
      isRejecting: false,
    },
  ];
  orders.setParts({ validations });
  expect(held()).toMatchObject([{ type: "decimal", operator: "greaterThan", formula1: "0", errorStyle: 2 }]);
  expect(orders.parts.validations).toEqual(validations);
});
