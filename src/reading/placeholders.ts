// Texts that stand where a customer should: "Guest", "N/A", 散客 and the like name nobody.
import type { Cell } from "../ground/cell";
import { once } from "../ground/once";
import { plainText } from "../ground/plainText";
import { nothingWords } from "./yesNo";

/**
 * What shops, tills and databases write where they know no customer, by language; small letters. Words of common use, from no single source.
 * Those that say "nothing" stand in `yesNo.ts`.
 */
const written: Readonly<Record<string, string>> = {
  en: "guest|guest user|guest customer|guest checkout|guest account|guest order|walk-in|walk in|walkin|walk-in customer|walk in customer|cash customer|cash sale|nan|undefined|unknown|unknown customer|no customer|no name|not set|(not set)|not available|anonymous|anonymous user|anon|test|test user|test customer|testing|blank|(blank)|(empty)|empty",
  zh: "散客|游客|访客|匿名|匿名用户|匿名买家|匿名客户|未知|未知客户|未知用户|无名|无客户|非会员|普通散客|零售客户|临时客户|路人|测试|测试用户|测试客户|测试账号",
  hant: "訪客|遊客|匿名客戶|匿名買家|無|未知客戶|無名|無客戶|非會員|現場客|過路客|零售客戶|臨時客戶|測試|測試客戶|測試帳號",
  de: "gast|gastkunde|gastbestellung|gastkonto|laufkunde|laufkundschaft|barkunde|barverkauf|tageskunde|diverse|unbekannt|unbekannter kunde|anonym|kein kunde|ohne namen|testkunde",
  fr: "invité|client invité|compte invité|visiteur|client de passage|client comptoir|vente comptoir|client divers|clients divers|divers|inconnu|client inconnu|anonyme|sans nom|client test",
  es: "invitado|cliente invitado|usuario invitado|público en general|publico en general|consumidor final|cliente ocasional|cliente mostrador|cliente genérico|clientes varios|desconocido|cliente desconocido|anónimo|anonimo|sin nombre|sin cliente|prueba|cliente de prueba",
  pt: "convidado|cliente convidado|visitante|consumidor|consumidor final|cliente balcão|cliente avulso|cliente padrão|desconhecido|cliente desconhecido|anônimo|anónimo|sem nome|sem cadastro|não informado|não identificado|teste|cliente teste",
  it: "ospite|cliente ospite|utente ospite|cliente occasionale|cliente generico|cliente di passaggio|cliente banco|consumatore finale|sconosciuto|cliente sconosciuto|anonimo|senza nome|prova|cliente di prova",
  nl: "gastklant|gastbestelling|passant|passanten|balieklant|contante klant|contante verkoop|onbekend|onbekende klant|anoniem|geen klant|zonder naam|testklant",
  ja: "ゲスト|ゲスト購入|ゲスト様|非会員|一般客|現金客|店頭客|匿名|匿名希望|不明|名無し|未登録|テスト|テストユーザー",
  ko: "비회원|게스트|일반손님|일반고객|현금고객|현장고객|익명|미상|알 수 없음|알수없음|미등록|테스트|테스트회원",
  any: "0|.|..|...|?|??|/|\\|*|**|***|****|_",
};

interface Placeholders {
  readonly texts: ReadonlySet<string>;
  /** The first two characters of each, by which nearly every customer is told from them at once. */
  readonly beginnings: ReadonlySet<string>;
  readonly longest: number;
}

const placeholders = once((): Placeholders => {
  const texts = [...Object.values(written), ...Object.values(nothingWords)].flatMap((list) => list.split("|"));
  return {
    texts: new Set(texts),
    beginnings: new Set(texts.map((text) => text.slice(0, 2))),
    longest: Math.max(...texts.map((text) => text.length)),
  };
});

/** Printable ASCII without a space at its ends. */
const plain = /^[!-~](?:[ -~]*[!-~])?$/;

/** Whether a cell stands for "no customer". NA counts in capitals only, because Na is a name. */
export function isPlaceholder(cell: Cell): boolean {
  if (typeof cell !== "string") return cell === 0;
  const { texts, beginnings, longest } = placeholders();
  if (cell.length > longest + 4) return false;
  const text = plain.test(cell) ? cell : plainText(cell);
  if (!beginnings.has(text.slice(0, 2).toLowerCase())) return text === "NA";
  return text === "NA" || texts.has(text.toLowerCase());
}
