// Tests that the language of the headers changes no figure: one English export, its headers and statuses translated, its columns in any
// order and as many of them as may be, gives the figures added up by hand, or a question is asked.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { answer } from "../whole/shop";

fc.configureGlobal({ seed: 15 });

/** Columns by what they hold; the first five are always there. */
const holds = [
  "number",
  "day",
  "email",
  "total",
  "status",
  "name",
  "pieces",
  "each",
  "currency",
  "shipping",
  "tax",
  "profit",
  "zip",
  "product",
  "shipped",
  "note",
] as const;
type Held = (typeof holds)[number];

/** The headers of each language in the order of `holds`, and its words for paid, shipped and cancelled. */
const languages: Readonly<Record<string, { readonly headers: string; readonly statuses: readonly [string, string, string] }>> = {
  English: {
    headers:
      "Order number|Order date|Customer email|Total amount|Order status|Customer name|Quantity|Unit price|Currency|Shipping cost|Tax amount|Profit|Postal code|Product name|Ship date|Notes",
    statuses: ["Paid", "Shipped", "Cancelled"],
  },
  简体中文: {
    headers: "订单编号|下单时间|客户邮箱|订单金额|订单状态|客户姓名|数量|单价|币种|运费|税额|利润|邮编|商品名称|发货时间|备注",
    statuses: ["已付款", "已发货", "已取消"],
  },
  繁體中文: {
    headers:
      "訂單編號|訂單日期|顧客電子郵件|訂單總額|訂單狀態|顧客姓名|數量|單價|幣別|運費|稅額|利潤|郵遞區號|商品名稱|出貨日期|備註",
    statuses: ["已付款", "已出貨", "已取消"],
  },
  German: {
    headers:
      "Bestellnummer|Bestelldatum|Kunden-E-Mail|Gesamtbetrag|Bestellstatus|Kundenname|Menge|Einzelpreis|Währung|Versandkosten|Steuerbetrag|Gewinn|Postleitzahl|Produktname|Versanddatum|Bemerkungen",
    statuses: ["Bezahlt", "Versendet", "Storniert"],
  },
  French: {
    headers:
      "Numéro de commande|Date de commande|E-mail du client|Montant total|Statut de la commande|Nom du client|Quantité|Prix unitaire|Devise|Frais de port|Montant TVA|Bénéfice|Code postal|Nom du produit|Date d'expédition|Remarques",
    statuses: ["Payée", "Expédiée", "Annulée"],
  },
  Spanish: {
    headers:
      "Número de pedido|Fecha del pedido|Correo del cliente|Importe total|Estado del pedido|Nombre del cliente|Cantidad|Precio unitario|Moneda|Gastos de envío|Importe IVA|Beneficio|Código postal|Nombre del producto|Fecha de envío|Notas",
    statuses: ["Pagado", "Enviado", "Cancelado"],
  },
  Portuguese: {
    headers:
      "Número do pedido|Data do pedido|E-mail do cliente|Valor total|Status do pedido|Nome do cliente|Quantidade|Preço unitário|Moeda|Valor do frete|Impostos|Lucro|CEP|Nome do produto|Data de envio|Observações",
    statuses: ["Pago", "Enviado", "Cancelado"],
  },
  Italian: {
    headers:
      "Numero ordine|Data ordine|E-mail cliente|Importo totale|Stato ordine|Nome cliente|Quantità|Prezzo unitario|Valuta|Spese di spedizione|Importo IVA|Profitto|CAP|Nome prodotto|Data di spedizione|Note",
    statuses: ["Pagato", "Spedito", "Annullato"],
  },
  Dutch: {
    headers:
      "Bestelnummer|Besteldatum|E-mail klant|Totaalbedrag|Bestelstatus|Klantnaam|Aantal|Stukprijs|Valuta|Verzendkosten|BTW-bedrag|Winst|Postcode|Productnaam|Verzenddatum|Opmerkingen",
    statuses: ["Betaald", "Verzonden", "Geannuleerd"],
  },
  Japanese: {
    headers:
      "注文番号|注文日時|顧客メールアドレス|合計金額|注文ステータス|顧客名|数量|単価|通貨|送料|消費税額|利益|郵便番号|商品名|発送日|備考",
    statuses: ["入金済み", "発送済み", "キャンセル"],
  },
  Korean: {
    headers:
      "주문번호|주문일시|고객 이메일|총 결제금액|주문상태|고객명|수량|단가|통화|배송비|부가세|이익|우편번호|상품명|발송일|비고",
    statuses: ["결제완료", "배송중", "취소완료"],
  },
};

