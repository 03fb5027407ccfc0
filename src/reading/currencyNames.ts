// THE LIST of currencies: their codes, and the signs and words that mean them.
import { once } from "../ground/once";

/** Signs and words of each currency, parted by bars; small letters. A further language adds its words here. */
const names: Readonly<Record<string, string>> = {
  CNY: "元|人民币|rmb|cn¥|yuan|renminbi|圆|人民幣",
  USD: "$us|us$|usd$|us dollar|us dollars|u.s. dollar|u.s. dollars|美元|美金|米ドル|미국 달러",
  EUR: "€|euro|euros|欧元|歐元|ユーロ|유로",
  GBP: "£gb|£|pound sterling|sterling|british pound|british pounds|pounds sterling|英镑|英鎊",
  JPY: "jp¥|円|yen|japanese yen|日元|日圆|日圓",
  HKD: "$hk|hk$|hong kong dollar|hong kong dollars|港币|港元|港幣",
  TWD: "$tw|nt$|ntd|new taiwan dollar|台币|新台币|新台幣|台幣",
  KRW: "₩|원|won|korean won|韩元|韓元",
  INR: "₹|indian rupee|rupee|rupees|卢比",
  CAD: "$ca|ca$|c$|can$|canadian dollar|canadian dollars|加元|加币",
  AUD: "$au|au$|a$|australian dollar|australian dollars|澳元|澳币",
  NZD: "$nz|nz$|new zealand dollar|新西兰元|纽币",
  SGD: "$sg|s$|sg$|singapore dollar|新加坡元|新币|坡币",
  MXN: "$mx|mx$|mexican peso|peso mexicano",
  BRL: "r$|real|reais|brazilian real",
  CHF: "sfr.|sfr|fr.|swiss franc|swiss francs|瑞士法郎|瑞郎",
  RUB: "р.|₽|руб|руб.|рублей|ruble|rubles|卢布",
  TRY: "₺|tl|turkish lira|里拉",
  THB: "฿|baht|thai baht|泰铢|บาท",
  VND: "₫|đ|dong|越南盾",
  PLN: "zł|zl|zloty|złoty",
  CZK: "kč|czech koruna",
  HUF: "ft|forint",
  UAH: "₴|грн|грн.|hryvnia",
  PHP: "₱|philippine peso",
  IDR: "rp.|rp|rupiah|印尼盾",
  MYR: "rm|ringgit|马币|令吉",
  ILS: "₪|shekel",
  ZAR: "rand",
  NGN: "₦|naira",
  SEK: "swedish krona",
  NOK: "norwegian krone",
  DKK: "danish krone",
  MOP: "mop$|pataca|澳门元",
  AED: "dirham|dhs",
  SAR: "riyal",
  RON: "lei",
  BGN: "лв.|лв",
};

/** Further codes (ISO 4217) without signs or words of their own. */
const furtherCodes =
  "ARS BDT BHD CLP COP EGP ISK KES KWD LKR MAD OMR PEN PKR QAR RSD UYU TND KZT GEL AMD AZN BYN DZD GHS JOD LBP MUR UGX TZS XOF XAF CRC DOP GTQ BOB PYG PAB JMD TTD ALL MKD HRK IRR IQD NPR MMK KHR LAK MNT UZS ETB";

/** Signs and words that several currencies share; such a one may mean any of them. */
const sharedSigns: Readonly<Record<string, readonly string[]>> = {
  $: ["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "ARS", "CLP", "COP", "TWD", "UYU"],
  "¥": ["CNY", "JPY"],
  KR: ["SEK", "NOK", "DKK", "ISK"],
  RS: ["INR", "PKR", "LKR"],
};

/** Words that mean a shared sign. */
const sharedWords: Readonly<Record<string, string>> = {
  dollar: "$",
  dollars: "$",
  "kr.": "KR",
  "rs.": "RS",
  krona: "KR",
  krone: "KR",
};

const codeOfName = once(() => {
  const codes = new Map<string, string>();
  for (const code of furtherCodes.split(" ")) codes.set(code.toLowerCase(), code);
  for (const sign of Object.keys(sharedSigns)) codes.set(sign.toLowerCase(), sign);
  for (const [word, sign] of Object.entries(sharedWords)) codes.set(word, sign);
  for (const [code, list] of Object.entries(names))
    for (const name of [code.toLowerCase(), ...list.split("|")]) codes.set(name.normalize("NFKC"), code);
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
  return sharedSigns[code] ?? [code];
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
  const last = /(?:^|[\s_/-])([A-Z]{3}|[$€£¥₹])$/.exec(text)?.[1];
  const found = [...inside, ...(last === undefined ? [] : [last])].find(isCurrency);
  return found === undefined ? "" : toCode(found);
}
