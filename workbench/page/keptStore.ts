// Where a tab keeps its document: in the browser's own database, encrypted with a key that only the tab's session holds, so that closing
// the tab forgets it whatever stays on the disk.
import { type DBSchema, type IDBPDatabase, openDB } from "idb";

const DATABASE = "customerTiersWorkbench";
const STORE = "parts";
const SESSION = "keptDocument";
const NONCE_BYTES = 12;

/** A stored part: the nonce and the encrypted bytes. */
interface Sealed {
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

interface Kept extends DBSchema {
  readonly [STORE]: { readonly key: string; readonly value: Sealed };
}

function openDatabase(): Promise<IDBPDatabase<Kept>> {
  return openDB<Kept>(DATABASE, 1, {
    upgrade(database) {
      database.createObjectStore(STORE);
    },
  });
}

/** A name that no other tab has; one that a tab was copied with belongs to the tab that is still open. */
function claim(name: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(name, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock === null ? undefined : new Promise<never>(() => undefined);
      })
      .catch(reject);
  });
}

function toText(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
function toBytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

interface Session {
  readonly name: string;
  readonly key: CryptoKey;
}

function newSession(): { readonly name: string; readonly secret: string } {
  const secret = toText(crypto.getRandomValues(new Uint8Array(32)));
  return { name: crypto.randomUUID(), secret };
}

/** The session of this tab: the one from before the reload, or a new one. */
async function joinSession(): Promise<Session> {
  const known = sessionStorage.getItem(SESSION);
  let { name, secret } = known === null ? newSession() : (JSON.parse(known) as ReturnType<typeof newSession>);
  while (!(await claim(name))) ({ name, secret } = newSession());
  sessionStorage.setItem(SESSION, JSON.stringify({ name, secret }));
  return { name, key: await crypto.subtle.importKey("raw", toBytes(secret), "AES-GCM", false, ["encrypt", "decrypt"]) };
}

export class KeptStore {
  readonly #database: IDBPDatabase<Kept>;
  readonly #session: Session;

  private constructor(database: IDBPDatabase<Kept>, session: Session) {
    this.#database = database;
    this.#session = session;
  }

  /** Opens the store of this tab, and deletes the stores that closed tabs have left. */
  static async open(): Promise<KeptStore> {
    const store = new KeptStore(await openDatabase(), await joinSession());
    const { held = [] } = await navigator.locks.query();
    const alive = new Set(held.map(({ name }) => name));
    const keys = await store.#database.getAllKeys(STORE);
    const stale = keys.filter((key) => !alive.has(key.split("/")[0]));
    const transaction = store.#database.transaction(STORE, "readwrite");
    await Promise.all([...stale.map((key) => transaction.store.delete(key)), transaction.done]);
    return store;
  }

  get #own(): IDBKeyRange {
    const { name } = this.#session;
    return IDBKeyRange.bound(`${name}/`, `${name}0`, false, true);
  }

  #keyOf(part: string): string {
    return `${this.#session.name}/${part}`;
  }

  /** Reads all parts by name. @throws if the store is damaged */
  async read(): Promise<Map<string, unknown>> {
    const { store } = this.#database.transaction(STORE);
    const [keys, kept] = await Promise.all([store.getAllKeys(this.#own), store.getAll(this.#own)]);
    const opened = kept.map(async ({ nonce, sealed }, index) => {
      const bytes = await crypto.subtle.decrypt({ name: "AES-GCM", iv: nonce }, this.#session.key, sealed);
      const content: unknown = JSON.parse(new TextDecoder().decode(bytes));
      return [String(keys[index]).slice(this.#session.name.length + 1), content] as const;
    });
    return new Map(await Promise.all(opened));
  }

  /** Replaces some parts and deletes others, in one transaction. */
  async write(changed: ReadonlyMap<string, unknown>, gone: readonly string[]): Promise<void> {
    const sealed = await Promise.all(
      [...changed].map(async ([part, content]) => {
        const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
        const bytes = new TextEncoder().encode(JSON.stringify(content));
        const given: Sealed = {
          nonce,
          sealed: await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce }, this.#session.key, bytes),
        };
        return [part, given] as const;
      }),
    );
    const { store, done } = this.#database.transaction(STORE, "readwrite");
    const puts = sealed.map(([part, given]) => store.put(given, this.#keyOf(part)));
    await Promise.all([...puts, ...gone.map((part) => store.delete(this.#keyOf(part))), done]);
  }

  /** Deletes everything that this tab has stored. */
  async clear(): Promise<void> {
    await this.#database.delete(STORE, this.#own);
  }
}
