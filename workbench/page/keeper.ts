// Keeps the document of a tab over a reload. It is saved soon after each change, and only the sheets that have changed.
import type { Engine } from "./engine";
import { type KeptFrame, type KeptGrid, type KeptSheet, packFrame, packSheet, unpackDocument } from "./keptDocument";
import { KeptStore } from "./keptStore";
import type { UniverGrid } from "./univerGrid";

/** Time in milliseconds during which changes are collected before they are saved. */
const GATHER_MS = 200;

const FRAME = "frame";

/** The document, and the value of the page's document chooser. */
export interface Kept extends KeptGrid {
  readonly choice: string;
}

export class Keeper {
  readonly #store: KeptStore;
  #grid: UniverGrid | null = null;
  /** Version at which each sheet was last saved, by sheet id. */
  #written = new Map<number, number>();
  #timer: ReturnType<typeof setTimeout> | null = null;
  #isWriting = false;
  #isAsked = false;

  private constructor(store: KeptStore) {
    this.#store = store;
  }

  static async open(): Promise<Keeper> {
    return new Keeper(await KeptStore.open());
  }

  /** The document that this tab had before a reload; null for none. @throws if the store is damaged or of another version */
  async read(): Promise<Kept | null> {
    const parts = await this.#store.read();
    const frame = parts.get(FRAME) as (KeptFrame & { readonly choice: string }) | undefined;
    if (frame === undefined) return null;
    const sheets = frame.order.map((id) => parts.get(String(id)) as KeptSheet);
    return { grid: unpackDocument({ frame, sheets }), stores: frame.stores, choice: frame.choice };
  }

  clear(): Promise<void> {
    return this.#store.clear();
  }

  /**
   * Saves a live document from now on.
   *
   * @param choice - gives the value of the page's document chooser
   * @param failed - called once if saving fails and ends
   */
  follow(engine: Engine, choice: () => string, failed: () => void): void {
    const ask = (): void => {
      if (this.#isWriting) this.#isAsked = true;
      this.#timer ??= this.#isWriting ? null : setTimeout(() => void write(), GATHER_MS);
    };
    const write = async (): Promise<void> => {
      this.#timer = null;
      this.#isWriting = true;
      try {
        await this.#write(engine, choice());
      } catch {
        this.#isAsked = false;
        stop();
        failed();
        return;
      }
      this.#isWriting = false;
      if (this.#isAsked) ask();
      this.#isAsked = false;
    };
    const stop = engine.onTouch(ask);
    ask();
  }

  async #write(engine: Engine, choice: string): Promise<void> {
    const { grid } = engine;
    if (grid !== this.#grid) {
      if (this.#grid !== null) await this.#store.clear();
      this.#written = new Map();
      this.#grid = grid;
    }
    const changed = new Map<string, unknown>([[FRAME, { ...packFrame(grid, engine.stores()), choice }]]);
    const now = new Map(grid.sheets().map((sheet) => [sheet.id, grid.book.changedAt(sheet.key)]));
    for (const sheet of grid.sheets()) {
      if (this.#written.get(sheet.id) !== now.get(sheet.id)) changed.set(String(sheet.id), packSheet(sheet));
    }
    const gone = [...this.#written.keys()].filter((id) => !now.has(id)).map(String);
    await this.#store.write(changed, gone);
    this.#written = now;
  }
}
