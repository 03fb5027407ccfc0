// Conformance cases: the filter of a sheet, the values it hides, and the rows that it hides.
import type { ConformanceCase } from "./conformanceCase";
import { type Claim, toCases } from "./conformanceClaim";

const FILTERED = `var filter = sheet.getRange("A1:B4").createFilter();
  filter.setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().setHiddenValues(["b"]).build());
  var hidden = function () { return [1, 2, 3, 4, 5].map(function (row) { return sheet.isRowHiddenByFilter(row); }); };`;

const cells = [
  ["Name", "Size"],
  ["a", 1],
  ["b", 2],
  ["b", 1],
];

const claims: readonly Claim[] = [
  [
    "a filter stands on the range that it was made on, and hides nothing yet",
    "documented",
    `var made = sheet.getRange("A1:B4").createFilter();
  var read = sheet.getFilter();
  return [made.getRange().getA1Notation(), read.getRange().getA1Notation(), read.getColumnFilterCriteria(1), sheet.isRowHiddenByFilter(2)];`,
    ["A1:B4", "A1:B4", null, false],
    { cells },
  ],
  [
    "rows under a filter's header go with the values that it hides, and are not hidden by the user",
    "documented",
    `${FILTERED}
  return [hidden(), sheet.isRowHiddenByUser(3), sheet.getFilter().getColumnFilterCriteria(1).getHiddenValues()];`,
    [[false, false, true, true, false], false, ["b"]],
    { cells },
  ],
  [
    "a filter on two columns hides what either of them hides, and shows it again without its criteria",
    "documented",
    `${FILTERED}
  filter.setColumnFilterCriteria(2, SpreadsheetApp.newFilterCriteria().setHiddenValues(["1"]).build());
  var both = hidden();
  filter.removeColumnFilterCriteria(1);
  var one = hidden();
  filter.remove();
  return [both, one, hidden(), sheet.getFilter()];`,
    [[false, true, true, true, false], [false, true, false, true, false], [false, false, false, false, false], null],
    { cells },
  ],
  [
    "values of rows that a filter hides are read and written like any others",
    "documented",
    `${FILTERED}
  sheet.getRange("B3").setValue(7);
  return sheet.getRange("A1:B4").getValues();`,
    [
      ["Name", "Size"],
      ["a", 1],
      ["b", 7],
      ["b", 1],
    ],
    { cells },
  ],
  [
    "a row written below a filter is no row of it",
    "unverified",
    `${FILTERED}
  sheet.getRange("A5").setValue("b");
  return [sheet.getFilter().getRange().getA1Notation(), sheet.isRowHiddenByFilter(5)];`,
    ["A1:B4", false],
    { cells },
  ],
  [
    "a sheet has one filter at most",
    "community",
    `${FILTERED}
  return thrown_(function () { sheet.getRange("A1:A2").createFilter(); });`,
    "You can't create a filter in a sheet that already has a filter.",
    { cells },
  ],
  [
    "rows put in among those that a filter hides move it, and are shown",
    "unverified",
    `${FILTERED}
  sheet.insertRowsAfter(3, 1);
  return [sheet.getFilter().getRange().getA1Notation(), hidden()];`,
    ["A1:B5", [false, false, true, false, true]],
    { cells },
  ],
];

export const filterCases: readonly ConformanceCase[] = toCases("filter", claims);
