// Tests which sheets of a workbook are scored where the command line names none, and what is said of the others.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runScore } from "../../workbench/command/runScore";
import { fixture, folder, written } from "./scoreFixtures";

type Row = readonly (string | number)[];
type Sheets = Readonly<Record<string, readonly Row[]>>;

const head: Row = ["Customer ID", "Order ID", "Order Date", "Order Total"];
const june: readonly Row[] = [head, ["C1", "1", "2026-06-13", 50], ["C2", "2", "2026-06-14", 90]];
const july: readonly Row[] = [head, ["C1", "3", "2026-07-13", 60], ["C2", "4", "2026-07-14", 80]];
const august: readonly Row[] = [head, ["C1", "5", "2026-08-13", 100], ["C2", "6", "2026-08-14", 40]];

/** Scores a workbook of these sheets; those whose name begins with an exclamation mark are hidden. */
async function score(sheets: Sheets, ...argv: string[]) {
  const bytes = await written((workbook) => {
    for (const [name, rows] of Object.entries(sheets)) {
      const sheet = workbook.addWorksheet(name.replace("!", ""), { state: name.startsWith("!") ? "hidden" : "visible" });
      for (const row of rows) sheet.addRow([...row]);
    }
  });
  await fixture("book.xlsx", bytes);
  const [out, errors]: [string[], string[]] = [[], []];
  const surroundings = {
    stdout: { write: (text: string) => out.push(text) > 0 },
    stderr: { write: (text: string) => errors.push(text) > 0 },
    cwd: folder,
    root: process.cwd(),
  };
  const code = await runScore(["book.xlsx", "--json", "book.json", ...argv], surroundings);
  const json = code === 0 ? JSON.parse(readFileSync(join(folder, "book.json"), "utf8")) : { customers: [] };
  const people = Object.fromEntries(
    (json.customers as { customer: string; frequency: number; revenue: number; lastOrder: string }[]).map((own) => [
      own.customer,
      [own.lastOrder, own.frequency, own.revenue],
    ]),
  );
  return { code, people, said: out.join("").replace(/\s+/g, " "), errors: errors.join("") };
}

const both = "--sheet NAME reads one alone, --sheet orders=#NAME another one with it";

