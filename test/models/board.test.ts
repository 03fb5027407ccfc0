// Boards: from any scheme to tiles, through edits, and to the plain table and back with the same tier for every score.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addTier, type Board, changeTier, freeTierName, open, paint, placesAt, toBoard } from "../../src/models/rfm/board";
import { toTable } from "../../src/models/rfm/boardTable";
import { toScheme } from "../../src/models/rfm/editedScheme";
import { noChoices } from "../../src/models/rfm/measures";
import type { Scheme } from "../../src/models/rfm/scheme";
import { schemes } from "../../src/models/rfm/schemes";
import { others, tierColors } from "../../src/models/tier";
import { advice, boards } from "./boards";
import { customersOf, named, refusalOf, shops, tierNames } from "./customersOf";

fc.configureGlobal({ seed: 11 });

const byScores = schemes().filter(({ hasScores }) => hasScores);
const languages = ["en", "zh"] as const;

/** Returns the space of a board, and the English and Chinese name of every score's tier. */
function told({ space, tiers, tierOf }: Board): unknown {
  return {
    space,
    names: tierOf.map((tier) => (tier === open ? others : tiers[tier]!).name),
  };
}

function readBack(board: Board, language: "en" | "zh"): Scheme {
  return toScheme(toTable(board, language), null);
}

