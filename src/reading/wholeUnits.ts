// Gives the numbers of a column that is counted in thousands, in cents or the like in whole units of the currency.
import type { Cell } from "../ground/cell";
import { formatNumber, type Text } from "../ground/language";
import { parseNumberText } from "./numberTexts";
import type { Unit } from "./units";

/** Currencies whose smallest unit is not a hundredth: it is the whole, or a thousandth. @source ISO 4217, list one */
const wholes = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF".split(" ");
const thousandths = "BHD IQD JOD KWD LYD OMR TND".split(" ");

/** What the numbers of a column come to in whole units of the currency. */
export function inWholeUnits(
  numbers: Float64Array,
  cells: readonly Cell[],
  unit: Unit,
  codeOf: (row: number) => string = () => "",
): Float64Array {
  if (!isCounted(numbers, unit)) return numbers;
  return numbers.map((number, row) => {
    const cell = cells[row];
    if (typeof cell === "string" && (parseNumberText(cell)?.scale ?? 0) !== 0) return number;
    const code = unit.power === -2 ? codeOf(row) : "";
    const power = wholes.includes(code) ? 0 : thousandths.includes(code) ? -3 : unit.power;
    return power < 0 ? number / 10 ** -power : number * 10 ** power;
  });
}

/** Whether numbers can be counted in a unit: hundredths of a currency have no decimals. */
function isCounted(numbers: Float64Array, { power }: Unit): boolean {
  return power > 0 || numbers.every((number) => Number.isNaN(number) || Number.isInteger(number));
}

/** Fewest cents that go back: nobody refunds less than a whole. A discount up to it may be a percentage. */
const leastCents = 100;

/**
 * The unit of refunds or discounts whose header says none, beside amounts whose header does: theirs, unless the numbers cannot be so large or
 * so small. Then they are whole units, which the power 0 says. Null where nothing has to be said.
 *
 * @param mayBeShares - whether the numbers may be percentages
 */
export function unitBeside(own: Float64Array, amounts: Float64Array, unit: Unit, mayBeShares: boolean): Unit | null {
  const known = own.filter((number) => !Number.isNaN(number) && number !== 0);
  if (known.length === 0) return null;
  const isSmall = known.every((number) => Math.abs(number) < (mayBeShares ? leastCents + 1 : leastCents));
  const isLarger = own.some((number, row) => Math.abs(number) > Math.abs(amounts[row]!));
  const isWhole = (isSmall && (mayBeShares || unit.power < 0)) || isLarger || !isCounted(own, unit);
  return { ...unit, power: isWhole ? 0 : unit.power, isBeside: true };
}

/** What is said of a column that was read in a unit. */
export function unitText(title: string, numbers: Float64Array, unit: Unit): Text {
  const factor = formatNumber(10 ** Math.abs(unit.power));
  const where =
    unit.written === title
      ? { en: "its header", zh: "标题" }
      : unit.isBeside
        ? { en: `"${unit.written}" beside it`, zh: `旁边的“${unit.written}”` }
        : { en: `"${unit.written}" above the table`, zh: `表格上方的“${unit.written}”` };
  if (unit.power === 0)
    return {
      en: `"${title}" names no unit and was read in whole units of the currency, although "${unit.written}" beside it is not`,
      zh: `“${title}”没有写明单位，按货币的整单位读取，而旁边的“${unit.written}”不是`,
    };
  if (!isCounted(numbers, unit))
    return {
      en: `"${title}" has amounts with decimals, so it was not divided by ${factor}, although ${where.en} names a part of the currency`,
      zh: `“${title}”的金额带小数，因此没有除以 ${factor}，尽管${where.zh}写的是货币的小单位`,
    };
  const [en, zh] = unit.power > 0 ? ["multiplied by", "乘以"] : ["divided by", "除以"];
  return {
    en: `"${title}" was ${en} ${factor}, as ${where.en} says`,
    zh: `“${title}”已${zh} ${factor}，因为${where.zh}写明了单位`,
  };
}
