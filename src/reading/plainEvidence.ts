// Which columns hold the day, the order number, the statuses and the currency of an order.

import { isBlank, showCell } from "../ground/cell";
import { toKey } from "../ground/key";
import { hasLetter } from "../ground/letters";
import { type ColumnFacts, holdsDays } from "./columnFacts";
import { isCurrency } from "./currencyNames";
import { keysOfCells } from "./customerEvidence";
import { type Evidence, namedColumns, nothingFound, type Weighed } from "./evidence";
import { speaksOf } from "./headerWords";
import { isTypeHeader } from "./rowTypes";
import { isKnownStatus } from "./statuses";
import { classUnder, isCalledOff, isEventHeader, isStageHeader, kindOfStatuses } from "./statusKinds";
import { plainStatus } from "./statusWords";
import { tellingOf } from "./tellingColumns";
import { isOffHeader, meaningOf } from "./tellingWords";
import { yesOrNo } from "./yesNo";

function isDayColumn(facts: ColumnFacts): boolean {
  return facts.filled > 0 && holdsDays(facts);
}

/** The first of the columns with known names; not the day of payment where it is blank on some rows on which another has a day. */
function firstDay({ facts, table }: Evidence, named: readonly number[]): number {
  const first = named[0]!;
  const meaning = meaningOf(table.headers[first]!);
  if (meaning?.says !== "paid" || !meaning.isDay) return first;
  return named.find((column) => facts[column]!.filled > facts[first]!.filled) ?? first;
}

/**
 * Weighs which column holds the days of orders. A known name is sure; words such as "Close date" make it likely, and so does being the only
 * column of days. A day of birth, of shipping or of an update is never taken.
 */
export function weighDate(evidence: Evidence): Weighed {
  const { facts, wordsOf, columns, table } = evidence;
  const named = namedColumns(evidence, "date", (column) => isDayColumn(facts[column]!));
  const isOther = (column: number): boolean => {
    if (isOffHeader(table.headers[column]!)) return true;
    const words = wordsOf(column);
    return speaksOf(words, "otherDay") && !(speaksOf(words, "bought") && !speaksOf(words, "delivery", "refund"));
  };
  const dated = columns.filter((column) => facts[column]!.dated >= 0.5 && !named.includes(column));
  const fit = dated.filter((column) => !isOther(column));
  const candidates = [...named, ...fit, ...dated.filter(isOther)];
  if (named.length > 0) return { columns: [firstDay(evidence, named)], certainty: "sure", candidates };
  const bought = fit.filter((column) => speaksOf(wordsOf(column), "bought"));
  const likely = bought.length > 0 ? bought : fit;
  return likely.length === 1 ? { columns: likely, certainty: "likely", candidates } : { ...nothingFound, candidates };
}

/** Whether a column tells orders apart: many values, of which each stands on a few rows. */
function isNumbering({ named, distinct }: ColumnFacts): boolean {
  return named > 0 && (named < 20 || distinct >= 2) && named <= 200 * distinct;
}

/**
 * Whether texts number no orders: yes and no, as under "Receipt"; or, under "Order" or 订单, whose names say nothing of a number, texts without
 * any digit that come again and again, such as online and phone, or the names of goods.
 */
function sortsOrders({ facts, wordsOf }: Evidence, column: number): boolean {
  const { distinct, named, cells } = facts[column]!;
  if (distinct * 2 > named) return false;
  const keys = keysOfCells(facts[column]!).filter((key) => key !== "");
  if (keys.every((key) => !/\d/.test(key) && yesOrNo(plainStatus(key)) !== null)) return true;
  if (speaksOf(wordsOf(column), "id")) return false;
  return cells.every((cell) => typeof cell !== "number" && !/\d/.test(showCell(cell, 200)));
}

/** Weighs which column holds the order number: a known name, or words such as "amazon-order-id"; the number of a line is none. */
export function weighOrder(evidence: Evidence): Weighed {
  const { facts, wordsOf, columns } = evidence;
  const named = namedColumns(evidence, "order", (column) => facts[column]!.filled > 0 && !sortsOrders(evidence, column));
  const spoken = columns.filter((column) => {
    const words = wordsOf(column);
    const isOrder = speaksOf(words, "order") && speaksOf(words, "id") && !speaksOf(words, "part", "money", "day", "quantity");
    return isOrder && isNumbering(facts[column]!) && !sortsOrders(evidence, column) && !named.includes(column);
  });
  const most = Math.max(0, ...[...named, ...spoken].map((column) => facts[column]!.filled));
  const full = (column: number): boolean => facts[column]!.filled >= 0.5 * most;
  const candidates = [...named.filter(full), ...spoken.filter(full)];
  const [best] = candidates;
  if (best === undefined) return nothingFound;
  return { columns: [best], certainty: named.includes(best) ? "sure" : "likely", candidates };
}

/** Words of a header over the number of an order that a refund names. */
const referenceHeader = /reference|original|parent|related|linked|refund of|applies to|原|关联|对应|退款订单/iu;

/**
 * Weighs which column holds, beside a refund's own number, the number of the order that it belongs to: at least half of its cells are order
 * numbers of other rows.
 */
