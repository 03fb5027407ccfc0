// The things a file keeps besides its sheets: properties, cached texts, and the lock that all users share.
import { notInHost } from "./hostError";
import type { Invocation } from "./invocation";
import type { Service } from "./service";

/** Properties by name. */
export type Store = Map<string, string>;

/** The content of all property stores, as plain pairs. */
export interface StoredTexts {
  readonly document: readonly (readonly [string, string])[];
  readonly script: readonly (readonly [string, string])[];
  readonly users: readonly (readonly [string, readonly (readonly [string, string])[]])[];
}

export class PropertyStores {
  readonly document: Store = new Map();
  readonly script: Store = new Map();
  readonly #users = new Map<string, Store>();

  /** Takes over everything that other stores hold. */
  take(others: PropertyStores): void {
    for (const [key, text] of others.document) this.document.set(key, text);
    for (const [key, text] of others.script) this.script.set(key, text);
    for (const [user, store] of others.#users) this.#users.set(user, new Map(store));
  }

  texts(): StoredTexts {
    const users = [...this.#users].map(([user, store]) => [user, [...store]] as const);
    return { document: [...this.document], script: [...this.script], users };
  }

  /** Makes stores that hold these texts. */
  static of({ document, script, users }: StoredTexts): PropertyStores {
    const stores = new PropertyStores();
    for (const [key, text] of document) stores.document.set(key, text);
    for (const [key, text] of script) stores.script.set(key, text);
    for (const [user, texts] of users) stores.#users.set(user, new Map(texts));
    return stores;
  }

  ofUser(user: string): Store {
    const store: Store = this.#users.get(user) ?? new Map<string, string>();
    this.#users.set(user, store);
    return store;
  }
}

interface CachedText {
  readonly text: string;
  /** Virtual time at which the text expires. */
  readonly until: number;
}

export type CacheStore = Map<string, CachedText>;

export class DocumentLock {
  #holder: { readonly lock: Service; readonly run: Invocation } | null = null;
  readonly #waiting: (() => void)[] = [];
  /** Whether another user's run holds the lock. */
  isHeldElsewhere = false;

  isHeldBy(lock: Service): boolean {
    return this.#holder?.lock === lock;
  }

  isFreeFor(run: Invocation): boolean {
    return !this.isHeldElsewhere && (this.#holder === null || this.#holder.run === run);
  }

  hold(lock: Service, run: Invocation): void {
    if (this.#holder !== null) throw notInHost("A second lock object of a run that holds the lock");
    this.#holder = { lock, run };
  }

  release(): void {
    this.#holder = null;
    for (const awake of this.#waiting.splice(0)) awake();
  }

  /** Releases the lock if this run holds it; called at the end of every run. */
  releaseOf(run: Invocation): void {
    if (this.#holder?.run === run) this.release();
  }

  /** Resolves when the lock is next released. */
  whenReleased(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
