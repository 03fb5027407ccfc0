// Links from the sidebar to the spreadsheet: to tabs, to the selected customer and to rows; and the message after each.
import type { Answers, Status } from "../../src/app/api";
import type { Text } from "../../src/ground/language";
import { nothingPointed, type Pointed, type Pointers } from "../state/pointers";
import type { Speaker } from "../state/words";
import { Inline } from "./buttons";
import { Problem } from "./problem";
import { Stoppable } from "./waiting";

/** Text of the button that explains the selected customer. */
export const explainText: Text = { en: "Explain selected row", zh: "解读选中的客户" };

type Selected = Answers["selectRows"];

/**
 * Which rows were selected, such as "21 rows selected in “Orders”, the first is row 57". If they are too scattered, it says how many of
 * them.
 */
function rowsLine({ language, count }: Speaker, { sheet, rows, selected, first }: Selected): string {
  if (rows === 1)
    return language === "zh" ? `已在“${sheet}”中选中第 ${count(first)} 行` : `Row ${count(first)} selected in “${sheet}”`;
  if (language === "zh") {
    const some = selected < rows ? `（共 ${count(rows)} 行，过于分散，无法一次全部选中）` : "";
    return `已在“${sheet}”中选中 ${count(selected)} 行${some}，首行为第 ${count(first)} 行`;
  }
  const some = selected < rows ? ` of ${count(rows)}` : "";
  const why = selected < rows ? " (too scattered to select all at once)" : "";
  return `${count(selected)}${some} rows selected in “${sheet}”${why}, the first is row ${count(first)}`;
}

/** Number of further rows in other tabs, such as "; 9 more in other tabs"; "" for none. */
function elsewhereLine({ language, count }: Speaker, { elsewhere }: Selected): string {
  if (elsewhere === 0) return "";
  return language === "zh" ? `；其他工作表中还有 ${count(elsewhere)} 行` : `; ${count(elsewhere)} more in other tabs`;
}

function shownLine({ language }: Speaker, tab: string): string {
  return language === "zh" ? `已打开“${tab}”` : `“${tab}” is open`;
}

const finding: Text = { en: "Finding the rows", zh: "正在查找这些行" };

interface Props {
  readonly pointed: Pointed;
  readonly pointers: Pointers;
  readonly speaker: Speaker;
}

/** Which rows were selected, or why none were. */
export function RowsTold({ pointed, pointers, speaker }: Props) {
  const { wait, isStopped } = pointed;
  const { rows, rowsProblem } = wait ? nothingPointed : pointed;
  return (
    <>
      <Stoppable
        wait={wait}
        isStopped={isStopped}
        name={speaker.text(finding)}
        isNamed
        stop={pointers.stopPointing}
        again={pointers.pointAgain}
        speaker={speaker}
      />
      <p class="told second" role="status">
        {rows && rowsLine(speaker, rows) + elsewhereLine(speaker, rows)}
      </p>
      {rowsProblem && <Problem error={rowsProblem} speaker={speaker} />}
    </>
  );
}

/** Links to the tabs of results, and to the customer of the selected row. */
export function Links({ tabs, pointers, pointed, speaker }: Props & { tabs: Status["tabs"] }) {
  return (
    <>
      <ul class="links">
        {tabs.map(({ id, sheet, name }) => (
          <li key={`${id} ${sheet}`}>
            <Inline onClick={() => pointers.show(sheet)}>{speaker.language === "zh" ? `打开“${name}”` : `Open “${name}”`}</Inline>
          </li>
        ))}
        <li>
          <Inline onClick={pointers.explain}>{speaker.text(explainText)}</Inline>
        </li>
      </ul>
      <p class="told second" role="status">
        {pointed.tab !== null && shownLine(speaker, pointed.tab)}
      </p>
      {pointed.tabProblem && <Problem error={pointed.tabProblem} speaker={speaker} />}
    </>
  );
}
