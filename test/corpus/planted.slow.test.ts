// Tests that no fault planted into an export of the corpus comes out wrong without a word: it is right, asked, noted, or refused.
import { afterAll, describe, expect, test } from "vitest";
import { type CameOut, comeOut } from "./comingOut";
import { declarations } from "./declaration";
import { bytesOfTable } from "./exportTable";
import { notYet, writeNotYet } from "./notYet";
import { fieldOf, type Plant } from "./plant";
import { plantInto, plants } from "./plants";

/** By plant, the exports that come out silently wrong with it. */
type List = Record<string, string[]>;

const list = notYet<List>("notYetPlanted");
const fields = declarations()
  .map(fieldOf)
  .filter((field) => field !== null);
const kinds = ["right", "asked", "noted", "refused", "silently wrong"] as const;
const counted: Record<string, number[]> = {};
const wrongNow: List = {};

async function outcomesOf(plant: Plant): Promise<[string, CameOut][]> {
  const outcomes: [string, CameOut][] = [];
  for (const field of fields) {
    const planted = plantInto(field, plant);
    const { file } = field.declaration;
    if (planted) outcomes.push([file, await comeOut(bytesOfTable(planted.table), file, planted.expected)]);
  }
  return outcomes;
}

afterAll(() => {
  const line = (cells: readonly (string | number)[]): string =>
    cells.map((cell, place) => (place === 0 ? String(cell).padEnd(58) : String(cell).padStart(15))).join("");
  const rows = plants.filter(({ id }) => counted[id]).map(({ id, title }) => line([title, ...counted[id]!]));
  const sums = kinds.map((_, place) => Object.values(counted).reduce((sum, counts) => sum + counts[place]!, 0));
  console.log([line(["planted", ...kinds]), ...rows, line(["together", ...sums])].join("\n"));
  const shorter = plants.map(({ id }) => [id, (list[id] ?? []).filter((file) => wrongNow[id]?.includes(file) ?? true)] as const);
  writeNotYet("notYetPlanted", Object.fromEntries(shorter.filter(([, files]) => files.length > 0)));
});

describe("no planted fault comes out silently wrong, but for those in notYetPlanted.json", () => {
  test.each(plants.map((plant) => [plant.title, plant] as const))("%s", { timeout: 180_000 }, async (_, plant) => {
    const outcomes = await outcomesOf(plant);
    counted[plant.id] = kinds.map((kind) => outcomes.filter(([, out]) => out.kind === kind).length);
    const wrong = outcomes.filter(([, { kind }]) => kind === "silently wrong");
    wrongNow[plant.id] = wrong.map(([file]) => file);
    expect(outcomes.length, "exports that can hold the fault").toBeGreaterThanOrEqual(10);
    const unlisted = wrong.filter(([file]) => !list[plant.id]?.includes(file));
    expect(unlisted.map(([file, { says }]) => `${file}: ${says}`)).toEqual([]);
    expect(
      (list[plant.id] ?? []).filter((file) => !wrongNow[plant.id]!.includes(file)),
      "listed, but no longer wrong",
    ).toEqual([]);
  });

  test("the list names plants and exports of the corpus only", () => {
    const [ids, files] = [plants.map(({ id }) => id), fields.map(({ declaration }) => declaration.file)];
    expect(Object.keys(list).filter((id) => !ids.includes(id))).toEqual([]);
    expect(
      Object.values(list)
        .flat()
        .filter((file) => !files.includes(file)),
    ).toEqual([]);
  });
});