export function weighReference(evidence: Evidence, order: number | undefined): Weighed {
  const { facts, columns, placeOf, table } = evidence;
  if (order === undefined) return nothingFound;
  const isFit = (column: number): boolean =>
    column !== order && facts[column]!.filled > 0 && facts[column]!.filled < 1 && facts[column]!.dated < 0.5;
  const spoken = columns.filter(
    (column) => isFit(column) && (placeOf(column, "reference") >= 0 || referenceHeader.test(table.headers[column]!)),
  );
  if (spoken.length === 0) return nothingFound;
  const numbers = new Set(table.rows.map((row) => toKey(row[order])));
  const found = spoken.filter((column) => {
    const cells = facts[column]!.cells.filter((cell) => !isBlank(cell));
    return cells.filter((cell) => numbers.has(toKey(cell))).length * 2 >= cells.length;
  });
  return found.length === 0 ? nothingFound : { columns: found.slice(0, 1), certainty: "sure", candidates: found };
}

const mostStatuses = 60;

/** Most different texts of a column that are looked at. */
const mostTexts = 2000;

/** The different texts of a whole column, the blank one too: what happened to a few rows only may stand outside the sample. */
function textsOf({ table: { rows } }: Evidence, column: number): readonly string[] {
  const texts = new Set<string>();
  for (let row = 0; row < rows.length && texts.size < mostTexts; row++) {
    const cell = rows[row]![column];
    texts.add(typeof cell === "string" ? cell : showCell(cell, 200));
  }
  return [...texts];
}

/**
 * Whether a column holds statuses. One of few values under a certain name does. Otherwise, one of its values has to be a known word of status:
 * the name may be of something else, such as "State", and many values may be remarks.
 */
function holdsStatuses(facts: ColumnFacts, isCertain: boolean): boolean {
  const isFew = facts.distinct <= mostStatuses;
  if (facts.named === 0 || (!isFew && !isCertain)) return false;
  return (isCertain && isFew) || [...new Set(keysOfCells(facts))].some((value) => value !== "" && isKnownStatus(value));
}

/** Whether a column tells by a header of another kind whether sales happened: after-sales, stages of deals, events, types of rows, a yes and no. */
function tellsSales(evidence: Evidence, column: number, isStatus: boolean): boolean {
  const [facts, header] = [evidence.facts[column]!, evidence.table.headers[column]!];
  if (meaningOf(header) !== null && tellingOf(header, textsOf(evidence, column)) !== null) return true;
  if (isTypeHeader(header)) return kindOfStatuses(header, textsOf(evidence, column)) === "types";
  if (facts.named === 0 || facts.distinct > mostStatuses) return false;
  const statuses = [...new Set(keysOfCells(facts))];
  const kind = kindOfStatuses(header, statuses);
  if (kind === "types") return true;
  if (kind === "stages") return isStatus || isStageHeader(header);
  if (kind === "events") return isEventHeader(header);
  if (kind === "delivery") return isStatus && isCalledOff(header, statuses);
  const told = statuses.filter((status) => status !== "");
  if (kind !== "afterSales" || told.length === 0 || !told.every(hasLetter)) return false;
  return isStatus || told.every((status) => classUnder(header, kind, statuses)(status) !== null);
}

/**
 * Weighs which columns hold statuses of orders; several are read together. Those of delivery only where they say that an order
 * was called off or that its money went back.
 *
 * @param taken - columns that hold something else, such as the days of the orders
 */
export function weighStatus(evidence: Evidence, taken: readonly number[]): Weighed {
  const { facts, wordsOf, columns, placeOf, table } = evidence;
  const isDelivery = (column: number): boolean => speaksOf(wordsOf(column), "delivery");
  const found = columns.filter((column) => {
    const words = wordsOf(column);
    const isNamed = placeOf(column, "status") >= 0;
    const isSpoken = speaksOf(words, "status") && speaksOf(words, "order", "bought") && !isDelivery(column);
    const isCertain = isNamed && !/^(?:state|order state|状态|狀態|estado|etat|état|stato)$/i.test(table.headers[column]!.trim());
    const isPlain = isNamed || (isSpoken && facts[column]!.lettered >= 0.5);
    if (isPlain && holdsStatuses(facts[column]!, isCertain)) return true;
    return !taken.includes(column) && tellsSales(evidence, column, speaksOf(words, "status"));
  });
  const place = (column: number): number => (placeOf(column, "status") < 0 ? 1000 : placeOf(column, "status"));
  const sorted = [...found].sort((a, b) => place(a) - place(b) || a - b);
  return { columns: sorted, certainty: sorted.length > 0 ? "sure" : "open", candidates: sorted };
}

/** Whether all cells of a column are codes, signs or names of currencies. */
function holdsCurrencies(facts: ColumnFacts): boolean {
  const full = facts.cells.filter((cell) => !isBlank(cell));
  return full.length > 0 && full.every((cell) => typeof cell === "string" && isCurrency(cell));
}

/** Weighs which column holds currencies: a known name, words that say so over short texts, or codes, signs and names under any header. */
export function weighCurrency(evidence: Evidence): Weighed {
  const { facts, wordsOf, columns } = evidence;
  const isFit = (column: number): boolean => facts[column]!.filled > 0 && facts[column]!.numeric < 0.5;
  const named = namedColumns(evidence, "currency", isFit);
  const spoken = columns.filter(
    (column) =>
      isFit(column) && speaksOf(wordsOf(column), "currency") && facts[column]!.samples.every((text) => text.length <= 6),
  );
  const held = columns.filter((column) => isFit(column) && holdsCurrencies(facts[column]!));
  const candidates = [...new Set([...named, ...spoken, ...held])];
  const [best] = candidates;
  return best === undefined ? nothingFound : { columns: [best], certainty: named.includes(best) ? "sure" : "likely", candidates };
}
