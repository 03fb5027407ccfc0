// The All tiers tab: every tier of each model that has more of them than the Summary shows.
import type { Drawing } from "../ground/drawing";
import { type SortedBy, titleOf } from "../models/model";
import { analysedRows } from "./basis";
import { addSection, blank, type PageCell, text, toDrawing } from "./page";
import { type ReportInput, report } from "./report";
import { mostShown } from "./shownTiers";
import { tierTable, tierTableWidths } from "./tierTable";

/** The tiers of one model, under its title. */
function rowsOf(input: ReportInput, by: SortedBy): PageCell[][] {
  const { customers, language } = input;
  const rows: PageCell[][] = [
    [blank(), text(titleOf(by)[language], "title")],
    ...analysedRows(input, by).map((row) => [blank(), ...row]),
  ];
  addSection(rows, tierTable(customers, by.sorted, language));
  return rows;
}

function draw(input: ReportInput, by: SortedBy): Drawing {
  const rows = rowsOf(input, by);
  for (const other of input.models)
    if (other !== by && other.sorted.tiers.length > mostShown) addSection(rows, rowsOf(input, other));
  return toDrawing(rows, { widths: tierTableWidths, frozenRows: 1, charts: [] });
}

/** Every tier in numbers, where they are too many for the Summary. */
export const allTiers = report({
  id: "allTiers",
  title: { en: "All tiers", zh: "全部层级" },
  question: { en: "How large is each of very many tiers?", zh: "层级很多时，每一层各有多少？" },
  group: "describe",
  fewestTiers: mostShown + 1,
  isUsual: true,
  draw,
});
