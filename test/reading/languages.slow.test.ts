// Tests one made-up export of each language: its columns, its statuses and its sums. Headers are quoted from the source named beside each.
import { describe, expect, test } from "vitest";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { people, refused, scored } from "../whole/shop";

/** An export: its headers, its rows, and orders and revenue of each customer, added up by hand. */
interface Export {
  readonly source: string;
  readonly headers: string;
  readonly rows: readonly (readonly HostCell[])[];
  readonly right: Readonly<Record<string, readonly [string, number, number]>>;
}

const exports: Readonly<Record<string, Export>> = {
  "German, Shopware orders": {
    source:
      "https://github.com/shopware/shopware/blob/HEAD/src/Administration/Resources/app/administration/src/module/sw-order/snippet/de.json",
    headers: "Bestellnummer|Kundenname|Bestelldatum|Bestellwert|Bestellstatus|Zahlungsstatus|Lieferstatus|Verkaufskanal",
    rows: [
      ["10001", "Anna Lang", "2026-08-13", 49.9, "Komplett abgeschlossen", "Bezahlt", "Versandt", "Laden"],
      ["10002", "Bernd Kurz", "2026-08-14", 20, "Offen", "Offen", "Offen", "Laden"],
      ["10003", "Anna Lang", "2026-08-20", 10.1, "In Bearbeitung", "Bezahlt", "Offen", "Laden"],
      ["10004", "Clara Jung", "2026-08-21", 99, "Storniert", "Bezahlt", "Offen", "Laden"],
      ["10005", "Clara Jung", "2026-08-22", 30, "Offen", "Bezahlt", "Offen", "Laden"],
      ["10006", "Bernd Kurz", "2026-08-23", 15, "Abgeschlossen", "Rückerstattet", "Retour", "Laden"],
    ],
    // 10002 is not paid, 10004 cancelled, 10006 refunded. Anna 49.90 + 10.10.
    right: { "Anna Lang": ["2026-08-20", 2, 60], "Clara Jung": ["2026-08-22", 1, 30] },
  },
  "French, OpenCart orders": {
    source: "https://github.com/opencart/opencart/blob/HEAD/upload/admin/language/fr-fr/sale/order.php",
    headers: "ID de commande|Boutique|Client|E-Mail du client|Statut|Total|Date d'ajout|Date de modification|Mode de paiement",
    rows: [
      [501, "Lyon", "Anne Leroy", "anne@example.org", "Expédiée", 40, "2026-08-13", "2026-08-15", "Carte"],
      [502, "Lyon", "Benoît Caron", "benoit@example.org", "En attente de paiement", 70, "2026-08-14", "2026-08-14", "Chèque"],
      [503, "Lyon", "Anne Leroy", "anne@example.org", "Livrée", 25.5, "2026-08-20", "2026-08-25", "Carte"],
      [504, "Lyon", "Benoît Caron", "benoit@example.org", "Paiement accepté", 12, "2026-08-21", "2026-08-21", "Carte"],
      [505, "Lyon", "Claire Morel", "claire@example.org", "Annulé", 80, "2026-08-22", "2026-08-22", "Carte"],
    ],
    right: { "anne@example.org": ["2026-08-20", 2, 65.5], "benoit@example.org": ["2026-08-21", 1, 12] },
  },
  "Spanish, OpenCart lines of orders": {
    source: "https://github.com/rega76/opencart_git/blob/HEAD/upload/admin/language/es-es/sale/order.php",
    headers: "Pedido ID:|Fecha|Cliente:|Email:|Teléfono:|ARTÍCULOS:|CANTIDAD:|PRECIO UNITARIO:|Estado del Pedido:|Comisión:",
    rows: [
      [71, "2026-08-13", "Ana Ruiz", "ana@example.org", "600000001", "Taza", 2, 7.5, "Completado", 1],
      [71, "2026-08-13", "Ana Ruiz", "ana@example.org", "600000001", "Plato", 1, 5, "Completado", 1],
      [72, "2026-08-14", "Beto Sosa", "beto@example.org", "600000002", "Mesa", 1, 90, "Reembolsado", 9],
      [73, "2026-08-20", "Ana Ruiz", "ana@example.org", "600000001", "Vaso", 4, 2.5, "Enviado", 1],
      [74, "2026-08-22", "Beto Sosa", "beto@example.org", "600000002", "Vaso", 2, 2.5, "Procesando", 1],
    ],
    // Ana 2 × 7.50 + 5.00 = 20.00, and 4 × 2.50 = 10.00.
    right: { "ana@example.org": ["2026-08-20", 2, 30], "beto@example.org": ["2026-08-22", 1, 5] },
  },
  "Portuguese, OpenCart orders": {
    source: "https://github.com/opencartbrasil/traducao/blob/HEAD/upload/admin/language/pt-br/sale/order.php",
    headers: "Pedido nº|Data|Cliente|E-mail|Situação do pedido|Forma de pagamento|Frete|Total|Moeda|Cidade|CEP",
    rows: [
      ["P-1", "2026-08-13", "Ana Lima", "ana@example.org", "Concluído", "Pix", 10, 60, "BRL", "Recife", 50030230],
      ["P-2", "2026-08-14", "Beto Reis", "beto@example.org", "Aguardando pagamento", "Boleto", 10, 35, "BRL", "Natal", 59012300],
      ["P-3", "2026-08-20", "Ana Lima", "ana@example.org", "Enviado", "Pix", 0, 15.5, "BRL", "Recife", 50030230],
      ["P-4", "2026-08-21", "Beto Reis", "beto@example.org", "Pago", "Pix", 0, 20, "BRL", "Natal", 59012300],
      ["P-5", "2026-08-22", "Ana Lima", "ana@example.org", "Estornado", "Pix", 0, 99, "BRL", "Recife", 50030230],
    ],
    right: { "ana@example.org": ["2026-08-20", 2, 75.5], "beto@example.org": ["2026-08-21", 1, 20] },
  },
  "Italian, OpenCart orders": {
    source: "https://github.com/opencart-italia/opencart-italia/blob/HEAD/upload/admin/language/it-it/sale/order.php",
    headers: "ID Ordine|Nome cliente|Telefono|Stato|Totale|Aggiunto il|Modificato il|Metodo Spedizione|Punti",
    rows: [
      [11, "Anna Bianchi", "+39 333 0000001", "Spedito", 59, "2026-09-01", "2026-09-03", "Corriere", 59],
      [12, "Bruno Neri", "+39 333 0000002", "In attesa di pagamento", 120, "2026-09-03", "2026-09-03", "Corriere", 0],
      [13, "Anna Bianchi", "+39 333 0000001", "Completato", 41, "2026-09-08", "2026-09-12", "Corriere", 41],
      [14, "Bruno Neri", "+39 333 0000002", "In lavorazione", 9.9, "2026-09-09", "2026-09-10", "Corriere", 9],
      [15, "Anna Bianchi", "+39 333 0000001", "Annullato", 70, "2026-09-11", "2026-09-11", "Corriere", 0],
    ],
    right: { "Anna Bianchi": ["2026-09-08", 2, 100], "Bruno Neri": ["2026-09-09", 1, 9.9] },
  },
  "Dutch, OpenCart orders": {
    source: "https://github.com/myteril/opencart/blob/HEAD/upload/admin/language/nl-nl/sale/order.php",
    headers: "Bestelling ID|Klant|Klant E-Mail|Winkel|Status bestelling|Totaal|Datum toegevoegd|Laatst bijgewerkt|Valuta",
    rows: [
      [1, "Anja de Vries", "anja@example.org", "Utrecht", "Voltooid", 24.95, "2026-08-13", "2026-08-20", "EUR"],
      [2, "Bas Jansen", "bas@example.org", "Utrecht", "Geannuleerd", 70, "2026-08-14", "2026-08-14", "EUR"],
      [3, "Anja de Vries", "anja@example.org", "Utrecht", "In behandeling", 15.05, "2026-08-20", "2026-08-21", "EUR"],
      [4, "Bas Jansen", "bas@example.org", "Utrecht", "Verzonden", 12, "2026-08-22", "2026-08-23", "EUR"],
      [5, "Cora Smit", "cora@example.org", "Utrecht", "Wacht op betaling", 33, "2026-08-23", "2026-08-23", "EUR"],
    ],
    right: { "anja@example.org": ["2026-08-20", 2, 40], "bas@example.org": ["2026-08-22", 1, 12] },
  },
  "Japanese, an order model": {
    source:
      "https://github.com/ui2chaco/Swagger_API/blob/HEAD/java/docs/OrderModel.md, with the order statuses of Rakuten's searchOrder",
    headers: "注文ID|注文者ID|注文日時|注文金額|配送料|注文ステータス|郵便番号",
    rows: [
      ["A1", "U1", "2026-08-13 10:00:00", 3200, 500, "発送済", "1000001"],
      ["A2", "U2", "2026-08-14 10:00:00", 9000, 500, "キャンセル確定", "5300001"],
      ["A3", "U1", "2026-08-20 10:00:00", 1800, 0, "発送待ち", "1000001"],
      ["A4", "U2", "2026-08-22 10:00:00", 1500, 0, "支払手続き済", "5300001"],
    ],
    right: { U1: ["2026-08-20", 2, 5000], U2: ["2026-08-22", 1, 1500] },
  },
  "Korean, Godomall orders": {
    source: "https://github.com/bluesky1478/godomall/blob/HEAD/Bundle/Component/Order/OrderAdminGrid.php",
    headers: "주문일시|주문번호|주문자|주문상품|총 상품금액|총 배송비|총 주문금액|결제방법|결제상태|관리자메모",
    rows: [
      ["2026-08-13 10:00:00", "2608130001", "김민수", "머그컵", 18000, 3000, 21000, "카드", "결제완료", ""],
      ["2026-08-14 10:00:00", "2608140002", "이영희", "접시", 50000, 0, 50000, "무통장", "입금대기", ""],
      ["2026-08-20 10:00:00", "2608200003", "김민수", "접시", 12000, 3000, 15000, "카드", "배송완료", ""],
      ["2026-08-22 10:00:00", "2608220004", "이영희", "그릇", 9000, 3000, 12000, "카드", "구매확정", ""],
      ["2026-08-23 10:00:00", "2608230005", "이영희", "그릇", 9000, 3000, 12000, "카드", "환불완료", ""],
    ],
    right: { 김민수: ["2026-08-20", 2, 36000], 이영희: ["2026-08-22", 1, 12000] },
  },
  "Traditional Chinese, orders in the words of Odoo": {
    source: "https://github.com/odoo/odoo/blob/HEAD/addons/sale/i18n/zh_TW.po",
    headers: "訂單編號|訂單日期|顧客|電子郵件|數量|單價|幣別|訂單狀態|付款狀態",
    rows: [
      ["S001", "2026-08-13", "張偉", "wei@example.org", 2, 150, "TWD", "已完成", "已付款"],
      ["S002", "2026-08-14", "王芳", "fang@example.org", 1, 900, "TWD", "已取消", "未付款"],
      ["S003", "2026-08-20", "張偉", "wei@example.org", 1, 60, "TWD", "已出貨", "已付款"],
      ["S004", "2026-08-22", "王芳", "fang@example.org", 3, 20, "TWD", "處理中", "已付款"],
    ],
    right: { "wei@example.org": ["2026-08-20", 2, 360], "fang@example.org": ["2026-08-22", 1, 60] },
  },
  "Spanish, a list of customers": {
    source: "https://github.com/odoo/odoo/blob/HEAD/addons/sale/i18n/es.po, with the words for the last order of a list",
    headers: "Cliente|Correo electrónico|Último pedido|Número de pedidos|Total gastado|Ciudad",
    rows: [
      ["Ana Ruiz", "ana@example.org", "2026-08-20", 3, 120.5, "Lugo"],
      ["Beto Sosa", "beto@example.org", "2026-07-02", 1, 30, "Vigo"],
    ],
    right: { "ana@example.org": ["2026-08-20", 3, 120.5], "beto@example.org": ["2026-07-02", 1, 30] },
  },
};

