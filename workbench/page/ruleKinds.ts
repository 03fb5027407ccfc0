// Converts conditional rules between Sheets and Univer: conditions on cells, and colour scales.
import type { IStyleBase } from "@univerjs/core";
import type {
  CFNumberOperator,
  CFTextOperator,
  CFValueType,
  IColorScale,
  IConditionalFormattingRuleConfig,
  IFormulaHighlightCell,
  IHighlightCell,
  INumberHighlightCell,
  ITextHighlightCell,
} from "@univerjs/sheets-conditional-formatting";
import type { Condition, ScalePoint } from "../host/gridParts";
import { colorText } from "./univerCell";

type CellCondition = Extract<Condition, { kind: "boolean" }>;
type ColorScale = Extract<Condition, { kind: "gradient" }>;
type CellRule = IFormulaHighlightCell | INumberHighlightCell | ITextHighlightCell;
type Rule = IConditionalFormattingRuleConfig;

/** The condition of a rule, without its looks. */
type Question = Pick<CellCondition, "criteria" | "values">;

const numberNames: Readonly<Record<string, `${CFNumberOperator}`>> = {
  NUMBER_BETWEEN: "between",
  NUMBER_NOT_BETWEEN: "notBetween",
  NUMBER_EQUAL_TO: "equal",
  NUMBER_NOT_EQUAL_TO: "notEqual",
  NUMBER_GREATER_THAN: "greaterThan",
  NUMBER_GREATER_THAN_OR_EQUAL_TO: "greaterThanOrEqual",
  NUMBER_LESS_THAN: "lessThan",
  NUMBER_LESS_THAN_OR_EQUAL_TO: "lessThanOrEqual",
};

const textNames: Readonly<Record<string, `${CFTextOperator}`>> = {
  TEXT_EQUAL_TO: "equal",
  TEXT_CONTAINS: "containsText",
  TEXT_DOES_NOT_CONTAIN: "notContainsText",
  TEXT_STARTS_WITH: "beginsWith",
  TEXT_ENDS_WITH: "endsWith",
  CELL_EMPTY: "containsBlanks",
  CELL_NOT_EMPTY: "notContainsBlanks",
};

const pointTypes: Readonly<Record<string, `${CFValueType}`>> = {
  MIN: "min",
  MAX: "max",
  NUMBER: "num",
  PERCENT: "percent",
  PERCENTILE: "percentile",
};

function nameOf(names: Readonly<Record<string, string>>, said: string): string | null {
  return Object.entries(names).find(([, other]) => other === said)?.[0] ?? null;
}

/** Looks other than colours: their names, and their form in Univer. */
const looks: Readonly<Record<string, IStyleBase>> = { bold: { bl: 1 }, italic: { it: 1 }, underline: { ul: { s: 1 } } };

function styleOf({ background, color, look }: CellCondition): IStyleBase | null {
  const words = look === undefined ? [] : look.split(", ");
  if (words.some((word) => looks[word] === undefined)) return null;
  return {
    ...(background === null ? {} : { bg: { rgb: background } }),
    ...(color === null ? {} : { cl: { rgb: color } }),
    ...Object.assign({}, ...words.map((word) => looks[word])),
  };
}

function looksOf(style: IStyleBase): Pick<CellCondition, "background" | "color" | "look"> | null {
  const { bg, cl, ...others } = style;
  const found = Object.entries(looks).filter(([, look]) =>
    Object.entries(look).every(([key, said]) => JSON.stringify(others[key as keyof typeof others]) === JSON.stringify(said)),
  );
  const known = new Set(found.flatMap(([, look]) => Object.keys(look)));
  if (Object.entries(others).some(([key, said]) => said && !known.has(key))) return null;
  const look = found.map(([word]) => word).join(", ");
  return {
    background: bg?.rgb ? colorText(bg.rgb) : null,
    color: cl?.rgb ? colorText(cl.rgb) : null,
    ...(look === "" ? {} : { look }),
  };
}

function cellRule(condition: CellCondition): CellRule | null {
  const { criteria, values } = condition;
  const [first, second] = values;
  const style = styleOf(condition);
  const [number, text] = [numberNames[criteria], textNames[criteria]];
  if (style === null) return null;
  const base = { type: "highlightCell", style };
  if (criteria === "CUSTOM_FORMULA") return { ...base, subType: "formula", value: String(first) } as IFormulaHighlightCell;
  if (number !== undefined) {
    if (values.some((given) => typeof given !== "number")) return null;
    const value = number === "between" || number === "notBetween" ? [first, second] : first;
    return { ...base, subType: "number", operator: number, value } as INumberHighlightCell;
  }
  if (text === undefined) return null;
  const value = values.length === 0 ? {} : { value: String(first) };
  return { ...base, subType: "text", operator: text, ...value } as ITextHighlightCell;
}

function scaleRule({ low, middle, high }: ColorScale): IColorScale | null {
  const points = [low, middle, high].filter((point) => point !== null);
  if (points.some(({ type }) => pointTypes[type] === undefined)) return null;
  return {
    type: "colorScale",
    config: points.map(({ color, type, value }, index) => ({
      index,
      color,
      value: { type: pointTypes[type], ...(value === "" ? {} : { value: Number(value) }) },
    })),
  } as IColorScale;
}

/** A condition as a rule of Univer, or null if Univer has none like it. */
export function ruleOf(condition: Condition): Rule | null {
  if (condition.kind === "other") return JSON.parse(condition.rule) as Rule;
  return condition.kind === "gradient" ? scaleRule(condition) : cellRule(condition);
}

function questionOf(rule: IHighlightCell): Question | null {
  const { subType, operator = "", value } = rule as IHighlightCell & { operator?: string; value?: unknown };
  if (subType === "formula") return { criteria: "CUSTOM_FORMULA", values: [String(value)] };
  const criteria = subType === "number" ? nameOf(numberNames, operator) : subType === "text" ? nameOf(textNames, operator) : null;
  const values = value === undefined ? [] : [value].flat();
  const isKnown = subType === "number" ? values.length > 0 && values.every((each) => typeof each === "number") : true;
  return criteria === null || !isKnown ? null : { criteria, values: values as (string | number)[] };
}

function pointOf({ color, value }: IColorScale["config"][number]): ScalePoint | null {
  const type = nameOf(pointTypes, value.type);
  return type === null ? null : { color: colorText(color), type, value: value.value === undefined ? "" : String(value.value) };
}

function scaleOf({ config }: IColorScale): ColorScale | null {
  const points = config.map(pointOf);
  const [low = null, high = null] = [points[0], points.at(-1)];
  if (low === null || high === null || points.length < 2 || points.length > 3) return null;
  const middle = points.length === 3 ? (points[1] ?? null) : null;
  return points.includes(null) ? null : { kind: "gradient", low, middle, high };
}

function knownCondition(rule: Rule): Condition | null {
  if (rule.type === "colorScale") return scaleOf(rule as IColorScale);
  if (rule.type !== "highlightCell") return null;
  const [question, look] = [questionOf(rule as IHighlightCell), looksOf((rule as IHighlightCell).style)];
  return question === null || look === null ? null : { kind: "boolean", ...question, ...look };
}

/** A rule of Univer as a condition. If Sheets has no such condition, the rule is kept as Univer's JSON. */
export function conditionOf(rule: Rule): Condition {
  return knownCondition(rule) ?? { kind: "other", rule: JSON.stringify(rule) };
}
