// Which column holds the amount of an order: only one that its name, its currency signs or its relation to other columns show to be money.
import { type ColumnFacts, sortsRows } from "./columnFacts";
import { type Evidence, namedColumns, nothingFound, type Weighed } from "./evidence";
import { type HeaderWords, speaksOf } from "./headerWords";
import type { MoneySides } from "./moneySides";
import { areAlike, holdsNearly, tryProduct } from "./relations";
import { isReturned } from "./returned";
import { isPerPieces } from "./units";

/** What the header of a column of numbers says of it. */
type Standing = "money" | "otherMoney" | "notMoney" | "unknown";

const otherThemes = ["otherMoney", "unitPrice", "listPrice", "refund", "discount", "tax", "shipping", "adjusted"] as const;

/** What a header says: "Total spent" is money, "Profit" and "List price" are money of another kind, "Zip" is none. */
export function standingOf(words: HeaderWords): Standing {
  if (speaksOf(words, "notMoney", "quantity")) return "notMoney";
  if (speaksOf(words, ...otherThemes)) return "otherMoney";
  return speaksOf(words, "money") ? "money" : "unknown";
}

function isNumeric({ filled, numeric, dated, decimals }: ColumnFacts): boolean {
  return filled > 0 && numeric >= 0.5 && !(dated > 0.5 && decimals === 0);
}

/** Fewest numbers of which check digits tell that they are article numbers: of any three, one in a thousand would have them by chance. */
const fewestChecked = 3;

/** Whether a column holds amounts of money: "30 days" is none. */
function isMoney(facts: ColumnFacts): boolean {
  return isNumeric(facts) && facts.plainNumbers >= 0.5;
}

/** Long whole numbers are ids or phones, whatever they are called; so are article numbers, and numbers that count the rows. */
function looksLikeIds({ numbers, decimals, signs, distinct, named, checked }: ColumnFacts): boolean {
  if (decimals > 0 || signs > 0) return false;
  if (checked >= 0.95 && distinct >= fewestChecked) return true;
  const known = numbers.filter((number) => !Number.isNaN(number));
  const long = known.filter((number) => Math.abs(number) >= 1e8).length;
  const [least, most] = [known.reduce((a, b) => Math.min(a, b), Infinity), known.reduce((a, b) => Math.max(a, b), -Infinity)];
  return long * 2 > named || (named >= 20 && distinct === named && most - least === named - 1);
}

/** How much a column of an unknown name shows that it is an amount: by currency signs, or as quantity × price. */
function isShownMoney(facts: ColumnFacts, pair: Pair | null): boolean {
  return facts.signs >= 0.5 || (pair !== null && holdsNearly(tryProduct(facts, pair.quantity, pair.price)));
}

/** Fewest rows on which quantity × price has to be there before a column such as "Amount due" counts as the same money. */
const fewestProducts = 3;

/** Whether a column is quantity × price on every row that has both, whatever else its name says of it. */
function isAlwaysProduct(facts: ColumnFacts, pair: Pair | null): boolean {
  if (pair === null) return false;
  const { met, held } = tryProduct(facts, pair.quantity, pair.price);
  return met >= fewestProducts && held === met;
}

interface Pair {
  readonly quantity: ColumnFacts;
  readonly price: ColumnFacts;
}

/** The numbers of pieces: a known name, or words that say so. */
export function weighQuantity(evidence: Evidence): Weighed {
  const { facts, wordsOf, columns } = evidence;
  const isFit = (column: number): boolean =>
    isNumeric(facts[column]!) && facts[column]!.signs === 0 && !isReturned(evidence, column);
  const named = namedColumns(evidence, "quantity", isFit);
  if (named.length > 0) return { columns: named.slice(0, 1), certainty: "sure", candidates: named };
  const spoken = columns.filter((column) => {
    const words = wordsOf(column);
    const isOther = speaksOf(words, "money", ...otherThemes, "day", "person", "status");
    return isFit(column) && speaksOf(words, "quantity") && !isOther;
  });
  return { columns: spoken.length === 1 ? spoken : [], certainty: spoken.length === 1 ? "likely" : "open", candidates: spoken };
}

/**
 * The price of one piece. A list or wholesale price is asked about, and never taken; so is the price of a hundred pieces or of a dozen, as the
 * quantities may be pieces or dozens.
 *
 * @param amounts - columns that a known export has as amounts, whatever they are called
 */
