// Hints about things around the cells: a filter, whose hidden rows are read too, further tables, and merged header cells.
import type { Look } from "../../src/app/api";
import { Inline } from "../parts/buttons";
import type { Speaker } from "../state/words";

const filtered = {
  en: "This sheet has a filter. Rows that it hides are read too.",
  zh: "此工作表设有筛选，被隐藏的行也会一并读取。",
};

function mergedLine({ language }: Speaker, ranges: readonly string[]): string {
  return language === "zh"
    ? `标题单元格 ${ranges.join("、")} 已合并，只有其中第一列有列名。请取消合并（格式 › 合并单元格 › 取消合并单元格），并为每一列命名。`
    : `The header cells ${ranges.join(", ")} are merged, so only the first column of them has a name. Unmerge them (Format › Merge cells › Unmerge) and name each column.`;
}

/** Names the merged header cells, because the column that is lacking may be among them. */
export function Merged({ look, again, speaker }: { look: Look; again: () => void; speaker: Speaker }) {
  return look.merged.length === 0 ? null : (
    <p class="hint" role="alert">
      {mergedLine(speaker, look.merged)} <Inline onClick={again}>{speaker.say("lookAgain")}</Inline>
    </p>
  );
}

function alsoHereLine({ language }: Speaker, ranges: readonly string[]): string {
  return language === "zh" ? `此表还有：${ranges.join("、")}，未读取。` : `Also here: ${ranges.join(", ")}, not read.`;
}

/** Names further tables on the sheet, which stand beyond a blank column. */
export function AlsoHere({ look, speaker }: { look: Look; speaker: Speaker }) {
  return look.alsoHere.length === 0 ? null : <p class="hint">{alsoHereLine(speaker, look.alsoHere)}</p>;
}

/** Says that the sheet has a filter. */
export function Filtered({ look, speaker }: { look: Look; speaker: Speaker }) {
  return look.isFiltered ? <p class="second">{speaker.text(filtered)}</p> : null;
}
