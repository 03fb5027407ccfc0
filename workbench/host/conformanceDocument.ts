// Conformance cases: tabs, rows and columns, styles of cells, and developer metadata.
import type { ConformanceCase } from "./conformanceCase";
import { type Claim, toCases } from "./conformanceClaim";

const tabs: readonly Claim[] = [
  [
    "a new tab has 1000 rows and 26 columns, stands where it was told and is shown",
    "community",
    `var made = book.insertSheet("Extra tab", 0);
  var seen = [made.getIndex(), made.getMaxRows(), made.getMaxColumns(), book.getActiveSheet().getName(), book.getSheets()[0].getName()];
  book.deleteSheet(made);
  return seen;`,
    [1, 1000, 26, "Extra tab", "Extra tab"],
  ],
  [
    "a tab is found by its id, and no longer once it is deleted",
    "documented",
    `var made = book.insertSheet("Extra tab", 1);
  var id = made.getSheetId();
  var name = book.getSheetById(id).getName();
  book.deleteSheet(made);
  return [name, book.getSheetById(id), book.getSheetByName("Extra tab")];`,
    ["Extra tab", null, null],
  ],
  [
    "a tab that is added without a name gets one that no other has, and is shown",
    "documented",
    `var names = book.getSheets().map(function (tab) { return tab.getName(); });
  var made = book.insertSheet();
  var seen = [names.indexOf(made.getName()) < 0, book.getActiveSheet().getName() === made.getName(), made.isSheetHidden()];
  book.deleteSheet(made);
  return seen;`,
    [true, true, false],
  ],
  [
    "a tab's name is taken only once",
    "community",
    `var name = sheet.getName();
  return thrown_(function () { book.insertSheet(name, 0); }).replace(name, "NAME");`,
    'A sheet with the name "NAME" already exists. Please enter another name.',
  ],
  [
    "a tab that is renamed keeps its id",
    "community",
    `var id = sheet.getSheetId();
  var name = sheet.getName();
  sheet.setName("Renamed tab");
  var seen = [book.getSheetById(id).getName(), book.getSheetByName(name)];
  sheet.setName(name);
  return seen;`,
    ["Renamed tab", null],
  ],
  [
    "a tab is hidden and comes back",
    "documented",
    `var made = book.insertSheet("Extra tab", 1);
  var hidden = made.hideSheet().isSheetHidden();
  var shown = made.showSheet().isSheetHidden();
  book.deleteSheet(made);
  return [hidden, shown];`,
    [true, false],
  ],
  [
    "a tab that is hidden or deleted while it is shown gives way to another one",
    "unverified",
    `var made = book.insertSheet("Extra tab", 1).hideSheet();
  var afterHiding = book.getActiveSheet().getSheetId() === made.getSheetId();
  made.showSheet();
  book.setActiveSheet(made);
  var id = made.getSheetId();
  book.deleteSheet(made);
  return [afterHiding, book.getActiveSheet().getSheetId() === id];`,
    [false, false],
  ],
  [
    "another tab is shown on request",
    "documented",
    `var made = book.insertSheet("Extra tab", 1);
  var answered = book.setActiveSheet(sheet).getSheetId() === sheet.getSheetId();
  var seen = [answered, book.getActiveSheet().getSheetId() === sheet.getSheetId()];
  book.deleteSheet(made);
  return seen;`,
    [true, true],
  ],
  [
    "the last visible tab can be neither hidden nor deleted",
    "community",
    `book.getSheets().forEach(function (other) { if (other.getSheetId() !== sheet.getSheetId()) other.hideSheet(); });
  var seen = [thrown_(function () { sheet.hideSheet(); }), thrown_(function () { book.deleteSheet(sheet); })];
  book.getSheets().forEach(function (other) { other.showSheet(); });
  return seen;`,
    ["You can't hide all the sheets in a document.", "You can't remove all the visible sheets in a document."],
  ],
  ["a file tells the locale that its formulas are written in", "documented", "return book.getSpreadsheetLocale();", "en_US"],
  ["a file without named ranges has an empty list of them", "documented", "return book.getNamedRanges();", []],
];