describe("a board written as a table and read back", () => {
  test.each(byScores.flatMap((scheme) => languages.map((language) => [scheme.id, language] as const)))(
    "has the tiers of %s for every score, in %s",
    (id, language) => {
      const scheme = named(id);
      const board = toBoard(scheme);
      const back = readBack(board, language);
      expect(told(toBoard(back))).toEqual(told(board));
      const { space, tiers } = scheme.lookup();
      const inOrder = Array.from(tiers, (tier) => (scheme.tiers[tier] ?? others).name.en);
      const { lowest, sizes } = space;
      let place = 0;
      for (let r = 0; r < sizes[0]; r++)
        for (let f = 0; f < sizes[1]; f++)
          for (let m = 0; m < sizes[2]; m++, place++)
            expect(back.tierOfScores(r + lowest, f + lowest, m + lowest).name.en).toBe(inOrder[place]);
      expect(back.tiers.map(({ means, playbook }) => ({ means, playbook }))).toEqual(
        scheme.tiers.filter((_, tier) => tiers.includes(tier)).map(({ means, playbook }) => ({ means, playbook })),
      );
    },
  );

  test("is the same for random boards of every space", () => {
    fc.assert(
      fc.property(boards, fc.constantFrom(...languages), (board, language) => {
        const back = readBack(board, language);
        expect(told(toBoard(back))).toEqual(told(board));
        expect(back.lookup().overlaps).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test.each(byScores.map(({ id }) => id))("sorts customers as %s itself does", (id) => {
    fc.assert(
      fc.property(shops(), (triples) => {
        const customers = customersOf(triples);
        const back = readBack(toBoard(named(id)), "en");
        expect(tierNames(back.assign(customers, noChoices))).toEqual(tierNames(named(id).assign(customers, noChoices)));
      }),
      { numRuns: 40 },
    );
  });
});

describe("a table", () => {
  test("of standard11 takes no more rows than its declaration has boxes", () => {
    const table = toTable(toBoard(named("standard11")), "en");
    expect(table).toEqual([
      ["Tier", "R", "FM", "中文", "Scores"],
      ["Champions", "4-5", "4-5", "冠军客户", "standard11"],
      ["Loyal", "4-5", "3-3.5", "忠诚客户"],
      ["Loyal", "3", "3-5"],
      ["Potential loyalist", "4-5", "1.5-2.5", "潜在忠诚"],
      ["Recent", "5", "1", "新近购买"],
      ["Promising", "4", "1", "有望成长"],
      ["Needing attention", "3", "2-2.5", "需要关注"],
      ["About to sleep", "3", "1-1.5", "即将沉睡"],
      ["Can't lose", "1", "4-5", "不可失去"],
      ["At risk", "2", "2-5", "流失风险"],
      ["At risk", "1", "2-3.5"],
      ["Hibernating", "2", "1-1.5", "休眠客户"],
      ["Lost", "1", "1-1.5", "已流失"],
    ]);
  });

  test("of a checkerboard takes four rows for each of its two tiers", () => {
    const board = toBoard(
      toScheme(
        [
          ["Tier", "R", "F", "M"],
          ["A", "1-4", "", ""],
          ["B", "5", "", ""],
        ],
        null,
      ),
    );
    const checkered = {
      ...board,
      isLayered: true,
      tierOf: board.tierOf.map((_, place) => (Math.floor(place / 25) + (Math.floor(place / 5) % 5) + (place % 5)) % 2),
    };
    expect(toTable(checkered, "en")).toHaveLength(1 + 2 * 4);
  });

  test("of a tile whose scores have several tiers says each of them", () => {
    const board = paint(toBoard(named("standard11")), [7, 80], 10);
    expect(told(toBoard(readBack(board, "en")))).toEqual(told(board));
  });

  test("keeps how many scores there are when the best have no tier", () => {
    const board = toBoard(
      toScheme(
        [
          ["Tier", "R", "F", "M"],
          ["A", "1-5", "", ""],
        ],
        null,
      ),
    );
    const without = paint(
      board,
      [...Array(5).keys()].flatMap((column) => placesAt(board, 4, column, 0)),
      open,
    );
    expect(toTable(without, "en")).toEqual([
      ["Tier", "R", "F", "M", "Scores"],
      ["A", "1-4", "", "", "5, 5, 5"],
    ]);
  });

  test("leaves tiers without a tile out, and is refused when no tile has a tier", () => {
    const board = toBoard(named("chinese8"));
    const name = freeTierName(board, { en: "New tier", zh: "新层级" });
    expect(toTable(addTier(board, { name, ...advice }), "en")).toEqual(toTable(board, "en"));
    const blank = paint(board, [...board.tierOf.keys()], open);
    expect(refusalOf(() => toTable(blank, "zh")).sentence("zh")).toBe("还没有格子属于任何层级：请给格子选择层级");
  });

  test("tells tiers of one name apart by a number", () => {
    const twice = toScheme(
      [
        ["Tier", "R", "F", "M", "中文"],
        ["A", "1-2", "", "", "客户"],
        ["B", "3-5", "", "", "客户"],
      ],
      null,
    );
    expect(readBack(toBoard(twice), "zh").tiers.map(({ name }) => name)).toEqual([
      { en: "A", zh: "客户" },
      { en: "B", zh: "客户 2" },
    ]);
  });

  test("names the scheme whose scores it uses: limits are means in chinese8 and start at 0 in braze10", () => {
    const table = toTable(toBoard(named("chinese8")), "zh");
    expect(table[0]).toEqual(["层级", "R", "F", "M", "English", "评分"]);
    const customers = customersOf([
      [1, 1, 100],
      [2, 1, 100],
      [3, 1, 100],
      [90, 10, 9000],
    ]);
    expect(toScheme(table, null).assign(customers, noChoices).cuts.frequency?.shown).toEqual([13 / 4]);
    expect(toScheme(toTable(toBoard(named("braze10")), "en"), null).tierOfScores(0, 3, 0).name.en).toBe("Others");
  });
});

describe("Scores and Color", () => {
  const header = ["Tier", "R", "F", "M", "Scores", "Color"];
  const with5 =
    (scores: string, color = "", r = "1"): (() => Scheme) =>
    () =>
      toScheme([header, ["A", r, "", "", scores, color]], null);

  test.each([
    [with5("chinese9"), 'row 2 of the scheme needs a scheme\'s name or numbers of bins in Scores, got "chinese9"'],
    [with5("hml3"), 'got "hml3"'],
    [with5("1, 2"), 'got "1, 2"'],
    [with5("5", "blue"), 'row 2 of the scheme needs a colour such as #0068a8, got "blue"'],
    [with5("5", "#777777"), "neither black nor white text can be read on the colour #777777"],
    [with5("chinese8", "", "3"), 'row 2 of the scheme needs scores such as 4-5 from 1 to 2 in R, got "3"'],
    [with5("4", "", "5"), "from 1 to 4 in R"],
  ])("case %# is refused in a sentence", (read, sentence) => {
    const refusal = refusalOf(read);
    expect(refusal.text.en).toContain(sentence);
    expect(refusal.text.zh).not.toBe("");
  });

  test("a colour goes with its tier, and the others keep that of their rank", () => {
    const board = changeTier(toBoard(named("klaviyo6")), 1, { color: "#ffcc00" });
    const back = readBack(board, "zh");
    const ramp = tierColors(named("klaviyo6").tiers);
    expect(tierColors(back.tiers)).toEqual(ramp.map((color, rank) => (rank === 1 ? "#ffcc00" : color)));
  });

  test("bins given as one number are those of each measure", () => {
    expect(with5("4")().lookup().space.sizes).toEqual([4, 4, 4]);
    expect(with5("5，4，3")().lookup().space.sizes).toEqual([5, 4, 3]);
  });
});
