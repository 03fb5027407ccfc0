// Tests pivot tables of customers, as Sheets and Excel head their columns in several languages. Figures are copied from the rows.
import { describe, expect, test } from "vitest";
import { people, refused, scored } from "../whole/shop";
import { csv } from "./csvRows";

test.each([
  ["Excel, English", "Row Labels,Sum of Amount,Count of Order ID,Max of Order Date"],
  ["Excel, 中文", "行标签,求和项:金额,计数项:订单号,最大值项:日期"],
  ["Excel, Deutsch", "Zeilenbeschriftungen,Summe von Betrag,Anzahl von Bestellnummer,Maximum von Datum"],
  ["Excel, français", "Étiquettes de lignes,Somme de Montant,Nombre de Commande,Max de Date"],
  ["Excel, español", "Etiquetas de fila,Suma de Importe,Cuenta de Pedido,Máx. de Fecha"],
  ["Excel, português", "Rótulos de Linha,Soma de Valor,Contagem de Pedido,Máx. de Data"],
  ["Excel, italiano", "Etichette di riga,Somma di Importo,Conteggio di Ordine,Max di Data"],
  ["Excel, Nederlands", "Rijlabels,Som van Bedrag,Aantal van Bestelling,Max van Datum"],
  ["Excel, 日本語", "行ラベル,合計 / 金額,個数 / 注文番号,最大値 / 日付"],
  ["Excel, 한국어", "행 레이블,합계 : 금액,개수 : 주문번호,최대값 : 날짜"],
  ["Excel, 繁體中文", "列標籤,加總 - 金額,計數 - 訂單編號,最大 - 日期"],
  ["Sheets", "Customer,SUM of Amount,COUNTA of Order,MAX of Date"],
])("%s", (_, header) => {
  const found = scored(csv(`${header}\nAnn,80.50,2,2026-08-20\nBo,20,1,2026-08-14`));
  expect(people(found)).toEqual({ Ann: ["2026-08-20", 2, 80.5], Bo: ["2026-08-14", 1, 20] });
});

test("days with their time in one number are told under any header", () => {
  const text = "Buyer,Paid,Sum\nAnn,20260915100000,10\nBo,20260916113000,20";
  expect(people(scored(csv(text)))).toEqual({ Ann: ["2026-09-15", 1, 10], Bo: ["2026-09-16", 1, 20] });
});

test("a column of days is told though months and totals stand among few of them", () => {
  const text =
    "Date,Customer,Amount\nAugust,,\n2026-08-03,Ann,50\nSubtotal,,50\nSeptember,,\n2026-09-01,Bo,36\nSubtotal,,36\nTotal,,86";
  expect(people(scored(csv(text)))).toEqual({ Ann: ["2026-08-03", 1, 50], Bo: ["2026-09-01", 1, 36] });
});

test("a pivot table whose headings are not known is never read as orders", () => {
  const { code, choices } = refused(csv("Row Labels,Total Amount,Orders made,Date\nAnn,80.50,2,2026-08-20\nBo,20,1,2026-08-14"));
  expect([code, choices.includes("date")]).toEqual(["question", false]);
});

describe("columns of a pivot table that are something else", () => {
  test.each([
    "Customer,SUM of Discount amount,SUM of Total,COUNTA of Order,MAX of Date",
    "Customer,SUM of Refund amount,SUM of Total,COUNTA of Order,MAX of Date",
    "Customer,SUM of Shipping amount,SUM of Total,COUNTA of Order,MAX of Date",
    "客户,求和项:优惠金额,求和项:金额,计数项:订单号,最大值项:日期",
  ])("give way: %s", (header) => {
    const rows = [`Ann,5,80.50,2,2026-08-20`, `Bo,1,20,1,2026-08-14`];
    const turned = ([who, first, second, ...rest]: string[]): string => [who, second, first, ...rest].join(",");
    const own = [header, ...rows];
    const expected = { Ann: ["2026-08-20", 2, 80.5], Bo: ["2026-08-14", 1, 20] };
    for (const lines of [own, own.map((line) => turned(line.split(",")))])
      expect(people(scored(csv(lines.join("\n"))))).toEqual(expected);
  });

  test.each([
    ["MAX of Birthdate", "Customer,SUM of Total,COUNTA of Order,MAX of Birthdate", "lastOrder"],
    ["a count of amounts, which may be of lines", "Customer,Sum of Amount,Count of Amount,Max of Date", "orders"],
    ["a count by another program", "Customer,Sum - Amount,Count - Amount,Max - Date", "orders"],
    ["Anzahl von Betrag", "Kunde,Summe von Betrag,Anzahl von Betrag,Max. von Datum", "orders"],
  ])("are asked about where nothing else is there: %s", (_, header, role) => {
    const { code, choices } = refused(csv(`${header}\nAnn,80.50,2,2026-08-20\nBo,20,1,2026-08-14`));
    expect([code, choices.includes(role)]).toEqual(["question", true]);
  });
});
