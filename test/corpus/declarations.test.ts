// Tests the declarations of the corpus against the files themselves, without the product: the hand figures, sources and sizes.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { declarations } from "./declaration";
import { placeOf, tableOf } from "./exportTable";
import { figuresOf, ordersOf } from "./handReading";

const all = declarations();
const summed = all.filter(({ columns, right }) => columns && right);

describe("the corpus", () => {
  test("holds at least 120 exports in 30 formats and 8 languages", () => {
    expect(all.length).toBeGreaterThanOrEqual(120);
    expect(new Set(all.map(({ format }) => format)).size).toBeGreaterThanOrEqual(30);
    expect(new Set(all.map(({ language }) => language)).size).toBeGreaterThanOrEqual(8);
  });

  test("declares each of its files once", () => {
    const files = readdirSync(join(import.meta.dirname, "files")).sort();
    expect(all.map(({ file }) => file).sort()).toEqual(files);
  });

  test("names a source of each header line, or says that a list is kept by hand", () => {
    const known = /^https:\/\/|^hand-kept/;
    expect(all.filter(({ source }) => !known.test(source)).map(({ file }) => file)).toEqual([]);
  });

  test("says of each export either figures, what it lacks, or what has to be asked", () => {
    const said = all.filter(({ right, lacks, names }) => [right, lacks, names].every((one) => one === undefined));
    expect(said.map(({ file }) => file)).toEqual([]);
    expect(all.filter(({ right, lacks }) => right && lacks).map(({ file }) => file)).toEqual([]);
  });
});

describe("the hand figures are what the declared columns add up to", () => {
  test.each(summed.map((declaration) => [declaration.file, declaration] as const))("%s", (_, declaration) => {
    expect(figuresOf(declaration.right!, ordersOf(declaration, tableOf(declaration)))).toEqual(declaration.right);
  });

  test("no sale is of somebody whom the figures leave out", () => {
    const left = summed.flatMap((declaration) =>
      ordersOf(declaration, tableOf(declaration)).filter(({ who, isSale }) => who === -2 && isSale),
    );
    expect(left).toEqual([]);
  });

  test("every status that is declared as no sale occurs", () => {
    for (const declaration of summed) {
      const table = tableOf(declaration);
      const places = (declaration.columns?.status ?? []).map((header) => placeOf(table, header));
      const met = new Set(table.rows.flatMap((row) => places.map((place) => row[place])));
      expect([declaration.file, (declaration.noSale ?? []).filter((status) => !met.has(status))]).toEqual([declaration.file, []]);
    }
  });
});
