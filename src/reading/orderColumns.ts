// Weighs every column of a sheet of orders, and makes one choice of them.
import { standingOf, weighAdjusted, weighAmount, weighQuantity, weighUnitPrice } from "./amountEvidence";
import type { ColumnFacts } from "./columnFacts";
import { type WeighedCustomer, weighCustomer } from "./customerEvidence";
import { type Certainty, type Evidence, gatherEvidence, namedColumns, nothingFound, type Weighed } from "./evidence";
import type { Columns, Match } from "./exportMatch";
import { speaksOf } from "./headerWords";
import { findSides, type MoneySides } from "./moneySides";
import { findPayout, type Payout, withoutPayout } from "./payouts";
import { weighCurrency, weighDate, weighOrder, weighReference, weighStatus } from "./plainEvidence";
import { isAfterRefund, isEqualDespite } from "./relations";
import { findReturned, type Returned } from "./returned";
import type { Role } from "./roles";
import type { Table } from "./table";
import { isFlagHeader } from "./tellingWords";
import { unitOf } from "./units";

/** Columns as weighed: what is taken, how sure it is, and what may be meant instead. */
export interface WeighedColumns {
  readonly evidence: Evidence;
  readonly columns: Columns;
  readonly certainty: Readonly<Partial<Record<Role, Certainty>>>;
  /** Columns that may hold a role, the best first. */
  readonly candidates: Columns;
  readonly customer: WeighedCustomer;
  /** The column of refunds that the amounts are already without; null for none. */
  readonly refundWithin: number | null;
  /** The total that is what was left after fees, so that another column is the amount; null for none. */
  readonly payout: Payout | null;
  /** Pieces that were given back; null for none. */
  readonly returned: Returned | null;
  /** Columns of money in and money out, neither of which is taken unasked; null for none. */
  readonly sides: MoneySides | null;
}

/** The numbers of refunds, in the unit of the amounts where only the header of the amounts says one. */
function inUnitOf({ facts, table }: Evidence, total: number, refund: number): Pick<ColumnFacts, "numbers"> {
  const [unit, own] = [unitOf(table.headers[total]!), unitOf(table.headers[refund]!)];
  if (unit === null || own !== null) return facts[refund]!;
  return { numbers: facts[refund]!.numbers.map((number) => number * 10 ** unit.power) };
}

/** The column of refunds, unless the amount is what was left after them. */
function weighRefund(evidence: Evidence, amount: Weighed, match: Match | null): Weighed & { readonly within: number | null } {
  const { facts, wordsOf, columns } = evidence;
  const isFlag = (column: number): boolean =>
    isFlagHeader(evidence.table.headers[column]!) &&
    facts[column]!.numbers.every((number) => Number.isNaN(number) || number === 0 || number === 1) &&
    facts[column]!.numbers.includes(1);
  const named = namedColumns(
    evidence,
    "refund",
    (column) => (facts[column]!.filled === 0 || facts[column]!.plainNumbers >= 0.5) && !isFlag(column),
  );
  const spoken = columns.filter((column) => {
    if (isFlag(column)) return false;
    const isOther = speaksOf(wordsOf(column), "notMoney", "quantity", "day", "status", "tax", "shipping", "adjusted", "discount");
    return facts[column]!.plainNumbers >= 0.5 && speaksOf(wordsOf(column), "refund") && !isOther;
  });
  const isUsed = (column: number): boolean => facts[column]!.numbers.some((number) => number !== 0 && !Number.isNaN(number));
  const [plain = spoken.length === 1 ? spoken[0] : undefined] = named;
  const [used] = [...named, ...spoken].filter(isUsed);
  const refund = plain === undefined || isUsed(plain) ? plain : (used ?? plain);
  const [total] = amount.columns;
  if (refund === undefined) return { ...nothingFound, within: null };
  if (total !== undefined) {
    const others = columns.filter((column) => column !== total && column !== refund && standingOf(wordsOf(column)) === "money");
    const isLeft = isAfterRefund(
      facts[total]!,
      inUnitOf(evidence, total, refund),
      others.filter((column) => facts[column]!.numeric >= 0.5).map((column) => facts[column]!),
    );
    const isOfExport =
      match?.format.isAfterRefund === true &&
      match.columns.amount?.[0] === total &&
      !others.some((column) => isEqualDespite(facts[total]!, facts[column]!, facts[refund]!));
    if (isLeft || isOfExport) return { ...nothingFound, candidates: named, within: refund };
  }
  return { columns: [refund], certainty: named.length > 0 ? "sure" : "likely", candidates: [...named, ...spoken], within: null };
}

