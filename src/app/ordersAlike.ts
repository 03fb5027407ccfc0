// What sheets of orders that are read together have to hold alike, and what choices of days need.
import { Refusal } from "../ground/refusal";
import type { ReadingSettings } from "../reading/settings";
import { usualWanted, type Ways } from "../reading/wanted";
import { dataStep, refuseLacking } from "./otherSheets";
import type { SheetPart } from "./sheetParts";

/** Ways to know the day and the amount of an order. */
const dayOrAmount = usualWanted.needs.orders ?? [];

function holds({ mapping: { columns } }: SheetPart, ways: Ways): boolean {
  return ways.some((way) => way.every((role) => columns[role] !== undefined));
}

/** @throws Refusal for a sheet of orders that lacks the day or the amount that another has: nothing of either could be told of the customers */
export function refuseUnlike(parts: readonly SheetPart[]): void {
  for (const ways of dayOrAmount) {
    const lacking = parts.find((part) => !holds(part, ways));
    if (lacking && parts.some((part) => holds(part, ways))) throw refuseLacking(lacking.table, ways[0] ?? [], dataStep);
  }
}

/** @throws Refusal for a choice of days where no column of days is read */
export function refuseWindow(parts: readonly SheetPart[], { windowDays, asOf }: ReadingSettings): void {
  const [days = []] = dayOrAmount;
  if ((windowDays === null && asOf === null) || parts.every((part) => holds(part, days))) return;
  const isWindow = windowDays !== null;
  throw new Refusal(
    {
      en: `${isWindow ? "a look-back window" : "an as-of date"} needs the days of orders, and no such column is read`,
      zh: `${isWindow ? "回溯期" : "截止日期"}需要下单日期，但没有读取日期列`,
    },
    { en: "choose the column of order dates, or leave it out", zh: "请选择下单日期列，或去掉该设置" },
  );
}
