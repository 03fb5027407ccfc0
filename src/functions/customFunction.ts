// The contract of a cell function: declared once; the stub, its comment, the reference and the checks all come from it.
import { type Cell, isBlank, isDate, isErrorCell, showCell } from "../customers/cell";
import { parseDays } from "../customers/dates";
import type { Language, Text } from "../customers/language";
import { type About, Question, Refusal } from "../customers/refusal";

/** What a cell passes: a scalar, or the rows of a range. */
export type Argument = Cell | readonly (readonly Cell[])[];

/** A parameter; a column takes one cell or one column of cells. */
export interface Param {
  readonly name: string;
  readonly type: "column" | "day" | "scheme" | "bins" | "text";
  readonly optional?: boolean;
  readonly help: Text;
}

/** Columns of equal height; a single cell stands for the same in every row. */
export interface Columns {
  readonly height: number;
  readonly cells: readonly (readonly Cell[])[];
  /** The cells of a row that are its own, not repeated for every row. */
  readonly ownCells: (index: number) => readonly Cell[];
}

/** Checked arguments of one call. */
export interface Call {
  readonly columns: Columns;
  readonly asOf: number | null;
  readonly scheme: string | readonly (readonly Cell[])[];
  readonly bins: readonly [number, number, number] | null;
  readonly language: Language;
  readonly zone: () => string;
}

/** What a cell shows in return: rows of a spill. */
export type Output = (string | number)[][];

/** A cell function as it is declared; `language` is added as the last parameter of each. */
export interface FunctionDeclaration {
  readonly name: string;
  readonly summary: Text;
  readonly params: readonly Param[];
  readonly returns: { readonly type: string; readonly help: Text };
  /** Arguments and what they give, in English. */
  readonly examples: readonly { readonly args: readonly Argument[]; readonly gives: Output }[];
  readonly run: (call: Call) => Output;
}

/** A declared cell function, callable with whatever a cell passes. */
export interface CustomFunction extends FunctionDeclaration {
  /** Whether a date may be among the arguments, so that the sheet's time zone matters. */
  readonly readsDates: boolean;
  readonly call: (args: readonly Argument[], zone: () => string) => Output;
}

const languageParam: Param = {
  name: "language",
  type: "text",
  optional: true,
  help: { en: '"en" for English (the default) or "zh" for Chinese.', zh: "“en”为英文（默认），“zh”为中文。" },
};

const isRange = (argument: Argument): argument is readonly (readonly Cell[])[] => Array.isArray(argument);

/** A range of one cell is that cell. */
const toScalar = (argument: Argument): Argument =>
  isRange(argument) && argument.length === 1 && argument[0]!.length === 1 ? argument[0]![0] : argument;

const needs = (name: string, what: string, got: string): RangeError => new RangeError(`${name} needs ${what}, got ${got}`);

const shapeOf = (argument: Argument): string =>
  isRange(argument) ? `${argument.length} × ${argument[0]?.length ?? 0} cells` : showCell(argument) || "nothing";

const toColumn = (name: string, param: Param, argument: Argument): readonly Cell[] => {
  if (!isRange(argument)) {
    if (argument === undefined && !param.optional) throw needs(name, param.name, "nothing");
    return [argument];
  }
  if (argument.some((row) => row.length !== 1)) throw needs(name, `${param.name} to be one column`, shapeOf(argument));
  return argument.map((row) => row[0]);
};

const toColumns = (name: string, params: readonly Param[], given: readonly Argument[]): Columns => {
  const places = params.flatMap((param, place) =>
    param.type === "column" && !(param.optional && isLeftOut(given[place])) ? [place] : [],
  );
  const columns = places.map((place) => toColumn(name, params[place]!, given[place]));
  const height = Math.max(1, ...columns.map((column) => column.length));
  const tallest = columns.findIndex((column) => column.length === height);
  for (const [i, column] of columns.entries()) {
    if (column.length === 1 || column.length === height) continue;
    throw needs(
      name,
      `${params[places[i]!]!.name} to have ${height} rows like ${params[places[tallest]!]!.name}`,
      `${column.length}`,
    );
  }
  const own = columns.filter((column) => column.length === height);
  const cells = columns.map((column) => (column.length === height ? column : new Array<Cell>(height).fill(column[0])));
  return { height, cells, ownCells: (index) => own.map((column) => column[index]) };
};

