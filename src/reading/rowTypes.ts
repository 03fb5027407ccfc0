// What a column of types says of each row: a sale, money given back, the payment of an invoice, or no sale at all.
import { hasLetter, letterPattern } from "../ground/letters";
import { once } from "../ground/once";
import { isUnspaced } from "./foldedLetters";
import { allRefundWords } from "./refundWords";
import { beside, type RowType, typeWords } from "./rowTypeWords";
import type { StatusClass } from "./statusClass";
import { classOfStatus, plainStatus, withoutNoEffect } from "./statusWords";
import { alternatives, wordPattern } from "./wordPattern";

const everyLetter = letterPattern(String.raw`\p{L}`, "gu");

function anyOf(list: string): RegExp {
  return wordPattern(alternatives(list), "gu");
}

const patterns = once(() => ({
  types: (Object.entries(typeWords) as [RowType, string][]).map(
    ([type, list]) => [type, anyOf(type === "back" ? `${list}|${allRefundWords()}` : list)] as const,
  ),
  method: anyOf(beside.method),
  neutral: anyOf(beside.neutral),
}));

/** A type of a row as read. */
interface ReadType {
  /** Null where no word is known, where the words contradict each other, and where they are a part of a longer name. */
  readonly type: RowType | null;
  /** Whether known words are all that the text says. */
  readonly isWhole: boolean;
  /** Whether the text is the name of its type alone: "Sale", but neither "Online sale" nor "Cash sale", which are told from others. */
  readonly isBare: boolean;
  /** Whether the text is a way to pay, such as "Card payment", "Transfer" or 支付宝. */
  readonly isMethod: boolean;
  /** Whether the text says something that is not known, beside words such as "online" that change nothing. */
  readonly isOpen: boolean;
}

/** Types that sell, the more telling first: "sales invoice" is an invoice. */
const selling = ["bought", "bill", "order", "sold", "charge", "receipt"] as const;

function sells(type: RowType | null): boolean {
  return type === "payment" || selling.some((own) => own === type);
}

/** The one type that words name; null if they contradict each other, as 充值订单 does. */
function oneOf(met: ReadonlySet<RowType>): RowType | null {
  const sold = selling.find((type) => met.has(type)) ?? null;
  if (met.has("back")) return met.has("other") || met.has("bought") ? null : "back";
  if (met.has("other")) return "other";
  if (met.has("payment")) return "payment";
  const moves = met.has("transfer") ? "transfer" : met.has("deposit") ? "deposit" : null;
  return moves !== null && sold !== null ? null : (moves ?? sold);
}

/** Most letters that may stand beside a word that is written without spaces: 商户 in 商户消费. */
const mostBeside = 4;

/** Reads a type. Its words must be all that it says: "Invoice book" is no invoice. Only a payment may have a longer name. */
function readType(text: string): ReadType {
  const { types, method, neutral } = patterns();
  const plain = withoutNoEffect(plainStatus(text));
  const bare = plain.replace(method, " ");
  const met = new Set<RowType>();
  let rest = bare;
  for (const [type, pattern] of types) {
    const cut = rest.replace(pattern, " ");
    if (cut !== rest) met.add(type);
    rest = cut;
  }
  const left = rest.replace(neutral, " ").match(everyLetter())?.length ?? 0;
  const isWhole = left <= (isUnspaced(plain) && met.size > 0 ? mostBeside : 0);
  const own = oneOf(met);
  const isPaid = own === null || own === "payment" || own === "sold";
  const isMethod = (bare !== plain && isPaid) || (own === "transfer" && isWhole);
  const isFailed = own === "payment" && !isWhole && classOfStatus(plain) === "notCompleted";
  const type = isWhole || (own === "payment" && !isFailed) ? own : null;
  const isBare = bare === plain && !hasLetter(rest) && (own !== "sold" || met.size === 1);
  return { type, isWhole, isBare, isMethod, isOpen: type === null && !isMethod && !(isWhole && met.size === 0) };
}

/** Words of documents and movements of money, of which a column may tell the type. */
const kinds =
  "documento?|transaccion|transaction|transazione|transacao|operation|operacion|operazione|operacao|movimiento|movimento|mouvement|venta|vente|vendita|venda|factura|facture|fattura|fatura|comprobante|registro|piece|ecriture|pedido|commande|ordine|lancamento|linea|ligne|riga";

