// Conformance cases: custom functions in a cell.
import type { ConformanceCase } from "./conformanceCase";

const KIND = "return Object.prototype.toString.call(a);";

const given: readonly ConformanceCase[] = [
  {
    name: "one cell arrives as its value",
    evidence: "documented",
    source: "functions",
    args: [5],
    body: "return a + 1;",
    expected: { cells: [[6]] },
  },
  {
    name: "a range of one cell arrives as its value",
    evidence: "documented",
    source: "functions",
    args: [[[5]]],
    body: "return a + 1;",
    expected: { cells: [[6]] },
  },
  {
    name: "a range arrives as rows of values, blanks as empty strings",
    evidence: "documented",
    source: "functions",
    args: [
      [
        [1, null],
        ["b", true],
      ],
    ],
    body: "return JSON.stringify(a);",
    expected: { cells: [['[[1,""],["b",true]]']] },
  },
  {
    name: "a blank cell arrives as an empty string",
    evidence: "documented",
    source: "functions",
    args: [null],
    body: "return JSON.stringify(a);",
    expected: { cells: [['""']] },
  },
  {
    name: "a date cell arrives as a Date, the instant at which the sheet's clocks show it",
    evidence: "documented",
    source: "functions",
    args: [{ day: 46_053 }],
    zone: "Asia/Shanghai",
    scriptZone: "Etc/UTC",
    body: "return a.toISOString();",
    expected: { cells: [["2026-01-30T16:00:00.000Z"]] },
  },
  {
    name: "an error in a range arrives as its text",
    evidence: "unverified",
    source: "none",
    args: [[[{ error: "#N/A" }, 1]]],
    body: "return a[0][0];",
    expected: { cells: [["#N/A"]] },
  },
  {
    name: "an error in a single cell is shown without a call",
    evidence: "unverified",
    source: "none",
    args: [{ error: "#N/A" }],
    body: KIND,
    expected: { error: "#N/A", message: "" },
  },
  {
    name: "an argument left out at the end is undefined",
    evidence: "documented",
    source: "functions",
    args: [1],
    body: "return [[typeof b, arguments.length]];",
    expected: { cells: [["undefined", 1]] },
  },
  {
    name: "a volatile argument is refused",
    evidence: "documented",
    source: "functions",
    args: [{ volatile: true, cells: 1 }],
    body: KIND,
    expected: {
      error: "#ERROR!",
      message: "This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN().",
    },
  },
];

function shown(name: string, returned: string, expected: unknown, more: Partial<ConformanceCase> = {}): ConformanceCase {
  return {
    name,
    evidence: "unverified",
    source: "none",
    args: [],
    body: `return ${returned};`,
    expected,
    ...more,
  };
}

const COMMUNITY: Partial<ConformanceCase> = { evidence: "community", source: "quoted" };
const DOCUMENTED: Partial<ConformanceCase> = { evidence: "documented", source: "functions" };
const STRICTER: Partial<ConformanceCase> = { evidence: "unverified", source: "stricter" };

const returned: readonly ConformanceCase[] = [
  shown(
    "rows of values spill",
    '[["a", 1], ["b", 2]]',
    {
      cells: [
        ["a", 1],
        ["b", 2],
      ],
    },
    DOCUMENTED,
  ),
  shown("a flat list spills downwards", '["a", "b"]', { cells: [["a"], ["b"]] }, COMMUNITY),
  shown("NaN and Infinity show #NUM!", "[[0 / 0, 1 / 0]]", { cells: [["#NUM!", "#NUM!"]] }),
  shown("null is a blank, an empty string is not", '[[null, ""]]', { cells: [[null, ""]] }),
  shown("a returned Date becomes a date cell", "new Date(Date.UTC(2026, 0, 31))", {
    cells: [[{ day: 46_053, format: "yyyy-mm-dd" }]],
  }),
  {
    name: "a returned Date shows the day that the sheet's clocks show at its instant, not the script's",
    evidence: "unverified",
    source: "none",
    zone: "Asia/Shanghai",
    scriptZone: "Etc/UTC",
    body: "return [[new Date(Date.UTC(2026, 0, 30, 16))]];",
    args: [],
    expected: { cells: [[{ day: 46_053, format: "yyyy-mm-dd" }]] },
  },
  shown(
    "rows of unequal length are refused",
    "[[1], [1, 2]]",
    {
      failed: "A custom function that returns rows of unequal length is not in this host",
    },
    STRICTER,
  ),
  shown("an object is refused", "({})", { failed: "A cell that receives [object Object] is not in this host" }, STRICTER),
  {
    name: "a thrown error is #ERROR! with its message",
    evidence: "documented",
    source: "functions",
    args: [],
    body: 'throw new RangeError("scores run from 1 to 5");',
    expected: { error: "#ERROR!", message: "scores run from 1 to 5" },
  },
];

const limits: readonly ConformanceCase[] = [
  {
    name: "a cell may read the document",
    evidence: "documented",
    source: "functions",
    args: [],
    zone: "Asia/Shanghai",
    body: "return SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();",
    expected: { cells: [["Asia/Shanghai"]] },
  },
  {
    name: "a cell may not write to it",
    evidence: "documented",
    source: "functions",
    args: [],
    cells: [[1]],
    body: 'SpreadsheetApp.getActiveSheet().getRange("A1").setValue(1);',
    expected: { error: "#ERROR!", message: "You do not have permission to call setValue" },
  },
  {
    name: "a cell has no user interface",
    evidence: "community",
    source: "quoted",
    args: [],
    body: "SpreadsheetApp.getUi();",
    expected: { error: "#ERROR!", message: "Cannot call SpreadsheetApp.getUi() from this context." },
  },
  {
    name: "thirty seconds end a custom function",
    evidence: "documented",
    source: "functions",
    args: [],
    body: "Utilities.sleep(31000); return 1;",
    expected: { error: "#ERROR!", message: "Exceeded maximum execution time (line 0)." },
  },
];

export const formulaCases: readonly ConformanceCase[] = [...given, ...returned, ...limits];