const isLeftOut = (argument: Argument): boolean => !isRange(argument) && isBlank(argument);

const toDayArgument = (name: string, param: string, argument: Argument, zone: () => string): number | null => {
  const cell = toScalar(argument);
  if (isLeftOut(cell)) return null;
  if (isRange(cell) || isErrorCell(cell)) throw needs(name, `${param} to be one date`, shapeOf(cell));
  const day = parseDays([cell], { title: param, firstRow: 1, order: null, zone }).days[0]!;
  if (Number.isNaN(day)) throw needs(name, `${param} to be a date`, showCell(cell));
  return day;
};

const toBins = (name: string, argument: Argument): [number, number, number] | null => {
  const scalar = toScalar(argument);
  if (isLeftOut(scalar)) return null;
  const cells = isRange(scalar) ? scalar.flat() : typeof scalar === "string" ? scalar.split(/[,;，]/) : [scalar];
  const bins = cells.map((cell) => (isBlank(cell) || typeof cell === "boolean" || isDate(cell) ? Number.NaN : Number(cell)));
  const isFine = (bins.length === 1 || bins.length === 3) && bins.every((bin) => Number.isInteger(bin) && bin >= 2 && bin <= 9);
  if (!isFine)
    throw needs(name, "bins to be one or three whole numbers from 2 to 9", cells.map((cell) => showCell(cell)).join(", "));
  const [r, f = r, m = r] = bins as [number, number?, number?];
  return [r, f, m];
};

const toLanguage = (name: string, argument: Argument): Language => {
  const cell = toScalar(argument);
  if (isLeftOut(cell)) return "en";
  const text = isRange(cell) ? "" : showCell(cell).toLowerCase();
  if (text !== "en" && text !== "zh") throw needs(name, 'language to be "en" or "zh"', shapeOf(cell));
  return text;
};

const toSchemeArgument = (name: string, argument: Argument): Call["scheme"] => {
  const scheme = toScalar(argument);
  if (isLeftOut(scheme)) return "standard11";
  if (isRange(scheme)) return scheme;
  if (typeof scheme !== "string" || isErrorCell(scheme)) throw needs(name, "scheme to be a name or a range", shapeOf(scheme));
  return scheme;
};

/** What to do about a question where no choice can be given. */
const remedies: Readonly<Record<About, Text>> = {
  dates: { en: "write the dates as 2024-12-31", zh: "请把日期写成 2024-12-31" },
  decimal: { en: "format the column as numbers", zh: "请把该列设为数字格式" },
  amounts: { en: "pass one row per order, or amounts of single lines", zh: "请每个订单只传一行，或传入单行金额" },
  currency: { en: "convert the amounts into one currency first", zh: "请先换算成同一币种" },
  sameCustomer: { en: "pass each customer once", zh: "每位客户只传一次" },
  columns: { en: "check the arguments", zh: "请检查参数" },
};

/** A problem as the one sentence that a cell shows. */
const toSentence = (name: string, problem: Refusal, language: Language): RangeError => {
  const fix = problem instanceof Question ? remedies[problem.about] : problem.fix;
  const said = new Refusal(problem.text, fix).sentence(language);
  return new RangeError(language === "zh" ? `${name}：${said}` : `${name}: ${said}`);
};

/** Makes a callable function of a declaration: arguments checked, blanks, dates and error cells normalised, errors worded. */
export const customFunction = (declared: FunctionDeclaration): CustomFunction => {
  const params = [...declared.params, languageParam];
  const { name } = declared;
  return {
    ...declared,
    params,
    readsDates: params.some((param) => param.type === "day"),
    call: (args, zone) => {
      const given = params.map((_, place) => args[place]);
      const at = (type: Param["type"], paramName?: string): Argument =>
        given[params.findIndex((param) => param.type === type && (paramName === undefined || param.name === paramName))];
      const language = toLanguage(name, at("text", "language"));
      try {
        return declared.run({
          columns: toColumns(name, params, given),
          asOf: toDayArgument(name, "as_of", at("day"), zone),
          scheme: toSchemeArgument(name, at("scheme")),
          bins: toBins(name, at("bins")),
          language,
          zone,
        });
      } catch (problem) {
        throw problem instanceof Refusal ? toSentence(name, problem, language) : problem;
      }
    },
  };
};
