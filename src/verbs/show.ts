// Verb: shows a tab.
import * as v from "valibot";
import { Refusal } from "../ground/refusal";
import { sheetOf } from "../sheets/read";
import { showTab } from "../sheets/selection";
import { verb } from "./verb";

/** Shows a tab. */
export const show = verb({
  name: "show",
  fields: () => ({ sheet: v.number() }),
  answer({ sheet: id }): { readonly sheet: string } {
    const sheet = sheetOf(id);
    if (sheet === null)
      throw new Refusal(
        { en: "that tab is gone", zh: "该工作表已被删除" },
        { en: "run again to write it anew", zh: "请重新运行以再次写入" },
      );
    showTab(sheet);
    return { sheet: sheet.getName() };
  },
});
