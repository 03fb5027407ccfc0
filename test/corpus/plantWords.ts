// The words of planted faults, in the language of the headers.

/** Words of one language, in the order of `keys`. */
const words: Readonly<Record<string, string>> = {
  en: "Total|Subtotal|Refunded|Refunded Amount|Guest|Shipping Postal Code|Profit|Quantity|Unit Price|August 2026|Phone Number",
  "zh-Hans": "合计|小计|已退款|退款金额|散客|邮政编码|利润|数量|单价|2026年8月|手机号",
  "zh-Hant": "合計|小計|已退款|退款金額|訪客|郵遞區號|利潤|數量|單價|2026年8月|手機號碼",
  de: "Summe|Zwischensumme|Erstattet|Erstattungsbetrag|Gast|Postleitzahl|Gewinn|Menge|Einzelpreis|August 2026|Telefon",
  fr: "Total|Sous-total|Remboursée|Montant remboursé|Invité|Code postal|Bénéfice|Quantité|Prix unitaire|août 2026|Téléphone",
  es: "Total|Subtotal|Reembolsado|Importe reembolsado|Invitado|Código postal|Beneficio|Cantidad|Precio unitario|agosto de 2026|Teléfono",
  pt: "Total|Subtotal|Reembolsado|Valor reembolsado|Convidado|CEP|Lucro|Quantidade|Preço unitário|agosto de 2026|Telefone",
  it: "Totale|Totale parziale|Rimborsato|Importo rimborsato|Ospite|CAP|Profitto|Quantità|Prezzo unitario|agosto 2026|Telefono",
  nl: "Totaal|Subtotaal|Terugbetaald|Terugbetaald bedrag|Gast|Postcode|Winst|Aantal|Stukprijs|augustus 2026|Telefoon",
  ja: "合計|小計|返金済み|返金額|ゲスト|郵便番号|利益|数量|単価|2026年8月|電話番号",
  ko: "합계|소계|환불완료|환불금액|비회원|우편번호|이익|수량|단가|2026년 8월|전화번호",
};

const keys = [
  "total",
  "subtotal",
  "refunded",
  "refundAmount",
  "guest",
  "postalCode",
  "profit",
  "quantity",
  "unitPrice",
  "month",
  "phone",
] as const;

export type PlantWords = Readonly<Record<(typeof keys)[number], string>>;

/** The words of a language; English for a language without a list. */
export function plantWords(language: string): PlantWords {
  const own = (words[language] ?? words.en!).split("|");
  return Object.fromEntries(keys.map((key, place) => [key, own[place]])) as unknown as PlantWords;
}
