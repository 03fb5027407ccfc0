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
 * @source https://support.google.com/docs/answer/1272900 for Sheets, https://support.microsoft.com/zh-cn/office/a9a84538-bfe9-40a9-a8e9-f99134456576 for Excel
 */
const pivotHeadings: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:maxof|最大值项[:：]|最大|max(?:imum)?von|max(?:imo)?d[ei]|maxvan|最大[値值]\/|최대값:)(?=.*(?:date|day|time|日期|时间|datum|data|fecha|日付|날짜))/,
    "lastorder",
  ],
  [/^(?:minof|最小值项[:：])(?=.*(?:date|day|time|日期|时间))/, "firstorder"],
  [
    /^(?:count(?:a|unique)?of|计数项[:：]|计数|anzahlvon|nombrede|cuentade|contagemde|conteggiodi|aantalvan|[個个]数\/|개수:)(?=.*(?:order|invoice|transaction|receipt|订单|单号|訂單|bestell|rechnung|auftrag|commande|facture|pedido|factura|fatura|ordine|fattura|factuur|注文|주문))/,
    "orders",
  ],
  [
    /^(?:sumof|求和项[:：]|加总|summevon|sommede|sumade|somade|sommadi|somvan|合[計计]\/|합계:)(?=.*(?:amount|revenue|sales|total|price|spen[dt]|金额|销售额|消费|实付|付款|收入|金額|betrag|umsatz|summe|montant|importe|valor|importo|totale|bedrag|omzet|매출|금액))/,
    "revenue",
  ],
];

/** What Excel writes above the labels of a pivot table's rows, in its languages. */
export const rowLabels =
  "row labels|行标签|列標籤|zeilenbeschriftungen|étiquettes de lignes|etiquetas de fila|rótulos de linha|etichette di riga|rijlabels|行ラベル|행 레이블";

const pivotLabels = once(() => new Set(rowLabels.split("|").map(normaliseHeader)));

/** Whether headers are those of a pivot table, whose rows are never orders. */
export function arePivot(headers: readonly string[]): boolean {
  return headers.some((header) => pivotLabels().has(normaliseHeader(header)));
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
