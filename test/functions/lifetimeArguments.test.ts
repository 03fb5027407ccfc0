// Tests the arguments that CLV formulas take and refuse: blanks, dates, errors, shapes and ranges, in both languages.
import { describe, expect, test } from "vitest";
import type { FormulaArgument } from "../../workbench/host/formula";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { day } from "../whole/shop";
import { formulaCells as cells, columnOf, formulaAnswer, formulaMessage as message, ordersOf } from "./formulaCells";

const parameters: HostCell[][] = [[0.5, 43, 0.9, 1.6]];
const spendParameters: HostCell[][] = columnOf([6, 4, 15]);

describe("rows in, rows out", () => {
  test("a single cell gives a single cell and a column the same height, one parameter cell for all rows", () => {
    expect(cells("CLV_ALIVE", 0, 0, 100, parameters)).toHaveLength(1);
    expect(cells("CLV_ALIVE", columnOf([0, 3]), columnOf([0, 50]), 100, parameters)).toEqual([
      ...cells("CLV_ALIVE", 0, 0, 100, parameters),
      ...cells("CLV_ALIVE", 3, 50, 100, parameters),
    ]);
    expect(cells("CLV_ORDERS", 3, 50, 100, parameters, columnOf([7, 365]))).toEqual([
      ...cells("CLV_ORDERS", 3, 50, 100, parameters, 7),
      ...cells("CLV_ORDERS", 3, 50, 100, parameters, 365),
    ]);
    // A margin of 30 % gives 60/(1 + d). If margin and discount are columns, each row has its own.
    expect(cells("CLV_SIMPLE", 50, 4, 1, columnOf([0.3, 0.6]), columnOf([0, 0.5]))).toEqual([[60], [80]]);
  });

  test("parameters stand in a row or a column, and what lies blank behind them does not matter", () => {
    const row = cells("CLV_ALIVE", 3, 50, 100, parameters);
    expect(cells("CLV_ALIVE", 3, 50, 100, columnOf(parameters[0]!))).toEqual(row);
    expect(cells("CLV_ALIVE", 3, 50, 100, [[...parameters[0]!, null, ""]])).toEqual(row);
    expect(cells("CLV_ALIVE", 3, 50, 100, columnOf([0.5, 43, null, null]), "nbd")).toEqual([[1]]);
  });

  test("blank rows stay blank wherever they are; a blank row beside a single cell too", () => {
    expect(cells("CLV_ALIVE", columnOf([null, 0, ""]), columnOf([null, 0, null]), columnOf(["", 100, null]), parameters)).toEqual(
      [[""], ...cells("CLV_ALIVE", 0, 0, 100, parameters), [""]],
    );
    expect(cells("CLV_SIMPLE", columnOf([null, 50]), columnOf([null, 4]), 1, "", 0)).toEqual([[""], [200]]);
  });

  test("a bad row says why in its own cell and harms no other", () => {
    const bad: [HostCell, HostCell, HostCell, RegExp][] = [
      [{ error: "#N/A" }, 0, 9, /^\? a cell shows an error$/],
      [1.5, 1, 9, /^\? needs repeat_days to be a whole number from 0 to 36525$/],
      [-1, 0, 9, /^\? needs repeat_days/],
      ["many", 0, 9, /^\? needs repeat_days/],
      [true, 0, 9, /^\? needs repeat_days/],
      [null, 0, 9, /^\? needs repeat_days/],
      [1, day("2024-01-01"), 9, /^\? needs first_to_last_days from 0/],
      [1, -2, 9, /^\? needs first_to_last_days from 0/],
      [1, 10, 9, /^\? needs first_to_last_days up to tenure_days \(9\)$/],
      [0, 5, 9, /^\? needs first_to_last_days of 0 where repeat_days is 0$/],
      [10, 3, 5, /^\? needs first_to_last_days in days, at least as many as repeat_days \(10\)$/],
      [1, 5, null, /^\? needs tenure_days from 0/],
      [1, 5, 99_999, /^\? needs tenure_days from 0 to 36525$/],
    ];
    for (const [x, last, tenure, why] of bad) {
      const told = cells("CLV_ORDERS", columnOf([2, x, 0]), columnOf([8, last, 0]), columnOf([9, tenure, 30]), parameters, 30);
      expect([told[0], told[2]]).toEqual(
        cells("CLV_ORDERS", columnOf([2, 0]), columnOf([8, 0]), columnOf([9, 30]), parameters, 30),
      );
      expect(told[1]![0]).toMatch(why);
    }
    expect(cells("CLV_ALIVE", columnOf([1, 2]), 5, columnOf([4, 9]), parameters, "", "zh")[0]![0]).toMatch(
      /^\? first_to_last_days 不应超过/,
    );
  });

  test("numbers may be texts that are numbers, amounts with one currency sign", () => {
    expect(cells("CLV_ALIVE", "3", "50.0", "100", [["0.5", "43", "0.9", "1.6"]])).toEqual(
      cells("CLV_ALIVE", 3, 50, 100, parameters),
    );
    expect(cells("CLV_SPEND", columnOf([2, 0]), columnOf(["$45.00", "$0"]), spendParameters)).toEqual([[42], [30]]);
    expect(message("CLV_SPEND", columnOf([2, 2]), columnOf(["$45.00", "€45.00"]), spendParameters)).toMatch(
      /^CLV_SPEND: .*currency/,
    );
  });

  test("without a repeat amount the spend is the population's mean, pγ/(q − 1) = 30, whatever the mean cell holds", () => {
    expect(cells("CLV_SPEND", columnOf([0, 0, 3, 3]), columnOf([null, 99, 0, null]), spendParameters)).toEqual(
      columnOf([30, 30, 30, 30]),
    );
  });

  test("an error cell as the only cell of an argument is the answer", () => {
    expect(formulaAnswer("CLV_SIMPLE", { error: "#REF!" }, 1, 1)).toEqual({ error: "#REF!", message: "" });
  });
});

