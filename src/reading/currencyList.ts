// THE LIST of currencies: their codes, the signs and words that stand beside amounts, and further names.

/**
 * Signs and names of each currency, by its code (ISO 4217), parted by bars. The first text holds the signs and words that stand beside
 * amounts; a dot behind a word may be missing. The second text holds, in small letters, further names that are read in headers and in
 * currency columns only. The code itself is read in all three places. A further language adds its words here.
 *
 * @source of the signs beside amounts, and of names such as "US dollars": Unicode CLDR, symbols, narrow symbols and display names in the
 *   locales that use the currency, https://github.com/unicode-org/cldr-json/tree/main/cldr-json/cldr-numbers-full/main; and
 *   `get_woocommerce_currency_symbols` in
 *   https://github.com/woocommerce/woocommerce/blob/trunk/plugins/woocommerce/includes/wc-core-functions.php. RMB, 美金, 台币 and the names
 *   in the second texts are of common use, from no single source
 */
export const currencies: Readonly<Record<string, readonly [besideAmounts: string, names: string]>> = {
  CNY: ["CN¥|元|RMB|人民币", "yuan|renminbi|圆|人民幣"],
  USD: ["US$|$US|US dollars|US dollar|美元|美金", "usd$|u.s. dollar|u.s. dollars|米ドル|미국 달러"],
  EUR: ["€|euro|euros|欧元", "歐元|ユーロ|유로"],
  GBP: ["£|£GB|British pounds|British pound|英镑", "pound sterling|sterling|pounds sterling|英鎊"],
  JPY: ["JP¥|円|日元", "yen|japanese yen|日圆|日圓"],
  HKD: ["HK$|$HK|港元|港币", "hong kong dollar|hong kong dollars|港幣"],
  TWD: ["NT$|$TW|新台币|台币|新台幣|台幣", "ntd|new taiwan dollar"],
  KRW: ["₩|원|대한민국 원|韩元", "won|korean won|韓元"],
  INR: ["₹", "indian rupee|rupee|rupees|卢比"],
  CAD: ["CA$|$CA|C$", "can$|canadian dollar|canadian dollars|加元|加币"],
  AUD: ["AU$|$AU|A$", "australian dollar|australian dollars|澳元|澳币"],
  NZD: ["NZ$|$NZ", "new zealand dollar|新西兰元|纽币"],
  SGD: ["S$|$SG", "sg$|singapore dollar|新加坡元|新币|坡币"],
  MXN: ["MX$|$MX", "mexican peso|peso mexicano"],
  BRL: ["R$|reais|reais brasileiros|real brasileiro", "real|brazilian real"],
  CHF: ["SFr.|Fr.", "sfr|swiss franc|swiss francs|瑞士法郎|瑞郎"],
  RUB: ["₽|руб.|р.", "руб|рублей|ruble|rubles|卢布"],
  TRY: ["₺|TL", "turkish lira|里拉"],
  THB: ["฿", "baht|thai baht|泰铢|บาท"],
  VND: ["₫", "đ|dong|越南盾"],
  PLN: ["zł", "zl|zloty|złoty"],
  CZK: ["Kč", "czech koruna"],
  HUF: ["Ft", "forint"],
  UAH: ["₴|грн.", "грн|hryvnia"],
  PHP: ["₱", "philippine peso"],
  IDR: ["Rp.", "rp|rupiah|印尼盾"],
  MYR: ["RM", "ringgit|马币|令吉"],
  ILS: ["₪", "shekel"],
  ZAR: ["", "rand"],
  NGN: ["₦", "naira"],
  SEK: ["", "swedish krona"],
  NOK: ["", "norwegian krone"],
  DKK: ["", "danish krone"],
  MOP: ["", "mop$|pataca|澳门元"],
  AED: ["", "dirham|dhs"],
  SAR: ["", "riyal"],
  RON: ["lei", ""],
  BGN: ["лв.", "лв"],
};

/** Signs that several currencies share, as `currencies`, with the codes of the currencies that the sign may mean. */
export const sharedSigns: Readonly<Record<string, readonly [besideAmounts: string, names: string, meanings: readonly string[]]>> =
  {
    $: ["$", "dollar|dollars", ["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "ARS", "CLP", "COP", "TWD", "UYU"]],
    "¥": ["¥", "", ["CNY", "JPY"]],
    KR: ["kr.", "krona|krone", ["SEK", "NOK", "DKK", "ISK"]],
    RS: ["Rs.", "", ["INR", "PKR", "LKR"]],
  };

/** Codes without signs or names of their own that are read beside amounts, in headers and in currency columns. */
export const codesAlone = "ARS BDT BHD CLP COP EGP ISK KES KWD LKR MAD OMR PEN PKR QAR RSD UYU";

/** Codes that are read in headers and in currency columns only. Beside an amount, "ALL" may be another word. */
export const codesOfColumns =
  "TND KZT GEL AMD AZN BYN DZD GHS JOD LBP MUR UGX TZS XOF XAF CRC DOP GTQ BOB PYG PAB JMD TTD ALL MKD HRK IRR IQD NPR MMK KHR LAK MNT UZS ETB";

/** Currencies whose amounts have no decimals, so that three digits behind a sign are thousands: 150.000 and 150,000 rupiah are one. */
export const wholeCurrencies: ReadonlySet<string> = new Set(["JPY", "KRW", "IDR", "VND", "CLP", "ISK"]);

/** Currencies whose countries all group thousands by commas, so that the decimal sign is the point. */
export const pointCurrencies: ReadonlySet<string> = new Set(["CNY", "GBP", "INR", "USD", "HKD"]);

/** The texts of a list that are parted by bars. */
export function partedByBars(list: string): readonly string[] {
  return list === "" ? [] : list.split("|");
}
