// Verb: selects the rows that were left out for a reason, or that a remark is about.

import * as v from "valibot";
import { namesNow, readAll } from "../app/contents";
import { scoringFields, ticketField } from "../app/fields";
import { findLeftRows, type RowsId, rowsIds } from "../app/leftRows";
import { toScoreRequest } from "../app/request";
import { chooseSource } from "../app/results";
import { tellerOf } from "../sheets/headway";
import { activeSheet } from "../sheets/read";
import { readSaved } from "../sheets/saved";
import { selectBlocks } from "../sheets/selection";
import { verb } from "./verb";

/** Rows that were selected: of all such rows so many, the first of them, and in which sheet. */
export interface RowsSelected {
  readonly sheet: string;
  readonly rows: number;
  readonly selected: number;
  readonly first: number;
  /** Such rows in other sheets that are read together with it. */
  readonly elsewhere: number;
}

/** Selects rows. */
export const selectRows = verb({
  name: "selectRows",
  fields() {
    return {
      ...scoringFields(),
      reason: v.picklist(rowsIds() as [RowsId, ...RowsId[]]),
      ticket: v.optional(ticketField()),
    };
  },
  answer({ sheet = null, reason, ticket = null, ...scoring }): RowsSelected {
    const tell = tellerOf(ticket);
    const { results } = readSaved().state;
    const source = chooseSource(results, activeSheet(), sheet);
    const { content, beside, otherOrders } = readAll(source, results, toScoreRequest(scoring), namesNow(tell));
    const { rows, held, blocks, place, elsewhere } = findLeftRows(content, toScoreRequest(scoring), reason, beside);
    tell.step();
    tell.close();
    const found = [source, ...otherOrders][place]!;
    selectBlocks(found, blocks);
    return { sheet: found.getName(), rows, selected: held, first: blocks[0]![0], elsewhere };
  },
});
