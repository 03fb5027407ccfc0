// THE LIST of words in written dates, by language: months, days of the week, and the words before a time.
import { once } from "../ground/once";

/** The words of one language; a further language is one more entry. */
interface DateWords {
  readonly source: string;
  /** Twelve entries parted by bars, in each the names of a month parted by spaces, the whole name first. */
  readonly months: string;
  /** Days of the week, whole and short, parted by spaces. */
  readonly weekdays: string;
}

const cldr = (language: string): string =>
  `Unicode CLDR, https://github.com/unicode-org/cldr-json/blob/main/cldr-json/cldr-dates-full/main/${language}/ca-gregorian.json`;

const languages: Readonly<Record<string, DateWords>> = {
  en: {
    source: cldr("en"),
    months:
      "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|november nov|december dec",
    weekdays: "monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun",
  },
  de: {
    source: `${cldr("de")}, with Jänner and Feber of de-AT`,
    months:
      "januar jan jänner jän|februar feb feber|märz mär mrz maerz|april apr|mai|juni jun|juli jul|august aug|september sept sep|oktober okt|november nov|dezember dez",
    weekdays: "montag mo dienstag di mittwoch mi donnerstag do freitag fr samstag sonnabend sa sonntag so",
  },
  fr: {
    source: cldr("fr"),
    months:
      "janvier janv jan|février févr fév|mars|avril avr|mai|juin|juillet juil|août|septembre sept|octobre oct|novembre nov|décembre déc",
    weekdays: "lundi lun mardi mar mercredi mer jeudi jeu vendredi ven samedi sam dimanche dim",
  },
  es: {
    source: cldr("es"),
    months:
      "enero ene|febrero feb|marzo mar|abril abr|mayo may|junio jun|julio jul|agosto ago|septiembre setiembre sept sep set|octubre oct|noviembre nov|diciembre dic",
    weekdays: "lunes lun martes mar miércoles mié jueves jue viernes vie sábado sáb domingo dom",
  },
  pt: {
    source: cldr("pt"),
    months:
      "janeiro jan|fevereiro fev|março mar|abril abr|maio mai|junho jun|julho jul|agosto ago|setembro set|outubro out|novembro nov|dezembro dez",
    weekdays:
      "segunda-feira segunda seg terça-feira terça ter quarta-feira quarta qua quinta-feira quinta qui sexta-feira sexta sex sábado sáb domingo dom",
  },
  it: {
    source: cldr("it"),
    months:
      "gennaio gen|febbraio feb|marzo mar|aprile apr|maggio mag|giugno giu|luglio lug|agosto ago|settembre set|ottobre ott|novembre nov|dicembre dic",
    weekdays: "lunedì lun martedì mar mercoledì mer giovedì gio venerdì ven sabato sab domenica dom",
  },
  nl: {
    source: cldr("nl"),
    months:
      "januari jan|februari feb|maart mrt|april apr|mei|juni jun|juli jul|augustus aug|september sept sep|oktober okt|november nov|december dec",
    weekdays: "maandag ma dinsdag di woensdag wo donderdag do vrijdag vr zaterdag za zondag zo",
  },
  zh: {
    source: cldr("zh"),
    months: "一月 1月|二月 2月|三月 3月|四月 4月|五月 5月|六月 6月|七月 7月|八月 8月|九月 9月|十月 10月|十一月 11月|十二月 12月",
    weekdays: "",
  },
  ja: {
    source: cldr("ja"),
    months: "1月|2月|3月|4月|5月|6月|7月|8月|9月|10月|11月|12月",
    weekdays: "",
  },
  ko: {
    source: cldr("ko"),
    months: "1월|2월|3월|4월|5월|6월|7월|8월|9월|10월|11월|12월",
    weekdays: "",
  },
};

/** A word as it is compared: small letters without accents. */
function folded(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC").toLowerCase();
}

const monthsByName = once(() => {
  const months = new Map<string, number>();
  for (const { months: list } of Object.values(languages))
    for (const [place, names] of list.split("|").entries())
      for (const name of names.split(" ")) months.set(folded(name), place + 1);
  return months;
});

const weekdays = once(() => new Set(Object.values(languages).flatMap((words) => words.weekdays.split(" ").map(folded))));

/** Month of a name in any of the languages, 1 to 12; NaN for any other word. */
export function monthOf(name: string): number {
  return monthsByName().get(folded(name)) ?? Number.NaN;
}

/** Whether a word is a day of the week. */
export function isWeekday(word: string): boolean {
  return weekdays().has(folded(word));
}

/** Languages, and the names of each month in them: for tests. */
export function namesByLanguage(): Readonly<Record<string, readonly (readonly string[])[]>> {
  return Object.fromEntries(
    Object.entries(languages).map(([language, { months }]) => [language, months.split("|").map((names) => names.split(" "))]),
  );
}

/** Patterns of what may stand behind a day in the languages of East Asia: (火), 星期二, 화요일. */
export const weekdayBehind = String.raw`(?:\s*\(?(?:(?:星期|周|週|礼拜)[一二三四五六日天]|[月火水木金土日](?:曜日?)|[월화수목금토일]요일|(?<=\()[月火水木金土日월화수목금토일一二三四五六](?=\)))\)?)?`;

const beforeTime = "at|um|à|a las|a la|às|as|alle ore|alle|ore|om|kl\\.?|klokken";
const partsOfDay = "上午|下午|早上|晚上|凌晨|清晨|中午|午前|午後|午后|오전|오후|[ap]\\.?m\\.?";
const zoneBefore = String.raw`\[?(?:gmt|utc)(?:[+-]\d{1,2}(?::?\d{2})?)?\]?|\p{L}{2,8}[时時][间間]?`;

/**
 * Pattern of a time behind a day, which may be missing: 23:59, 10:05 PM, um 14.30 Uhr, à 14 h 30, 오후 2시 30분, T00:30:00+08:00. A time
 * stands after a space, a comma or a T, or right behind 日.
 */
export const timeBehind = String.raw`(?:(?:t|[\s,]+(?:[-–|]\s+)?|(?<=[日号號일)]))(?:(?:${beforeTime})\s+)?(?:(?:${zoneBefore})\s+)?(?:(?:${partsOfDay})\s*)?\d{1,2}(?:[:.]\d{1,2}.{0,60}|\s?[h时時点點시].{0,60}|\s*[ap]\.?m\.?))?`;