describe("the sheets of a workbook that are scored", () => {
  test("a cover sheet is passed over and named", async () => {
    const orders = [head, ["C1", "1", "2026-08-13", 50], ["C2", "2", "2026-08-14", 20], ["C1", "3", "2026-08-20", 30]];
    const { people, said } = await score({ "Read me": [["Export of 2026-09-01"], ["by the shop"]], Orders: orders });
    expect(people).toEqual({ C1: ["2026-08-20", 2, 80], C2: ["2026-08-14", 1, 20] });
    expect(said).toContain(`Of the 2 sheets of "book.xlsx", "Orders" was read, and not "Read me" (no orders); ${both}`);
  });

  test("one sheet a month is read together with the others, and they are named, in both languages", async () => {
    const months = { "2026-06": june, "2026-07": july, "2026-08": august };
    const { people, said } = await score(months);
    expect(people).toEqual({ C1: ["2026-08-13", 3, 210], C2: ["2026-08-14", 3, 210] });
    expect(said).toContain(
      `Of the 3 sheets of "book.xlsx", "2026-06", "2026-07" and "2026-08" were read together, as they have the same columns; ${both}`,
    );
    const chinese = await score(months, "--language", "zh");
    expect(chinese.said.replaceAll(" ", "")).toContain(
      "“book.xlsx”有3张表，一并读取了列相同的“2026-06”“2026-07”“2026-08”；--sheet表名只读一张，--sheetorders=#表名再加读一张",
    );
    expect((await score(months, "--sheet", "2026-07")).people).toEqual({ C1: ["2026-07-13", 1, 60], C2: ["2026-07-14", 1, 80] });
  });

  test("shops with columns of other names, hidden sheets, returns and copies are named and not read", async () => {
    const others = {
      Shop: june,
      "!Old": july,
      Wholesale: [
        ["Client", "Day", "Net amount"],
        ["C9", "2026-07-01", 10],
      ],
      Returns: [head, ["C1", "1", "2026-07-13", 50]],
      "June again": [...june, ["C3", "9", "2026-06-20", 5]],
      Totals: [
        ["Month", "Total"],
        ["June", 140],
      ],
    };
    const { people, said } = await score(others);
    expect(people).toEqual({ C1: ["2026-06-13", 1, 50], C2: ["2026-06-14", 1, 90] });
    expect(said).toContain(
      '"Shop" was read, and not "Old" (hidden), "Wholesale" (other columns), "Returns" (by its name no sales)',
    );
    expect(said).toContain('"June again" (repeats 2 rows of "Shop"), "Totals" (');
    const named = await score(others, "--sheet", "orders=#Old");
    expect(named.people).toEqual({ C1: ["2026-07-13", 2, 110], C2: ["2026-07-14", 2, 170] });
    expect(named.said).not.toContain('"Old" (hidden)');
  });

  test("orders go before a list of customers that stands in front of them", async () => {
    const list = [
      ["Customer", "Orders", "Total spent", "Last order date"],
      ["C1", 9, 900, "2026-06-01"],
      ["C2", 3, 30, "2026-01-01"],
    ];
    const { people, said } = await score({ Customers: list, Orders: june });
    expect(people).toEqual({ C1: ["2026-06-13", 1, 50], C2: ["2026-06-14", 1, 90] });
    expect(said).toContain('"Orders" was read, and not "Customers" (no orders)');
  });

  test("a hidden sheet is read where no other one holds orders, and that is said", async () => {
    const { people, said } = await score({ Dashboard: [["Revenue", 140]], "!Data": june });
    expect(people).toEqual({ C1: ["2026-06-13", 1, 50], C2: ["2026-06-14", 1, 90] });
    expect(said).toContain('Of the 2 sheets of "book.xlsx", "Data", which is hidden, was read, and not "Dashboard" (no orders)');
  });

  test("a question about the sheet that comes nearest follows the names of those that were left", async () => {
    const { code, errors } = await score({
      Cover: [["Hello"]],
      Orders: [
        ["Thing", "Order Date", "Order Total"],
        ["x", "2026-01-05", 5],
        ["y", "2026-01-06", 5],
      ],
    });
    expect(code).toBe(2);
    expect(errors).toMatch(/^Of the 2 sheets of "book.xlsx", "Orders" was read, and not "Cover" \(no orders\).*\n.*customer/s);
  });

  test("a workbook of one sheet needs no word", async () => {
    expect((await score({ Orders: june, Blank: [] })).said).not.toContain("sheets of");
  });
});

describe("months that have a row alike", () => {
  const days = [1, 2, 3, 4, 5, 6];
  const month = (own: number): Row[] => days.map((day) => [`C${day}`, `${own}-${day}`, `2026-0${own}-1${day}`, 10 * own]);
  const once = Object.fromEntries(days.map((day) => [`C${day}`, [`2026-02-1${day}`, 2, 30]]));

  test("that is blank or a total are read together", async () => {
    const closed = (own: number): Row[] => [
      head,
      ...month(own).slice(0, 3),
      ["", "", "", ""],
      ...month(own).slice(3),
      ["Total", "", "", 90],
    ];
    const { people } = await score({ Jan: closed(1), Feb: closed(2) });
    expect(people).toEqual(once);
  });

  test("that is one order of several are read together, and the row is told", async () => {
    const { people, said } = await score({ Jan: [head, ...month(1)], Feb: [head, ...month(2), month(1)[0]!] });
    expect(people.C1).toEqual(["2026-02-11", 3, 40]);
    expect(said).toContain('"Feb" repeats 1 row of "Jan", which count twice');
  });

  test("are read whatever customers their names speak of", async () => {
    const { people } = await score({ "New customers": [head, ...month(1)], "Returning customers": [head, ...month(2)] });
    expect(people).toEqual(once);
  });
});
