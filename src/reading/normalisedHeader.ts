// Headers in the forms in which they are compared with names.
import { plainText } from "../ground/plainText";
import { foldLetters } from "./foldedLetters";
import { looseHeader } from "./splitHeader";

/**
 * A header in the form in which headers are compared: NFKC, small letters without accents, without invisible signs, spaces, underscores,
 * hyphens, apostrophes and dots.
 */
export function normaliseHeader(header: string): string {
  const plain = foldLetters(plainText(header)).replace(/[\s_\-.'’]+/g, "");
  return ofPivot(plain) ?? plain;
}

/**
 * Headings that pivot tables write, and what such a column says of a customer: "MAX of Date" is the last order, 求和项:金额 the revenue.
 *
 * @source https://support.google.com/docs/answer/1272900 for Sheets, https://support.microsoft.com/zh-cn/office/a9a84538-bfe9-40a9-a8e9-f99134456576 for Excel
 */
const pivotHeadings: readonly (readonly [RegExp, string])[] = [
  [/^(?:maxof|最大值项[:：])(?=.*(?:date|day|time|日期|时间))/, "lastorder"],
  [/^(?:minof|最小值项[:：])(?=.*(?:date|day|time|日期|时间))/, "firstorder"],
  [/^(?:count(?:a|unique)?of|计数项[:：])(?=.*(?:order|invoice|transaction|receipt|订单|单号))/, "orders"],
  [/^(?:sumof|求和项[:：])(?=.*(?:amount|revenue|sales|total|price|spen[dt]|金额|销售额|消费|实付|付款|收入))/, "revenue"],
];

/** What the heading of a pivot table says of a customer; null for any other header. */
function ofPivot(plain: string): string | null {
  return pivotHeadings.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

const bracket = /(.)\s*[([【][^)\]】]*[)\]】]$/;

/** Removes a unit in brackets at the end, as in 实付金额(元) or Amount ($). */
export function withoutUnit(header: string): string {
  return header.trim().replace(bracket, "$1");
}

/** Every form in which a header is compared with names, the closest first. */
export function headerForms(header: string): readonly string[] {
  const bare = withoutUnit(header.normalize("NFKC"));
  return [normaliseHeader(header), normaliseHeader(bare), looseHeader(header), looseHeader(bare)];
}
