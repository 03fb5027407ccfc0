// A short form for conformance cases about a document: name, evidence, statements and expected result.
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

/** Makes cases on a sheet of 6 × 4 cells that begins with a, 1 and b, 2. The statements may use `book` and `sheet`. */
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
