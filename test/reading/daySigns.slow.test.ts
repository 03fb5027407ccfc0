// Tests dates such as 03/04/2026 whose order no date of the column shows, but the signs between and beside the numbers do.
import { describe, expect, test } from "vitest";
import { dayBy, readDayText } from "../../src/reading/dayTexts";
import { orders, people, refused, scored } from "../whole/shop";

/** The texts of the remarks with this id. */
function remarks({ notes }: ReturnType<typeof scored>, id: string): string[] {
  return notes.filter((note) => note.id === id).map(({ text }) => text);
}

describe("the order of day and month where no date shows it", () => {
  test("between points the day comes first, which is said with the column and the rows", () => {
    const outcome = scored(orders(["Ann", "03.04.2026", 50], ["Bo", "05.05.2026", 20], ["Ann", "07.08.2026", 30]));
    expect(people(outcome)).toEqual({ Ann: ["2026-08-07", 2, 80], Bo: ["2026-05-05", 1, 20] });
    expect(remarks(outcome, "dots")).toEqual([
      'Rows of "Date" read with the day first, as no country puts the month first between points; choose month/day if that is wrong: 2 (first in row 2)',
    ]);
    const chinese = scored(orders(["Ann", "03.04.26", 50], ["Bo", "07.08.26", 20]), { language: "zh" });
    expect(remarks(chinese, "dots")).toEqual([
      "“Date”列按日在前读取（用点分隔的日期在各国都是日在月前；如果不对，请选择月/日）：2 行（最早在第 2 行）",
    ]);
  });

  test("beside amounts with decimal commas the day comes first, which is said", () => {
    const outcome = scored(orders(["Ann", "03/04/2026", "1.250,00 €"], ["Bo", "05/06/2026", "20,50 €"]));
    expect(people(outcome)).toEqual({ Ann: ["2026-04-03", 1, 1250], Bo: ["2026-06-05", 1, 20.5] });
    expect(remarks(outcome, "decimalComma")).toEqual([
      'Rows of "Date" read with the day first, as countries with a comma before decimals, like these amounts, do not put the month first; choose month/day if that is wrong: 2 (first in row 2)',
    ]);
    const list = [
      ["Customer", "Last order", "Orders", "Revenue"],
      ["Ann", "03-04-2026", 2, "12,50"],
      ["Bo", "05-06-2026", 1, "7,25"],
    ];
    const read = scored(list);
    expect(read.customers.lastOrder).toEqual(["2026-04-03", "2026-06-05"]);
    expect(remarks(read, "decimalComma")).toHaveLength(1);
  });

  test("the user's word goes before the signs, and so does a date that shows the order; then nothing is said", () => {
    const rows = orders(["Ann", "03.04.2026", "12,50"], ["Bo", "05.06.2026", "7,25"]);
    const named = scored(rows, { orders: { dates: "mdy" } });
    expect(people(named)).toEqual({ Ann: ["2026-03-04", 1, 12.5], Bo: ["2026-05-06", 1, 7.25] });
    const shown = scored(orders(["Ann", "03/14/2026", "12,50"], ["Bo", "05/06/2026", "7,25"]));
    expect(people(shown)).toEqual({ Ann: ["2026-03-14", 1, 12.5], Bo: ["2026-05-06", 1, 7.25] });
    for (const read of [named, shown]) expect([...remarks(read, "dots"), ...remarks(read, "decimalComma")]).toEqual([]);
  });

  test.each([
    ["decimal points", ["12.50", "7.25"]],
    ["whole amounts", ["12", "7"]],
    ["points in one amount and commas in another", ["1.250,00", "1,250.00"]],
  ])("slashes beside %s tell nothing, so that it is asked", (_, [first = "", second = ""]) => {
    const error = refused(orders(["Ann", "03/04/2026", first], ["Bo", "05/06/2026", second]));
    expect([error.code, error.about, error.choices]).toEqual(["question", "dates", ["dmy", "mdy"]]);
  });

  test("some points and some slashes tell nothing, nor do dates whose year may come first", () => {
    expect(refused(orders(["Ann", "03.04.2026", 5], ["Bo", "05/06/2026", 7])).about).toBe("dates");
    expect(refused(orders(["Ann", "24/03/05", "5,50"], ["Bo", "24/03/06", "7,50"])).choices).toContain("ymd");
  });

  test("no locale of the platform puts the month first between points, and with a decimal comma only Anii does", () => {
    const letters = [..."abcdefghijklmnopqrstuvwxyz"];
    const regions = [
      "",
      ..."US CA GB IN ZA PH MX BR AR DE FR CH ES IT NL SE PL RU TR JP KR CN TW HK SG BJ TG NG KE EG".split(" "),
    ];
    const tags = letters.flatMap((first) =>
      letters.flatMap((second) => [`${first}${second}`, ...letters.map((third) => `${first}${second}${third}`)]),
    );
    const languages = Intl.DateTimeFormat.supportedLocalesOf(tags).filter((tag) => /^[a-z]{2,3}$/.test(tag));
    const monthFirst = languages.flatMap((language) =>
      regions.flatMap((region) => {
        const tag = region === "" ? language : `${language}-${region}`;
        const options = { dateStyle: "short", numberingSystem: "latn", calendar: "gregory", timeZone: "UTC" } as const;
        const parts = new Intl.DateTimeFormat(tag, options).formatToParts(new Date(Date.UTC(2026, 2, 5)));
        const order = parts.flatMap(({ type }) => (["day", "month", "year"].includes(type) ? [type[0]] : [])).join("");
        const isDotted = parts.some(({ type, value }) => type === "literal" && value.includes("."));
        const isComma = /,/.test(new Intl.NumberFormat(tag, { numberingSystem: "latn" }).format(1.5));
        return order === "mdy" ? [{ tag, isDotted, isComma }] : [];
      }),
    );
    expect(monthFirst.map(({ tag }) => tag)).toContain("en-US");
    expect(monthFirst.filter(({ isDotted }) => isDotted)).toEqual([]);
    expect(monthFirst.filter(({ isComma, tag }) => isComma && !tag.startsWith("blo"))).toEqual([]);
  });

  test("points are known in every way of writing three numbers", () => {
    const dotted = ["03.04.2026", "3. 4. 2026", "03.04.26 10:30"].map(readDayText);
    const others = ["03/04/2026", "03-04-2026"].map(readDayText);
    const isDotted = (read: ReturnType<typeof readDayText>): boolean => typeof read === "object" && read.isDotted;
    expect([dotted.every(isDotted), others.some(isDotted)]).toEqual([true, false]);
    expect(typeof dotted[0] === "object" && dayBy("dmy", dotted[0])).toBeGreaterThan(46_000);
  });
});