const header = once(
  () =>
    new RegExp(
      `^(?:(?:transaction|trans|document|doc|record|entry|order|line|row|sale|activity|operation|invoice) ?)?(?:type|kind)$|^(?:beleg|buchungs|vorgangs|umsatz|transaktions)?(?:art|typ)$|^vorgang$|^(?:type|nature|tipo)(?:(?: d[aeio'’]?l? ?(?:la |l['’])?| )(?:${kinds}))?$|^soort(?: (?:document|transactie|boeking|mutatie|factuur|order|regel))?$|^transactietype$|^(?:交易|业务|单据|订单|收支|账务|动账)?类型$|^收/?支$|^(?:取引|明细|明細)?(?:種別|种别|区分|種類|种类)$|^タイプ$|^(?:거래 ?)?(?:유형|구분|종류)$`,
      "u",
    ),
);

/** Columns of a ledger that mark each row as money in or money out. */
const sides = /^(?:debit|credit|dr|cr|d|c|借|贷|soll|haben|debito|credito|af|bij)$/u;

/** Whether a header may stand over the types of rows. Ways to pay are none. */
export function isTypeHeader(text: string): boolean {
  return header().test(plainStatus(text));
}

/** Most values of a column in which a text that is not known may be a type, and most such texts. */
const mostTypes = 12;
const mostUnknown = 3;

/** Whether types beside one that sells are not known, in a column of so few values that they must be asked about. */
function hasUnknown(read: readonly ReadType[], count: number): boolean {
  if (count > mostTypes || !read.some(({ type, isWhole }) => isWhole && sells(type))) return false;
  const unknown = read.filter(({ type, isOpen }) => isOpen || type === "transfer" || type === "deposit").length;
  return unknown > 0 && unknown <= mostUnknown;
}

/** Whether a type that is named alone is among those read. */
function hasBare(read: readonly ReadType[], ...types: readonly RowType[]): boolean {
  return read.some(({ type, isBare }) => isBare && type !== null && types.includes(type));
}

/** Whether sales stand beside their orders or invoices, so that one sale may have two rows. */
function areTwice(read: readonly ReadType[]): boolean {
  return hasBare(read, "sold") && hasBare(read, "order", "bill");
}

/**
 * Whether texts are types of rows of which not all are sales: something sold or paid beside something else, invoices beside their payments,
 * or the two sides of a ledger. Ways to pay are no types.
 */
export function areTypes(texts: readonly string[]): boolean {
  const named = texts.map(plainStatus).filter((text) => text !== "");
  const read = named.map(readType);
  if (read.every(({ isMethod }) => isMethod)) return false;
  const met = new Set(read.filter(({ isWhole }) => isWhole).map(({ type }) => type));
  const has = (...types: RowType[]): boolean => types.some((type) => met.has(type));
  const isSold = has("payment", ...selling) || read.some(({ isMethod }) => isMethod);
  if ((isSold && has("back")) || (has("payment", ...selling) && has("other"))) return true;
  if (has("deposit", "transfer") && has("back", "other")) return true;
  if (has("payment") && has("bill", "order", "sold", "bought", "receipt")) return true;
  if (has("bill") && has("order", "receipt", "bought")) return true;
  if (has("bought") && has("sold", "order", "charge")) return true;
  if (areTwice(read)) return true;
  return hasUnknown(read, named.length) || (named.length === 2 && named.every((text) => sides.test(text)));
}

/**
 * What types say under their header. Null for one that must be asked about: one that is not known, and one that may be a sale a second time, as
 * orders beside invoices.
 */
export function classOfTypes(texts: readonly string[]): (text: string) => StatusClass | null {
  const read = texts.map(readType);
  const met = new Set(read.map(({ type }) => type));
  const has = (...types: RowType[]): boolean => types.some((type) => met.has(type));
  const isSold = has("payment", ...selling);
  const isTwice = areTwice(read);
  const ifNot = (isOther: boolean, isOpen: boolean): StatusClass | null => (isOther ? "notCompleted" : isOpen ? null : "sale");
  const classes: Readonly<Record<RowType, () => StatusClass | null>> = {
    back: () => "sale",
    other: () => "notCompleted",
    transfer: () => ifNot(has("bill") || (isSold && has("back", "other")), true),
    deposit: () => ifNot(isSold && has("other"), true),
    payment: () => ifNot(has("bill"), has("order", "sold", "bought", "receipt")),
    bought: () => ifNot(has("sold", "bill"), has("order", "charge", "receipt")),
    order: () => ifNot(false, has("bill") || isTwice),
    receipt: () => ifNot(false, has("bill")),
    bill: () => "sale",
    sold: () => "sale",
    charge: () => "sale",
  };
  return (text) => {
    const { type, isBare } = readType(text);
    if (type === "sold" && isBare && isTwice && has("bill")) return null;
    return type === null ? null : classes[type]();
  };
}

/** Whether a type says that the money of its row went back. */
export function isBackType(text: string): boolean {
  return readType(text).type === "back";
}
