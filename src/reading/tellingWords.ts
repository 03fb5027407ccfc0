// Words of headers over a yes and no or over days that tell whether the sale of a row holds: "Cancelled?", キャンセルフラグ, "Bezahlt am".
import { hasLetter, letterPattern } from "../ground/letters";
import { once } from "../ground/once";
import { speaksOfRefund } from "./refundWords";
import { splitHeader } from "./splitHeader";
import type { StatusClass } from "./statusClass";
import { wholeClassOf } from "./statusWords";
import { alternatives, wordPattern } from "./wordPattern";

/** Words in the ten languages, of common use, from no single source. */
const lists = {
  /** What may stand beside the word that tells, and says nothing of its own: who did what, and that the cells say yes or no. */
  beside:
    "is|was|has|been|fully|already|flag|indicator|marker|order|orders|sale|transaction|invoice|status|state|y n|yes no|ist|wurde|bereits|schon|bestellung|bestell|auftrag|auftrags|rechnung|kennzeichen|ja nein|j n|est|a|ete|commande|facture|deja|oui non|o n|esta|fue|ha|sido|pedido|factura|venta|ya|si no|s n|foi|fatura|sim nao|e|stato|stata|ordine|fattura|gia|werd|bestelling|factuur|reeds|ja nee|是否|已经|已|订单|交易|标记|标志|状态|フラグ|有無|注文|状態|区分|여부|주문|상태|の",
  /** Days, and the small words that stand before them. */
  day: "at|on|date|day|time|datetime|timestamp|datum|tag|zeit|zeitpunkt|uhrzeit|am|jour|heure|le|fecha|dia|hora|el|data|em|il|ora|op|tijd|tijdstip|日期|时间|日時|日付|年月日|日|時刻|时刻|일시|일자|날짜|일|시간",
  reason: "reason|reasons|cause|grund|motif|raison|motivo|razon|causa|causale|reden|原因|理由|사유",
  paid: "paid|payment|(?:payment|money) (?:was )?received|zahlung (?:erhalten|eingegangen)|geld (?:erhalten|eingegangen)|paiement recu|pago recibido|pagamento recebido|pagamento ricevuto|betaling ontvangen|入金確認済み?|入金確認|입금 ?확인|到账|bezahlt|gezahlt|bezahl|zahl|zahlung|zahlungseingang|payee?s?|reglee?s?|paiement|reglement|pagad[oa]s?|abonad[oa]s?|cobrad[oa]s?|pago|cobro|pag[oa]s?|quitad[oa]s?|pagamento|pagat[oaie]|saldat[oaie]|incasso|betaald|betaal|betaling|voldaan|付款|支付|收款|支払い?済み?|支払い?|入金済み?|入金|결제완료|결제|입금완료|입금",
  valid: "valid|gultig|valide|valid[oa]s?|geldig|有効|유효|有效",
  done: "completed?|success|successful|succeeded|abgeschlossen|erledigt|erfolgreich|terminee?s?|finalisee?s?|reussie?s?|completad[oa]s?|finalizad[oa]s?|exitos[oa]s?|concluid[oa]s?|completat[oaie]|conclus[oaie]|riuscit[oaie]|afgerond|voltooid|geslaagd|完了|완료|完成|成功|성공",
} as const;

const patterns = once(() => {
  const of = (list: string): RegExp => wordPattern(alternatives(list), "gu");
  const { beside, day, reason, paid, valid, done } = lists;
  return { beside: of(beside), day: of(day), reason: of(reason), paid: of(paid), valid: of(valid), done: of(done) };
});

/** What German and Dutch write in one word: Stornodatum, annuleringsdatum, Stornogrund. */
const compound = letterPattern(String.raw`(\p{L}{4,}?)s?(datum|zeitpunkt|zeit|grund|reden|kennzeichen)(?!\p{L})`, "gu");