const selections: readonly Claim[] = [
  [
    "of several selected ranges the last one is active, and its first cell has the focus",
    "documented",
    `sheet.getRangeList(["A1:B3", "C1:D2"]).activate();
  var ranges = sheet.getActiveRangeList().getRanges().map(function (range) { return range.getA1Notation(); });
  return [ranges, sheet.getActiveRange().getA1Notation(), sheet.getCurrentCell().getA1Notation(), sheet.getActiveRange().getSheet().getName()];`,
    [["A1:B3", "C1:D2"], "C1:D2", "C1", "Orders"],
    { notLive: "the tab's name is told" },
  ],
  [
    "whole rows are selected across all columns",
    "community",
    `sheet.getRangeList(["4:5", "2:2"]).activate();
  return sheet.getActiveRangeList().getRanges().map(function (range) { return [range.getRow(), range.getNumRows(), range.getNumColumns()]; });`,
    [
      [4, 2, 4],
      [2, 1, 4],
    ],
  ],
  [
    "a tab that is shown again has what was selected in it, if that is asked for",
    "documented",
    `sheet.getRangeList(["B2:C3"]).activate();
  var made = book.insertSheet("Extra tab", 1);
  book.setActiveSheet(sheet, true);
  var seen = sheet.getActiveRange().getA1Notation();
  book.deleteSheet(made);
  return seen;`,
    "B2:C3",
  ],
  [
    "a tab that is shown again has its first cell selected, if nothing else is asked for",
    "unverified",
    `sheet.getRangeList(["B2:C3"]).activate();
  var made = book.insertSheet("Extra tab", 1);
  var fresh = made.getActiveRange().getA1Notation();
  book.setActiveSheet(sheet);
  var seen = [fresh, sheet.getActiveRange().getA1Notation()];
  book.deleteSheet(made);
  return seen;`,
    ["A1", "A1"],
  ],
  [
    "what is selected ends where the tab ends after rows were deleted",
    "unverified",
    `sheet.getRangeList(["B1:C1", "A3:B6"]).activate();
  sheet.deleteRows(5, 2);
  return sheet.getActiveRangeList().getRanges().map(function (range) { return range.getA1Notation(); });`,
    ["B1:C1", "A3:B4"],
  ],
];

const lines: readonly Claim[] = [
  [
    "deleted rows and columns close up",
    "documented",
    `sheet.deleteRows(1, 1);
  sheet.deleteColumns(1, 1);
  return [sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getRange(1, 1).getValue()];`,
    [5, 3, 2],
  ],
  [
    "frozen columns are counted, and can be let go",
    "documented",
    `sheet.setFrozenColumns(2);
  var seen = [sheet.getFrozenColumns()];
  sheet.setFrozenColumns(0);
  return seen.concat(sheet.getFrozenColumns());`,
    [2, 0],
  ],
  [
    "not all rows below the frozen ones can be deleted",
    "community",
    `sheet.setFrozenRows(1);
  return [sheet.getFrozenRows(), thrown_(function () { sheet.deleteRows(2, 5); })];`,
    [1, "Sorry, it is not possible to delete all non-frozen rows."],
  ],
  [
    "a column is 100 pixels wide until it is told otherwise",
    "community",
    `sheet.setColumnWidth(1, 150).setColumnWidths(2, 2, 80);
  return [1, 2, 3, 4].map(function (column) { return sheet.getColumnWidth(column); });`,
    [150, 80, 80, 100],
  ],
  [
    "added rows take the look of the row above, added columns that of the column to the left",
    "unverified",
    `sheet.getRange("A1:B1").setFontWeight("bold").setNumberFormat("0.00");
  sheet.insertRowsAfter(1, 1).insertColumnsAfter(2, 1);
  return [sheet.getRange("A2:C2").getFontWeights(), sheet.getRange("A2:C2").getNumberFormats()];`,
    [[["bold", "bold", "bold"]], [["0.00", "0.00", "0.00"]]],
  ],
  [
    "rows added inside a formula's range make it longer, those added after it do not",
    "community",
    `sheet.getRange("D1").setValue("=SUM(B1:B2)");
  sheet.insertRowsAfter(1, 1).insertRowsAfter(3, 1);
  return sheet.getRange("D1").getFormulas();`,
    [["=SUM(B1:B3)"]],
  ],
  [
    "a reference to a deleted column is broken",
    "community",
    `sheet.getRange("D1").setValue("=SUM(B1:B2)");
  sheet.deleteColumns(2, 1);
  return sheet.getRange("C1").getFormulas();`,
    [["=SUM(#REF!)"]],
  ],
  [
    "the value that a formula last gave is read like any other",
    "documented",
    "return [sheet.getRange('A1:B1').getValues(), sheet.getRange('A1:B1').getFormulas(), sheet.getLastColumn()];",
    [[["a", 5]], [["", "=2+3"]], 2],
    { cells: [["a", { formula: "=2+3", value: 5 }]], notLive: "the cells hold a formula" },
  ],
];

