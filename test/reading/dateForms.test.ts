// Tests dates as shops, spreadsheets and people of ten languages write them, each with the day worked out by hand.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromIsoDay, toIsoDay } from "../../src/ground/calendar";
import type { Cell } from "../../src/ground/cell";
import { looksLikeDate, parseDays } from "../../src/reading/dates";
import { namesByLanguage } from "../../src/reading/dateWords";
import { orAsked } from "./orAsked";

fc.configureGlobal({ seed: 1 });

/** Days of a column as ISO texts, "" for a cell that is no date; or what the question offers. */
function read(cells: readonly Cell[], order: "dmy" | "mdy" | "ymd" | null = null): string[] | { asked: readonly string[] } {
  return orAsked(() => {
    const reading = { title: "Date", sheet: "", firstRow: 2, order, isShared: false, isOut: () => false, zone: () => "Etc/UTC" };
    return [...parseDays(cells, reading).days].map((day) => (Number.isNaN(day) ? "" : toIsoDay(day)));
  });
}

describe("a date with the name of its month", () => {
  test.each([
    ["15. März 2026", "2026-03-15"],
    ["5. Dez. 2025, 14.30 Uhr", "2025-12-05"],
    ["Di., 15. Sept. 2026", "2026-09-15"],
    ["Dienstag, 15. September 2026 um 10:30:15 GMT+8", "2026-09-15"],
    ["1er janvier 2026", "2026-01-01"],
    ["15 septembre 2026 à 22:30:15 heure normale de la Chine", "2026-09-15"],
    ["mar. 1 déc. 2026", "2026-12-01"],
    ["15 AOÛT 2026", "2026-08-15"],
    ["15 aout 2026", "2026-08-15"],
    ["15 de septiembre de 2026", "2026-09-15"],
    ["martes, 15 de septiembre de 2026, 10:30:15 (hora estándar de China)", "2026-09-15"],
    ["mar 3 mar 2026", "2026-03-03"],
    ["septiembre 15, 2026", "2026-09-15"],
    ["1º de maio de 2026", "2026-05-01"],
    ["terça-feira, 15 de set. de 2026 às 14h30", "2026-09-15"],
    ["3 de fev. de 26", "2026-02-03"],
    ["15 settembre 2026 alle ore 22:30", "2026-09-15"],
    ["1 gen 2026", "2026-01-01"],
    ["dinsdag 15 september 2026 om 22:30", "2026-09-15"],
    ["3 mrt 2026", "2026-03-03"],
    ["Sep-15-26", "2026-09-15"],
    ["Mar-02-25 23:10:01", "2025-03-02"],
    ["15/Sep/2026", "2026-09-15"],
    ["02/Mar/2025 23:10:01", "2025-03-02"],
    ["15-Sep-2026", "2026-09-15"],
    ["15SEP2026", "2026-09-15"],
    ["2026-Sep-15", "2026-09-15"],
    ["2026 March 2", "2026-03-02"],
    ["Sept. 15, 2026 at 2:30 PM", "2026-09-15"],
    ["Sep 15, 26", "2026-09-15"],
    ["15th of September 2026", "2026-09-15"],
    ["Tue Sep 15 2026 10:00:00 GMT+0800 (China Standard Time)", "2026-09-15"],
    ["Tue Sep 15 10:00:00 +0000 2026", "2026-09-15"],
    ["Tue 15/09/2026", "2026-09-15"],
    ["15-9月-26", "2026-09-15"],
    ["3 十二月 2025", "2025-12-03"],
  ])("%s is %s", (text, iso) => expect(read([text])).toEqual([iso]));

  test.each([
    "31. April 2026",
    "15 Foo 2026",
    "mardi",
    "mars 2026",
    "May 10-24",
    "Sep-15",
    "15 Sep",
    "Mo 2026",
    "15 mar.",
    "2026 mai",
  ])("%s is no date", (text) => {
    expect(read([text])).toEqual([""]);
    expect(looksLikeDate(text)).toBe(false);
  });

  test("every name of a month stands for one month, in whatever language", () => {
    const met = new Map<string, number>();
    for (const months of Object.values(namesByLanguage()))
      for (const [place, names] of months.entries())
        for (const name of names) {
          expect(met.get(name) ?? place, name).toBe(place);
          met.set(name, place);
          expect(read([`5 ${name} 2026`]), name).toEqual([`2026-${String(place + 1).padStart(2, "0")}-05`]);
        }
    expect(Object.values(namesByLanguage()).map((months) => months.length)).toEqual(new Array(10).fill(12));
  });
});

