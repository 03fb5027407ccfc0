// THE LIST of words and marks that say yes, no or nothing, by language.
import { once } from "../ground/once";
import { alternatives } from "./wordPattern";

/** Words of yes and no in the ten languages and in those of databases; 1 and 0, and the marks that people make in a column. */
const written = {
  yes: "true|yes|y|t|是|有|对|ja|j|wahr|oui|o|vrai|s[ií]|s|verdadero|sim|verdadeiro|vero|waar|はい|済み?|あり|예|네|참|완료|已",
  no: "false|no|n|f|否|无|nein|falsch|non|faux|falso|não|nee|onwaar|いいえ|無|未済?|아니오|아니요|거짓|미완료|未",
  yesMarks: "1|x|✓|✔|✔️|☑|☑️|✅|√|●|■|○|◯|〇",
  noMarks: "0|✗|✘|✖|❌|☐|□|×",
} as const;

/**
 * What stands in a cell that says "nothing", by language. Beside a customer's order it means that nobody is named, and in a column of refunds
 * that there is none.
 */
export const nothingWords: Readonly<Record<string, string>> = {
  en: "n/a|n.a.|#n/a|null|(null)|<null>|none|(none)|nil",
  zh: "无|空|暂无",
  de: "keine|keiner",
  fr: "aucun|aucune",
  es: "ninguno|ninguna",
  pt: "nenhum|nenhuma",
  it: "nessuno|nessuna",
  nl: "geen",
  ja: "なし|該当なし",
  ko: "없음",
  any: "-|--|---|—|——|–",
};

const patterns = once(() => {
  const whole = (list: string): RegExp => new RegExp(`^(?:${alternatives(list).join("|")})$`, "u");
  return { yes: whole(written.yes), no: whole(written.no), yesMarks: whole(written.yesMarks), noMarks: whole(written.noMarks) };
});

const nothing = once(() => new Set(Object.values(nothingWords).flatMap((list) => list.split("|"))));

/** What a cell of yes and no says; a mark, such as a cross, is told from a word. */
export type YesNo = "yes" | "no" | "yesMark" | "noMark";

/** What a text, as small letters without accents, says; null if it is neither yes nor no. */
export function yesOrNo(plain: string): YesNo | null {
  const { yes, no, yesMarks, noMarks } = patterns();
  if (yes.test(plain)) return "yes";
  if (no.test(plain)) return "no";
  return yesMarks.test(plain) ? "yesMark" : noMarks.test(plain) ? "noMark" : null;
}

/** Whether a text says yes, by a word or a mark. */
export function isYes(plain: string): boolean {
  return yesOrNo(plain)?.startsWith("yes") === true;
}

/** Whether a text says no, by a word or a mark. */
export function isNo(plain: string): boolean {
  return yesOrNo(plain)?.startsWith("no") === true;
}

/** Whether a text, as small letters, says that there is nothing. */
export function saysNothing(plain: string): boolean {
  return plain.trim() === "" || nothing().has(plain.trim());
}
