// What the services of one host share: the grid, the pages, and what the script has shown or logged so far.
import type { Grid } from "./grid";
import type { SheetZone } from "./sheetZone";

export type MenuEntry = { readonly caption: string; readonly functionName: string } | "separator";

export interface Sidebar {
  readonly title: string;
  readonly html: string;
}

export interface World {
  readonly grid: Grid;
  readonly sheetZone: SheetZone;
  readonly scriptZone: string;
  readonly userLocale: string;
  /** HTML files of the project by name, without extension. */
  readonly pages: Readonly<Record<string, string>>;
  /** Functions that a menu may name. */
  readonly publicFunctions: ReadonlySet<string>;
  readonly menus: (readonly MenuEntry[])[];
  readonly logs: string[];
  lastSidebar: Sidebar | null;
}
