// What the add-on finds in a sheet before anything is scored: its columns, what they hold, and what is missing.

import type { Text } from "../ground/language";
import { columnLetters } from "../ground/place";
import type { Kind } from "../reading/kinds";
import { mostOffered, sampleCells } from "../reading/lacking";
import { isNoSalesTitle } from "../reading/noSalesTitles";
import type { Role } from "../reading/roles";
import { type Instead, whatDoes } from "./instead";
import type { lookAtSheet } from "./readSheets";

/** A column of the sheet, with the first cell below its header that holds something. */
export interface FoundColumn {
  readonly letters: string;
  readonly header: string;
  readonly sample: string;
  /** The first different cells, at most three. */
  readonly samples: readonly string[];
}

/** What was found. */
export interface Look {
  /** Name of the tab, and its id. */
  readonly sheet: string;
  readonly sheetId: number;
  readonly headerRow: number;
  /** Rows below the header. */
  readonly rows: number;
  /** Ranges of further tables on the sheet, beyond a blank column, which are not read. */
  readonly alsoHere: readonly string[];
  /** Whether the sheet's name says that its rows are no sales, such as "Refunds". */
  readonly isTitledNoSales: boolean;
  readonly headers: readonly FoundColumn[];
  readonly kind: Kind;
  /** Columns of each role, as places in `headers`. */
  readonly columns: readonly { readonly role: string; readonly places: readonly number[] }[];
  /** Roles for which a column is needed and none was found. */
  readonly lacking: readonly string[];
  /** Roles whose column is likely and not sure: it is taken, and told with a sample of its cells. */
  readonly likely: readonly string[];
  /** Columns that may hold a role that is lacking or likely, as places in `headers`, the best first. */
  readonly candidates: readonly { readonly role: string; readonly places: readonly number[] }[];
  /** Where something is lacking: what this export cannot have, and which export has it. */
  readonly advice: Text | null;
  /** The same for what is usual: days, orders and revenue, which some models do without. */
  readonly usuallyLacking: readonly string[];
  /** The models and schemes that do without it; told only where something usual is lacking. */
  readonly instead: readonly Instead[];
  /** The other tabs that hold no results. */
  readonly others: readonly { readonly id: number; readonly name: string; readonly isHidden: boolean }[];
  /** Whether the columns show that the amount of an order's rows is the total of the order. */
  readonly isOrderTotal: boolean;
  /** Locale of the spreadsheet, such as "de_DE": it decides how formulas are written. */
  readonly locale: string;
  /** Whether a filter may hide rows; they are read too. */
  readonly isFiltered: boolean;
  /** Header cells merged over several columns, told only where a column is lacking, as it may be hidden in them. */
  readonly merged: readonly string[];
}

/** What stands around the cells. */
export type Around = Pick<Look, "others" | "locale" | "isFiltered" | "merged">;

/** Tells what was found in a sheet. */
export function toLook(
  { name, id, around }: { readonly name: string; readonly id: number; readonly around: Around },
  { table, guess, usuallyLacking }: ReturnType<typeof lookAtSheet>,
): Look {
  const { headers, rows, headerRow, alsoHere = [] } = table;
  const open: readonly Role[] = [...(guess.advice === null ? guess.lacking : []), ...guess.likely];
  const named = headers.flatMap((header, column) => (header === "" ? [] : [{ header, column }]));
  const placeOf = (column: number): number => named.findIndex((one) => one.column === column);
  return {
    sheet: name,
    sheetId: id,
    headerRow,
    rows: rows.length,
    alsoHere,
    isTitledNoSales: isNoSalesTitle(name),
    headers: named.map(({ header, column }) => {
      const samples = sampleCells(table, column);
      return { letters: columnLetters(column), header, sample: samples[0] ?? "", samples };
    }),
    kind: guess.kind,
    columns: Object.entries(guess.columns).map(([role, columns = []]) => ({
      role,
      places: columns.map(placeOf),
    })),
    lacking: [...guess.lacking],
    likely: [...guess.likely],
    candidates: open.flatMap((role) => {
      const places = (guess.candidates[role] ?? []).slice(0, mostOffered).map(placeOf);
      return places.length === 0 ? [] : [{ role, places }];
    }),
    advice: guess.advice && { en: guess.advice.sentence("en"), zh: guess.advice.sentence("zh") },
    usuallyLacking: [...usuallyLacking],
    isOrderTotal: guess.isOrderTotal,
    instead: usuallyLacking.length === 0 ? [] : whatDoes(guess),
    ...around,
  };
}
