// What a column of types says of each row: a sale, money given back, the payment of an invoice, or no sale at all.
import { once } from "../ground/once";
import { foldLetters } from "./foldedLetters";
import type { StatusClass } from "./statusClass";
import { plainStatus } from "./statusWords";
import { wordPattern } from "./wordPattern";

/** What the type of a row says: something sold, an invoice, a payment, money given back, or anything else that moves money. */
type RowType = "sold" | "invoice" | "payment" | "back" | "other";

/**
 * Words of each type; of two in one text, the type that stands first here counts: an "invoice payment" is a payment. They are in English, 中文, German, French, Spanish, Portuguese, Italian, Dutch, Japanese and Korean.
 *
 * @source of charge, payment, refund, payout, transfer, fee, adjustment, reversal, top up, hold, release and reserve:
 *   https://docs.stripe.com/reports/balance-transaction-types; the other words are those of ledgers and shops, from no single source
 */
const words: Readonly<Record<RowType, string>> = {
  back: "refund|refunds|refunded|return|returns|returned|credit note|credit memo|chargeback|reversal|reversed|退款|退货|红冲|红字|冲销|退貨|storno|gutschrift|rückerstattung|erstattung|rückgabe|retoure|remboursement|avoir|nota de crédito|nota de credito|reembolso|devolución|devolucion|estorno|devolução|rimborso|reso|nota di credito|terugbetaling|creditnota|creditfactuur|restitutie|返品|返金|払戻|赤伝|환불|반품",
  other:
    "payout|payouts|withdrawal|withdraw|transfer|fee|fees|deposit|top up|adjustment|expense|expenses|conversion|hold|release|reserve|authorization|quote|estimate|提现|转账|手续费|充值|支出|佣金|提現|轉帳|auszahlung|gebühr|gebühren|überweisung|umbuchung|angebot|ausgabe|virement|frais|retrait|commission|devis|dépense|retiro|comisión|transferencia|gasto|presupuesto|saque|taxa|transferência|despesa|orçamento|prelievo|commissione|bonifico|spesa|preventivo|uitbetaling|overboeking|offerte|uitgave|出金|手数料|振込|見積|出费|출금|수수료|이체|지출|견적",
  payment:
    "payment|payments|付款|支付|收款|zahlung|zahlungseingang|paiement|règlement|encaissement|pago|cobro|pagamento|recebimento|incasso|betaling|入金|支払|결제|입금",
  invoice: "invoice|invoices|bill|发票|發票|rechnung|facture|factura|fatura|fattura|factuur|請求",
  sold: "sale|sales|sold|paid|order|orders|purchase|purchases|receipt|charge|销售|订单|消费|收入|零售|销货|銷售|訂單|verkauf|bestellung|auftrag|umsatz|einnahme|vente|commande|achat|venta|pedido|compra|boleta|ingreso|venda|receita|vendita|ordine|scontrino|acquisto|entrata|verkoop|bestelling|inkomsten|売上|販売|注文|受注|購入|판매|주문|매출|구매",
};

const patterns = once((): readonly (readonly [RowType, RegExp])[] =>
  (Object.entries(words) as [RowType, string][]).map(([type, list]) => [type, wordPattern(foldLetters(list).split("|"), "u")]),
);

/** The type that a text names; null for one that is not known. */
function typeOf(text: string): RowType | null {
  const plain = plainStatus(text);
  return patterns().find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

const header =
  /^(?:(?:transaction|trans|document|doc|record|entry|order|line|row|sale|activity|operation|invoice) ?)?(?:type|kind)$|^(?:beleg|buchungs|vorgangs|umsatz|transaktions)?(?:art|typ)$|^vorgang$|^(?:type|nature|tipo)(?: d[ei'’]? ?(?:la |l['’])?\p{L}+)?$|^tipo \p{L}+$|^soort(?: \p{L}+)?$|^transactietype$|^(?:交易|业务|单据|订单|收支|账务|动账|業務|單據|訂單)?(?:类型|類型)$|^收\/?支$|^(?:取引|明細)?(?:種別|区分|種類)$|^タイプ$|^(?:거래 ?)?(?:유형|구분|종류)$/u;

/** Columns of a ledger that mark each row as money in or money out. */
const sides = /^(?:debit|credit|dr|cr|d|c|借|贷|貸|soll|haben|débit|crédit|débito|debito|crédito|credito|af|bij)$/u;

/** Whether a header may stand over the types of rows. */
export function isTypeHeader(text: string): boolean {
  return header.test(plainStatus(text));
}

/**
 * Whether texts are types of rows of which not all are sales: something sold or paid beside something else, invoices beside their payments,
 * or the two sides of a ledger.
 */
export function areTypes(texts: readonly string[]): boolean {
  const met = new Set(texts.map(typeOf));
  const isSold = met.has("sold") || met.has("invoice");
  if ((isSold || met.has("payment")) && (met.has("back") || met.has("other"))) return true;
  if (isSold && met.has("payment")) return true;
  const named = texts.map(plainStatus).filter((text) => text !== "");
  return named.length === 2 && named.every((text) => sides.test(text));
}

/**
 * What types say under their header. A payment is none where invoices have rows of their own, and the sale where nothing else is sold; beside
 * other sales, such as "One-time purchase" beside "Subscription payment", it may be either. Null for one that is not known.
 */
export function classOfTypes(texts: readonly string[]): (text: string) => StatusClass | null {
  const met = new Set(texts.map(typeOf));
  const ofPayments = met.has("invoice") ? "notCompleted" : met.has("sold") ? null : "sale";
  return (text) => {
    const type = typeOf(text);
    if (type === null || type === "payment") return type && ofPayments;
    return type === "other" ? "notCompleted" : "sale";
  };
}

/** Whether a type says that the money of its row went back. */
export function isBackType(text: string): boolean {
  return typeOf(text) === "back";
}