export function weighUnitPrice(evidence: Evidence, amounts: readonly number[]): Weighed {
  const { facts, wordsOf, columns } = evidence;
  const isFit = (column: number): boolean =>
    isMoney(facts[column]!) && !amounts.includes(column) && !isPerPieces(evidence.table.headers[column]!);
  const speaks = (column: number, ...themes: readonly ("unitPrice" | "listPrice")[]): boolean =>
    isFit(column) && speaksOf(wordsOf(column), ...themes) && !speaksOf(wordsOf(column), "shipping", "tax", "discount");
  const named = namedColumns(evidence, "unitPrice", isFit);
  const spoken = columns.filter((column) => speaks(column, "unitPrice") && !speaksOf(wordsOf(column), "listPrice", "money"));
  const lists = columns.filter((column) => speaks(column, "listPrice"));
  const candidates = [...new Set([...named, ...spoken, ...lists])];
  if (named.length > 0) return { columns: named.slice(0, 1), certainty: "sure", candidates };
  return spoken.length === 1 ? { columns: spoken, certainty: "likely", candidates } : { ...nothingFound, candidates };
}

/** Columns of numbers that a question about the amount may offer, the likelier first. */
function offered({ facts, wordsOf, columns }: Evidence, first: readonly number[]): readonly number[] {
  const ranks: Readonly<Record<Standing, number>> = { money: 4, otherMoney: 1, unknown: 2, notMoney: 0 };
  const rank = (column: number): number => {
    const words = wordsOf(column);
    const isPrice = speaksOf(words, "unitPrice", "listPrice") ? 2 : 0;
    return ranks[standingOf(words)] + isPrice + facts[column]!.signs + facts[column]!.decimals / 2;
  };
  const others = columns.filter((column) => {
    const standing = standingOf(wordsOf(column));
    const own = facts[column]!;
    if (first.includes(column) || !isNumeric(own) || standing === "notMoney" || looksLikeIds(own)) return false;
    const isPlain = own.decimals === 0 && own.signs === 0 && standing === "unknown";
    const isOther = speaksOf(wordsOf(column), "id", "order", "day", "otherDay", "status", "person", "phone");
    return !isPlain || !(isOther || sortsRows(own));
  });
  return [...first, ...others.sort((a, b) => rank(b) - rank(a) || a - b)];
}

function pairOf({ facts }: Evidence, quantity: Weighed, price: Weighed): Pair | null {
  const [pieces, each] = [quantity.columns[0], price.columns[0]];
  return pieces === undefined || each === undefined ? null : { quantity: facts[pieces]!, price: facts[each]! };
}

function isAllZero({ numbers }: ColumnFacts): boolean {
  return numbers.every((number) => Number.isNaN(number) || number === 0);
}

/** Of several columns of money, those that say the whole: a total before any other, a subtotal last. */
function leading({ wordsOf }: Evidence, columns: readonly number[]): readonly number[] {
  const isPart = (column: number): boolean => speaksOf(wordsOf(column), "partMoney");
  const isWhole = (column: number): boolean => speaksOf(wordsOf(column), "wholeMoney") && !isPart(column);
  const wholes = columns.filter(isWhole);
  if (wholes.length > 0) return wholes;
  const others = columns.filter((column) => !isPart(column));
  return others.length > 0 ? others : columns;
}

/** The only column that says the whole, such as 实付总额, beside a known one that says a part, such as 小计; none where they hold the same. */
function wholeBeside(
  { facts, wordsOf, columns }: Evidence,
  part: number,
  isFree: (column: number) => boolean,
): number | undefined {
  const says = (column: number, theme: "partMoney" | "wholeMoney"): boolean => speaksOf(wordsOf(column), theme);
  if (!says(part, "partMoney") || says(part, "wholeMoney")) return undefined;
  const wholes = columns.filter(
    (column) =>
      isFree(column) && says(column, "wholeMoney") && !says(column, "partMoney") && standingOf(wordsOf(column)) === "money",
  );
  const [only] = wholes;
  return wholes.length === 1 && !areAlike(facts[only!]!, facts[part]!) ? only : undefined;
}

/** Which columns of numbers may be amounts, and how far it may be guessed. */
interface Field {
  readonly isFree: (column: number) => boolean;
  /** Columns of money in and money out, neither of which is taken. */
  readonly sides: readonly number[];
  /** Whether a column without a telling name may be taken at all. */
  readonly isUnnamedTaken: boolean;
}