describe("an export in another language is read without a question", () => {
  test.each(Object.entries(exports))("%s", (_, { headers, rows, right }) => {
    expect(people(scored([headers.split("|"), ...rows.map((row) => [...row])]))).toEqual(right);
  });
});

test.each(["Gast", "Invité", "Consumidor final", "Não informado", "Cliente occasionale", "Onbekend", "ゲスト", "비회원", "訪客"])(
  "%s is no customer",
  (guest) => {
    const shop = scored([
      ["Customer", "Date", "Amount"],
      ["Ann", "2026-08-13", 12],
      [guest, "2026-08-14", 15],
    ]);
    expect(people(shop)).toEqual({ Ann: ["2026-08-13", 1, 12] });
  },
);

describe("what the words cannot tell is asked", () => {
  const rows = [
    ["A", "2026-08-13", 119, 100],
    ["B", "2026-08-14", 238, 200],
  ];

  test.each([
    ["German", ["Kunde", "Bestelldatum", "Brutto", "Netto"]],
    ["French", ["Client", "Date de commande", "Total TTC", "Total HT"]],
    ["Italian", ["Cliente", "Data ordine", "Lordo", "Netto"]],
    ["Dutch", ["Klant", "Orderdatum", "Bedrag incl. btw", "Bedrag excl. btw"]],
    ["Spanish", ["Cliente", "Fecha", "Importe con IVA", "Importe sin IVA"]],
  ])("which of two totals counts, with and without tax: %s", (_, headers) => {
    expect(refused([headers, ...rows]).about).toBe("columns");
  });

  test.each([
    ["profit", ["Kunde", "Bestelldatum", "Gewinn"]],
    ["tax", ["Client", "Date de commande", "Montant TVA"]],
    ["shipping", ["Cliente", "Fecha", "Gastos de envío"]],
    ["commission", ["Cliente", "Data do pedido", "Comissão"]],
    ["postal code", ["Cliente", "Data ordine", "CAP"]],
    ["unit price", ["Klant", "Orderdatum", "Stukprijs"]],
    ["shipping in Japanese", ["顧客名", "注文日", "送料"]],
    ["fees in Korean", ["고객명", "주문일", "수수료"]],
    ["discount in traditional Chinese", ["顧客", "訂單日期", "折扣金額"]],
  ])("the amount, where the only number is %s", (_, headers) => {
    expect(refused([headers, ["A", "2026-08-13", 12], ["B", "2026-08-14", 15]]).choices).toEqual(["amount"]);
  });

  test.each(["Zurückgelegt", "En litige", "Por revisar", "審核", "검수"])("an unknown status: %s", (status) => {
    const header = ["Customer", "Date", "Amount", "Status"];
    const shop = [header, ["A", "2026-08-13", 12, "Paid"], ["B", "2026-08-14", 15, status]];
    expect(refused(shop).choices).toEqual([status]);
  });
});
