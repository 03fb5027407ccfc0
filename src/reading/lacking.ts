// The question which columns of a sheet hold what is needed.
import { joinTexts, type Text } from "../ground/language";
import { rowText } from "../ground/place";
import { Question } from "../ground/refusal";
import { genericHeaders } from "./genericHeaders";
import { type Role, roles } from "./roles";
import { findColumn, type Table } from "./table";

/** Where the header of a table stands. */
export function headerPlace({ sheet, headerRow }: Table): Text {
  return rowText({ sheet, firstRow: headerRow }, 0);
}

/** A column that goes by a role's name but holds something else. */
function misfit(table: Table, role: Role): string | undefined {
  return genericHeaders()
    [role].map((name) => table.headers[findColumn(table, name)])
    .find((header) => header !== undefined);
}

/**
 * The question which columns hold what is needed.
 *
 * @param instead - titles of what does without them
 */
export function askForColumns(table: Table, lacking: readonly Role[], instead: readonly Text[] = []): Question {
  const told = lacking.map((role): Text => {
    const { name, holds } = roles[role];
    const header = misfit(table, role);
    if (header === undefined || holds === "key") return name;
    const what = holds === "day" ? { en: "dates", zh: "日期" } : { en: "numbers", zh: "数字" };
    return { en: `${name.en} ("${header}" holds no ${what.en})`, zh: `${name.zh}（“${header}”列不是${what.zh}）` };
  });
  const { en, zh } = joinTexts(told, { en: ", ", zh: "、" });
  return new Question(
    "columns",
    { en: `no column for ${en} was found in ${headerPlace(table).en}`, zh: `${headerPlace(table).zh}没有找到这些列：${zh}` },
    toColumnFix(instead),
    lacking,
  );
}

function toColumnFix(instead: readonly Text[]): Text {
  const [en, zh] = ["name the column that holds it", "请指明是哪一列"];
  if (instead.length === 0) return { en, zh };
  return {
    en: `${en}, or sort by what does without: ${instead.map((title) => `"${title.en}"`).join(", ")}`,
    zh: `${zh}，或改用不需要它的方法：${instead.map((title) => `“${title.zh}”`).join("、")}`,
  };
}
