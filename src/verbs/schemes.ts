// Verb: which tabs of the document hold a scheme's table.

import * as v from "valibot";
import { ticketField } from "../app/fields";
import { type ListedScheme, listSchemes } from "../app/schemeTabs";
import { tellerOf } from "../sheets/headway";
import { openSpreadsheet } from "../sheets/read";
import { readSaved } from "../sheets/saved";
import { verb } from "./verb";

/** Lists schemes in tabs, and tells the spreadsheet's locale, which decides how formulas are written. */
export const schemes = verb({
  name: "schemes",
  fields: () => ({ ticket: v.optional(ticketField()) }),
  answer({ ticket = null }, language): { readonly schemes: readonly ListedScheme[]; readonly locale: string } {
    return {
      schemes: listSchemes(readSaved().state.results, language, tellerOf(ticket)),
      locale: openSpreadsheet().getSpreadsheetLocale(),
    };
  },
});
