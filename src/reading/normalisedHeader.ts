// Headers in the forms in which they are compared with names.
import { once } from "../ground/once";
import { plainText } from "../ground/plainText";
import { foldLetters } from "./foldedLetters";
import { looseHeader } from "./splitHeader";

/**
 * A header in the form in which headers are compared: NFKC, small letters without accents, without invisible signs, spaces, underscores,
 * hyphens, apostrophes and dots.
 */
export function normaliseHeader(header: string): string {
  const plain = foldLetters(plainText(header)).replace(/[\s_\-.'’]+/g, "");
  return ofPivot(plain) ?? plain;
}

/**
 * Headings that pivot tables write, and what such a column says of a customer: "MAX of Date" is the last order, 求和项:金额 the revenue. The
 * labels of rows are the customers, if anything is.
 *
 * Google Sheets writes "SUM of" and "COUNTA of", Excel "Sum of" and 求和项. No single source lists these headings.
 */
const pivotHeadings: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:maxof|最大值项[:：]|最大|max(?:imum)?von|max(?:imo)?d[ei]|maxvan|最大[値值]\/|최대값:)(?=.*(?:date|day|time|日期|时间|datum|data|fecha|日付|날짜))(?!.*(?:birth|born|deliver|ship|due|return|refund|regist|join|update|生日|出生|发货|收货|注册|退款|geburt|liefer|naissance|livraison|nacimiento|entrega|nascimento|nascita|consegna|geboorte|lever))/,
    "lastorder",
  ],
  [/^(?:minof|最小值项[:：])(?=.*(?:orderdate|purchasedate|^minofdate|下单|购买))/, "firstorder"],
  [
    /^(?:count(?:a|unique)?of|计数项[:：]|计数|anzahlvon|nombrede(?=commande|facture|order)|cuentade|contagemde|conteggiodi|aantalvan|[個个]数\/|개수:)(?=.*(?:order|invoice|transaction|receipt|订单|单号|訂單|bestell|rechnung|auftrag|commande|facture|pedido|factura|fatura|ordine|fattura|factuur|注文|주문))(?!.*(?:note|comment|date|status|amount|备注|状态|金额|日期))/,
    "orders",
  ],
  [
    /^(?:sumof|求和项[:：]|加总|summevon|sommede|sumade|somade|sommadi|somvan|合[計计]\/|합계:)(?=.*(?:amount|revenue|sales|total|spen[dt]|金额|销售额|消费|实付|付款|收入|金額|betrag|umsatz|summe|montant|importe|valor|importo|totale|bedrag|omzet|매출|금액))(?!.*(?:discount|coupon|refund|return|shipping|freight|tax|vat|unit|each|cost|fee|tip|profit|margin|balance|rabatt|steuer|versand|remise|taxe|descuento|impuesto|desconto|imposto|sconto|korting|优惠|折扣|退款|退货|运费|邮费|税|成本|利润|单价|割引|送料|할인|배송))/,
    "revenue",
  ],
];

/** Headings of sums and latest days that only a pivot table has, as they are written. */
const aggregate =
  /^\s*(?:(?:sum|counta?|countunique|max|min|average)\s+(?:of|-)\s|summe von |max(?:imum|\.)? von |somme de |max\.? de |suma de |máx\.? de |soma de |somma di |max di |som van |max van |合計 ?\/|最大値 ?\/|합계 ?:|최대값 ?:|加總 ?-|最大 ?- |求和项|最大值项)/iu;

/** What Excel writes above the labels of a pivot table's rows, in its languages. */
export const rowLabels =
  "row labels|行标签|列標籤|zeilenbeschriftungen|étiquettes de lignes|etiquetas de fila|rótulos de linha|etichette di riga|rijlabels|行ラベル|행 레이블";

const pivotLabels = once(() => new Set(rowLabels.split("|").map(normaliseHeader)));

/** Whether headers are those of a pivot table, whose rows are never orders. */
export function arePivot(headers: readonly string[]): boolean {
  return headers.some((header) => aggregate.test(plainText(header)) || pivotLabels().has(normaliseHeader(header)));
}

/** What the heading of a pivot table says of a customer; null for any other header. */
function ofPivot(plain: string): string | null {
  return pivotHeadings.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

const bracket = /(.)\s*[([【][^)\]】]*[)\]】]$/;

/** Removes a unit in brackets at the end, as in 实付金额(元) or Amount ($). */
export function withoutUnit(header: string): string {
  return header.trim().replace(bracket, "$1");
}

/** Every form in which a header is compared with names, the closest first. */
export function headerForms(header: string): readonly string[] {
  const bare = withoutUnit(header.normalize("NFKC"));
  return [normaliseHeader(header), normaliseHeader(bare), looseHeader(header), looseHeader(bare)];
}
