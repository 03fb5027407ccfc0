// Every report: what is declared of it, and what its tab says of the sample shops, held against the texts in test/tabs.
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Language } from "../../src/ground/language";
import { models } from "../../src/models/index";
import { reports } from "../../src/reports/index";
import { reportFormOf, reportGroups } from "../../src/reports/report";
import { expectBoth } from "../models/bothLanguages";
import { canDraw, drawSample, isUsual, sampleRuns, type Tab, tabs } from "./sampleTabs";
import { tabText } from "./tabText";

const folder = "test/tabs";
const languages = ["en", "zh"] as const;

/** Whether the approved texts are written anew. */
const isWriting = process.env.WRITE_TABS === "1";

describe.each(reports.map((report) => [report.id, report] as const))("the form of %s", (_, report) => {
  test("says everything in both languages, and its question is one", () => {
    expectBoth(report.title, report.question, reportGroups[report.group]);
    expect([report.question.en.endsWith("?"), report.question.zh.endsWith("？")]).toEqual([true, true]);
  });

  test("is plain data, its tab has a name of its own, and what it needs is found by some model", () => {
    expect(JSON.parse(JSON.stringify(reportFormOf(report)))).toEqual(reportFormOf(report));
    for (const other of reports)
      if (other !== report)
        expect([other.id === report.id, other.title.en === report.title.en, other.title.zh === report.title.zh]).toEqual([
          false,
          false,
          false,
        ]);
    expect(models().some(({ finds }) => report.needs.every((id) => finds.includes(id)))).toBe(true);
  });
});

test("every report that is usual for a model, and asks for no more tiers than it has, is drawn of a sample that the model can sort", () => {
  const sorting = sampleRuns
    .filter(({ samples }) => samples.some(({ run }) => !(run instanceof Error)))
    .map(({ model }) => model);
  expect(sorting.length).toBeGreaterThan(0);
  const expected = sorting.flatMap((model) =>
    reports.filter((report) => isUsual(report, model) && report.fewestTiers === 0).map(({ id }) => `${id}.${model.id}`),
  );
  expect(tabs.map(({ name }) => name)).toEqual(expect.arrayContaining(expected));
});

describe.each(tabs.flatMap((tab) => tab.samples.map(({ file, run }) => [tab.name, file, tab.report, run] as const)))(
  "the tab %s of %s",
  (_, file, report, run) => {
    if (!canDraw(report, run)) {
      test("is not drawn", () => expect(canDraw(report, run)).toBe(false));
      return;
    }
    const [en, zh] = languages.map((language) => drawSample(report, run, file, language)) as [
      ReturnType<typeof drawSample>,
      ReturnType<typeof drawSample>,
    ];

    test("is a rectangle of finite numbers and of texts that stay texts", () => {
      for (const { cells, formats, bold, fills, wraps, widths } of [en, zh]) {
        for (const table of [cells, formats, bold, fills, wraps]) {
          expect(table).toHaveLength(cells.length);
          expect(new Set(table.map((row) => row.length))).toEqual(new Set([widths.length]));
        }
        const numbers = cells.flat().filter((cell) => typeof cell === "number");
        expect(numbers.filter((number) => !Number.isFinite(number) || Object.is(number, -0))).toEqual([]);
        expect(cells.map((row) => row.map((cell) => typeof cell !== "number"))).toEqual(
          formats.map((row) => row.map((format) => format === "@")),
        );
      }
    });

    test("says the same in both languages, each in its own characters", () => {
      const numbersOf = ({ cells }: typeof en) => cells.map((row) => row.map((cell) => (typeof cell === "number" ? cell : null)));
      expect(numbersOf(zh)).toEqual(numbersOf(en));
      expect([zh.formats, zh.widths, zh.fills]).toEqual([en.formats, en.widths, en.fills]);
      const texts = (drawing: typeof en) => drawing.cells.flat().filter((cell) => typeof cell === "string");
      expect(texts(en).filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
      expect(texts(zh).some((text) => /\p{Script=Han}/u.test(text))).toBe(true);
      expect([...texts(en), ...texts(zh)].filter((text) => /undefined|NaN|Infinity|\[object/.test(text))).toEqual([]);
    });

    test("has charts that lie on the tab, over names and numbers of equal height", () => {
      for (const { charts, cells, widths } of [en, zh])
        for (const { labels, values, row, column, title } of charts) {
          expect(title).not.toBe("");
          expect(labels.rows).toBe(values.rows);
          expect([row, labels.row + labels.rows - 1, values.row + values.rows - 1].every((last) => last <= cells.length)).toBe(
            true,
          );
          expect([column, values.column + values.columns - 1].every((last) => last <= widths.length)).toBe(true);
        }
    });
  },
);

/** What a tab says of every sample. */
function saidOf({ report, model, samples }: Tab, language: Language): string {
  const parts = samples.map(({ file, run }) => {
    if (run instanceof Error) return `=== ${file}\n${run.sentence(language)}`;
    return `=== ${file}\n${canDraw(report, run) ? tabText(drawSample(report, run, file, language)) : "(no such tab)"}`;
  });
  return `${[`"${report.title[language]}" by "${model.title[language]}"`, ...parts].join("\n\n")}\n`;
}

const approved = tabs.flatMap((tab) => languages.map((language) => [`${tab.name}.${language}.txt`, tab, language] as const));

test.each(approved)("%s is the text that was approved; WRITE_TABS=1 writes it anew", (file, tab, language) => {
  const said = saidOf(tab, language);
  if (isWriting) writeFileSync(`${folder}/${file}`, said);
  expect(said).toBe(readFileSync(`${folder}/${file}`, "utf8"));
});

test("no text stands there of a tab that is no more", () => {
  const known = approved.map(([file]) => file);
  const left = readdirSync(folder).filter((file) => !(known as string[]).includes(file));
  if (isWriting) for (const file of left) rmSync(`${folder}/${file}`);
  else expect(left).toEqual([]);
});
