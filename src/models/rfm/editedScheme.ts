// A scheme that the user edits, held as a plain table: header Tier, R, F, M (or Tier, R, FM), rows best to worst.
import { type Cell, isBlank, showCell } from "../../ground/cell";
import type { Text } from "../../ground/language";
import { Refusal } from "../../ground/refusal";
import { type Advice, advice } from "./advice";
import { parseRanges } from "./boxes";
import { type Bins, byQuantiles, type CutRule } from "./cutting";
import { makeScheme, type Scheme, type SchemeTier } from "./scheme";
import { schemes } from "./schemes";
import {
  boundsOf,
  colorText,
  headerOf,
  isReserved,
  longestName,
  type Places,
  placesOf,
  refuseCell,
  type Scoring,
  scoreText,
  scoringOf,
} from "./schemeTable";

interface EditedTier {
  readonly name: Text;
  readonly boxes: string[];
  color: string | null;
}

function tierIdOf(cells: readonly Cell[], row: number, { tier }: Places): string {
  const id = showCell(cells[tier], longestName);
  if (id === "") throw refuseCell(row, tier, `row ${row + 1} of the scheme has no tier`, `方案第 ${row + 1} 行没有层级名称`);
  if (!isReserved(id)) return id;
  throw refuseCell(
    row,
    tier,
    `row ${row + 1} of the scheme uses the name "${id}", which is kept for customers of no tier`,
    `方案第 ${row + 1} 行的“${id}”是保留名称`,
  );
}

function readTiers(rows: readonly (readonly Cell[])[], places: Places, scoring: Scoring): EditedTier[] {
  const tiers = new Map<string, EditedTier>();
  const bounds = boundsOf(scoring);
  for (let row = headerOf(rows) + 1; row < rows.length; row++) {
    const cells = rows[row]!;
    if (cells.every(isBlank)) continue;
    const id = tierIdOf(cells, row, places);
    const text = (place: number, name: "R" | "F" | "M" | "FM"): string => scoreText(cells[place], row, place, name, bounds);
    const box =
      places.fm >= 0
        ? `${text(places.r, "R")} ${text(places.fm, "FM")}`
        : `${text(places.r, "R")} ${text(places.f, "F")} ${text(places.m, "M")}`;
    const color = places.color < 0 ? null : colorText(cells[places.color], row, places.color);
    const named = (place: number): string => (place >= 0 && !isBlank(cells[place]) ? showCell(cells[place], longestName) : id);
    const known = tiers.get(id);
    if (known) {
      known.boxes.push(box);
      known.color ??= color;
    } else tiers.set(id, { name: { en: named(places.en), zh: named(places.zh) }, boxes: [box], color });
  }
  return [...tiers.values()];
}

/** Largest score that a column of boxes names, at least 2; 5 when it names none. */
function largest(tiers: readonly EditedTier[], place: number): number {
  let most = 0;
  for (const box of tiers.flatMap((tier) => tier.boxes)) {
    const cell = box.split(" ")[place]!;
    if (cell === "1-9") continue;
    for (const { to } of parseRanges(cell) ?? []) most = Math.max(most, Math.ceil(to));
  }
  return most === 0 ? 5 : Math.max(2, most);
}

function chooseBins(tiers: readonly EditedTier[], hasFm: boolean, own: Bins | null, bins: Bins | null): Bins {
  const named = [largest(tiers, 0), largest(tiers, 1), largest(tiers, hasFm ? 1 : 2)] as const;
  if (bins?.some((chosen, place) => chosen < named[place]!)) {
    throw new Refusal(
      {
        en: `the scheme names scores up to ${named.join(", ")}, more than the bins ${bins.join(", ")}`,
        zh: `方案用到的分数最高为 ${named.join("、")}，超过分档数 ${bins.join("、")}`,
      },
      { en: "raise the bins or change the scheme", zh: "请增加分档或修改方案" },
    );
  }
  return bins ?? own ?? named;
}

/** What the scheme that was edited, or another of the list, says of a tier of the same English or Chinese name. */
function adviceFor({ en, zh }: Text, base: Scheme | null): Advice {
  const known = [...(base?.tiers ?? []), ...schemes().flatMap(({ tiers }) => tiers)];
  const { means, playbook, needsRepeat }: Advice = known.find(({ name }) => name.en === en || name.zh === zh) ?? advice.own;
  return { means, playbook, ...(needsRepeat && { needsRepeat }) };
}

/**
 * Reads an edited scheme.
 *
 * Cells are scores such as 5, 4-5 or 1, 3; a blank cell allows every score; a tier may have several rows. Without given bins each
 * measure has as many as its largest score. Scores no row names go to Others. Optional columns: English and 中文 for names, Color, and
 * Scores, which names the scheme whose scores these are, or how many bins there are.
 *
 * @param rows - the table with its header
 * @throws Refusal when it is not such a table
 */
export function toScheme(rows: readonly (readonly Cell[])[], bins: Bins | null): Scheme {
  const places = placesOf(rows);
  const scoring = scoringOf(rows, places);
  const edited = readTiers(rows, places, scoring);
  if (edited.length === 0) throw refuseCell(headerOf(rows), places.tier, "the scheme has no tier", "方案没有任何层级");
  const { base } = scoring;
  const cutting: CutRule = base?.cutting ?? byQuantiles(chooseBins(edited, places.fm >= 0, scoring.bins, bins));
  return makeScheme({
    id: "edited",
    title: { en: "Your own scheme", zh: "自定义方案" },
    question: { en: "Which tier of your own is each customer in?", zh: "每位客户属于您定义的哪一层？" },
    origin: null,
    tiers: edited.map(({ color, ...tier }): SchemeTier => ({ ...tier, ...adviceFor(tier.name, base), ...(color && { color }) })),
    ...(base && { lowest: base.lookup().space.lowest }),
    scoring: scoring.text,
    cutting,
  });
}
