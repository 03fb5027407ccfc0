// A scheme that the user edits, held as a plain table: header Tier, R, F, M (or Tier, R, FM), rows best to worst.
import { type Cell, isBlank, showCell } from "../customers/cell";
import type { Text } from "../customers/language";
import { Refusal } from "../customers/refusal";
import { parseRanges } from "./boxes";
import { type Bins, byQuantiles } from "./cutting";
import { noOrdersYet, others } from "./model";
import { type Scheme, type SchemeTier, scheme } from "./scheme";

/** Characters of a tier's name that are kept. */
const longestName = 100;

const columnNames = {
  tier: /^(tier|segment|层级|分层|等级)$/i,
  r: /^r$/i,
  f: /^f$/i,
  m: /^m$/i,
  fm: /^fm$/i,
  en: /^(english|英文)$/i,
  zh: /^(中文|chinese)$/i,
};

type ColumnName = keyof typeof columnNames;
type Places = Readonly<Record<ColumnName, number>>;

const refuse = (en: string, zh: string): Refusal =>
  new Refusal(
    { en, zh },
    {
      en: "the scheme is a table with the header Tier, R, F, M or Tier, R, FM",
      zh: "方案应是一张表，标题为 Tier、R、F、M 或 Tier、R、FM",
    },
  );

const placesOf = (header: readonly Cell[]): Places => {
  const find = (name: ColumnName): number => header.findIndex((cell) => columnNames[name].test(showCell(cell)));
  const places = { tier: find("tier"), r: find("r"), f: find("f"), m: find("m"), fm: find("fm"), en: find("en"), zh: find("zh") };
  const hasScores = places.fm >= 0 ? places.f < 0 && places.m < 0 : places.f >= 0 && places.m >= 0;
  if (places.tier >= 0 && places.r >= 0 && hasScores) return places;
  const met = header.map((cell) => showCell(cell)).filter((text) => text !== "");
  throw refuse(`the scheme's header has ${met.join(", ") || "no names"}`, `方案的标题是 ${met.join("、") || "空的"}`);
};

/** Text of a score cell; a sheet may have turned 4-5 into a date, which cannot be undone for sure. */
const scoreText = (cell: Cell, row: number, column: string): string => {
  const text = typeof cell === "object" ? "" : showCell(cell);
  const ranges = typeof cell === "object" && cell !== null ? null : parseRanges(text);
  const fits = ranges?.every(
    ({ from, to }) => from >= 1 && to <= 9 && (column === "FM" || (Number.isInteger(from) && Number.isInteger(to))),
  );
  if (ranges && fits) return ranges.length === 0 ? "1-9" : ranges.map(({ from, to }) => `${from}-${to}`).join(",");
  throw refuse(
    `row ${row} of the scheme needs scores such as 4-5 in ${column}, got "${showCell(cell)}"${typeof cell === "object" ? " (a date: format the column as text)" : ""}`,
    `方案第 ${row} 行的 ${column} 需要类似 4-5 的分数，现在是“${showCell(cell)}”${typeof cell === "object" ? "（被识别成日期：请把该列设为文本）" : ""}`,
  );
};

/** Names of the two tiers that every scheme may end with. */
const reserved: ReadonlySet<string> = new Set([others, noOrdersYet].flatMap((tier) => [tier.name.en, tier.name.zh]));

interface EditedTier {
  readonly name: Text;
  readonly boxes: string[];
}

const readTiers = (rows: readonly (readonly Cell[])[], headerIndex: number, places: Places): EditedTier[] => {
  const tiers = new Map<string, EditedTier>();
  for (let i = headerIndex + 1; i < rows.length; i++) {
    const cells = rows[i]!;
    if (cells.every(isBlank)) continue;
    const row = i + 1;
    const id = showCell(cells[places.tier], longestName);
    if (id === "") throw refuse(`row ${row} of the scheme has no tier`, `方案第 ${row} 行没有层级名称`);
    if (reserved.has(id)) {
      throw refuse(
        `row ${row} of the scheme uses the name "${id}", which is kept for customers of no tier`,
        `方案第 ${row} 行的“${id}”是保留名称`,
      );
    }
    const text = (place: number, column: string): string => scoreText(cells[place], row, column);
    const box =
      places.fm >= 0
        ? `${text(places.r, "R")} ${text(places.fm, "FM")}`
        : `${text(places.r, "R")} ${text(places.f, "F")} ${text(places.m, "M")}`;
    const named = (place: number): string => (place >= 0 && !isBlank(cells[place]) ? showCell(cells[place], longestName) : id);
    const known = tiers.get(id);
    if (known) known.boxes.push(box);
    else tiers.set(id, { name: { en: named(places.en), zh: named(places.zh) }, boxes: [box] });
  }
  return [...tiers.values()];
};

/** Largest score that a column of boxes names, at least 2; 5 when it names none. */
const largest = (tiers: readonly EditedTier[], place: number): number => {
  let most = 0;
  for (const box of tiers.flatMap((tier) => tier.boxes)) {
    const cell = box.split(" ")[place]!;
    if (cell === "1-9") continue;
    for (const { to } of parseRanges(cell) ?? []) most = Math.max(most, Math.ceil(to));
  }
  return most === 0 ? 5 : Math.max(2, most);
};

const chooseBins = (tiers: readonly EditedTier[], hasFm: boolean, bins: Bins | null): Bins => {
  const named = [largest(tiers, 0), largest(tiers, 1), largest(tiers, hasFm ? 1 : 2)] as const;
  if (bins?.some((own, place) => own < named[place]!)) {
    throw new Refusal(
      {
        en: `the scheme names scores up to ${named.join(", ")}, more than the bins ${bins.join(", ")}`,
        zh: `方案用到的分数最高为 ${named.join("、")}，超过分档数 ${bins.join("、")}`,
      },
      { en: "raise the bins or change the scheme", zh: "请增加分档或修改方案" },
    );
  }
  return bins ?? named;
};

const means: Text = { en: "A tier of your own scheme", zh: "您自定义的层级" };
const playbook: Text = { en: "Decide what to do with these customers", zh: "请自行决定如何对待这些客户" };

/**
 * Reads an edited scheme.
 *
 * Cells are scores such as 5, 4-5 or 1, 3; a blank cell allows every score; a tier may have several rows. Without given bins each
 * measure has as many as its largest score. Scores no row names go to Others.
 *
 * @param rows - the table with its header
 * @throws Refusal when it is not such a table
 */
export const toScheme = (rows: readonly (readonly Cell[])[], bins: Bins | null): Scheme => {
  const headerIndex = rows.findIndex((row) => !row.every(isBlank));
  const header = rows[headerIndex];
  if (!header) throw refuse("the scheme is empty", "方案是空的");
  const places = placesOf(header);
  const edited = readTiers(rows, headerIndex, places);
  if (edited.length === 0) throw refuse("the scheme has no tier", "方案没有任何层级");
  const tiers: SchemeTier[] = edited.map((tier) => ({ ...tier, means, playbook }));
  return scheme({
    id: "edited",
    title: { en: "Your own scheme", zh: "自定义方案" },
    question: { en: "Which tier of your own is each customer in?", zh: "每位客户属于您定义的哪一层？" },
    source: "The user's own table",
    tiers,
    cutting: byQuantiles(chooseBins(edited, places.fm >= 0, bins)),
    examples: [],
  });
};
