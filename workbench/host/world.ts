// What the services of one host share: the grid, the pages, the stores, who is at work, and what the script has shown or logged so far.

import type { Grid, GridSheet } from "./grid";
import type { SheetZone } from "./sheetZone";
import type { CacheStore, DocumentLock, PropertyStores } from "./stores";

export type MenuEntry = { readonly caption: string; readonly functionName: string } | "separator";

export interface Sidebar {
  readonly title: string;
  readonly html: string;
}

export interface World {
  readonly grid: Grid;
  /** Sheets that the script has deleted, told apart from those that somebody else has. */
  readonly deletedByScript: WeakSet<GridSheet>;
  readonly sheetZone: SheetZone;
  readonly scriptZone: string;
  /** HTML files of the project by name, without extension. */
  readonly pages: Readonly<Record<string, string>>;
  /** Functions that a menu may name. */
  readonly publicFunctions: ReadonlySet<string>;
  /** The virtual instant. */
  readonly now: () => number;
  /** The owner of the file, and who runs the script now. */
  readonly owner: string;
  user: string;
  userLocale: string;
  readonly properties: PropertyStores;
  readonly cache: CacheStore;
  readonly lock: DocumentLock;
  /** Ids given by Utilities.getUuid. */
  uuids: number;
  readonly menus: (readonly MenuEntry[])[];
  readonly logs: string[];
  lastSidebar: Sidebar | null;
}
