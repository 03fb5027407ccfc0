// The Summary tab: what was analysed, the tiers in numbers, two charts, recency by frequency, and what to know about the run.

import type { ChartSpec, Drawing } from "../ground/drawing";
import type { Language } from "../ground/language";
import type { Note } from "../ground/note";
import { foundIn, type SortedBy, titleOf } from "../models/model";
import { scoresFound } from "../models/rfm/sortByScheme";
import { basisRows } from "./basis";
import { addSection, barsHeight, blank, noteRow, type PageCell, rowsUnder, text, toDrawing } from "./page";
import { type ReportInput, report } from "./report";
import { countScores, gridMargin, gridRows } from "./scoreGrid";
import { shownTiers } from "./shownTiers";
import { tierTable, tierTableColumn, tierTableWidths } from "./tierTable";

const title = { en: "Summary", zh: "客户分层汇总" };

const chartWidth = 600;

const charts = [
  { title: { en: "Customers per tier", zh: "各层级客户数" }, values: "customers", at: "tier", color: "#0068a8" },
  { title: { en: "Revenue per tier", zh: "各层级消费金额" }, values: "revenue", at: "medianRecencyDays", color: "#1b989b" },
] as const;

/** The charts side by side: bars of one column of the tier table each. */
function chartSpecs(row: number, tiers: { row: number; count: number }, language: Language): ChartSpec[] {
  return charts.map(({ title, values, at, color }) => {
    const area = { row: tiers.row, rows: tiers.count + 1, columns: 1 };
    return {
      title: title[language],
      type: "bar",
      labels: { ...area, column: tierTableColumn("tier") },
      values: { ...area, column: tierTableColumn(values) },
      row,
      column: tierTableColumn(at),
      width: chartWidth,
      height: barsHeight(tiers.count),
      colors: [color],
    };
  });
}

function remarkRows(notes: readonly Note[], language: Language): PageCell[][] {
  return [
    [blank(), text(language === "en" ? "Remarks" : "说明", "title")],
    ...notes.map((note) => noteRow(note.text[language], tierTableWidths.length)),
  ];
}

/** The tiers of a further model, under its title. */
function furtherRows(input: ReportInput, by: SortedBy): PageCell[][] {
  return [
    [blank(), text(titleOf(by)[input.language], "title")],
    ...tierTable(input.customers, shownTiers(by.sorted), input.language),
  ];
}

function draw(input: ReportInput, by: SortedBy): Drawing {
  const { customers, models, notes, language } = input;
  const shown = shownTiers(by.sorted);
  const rows: PageCell[][] = [[blank(), text(title[language], "title")], ...basisRows(input, by, tierTableWidths.length)];
  const add = (section: readonly PageCell[][]): number => addSection(rows, section);
  const tiers = { row: add(tierTable(customers, shown, language)), count: shown.tiers.length };
  const chartRow = add(rowsUnder(barsHeight(tiers.count)));
  const scored = foundIn(by.sorted, scoresFound);
  const grid = scored && countScores(scored.scores, scored.cuts);
  if (grid) add(gridRows(grid, language));
  for (const further of models) if (further !== by) add(furtherRows(input, further));
  if (notes.length > 0) add(remarkRows(notes, language));
  const wider = Math.max(0, gridMargin + (grid?.f.length ?? 0) + 1 - tierTableWidths.length);
  return toDrawing(rows, {
    widths: [...tierTableWidths, ...Array.from({ length: wider }, () => 80)],
    frozenRows: 1,
    charts: chartSpecs(chartRow, tiers, language),
  });
}

/** Tiers in numbers on one page. */
export const summary = report({
  id: "summary",
  title,
  question: { en: "How many customers and how much revenue are in each tier?", zh: "每个层级有多少客户、贡献多少消费？" },
  group: "describe",
  isUsual: true,
  draw,
});
