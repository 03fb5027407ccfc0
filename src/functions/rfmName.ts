// RFM_NAME: from scores, the tier that a scheme gives to them.
import { type Cell, isBlank, isErrorCell } from "../ground/cell";
import type { Language, Text } from "../ground/language";
import { dependsOn } from "../models/rfm/boxes";
import { chooseScheme } from "../models/rfm/choose";
import { refuseScores, type Scheme } from "../models/rfm/scheme";
import { errorInRow, needs, type Param, schemeParam, tellCell } from "./arguments";
import { customFunction } from "./customFunction";
import { isHeadingRow } from "./headings";

const params: readonly Param[] = [
  { name: "recency_score", type: "column", help: { en: "R, in the scheme's own scores.", zh: "R 分，按方案自己的分数。" } },
  { name: "frequency_score", type: "column", help: { en: "F, in the scheme's own scores.", zh: "F 分，按方案自己的分数。" } },
  { name: "monetary_score", type: "column", help: { en: "M, in the scheme's own scores.", zh: "M 分，按方案自己的分数。" } },
];

/** The fault of a score; null if it has none. The score of a measure that the scheme does not use may be blank. */
function scoreProblem(scheme: Scheme, cells: readonly Cell[]): { text: Text; got: Text } | null {
  const { space } = scheme.lookup();
  const depends = dependsOn(scheme.lookup());
  for (const [place, cell] of cells.entries()) {
    if (isBlank(cell) && !depends[place]) continue;
    const highest = space.lowest + space.sizes[place]! - 1;
    const score = isBlank(cell) || typeof cell === "boolean" ? Number.NaN : Number(cell);
    if (Number.isInteger(score) && score >= space.lowest && score <= highest) continue;
    const { name } = params[place]!;
    const text = { en: `${name} from ${space.lowest} to ${highest}`, zh: `${name} 应为 ${space.lowest} 到 ${highest}` };
    return { text, got: tellCell(cell) };
  }
  return null;
}

function nameOf(scheme: Scheme, cells: readonly Cell[], language: Language): string {
  const { lowest } = scheme.lookup().space;
  const [r = lowest, f = lowest, m = lowest] = cells.map((cell) => (isBlank(cell) ? lowest : Number(cell)));
  return scheme.tierOfScores(r, f, m).name[language];
}

export const rfmName = customFunction(() => ({
  name: "RFM_NAME",
  summary: { en: "Names the tier that a scheme gives to scores.", zh: "给出方案对某组分数的命名。" },
  params: [...params, schemeParam],
  returns: { type: "string", help: { en: "The tier of the scores.", zh: "该组分数的层级。" } },
  examples: [
    { args: [5, 5, 5], gives: [["Champions"]] },
    { args: [2, 1, 2, "chinese8"], gives: [["Important to develop"]] },
    { args: [3, 0, 0, "braze10"], gives: [["New"]] },
  ],
  run({ columns, scheme: request, language }) {
    const scheme = chooseScheme(request, null);
    if (!scheme.hasScores) throw refuseScores(scheme);
    const hasHeading = isHeadingRow(columns.ownCells(0), columns.height);
    return Array.from({ length: columns.height }, (_, index) => {
      if ((index === 0 && hasHeading) || columns.ownCells(index).every(isBlank)) return [""];
      const cells = columns.cells.map((column) => column[index]);
      if (cells.some(isErrorCell) && columns.height > 1) return [`? ${errorInRow[language]}`];
      const problem = scoreProblem(scheme, cells);
      if (problem === null) return [nameOf(scheme, cells, language)];
      if (columns.height === 1) throw needs("RFM_NAME", problem.text, problem.got);
      return [language === "zh" ? `? ${problem.text.zh}` : `? needs ${problem.text.en}`];
    });
  },
}));
