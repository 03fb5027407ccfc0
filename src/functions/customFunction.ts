// The contract of a cell function. It is declared once; its stub, the stub's comment, the reference and the checks come from that.

import type { Cell } from "../ground/cell";
import { formatNumber, type Language, type Text } from "../ground/language";
import { once } from "../ground/once";
import { type About, Question, Refusal } from "../ground/refusal";
import {
  type Argument,
  type Columns,
  type Param,
  toBins,
  toColumns,
  toDayArgument,
  toLanguage,
  toSchemeArgument,
  WrongCall,
} from "./arguments";
import { type FixedLimits, toLimits } from "./limits";

/** The checked arguments of one call. */
export interface Call {
  /** Name of the function, for sentences. */
  readonly name: string;
  /** Gives the argument of a parameter, unchecked. */
  readonly argument: (param: string) => Argument;
  readonly columns: Columns;
  readonly asOf: number | null;
  readonly scheme: string | readonly (readonly Cell[])[];
  readonly bins: readonly [number, number, number] | null;
  readonly cuts: FixedLimits | null;
  readonly language: Language;
  readonly zone: () => string;
}

/** The result of the function: rows of cells. */
export type Output = (string | number | boolean | DayCell)[][];

/** A day that the cell shows as a date. */
export interface DayCell {
  readonly day: number;
}

/** What a call may ask of the spreadsheet that it stands in. */
export interface Sheet {
  /** IANA name of its time zone; "" where nothing can be asked. */
  readonly zone: () => string;
  /** Its locale, such as "zh_CN"; "" where nothing can be asked. */
  readonly locale: () => string;
}

/** The declaration of a cell function. `language` is added as its last parameter. */
export interface FunctionDeclaration {
  readonly name: string;
  readonly summary: Text;
  readonly params: readonly Param[];
  readonly returns: { readonly type: string; readonly help: Text };
  /** Arguments and their output, in English. */
  readonly examples: readonly { readonly args: readonly Argument[]; readonly gives: Output }[];
  readonly run: (call: Call) => Output;
}

/** A declared cell function, which can be called with the arguments of a cell. */
export interface CustomFunction extends FunctionDeclaration {
  readonly call: (args: readonly Argument[], sheet: Sheet) => Output;
}

const languageParam: Param = {
  name: "language",
  type: "text",
  optional: true,
  help: {
    en: '"en" for English or "zh" for Chinese; empty is the language of the spreadsheet\'s locale.',
    zh: "“en”为英文，“zh”为中文；留空则按表格的区域设置。",
  },
};

/** The remedy in the sheet for a question that a cell function cannot ask. */
const remedies: Readonly<Record<About, Text>> = {
  dates: { en: "write the dates as 2024-12-31", zh: "请把日期写成 2024-12-31" },
  decimal: { en: "format the column as numbers", zh: "请把该列设为数字格式" },
  amounts: { en: "pass one row per order, or amounts of single lines", zh: "请每个订单只传一行，或传入单行金额" },
  currency: {
    en: "convert the amounts into one currency first, or pass only the rows of one",
    zh: "请先换算成同一币种，或只传入一种币种的行",
  },
  sameCustomer: { en: "pass each customer once", zh: "每位客户只传一次" },
  statuses: {
    en: "write statuses that are known, such as Paid and Cancelled, or pass only the rows that were sales, without statuses",
    zh: "请改用可识别的状态，例如“已付款”“已取消”，或只传入已成交的行并省略 statuses",
  },
  blanks: {
    en: "fill the column down, or leave out the rows where it is blank",
    zh: "请向下填充该列，或去掉该列为空的行",
  },
  negatives: { en: "leave refunds out of the rows", zh: "请不要传入退款行" },
  discounts: { en: "pass the amounts after discounts", zh: "请传入优惠后的金额" },
  columns: { en: "check the arguments", zh: "请检查参数" },
  sample: { en: "pass the ranges that hold the orders", zh: "请传入有订单的区域" },
};

/** A refusal as the one sentence that a cell shows. */
function toSentence(name: string, problem: Refusal, language: Language): RangeError {
  const fix = problem instanceof Question ? remedies[problem.about] : problem.fix;
  const said = new Refusal(problem.text, fix).sentence(language);
  return new RangeError(language === "zh" ? `${name}：${said}` : `${name}: ${said}`);
}

/** Google shows no result of a formula much larger than this; how large exactly, it does not document. */
const mostCells = 360_000;

/**
 * Refuses a result that Google would not show.
 *
 * @throws Refusal that names its size
 */
function refuseLarge(output: Output): void {
  const cells = output.length * (output[0]?.length ?? 0);
  if (cells <= mostCells) return;
  throw new Refusal(
    {
      en: `the result has ${formatNumber(cells)} cells, and a formula may give ${formatNumber(mostCells)} at most`,
      zh: `结果有 ${formatNumber(cells)} 个单元格，而公式最多只能给出 ${formatNumber(mostCells)} 个`,
    },
    {
      en: "sort the customers from the sidebar, or pass fewer rows",
      zh: "请改用侧边栏给客户分层，或传入较少的行",
    },
  );
}

/** Makes a function of its declaration: it checks the arguments, and words errors in the language of the call. */
function makeFunction(declared: FunctionDeclaration): CustomFunction {
  const params = [...declared.params, languageParam];
  const { name } = declared;
  return {
    ...declared,
    params,
    call: (args, { zone, locale }) => {
      const given = params.map((_, place) => args[place]);
      const at = (type: Param["type"], paramName?: string): Argument =>
        given[params.findIndex((param) => param.type === type && (paramName === undefined || param.name === paramName))];
      const asked = toLanguage(name, at("text", "language"));
      const language = once((): Language => asked ?? (/^zh/i.test(locale()) ? "zh" : "en"));
      try {
        const output = declared.run({
          name,
          argument: (param) => given[params.findIndex((own) => own.name === param)],
          columns: toColumns(name, params, given),
          asOf: toDayArgument(name, "as_of", at("day"), zone),
          scheme: toSchemeArgument(name, at("scheme")),
          bins: toBins(name, at("bins")),
          cuts: toLimits(name, at("cuts"), zone),
          get language() {
            return language();
          },
          zone,
        });
        refuseLarge(output);
        return output;
      } catch (problem) {
        if (problem instanceof WrongCall) throw new RangeError(problem.text[language()]);
        throw problem instanceof Refusal ? toSentence(name, problem, language()) : problem;
      }
    },
  };
}

/** A cell function that is made when it is first asked for: loading the script makes none. */
export function customFunction(declare: () => FunctionDeclaration): () => CustomFunction {
  return once(() => makeFunction(declare()));
}
