// A short way to write conformance cases about a document: a name, its evidence, a few statements and what they give.
import type { ConformanceCase, Evidence } from "./conformanceCase";

export type Claim = readonly [
  name: string,
  evidence: Evidence,
  statements: string,
  expected: unknown,
  more?: Partial<ConformanceCase>,
];

const BOOK = "var book = SpreadsheetApp.getActiveSpreadsheet();\n  ";
const SHEET = "var sheet = SpreadsheetApp.getActiveSheet();\n  ";

/** Cases on a sheet of 6 × 4 that begins with a, 1 and b, 2; `book` (where it is named) and `sheet` are at hand. */
export function toCases(source: ConformanceCase["source"], claims: readonly Claim[]): ConformanceCase[] {
  return claims.map(([name, evidence, statements, expected, more = {}]) => ({
    name,
    evidence,
    source: evidence === "unverified" ? "none" : source,
    cells: [
      ["a", 1],
      ["b", 2],
    ],
    rows: 6,
    columns: 4,
    body: `${/\bbook\b/.test(statements) ? BOOK : ""}${SHEET}${statements}`,
    expected,
    ...more,
  }));
}
