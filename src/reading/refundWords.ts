// THE LIST of words that say that money went back, by language. Statuses, types of rows, events, headers and remarks read it.
import { once } from "../ground/once";
import { foldLetters } from "./foldedLetters";
import { alternatives, wordPattern } from "./wordPattern";

/** Words of one language, parted by bars; each may be a pattern of letters. */
interface RefundWords {
  /** What is done to the money or the goods: "refund", "refunded", "return". */
  readonly back: string;
  /** What the document is called that gives money back: "credit note". */
  readonly documents: string;
}

/**
 * Each language by its code; 退貨 is read as 退货. The German Storno and the Spanish abono stand where types of rows are listed: as a status the
 * first says that an order was called off, and the second that it was paid.
 */
export const refundWords = {
  en: {
    back: "refunds?|refunded|returns?|returned|charge ?backs?|charged back|reversals?|reversed|money back",
    documents: "credit (?:notes?|memos?|invoices?)",
  },
  zh: { back: "退款|退货|已退|退费|退单|返款|返还|销退|红冲|冲红|冲销", documents: "红字" },
  de: {
    back: "(?:rück|zurück)?erstattet|(?:rück)?erstattung(?:en)?|rückzahlung(?:en)?|zurückgezahlt|rückgaben?|zurückgegeben|retouren?|retourniert|rücksendung(?:en)?|zurückgesendet|zurückgeschickt|rückbuchung(?:en)?|zurückgebucht|gutgeschrieben",
    documents: "(?:rechnungs)?gutschrift(?:en)?|rechnungskorrektur|korrekturrechnung",
  },
  fr: {
    back: "remboursée?s?|remboursements?|retournée?s?|retours?|contre ?passée?s?",
    documents: "avoirs?|factures? d'avoir|notes? de crédit",
  },
  es: {
    back: "reembolsad[oa]s?|reembolsos?|reintegrad[oa]s?|reintegros?|devuelt[oa]s?|devolución|devoluciones|contracargos?",
    documents: "notas? de crédito|factura rectificativa|rectificativa",
  },
  pt: {
    back: "reembolsad[oa]s?|reembolsos?|estornad[oa]s?|estornos?|devolvid[oa]s?|devolução|devoluções|restituíd[oa]s?|restituição|ressarcimento",
    documents: "notas? (?:de )?crédito",
  },
  it: {
    back: "rimborsat[oaie]|rimbors[oi]|res[oi]|restituit[oaie]|restituzion[ei]|stornat[oaie]|riaccreditat[oaie]|riaccredit[oi]",
    documents: "not[ae] d[ei] (?:credit|accredit)o|nota (?:credit|accredit)o",
  },
  nl: {
    back: "terugbetaald|terugbetaling(?:en)?|teruggave|gerestitueerd|restituties?|gecrediteerd|geretourneerd|retour|retourzending(?:en)?|teruggestuurd|teruggestort",
    documents: "creditnota|creditfactuur",
  },
  ja: { back: "返金|返品|払い?戻し?", documents: "赤伝" },
  ko: { back: "환불|반품|환급", documents: "대변전표" },
} as const satisfies Readonly<Record<string, RefundWords>>;

/** A language by its code. */
export type RefundLanguage = keyof typeof refundWords;

/** The words of one language, both kinds. */
export function refundList(code: RefundLanguage): string {
  const { back, documents } = refundWords[code];
  return `${back}|${documents}`;
}

/** The words of all languages, both kinds. */
export function allRefundWords(): string {
  return (Object.keys(refundWords) as RefundLanguage[]).map(refundList).join("|");
}

const pattern = once(() => wordPattern(alternatives(allRefundWords()), "gu"));

/** Whether a text, as small letters without accents, holds a word of the list. */
export function speaksOfRefund(plain: string): boolean {
  return plain.search(pattern()) >= 0;
}

const atEnd = once(() => new RegExp(`(?:${wordPattern(alternatives(allRefundWords()), "u").source})$`, "u"));

/** Whether such a text ends in a word of the list, as "June refunds" does, and "Returned customers" does not. */
export function endsInRefund(plain: string): boolean {
  return atEnd().test(plain);
}

/** Whether such a text is a word of the list, and nothing else. */
export function isRefundWord(plain: string): boolean {
  return plain !== "" && plain.replace(pattern(), "").trim() === "";
}

/** Fewest letters of a word that may be a part of a longer one, as Rückerstattung is of Teilrückerstattung; reso is a part of espresso. */
const fewestWithin = 6;

const within = once(() => {
  const words = alternatives(allRefundWords());
  const long = words.filter((word) => word.replace(/\(\?:[^)]*\)|\[[^\]]*\]|.\?/g, "").length >= fewestWithin);
  return new RegExp(`(?:${long.join("|")})(?!ing|able)`, "u");
});

/** Whether a text of any kind, such as a remark or the name of a product, speaks of money back. A returning customer does not. */
export function mentionsRefund(text: string): boolean {
  const plain = foldLetters(text);
  return speaksOfRefund(plain) || within().test(plain);
}
