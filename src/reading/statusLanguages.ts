// Words by which statuses are told in the languages beside English and Chinese. They are compared without accents, as patterns of letters.
import type { RefundLanguage } from "./refundWords";
import type { StatusClass } from "./statusClass";

/** Words of one language, parted by bars; "annulee?" is "annulé" and "annulée". */
interface StatusLanguage {
  /** Where some of the words can be read; the others are of common use. */
  readonly source: string;
  /** Words of each class; those of refunds stand in `refundWords.ts`. */
  readonly words: Readonly<Record<Exclude<StatusClass, "refunded">, string>>;
}

/** Each language by its code. */
export const statusLanguages: Readonly<Record<Exclude<RefundLanguage, "en" | "zh"> | "zh-Hant", StatusLanguage>> = {
  de: {
    source:
      "https://github.com/shopware/shopware/blob/HEAD/src/Core/Migration/V6_3/Migration1536233560BasicData.php and https://translate.wordpress.org/projects/wp-plugins/woocommerce/stable/de/default/",
    words: {
      noEffect:
        "nicht storniert|versand ausstehend|lieferung ausstehend|(?:noch )?nicht (?:versendet|versandt|verschickt|geliefert)|wartet auf versand|warten auf versand|storn(?:o|ierungs)anfrage|stornierung (?:angefragt|abgelehnt)|(?:(?:ruck)?erstattung|ruckzahlung|ruckgabe|rucksendung|retoure|gutschrift) (?:beantragt|abgelehnt|angefragt|angemeldet|eingeleitet|erwartet|offen|ausstehend|in bearbeitung)|keine (?:(?:ruck)?erstattung|ruckzahlung|ruckgabe|rucksendung|retoure|gutschrift)|nicht (?:(?:ruck)?erstattet|zuruckgesendet|zuruckgegeben|retourniert)|teil(?:weise )?storniert",
      partlyRefunded:
        "teil(?:weise )?(?:zuruck|ruck)?erstattet|teil(?:ruck)?erstattung|teil(?:weise )?(?:retourniert|gutgeschrieben)|teilretoure|teilweise zuruckgesendet",
      notCompleted:
        "storniert|storno|testbestellung|testauftrag|stornierung|abgebrochen|abgelehnt|fehlgeschlagen|gescheitert|unbezahlt|(?:noch )?nicht bezahlt|ausstehend|zahlung (?:ausstehend|offen)|offene zahlung|warte[nt]? auf zahlung|wartet auf bezahlung|in wartestellung|zuruckgestellt|pausiert|entwurf|abgelaufen|ungultig|geloscht|nicht (?:abgeschlossen|erfolgreich|genehmigt|angenommen)|verloren|widerrufen|gesperrt|gemahnt|mahnung|uberfallig|inkasso|angebot|annulliert|verweigert|uneinbringlich",
      sale: "bezahlt|anzahlung|gezahlt|abgeschlossen|fertig(?:gestellt)?|erledigt|versendet|versandt|verschickt|teilversandt|teilversendet|teillieferung|ausgeliefert|zugestellt|geliefert|in bearbeitung|bearbeitet|wird bearbeitet|in vorbereitung|versandbereit|versandfertig|bereit|bestatigt|angenommen|neu|offen|genehmigt|erfolgreich|eingegangen|erhalten|gebucht|verbucht|abgeholt|verpackt|kommissioniert|fakturiert|berechnet|in rechnung gestellt|aktiv|gewonnen|eingezogen|autorisiert|komplett|vollstandig",
    },
  },
  fr: {
    source:
      "https://github.com/PrestaShop/PrestaShop/blob/HEAD/install-dev/langs/fr/data/order_state.xml and https://translate.wordpress.org/projects/wp-plugins/woocommerce/stable/fr/default/",
    words: {
      noEffect:
        "non annulee?s?|attente d[' ]?(?:expedition|envoi)|attente de (?:livraison|retrait|reapprovisionnement)|(?:en )?attente de reapprovisionnement paye|pas encore (?:expediee?|livree?)|non (?:expediee?s?|livree?s?)|demande d[' ]?annulation|demande de (?:remboursement|retour)|(?:remboursement|retour|avoir) (?:demande|refuse|annule|en attente|en cours)|(?:aucun|sans|pas de) (?:remboursement|retour|avoir)|non (?:remboursee?s?|retournee?s?)|annulation (?:demandee|refusee)|partiellement annulee?s?",
      partlyRefunded:
        "partiellement rembourse(?:e|s|es)?|rembourse(?:e)? partiellement|remboursement partiel|partiellement retournee?s?",
      notCompleted:
        "annule(?:e|s|es)?|annulation|commande (?:de )?test|echoue(?:e|s|es)?|echec|refuse(?:e|s|es)?|rejetee?s?|impaye(?:e|s|es)?|non payee?s?|non reglee?s?|attente|attente (?:de |du )?(?:paiement|reglement|virement|cheque)|(?:paiement|reglement) en attente|suspendue?s?|brouillon|expiree?s?|supprimee?s?|abandonnee?s?|erreur de paiement|perdue?s?|devis|en retard|bloquee?s?|incomplete?s?|invalide|non (?:finalise|termine|valide|accepte|complete)e?s?",
      sale: "payee?s?|reglee?s?|paiement (?:accepte|recu|a distance accepte)|terminee?s?|cloturee?s?|completee?s?|complete|expediee?s?|envoyee?s?|livree?s?|en cours|en preparation|preparation|preparee?s?|prete?s?|traitee?s?|confirmee?s?|validee?s?|acceptee?s?|nouvelle|nouveau|ouverte?s?|facturee?s?|reussie?s?|recue?s?|retiree?s?|gagnee?s?|encaissee?s?|autorisee?s?|finalisee?s?|en transit|active?s?",
    },
  },
  es: {
    source:
      "https://translate.wordpress.org/projects/wp-plugins/woocommerce/stable/es/default/ and headers in common use: Número de orden;Email;Fecha;Estado de la orden;Estado del pago",
    words: {
      noEffect:
        "no cancelad[oa]s?|pendiente de (?:envio|entrega|despacho|recogida|retiro|preparacion)|(?:envio|entrega) pendiente|no (?:esta )?(?:enviad[oa]|entregad[oa]|empaquetad[oa])|sin enviar|por enviar|por empaquetar|(?:cancelacion|devolucion|reembolso|reintegro) (?:solicitad[oa]|rechazad[oa]|pendiente|en (?:curso|proceso))|solicitud de (?:cancelacion|devolucion|reembolso|reintegro)|no (?:reembolsad|reintegrad|devuelt)[oa]s?|sin (?:reembolso|reintegro|devolucion)|parcialmente cancelad[oa]s?",
      partlyRefunded:
        "parcialmente (?:reembolsad[oa]|devuelt[oa])s?|reembolso parcial|reembolsad[oa] parcialmente|devolucion parcial",
      notCompleted:
        "cancelad[oa]s?|cancelacion|anulad[oa]s?|anulacion|borrad[oa]s?|prueba|pedido (?:de )?prueba|fallid[oa]s?|fallo|rechazad[oa]s?|denegad[oa]s?|declinad[oa]s?|impagad[oa]s?|no pagad[oa]s?|sin pagar|pendientes?|pago pendiente|pendiente de pago|(?:a la )?espera(?:ndo)?(?: de)? pago|en espera|retenid[oa]s?|borrador|vencid[oa]s?|caducad[oa]s?|expirad[oa]s?|eliminad[oa]s?|abandonad[oa]s?|perdid[oa]s?|presupuesto|cotizacion|incomplet[oa]s?|bloquead[oa]s?|no (?:completad|finalizad|aprobad|aceptad|autorizad)[oa]s?",
      sale: "pagad[oa]s?|abonad[oa]s?|cobrad[oa]s?|completad[oa]s?|complet[oa]s?|terminad[oa]s?|finalizad[oa]s?|cerrad[oa]s?|abiert[oa]s?|enviad[oa]s?|despachad[oa]s?|entregad[oa]s?|procesando|procesad[oa]s?|en (?:proceso|curso|preparacion|camino|transito)|preparad[oa]s?|preparando|confirmad[oa]s?|aprobad[oa]s?|aceptad[oa]s?|recibid[oa]s?|nuev[oa]s?|facturad[oa]s?|exitos[oa]s?|list[oa]s?|retirad[oa]s?|recogid[oa]s?|ganad[oa]s?|autorizad[oa]s?|activ[oa]s?|archivad[oa]s?|empaquetad[oa]s?|realizad[oa]s?|acreditad[oa]s?",
    },
  },
  pt: {
    source:
      "https://translate.wordpress.org/projects/wp-plugins/woocommerce/stable/pt-br/default/ and headers in common use: Número do Pedido;E-mail;Data;Status do Pedido",
    words: {
      noEffect:
        "nao cancelad[oa]s?|(?:aguardando|pendente de|a aguardar) (?:envio|entrega|despacho|retirada|coleta)|nao (?:enviad[oa]|entregue|embalad[oa])s?|a enviar|por embalar|(?:cancelamento|devolucao|reembolso|estorno|restituicao) (?:solicitad[oa]|recusad[oa]|pendente|em (?:andamento|analise))|solicitacao de (?:cancelamento|devolucao|reembolso|estorno)|sem (?:reembolso|devolucao|estorno)|nao (?:reembolsad|estornad|devolvid)[oa]s?|parcialmente cancelad[oa]s?",
      partlyRefunded:
        "parcialmente (?:reembolsad|estornad|devolvid)[oa]s?|reembolso parcial|(?:reembolsad|estornad)[oa] parcialmente|estorno parcial|devolucao parcial",
      notCompleted:
        "cancelad[oa]s?|cancelamento|anulad[oa]s?|anulacao|apagad[oa]s?|teste|pedido (?:de )?teste|falhad[oa]s?|falhou|malsucedid[oa]s?|recusad[oa]s?|rejeitad[oa]s?|negad[oa]s?|nao pag[oa]s?|nao (?:aprovad|concluid|completad|finalizad|autorizad|aceit)[oa]s?|pendentes?|pagamento pendente|aguardando(?: o)?(?: pagamento)?|a aguardar(?: pagamento)?|em espera|rascunho|vencid[oa]s?|expirad[oa]s?|excluid[oa]s?|eliminad[oa]s?|abandonad[oa]s?|perdid[oa]s?|orcamento|incomplet[oa]s?|bloquead[oa]s?|em analise|contestad[oa]s?",
      sale: "pag[oa]s?|quitad[oa]s?|aprovad[oa]s?|concluid[oa]s?|complet[oa]s?|completad[oa]s?|finalizad[oa]s?|fechad[oa]s?|abert[oa]s?|enviad[oa]s?|despachad[oa]s?|entregues?|processando|processad[oa]s?|em (?:processamento|andamento|preparacao|separacao|transito|transporte)|a caminho|preparando|confirmad[oa]s?|aceit[oa]s?|recebid[oa]s?|nov[oa]s?|faturad[oa]s?|bem.sucedid[oa]s?|pront[oa]s?|retirad[oa]s?|coletad[oa]s?|ganh[oa]s?|autorizad[oa]s?|ativ[oa]s?|arquivad[oa]s?|embalad[oa]s?|capturad[oa]s?",
    },
  },
  it: {
    source:
      "https://translate.wordpress.org/projects/wp-plugins/woocommerce/stable/it/default/ and https://github.com/PrestaShop/PrestaShop/blob/HEAD/install-dev/langs/it/data/order_state.xml",
    words: {
      noEffect:
        "non annullat[oaie]|in attesa di (?:spedizione|consegna|ritiro|evasione|rifornimento)|(?:spedizione|consegna) in attesa|non (?:ancora )?(?:spedit|consegnat|evas)[oaie]|da spedire|(?:annullamento|reso|rimborso|restituzione) (?:(?:richiest|rifiutat)[oa]|in (?:corso|attesa))|richiesta di (?:annullamento|reso|rimborso)|non (?:rimborsat|restituit|res)[oaie]|(?:nessun|senza) (?:rimborso|reso)|parzialmente annullat[oaie]",
      partlyRefunded: "parzialmente rimborsat[oaie]|rimborso parziale|rimborsat[oa] parzialmente|reso parziale",
      notCompleted:
        "annullat[oaie]|annullamento|ordine (?:di )?(?:prova|test)|cancellat[oaie]|fallit[oaie]|non riuscit[oaie]|rifiutat[oaie]|respint[oaie]|negat[oaie]|non (?:pagat|completat|conclus|approvat|accettat|autorizzat)[oaie]|da pagare|insolut[oaie]|in attesa|in attesa di (?:pagamento|bonifico)|attesa pagamento|pagamento in (?:attesa|sospeso)|in sospeso|sospes[oaie]|bozza|scadut[oaie]|eliminat[oaie]|abbandonat[oaie]|pers[oaie]|preventivo|incomplet[oaie]|bloccat[oaie]|errore (?:di )?pagamento",
      sale: "pagat[oaie]|saldat[oaie]|pagamento (?:accettat|ricevut|effettuat)o|completat[oaie]|complet[oaie]|terminat[oaie]|conclus[oaie]|chius[oaie]|apert[oaie]|spedit[oaie]|inviat[oaie]|consegnat[oaie]|evas[oaie]|in (?:lavorazione|elaborazione|corso|preparazione|transito|consegna)|elaborat[oaie]|preparat[oaie]|pront[oaie]|confermat[oaie]|approvat[oaie]|accettat[oaie]|ricevut[oaie]|nuov[oaie]|fatturat[oaie]|riuscit[oaie]|ritirat[oaie]|incassat[oaie]|autorizzat[oaie]|attiv[oaie]|archiviat[oaie]|vint[oaie]",
    },
  },
  nl: {
    source:
      "https://translate.wordpress.org/projects/wp-plugins/woocommerce/stable/nl/default/ and https://github.com/odoo/odoo/blob/HEAD/addons/sale/i18n/nl.po",
    words: {
      noEffect:
        "niet geannuleerd|wacht(?:en|end)? op (?:verzending|levering|afhalen)|(?:nog )?niet (?:verzonden|geleverd|bezorgd)|annulering (?:aangevraagd|geweigerd)|(?:retour|retourzending|terugbetaling|teruggave) (?:aangevraagd|aangemeld|geweigerd|afgewezen|in behandeling|verwacht)|(?:geen|zonder) (?:retour|terugbetaling|teruggave)|niet (?:terugbetaald|geretourneerd|gecrediteerd)|gedeeltelijk geannuleerd|klaar voor verzending",
      partlyRefunded: "gedeeltelijk (?:terugbetaald|gecrediteerd|geretourneerd)|deels terugbetaald|gedeeltelijke terugbetaling",
      notCompleted:
        "geannuleerd|annulering|testbestelling|testorder|mislukt|geweigerd|afgewezen|afgekeurd|onbetaald|(?:nog )?niet betaald|in afwachting|wacht(?:en|end)? op betaling|betaling in afwachting|in de wacht|on ?hold|concept|verlopen|vervallen|verwijderd|verlaten|verloren|offerte|onvolledig|geblokkeerd|te betalen|openstaande betaling|niet (?:voltooid|afgerond|goedgekeurd|geaccepteerd|geslaagd|gelukt)",
      sale: "betaald|voldaan|afgerond|voltooid|compleet|gereed|verzonden|verstuurd|geleverd|bezorgd|in behandeling|verwerkt|wordt verwerkt|verwerking|in voorbereiding|klaar|bevestigd|goedgekeurd|geaccepteerd|ontvangen|nieuw|open|openstaand|gefactureerd|geslaagd|gelukt|afgehaald|opgehaald|gesloten|ingepakt|gewonnen|onderweg|actief|gearchiveerd",
    },
  },
  ja: {
    source:
      "https://github.com/EC-CUBE/ec-cube/blob/HEAD/src/Eccube/Resource/doctrine/import_csv/ja/mtb_order_status.csv and https://webservice.rms.rakuten.co.jp/merchant-portal/view/ja/common/1-1_service_index/rakutenpayorderapi/searchorder",
    words: {
      noEffect:
        "キャンセルなし|未キャンセル|返金なし|未返金|返品なし|(?:返品|返金)(?:申請|依頼|受付|待ち|処理中|予定|却下|拒否|対象外)|キャンセル申請|キャンセル依頼|キャンセル不可|一部キャンセル|部分キャンセル|返品不可|未発送|未出荷|発送待ち|出荷待ち|発送前|出荷前|未受取|受取待ち|未到着|到着待ち|未評価|評価待ち|未配送|配送待ち|未確認|未印刷",
      partlyRefunded: "一部返金|部分返金|一部返品|部分返品|一部払戻",
      notCompleted:
        "キャンセル|テスト|取り?消し?|注文取消|未入金|入金待ち|未払い?|支払い?待ち|お支払い待ち|未決済|決済待ち|決済処理中|購入処理中|決済失敗|決済エラー|失敗|エラー|保留|期限切れ|無効|不成立|未完了|拒否|削除|下書き|見積|仮注文|審査中",
      sale: "完了|発送済み?|発送|出荷済み?|出荷|入金済み?|入金確認済み?|支払い?済み?|お支払い済み?|決済済み?|支払い?手続き|処理済み?|処理中|対応中|対応済み?|準備中|受付|新規|確認済み?|注文確認待ち|変更確定待ち|確定|成立|配達済み?|配達完了|配送中|配送済み?|到着|受取|受け取り|評価|予約中|通常|正常|成功|売上|承認|取引中|有効|梱包",
    },
  },
  ko: {
    source:
      "https://github.com/bluesky1478/godomall/blob/HEAD/Bundle/Component/Order/OrderAdminGrid.php and headers in common use: 상품주문번호 · 구매확정일",
    words: {
      noEffect:
        "취소요청|취소 요청|취소신청|취소철회|취소거부|취소거절|취소접수|(?:반품|환불|환급) ?(?:요청|신청|철회|거부|거절|접수|대기|수거|예정|없음|불가)|미취소|미발송|미출고|미수령|부분취소|교환요청|교환신청|교환철회|교환거부|미배송|배송대기|배송 대기|출고대기|발송대기|발송 대기",
      partlyRefunded: "부분환불|부분 환불|일부환불|부분반품|부분 반품|일부반품",
      notCompleted:
        "취소완료|취소|테스트|미입금|입금대기|입금 대기|입금전|입금 전|미결제|결제대기|결제 대기|결제전|결제중단|결제실패|결제 실패|실패|거절|거부|만료|보류|무효|삭제|임시저장|견적|미완료|오류",
      sale: "완료|신규주문|신규|주문접수|접수|결제완료|입금확인|입금완료|상품준비중|상품 준비중|준비중|배송준비|배송지시|배송중|배송|출고|발송|구매확정|확정|발주확인|발주|정상|확인|처리중|진행중|교환|수령|승인|성공|주문|포장",
    },
  },
  "zh-Hant": {
    source:
      "https://github.com/odoo/odoo/blob/HEAD/addons/sale/i18n/zh_TW.po and headers in common use: 訂單編號,訂單狀態,訂單小計 (TWD)",
    words: {
      noEffect: "退貨申請|申請退貨|取消申請|申請取消|未出貨|待出貨",
      partlyRefunded: "部分退貨|部分退款",
      notCompleted: "不成立|逾期未付|逾期|待繳費|未繳費|保留|棄單|未取貨",
      sale: "已出貨|出貨|運送中|配送中|備貨|已取貨|取貨|已送達|成立|已結帳|已收款|處理中",
    },
  },
};