/** The column of discounts: beside quantity × unit price, or where a known export has its amounts before them. */
function weighDiscount(evidence: Evidence, amount: Weighed, match: Match | null): Weighed {
  const { facts, wordsOf } = evidence;
  const own = match?.columns.discount ?? [];
  const isFit = (column: number): boolean => facts[column]!.filled === 0 || facts[column]!.plainNumbers >= 0.5;
  const named = namedColumns(evidence, "discount", isFit);
  if (amount.columns.length > 0 && own.length === 0) return nothingFound;
  const spoken = evidence.columns.filter(
    (column) =>
      facts[column]!.plainNumbers >= 0.5 &&
      speaksOf(wordsOf(column), "discount") &&
      !speaksOf(wordsOf(column), "notPerson", "status", "day", "id"),
  );
  const found = named.length > 0 ? named : spoken.length === 1 ? spoken : [];
  const columns = amount.columns.length > 0 ? own : found.slice(0, 1);
  return { columns, certainty: named.length > 0 ? "sure" : "likely", candidates: found };
}

/** Without one half of quantity × unit price that stands alone: a price without a quantity is not taken for the amount. */
function withoutLonePrice(columns: Columns, named: Columns): Columns {
  const { unitPrice, ...rest } = columns;
  const isNamed = (named.unitPrice?.length ?? 0) > 0 || (named.quantity?.length ?? 0) > 0;
  return unitPrice !== undefined && columns.quantity === undefined && !isNamed ? rest : columns;
}

/**
 * Weighs the columns of a sheet of orders.
 *
 * @param named - columns that the user named; none for a role that is switched off
 * @param isAmountNeeded - whether amounts are needed, so that a column without a telling name may be taken for them
 */
export function weighOrderColumns(table: Table, match: Match | null, named: Columns, isAmountNeeded: boolean): WeighedColumns {
  const evidence = gatherEvidence(table, match?.format.headers ?? {}, new Set(Object.values(named).flat()));
  const customer = weighCustomer(evidence, false);
  const quantity = weighQuantity(evidence);
  const unitPrice = weighUnitPrice(evidence, match?.columns.amount ?? []);
  const sides = findSides(evidence);
  const total = weighAmount(evidence, quantity, unitPrice, { isUnnamedTaken: isAmountNeeded, sides });
  const payout = total.columns[0] === undefined ? null : findPayout(evidence, total.columns[0], quantity, unitPrice);
  const amount = payout ? withoutPayout(total, payout) : total;
  const known = named.amount ? { ...amount, columns: named.amount } : amount;
  const order = weighOrder(evidence);
  const refund = weighRefund(evidence, known, match);
  const date = weighDate(evidence);
  const taken = [...(named.date ? [] : date.columns), ...known.columns, ...(named.refund ? [] : refund.columns)];
  const weighed: Partial<Record<Role, Weighed>> = {
    customer,
    date,
    amount,
    order,
    reference: weighReference(evidence, named.order?.[0] ?? order.columns[0]),
    quantity,
    unitPrice,
    status: weighStatus(evidence, taken),
    currency: weighCurrency(evidence),
    refund,
    discount: weighDiscount(evidence, known, match),
    adjusted: weighAdjusted(evidence),
  };
  const roles = (Object.entries(weighed) as [Role, Weighed][]).filter(([role]) => named[role]?.length !== 0);
  const found = roles.filter(([, { columns }]) => columns.length > 0);
  return {
    evidence,
    customer,
    refundWithin: named.refund === undefined ? refund.within : null,
    payout,
    sides,
    returned:
      refund.columns.length > 0 || refund.within !== null
        ? null
        : findReturned(evidence, known.columns[0], quantity.columns[0], unitPrice.columns[0]),
    columns: withoutLonePrice(Object.fromEntries(found.map(([role, { columns }]) => [role, columns])), named),
    certainty: Object.fromEntries(roles.map(([role, { certainty }]) => [role, certainty])),
    candidates: Object.fromEntries(roles.map(([role, own]) => [role, own.candidates])),
  };
}

/** The roles that are weighed; any other goes by its name alone. */
export const weighedRoles: ReadonlySet<Role> = new Set<Role>([
  "customer",
  "date",
  "amount",
  "order",
  "reference",
  "quantity",
  "unitPrice",
  "status",
  "currency",
  "refund",
  "discount",
  "adjusted",
]);
