// Refuses choices about columns that no sheet has.

import { Refusal } from "../ground/refusal";
import type { ReadingSettings } from "../reading/settings";
import type { Span } from "./orderSource";

function needsColumn(en: string, zh: string): Refusal {
  return new Refusal({ en, zh }, { en: "name the column, or leave the choice out", zh: "请指明该列，或去掉该设置" });
}

/** Refuses choices about a column that no sheet has. */
export function refuseIdleChoices(spans: readonly Span[], settings: ReadingSettings): void {
  if (settings.amounts === "order" && spans.every(({ source }) => source.order === null))
    throw needsColumn("order totals need a column of order numbers", "整单金额需要订单号列");
  if ((settings.notCompleted ?? settings.completed) !== null && spans.every(({ source }) => source.status.length === 0))
    throw needsColumn("a list of statuses needs a status column", "状态列表需要状态列");
}
