// Tables and rows as people have them, through the whole command with the built bundle.
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { runScore } from "../../workbench/command/runScore";
import { fixture, folder } from "./scoreFixtures";

async function score(name: string, content: string, ...flags: string[]) {
  const said = { stdout: "", stderr: "" };
  const stream = (one: keyof typeof said) => ({
    write: (text: string) => {
      said[one] += text;
    },
  });
  await fixture(name, content);
  const io = { stdout: stream("stdout"), stderr: stream("stderr"), cwd: folder, root: resolve(".") };
  const code = await runScore([name, "--out", `out-${name}`, ...flags], io);
  const told = said.stdout.replace(/\s+/g, " ");
  return { code, told, stderr: said.stderr };
}

/** The customers written, each with orders and revenue. */
async function written(name: string): Promise<Record<string, string>> {
  const [, ...rows] = (await readFile(join(folder, `out-${name}`), "utf8")).replace("\ufeff", "").trim().split("\n");
  return Object.fromEntries(rows.map((row) => row.split(",")).map(([who, , , orders, revenue]) => [who, `${orders} ${revenue}`]));
}

const merged =
  "Customer ID,Order ID,Order Date,Order Total\nC1,1,2026-08-13,50\n,2,2026-08-20,30\n,3,2026-08-25,10\nC2,4,2026-08-14,20\n";

test.each([
  ["en", /"Customer ID" is blank on rows below one that has it.*: say --blanks fill or --blanks leave\.\n$/],
  ["zh", /“Customer ID”在部分行为空.*：请加上 --blanks fill 或 --blanks leave。\n$/],
])("cells that are written once are asked about in one sentence that names the flag (%s)", async (language, sentence) => {
  const { code, stderr } = await score(`asked-${language}.csv`, merged, "--language", language);
  expect([code, stderr]).toEqual([2, expect.stringMatching(sentence)]);
});

test("and the flag answers", async () => {
  const { code, told } = await score("merged.csv", merged, "--blanks", "fill");
  expect([code, await written("merged.csv")]).toEqual([0, { C1: "3 90.00", C2: "1 20.00" }]);
  expect(told).toContain('Rows without "Customer ID" that took it from the row above, by your choice: 2 (first in row 3)');
});

test.each([
  ["en", "Also on this sheet, beyond a blank column or below a title or headings of its own, and not read: E1:F3."],
  ["zh", "此表中还有 E1:F3，与所读表格隔着空列或另有标题，未读取。"],
])("a second table on the sheet is named, and a total row is left out (%s)", async (language, note) => {
  const sheet =
    "Customer,Date,Amount,,Stock,Left\nAnn,2026-08-13,50,,Mug,3\nBo,2026-08-14,20,,Cup,5\nGrand total,2026-08-31,70,,,\n";
  const { code, told } = await score(`beside-${language}.csv`, sheet, "--language", language);
  expect([code, await written(`beside-${language}.csv`)]).toEqual([0, { Ann: "1 50.00", Bo: "1 20.00" }]);
  expect(told.replaceAll(" ", "")).toContain(note.replaceAll(" ", ""));
});

test.each([
  ["en", "A1 shows #REF! where the name of a column should stand: mend the formula there, then try again.\n"],
  ["zh", "A1 显示 #REF!，该处本应是列名：请先修正该处的公式，然后重试。\n"],
])("a formula that failed where the columns should stand is told in one sentence (%s)", async (language, sentence) => {
  const { code, stderr } = await score(`broken-${language}.csv`, "#REF!,,\n,,\n", "--language", language);
  expect([code, stderr]).toEqual([2, sentence]);
});
