// The state that the services of one host share: grid, pages, stores, users, and everything the script has shown or logged.

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
  /** Sheets that the script itself has deleted. Sheets that another user deleted are not listed. */
  readonly deletedByScript: WeakSet<GridSheet>;
  readonly sheetZone: SheetZone;
  readonly scriptZone: string;
  /** HTML files of the project by name, without extension. */
  readonly pages: Readonly<Record<string, string>>;
  /** Functions that a menu may name. */
  readonly publicFunctions: ReadonlySet<string>;
  /** The virtual time. */
  readonly now: () => number;
  /** The owner of the file, and the user who runs the script now. */
  readonly owner: string;
  user: string;
  userLocale: string;
  readonly properties: PropertyStores;
  readonly cache: CacheStore;
  readonly lock: DocumentLock;
  /** Number of ids that Utilities.getUuid has given. */
  uuids: number;
  readonly menus: (readonly MenuEntry[])[];
  readonly logs: string[];
  lastSidebar: Sidebar | null;
}
