// Tests that a word of refunds means the same as a status, as the type of a row, as an event and in a remark.
import { describe, expect, test } from "vitest";
import { isNoSalesTitle } from "../../src/reading/noSalesTitles";
import { isPlaceholder } from "../../src/reading/placeholders";
import { mentionsRefund } from "../../src/reading/refundWords";
import { isBackType } from "../../src/reading/rowTypes";
import { isRefundEvent } from "../../src/reading/statusKinds";
import { classOfStatus } from "../../src/reading/statusWords";
import { saysNothing } from "../../src/reading/yesNo";

test.each([
  ["en", ["Refund", "Refunded", "Return", "Chargeback", "Credit note"]],
  ["zh", ["退款", "退货", "退费"]],
  ["zh-Hant", ["退貨", "退費"]],
  ["de", ["Rückerstattung", "Rücksendung", "Retoure", "Gutschrift"]],
  ["fr", ["Remboursement", "Retour", "Avoir", "Remboursée"]],
  ["es", ["Devolución", "Reintegro", "Nota de crédito"]],
  ["pt", ["Estorno", "Devolução", "Restituição"]],
  ["it", ["Rimborso", "Reso", "Restituzione"]],
  ["nl", ["Terugbetaling", "Teruggave", "Retourzending"]],
  ["ja", ["返金", "返品", "払戻し"]],
  ["ko", ["환불", "반품", "환급"]],
])("%s: each word says it everywhere", (_, words) => {
  for (const word of words) {
    expect([word, classOfStatus(word), isBackType(word), isRefundEvent(word), mentionsRefund(`a: ${word} 12`)]).toEqual([
      word,
      "refunded",
      true,
      true,
      true,
    ]);
  }
});

test.each(["Returning customer", "Espresso", "Nonrefundable rate", "Credit card", "Retoucher"])("%s is no money back", (text) => {
  expect([mentionsRefund(text), isBackType(text)]).toEqual([false, false]);
});

test.each(["N/A", "none", "无", "なし", "없음", "aucun", "—"])("%s names no customer, and no refund", (text) => {
  expect([isPlaceholder(text), saysNothing(text.toLowerCase())]).toEqual([true, true]);
});

test.each([
  ["en", "Refund approved", "Return accepted"],
  ["zh", "退款已确认", "退货完成"],
  ["zh-Hant", "退款已確認", "退貨完成"],
  ["de", "Rücksendung angenommen", "Rückgabe bestätigt"],
  ["fr", "Remboursement accepté", "Retour validé"],
  ["es", "Reintegro aprobado", "Devolución aceptada"],
  ["pt", "Restituição aprovada", "Devolução aceita"],
  ["it", "Restituzione accettata", "Rimborso approvato"],
  ["nl", "Teruggave goedgekeurd", "Retour geaccepteerd"],
  ["ja", "返金承認", "返品完了"],
  ["ko", "환급 승인", "반품 완료"],
])("%s: a refund that was granted is no sale: %s, %s", (_, ...statuses) => {
  expect(statuses.map(classOfStatus)).toEqual(["refunded", "refunded"]);
});

test.each([
  "Refund requested",
  "Return declined",
  "申请退货",
  "退款中",
  "Retour refusé",
  "Devolución solicitada",
  "Rücksendung angemeldet",
  "Estorno pendente",
  "Reso richiesto",
  "Teruggave aangevraagd",
  "返品申請",
  "환급 신청",
])("%s: a refund that was only asked for leaves the sale", (status) => {
  expect(classOfStatus(status)).toBe("sale");
});

describe("the title of a tab", () => {
  test.each([
    "Refunds 2026",
    "June returns",
    "Retoure",
    "Remboursement",
    "Reembolso (2)",
    "Rimborsi_2026",
    "退款订单",
    "返品",
    "환불",
  ])("%s says that its rows are no sales", (title) => {
    expect(isNoSalesTitle(title)).toBe(true);
  });

  test.each(["Orders", "Returning customers", "Refund policy", "Espresso", "订单"])("%s does not", (title) => {
    expect(isNoSalesTitle(title)).toBe(false);
  });
});
