// What the codes, signs and names of currencies mean, in headers, currency columns and beside amounts.
import { once } from "../ground/once";
import { codesAlone, codesOfColumns, currencies, partedByBars, sharedSigns } from "./currencyList";
import { fullNames } from "./currencyWords";
import { withoutPower } from "./units";

/** Codes by signs and names in small letters. */
const codeOfName = once(() => {
  const codes = new Map<string, string>();
  for (const code of `${codesAlone} ${codesOfColumns}`.split(" ")) codes.set(code.toLowerCase(), code);
  for (const [code, [signs, names]] of [...Object.entries(sharedSigns), ...Object.entries(currencies)])
    for (const name of [code, ...partedByBars(signs), ...partedByBars(names), ...partedByBars(fullNames[code] ?? "")])
      codes.set(name.normalize("NFKC").toLowerCase(), code);
  return codes;
});

/** The code of a currency as written: CNY for 元, ¥ for ¥, which two currencies share. A text that is not known is its own code. */
export function toCode(written: string): string {
  const text = written.normalize("NFKC").trim();
  const name = text.toLowerCase().replace(/\s+/g, " ");
  return codeOfName().get(name) ?? codeOfName().get(name.replace(/ /g, "")) ?? text.toUpperCase();
}

/** The currencies that a code or a shared sign may mean. */
export function meaningsOf(code: string): readonly string[] {
  return sharedSigns[code]?.[2] ?? [code];
}

/** Whether two codes may mean one currency: $ may be USD. */
export function isSameCode(one: string, other: string): boolean {
  return one === other || meaningsOf(one).includes(other) || meaningsOf(other).includes(one);
}

/** Whether a text is a code, a sign or a name of a currency. Codes have to be in capitals: "Pen" and "Cup" are goods. */
export function isCurrency(written: string): boolean {
  const text = written.normalize("NFKC").trim();
  const code = codeOfName().get(text.toLowerCase().replace(/\s+/g, " "));
  return code !== undefined && (code.toLowerCase() !== text.toLowerCase() || code === text);
}

/** The currency that a header names: "Amount (USD)", 金额（元）, "Total in EUR"; "" for none. */
export function currencyOfHeader(header: string): string {
  const text = header.normalize("NFKC").trim();
  const inside = (text.match(/[([][^()[\]]{1,12}[)\]]/g) ?? []).map((unit) => unit.slice(1, -1).trim());
  const last = /(?:^|[\s_/-])((?:[TkKmM]|Tsd\.? ?)?(?:[A-Z]{3}|[$€£¥₹]))$/.exec(text)?.[1];
  const joined = /[千万萬亿億천만억](?:元|円|圆|원)$/.exec(text)?.[0];
  const written = [...inside, last, joined].filter((unit) => unit !== undefined);
  const found = [...written, ...written.map(withoutPower)].find(isCurrency);
  return found === undefined ? "" : toCode(found);
}