/** The amount among columns of known names: the best of them, or the whole beside one that says a part. Null where no column has such a name. */
function amountByName(evidence: Evidence, isFree: Field["isFree"]): Weighed | null {
  const { facts, placeOf } = evidence;
  const named = namedColumns(evidence, "amount", isFree);
  const filled = named.filter((column) => !isAllZero(facts[column]!));
  const known = filled.length > 0 ? filled : named;
  const [first, second] = known;
  if (first === undefined) return null;
  const whole = wholeBeside(evidence, first, isFree);
  if (whole !== undefined) return { columns: [whole], certainty: "likely", candidates: offered(evidence, [whole, ...known]) };
  const isTwice = second !== undefined && placeOf(first, "amount") === placeOf(second, "amount");
  const isOpen = isTwice && !areAlike(facts[first]!, facts[second]!);
  return { columns: isOpen ? [] : [first], certainty: isOpen ? "open" : "sure", candidates: offered(evidence, known) };
}

/** The amount among columns that words of money, currency signs or quantity × price tell. */
function amountBySigns(evidence: Evidence, pair: Pair | null, { isFree, sides, isUnnamedTaken }: Field): Weighed {
  const { facts, wordsOf, columns } = evidence;
  const isSame = ({ distinct, named }: ColumnFacts): boolean => distinct === 1 && named >= 20;
  const free = columns.filter(isFree);
  const spoken = free.filter(
    (column) => standingOf(wordsOf(column)) === "money" && !looksLikeIds(facts[column]!) && !isSame(facts[column]!),
  );
  const shown = free.filter((column) => standingOf(wordsOf(column)) === "unknown" && isShownMoney(facts[column]!, pair));
  const owed = free.filter((column) => speaksOf(wordsOf(column), "money") && isAlwaysProduct(facts[column]!, pair));
  const products = [...spoken, ...shown, ...owed.filter((column) => !spoken.includes(column))].filter(
    (column) => pair && holdsNearly(tryProduct(facts[column]!, pair.quantity, pair.price)),
  );
  const likely = products.length > 0 ? products : spoken.length > 0 ? spoken : isUnnamedTaken ? shown : [];
  const candidates = offered(evidence, [...new Set([...likely, ...spoken, ...shown, ...sides])]);
  const [best, ...rest] = leading(evidence, likely);
  if (best === undefined || rest.some((other) => !areAlike(facts[best]!, facts[other]!))) return { ...nothingFound, candidates };
  return { columns: [best], certainty: products.length > 0 ? "sure" : "likely", candidates };
}

/**
 * Weighs which column holds the amounts.
 *
 * A known name is sure. Words of money, currency signs and quantity × price make a column likely. Two such columns that differ are open, and
 * so is a sheet whose numbers nothing shows to be money.
 *
 * @param isUnnamedTaken - whether a column without a telling name may be taken at all
 * @param sides - columns of money in and money out: both are offered, and neither is taken
 */
export function weighAmount(
  evidence: Evidence,
  quantity: Weighed,
  price: Weighed,
  { isUnnamedTaken, sides }: { readonly isUnnamedTaken: boolean; readonly sides: MoneySides | null },
): Weighed {
  const both = sides === null ? [] : [sides.into, sides.out];
  const taken = new Set([...quantity.columns, ...price.columns, ...both]);
  const isFree = (column: number): boolean => !taken.has(column) && isMoney(evidence.facts[column]!);
  const field = { isFree, sides: both, isUnnamedTaken };
  return amountByName(evidence, isFree) ?? amountBySigns(evidence, pairOf(evidence, quantity, price), field);
}

/** The column of amounts after adjustments, which is blank or 0 where nothing was adjusted. */
export function weighAdjusted(evidence: Evidence): Weighed {
  const { facts, wordsOf, columns } = evidence;
  const [named] = namedColumns(evidence, "adjusted", (column) => isMoney(facts[column]!));
  if (named !== undefined) return { columns: [named], certainty: "sure", candidates: [named] };
  const found = columns.filter((column) => {
    const words = wordsOf(column);
    const isOther = speaksOf(words, ...otherThemes.filter((theme) => theme !== "adjusted"));
    return isMoney(facts[column]!) && speaksOf(words, "adjusted") && speaksOf(words, "money") && !isOther;
  });
  return found.length === 1 ? { columns: found, certainty: "sure", candidates: found } : { ...nothingFound, candidates: found };
}
