// Words by which types of rows are told: what sells, what pays, what gives money back; and the words that may stand beside them.

/**
 * What a type of a row says. A charge is a sale that is paid at once; a bill and an order are documents of a sale that is paid with rows of
 * its own; what was bought is a sale in a list of the customers' purchases, and none in a list that has sales too.
 */
export type RowType =
  | "back"
  | "other"
  | "bought"
  | "order"
  | "bill"
  | "receipt"
  | "charge"
  | "sold"
  | "transfer"
  | "deposit"
  | "payment";

/**
 * Words of each type in English, 中文, German, French, Spanish, Portuguese, Italian, Dutch, Japanese and Korean, in the order in which they are
 * looked for: "purchase order" before "order". Of what gives money back, only that stands here which says so as a type alone: a Storno is a
 * document that gives money back, while an order of the status Storno was called off; the other words stand in `refundWords.ts`.
 *
 * @source of charge, payment, refund, payout, transfer, fee, adjustment, reversal, top up, hold, release and reserve:
 *   https://docs.stripe.com/reports/balance-transaction-types; the other words are those of ledgers and shops, from no single source
 */
export const typeWords: Readonly<Record<RowType, string>> = {
  back: "storno|stornorechnung|abono",
  other:
    "payout|payouts|withdrawals?|withdraw|cash out|fee|fees|adjustment|expense|expenses|conversion|hold|release|reserve|authorization|quote|estimate|提现|手续费|支出|佣金|提現|auszahlung(?:en)?|abbuchung(?:en)?|abhebung(?:en)?|gebühr|gebühren|angebot|ausgabe|frais|retraits?|commission|devis|dépense|retiros?|comisión|gasto|presupuesto|saques?|levantamentos?|taxa|despesa|orçamento|preliev[oi]|commissione|spesa|preventivo|uitbetaling(?:en)?|(?:geld)?opnames?|offerte|uitgave|出金|引き?出し?|手数料|見積|出费|출금|수수료|지출|견적",
  bought:
    "purchase order|purchase invoice|purchase|purchases|bill|bills|采购|進貨|进货|einkauf|eingangsrechnung|achat|compra|acquisto|inkoop|inkoopfactuur|仕入|購入|구매|매입",
  order:
    "sales order|sales orders|order|orders|订单|auftrag|kundenauftrag|bestellung|commande|pedido|orden de venta|ordine|bestelling|注文|受注|주문",
  bill: "invoice|invoices|发票|rechnung|facture|factura|boleta|fatura|nota fiscal|fattura|factuur|請求|청구",
  receipt: "receipt|receipts",
  charge: "charge|charges|income|revenue|消费|收入|einnahme|ingreso|receita|entrata|inkomsten",
  sold: "sale|sales|sold|paid|credit sale|销售|零售|销货|銷售|verkauf|umsatz|vente|venta|venda|vendita|scontrino|verkoop|売上|販売|판매|매출",
  transfer:
    "transfer|transfers|转账|轉帳|überweisung|umbuchung|virement|transferencia|transferência|bonifico|overboeking|振込|이체",
  deposit:
    "deposits?|top up|topup|充值|储值|存款|einzahlung(?:en)?|depots?|versements?|deposit[oi]s?|versament[oi]|storting(?:en)?|預け?入れ?|입금액",
  payment:
    "payment|payments|付款|支付|收款|zahlung|zahlungseingang|paiement|règlement|encaissement|pago|cobro|pagamento|recebimento|incasso|betaling|入金|支払|결제|입금",
};

export const beside = {
  /** Ways to pay. */
  method:
    "credit card|debit card|card|cards|cash|bank transfer|wire transfer|wire|cheque|check|visa|mastercard|amex|paypal|alipay|wechat|wechat pay|apple pay|google pay|klarna|stripe|direct debit|cash on delivery|cod|支付宝|微信|微信支付|银行|银行转账|银行卡|现金|刷卡|信用卡|花呗|云闪付|二维码|扫码|karte|kreditkarte|ec karte|bar|banküberweisung|lastschrift|sepa|vorkasse|nachnahme|carte|carte bancaire|carte bleue|espèces|chèque|virement bancaire|prélèvement|tarjeta|tarjeta de crédito|con tarjeta|efectivo|transferencia bancaria|bizum|cartão|cartão de crédito|dinheiro|boleto|pix|multibanco|transferência bancária|carta|carta di credito|contanti|bonifico bancario|assegno|kaart|contant|ideal|pin|bancontact|overschrijving|bankoverschrijving|クレジット|クレジットカード|カード|現金|銀行|銀行振込|代引き?|コンビニ|카드|신용카드|현금|계좌이체|무통장|카카오페이|네이버페이|휴대폰",
  /** Words that change nothing: who sold, where and how. */
  neutral:
    "a|an|the|of|for|allgemeine|to|from|by|in|on|at|de|del|di|la|le|der|die|das|von|van|customer|customers|client|online|web|website|store|shop|in store|pos|retail|wholesale|b2b|b2c|phone|mobile|tax|vat|standard|regular|normal|new|repeat|first|pre|subscription|recurring|one time|full|partial|price|item|items|goods|product|merchant|general|service|transaction|transactions|processing|currency|account|pp account|paypal|amazon|fba|inventory|shopify|express checkout|checkout|preapproved|bank|external|internal|domestic|international|number|no|kunden|cliente|klant|kosten",
} as const;
