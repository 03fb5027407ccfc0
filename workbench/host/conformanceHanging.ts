// Conformance cases: conditional rules, charts, protections, filters and merges of a sheet.
import type { ConformanceCase } from "./conformanceCase";
import { type Claim, toCases } from "./conformanceClaim";

const rules: readonly Claim[] = [
  [
    "conditional rules are read back with their ranges, conditions and looks",
    "documented",
    `var numbers = sheet.getRange("B1:B2");
  var rules = [
    SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo("a").setBackground("#ff0000").setRanges([sheet.getRange("A1:A2")]).build(),
    SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(1.5).setFontColor("#00ff00").setRanges([numbers]).build(),
    SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied("=$B1>1").setBackground("#0000ff").setRanges([numbers]).build(),
  ];
  sheet.setConditionalFormatRules(rules);
  return sheet.getConditionalFormatRules().map(function (rule) {
    var condition = rule.getBooleanCondition();
    return [rule.getRanges()[0].getA1Notation(), String(condition.getCriteriaType()), condition.getCriteriaValues()[0], condition.getBackground(),
      condition.getFontColor(), rule.getGradientCondition()];
  });`,
    [
      ["A1:A2", "TEXT_EQUAL_TO", "a", "#ff0000", null, null],
      ["B1:B2", "NUMBER_GREATER_THAN", 1.5, null, "#00ff00", null],
      ["B1:B2", "CUSTOM_FORMULA", "=$B1>1", "#0000ff", null, null],
    ],
  ],
  [
    "a colour scale is read back with its two colours",
    "documented",
    `var rule = SpreadsheetApp.newConditionalFormatRule().setGradientMinpoint("#ffffff").setGradientMaxpoint("#00ff00")
    .setRanges([sheet.getRange("B1:B2")]).build();
  sheet.setConditionalFormatRules([rule]);
  var read = sheet.getConditionalFormatRules()[0];
  var scale = read.getGradientCondition();
  return [scale.getMinColor(), scale.getMaxColor(), read.getBooleanCondition()];`,
    ["#ffffff", "#00ff00", null],
  ],
  [
    "setting conditional rules replaces all of them",
    "documented",
    `var rule = SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo("a").setBackground("#ff0000").setRanges([sheet.getRange("A1")]).build();
  sheet.setConditionalFormatRules([rule]);
  var more = sheet.getConditionalFormatRules().concat(rule.copy().setRanges([sheet.getRange("B1")]).build());
  sheet.setConditionalFormatRules(more);
  var two = sheet.getConditionalFormatRules().length;
  sheet.setConditionalFormatRules([]);
  return [two, sheet.getConditionalFormatRules().length];`,
    [2, 0],
  ],
];

const CHART = `var built = sheet.newChart().setChartType(Charts.ChartType.COLUMN).addRange(sheet.getRange("A1:A2")).addRange(sheet.getRange("B1:B2"))
    .setNumHeaders(1).setPosition(2, 3, 4, 5).setOption("title", "Sales").setOption("colors", ["#112233"]).setOption("width", 400)
    .setOption("legend", { position: "none" }).setOption("is3D", false).build();`;

const charts: readonly Claim[] = [
  [
    "a chart has an id once it is on a sheet, and is read back as it was built",
    "documented",
    `${CHART}
  sheet.insertChart(built);
  var chart = sheet.getCharts()[0];
  var place = chart.getContainerInfo();
  return [typeof chart.getChartId(), chart.getRanges().map(function (range) { return range.getA1Notation(); }), chart.getOptions().get("title"),
    [place.getAnchorRow(), place.getAnchorColumn(), place.getOffsetX(), place.getOffsetY()]];`,
    ["number", ["A1:A2", "B1:B2"], "Sales", [2, 3, 4, 5]],
  ],
  [
    "a chart is changed in place through its builder",
    "documented",
    `${CHART}
  sheet.insertChart(built);
  var chart = sheet.getCharts()[0];
  sheet.updateChart(chart.modify().clearRanges().addRange(sheet.getRange("A1:B2")).setChartType(Charts.ChartType.BAR).build());
  var changed = sheet.getCharts();
  return [changed.length, changed[0].getRanges().map(function (range) { return range.getA1Notation(); })];`,
    [1, ["A1:B2"]],
  ],
  [
    "a chart that is changed in place keeps its id",
    "unverified",
    `${CHART}
  sheet.insertChart(built);
  var chart = sheet.getCharts()[0];
  sheet.updateChart(chart.modify().setOption("title", "Revenue").build());
  return sheet.getCharts()[0].getChartId() === chart.getChartId();`,
    true,
  ],
  [
    "a builder knows its chart's type and ranges",
    "documented",
    `${CHART}
  var builder = built.modify();
  return [String(builder.getChartType()), builder.getRanges().length];`,
    ["COLUMN", 2],
  ],
  [
    "charts that are removed are gone",
    "documented",
    `${CHART}
  sheet.insertChart(built);
  sheet.getCharts().forEach(function (chart) { sheet.removeChart(chart); });
  return sheet.getCharts().length;`,
    0,
  ],
  [
    "a line chart of two series is built over a column of labels and two columns of numbers",
    "documented",
    `sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.LINE).addRange(sheet.getRange("A1:A2")).addRange(sheet.getRange("B1:C2"))
    .setNumHeaders(1).setPosition(4, 1, 0, 0).setOption("colors", ["#112233", "#445566"]).build());
  var chart = sheet.getCharts()[0];
  return [String(chart.modify().getChartType()), chart.getRanges().map(function (range) { return range.getA1Notation(); })];`,
    ["LINE", ["A1:A2", "B1:C2"]],
  ],
  [
    "each chart type is a value of its own",
    "documented",
    "return [String(Charts.ChartType.PIE), String(Charts.ChartType.LINE), Charts.ChartType.BAR === Charts.ChartType.BAR, Charts.ChartType.BAR === Charts.ChartType.COLUMN];",
    ["PIE", "LINE", true, false],
  ],
];

const limits: readonly Claim[] = [
  [
    "a tab that the script protects stays open to its user",
    "documented",
    `sheet.protect();
  var found = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  var protection = found[0];
  return [found.length, protection.canEdit(), protection.isWarningOnly(), protection.getUnprotectedRanges().length, protection.getDescription(), String(protection.getProtectionType()),
    protection.getRange().getSheet().getSheetId() === sheet.getSheetId(), sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length];`,
    [1, true, false, 0, "", "SHEET", true, 0],
  ],
  [
    "the spreadsheet gives the protections of all its tabs",
    "documented",
    `sheet.protect();
  var found = book.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  return [found.length, found[0].getRange().getSheet().getSheetId() === sheet.getSheetId(), book.getProtections(SpreadsheetApp.ProtectionType.RANGE).length];`,
    [1, true, 0],
  ],
  ["a tab without a filter has none", "documented", "return sheet.getFilter();", null],
  [
    "cells that are not merged stay as they are when they are broken apart",
    "documented",
    'return sheet.getRange("A1:B1").breakApart().getA1Notation();',
    "A1:B1",
  ],
  ["cells that are not merged belong to no merge", "documented", 'return sheet.getRange("A1:B1").getMergedRanges();', []],
];

export const hangingCases: readonly ConformanceCase[] = toCases("sheet", [...rules, ...charts, ...limits]);
