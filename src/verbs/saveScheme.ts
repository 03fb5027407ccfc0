// Verb: saves a scheme's table in a tab, for formulas and later runs.

import * as v from "valibot";
import { tableField, ticketField } from "../app/fields";
import { refuseField } from "../app/request";
import { type ListedScheme, saveTable } from "../app/schemeTabs";
import { toBoard } from "../models/rfm/board";
import { toTable } from "../models/rfm/boardTable";
import { refuseOverlaps } from "../models/rfm/boxes";
import { toScheme } from "../models/rfm/editedScheme";
import { tellerOf } from "../sheets/headway";
import { verb } from "./verb";

/** Characters that a tab's name may have. */
const longestName = 100;

/** Saves a scheme. */
export const saveScheme = verb({
  name: "saveScheme",
  fields() {
    return {
      scheme: tableField(),
      name: v.string(),
      /** The tab that the scheme was loaded from, and what it held. */
      from: v.optional(v.strictObject({ sheet: v.number(), content: v.string() })),
      ticket: v.optional(ticketField()),
    };
  },
  answer({ scheme: table, name, from = null, ticket = null }, language): { readonly scheme: ListedScheme } {
    const tell = tellerOf(ticket);
    const title = name.trim();
    if (title === "" || title.length > longestName)
      throw refuseField("name", { en: `1 to ${longestName} characters`, zh: ` 1 到 ${longestName} 个字符` }, title.length);
    const scheme = toScheme(table, null);
    refuseOverlaps(
      scheme.lookup(),
      scheme.tiers.map((tier) => tier.name),
    );
    return { scheme: saveTable(toTable(toBoard(scheme), language), title, from, language, tell) };
  },
});
