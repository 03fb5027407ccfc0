// The users of the open document. Each has a host of their own; they share the grid and the stores.
import type { Grid } from "../host/grid";
import type { Sidebar } from "../host/world";
import { DocumentStores, type KeptStores } from "./documentStores";
import { PageHost, type PageHostOptions } from "./pageHost";

const OWNER = "owner";

/** Options that the hosts of all users share. */
export type EditorsOptions = Pick<PageHostOptions, "code" | "manifest" | "pages" | "workerUrl" | "served">;

export class Editors {
  readonly #options: EditorsOptions;
  readonly #locale: () => string;
  readonly #hosts = new Map<string, PageHost>();
  readonly #sidebars: { readonly user: string; readonly show: (sidebar: Sidebar) => void }[] = [];
  #grid: Grid | null = null;
  #stores = new DocumentStores();

  /** @param locale - gives the user's locale when a host is made */
  constructor(options: EditorsOptions, locale: () => string) {
    this.#options = options;
    this.#locale = locale;
  }

  /** Opens another document, with the stores kept besides its grid. */
  open(grid: Grid, kept: KeptStores | null): void {
    this.dispose();
    this.#grid = grid;
    this.#stores = new DocumentStores(kept);
  }

  get owner(): PageHost {
    return this.host(OWNER);
  }

  /** The host of a user, made when it is first needed. */
  host(user: string): PageHost {
    const known = this.#hosts.get(user);
    if (known !== undefined) return known;
    if (this.#grid === null) throw new Error("There is no document");
    const host = new PageHost({
      ...this.#options,
      grid: this.#grid,
      userLocale: this.#locale(),
      user,
      stores: this.#stores,
      showSidebar: (sidebar) => {
        for (const each of this.#sidebars) if (each.user === user) each.show(sidebar);
      },
    });
    this.#hosts.set(user, host);
    return host;
  }

  onSidebar(show: (sidebar: Sidebar) => void, user = OWNER): void {
    this.#sidebars.push({ user, show });
  }

  kept(): KeptStores {
    return this.#stores.kept();
  }

  /** Stops all runs at once. */
  stop(): void {
    for (const host of this.#hosts.values()) host.stop();
  }

  dispose(): void {
    for (const host of this.#hosts.values()) host.dispose();
    this.#hosts.clear();
  }
}
