// The list of all flags. Parsing and --help both read it.

import { anyOf, type Language, type Words } from "../language";
import { type Flag, nonBlank, type ScoreCall, understood } from "./flag";
import { readDay, readList, readNumbersByName, readWhole } from "./flagForms";
import { forms } from "./forms";
import { modelFlags } from "./modelFlags";
import type { OrderChoices } from "./request";
import { scoringFlags } from "./scoringFlags";
import { sheetFlags } from "./sheetFlags";

/** The choices between a few words. */
type ChoiceKey = Exclude<
  { [Key in keyof OrderChoices]-?: string extends OrderChoices[Key] ? Key : never }[keyof OrderChoices],
  "asOf" | "currency"
>;

function choice(name: string, key: ChoiceKey, help: Words): Flag {
  const choices = forms.choices[key] ?? [];
  return {
    name,
    form: choices.join("|"),
    takes: { en: anyOf(choices, "en"), zh: anyOf(choices, "zh") },
    help,
    put: ({ request }, text) =>
      understood(
        choices.find((known) => known === text),
        (known) => {
          request.orders[key] = known;
        },
      ),
  };
}

function order<Key extends keyof OrderChoices>(
  key: Key,
  read: (text: string) => OrderChoices[Key] | undefined,
  flag: Omit<Flag, "put">,
): Flag {
  return {
    ...flag,
    put: ({ request }, text) =>
      understood(read(text), (reading) => {
        request.orders[key] = reading;
      }),
  };
}

/** Whether --out names a workbook. A workbook gets the whole document; any other file gets the table of customers. */
export function wantsDocument({ out }: ScoreCall): boolean {
  return /\.xlsx$/i.test(out?.trim() ?? "");
}

function path(name: "out" | "json", form: string, ending: Words, help: Words): Flag {
  return {
    name,
    form,
    takes: ending,
    help,
    put: (call, text) => {
      call[name] = text;
      return text.trim() !== "" && (name === "json" || !/\.(xls|xls[bm]|ods)$/i.test(text));
    },
  };
}

function aboveZero(rates: Record<string, number> | undefined): Record<string, number> | undefined {
  return rates && Object.values(rates).every((rate) => rate > 0) ? rates : undefined;
}