interface Order {
  readonly customer: number;
  readonly pieces: number;
  readonly euros: number;
  readonly status: number;
}

const dayOf = (order: number): string => new Date(Date.UTC(2026, 0, 1 + order * 3)).toISOString().slice(0, 10);

function cellOf(held: Held, { customer, pieces, euros, status }: Order, place: number, statuses: readonly string[]): HostCell {
  const cells: Readonly<Record<Held, HostCell>> = {
    number: `B-${place}`,
    day: dayOf(place),
    email: `c${customer}@example.org`,
    total: pieces * euros + 0.5,
    status: statuses[status]!,
    name: `Name ${"ABCDE"[customer]}`,
    pieces,
    each: euros,
    currency: "EUR",
    shipping: 0.5,
    tax: Math.round(pieces * euros * 19) / 100,
    profit: Math.round(pieces * euros * 30) / 100,
    zip: 10_115 + customer * 37,
    product: `P ${euros % 4}`,
    shipped: dayOf(place + 1),
    note: place % 5 === 0 ? "gift" : null,
  };
  return cells[held];
}

/** Orders, revenue in cents by customer, without the orders that are cancelled. */
function byHand(orders: readonly Order[]): Record<string, [number, number]> {
  const sums: Record<string, [number, number]> = {};
  for (const { customer, pieces, euros, status } of orders) {
    if (status === 2) continue;
    const [count, cents] = sums[customer] ?? [0, 0];
    sums[customer] = [count + 1, cents + pieces * euros * 100 + 50];
  }
  return sums;
}

const order: fc.Arbitrary<Order> = fc.record({
  customer: fc.integer({ min: 0, max: 4 }),
  pieces: fc.integer({ min: 1, max: 5 }),
  euros: fc.integer({ min: 2, max: 90 }),
  status: fc.constantFrom(0, 0, 1, 1, 2),
});

const shopOf = fc.record({
  orders: fc.array(order, { minLength: 10, maxLength: 20 }).filter((all) => all.some(({ status }) => status !== 2)),
  columns: fc
    .shuffledSubarray([...holds.slice(5)])
    .chain((further) => fc.shuffledSubarray([...holds.slice(0, 5), ...further], { minLength: 5 + further.length })),
});

describe("an export with its headers and statuses in another language gives the figures added up by hand, or asks", () => {
  test.each(Object.entries(languages))("%s", (_, { headers, statuses }) => {
    const named = headers.split("|");
    let [asked, read] = [0, 0];
    fc.assert(
      fc.property(shopOf, ({ orders, columns }) => {
        const rows = orders.map((own, place) => columns.map((held) => cellOf(held, own, place, statuses)));
        const envelope = answer([columns.map((held) => named[holds.indexOf(held)]!), ...rows]);
        if (!envelope.ok) {
          expect([envelope.error.code, envelope.error.message]).toEqual(["question", envelope.error.message]);
          asked += 1;
          return;
        }
        read += 1;
        const { customer, frequency, revenue } = envelope.answer.customers!;
        const found = customer.map((name, at) => [name.slice(1, 2), [frequency[at]!, Math.round(revenue[at]! * 100)]]);
        expect(Object.fromEntries(found)).toEqual(byHand(orders));
      }),
      { numRuns: 8 },
    );
    expect(read / (asked + read)).toBeGreaterThan(0.9);
  });
});
