// Parts a header into its words, and puts whole headers into the form in which they are compared with lists of names.
import { letterPattern } from "../ground/letters";
import { foldLetters, isUnspaced } from "./foldedLetters";

/** Small words that change nothing: "Date de la commande" is "date commande". */
const small = new Set(
  "de del la las los el do da dos das du des d l le les di della dell delle dei degli lo van der den dem het een the of".split(
    " ",
  ),
);

/** The given name alone, as in 名(請求先): it is no name of a customer. */
const givenName = "下の名前";

const numberSign = letterPattern(String.raw`#|№|(?<!\p{L})n[°º]\.?`, "giu");
const capitalBehind = letterPattern(String.raw`([\p{Ll}\d])(\p{Lu})`, "gu");
const wordBehindCapitals = letterPattern(String.raw`(\p{Lu})(\p{Lu}\p{Ll})`, "gu");
const betweenWords = letterPattern(String.raw`[^\p{L}\p{M}ー]+`, "u");

/** The words of a header in small letters without accents. Capitals inside a word begin a new one: CustomerID is "customer id". */
export function splitHeader(header: string): readonly string[] {
  const all = header
    .replace(numberSign(), " number ")
    .normalize("NFKC")
    .replace(/%/g, " percent ")
    .replace(capitalBehind(), "$1 $2")
    .replace(wordBehindCapitals(), "$1 $2")
    .replace(/([぀-ヿ㐀-鿿가-힯])(?=[a-z])|([a-z])(?=[぀-ヿ㐀-鿿가-힯])/giu, "$1$2 ");
  const words = foldLetters(all)
    .split(betweenWords())
    .filter((word) => word !== "");
  const telling = words.filter((word) => !small.has(word));
  return (telling.length === 0 ? words : telling).map((word) => (word === "名" ? givenName : word));
}

/** Words for a number, which are one in names of columns. */
const numbers = new Set(["number", "numero", "nummer", "num", "nro", "nr", "no", "n"]);

/** One word of a name: every word for a number is one, and so are ご注文の金額 and 注文金額. */
function looseWord(word: string): string {
  if (numbers.has(word)) return "nr";
  if (word.endsWith("nummer")) return word.slice(0, -"ummer".length).concat("r");
  return isUnspaced(word) ? word.replace(/の/g, "").replace(/^[おご御]/, "") : word;
}

/** A header as it is compared with names: "Nº de pedido" and "Número do Pedido" are one. */
export function looseHeader(header: string): string {
  return splitHeader(header).map(looseWord).join("");
}

/** The words of each entry of a list that is parted by bars and holds letters and spaces only. */
export function splitList(list: string): readonly (readonly string[])[] {
  return foldLetters(list)
    .split("|")
    .map((name) => name.split(" ").filter((word) => !small.has(word)));
}

/** Each name of such a list as it is compared with headers. */
export function looseNames(list: string): readonly string[] {
  return splitList(list).map((words) => words.map(looseWord).join(""));
}