const orderFlags: Flag[] = [
  order("asOf", readDay, {
    name: "as-of",
    form: "2026-01-31",
    takes: { en: "a day written like 2026-01-31", zh: "形如 2026-01-31 的日期" },
    help: { en: "The day to look back from; the latest order used, if not said", zh: "回看的基准日；不写则取最近一笔采用的订单" },
  }),
  choice("refunds", "refunds", {
    en: "Refunds lower revenue, or are left out",
    zh: "退款冲减消费金额，或不计",
  }),
  choice("zero", "zero", {
    en: "Orders of net 0 count, or are left out",
    zh: "净额为 0 的订单计入，或排除",
  }),
  choice("duplicates", "duplicates", {
    en: "Rows that repeat another row in full are kept, or dropped",
    zh: "完全重复的行保留，或去除",
  }),
  choice("dates", "dates", {
    en: "How 03/04/2025 is read; or whether date cells beside such texts are right, or have day and month exchanged",
    zh: "03/04/2025 这类日期的读法；或与之并存的日期单元格是否正确，还是日和月被对调",
  }),
  choice("decimal", "decimal", { en: "How 1.234 is read", zh: "1.234 这类数字的读法" }),
  choice("amounts", "amounts", {
    en: "An amount stands for its line, or is the whole order's total on each of its lines",
    zh: "金额是每行的金额，或每行都写着整单金额",
  }),
  choice("blanks", "blanks", {
    en: "Blank cells below a customer, an order number or a date that is written only once take it, or stay blank",
    zh: "客户、订单号或日期多行只写一次时，下方的空白单元格沿用该值，或保持空白",
  }),
  choice("negatives", "negatives", {
    en: "Amounts below 0 are refunds, or sales at a loss, as where the amount is a profit",
    zh: "小于 0 的金额是退款，还是亏损的成交（金额为利润时）",
  }),
  choice("discounts", "discounts", {
    en: "Discounts are money, a share taken off (0.2), or a share that is paid (0.8)",
    zh: "优惠是金额、减去的比例（0.2），还是实付比例（0.8）",
  }),
  order("currency", nonBlank, {
    name: "currency",
    form: "CODE",
    takes: { en: "a currency code such as USD", zh: "货币代码，如 CNY" },
    help: {
      en: "Score the orders in this currency; with --rates, convert into it",
      zh: "只计这种货币的订单；有 --rates 时换算成它",
    },
  }),
  order("rates", (text) => aboveZero(readNumbersByName(text)), {
    name: "rates",
    form: '"EUR=1.08,GBP=1.27"',
    takes: { en: 'rates above 0 written like "EUR=1.08,GBP=1.27"', zh: '大于 0 的汇率，形如 "EUR=1.08,GBP=1.27"' },
    help: { en: "What one unit of each currency is worth in --currency", zh: "每种货币一个单位折合多少 --currency" },
  }),
  choice("same-customer", "sameCustomer", {
    en: "In a customers sheet, a customer listed twice is added up, or the last row holds",
    zh: "客户表中重复出现的客户：相加，或以最后一行为准",
  }),
  order("completed", readList, {
    name: "completed",
    form: '"a,b"',
    takes: {
      en: "statuses parted by commas; one with a comma in quotes, as in 'a,\"b, c\"'",
      zh: "用逗号分隔的订单状态；含逗号的状态加英文双引号，如 'a,\"b, c\"'",
    },
    help: {
      en: "Statuses that mean a sale took place, beside the known ones; a status with a comma goes in quotes",
      zh: "表示已成交的订单状态，与已知的状态一并使用；含逗号的状态加英文双引号",
    },
  }),
  {
    name: "not-completed",
    form: '"a,b"',
    takes: {
      en: "statuses parted by commas; one with a comma in quotes, as in 'a,\"b, c\"'",
      zh: "用逗号分隔的订单状态；含逗号的状态加英文双引号，如 'a,\"b, c\"'",
    },
    help: {
      en: "Statuses that mean no sale took place, beside the known ones",
      zh: "表示未成交的订单状态，与已知的状态一并使用",
    },
    put: ({ request }, text) =>
      understood(readList(text), (statuses) => {
        request.orders.notCompleted = statuses;
        // Without a list of sales, the script would take the list for all statuses that are no sale, as earlier versions did.
        request.orders.completed ??= [];
      }),
  },
  order("windowDays", (text) => readWhole(text, 1, 36_500), {
    name: "window",
    form: "DAYS",
    takes: { en: "a whole number of days from 1 to 36500", zh: "1 到 36500 的整数天数" },
    help: { en: "Only orders of the last so many days", zh: "只看最近这么多天的订单" },
  }),
];

const outputFlags: Flag[] = [
  {
    name: "language",
    form: "en|zh",
    takes: { en: "en or zh", zh: "en 或 zh" },
    help: { en: "The language of the output", zh: "输出的语言" },
    put({ request }, text) {
      return understood(
        (["en", "zh"] as Language[]).find((known) => known === text),
        (language) => {
          request.language = language;
        },
      );
    },
  },
  path(
    "out",
    "OUT.csv|OUT.xlsx",
    { en: "the path of a CSV or XLSX file to write", zh: "要写出的 CSV 或 XLSX 文件路径" },
    {
      en: "Write the scored customers to this CSV file, or to this XLSX file the whole document as the add-on leaves it: the sheet read, the customers, the summary and its charts",
      zh: "把打好分的客户写入这个 CSV 文件；或把插件写好的整个文档写入这个 XLSX 文件：读入的表、客户、汇总和图表",
    },
  ),
  path(
    "json",
    "OUT.json",
    { en: "the path of a JSON file to write", zh: "要写出的 JSON 文件路径" },
    {
      en: "Write audit, cuts, customers and tiers to this JSON file",
      zh: "把对账、分档点、客户和层级写入这个 JSON 文件",
    },
  ),
];

export const flags: readonly Flag[] = [...sheetFlags, ...orderFlags, ...modelFlags, ...scoringFlags, ...outputFlags];