describe("a date with the year first", () => {
  test.each([
    ["2026. 9. 15.", "2026-09-15"],
    ["2026. 12. 3. 오후 2:30", "2026-12-03"],
    ["2026년 9월 15일 화요일 오후 2시 30분 15초", "2026-09-15"],
    ["2026년12월3일", "2026-12-03"],
    ["26년 9월 15일", "2026-09-15"],
    ["2026年9月15日(火)", "2026-09-15"],
    ["2025年12月3日水曜日 22時30分15秒 日本標準時", "2025-12-03"],
    ["2026/09/15(火) 10:00", "2026-09-15"],
    ["2026年9月15日星期二 中国标准时间 22:30:15", "2026-09-15"],
    ["2026年9月15日 GMT+8 22:30:15", "2026-09-15"],
    ["2025年12月3日 週三 晚上10:30:15 [台北標準時間]", "2025-12-03"],
    ["26年12月3日", "2026-12-03"],
    ["20260915100000", "2026-09-15"],
    ["202512030830", "2025-12-03"],
    ['="2026-09-15"', "2026-09-15"],
    ["'2025-12-03", "2025-12-03"],
    ["'15/09/2026", "2026-09-15"],
    ["2026-09-15 14.30", "2026-09-15"],
  ])("%s is %s", (text, iso) => expect(read([text])).toEqual([iso]));

  test("a number written as year to second, or to minute, is a date; one with an hour of 25 is none", () => {
    expect(read([20260915100000, 20251203235959, 202609151000, 20260915250000, 20261315100000])).toEqual([
      "2026-09-15",
      "2025-12-03",
      "2026-09-15",
      "",
      "",
    ]);
  });

  test("a serial with a time is a date, as a number and as a text", () => {
    // 46280 is 2026-09-15: 45657 is 2024-12-31, and 365 + 258 days later.
    expect(read([46280.4166667, "46280.4166667", "45657,5", "45657"])).toEqual([
      "2026-09-15",
      "2026-09-15",
      "2024-12-31",
      "2024-12-31",
    ]);
  });
});

describe("years of two digits", () => {
  test.each([
    [
      "year first, a week and a turn of the year",
      ["24/03/05", "24/03/17", "23/12/31"],
      ["2024-03-05", "2024-03-17", "2023-12-31"],
    ],
    ["year first with hyphens", ["25-11-02", "25-12-09", "26-01-11"], ["2025-11-02", "2025-12-09", "2026-01-11"]],
    ["day first", ["05/01/24", "12/02/24", "20/02/24"], ["2024-01-05", "2024-02-12", "2024-02-20"]],
    ["month first", ["01/25/24", "02/12/24", "11/20/23"], ["2024-01-25", "2024-02-12", "2023-11-20"]],
    ["Korean", ["26. 9. 15.", "26. 10. 3."], ["2026-09-15", "2026-10-03"]],
    ["with points, the year is last", ["13.09.26", "20.09.26"], ["2026-09-13", "2026-09-20"]],
  ])("%s", (_, cells, days) => expect(read(cells)).toEqual(days));

  test.each([
    ["24/03/05", ["dmy", "ymd"]],
    ["25/12/24", ["dmy", "ymd"]],
    ["03/04/05", ["dmy", "mdy", "ymd"]],
  ])("%s by itself is asked about", (text, choices) => expect(read([text])).toEqual({ asked: choices }));

  test("the answer decides", () => {
    expect(read(["24/03/05"], "ymd")).toEqual(["2024-03-05"]);
    expect(read(["24/03/05"], "dmy")).toEqual(["2005-03-24"]);
    expect(read(["24/03/05", "05/03/2024"], "ymd")).toEqual(["2024-03-05", ""]);
  });

  test("a slip of the pen in one of ten does not change the order", () => {
    const days = Array.from({ length: 10 }, (_, i) => `24/03/${String(10 + i)}`);
    expect(read([...days, "42/03/05"])).toEqual([...days, "42/03/05"].map((text) => `20${text.replaceAll("/", "-")}`));
  });
});

describe("what Intl.DateTimeFormat writes is read back to the same day, or asked about", () => {
  const locales = [
    "en-US",
    "en-GB",
    "zh-CN",
    "zh-TW",
    "de-DE",
    "fr-FR",
    "es-ES",
    "pt-BR",
    "pt-PT",
    "it-IT",
    "nl-NL",
    "ja-JP",
    "ko-KR",
  ];
  const styles = ["short", "medium", "long", "full"] as const;
  const forms: Intl.DateTimeFormatOptions[] = [
    ...styles.map((dateStyle) => ({ dateStyle })),
    ...styles.map((style) => ({ dateStyle: style, timeStyle: style })),
    { year: "numeric", month: "2-digit", day: "2-digit" },
    { year: "numeric", month: "short", day: "numeric", weekday: "short" },
    { year: "2-digit", month: "short", day: "numeric" },
  ];

  test.each(locales)("%s", (locale) => {
    const opening = fc.integer({ min: fromIsoDay("2016-01-01"), max: fromIsoDay("2027-12-31") });
    const column = fc
      .tuple(opening, fc.array(fc.integer({ min: 0, max: 700 }), { minLength: 3, maxLength: 12 }))
      .map(([first, later]) => later.map((days) => first + days));
    fc.assert(
      fc.property(column, fc.constantFrom(...forms), fc.integer({ min: 0, max: 86_399 }), (days, form, second) => {
        const format = new Intl.DateTimeFormat(locale, { ...form, timeZone: "UTC" });
        const texts = days.map((day) => format.format(new Date((day - 25569) * 86_400_000 + second * 1000)));
        const out = read(texts);
        if (Array.isArray(out)) expect({ texts, out }).toEqual({ texts, out: days.map(toIsoDay) });
        else expect(/^\d{1,2}[/.-]/.test(texts[0]!), texts.join(" | ")).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});