/** What runs out on a day, or is closed, need not be off. */
const runsOut =
  /expir|abgelaufen|ueberfallig|uberfallig|overdue|past due|caducad|vencid|scadut|verlopen|vervallen|期限|만료|失效|超时|关闭/u;

/** In wholesale, the last day on which an order may be sent is called so. */
const lastDay = /^cancel(?:lation)? (?:date|by|after)$/u;

/** A reminder may have been paid, a parcel lost and a customer blocked: a yes need not be of the sale. */
const unsure =
  /^(?:(?:is|ist|was|already) )?(?:mahnung|gemahnt|angemahnt|blocked|gesperrt|bloquee?|bloquead[oa]|bloccat[oa]|geblokkeerd|lost|verloren|perdue?|perdid[oa]|pers[oa])$/u;

/** Several returns are a number of pieces, not a yes. */
const several = /(?:^| )(?:returns|refunds|retouren|retours|devoluciones|devolucoes|reembolsos|resi|rimborsi)$/u;

/** What a header over a yes and no, days or reasons tells of the sales below it. */
export interface Meaning {
  /** What a yes says of the sale: off, or in one of three ways on. */
  readonly says: Exclude<StatusClass, "sale" | "noEffect"> | "paid" | "valid" | "done";
  readonly isDay: boolean;
  readonly isReason: boolean;
  /** Whether it may stand over days that the sale was off: a day on which something runs out is none. */
  readonly isEvent: boolean;
  /** Whether days on all rows may be those until which an order can be called off. */
  readonly isLastDay: boolean;
  /** Whether a yes may be of something else than the sale, so that it is asked about. */
  readonly isUnsure: boolean;
  /** Whether it may stand over 1 and 0. */
  readonly isCount: boolean;
}

const known = new Map<string, Meaning | null>();

function read(header: string): Meaning | null {
  const { beside, day, reason, paid, valid, done } = patterns();
  const plain = splitHeader(header).join(" ").replace(compound(), "$1 $2");
  const isOnly = (pattern: RegExp, text: string): boolean => hasLetter(text) && !hasLetter(text.replace(pattern, " "));
  const rest = (text: string): string => text.replace(beside, " ").replace(/\s+/g, " ").trim();
  const saysOf = (text: string): Meaning["says"] | null => {
    const own = wholeClassOf(text);
    if (own !== null) return own;
    return isOnly(paid, text) ? "paid" : isOnly(valid, text) ? "valid" : isOnly(done, text) ? "done" : null;
  };
  const meaning = (text: string, isDay: boolean, isReason: boolean): Meaning | null => {
    const says = saysOf(text) ?? saysOf(rest(text));
    if (says === null) return null;
    const isUnsure = unsure.test(plain);
    return {
      says,
      isDay,
      isReason,
      isEvent: !runsOut.test(plain),
      isLastDay: lastDay.test(plain),
      isUnsure,
      isCount: speaksOfRefund(plain) && several.test(plain),
    };
  };
  const bare = plain.replace(day, " ");
  const untold = plain.replace(reason, " ");
  return (
    meaning(plain, false, false) ??
    (bare === plain ? null : meaning(bare, true, false)) ??
    (untold === plain ? null : meaning(untold, false, true))
  );
}

/** What a header tells of the sales below it; null where it tells something else, or nothing. */
export function meaningOf(header: string): Meaning | null {
  const met = known.get(header);
  if (met !== undefined) return met;
  const own = read(header);
  known.set(header, own);
  return own;
}

/** Whether a header may stand over a yes and no, 1 and 0 among them. */
export function isFlagHeader(header: string): boolean {
  const meaning = meaningOf(header);
  return meaning !== null && !meaning.isDay && !meaning.isReason && !meaning.isCount;
}

/** Whether what a header tells is that sales are off: that they were cancelled, deleted or refunded. */
export function isOffHeader(header: string): boolean {
  const says = meaningOf(header)?.says;
  return says === "notCompleted" || says === "refunded" || says === "partlyRefunded";
}