describe("wrong arguments", () => {
  const orders = ordersOf([["Ann", "2024-01-01", 10]]);

  test.each<[string, FormulaArgument[], RegExp]>([
    ["CLV_ALIVE", [], /needs repeat_days, got nothing$/],
    ["CLV_ALIVE", [1, 5], /needs tenure_days, got nothing$/],
    ["CLV_ALIVE", [1, 5, 9], /needs parameters, got nothing$/],
    ["CLV_ALIVE", [1, 10, 9, parameters], /needs first_to_last_days up to tenure_days \(9\), got 10$/],
    ["CLV_ALIVE", [0.5, 0, 9, parameters], /needs repeat_days to be a whole number from 0 to 36525, got 0\.5$/],
    [
      "CLV_ALIVE",
      [columnOf([1, 2, 3]), columnOf([1, 2]), 9, parameters],
      /first_to_last_days to have 3 rows like repeat_days, got 2$/,
    ],
    ["CLV_ALIVE", [[[1, 2]], 1, 9, parameters], /repeat_days to be one column, got 1 × 2 cells$/],
    ["CLV_ALIVE", [1, 5, 9, 0.5], /parameters to be 4 numbers above 0 \(r, alpha, a, b\) in one row or column, got 0\.5$/],
    ["CLV_ALIVE", [1, 5, 9, [[0.5, 43, 0.9]]], /4 numbers above 0 .* got 0\.5, 43, 0\.9$/],
    ["CLV_ALIVE", [1, 5, 9, [[0.5, 43, -0.9, 1]]], /4 numbers above 0 .* got 0\.5, 43, -0\.9, 1$/],
    ["CLV_ALIVE", [1, 5, 9, [[0.5, 43, null, 1]]], /4 numbers above 0 .* got 0\.5, 43, –, 1$/],
    ["CLV_ALIVE", [1, 5, 9, [[0.5, 43, { error: "#N/A" }, 1]]], /4 numbers above 0 .* got 0\.5, 43, #N\/A, 1$/],
    [
      "CLV_ALIVE",
      [
        1,
        5,
        9,
        [
          [0.5, 43],
          [0.9, 1],
        ],
      ],
      /in one row or column, got 2 × 2 cells$/,
    ],
    [
      "CLV_ALIVE",
      [1, 5, 9, [[0.5, 43, 1, 1]], "paretonbd2"],
      /model to be one of mbgnbd, bgnbd, paretonbd, nbd, got paretonbd2$/,
    ],
    ["CLV_ALIVE", [1, 5, 9, [[0.5, 43, -1, 1]], "paretonbd"], /\(r, alpha, s, beta\)/],
    ["CLV_ALIVE", [1, 5, 9, parameters, 3], /model to be one of .* got 3$/],
    ["CLV_ALIVE", [1, 5, 9, parameters, "", "fr"], /language .*fr$/],
    ["CLV_ORDERS", [1, 5, 9, parameters], /needs horizon_days, got nothing$/],
    ["CLV_ORDERS", [1, 5, 9, parameters, 0], /needs horizon_days above 0, up to 3650, got 0$/],
    ["CLV_ORDERS", [1, 5, 9, parameters, 3651], /horizon_days above 0, up to 3650, got 3651$/],
    ["CLV_ORDERS", [1, 5, 9, parameters, "a year"], /horizon_days .* got a year$/],
    ["CLV_SPEND", [2, -5, spendParameters], /average_repeat_spend from 0 .* got -5$/],
    ["CLV_SPEND", [2, 5, [[6, 4]]], /3 numbers above 0 \(p, q, gamma\) .* got 6, 4$/],
    ["CLV_SPEND", [0, "", [[6, 0.9, 15]]], /parameters that have a mean .* got 0\.9$/],
    ["CLV_SIMPLE", [50, 4], /needs years, got nothing$/],
    ["CLV_SIMPLE", [-50, 4, 3], /average_order from 0 .* got -50$/],
    ["CLV_SIMPLE", [50, 4, 101], /years from 0 to 100, got 101$/],
    ["CLV_SIMPLE", [50, 4, 3, 0], /margin above 0, up to 1, got 0$/],
    ["CLV_SIMPLE", [50, 4, 3, 30], /margin above 0, up to 1, got 30$/],
    ["CLV_SIMPLE", [50, 4, 3, 1, 10], /annual_discount from 0 to 1, got 10$/],
    ["CLV_TABLE", [...orders, "", -7], /needs horizon_days above 0, up to 3650, got -7$/],
    ["CLV_TABLE", [...orders, "", columnOf([1, 2])], /horizon_days .* got 2 × 1 cells$/],
    ["CLV_TABLE", [...orders, "", "", -0.1], /annual_discount from 0 to 1, got -0\.1$/],
    ["CLV_TABLE", [...orders, "", "", "", 1.5], /margin above 0, up to 1, got 1\.5$/],
    ["CLV_TABLE", [...orders, "", "", "", "", "gamma"], /model to be one of .* got gamma$/],
    ["CLV_TABLE", [...orders, "someday"], /as_of to be a date from 1900 to 2199, got someday$/],
    ["CLV_TABLE", ["Ann", "soon", 5], /none of the 1 rows can be used .*RFM_AUDIT/],
    ["CLV_FIT", [...orders, "", "", 0], /unit_days above 0, up to 365, got 0$/],
    ["CLV_FIT", ["", "", ""], /the ranges are empty: see RFM_AUDIT/],
  ])("%s(%j) is one sentence with the function and the argument", (name, args, words) => {
    const said = message(name, ...args);
    expect(said.startsWith(name)).toBe(true);
    expect(said).toMatch(words);
    expect(said).not.toMatch(/[.\n]$|\n|undefined|NaN|\[object/);
  });

  test("they are told in the language of the call", () => {
    expect(message("CLV_ALIVE", 1, 5, 9, parameters, "x", "zh")).toBe(
      "CLV_ALIVE：model 应为 mbgnbd, bgnbd, paretonbd, nbd 之一，现在是“x”",
    );
    expect(message("CLV_SIMPLE", 1, 5, 9, 30, "", "zh")).toBe("CLV_SIMPLE：margin 应大于 0 且不超过 1，现在是“30”");
    expect(message("CLV_SPEND", 1, 5, [[1]], "zh")).toMatch(
      /^CLV_SPEND：parameters 应为一行或一列中的 3 个正数（p, q, gamma），现在是/,
    );
  });
});