const styles: readonly Claim[] = [
  [
    "styles are read back as they were set, cell by cell",
    "documented",
    `var range = sheet.getRange("A1:B1");
  range.setFontWeights([["bold", "normal"]]).setBackgrounds([["#ff0000", null]]).setFontColors([["#00FF00", "#000000"]]).setWraps([[true, false]]);
  range.setNumberFormats([["@", "0.0%"]]).setHorizontalAlignment("right");
  return [range.getFontWeights(), range.getBackgrounds(), range.getFontColors(), range.getWraps(), range.getNumberFormats()];`,
    [[["bold", "normal"]], [["#ff0000", "#ffffff"]], [["#00ff00", "#000000"]], [[true, false]], [["@", "0.0%"]]],
  ],
  [
    "one style goes to every cell of a range",
    "documented",
    `var range = sheet.getRange("A1:A2").setFontWeight("bold").setBackground("#112233").setFontColor("#445566").setWrap(false);
  return [range.getFontWeights(), range.getBackgrounds(), range.getFontColors(), range.getWraps()];`,
    [
      [["bold"], ["bold"]],
      [["#112233"], ["#112233"]],
      [["#445566"], ["#445566"]],
      [[false], [false]],
    ],
  ],
  [
    "a new cell is black on white, not bold, and wraps",
    "unverified",
    `var range = sheet.getRange("D6");
  return [range.getFontWeights(), range.getBackgrounds(), range.getFontColors(), range.getWraps()];`,
    [[["normal"]], [["#ffffff"]], [["#000000"]], [[true]]],
  ],
  [
    "clearing the format keeps content and number format",
    "documented",
    `var range = sheet.getRange("B1").setBackground("#112233").setNumberFormat("0.00").clearFormat();
  return [range.getValue(), range.getBackgrounds(), range.getNumberFormats()];`,
    [1, [["#ffffff"]], [["0.00"]]],
  ],
  [
    "a list of ranges is styled together",
    "documented",
    `var list = sheet.getRangeList(["A1", "B2:C3"]).setNumberFormat("0.00").setFontWeight("bold").setBackground("#112233");
  return list.getRanges().map(function (range) { return [range.getA1Notation(), range.getFontWeights()[0][0], range.getBackgrounds()[0][0]]; });`,
    [
      ["A1", "bold", "#112233"],
      ["B2:C3", "bold", "#112233"],
    ],
  ],
  ["cells without a note have an empty one", "documented", 'return sheet.getRange("A1:B1").getNotes();', [["", ""]]],
  [
    "a range knows its corners and its sheet",
    "documented",
    `var range = sheet.getRange("B2:C4");
  var corners = [range.getRow(), range.getColumn(), range.getLastRow(), range.getLastColumn(), range.getNumRows(), range.getNumColumns()];
  return corners.concat(range.getSheet().getSheetId() === sheet.getSheetId(), range.canEdit());`,
    [2, 2, 4, 3, 3, 2, true, true],
  ],
];

const MARK = `function mark(target, value) {
    return target.addDeveloperMetadata("test.mark", value, SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
  }
  function marks() { return book.createDeveloperMetadataFinder().withKey("test.mark").find(); }
  function clear() { marks().forEach(function (found) { found.remove(); }); }`;

const metadata: readonly Claim[] = [
  [
    "metadata on a column is found by its key and moves with the column",
    "documented",
    `${MARK}
  mark(sheet.getRange("B:B"), "tier");
  sheet.insertColumnsAfter(1, 1);
  var found = marks();
  var place = found[0].getLocation();
  var seen = [found.length, found[0].getKey(), found[0].getValue(), place.getColumn().getColumn(), place.getRow(), place.getSheet(),
    place.getColumn().getSheet().getSheetId() === sheet.getSheetId(), String(place.getLocationType()), typeof found[0].getId()];
  clear();
  return seen.concat(marks().length);`,
    [1, "test.mark", "tier", 3, null, null, true, "COLUMN", "number", 0],
  ],
  [
    "metadata on a row and on a tab say where they are",
    "documented",
    `${MARK}
  mark(sheet.getRange("2:2"), "row");
  mark(sheet, "tab");
  var places = ["row", "tab"].map(function (value) {
    return book.createDeveloperMetadataFinder().withKey("test.mark").withValue(value).find()[0].getLocation();
  });
  var seen = [places[0].getRow().getRow(), places[0].getColumn(), places[1].getSheet().getSheetId() === sheet.getSheetId(),
    sheet.getDeveloperMetadata().length, String(sheet.getDeveloperMetadata()[0].getVisibility())];
  clear();
  return seen;`,
    [2, null, true, 1, "PROJECT"],
  ],
  [
    "metadata on a block of cells is refused",
    "community",
    `${MARK}
  return thrown_(function () { mark(sheet.getRange("A1:B2"), "block"); });`,
    "Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.",
  ],
  [
    "metadata goes with its column",
    "documented",
    `${MARK}
  mark(sheet.getRange("B:B"), "tier");
  sheet.deleteColumns(2, 1);
  return marks().length;`,
    0,
  ],
];

export const documentCases: readonly ConformanceCase[] = [
  ...toCases("sheet", tabs),
  ...toCases("sheet", selections),
  ...toCases("sheet", lines),
  ...toCases("range", styles),
  ...toCases("range", metadata),
];
