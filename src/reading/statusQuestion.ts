// The question which of the statuses that are not known count as sales.
import { formatNumber, joinTexts, quoted, type Text } from "../ground/language";
import { Question } from "../ground/refusal";
import type { StatusUse } from "./statusUses";
import { blankSign, filledSign } from "./tellingColumns";

/** Most statuses that a question lists, and most letters that it shows of one. */
const mostAsked = 30;
const longestShown = 60;

/** A status as a question shows it; a long one is cut. */
function shown(status: string): string {
  const letters = [...status.trim()];
  return letters.length > longestShown ? `${letters.slice(0, longestShown).join("")}…` : letters.join("");
}

/** What stands in the cells of a status, where a sign says it: a blank cell, or one that holds a day. */
function toldOf(status: string): Text {
  if (status.endsWith(`: ${blankSign}`)) return { en: " (blank)", zh: "（空白）" };
  return status.endsWith(`: ${filledSign}`) ? { en: " (filled)", zh: "（有内容）" } : { en: "", zh: "" };
}

/**
 * Asks which of the statuses that are not known count as sales.
 *
 * @param rowsOf - number of rows by status
 */
export function askForStatuses(titles: readonly string[], rowsOf: readonly Pick<StatusUse, "status" | "rows">[]): Question {
  const asked = rowsOf.slice(0, mostAsked);
  const counted = asked.map(({ status, rows }): Text => {
    const count = formatNumber(rows);
    const told = toldOf(status);
    return { en: `${shown(status)}${told.en}: ${count}`, zh: `${shown(status)}${told.zh}：${count} 行` };
  });
  const more = formatNumber(rowsOf.length - asked.length);
  const rest: Text[] = rowsOf.length > asked.length ? [{ en: `and ${more} more`, zh: `另有 ${more} 种` }] : [];
  const listed = joinTexts([...counted, ...rest], { en: ", ", zh: "，" });
  const { en, zh } = quoted(titles);
  return new Question(
    "statuses",
    {
      en: `${en} holds statuses of which it is not known whether the sale took place (${listed.en})`,
      zh: `${zh}列中有无法判断是否成交的状态（${listed.zh}）`,
    },
    { en: "say for each whether it counts as a sale", zh: "请逐个说明是否计为成交" },
    asked.map(({ status }) => status.trim()),
  );
}
